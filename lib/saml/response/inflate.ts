/**
 * Raw DEFLATE (RFC 1951), synchronous and bounded: the Redirect binding carries it, and a few hundred bytes of it can
 * ask for gigabytes (CVE-2025-25293). Null where the data is not DEFLATE, ends early or would be over the limit.
 */
export function inflateRaw(data: Uint8Array, limit: number): { bytes: Uint8Array<ArrayBuffer>; used: number } | null {
  const input = new BitReader(data);
  let out = new Uint8Array(Math.min(limit, Math.max(1024, data.length * 4)));
  let length = 0;
  const room = (more: number) => {
    if (length + more > limit) return false;
    if (length + more > out.length) {
      const larger = new Uint8Array(Math.min(limit, Math.max(out.length * 2, length + more)));
      larger.set(out.subarray(0, length));
      out = larger;
    }
    return true;
  };
  for (let last = false; !last;) {
    last = input.bits(1) === 1;
    const kind = input.bits(2);
    if (kind === 0) {
      const stored = input.stored();
      if (!stored || !room(stored.length)) return null;
      out.set(stored, length);
      length += stored.length;
      continue;
    }
    const codes = kind === 1 ? FIXED : kind === 2 ? dynamicCodes(input) : null;
    if (!codes) return null;
    for (let symbol = input.symbol(codes.literals); symbol !== 256; symbol = input.symbol(codes.literals)) {
      if (symbol < 256) {
        if (symbol < 0 || !room(1)) return null;
        out[length] = symbol;
        length += 1;
        continue;
      }
      const size = (LENGTH_BASE[symbol - 257] ?? -1) + input.bits(LENGTH_EXTRA[symbol - 257] ?? 0);
      const code = input.symbol(codes.distances);
      const distance = (DISTANCE_BASE[code] ?? Infinity) + input.bits(DISTANCE_EXTRA[code] ?? 0);
      if (size < 3 || distance > length || input.overrun || !room(size)) return null;
      for (let copied = 0; copied < size; copied += 1, length += 1) out[length] = out[length - distance] ?? 0;
    }
    if (input.overrun) return null;
  }
  return input.overrun ? null : { bytes: out.subarray(0, length), used: input.at };
}

// RFC 1951 §3.2.5.
const LENGTH_EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const LENGTH_BASE = [...bases(LENGTH_EXTRA.slice(0, 28), 3), 258];
const DISTANCE_EXTRA = Array.from({ length: 30 }, (_, code) => Math.max(0, (code >> 1) - 1));
const DISTANCE_BASE = bases(DISTANCE_EXTRA, 1);
// §3.2.7.
const CODE_LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

function bases(extra: number[], first: number): number[] {
  let base = first;
  return extra.map((bits) => {
    base += 1 << bits;
    return base - (1 << bits);
  });
}

/** Canonical Huffman codes (§3.2.2): how many of each length, and the symbols in order of their codes. */
interface Huffman {
  counts: Uint16Array;
  symbols: Uint16Array;
}

function huffman(lengths: ArrayLike<number>): Huffman {
  const counts = new Uint16Array(16);
  const next = new Uint16Array(17);
  const symbols = new Uint16Array(lengths.length);
  for (let symbol = 0; symbol < lengths.length; symbol += 1) counts[lengths[symbol] ?? 0]! += 1;
  counts[0] = 0;
  for (let length = 1; length < 16; length += 1) next[length + 1] = next[length]! + counts[length]!;
  for (let symbol = 0; symbol < lengths.length; symbol += 1) {
    const length = lengths[symbol] ?? 0;
    if (length > 0) {
      symbols[next[length]!] = symbol;
      next[length]! += 1;
    }
  }
  return { counts, symbols };
}

// §3.2.6.
const FIXED = {
  literals: huffman(Array.from({ length: 288 }, (_, n) => (n < 144 ? 8 : n < 256 ? 9 : n < 280 ? 7 : 8))),
  distances: huffman(new Uint8Array(30).fill(5)),
};

function dynamicCodes(input: BitReader): typeof FIXED | null {
  const literals = input.bits(5) + 257;
  const distances = input.bits(5) + 1;
  const lengthCodes = input.bits(4) + 4;
  const codeLengths = new Uint8Array(19);
  for (const symbol of CODE_LENGTH_ORDER.slice(0, lengthCodes)) codeLengths[symbol] = input.bits(3);
  const code = huffman(codeLengths);
  const lengths = new Uint8Array(literals + distances);
  for (let at = 0; at < lengths.length;) {
    const symbol = input.symbol(code);
    if (symbol < 0 || (symbol === 16 && at === 0)) return null;
    if (symbol < 16) {
      lengths[at] = symbol;
      at += 1;
      continue;
    }
    const value = symbol === 16 ? (lengths[at - 1] ?? 0) : 0;
    const repeat = symbol === 18 ? 11 + input.bits(7) : 3 + input.bits(symbol === 16 ? 2 : 3);
    if (at + repeat > lengths.length) return null;
    lengths.fill(value, at, at + repeat);
    at += repeat;
  }
  return { literals: huffman(lengths.subarray(0, literals)), distances: huffman(lengths.subarray(literals)) };
}

class BitReader {
  at = 0;
  overrun = false;
  private held = 0;
  private count = 0;
  private readonly data: Uint8Array;

  constructor(data: Uint8Array) {
    this.data = data;
  }

  /** The next bits, the lowest first; zeros and `overrun` beyond the end. */
  bits(count: number): number {
    while (this.count < count) {
      const byte = this.data[this.at];
      if (byte === undefined) this.overrun = true;
      else this.at += 1;
      this.held |= (byte ?? 0) << this.count;
      this.count += 8;
    }
    const value = this.held & ((1 << count) - 1);
    this.held >>>= count;
    this.count -= count;
    return value;
  }

  /** The next symbol, -1 where there is none. */
  symbol({ counts, symbols }: Huffman): number {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length < 16 && !this.overrun; length += 1) {
      code |= this.bits(1);
      const count = counts[length] ?? 0;
      if (code - count < first) return symbols[index + code - first] ?? -1;
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    return -1;
  }

  /** A stored block (§3.2.4): whole bytes from here. Null where its length is contradicted or not there. */
  stored(): Uint8Array | null {
    this.held = 0;
    this.count = 0;
    const [a = 0, b = 0, c = 0, d = 0] = this.data.subarray(this.at, this.at + 4);
    const length = a | (b << 8);
    const start = this.at + 4;
    if (length !== ((c | (d << 8)) ^ 0xffff) || start + length > this.data.length) return null;
    this.at = start + length;
    return this.data.subarray(start, this.at);
  }
}
