/**
 * One character a byte, of the same number (ISO-8859-1, the real one: `TextDecoder` puts windows-1252 in its place). In
 * pieces, because the arguments of a call are limited.
 */
export function latin1(bytes: Uint8Array, from = 0, to = bytes.length): string {
  if (to - from <= 8192) return String.fromCharCode.apply(null, bytes.subarray(from, to) as unknown as number[]);
  let text = '';
  for (let at = from; at < to; at += 8192) text += latin1(bytes, at, Math.min(to, at + 8192));
  return text;
}
