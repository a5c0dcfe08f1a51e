import type { Pin } from '../dom/look.ts';
import { labelLanguage } from './query.ts';
import type { AnchorRef, ValueId } from './schema/index.ts';
import { fillWhole } from './words.ts';

type Values = Readonly<Partial<Record<ValueId, string>>>;

/** What the admin has pointed at, by anchor and language of the page (`pinKey`). */
export type Pins = ReadonlyMap<string, Pin>;

/** A pin is made of a page's words, so it holds for the language (BCP 47) that the page spoke. */
export const pinKey = (ref: AnchorRef, language: string): string => `${ref} ${pinLanguage(language)}`;
export const pinLanguage = (language: string): string => labelLanguage(language) ?? (language.toLowerCase() || 'en');

/**
 * A pin without the connection's own values: "Set up Krisp" becomes "Set up {app-name}", which holds for the next app too and
 * keeps nothing of the tenant's.
 */
export function generalPin(pin: Pin, values: Values): Pin {
  const known = Object.entries(values)
    .filter(([, value]) => value.length >= 3)
    .sort(([, a], [, b]) => b.length - a.length);
  return mapTexts(pin, (text) => known.reduce((rest, [id, value]) => rest.replaceAll(value, `{${id}}`), text)) as Pin;
}

/** A pin with the connection's values in it; null where one is not known. */
export function filledPin(pin: Pin, values: Values): Pin | null {
  return mapTexts(pin, (text) => fillWhole(text, values));
}

function mapTexts(pin: Pin, of: (text: string) => string | null): Pin | null {
  let known = true;
  const all = (texts: readonly string[]) =>
    texts.map((text) => {
      const made = of(text);
      if (made === null) known = false;
      return made ?? text;
    });
  const made: Pin = {
    names: all(pin.names),
    scope: pin.scope.map(({ kind, names }) => ({ kind, names: all(names) })),
    placeholders: all(pin.placeholders),
    ordinal: pin.ordinal,
  };
  return known ? made : null;
}
