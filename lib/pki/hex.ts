const pairs = Array.from({ length: 256 }, (_, i) => i.toString(16).toUpperCase().padStart(2, '0'));

/** Upper-case hexadecimal, optionally with a separator between bytes. */
export function hex(bytes: Uint8Array, separator = ''): string {
  let text = '';
  for (let i = 0; i < bytes.length; i++) {
    if (separator && i) text += separator;
    text += pairs[bytes[i] as number];
  }
  return text;
}

/**
 * A two's complement INTEGER's content (X.690 8.3.3) as upper-case hexadecimal, with a minus sign where negative:
 * `0A`, `-05`, `00`. Whole bytes, without the leading zero byte that only carries the sign.
 */
export function signedHex(content: Uint8Array): string {
  if (((content[0] ?? 0) & 0x80) === 0) {
    return hex(content[0] === 0 && content.length > 1 ? content.subarray(1) : content);
  }
  const magnitude = new Uint8Array(content);
  let carry = 1;
  for (let i = magnitude.length - 1; i >= 0; i--) {
    const value = (~(magnitude[i] as number) & 0xff) + carry;
    magnitude[i] = value;
    carry = value >> 8;
  }
  const first = magnitude.findIndex((byte) => byte !== 0);
  return `-${hex(first > 0 ? magnitude.subarray(first) : magnitude)}`;
}
