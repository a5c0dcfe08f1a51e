import { anchorByRef, labelLanguage, words } from '../guide/index.ts';
import type { Agreement, AnchorRef, ValueId } from '../guide/schema/index.ts';
import type { Side } from './console-model.ts';
import { matchesPattern } from './match-pattern.ts';
import type { Opened } from './open-connection.ts';

/**
 * What one console calls a field, in the page's language where it is recorded. Names with a placeholder that is not
 * known are passed over.
 */
export function anchorLabel(ref: AnchorRef, opened: Opened, pageLanguage: string): string {
  const names = anchorByRef(ref)?.anchor.names;
  if (!names) return ref;
  const language = labelLanguage(pageLanguage);
  const all = [...(language ? (names[language] ?? []) : []), ...names.en];
  const filled = all.map((name) => words({ en: name }, 'en', opened.values));
  return filled.find((name) => !/\{[a-z-]+\}/.test(name)) ?? filled[0] ?? ref;
}

/** A value's own name with the side that makes it, else with the other, else its id. */
export function valueLabel(id: ValueId, opened: Opened): string {
  return profiles(id, opened)[0]?.aliases[0] ?? id;
}

/**
 * What the console opposite to an agreement's place calls the same value: its own label where that side makes it, else
 * the field there that must hold it too. Null: that console has no name for it (both ends of a claim are on one side),
 * and the agreement's sentence says more.
 */
export function otherEnd(agreement: Agreement, opened: Opened, shownOn: Side): string | null {
  if (profiles(agreement.value, opened)[0]?.side !== shownOn) return valueLabel(agreement.value, opened);
  const twin = opened.guide.agreements.find(
    ({ value, shownAt }) => value === agreement.value && anchorByRef(shownAt)?.page.side !== shownOn,
  );
  return twin ? anchorLabel(twin.shownAt, opened, 'en') : null;
}

/** Every name the value goes by on either console, each once. */
export function valueAliases(id: ValueId, opened: Opened): string[] {
  return [...new Set(profiles(id, opened).flatMap(({ aliases }) => aliases))];
}

export function valueExample(id: ValueId, opened: Opened): string | undefined {
  return profiles(id, opened).find(({ example }) => example)?.example;
}

/** The choices that a console offers for the value, in its own words; undefined where it is free text. */
export function valueChoices(id: ValueId, opened: Opened): readonly string[] | undefined {
  return profiles(id, opened).find(({ choices }) => choices)?.choices;
}

/** The console that a host belongs to, by name. */
export function placeOfHost(host: string, opened: Opened): string | undefined {
  const { idp, sp } = opened.providers;
  return [sp, idp].find(({ hosts }) => matchesPattern(`https://${host}/`, hosts))?.name;
}

/** Values that one side makes, in the provider's order. */
export function valuesOfSide(side: Side, opened: Opened): ValueId[] {
  const { values } = opened.providers[side];
  // What a change of the certificate alone knows is no setting of a set-up.
  const alien = opened.guide.purpose === 'certificate' ? null : 'previous-certificate';
  return (Object.keys(values) as ValueId[]).filter((id) => values[id]?.side === side && !values[id]?.personal && id !== alien);
}

function profiles(id: ValueId, { providers }: Opened) {
  const [sp, idp] = [providers.sp.values[id], providers.idp.values[id]];
  const maker = sp?.side === 'sp' ? [sp, idp] : [idp, sp];
  return maker.filter((profile) => profile !== undefined);
}
