/**
 * A reader of DER (X.690 section 10) that allocates nothing by a claimed length: it only moves offsets over the
 * caller's bytes. The readers built on it descend by a fixed grammar, so their depth is that of the grammar.
 */

export const BOOLEAN = 0x01;
export const INTEGER = 0x02;
export const BIT_STRING = 0x03;
export const OCTET_STRING = 0x04;
export const OID = 0x06;
export const UTC_TIME = 0x17;
export const GENERALIZED_TIME = 0x18;
export const SEQUENCE = 0x30;
export const SET = 0x31;
/** Context tags: `CONTEXT | n` primitive, `CONSTRUCTED | CONTEXT | n` constructed. */
export const CONTEXT = 0x80;
export const CONSTRUCTED = 0x20;

const tagNames: Record<number, string> = {
  [BOOLEAN]: 'BOOLEAN', [INTEGER]: 'INTEGER', [BIT_STRING]: 'BIT STRING', [OCTET_STRING]: 'OCTET STRING',
  [OID]: 'OBJECT IDENTIFIER', [SEQUENCE]: 'SEQUENCE', [SET]: 'SET',
};
const tagName = (tag: number): string => tagNames[tag] ?? `tag 0x${tag.toString(16).padStart(2, '0')}`;

export type DerFault = 'truncated' | 'indefinite' | 'non-minimal' | 'unexpected' | 'trailing' | 'invalid';

/** Thrown inside lib/pki only; every exported reader turns it into a problem. */
export class DerError extends Error {
  readonly fault: DerFault;
  readonly offset: number;
  constructor(fault: DerFault, offset: number, message: string) {
    super(message);
    this.fault = fault;
    this.offset = offset;
  }
}

/** Walks the elements between two offsets; after `next()` the fields describe the element just read. */
export class DerCursor {
  readonly bytes: Uint8Array;
  /** Where the next element starts, and where the enclosing one ends. */
  at: number;
  readonly end: number;
  tag = 0;
  /** The element's first byte, its content's first byte and the byte after its content. */
  start = 0;
  from = 0;
  to = 0;

  constructor(bytes: Uint8Array, at = 0, end = bytes.length) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
  }

  get done(): boolean {
    return this.at >= this.end;
  }

  /** The tag of the element to come, or -1 at the end. */
  get peek(): number {
    return this.at < this.end ? (this.bytes[this.at] as number) : -1;
  }

  /** Reads one header (X.690 8.1.2, 8.1.3, 10.1) and steps over its content. */
  next(what = 'a value'): this {
    const { bytes, end } = this;
    const start = this.at;
    if (start + 2 > end) throw new DerError('truncated', start, `${what} is missing`);
    const tag = bytes[start] as number;
    if ((tag & 0x1f) === 0x1f) throw new DerError('unexpected', start, `${what} has a long tag, which X.509 never uses`);
    let at = start + 1;
    let length = bytes[at++] as number;
    if (length >= 0x80) {
      const count = length & 0x7f;
      if (count === 0) throw new DerError('indefinite', start, `${what} has no definite length (BER, not DER)`);
      if (count > 4) throw new DerError('truncated', start, `${what} claims more than 4 GiB`);
      if (at + count > end) throw new DerError('truncated', start, `${what} ends inside its length`);
      length = 0;
      for (let i = 0; i < count; i++) length = length * 256 + (bytes[at++] as number);
      if (length < 0x80 || (count > 1 && length < 2 ** (8 * (count - 1)))) {
        throw new DerError('non-minimal', start, `${what} has a length that is not the shortest (BER, not DER)`);
      }
    }
    if (length > end - at) {
      throw new DerError('truncated', start, `${what} claims ${length} bytes where ${end - at} are left`);
    }
    this.tag = tag;
    this.start = start;
    this.from = at;
    this.to = this.at = at + length;
    return this;
  }

  expect(tag: number, what: string): this {
    this.next(what);
    if (this.tag !== tag) {
      throw new DerError('unexpected', this.start, `${what} is ${tagName(this.tag)} where ${tagName(tag)} is expected`);
    }
    return this;
  }

  /** A cursor over the content of an expected element. */
  enter(tag: number, what: string): DerCursor {
    this.expect(tag, what);
    return new DerCursor(this.bytes, this.from, this.to);
  }

  /** Nothing may follow. */
  close(what: string): void {
    if (this.at < this.end) throw new DerError('trailing', this.at, `${this.end - this.at} bytes too many in ${what}`);
  }

  /** The content of the current element, not copied. */
  get content(): Uint8Array {
    return this.bytes.subarray(this.from, this.to);
  }
}

/** Checks that the current INTEGER is not empty and not padded (X.690 8.3.1, 8.3.2). */
export function checkInteger(cursor: DerCursor, what: string): void {
  const { bytes, from, to } = cursor;
  if (to === from) throw new DerError('invalid', from, `${what} is an empty INTEGER`);
  if (to - from > 1) {
    const first = bytes[from] as number;
    const second = bytes[from + 1] as number;
    if ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80)) {
      throw new DerError('invalid', from, `${what} is an INTEGER with padding`);
    }
  }
}

/** The number of significant bits of an unsigned big-endian integer. */
export function bitLength(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && bytes[at] === 0) at++;
  return at === to ? 0 : (to - at) * 8 - (Math.clz32(bytes[at] as number) - 24);
}
