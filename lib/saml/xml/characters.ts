/** Character classes of XML 1.0, fifth edition. */

/**
 * The text's UTF-16 units. Where it is all ASCII these are the file's own bytes: reading a typed array is several
 * times faster than `charCodeAt`, and a metadata file is hardly ever anything else.
 */
export type Codes = Uint8Array | Uint16Array;

/** @param bytes What the text was decoded from, if that was UTF-8. */
export function codesOf(text: string, bytes?: Uint8Array): Codes {
  const encoded = bytes?.length === text.length ? bytes : new TextEncoder().encode(text);
  if (encoded.length === text.length) return encoded;
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) codes[at] = text.charCodeAt(at);
  return codes;
}

const NAME_START = 1;
const NAME = 2;

const classes = new Uint8Array(128);
for (let code = 0; code < 128; code += 1) {
  const char = String.fromCharCode(code);
  if (/[A-Za-z_]/.test(char)) classes[code] = NAME_START | NAME;
  else if (/[-.0-9]/.test(char)) classes[code] = NAME;
}

/** NameStartChar [4] beyond ASCII. The colon is left out, as Namespaces in XML [4] asks of an NCName. */
const wideNameStart =
  // oxlint-disable-next-line no-misleading-character-class -- ranges of single characters, as the standard lists them
  /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}]/u;
/** What NameChar [4a] adds. */
// oxlint-disable-next-line no-misleading-character-class -- the same
const wideName = /[\u00b7\u0300-\u036f\u203f\u2040]/;

function wide(codes: Codes, at: number): number {
  const point = codes[at]! >= 0xd800 && codes[at]! <= 0xdbff
    ? String.fromCharCode(codes[at]!, codes[at + 1]!)
    : String.fromCharCode(codes[at]!);
  if (wideNameStart.test(point)) return NAME_START | NAME;
  return wideName.test(point) ? NAME : 0;
}

/** The offset after the NCName (Namespaces in XML [4]) that starts at `at`; `at` itself where there is none. */
export function endOfNcName(codes: Codes, at: number): number {
  let wanted = NAME_START;
  for (let end = at; end < codes.length; end += 1) {
    const code = codes[end]!;
    if (!((code < 128 ? classes[code]! : wide(codes, end)) & wanted)) return end;
    if (code >= 0xd800 && code <= 0xdbff) end += 1;
    wanted = NAME;
  }
  return codes.length;
}

export const isSpace = (code: number | undefined) => code === 32 || code === 10 || code === 9 || code === 13;

/** Char [2], for the code point of a character reference. */
export const isCharacter = (point: number) =>
  point === 9 || point === 10 || point === 13 || (point >= 0x20 && point <= 0xd7ff) ||
  (point >= 0xe000 && point <= 0xfffd) || (point >= 0x10000 && point <= 0x10ffff);

/**
 * The first character outside Char [2], or -1. Surrogates are the decoder's matter: in fatal mode it lets no lone one
 * through.
 */
export function forbiddenCharacter(text: string, codes: Codes): number {
  if (codes instanceof Uint8Array && !hasControl(codes)) return -1;
  // oxlint-disable-next-line no-control-regex -- they are what is looked for; the negated class takes three times as long
  return text.search(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/);
}

/** Sixteen ASCII bytes at a time: a subtraction borrows into the top bit of each byte below 0x20. */
function hasControl(bytes: Uint8Array): boolean {
  const lead = Math.min(-bytes.byteOffset & 3, bytes.length);
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + lead, ((bytes.length - lead) >> 4) << 2);
  const below = (word: number) => word - 0x20202020;
  for (let at = 0; at < words.length; at += 4) {
    const low = below(words[at]!) | below(words[at + 1]!) | below(words[at + 2]!) | below(words[at + 3]!);
    if ((low & 0x80808080) === 0) continue;
    // Mostly a line end.
    const start = lead + at * 4;
    for (let byte = start; byte < start + 16; byte += 1) if (isControl(bytes[byte]!)) return true;
  }
  return bytes.subarray(0, lead).some(isControl) || bytes.subarray(lead + words.length * 4).some(isControl);
}

const isControl = (code: number) => code < 32 && !isSpace(code);
