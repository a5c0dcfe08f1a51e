import { anchorByRef } from '../lib/guide/index.ts';
import type { AnchorRef, Step, Text } from '../lib/guide/schema/index.ts';
import type { CaptureRow } from '../lib/model/capture-rows.ts';
import type { FillRow } from '../lib/model/fill-rows.ts';
import { anchorLabel, placeOfHost, valueAliases, valueChoices, valueExample, valueLabel } from '../lib/model/labels.ts';
import type { Opened } from '../lib/model/open-connection.ts';
import { pointRows, wayRows, type PointRow } from '../lib/model/point-rows.ts';
import type { AlternativeView } from './alternatives.tsx';
import type { CaptureView } from './capture-list.tsx';
import type { ConflictView } from './conflict-note.tsx';
import type { FillView } from './fill-form.tsx';
import type { PlacedFinding } from './finding-views.ts';

/** The rows of a step with their names, provenance and findings. */

export function captureViews(
  rows: readonly CaptureRow[],
  opened: Opened,
  findings: readonly PlacedFinding[],
): CaptureView[] {
  return rows.map((row) => ({
    ...row,
    label: valueLabel(row.value, opened),
    aliases: valueAliases(row.value, opened),
    example: valueExample(row.value, opened),
    typedOnly: row.held === null && !hasName(row.anchor),
    findings: findings.filter(({ here, about }) => here && about[0] === row.value),
  }));
}

export function fillViews(
  rows: readonly FillRow[],
  opened: Opened,
  pageLanguage: string,
  findings: readonly PlacedFinding[],
): FillView[] {
  return rows.map((row) => {
    const provenance = opened.connection.values[row.value]?.provenance ?? null;
    const host = provenance?.from === 'page' ? provenance.host : null;
    return {
      ...row,
      // A field that no source names is called by its value.
      label: hasName(row.anchor) ? anchorLabel(row.anchor, opened, pageLanguage) : valueLabel(row.value, opened),
      aliases: valueAliases(row.value, opened),
      choices: valueChoices(row.value, opened),
      provenance,
      place: host === null ? undefined : placeOfHost(host, opened),
      editable: provenance === null || provenance.from === 'hand',
      findings: findingsOfField(row, rows, findings),
    };
  });
}

const hasName = (ref: AnchorRef) => (anchorByRef(ref)?.anchor.names.en.length ?? 0) > 0;

/**
 * A field's findings: those that name its control, and those about its value if no other field of the form is named.
 */
function findingsOfField(row: FillRow, rows: readonly FillRow[], findings: readonly PlacedFinding[]): PlacedFinding[] {
  const anchors = new Set(rows.map(({ anchor }) => anchor));
  const first = rows.find(({ value }) => value === row.value);
  return findings.filter(({ here, at, about }) => {
    if (!here) return false;
    return at !== null && anchors.has(at) ? at === row.anchor : about[0] === row.value && first === row;
  });
}

export function alternativeViews(step: Step, say: (text: Text) => string): AlternativeView[] {
  return step.alternatives.map((one) => ({ ...one, words: say(one.words) }));
}

export function conflictViews(step: Step, { providers, guide }: Opened, say: (text: Text) => string): ConflictView[] {
  return [...providers.sp.conflicts, ...providers.idp.conflicts]
    .filter(({ id }) => step.conflicts.includes(id))
    .map(({ id, says, follows }) => ({
      id,
      says: says.map((line) => ({ source: line.source, date: line.date, says: say(line.says) })),
      follows: say(guide.follows[id] ?? follows),
    }));
}

/**
 * Controls that may be pointed at: what is there more than once, or has no name on record; and, only where the step has come
 * to a halt (`lost`), what is not found, since most of a guide's controls are on a screen that is not open yet.
 * `leads`: it is not the step's own, but leads to its screen.
 */
export function pointViews(
  step: Step,
  looks: Parameters<typeof pointRows>[1],
  opened: Opened,
  pageLanguage: string,
  lost: boolean,
  { here, ringed }: { here: string | null; ringed: AnchorRef | null },
): (PointRow & { label: string; leads: boolean })[] {
  const valueOf = new Map(
    [...(step.act === 'fill' ? step.fields : []), ...('captures' in step ? step.captures : [])].map((one) => [
      one.anchor,
      one.value,
    ]),
  );
  const labelled = (rows: readonly PointRow[], leads: boolean) =>
    rows.map((row) => {
      const named = anchorLabel(row.ref, opened, pageLanguage);
      const value = valueOf.get(row.ref);
      return { ...row, leads, label: named === row.ref && value ? valueLabel(value, opened) : named };
    });
  const own = pointRows(step, looks).filter(({ state }) => lost || state !== 'none');
  const isHalted = lost && own.some(({ state }) => state !== 'pinned');
  // Several that lead there are called the same: whichever is pointed at leads there.
  const way = new Map<string, PointRow & { label: string; leads: boolean }>();
  for (const row of labelled(wayRows(step, looks, here, ringed), true))
    if ((isHalted || row.state === 'pinned') && !way.has(row.label) && row.label !== row.ref) way.set(row.label, row);
  return [...labelled(own, false), ...way.values()];
}
