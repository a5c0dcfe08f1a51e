import type { Look } from '../dom/look.ts';
import type { PlannedFill } from './fill-plan.ts';
import { labelLanguage } from './query.ts';
import { anchorByRef } from './registry.ts';
import type { AnchorRef, Step, Waypoint } from './schema/index.ts';
import { wayTo } from './way.ts';
import { fillAll } from './words.ts';

export type FoundLook = Extract<Look, { found: 'one' }>;

/** Control kinds that are shown, not operated: that they cannot be written to does not make them a dead end. */
const shown = new Set(['value', 'rows', 'heading']);

/** A control that is found exactly once and that the admin can go on with. */
function usable(ref: AnchorRef, looks: ReadonlyMap<AnchorRef, Look>): FoundLook | null {
  const look = looks.get(ref);
  if (look?.found !== 'one') return null;
  const control = anchorByRef(ref)?.anchor.control ?? 'press';
  if (!shown.has(control) && !look.enabled) return null;
  // What is already ticked or chosen leads nowhere any more.
  if ((control === 'checkbox' || control === 'radio') && look.checked === true) return null;
  return look;
}

const plain = (text: string) => text.normalize('NFC').replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase();

/**
 * The control's own label for our sentence: the recorded wording that the page uses, so that the sentence speaks the console's
 * language and age; where it is known by other things than its label, the wording on record for that language. Never a text of the
 * page's that is not on record: a page cannot put words into our mouth.
 */
function label(ref: AnchorRef, look: FoundLook, tag: string): string {
  const names = anchorByRef(ref)?.anchor.names;
  const recorded = Object.values(names ?? {}).flat();
  const found = recorded.find((name) => plain(name) === plain(look.name) && !name.includes('{'));
  const spoken = labelLanguage(tag);
  const own = spoken === null ? [] : (names?.[spoken] ?? []);
  return found ?? [...own, ...(names?.en ?? [])].find((name) => !name.includes('{')) ?? names?.en[0] ?? '';
}

/** The row that is meant, in the console's language where that is on record. */
function rowName({ anchor, row }: Waypoint, tag: string): string | undefined {
  const names = row === undefined ? undefined : anchorByRef(anchor)?.page.rows[row];
  const language = labelLanguage(tag);
  return ((language && names?.[language]) ?? names?.en)?.[0];
}

/**
 * The control to point at: the one nearest to the step's goal that is there exactly once and can be used, along the step's way and the
 * ways to its screens. `words` come back with `{label}` and `{row}` filled in.
 *
 * For a step that fills, give its plan. While a field is not as planned, the first such field is pointed at, or what makes it appear;
 * what stands before the fields in the way (Save) waits until all are. Then only the step's own way leads on, until
 * Save is seen to have nothing to save.
 *
 * `here`: the address in front; what leads to the screen that is there already is not pointed at.
 * `language`: the console's (BCP 47).
 */
export function nextControl(
  step: Step,
  looks: ReadonlyMap<AnchorRef, Look>,
  plan: readonly PlannedFill[] = [],
  here: string | null = null,
  language = 'en',
): { waypoint: Waypoint; look: FoundLook } | null {
  const way = wayTo(step, here);
  const pick = (waypoint: Waypoint | undefined) => {
    const look = waypoint && usable(waypoint.anchor, looks);
    if (!look || (waypoint.unless && looks.get(waypoint.unless)?.found === 'one')) return null;
    const before = waypoint.after === undefined ? undefined : looks.get(waypoint.after);
    if (before && (before.found !== 'one' || before.enabled)) return null;
    const named = { label: label(waypoint.anchor, look, language), row: rowName(waypoint, language) };
    return { waypoint: { ...waypoint, words: fillAll(waypoint.words, named) }, look };
  };
  const first = (candidates: readonly Waypoint[]) => {
    for (const waypoint of candidates) {
      const found = pick(waypoint);
      if (found) return found;
    }
    return null;
  };
  if (step.act !== 'fill' || plan.length === 0) return first(way);

  const fieldRefs = new Set(step.fields.flatMap(({ anchor, reveal }) => (reveal ? [anchor, reveal] : [anchor])));
  const open = plan.filter(({ state }) => state !== 'same' && state !== 'no-value');
  const complete = plan.every(({ state }) => state === 'same');
  if (complete) {
    // What leads here from other screens leads out of the form: only where its Save is seen, and has nothing to save.
    const isLocked = ({ anchor }: Waypoint) => {
      const look = looks.get(anchor);
      return look?.found === 'one' && !look.enabled;
    };
    const saves = step.way.slice(0, step.way.findIndex(({ anchor }) => fieldRefs.has(anchor)));
    return first((saves.some(isLocked) ? way : step.way).filter(({ anchor }) => !fieldRefs.has(anchor)));
  }
  const of = (ref: AnchorRef | undefined) => way.find(({ anchor }) => anchor === ref);
  for (const { field } of open) {
    const found = pick(of(field.anchor)) ?? pick(of(field.reveal));
    if (found) return found;
  }
  const start = way.findIndex(({ anchor }) => fieldRefs.has(anchor));
  return first(way.slice(Math.max(start, 0)).filter(({ anchor }) => !fieldRefs.has(anchor)));
}
