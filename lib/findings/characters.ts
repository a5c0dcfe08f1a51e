/*
 * Characters that make two strings differ though they look the same: Unicode's format characters (general category Cf: zero-width,
 * bidirectional control) and letters of other scripts that are drawn like Latin ones (UTS #39, confusables; the ones that occur in
 * addresses and names, not the whole table).
 */

const invisible = /[\p{Cf}\u115f\u1160\u180e]/u;
const everyInvisible = new RegExp(invisible.source, 'gu');

export const hasInvisible = (text: string): boolean => invisible.test(text);

/** Without invisible characters. */
export const clean = (text: string): string => text.replace(everyInvisible, '');

/** Index of the first invisible code point, or -1. */
export const invisibleAt = (text: string): number => [...text].findIndex((character) => invisible.test(character));

const alike: Record<string, string> = {
  // Cyrillic
  а: 'a', в: 'b', с: 'c', ԁ: 'd', е: 'e', һ: 'h', і: 'i', ј: 'j', к: 'k', ӏ: 'l', м: 'm', о: 'o', р: 'p', ԛ: 'q', ѕ: 's', т: 't', у: 'y', х: 'x', ԝ: 'w',
  А: 'A', В: 'B', С: 'C', Е: 'E', Н: 'H', І: 'I', Ј: 'J', К: 'K', М: 'M', О: 'O', Р: 'P', Ѕ: 'S', Т: 'T', У: 'Y', Х: 'X',
  // Greek
  α: 'a', ν: 'v', ο: 'o', ρ: 'p', ι: 'i', κ: 'k', υ: 'u',
  Α: 'A', Β: 'B', Ε: 'E', Ζ: 'Z', Η: 'H', Ι: 'I', Κ: 'K', Μ: 'M', Ν: 'N', Ο: 'O', Ρ: 'P', Τ: 'T', Υ: 'Y', Χ: 'X',
  // Armenian, Latin
  օ: 'o', ո: 'n', ս: 'u', ı: 'i', ɡ: 'g', ℓ: 'l',
  // punctuation that word processors put in
  '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '−': '-', '﹣': '-', '－': '-', '／': '/', '∕': '/', '⁄': '/', '：': ':', '∶': ':', '．': '.', '。': '.',
  '‘': "'", '’': "'", '“': '"', '”': '"',
};

/** The string as a reader would type it: full-width and look-alike characters by their plain Latin ones. */
export function skeleton(text: string): string {
  return [...clean(text).normalize('NFKC')].map((character) => alike[character] ?? character).join('');
}

/** Index of the first code point that only looks like a plain one, or -1. */
export function lookAlikeAt(text: string): number {
  return [...text].findIndex((character) => character in alike || (character > '\u007f' && skeleton(character) !== character && /^[\x21-\x7e]$/.test(skeleton(character))));
}
