const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Character code → six bits. Both alphabets of RFC 4648 (sections 4 and 5) are understood. */
const sextets = new Int8Array(128).fill(-1);
for (let i = 0; i < 64; i++) sextets[alphabet.charCodeAt(i)] = i;
sextets[45] = 62; // - of the URL-safe alphabet
sextets[95] = 63; // _

/** The six bits of a character code, or -1. */
export const sextet = (code: number): number => (code < 128 ? (sextets[code] as number) : -1);

/** RFC 4648 section 4 with padding, in lines of `columns` where given (without a line end after the last). */
export function encodeBase64(bytes: Uint8Array, columns = 0): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    if (columns && i && (i / 3) % (columns / 4) === 0) text += '\n';
    const a = bytes[i] as number;
    const b = bytes[i + 1];
    const c = bytes[i + 2];
    text += (alphabet[a >> 2] as string) + alphabet[((a & 3) << 4) | ((b ?? 0) >> 4)];
    text += b === undefined ? '=' : alphabet[((b & 15) << 2) | ((c ?? 0) >> 6)];
    text += c === undefined ? '=' : alphabet[c & 63];
  }
  return text;
}

/** A run of base64 in a text. */
export interface Base64Run {
  bytes: Uint8Array<ArrayBuffer>;
  /** The offset after its last character: padding, or whatever is no base64, begins there or after blanks. */
  next: number;
  /** Characters, blanks not counted. */
  count: number;
  /** A character of the URL-safe alphabet is among them. */
  urlSafe: boolean;
  /** The bits beyond the last whole byte; zero as the standard writes them (RFC 4648 section 3.5). */
  spareBits: number;
}

/** Decodes at most `limit` characters from `at`, over blanks, up to the first that is no base64. */
export function readBase64(text: string, at: number, limit: number): Base64Run {
  let count = 0;
  let next = at;
  let urlSafe = false;
  for (let i = at; i < text.length && count < limit; i++) {
    const code = text.charCodeAt(i);
    if (sextet(code) >= 0) {
      urlSafe ||= code === 45 || code === 95;
      count++;
      next = i + 1;
    } else if (code !== 32 && (code < 9 || code > 13)) break;
  }
  // Two passes, so that the memory is that of what is there and not of what is claimed.
  const bytes = new Uint8Array((count * 3) >> 2);
  let bits = 0;
  let size = 0;
  let seen = 0;
  for (let i = at; i < next; i++) {
    const value = sextet(text.charCodeAt(i));
    if (value < 0) continue;
    bits = ((bits << 6) | value) & 0xffff;
    const spare = (-2 * ++seen) & 7;
    if (spare !== 6) bytes[size++] = bits >> spare;
  }
  return { bytes, next, count, urlSafe, spareBits: bits & ((1 << ((-2 * count) & 7)) - 1) };
}
