const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Character code → sextet; 64 padding, 65 white space, 255 not of the alphabet. `-` and `_` are RFC 4648 §5. */
const SEXTET = new Uint8Array(128).fill(255);
for (let value = 0; value < 64; value += 1) SEXTET[ALPHABET.charCodeAt(value)] = value;
for (const space of ' \t\r\n\f\v') SEXTET[space.charCodeAt(0)] = 65;
SEXTET[0x3d] = 64;
SEXTET[0x2d] = 62;
SEXTET[0x5f] = 63;

export interface Base64Bytes {
  bytes: Uint8Array<ArrayBuffer>;
  /** Standard alphabet, full padding, zero pad bits: encoding the bytes again gives the same characters. */
  canonical: boolean;
}

/** RFC 4648 base64, white space allowed anywhere. Null where a character is none of base64, or the length can be none. */
export function decodeBase64(text: string): Base64Bytes | null {
  const out = new Uint8Array(Math.floor((text.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  let digits = 0;
  let padding = 0;
  let canonical = true;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const value = code < 128 ? (SEXTET[code] ?? 255) : 255;
    if (value === 65) continue;
    if (value === 255) return null;
    if (value === 64) {
      padding += 1;
      continue;
    }
    if (padding > 0) return null;
    if (code === 0x2d || code === 0x5f) canonical = false;
    digits += 1;
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      out[length] = (bits >> held) & 0xff;
      length += 1;
    }
  }
  if (digits % 4 === 1 || padding > 3) return null;
  if (padding !== (4 - (digits % 4)) % 4 || (bits & ((1 << held) - 1)) !== 0) canonical = false;
  return { bytes: out.subarray(0, length), canonical };
}

export function encodeBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}
