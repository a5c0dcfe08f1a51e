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
