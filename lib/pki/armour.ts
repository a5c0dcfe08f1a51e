import { sextet } from './base64.ts';
import { berElement, berHead } from './ber.ts';
import { recogniseDer } from './recognise.ts';
import { unquotePrintable } from './text.ts';

/** Bytes found in text, and how: between BEGIN and END, or as bare base64. */
export interface ArmouredBlock {
  bytes: Uint8Array;
  /** The label of the BEGIN line (RFC 7468 section 2), upper case; null for bare base64. */
  label: string | null;
  /** What had to be repaired to read it. */
  repairs: ArmourRepair[];
}
export type ArmourRepair = 'begin-lost' | 'end-lost' | 'padding-lost' | 'url-safe';

/** A block that could not be decoded. */
export interface DamagedBlock {
  label: string | null;
  fault: 'cut-off' | 'characters' | 'padding';
  /** Counted from 1, of all blocks in the text. */
  block: number;
}

const dash = '[-\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d]';
const noun = 'CERTIFICATE(?:[\\s_]{1,9}(?:REQUEST|CHAIN))?|PKCS[ #]?7|(?:PUBLIC|PRIVATE)[\\s_]{1,9}KEY|CRL|CMS';
/**
 * BEGIN and END lines as word processors, chats and hurried hands leave them: any kind and number of dashes, even none
 * around the usual nouns. Every repetition is bounded, so the time is linear in the text.
 */
const marker = new RegExp(
  `(?:${dash}{1,20}[ \\t]{0,9})?\\b(BEGIN|END)[\\s_]{1,9}(?:([A-Z0-9][A-Z0-9 ._#/]{0,40}?)[ \\t]{0,9}${dash}{2,}|((?:[A-Z0-9]{1,12}[\\s_]{1,9}){0,2}(?:${noun}))\\b${dash}*)`,
  'gi',
);

/** Every block of base64 that may be a structure of X.509, in order. The time is linear in the text. */
export function findArmour(text: string): { blocks: ArmouredBlock[]; damaged: DamagedBlock[] } {
  const blocks: ArmouredBlock[] = [];
  const damaged: DamagedBlock[] = [];
  let open: string | null = null;
  let at = 0;
  const bare = (to: number, label: string | null, repair: ArmourRepair | null): void => {
    const found = scanBase64(text.slice(at, to), label);
    for (const block of found.blocks) blocks.push({ ...block, label, repairs: repair ? [...block.repairs, repair] : block.repairs });
    if (found.cutOff) damaged.push({ label, fault: 'cut-off', block: blocks.length + damaged.length + 1 });
  };
  for (const match of text.matchAll(marker)) {
    const label = (match[2] ?? match[3] ?? '').toUpperCase().replace(/[\s_]+/g, ' ').trim();
    if (match[1]?.toUpperCase() === 'BEGIN') {
      bare(match.index, open, open === null ? null : 'end-lost');
      open = label;
    } else {
      if (open === null) bare(match.index, label, 'begin-lost');
      else {
        const body = decodeBody(text.slice(at, match.index));
        if (typeof body !== 'string') blocks.push({ ...body, label: open });
        else if (text.slice(at, match.index).trim()) damaged.push({ label: open, fault: body, block: blocks.length + damaged.length + 1 });
      }
      open = null;
    }
    at = match.index + match[0].length;
  }
  bare(text.length, open, open === null ? null : 'end-lost');
  return { blocks, damaged };
}

type Decoded = Omit<ArmouredBlock, 'label'>;

/** The base64 between BEGIN and END: all of it must be base64, after header lines (RFC 1421 4.6) are taken away. */
function decodeBody(body: string): Decoded | DamagedBlock['fault'] {
  const plain = body.trimStart().replace(/^(?:[A-Za-z][\w-]{0,40}:[^\n]*\n(?:[ \t][^\n]*\n)*)+/, '');
  const first = decodeAll(plain);
  if (typeof first !== 'string') return first;
  for (const variant of [unquotePrintable(plain), withoutLineMarks(plain)]) {
    const decoded = variant === plain ? first : decodeAll(variant);
    if (typeof decoded !== 'string' && berElement(decoded.bytes, 0, decoded.bytes.length)?.next === decoded.bytes.length) return decoded;
  }
  return first;
}

/** Takes a number or a comment sign from before the lines, as editors and scripts put them, where every line has one. */
function withoutLineMarks(body: string): string {
  const lines = body.split('\n').filter((line) => line.trim());
  // the last line holds the mark before END, and nothing else
  if (!/[A-Za-z0-9+/=]{4}\s*$/.test(lines.at(-1)?.slice(-100) ?? '')) lines.pop();
  const marked = /^[ \t]*(?:\d{1,4}[ \t.:)\]|]+|#+[ \t]*|\/\/[ \t]+|\*[ \t]+|--[ \t]+|;+[ \t]*|'[ \t]*|REM[ \t]+)(?=\S)/i;
  return lines.every((line) => marked.test(line)) ? lines.map((line) => line.replace(marked, '')).join('\n') : body;
}

/** Blanks of any kind between the characters do not count. */
const isBlank = (code: number): boolean =>
  code === 10 || code === 32 || code === 13 || code === 9 || code === 11 || code === 12 || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f;

function decodeAll(text: string): Decoded | DamagedBlock['fault'] {
  const bytes = new Uint8Array((text.length * 3) >> 2);
  const repairs: ArmourRepair[] = [];
  let size = 0;
  let bits = 0;
  let count = 0;
  let pads = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const value = sextet(code);
    if (value >= 0) {
      if (pads) return 'padding';
      if ((code === 45 || code === 95) && !repairs.length) repairs.push('url-safe');
      bits = ((bits << 6) | value) & 0xffffff;
      count++;
      const have = count & 3;
      if (have !== 1) bytes[size++] = (bits >> (have === 2 ? 4 : have === 3 ? 2 : 0)) & 0xff;
    } else if (code === 61) pads++;
    else if (!isBlank(code)) return 'characters';
  }
  if ((count & 3) === 1) return 'cut-off';
  const needed = (4 - (count & 3)) & 3;
  if (pads && pads !== needed) return 'padding';
  if (pads !== needed) repairs.push('padding-lost');
  return { bytes: bytes.subarray(0, size), repairs };
}

/** The start of a base64 structure: a SEQUENCE's tag and length always give `M`, then `A` to `I`. */
const start = /(?<![A-Za-z0-9+/_])M[A-I][A-Za-z0-9+/_-]{10}/g;

/**
 * Finds base64 without BEGIN and END in part of a text. Where one ends is told by the length in its own first bytes, so
 * words or another one may follow at once.
 */
function scanBase64(text: string, label: string | null): { blocks: Decoded[]; cutOff: boolean } {
  const blocks: Decoded[] = [];
  let cutOff = false;
  // A structure that turns out wrong may have swallowed the start of the next one: look inside it a few times.
  let retries = 16;
  const search = new RegExp(start);
  const to = text.length;
  for (;;) {
    const match = search.exec(text);
    if (!match) return { blocks, cutOff };
    const prefix = takeBase64(text, match.index, to, 160);
    const head = berHead(prefix.bytes, 0, prefix.bytes.length);
    const kind = recogniseDer(prefix.bytes);
    if (!head || (kind === 'unknown' && label === null)) continue;
    // After damage the search goes on inside it, where the parts of a certificate look like structures of their own.
    if (cutOff && kind !== 'certificate' && kind !== 'private-key') continue;
    const length = head.indefinite ? Infinity : claimedLength(prefix.bytes);
    const run = takeBase64(text, match.index, to, Math.ceil((length * 4) / 3));
    const whole = head.indefinite ? berElement(run.bytes, 0, run.bytes.length) !== null : run.bytes.length >= length;
    if (whole) {
      const repairs: ArmourRepair[] = run.urlSafe ? ['url-safe'] : [];
      if (!head.indefinite && length % 3 !== 0 && text[run.next] !== '=') repairs.push('padding-lost');
      blocks.push({ bytes: head.indefinite ? run.bytes : run.bytes.subarray(0, length), repairs });
      search.lastIndex = run.next;
      continue;
    }
    // A key is refused by its beginning alone; of anything else a part is no use.
    if (kind === 'private-key') blocks.push({ bytes: prefix.bytes, repairs: [] });
    else cutOff = true;
    if (retries-- <= 0) search.lastIndex = Math.max(search.lastIndex, run.next);
  }
}

/** The size in bytes that a definite header claims for its whole element. */
function claimedLength(bytes: Uint8Array): number {
  const first = bytes[1] as number;
  if (first < 0x80) return 2 + first;
  let length = 0;
  for (let i = 0; i < (first & 0x7f); i++) length = length * 256 + (bytes[2 + i] ?? 0);
  return 2 + (first & 0x7f) + length;
}

/** Decodes at most `limit` characters from `at`, over blanks, up to the first that is no base64. */
function takeBase64(text: string, at: number, to: number, limit: number): { bytes: Uint8Array; next: number; urlSafe: boolean } {
  let count = 0;
  let next = at;
  let urlSafe = false;
  for (let i = at; i < to && count < limit; i++) {
    const code = text.charCodeAt(i);
    if (sextet(code) >= 0) {
      if (code === 45 || code === 95) urlSafe = true;
      count++;
      next = i + 1;
    } else if (!isBlank(code)) break;
  }
  const bytes = new Uint8Array((count * 3) >> 2);
  let bits = 0;
  let size = 0;
  let seen = 0;
  for (let i = at; i < next; i++) {
    const value = sextet(text.charCodeAt(i));
    if (value < 0) continue;
    bits = ((bits << 6) | value) & 0xffffff;
    const have = ++seen & 3;
    if (have !== 1) bytes[size++] = (bits >> (have === 2 ? 4 : have === 3 ? 2 : 0)) & 0xff;
  }
  return { bytes, next, urlSafe };
}

/** Longer pieces of unbroken base64 (or the whole text, wrapped), which may hold text in turn. */
export function findNestedText(text: string): Uint8Array[] {
  const whole = decodeAll(text);
  if (typeof whole !== 'string') return whole.bytes.length >= 64 ? [whole.bytes] : [];
  const pieces: Uint8Array[] = [];
  for (const [token] of text.matchAll(/[A-Za-z0-9+/_-]{100,}={0,2}/g)) {
    const decoded = decodeAll(token);
    if (typeof decoded !== 'string') pieces.push(decoded.bytes);
  }
  return pieces;
}
