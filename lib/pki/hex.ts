const pairs = Array.from({ length: 256 }, (_, i) => i.toString(16).toUpperCase().padStart(2, '0'));

/** Upper-case hexadecimal of the bytes between two offsets. */
export function hex(bytes: Uint8Array, from = 0, to = bytes.length): string {
  let text = '';
  for (let i = from; i < to; i++) text += pairs[bytes[i] as number];
  return text;
}

/**
 * The content of a two's complement INTEGER (X.690 8.3.3) as upper-case hexadecimal, with a minus sign where negative:
 * `0A`, `-05`, `00`. Whole bytes, without the leading zero byte that only carries the sign.
 */
export function signedHex(bytes: Uint8Array, from: number, to: number): string {
  if ((bytes[from] as number) < 0x80) return hex(bytes, bytes[from] === 0 && to - from > 1 ? from + 1 : from, to);
  // -x is the complement of x - 1
  const magnitude = ((1n << BigInt(8 * (to - from))) - BigInt(`0x${hex(bytes, from, to)}`)).toString(16).toUpperCase();
  return `-${magnitude.length % 2 ? '0' : ''}${magnitude}`;
}
