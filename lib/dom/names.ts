/**
 * Labels as people compare them. Two labels are the same when their normal forms are equal; one inside the other is not
 * enough: a shell holds "Close content 'Register an application'" beside "Register".
 */

/** What needs a closer look: most labels have nothing of it. */
const special = /[^ -'+-9;-~]|^[ '+[]|  | $/;
const plain = /^[\x21-\x26\x28-\x2a\x2c-\x5a\x5c-\x7e](?: ?[\x21-\x7e])*$/;
/** A portal's pseudo-language (`qps-ploc`): English between brackets and exclamation marks, with accents upon it. */
const pseudo = /\[[! ]*([^[\]]*?)[! ]*!! *\]/g;
const optional =
  /\s*\((?:optional|fakultativ|facultati(?:f|ve)|opcional|opzionale|facoltativo|省略可能?|オプション|任意|可选项?|선택(?: ?사항)?)\)$/;

/** Of what is more than plain letters: it takes a dozen steps, and a page says the same again and again. */
const spelt = new Map<string, string>();

/**
 * Normal form of a label: NFC, one plain space for any white space, straight quotes, half-width parentheses and colons,
 * no invisible characters, no leading plus (commands are drawn with one), no trailing star, colon or "(Optional)" in a
 * recorded language, lower case; English again where a pseudo-language was made of it.
 */
export function normalise(label: string): string {
  let text = label;
  if (text === '') return text;
  if (!special.test(text)) return text.toLowerCase();
  if (plain.test(text)) {
    text = text.replace(/ ?\( ?/g, ' (').replace(/ ?\)/g, ')');
  } else {
    const known = spelt.get(label);
    if (known !== undefined) return known;
    text = text
      .normalize('NFC')
      .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ue000-\uf8ff]|\ufe0f/g, '')
      .replace(/[\u2018\u2019\u201a\u201b\u02bc\u2032\uff07`\u00b4]/g, "'")
      .replace(/[\u201c\u201d\u201e\u201f\u2033\uff02\u00ab\u00bb]/g, '"')
      .replace(/\uff08/g, ' (')
      .replace(/\uff09/g, ') ')
      .replace(/\uff1a/g, ':')
      .replace(/[\uff0a\u2217]/g, '*')
      .replace(/[\u2010\u2011\u2013\u2014]/g, '-')
      .replace(/\u2026/g, '...')
      .replace(/\s+/g, ' ')
      .replace(/ ?\( ?/g, ' (')
      .replace(/ ?\)/g, ')')
      .trim()
      .replace(/^[+\uff0b]\s*(?=\S)/, '');
    // A title within a sentence has brackets of its own.
    const english = text.replace(pseudo, '$1').replace(pseudo, '$1');
    if (english !== text) text = english.normalize('NFD').replace(/\p{M}/gu, '');
  }
  text = text.toLowerCase();
  for (let before = ''; before !== text && /[*:)]$/.test(text);) {
    before = text;
    text = text.replace(/(?<=\S)\s*[*:]$/, '').replace(optional, '');
  }
  if (!plain.test(label) && label.length <= 200) {
    if (spelt.size >= 4000) spelt.clear();
    spelt.set(label, text);
  }
  return text;
}

/** Normal forms of the names that are looked for; blank names are left out. */
export function nameSet(names: readonly string[]): Set<string> {
  const set = new Set(names.map(normalise));
  set.delete('');
  return set;
}

/** Titles read "Krisp | SAML-based Sign-on": the whole title or its last segment may be what is looked for. */
export function matchesTitle(title: string, wanted: ReadonlySet<string>): boolean {
  return (
    wanted.has(normalise(title)) ||
    (title.includes('|') && wanted.has(normalise(title.slice(title.lastIndexOf('|') + 1))))
  );
}

/** A blade is known by its screen or by what it is about: any part of "Krisp | SAML-based Sign-on". */
export function matchesBlade(title: string, wanted: ReadonlySet<string>): boolean {
  return wanted.has(normalise(title)) || title.split('|').some((part) => wanted.has(normalise(part)));
}
