import { readBase64 } from '../../pki/base64.ts';

export { encodeBase64 } from '../../pki/base64.ts';

export interface Base64Bytes {
  bytes: Uint8Array<ArrayBuffer>;
  /** Standard alphabet, full padding, zero pad bits: encoding the bytes again gives the same characters. */
  canonical: boolean;
}

/** RFC 4648 base64 with white space anywhere. Null where a character, or the number of them, cannot be base64. */
export function decodeBase64(text: string): Base64Bytes | null {
  const { bytes, next, count, urlSafe, spareBits } = readBase64(text, 0, Infinity);
  const padding = text.slice(next).replace(/[\t-\r ]+/g, '');
  if (!/^={0,3}$/.test(padding) || (count & 3) === 1) return null;
  return { bytes, canonical: padding.length === (-count & 3) && spareBits === 0 && !urlSafe };
}
