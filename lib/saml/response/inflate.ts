/**
 * Raw DEFLATE (RFC 1951), synchronous and bounded: the Redirect binding carries it, and a few hundred bytes of it can
 * ask for gigabytes (CVE-2025-25293). Null where the data is not DEFLATE, ends early, or holds more than `limit`.
 */
export function inflateRaw(data: Uint8Array, limit: number): Uint8Array<ArrayBuffer> | null {
  // 1032 is the most that DEFLATE can make of a byte.
  const out = new Uint8Array(Math.min(limit, data.length * 1032));
  let length = 0;
  let at = 0;
  let held = 0;
  let count = 0;
  let sound = true;

  /** The next bits, the lowest first; zeros beyond the end, which `sound` remembers. */
  const bits = (wanted: number): number => {
    for (; count < wanted; count += 8) {
      sound &&= at < data.length;
      held |= (data[at] ?? 0) << count;
      at += 1;
    }
    const value = held & ((1 << wanted) - 1);
    held >>>= wanted;
    count -= wanted;
    return value;
  };
  /** The next symbol, -1 where there is none (§3.2.2: shorter codes come first, equal ones in order). */
  const symbol = ([counts, symbols]: Huffman): number => {
    for (let size = 1, code = 0, first = 0, index = 0; size < 16 && sound; size += 1) {
      const ofSize = counts[size] ?? 0;
      code = (code << 1) | bits(1);
      first <<= 1;
      if (code < first + ofSize) return symbols[index + code - first] ?? -1;
      index += ofSize;
      first += ofSize;
    }
    return -1;
  };
  const put = (byte: number): void => {
    sound &&= length < out.length;
    out[length] = byte;
    length += 1;
  };
  const dynamicCodes = (): Huffman[] => {
    const literals = bits(5) + 257;
    const total = literals + bits(5) + 1;
    const sizes: number[] = [];
    for (let left = bits(4) + 4, next = 0; next < left; next += 1) sizes[CODE_LENGTH_ORDER[next] ?? 0] = bits(3);
    const code = huffman(sizes);
    const lengths: number[] = [];
    while (lengths.length < total && sound) {
      const value = symbol(code);
      if (value < 16) lengths.push(value);
      else {
        const repeat = value === 18 ? 11 + bits(7) : 3 + bits(value === 16 ? 2 : 3);
        const repeated = value === 16 ? (lengths.at(-1) ?? -1) : 0;
        for (let n = 0; n < repeat; n += 1) lengths.push(repeated);
      }
      sound &&= (lengths.at(-1) ?? -1) >= 0 && lengths.length <= total;
    }
    return [huffman(lengths.slice(0, literals)), huffman(lengths.slice(literals))];
  };

  for (let last = 0; !last && sound;) {
    last = bits(1);
    const kind = bits(2);
    if (kind === 0) {
      held = count = 0;
      const size = bits(16);
      sound &&= size === (bits(16) ^ 0xffff);
      for (let n = 0; n < size && sound; n += 1) put(bits(8));
      continue;
    }
    sound &&= kind < 3;
    const [literals = EMPTY, distances = EMPTY] = kind === 1 ? FIXED : dynamicCodes();
    for (let value = symbol(literals); sound && value !== 256; value = symbol(literals)) {
      if (value < 256) {
        sound &&= value >= 0;
        put(value);
        continue;
      }
      const size = (LENGTH_BASES[value - 257] ?? 0) + bits(LENGTHS[value - 257] ?? 0);
      const code = symbol(distances);
      const distance = (DISTANCE_BASES[code] ?? 0) + bits(DISTANCES[code] ?? 0);
      sound &&= value < 286 && code >= 0 && code < 30 && distance <= length;
      // §3.2.5: the last length code is 258, out of the series.
      for (let left = value === 285 ? 258 : size; left > 0 && sound; left -= 1) put(out[length - distance] ?? 0);
    }
  }
  return sound ? out.subarray(0, length) : null;
}

/** How many codes of each length, and the symbols in the order of their codes. */
type Huffman = [counts: number[], symbols: number[]];

function huffman(lengths: number[]): Huffman {
  const counts: number[] = [];
  const symbols: number[] = [];
  for (let size = 1; size < 16; size += 1) {
    const before = symbols.length;
    lengths.forEach((length, symbol) => length === size && symbols.push(symbol));
    counts[size] = symbols.length - before;
  }
  return [counts, symbols];
}

// RFC 1951 §3.2.5: extra bits of each code, and the base: what all codes before it can count.
const LENGTHS = Array.from({ length: 29 }, (_, code) => (code < 28 ? Math.max(0, (code >> 2) - 1) : 0));
const DISTANCES = Array.from({ length: 30 }, (_, code) => Math.max(0, (code >> 1) - 1));
const bases = (extra: number[], first: number) =>
  extra.map((_, code) => extra.slice(0, code).reduce((sum, bits) => sum + (1 << bits), first));
const LENGTH_BASES = bases(LENGTHS, 3);
const DISTANCE_BASES = bases(DISTANCES, 1);
// §3.2.7.
const CODE_LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const EMPTY: Huffman = [[], []];
// §3.2.6.
const FIXED: Huffman[] = [
  huffman(Array.from({ length: 288 }, (_, n) => (n < 144 ? 8 : n < 256 ? 9 : n < 280 ? 7 : 8))),
  huffman(Array.from({ length: 30 }, () => 5)),
];
