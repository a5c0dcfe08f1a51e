import { fault } from '../xml/fault.ts';

/** What a `TagScanner` tells of. Offsets are into the buffer of the moment. */
export interface TagHandler {
  /**
   * A start tag, from its `<` to after its `>`.
   * @param local Hash of the local name, see `hashOf`.
   * @param nameEnd Offset after the name as written.
   * @param ascii Whether the tag is all ASCII.
   */
  open(buffer: Uint8Array, start: number, nameEnd: number, end: number, local: number, ascii: boolean): void;
  /** An end tag, or the end of an empty element's tag; called after `depth` went down. */
  close(end: number): void;
  /** Text up to the next tag or comment, or a CDATA section; only while `wantsText`. */
  text(buffer: Uint8Array, start: number, end: number, isCdata: boolean): void;
}

/** A tag, comment or instruction that is longer than this is no part of an honest file. */
const longest = 1024 * 1024;
const maxDepth = 1000;

/**
 * Finds the tags in bytes that come in pieces, without decoding them. Any encoding that has ASCII in its place will do
 * (UTF-8, ISO-8859, windows-125x). Checks what can be checked on the way: that tags are closed in order, one root, no
 * DOCTYPE, comments and sections complete. What stands inside is for `parseXml`, on the part that matters.
 */
export class TagScanner {
  depth = 0;
  wantsText = false;
  /** The file's offset of the buffer's first byte. */
  base = 0;
  private readonly names = new Int32Array(maxDepth);
  private work: Uint8Array = new Uint8Array(0);
  private held = 0;
  private started = false;
  private readonly handler: TagHandler;

  constructor(handler: TagHandler) {
    this.handler = handler;
  }

  /** Takes the next piece of the file. Throws a `Fault` at the offset in the file. */
  push(chunk: Uint8Array): void {
    const size = this.held + chunk.length;
    if (this.work.length < size) {
      const larger = new Uint8Array(size + (size >> 2));
      larger.set(this.work.subarray(0, this.held));
      this.work = larger;
    }
    this.work.set(chunk, this.held);
    const done = this.scan(this.work, size);
    if (size - done > longest) throw fault(this.base + done, 'too-large:tag');
    this.work.copyWithin(0, done, size);
    this.held = size - done;
    this.base += done;
  }

  /** After the last piece. */
  finish(): void {
    if (this.held > 0) throw fault(this.base, 'malformed:end-in-markup');
    if (this.depth > 0) throw fault(this.base, 'malformed:end-open', this.depth);
    if (!this.started) throw fault(this.base, 'malformed:no-element');
  }

  /** Returns how much is done with; the rest waits for more. */
  private scan(buffer: Uint8Array, size: number): number {
    let at = 0;
    for (;;) {
      const less = nextLess(buffer, at, size);
      if (less > at) {
        if (this.depth === 0) this.refuseText(buffer, at, less);
        // Wanted text comes whole: a piece could end inside a character or a reference.
        else if (this.wantsText && less === size) return at;
        else if (this.wantsText) this.handler.text(buffer, at, less, false);
      }
      if (less === size) return size;
      at = less;
      const mark = buffer[less + 1];
      const end = less + 1 >= size ? -1
        : mark === 0x2f ? this.endTag(buffer, less, size)
        : mark === 0x21 ? this.markup(buffer, less, size)
        : mark === 0x3f ? this.instruction(buffer, less, size)
        : this.startTag(buffer, less, size);
      if (end < 0) return less;
      at = end;
    }
  }

  private startTag(buffer: Uint8Array, less: number, size: number): number {
    let at = less + 1;
    let name = 0;
    let local = 0;
    let seen = 0;
    let code = 0;
    for (; at < size; at += 1) {
      code = buffer[at]!;
      if (code <= 0x20 || code === 0x3e || code === 0x2f) break;
      name = (name * 31 + code) | 0;
      local = code === 0x3a ? 0 : (local * 31 + code) | 0;
      seen |= code;
    }
    const nameEnd = at;
    while (at < size && code !== 0x3e) {
      if (code === 0x22 || code === 0x27) {
        const quote = code;
        at += 1;
        while (at < size && (code = buffer[at]!) !== quote) {
          seen |= code;
          at += 1;
        }
      } else if (code === 0x3c) {
        throw fault(this.base + at, 'malformed:less-in-tag');
      }
      at += 1;
      if (at < size) code = buffer[at]!;
      seen |= code;
    }
    if (at >= size) return -1;
    if (nameEnd === less + 1) throw fault(this.base + less, 'malformed:no-name');
    if (this.depth === 0 && this.started) throw fault(this.base + less, 'malformed:second-root');
    if (this.depth >= maxDepth) throw fault(this.base + less, 'too-large:depth', maxDepth);
    this.started = true;
    this.handler.open(buffer, less, nameEnd, at + 1, local, seen < 0x80);
    if (buffer[at - 1] === 0x2f) {
      this.handler.close(at + 1);
    } else {
      this.names[this.depth] = name;
      this.depth += 1;
    }
    return at + 1;
  }

  private endTag(buffer: Uint8Array, less: number, size: number): number {
    let name = 0;
    let at = less + 2;
    let code = 0;
    for (; at < size; at += 1) {
      code = buffer[at]!;
      if (code <= 0x20 || code === 0x3e) break;
      name = (name * 31 + code) | 0;
    }
    while (at < size && code !== 0x3e) {
      if (code > 0x20) throw fault(this.base + less, 'malformed:end-tag-more');
      at += 1;
      code = buffer[at]!;
    }
    if (at >= size) return -1;
    if (this.depth === 0) throw fault(this.base + less, 'malformed:end-tag-alone');
    this.depth -= 1;
    if (this.names[this.depth] !== name) {
      throw fault(this.base + less, 'malformed:end-tag-other');
    }
    this.handler.close(at + 1);
    return at + 1;
  }

  private markup(buffer: Uint8Array, less: number, size: number): number {
    if (size < less + 9) return -1;
    if (startsWith(buffer, less, '<!--')) {
      const end = find(buffer, less + 4, size, '--');
      if (end >= 0 && end + 2 < size && buffer[end + 2] !== 0x3e) throw fault(this.base + end, 'malformed:comment-dashes');
      return end < 0 || end + 2 >= size ? -1 : end + 3;
    }
    if (startsWith(buffer, less, '<![CDATA[') && this.depth > 0) {
      const end = find(buffer, less + 9, size, ']]>');
      if (end >= 0 && this.wantsText) this.handler.text(buffer, less + 9, end, true);
      return end < 0 ? -1 : end + 3;
    }
    throw fault(this.base + less, startsWith(buffer, less, '<!DOCTYPE') ? 'doctype' : 'malformed:markup');
  }

  private instruction(buffer: Uint8Array, less: number, size: number): number {
    const end = find(buffer, less + 2, size, '?>');
    return end < 0 ? -1 : end + 2;
  }

  private refuseText(buffer: Uint8Array, from: number, to: number): void {
    // The byte order mark is the one thing that may stand before the document.
    const start = this.base + from === 0 && startsWith(buffer, from, '\u00ef\u00bb\u00bf') ? from + 3 : from;
    for (let at = start; at < to; at += 1) {
      const code = buffer[at]!;
      if (code === 0x20 || code === 10 || code === 13 || code === 9) continue;
      throw this.started ? fault(this.base + at, 'malformed:after-end') : fault(this.base + at, 'malformed:start', '');
    }
  }
}

/** As the scanner computes it over a name's bytes. */
export function hashOf(name: string): number {
  let hash = 0;
  for (let at = 0; at < name.length; at += 1) hash = (hash * 31 + name.charCodeAt(at)) | 0;
  return hash;
}

/** The next `<`, or `size`. Most are near; the text of a certificate is what the native search is for. */
function nextLess(buffer: Uint8Array, from: number, size: number): number {
  const near = Math.min(from + 24, size);
  for (let at = from; at < near; at += 1) if (buffer[at] === 0x3c) return at;
  const far = near < size ? buffer.indexOf(0x3c, near) : -1;
  return far < 0 || far > size ? size : far;
}

function startsWith(buffer: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (buffer[at + index] !== text.charCodeAt(index)) return false;
  return true;
}

function find(buffer: Uint8Array, from: number, size: number, text: string): number {
  const first = text.charCodeAt(0);
  for (let at = buffer.indexOf(first, from); at >= 0 && at + text.length <= size; at = buffer.indexOf(first, at + 1)) {
    if (startsWith(buffer, at, text)) return at;
  }
  return -1;
}
