/** Character classes of XML 1.0, fifth edition. */

const NAME_START = 1;
const NAME = 2;
const SPACE = 4;

const classes = new Uint8Array(128);
for (let code = 0; code < 128; code += 1) {
  const char = String.fromCharCode(code);
  if (/[A-Za-z_]/.test(char)) classes[code] = NAME_START | NAME;
  else if (/[-.0-9]/.test(char)) classes[code] = NAME;
  else if (/[\t\n\r ]/.test(char)) classes[code] = SPACE;
}

/** NameStartChar [4] beyond ASCII; the colon is left out, as Namespaces in XML [4] asks of an NCName. */
const wideNameStart =
  /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}]/u;
/** What NameChar [4a] adds. */
const wideName = /[\u00b7\u0300-\u036f\u203f\u2040]/;

/** A character outside Char [2], surrogates aside (a decoder in fatal mode lets no lone one through). */
export const forbiddenCharacter = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;

export const isSpace = (code: number) => code === 32 || code === 10 || code === 9 || code === 13;

/** Char [2], for the code point of a character reference. */
export const isCharacter = (point: number) =>
  point === 9 || point === 10 || point === 13 || (point >= 0x20 && point <= 0xd7ff) ||
  (point >= 0xe000 && point <= 0xfffd) || (point >= 0x10000 && point <= 0x10ffff);

/** The offset after the NCName (Namespaces in XML [4]) that starts at `at`; `at` itself where there is none. */
export function endOfNcName(text: string, at: number): number {
  let end = at;
  let code = text.charCodeAt(end);
  if (!(code < 128 ? classes[code]! & NAME_START : wide(text, end, wideNameStart))) return at;
  do {
    end += code >= 0xd800 && code <= 0xdbff ? 2 : 1;
    code = text.charCodeAt(end);
  } while (code < 128 ? classes[code]! & NAME : wide(text, end, wideNameStart) || wide(text, end, wideName));
  return end;
}

function wide(text: string, at: number, range: RegExp): boolean {
  const point = text.codePointAt(at);
  return point !== undefined && range.test(String.fromCodePoint(point));
}
