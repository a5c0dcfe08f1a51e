import type { DerFault } from './words.ts';

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
/** A constructed element with the context tag n is `EXPLICIT + n`, a primitive one `IMPLICIT + n`. */
export const IMPLICIT = 0x80;
export const EXPLICIT = 0xa0;

/**
 * Thrown inside lib/pki only; every exported reader turns it into a problem. No Error: it carries no stack, which would
 * cost more than the reading.
 */
export class DerError {
  readonly offset: number;
  readonly fault: DerFault;
  constructor(offset: number, ...fault: DerFault) {
    this.offset = offset;
    this.fault = fault;
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

  /** Reads one header (X.690 8.1.2, 8.1.3, 10.1) and steps over its content. `what` is the field's name for an error. */
  next(what = 'a field'): this {
    const { bytes, end } = this;
    const start = this.at;
    let at = start + 2;
    if (at > end) throw new DerError(start, 'missing', what);
    // Tags above 30 have a second byte; X.509 has none of them.
    const tag = bytes[start] as number;
    let length = bytes[start + 1] as number;
    if ((tag & 0x1f) === 0x1f || length === 0x80) throw new DerError(start, 'not-der', what);
    if (length > 0x80) {
      const first = at;
      const lengthEnd = at + (length & 0x7f);
      for (length = 0; at < lengthEnd; at++) length = length * 256 + (bytes[at] ?? 0);
      if (length < 0x80 || bytes[first] === 0) throw new DerError(start, 'not-der', what);
    }
    if (length > end - at) throw new DerError(start, 'cut-off', what, length, end - at);
    this.tag = tag;
    this.start = start;
    this.from = at;
    this.to = this.at = at + length;
    return this;
  }

  expect(tag: number, what = 'a field'): this {
    this.next(what);
    if (this.tag !== tag) throw new DerError(this.start, 'tag', what, this.tag, tag);
    return this;
  }

  /** A cursor over the content of an expected element. */
  enter(tag: number, what?: string): DerCursor {
    this.expect(tag, what);
    return new DerCursor(this.bytes, this.from, this.to);
  }

  /** Nothing may follow. */
  close(what: string): void {
    if (this.at < this.end) throw new DerError(this.at, 'surplus', what, this.end - this.at);
  }

  /** Reads an INTEGER and refuses an empty or padded one (X.690 8.3.1, 8.3.2). */
  integer(what: string): this {
    const { bytes, from, to } = this.expect(INTEGER, what);
    const top = ((bytes[from] as number) << 1) | ((bytes[from + 1] as number) >> 7);
    if (to === from || (to - from > 1 && (top === 0 || top === 0x1ff))) throw new DerError(from, 'type', what, 'INTEGER');
    return this;
  }

  /** Reads a BIT STRING, whose first byte counts its unused bits (X.690 8.6.2). */
  bitString(what: string): this {
    const { bytes, from, to } = this.expect(BIT_STRING, what);
    if (to === from || (bytes[from] as number) > 7) throw new DerError(from, 'type', what, 'BIT STRING');
    return this;
  }

  /** The content of the current element, not copied. */
  get content(): Uint8Array {
    return this.bytes.subarray(this.from, this.to);
  }

  /** The bits of the current INTEGER from its highest one on, taken as unsigned: the size of a number used as a key. */
  get bits(): number {
    const { bytes, to } = this;
    let at = this.from;
    while (at < to && bytes[at] === 0) at++;
    return at === to ? 0 : (to - at) * 8 - Math.clz32(bytes[at] as number) + 24;
  }
}
