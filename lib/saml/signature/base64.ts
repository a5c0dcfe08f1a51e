import { sextet } from '../../pki/base64.ts';

export { encodeBase64 } from '../../pki/base64.ts';

export interface Base64Bytes {
  bytes: Uint8Array<ArrayBuffer>;
  /** Standard alphabet, full padding, zero pad bits: encoding the bytes again gives the same characters. */
  canonical: boolean;
}

/** RFC 4648 base64 with white space anywhere. Null where a character, or the number of them, cannot be base64. */
export function decodeBase64(text: string): Base64Bytes | null {
  const out = new Uint8Array((text.length * 3) >> 2);
  let length = 0;
  let held = 0;
  let digits = 0;
  let padding = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x20 || (code >= 9 && code <= 13)) continue;
    if (code === 0x3d) {
      padding += 1;
      continue;
    }
    const value = sextet(code);
    if (value < 0 || padding > 0) return null;
    held = ((held << 6) | value) & 0xffff;
    digits += 1;
    const left = (digits * 6) & 7;
    if (left < 6) {
      out[length] = held >> left;
      length += 1;
    }
  }
  const rest = digits & 3;
  if (rest === 1 || padding > 3) return null;
  const padBits = rest === 2 ? held & 15 : rest === 3 ? held & 3 : 0;
  const canonical = padding === ((4 - rest) & 3) && padBits === 0 && !/[-_]/.test(text);
  return { bytes: out.subarray(0, length), canonical };
}
