import type { AnchorQuery } from '../dom/look.ts';
import { spellingsOf } from './condition.ts';
import { anchorByRef, providerById } from './registry.ts';
import { filledPin, pinKey, type Pins } from './pins.ts';
import { wayTo } from './way.ts';
import { languages } from './schema/index.ts';
import type { AnchorRef, Condition, Guide, Language, NamesIfKnown, ValueId } from './schema/index.ts';
import { fillWhole } from './words.ts';

type Values = Readonly<Partial<Record<ValueId, string>>>;

/** The recorded language that a page's `lang` (BCP 47, any case) speaks, or null: then English is all there is to look for. */
export function labelLanguage(tag: string): Language | null {
  const [primary = '', ...rest] = tag.toLowerCase().split(/[-_]/);
  if (primary === 'zh') return rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? null : 'zh-Hans';
  if (primary === 'pt') return 'pt-BR';
  return languages.find((language) => language === primary) ?? null;
}

/** Names of one language and English, since real consoles are half translated; values put in, names that lack one left out. */
function namesFor(names: NamesIfKnown, values: Values, language: Language | null): string[] {
  const recorded = [...(language === null || language === 'en' ? [] : (names[language] ?? [])), ...names.en];
  const filled = recorded.flatMap((name) => {
    const whole = fillWhole(name, values);
    return whole === null ? [] : name === '{email-claim-name}' ? spellingsOf(whole) : [whole];
  });
  return [...new Set(filled)].map((name) => name.slice(0, 400)).slice(0, 60);
}

/**
 * An anchor made ready for a page in `language`: what a frame is asked to look for. An unknown ref, and one whose scope cannot be
 * named yet, gives a query that finds nothing but what the admin has pointed at.
 */
export function anchorQuery(ref: AnchorRef, values: Values, language: string, pins?: Pins): AnchorQuery {
  const known = knownQuery(ref, values, language);
  const pin = pins?.get(pinKey(ref, language));
  const filled = pin && filledPin(pin, values);
  return filled ? { ...known, pin: filled } : known;
}

function knownQuery(ref: AnchorRef, values: Values, language: string): AnchorQuery {
  const anchor = anchorByRef(ref)?.anchor;
  const none = { key: ref, control: anchor?.control ?? 'press', names: [], scope: [], placeholders: [], evidence: [] } as const;
  if (!anchor) return { ...none, names: [], scope: [], placeholders: [], evidence: [] };
  const spoken = labelLanguage(language);
  const scope = anchor.scope.map(({ kind, names }) => ({ kind, names: namesFor(names, values, spoken) }));
  if (scope.some(({ names }, at) => names.length === 0 && anchor.scope[at]?.names.en.length !== 0)) return { ...none, names: [], scope, placeholders: [], evidence: [] };
  return {
    key: ref,
    control: anchor.control,
    names: namesFor(anchor.names, values, spoken),
    scope,
    placeholders: anchor.placeholders ? namesFor(anchor.placeholders, values, spoken) : [],
    evidence: anchor.evidence.map(({ attribute, value }) => ({ attribute, value })).slice(0, 10),
  };
}

function conditionRefs(condition: Condition): AnchorRef[] {
  if ('all' in condition) return condition.all.flatMap(conditionRefs);
  if ('any' in condition) return condition.any.flatMap(conditionRefs);
  if ('shows' in condition) return [condition.shows];
  if ('seen' in condition) return [condition.seen];
  if ('checked' in condition) return [condition.checked];
  return [];
}

/** Every anchor that the guide may look for on one side's console, each once. */
export function anchorRefs(guide: Guide, side: 'idp' | 'sp'): AnchorRef[] {
  const refs = guide.steps.flatMap((step) => [
    ...wayTo(step).flatMap(({ anchor, unless, after }) => [anchor, unless, after].filter((ref) => ref !== undefined)),
    ...conditionRefs(step.done),
    ...(step.act === 'fill' ? step.fields.flatMap(({ anchor, reveal, or }) => [anchor, reveal, or].filter((ref) => ref !== undefined)) : []),
    ...(step.act === 'read' || step.act === 'file' ? step.captures.map((capture) => capture.anchor) : []),
  ]);
  refs.push(...guide.agreements.map((agreement) => agreement.shownAt));
  // What a page says of itself is worth knowing on every screen the guide passes.
  refs.push(...(providerById(guide.idp)?.places?.everywhere ?? []));
  for (const provider of [providerById(guide.idp), providerById(guide.sp)]) {
    const { enabled, enforced, ...keeps } = provider?.demands?.keeps ?? {};
    refs.push(...(provider?.watches ?? []), ...Object.values(keeps).map(({ at }) => at), ...[enabled, enforced].filter((ref) => ref !== undefined));
  }
  refs.push(...refs.flatMap(companions));
  // Rows before what saves them: a command is then never seen older than they are.
  const rows = refs.filter((ref) => savedBy(ref) !== null);
  const savers = rows.map(savedBy).filter((ref) => ref !== null);
  return [...new Set([...rows, ...refs, ...savers])].filter((ref) => anchorByRef(ref)?.page.side === side);
}

/** The command that saves these rows; null for every other control, and for rows that no command saves. */
export function savedBy(ref: AnchorRef): AnchorRef | null {
  const place = anchorByRef(ref);
  return place?.anchor.savedBy === undefined ? null : `${place.page.id}#${place.anchor.savedBy}`;
}

/**
 * The other rows of the card in which a row stands that is known by a value of ours (the claim by its name). When they are there and it is
 * not, it was renamed or deleted; a row with a label of the console's own is always there. Empty for every other control.
 */
export function companions(ref: AnchorRef): AnchorRef[] {
  const place = anchorByRef(ref);
  if (!place || place.anchor.control !== 'value' || !place.anchor.names.en[0]?.includes('{')) return [];
  const card = place.anchor.scope.at(-1)?.names.en[0];
  return Object.entries(place.page.anchors)
    .filter(([, { control, scope }]) => control === 'value' && scope.at(-1)?.names.en[0] === card)
    .map(([id]) => `${place.page.id}#${id}`)
    .filter((other) => other !== ref);
}
