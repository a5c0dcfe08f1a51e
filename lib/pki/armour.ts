import { readBase64 } from './base64.ts';
import { berElement, berHead } from './ber.ts';
import { recogniseDer } from './recognise.ts';
import { unquotePrintable } from './text.ts';

/** Bytes found in text, and how: between BEGIN and END, or as bare base64. */
export interface ArmouredBlock {
  bytes: Uint8Array;
  /** The label of the BEGIN or END line (RFC 7468 section 2), upper case; null for bare base64. */
  label: string | null;
  /** What had to be put right to read it. */
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
  const damage = (label: string | null, fault: DamagedBlock['fault']): number => damaged.push({ label, fault, block: blocks.length + damaged.length + 1 });
  const bare = (to: number, label: string | null, repair: ArmourRepair): void => {
    const found = scanBase64(text.slice(at, to), label);
    for (const block of found.blocks) blocks.push({ ...block, label, repairs: label === null ? block.repairs : [...block.repairs, repair] });
    if (found.cutOff) damage(label, 'cut-off');
  };
  for (const match of text.matchAll(marker)) {
    const label = (match[2] ?? (match[3] as string)).toUpperCase().replace(/[\s_]+/g, ' ').trim();
    if (/begin/i.test(match[1] as string)) {
      bare(match.index, open, 'end-lost');
      open = label;
    } else if (open === null) bare(match.index, label, 'begin-lost');
    else {
      const body = text.slice(at, match.index);
      const decoded = decodeBody(body);
      if (typeof decoded !== 'string') blocks.push({ ...decoded, label: open });
      else if (body.trim()) damage(open, decoded);
      open = null;
    }
    at = match.index + match[0].length;
  }
  bare(text.length, open, 'end-lost');
  return { blocks, damaged };
}

type Decoded = Omit<ArmouredBlock, 'label'>;

/** The base64 between BEGIN and END: all of it must be base64, after header lines (RFC 1421 4.6) are taken away. */
function decodeBody(body: string): Decoded | DamagedBlock['fault'] {
  const plain = body.trimStart().replace(/^(?:[A-Z][\w-]{0,40}:.*\n(?:[ \t].*\n)*)+/i, '');
  const first = decodeAll(plain);
  if (typeof first !== 'string') return first;
  for (const variant of [unquotePrintable(plain), withoutLineMarks(plain)]) {
    const decoded = decodeAll(variant);
    if (typeof decoded !== 'string' && berElement(decoded.bytes, 0, decoded.bytes.length)?.next === decoded.bytes.length) return decoded;
  }
  return first;
}

/** Takes a number or a comment sign from before the lines, as editors and scripts put them, where every line has one. */
function withoutLineMarks(body: string): string {
  const lines = body.split('\n').filter((line) => line.trim());
  // the last line holds the mark before END, and nothing else
  if (!/[A-Z0-9+/=]{4}\s*$/i.test(lines.at(-1)?.slice(-100) ?? '')) lines.pop();
  const mark = /^[ \t]*(?:\d{1,4}[ \t.:)\]|]+|#+[ \t]*|\/\/[ \t]+|\*[ \t]+|--[ \t]+|;+[ \t]*|'[ \t]*|REM[ \t]+)(?=\S)/i;
  return lines.every((line) => mark.test(line)) ? lines.map((line) => line.replace(mark, '')).join('\n') : body;
}

function decodeAll(text: string): Decoded | DamagedBlock['fault'] {
  const { bytes, next, count, urlSafe } = readBase64(text, 0, Infinity);
  const rest = text.slice(next).replace(/\s+/g, '');
  if (/[^=]/.test(rest)) return rest.startsWith('=') ? 'padding' : 'characters';
  const missing = -count & 3;
  if (missing === 3) return 'cut-off';
  if (rest && rest.length !== missing) return 'padding';
  return { bytes, repairs: repairsOf(urlSafe, rest.length < missing) };
}

const repairsOf = (urlSafe: boolean, padding: boolean): ArmourRepair[] => [
  ...(urlSafe ? ['url-safe' as const] : []), ...(padding ? ['padding-lost' as const] : []),
];

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
  for (let match; (match = search.exec(text));) {
    const prefix = readBase64(text, match.index, 160).bytes;
    const head = berHead(prefix, 0, prefix.length);
    const kind = recogniseDer(prefix);
    const key = kind === 'private-key' || kind === 'pkcs12';
    // After damage the search goes on inside it, where the parts of a certificate look like structures of their own.
    // A label vouches for one structure that is not known by its beginning.
    if (!head || (kind === 'unknown' ? label === null || blocks.length > 0 || cutOff : cutOff && kind !== 'certificate' && !key)) continue;
    const { bytes, next, urlSafe } = readBase64(text, match.index, Math.ceil((head.claimed * 4) / 3));
    const size = head.indefinite ? bytes.length : head.claimed;
    if (head.indefinite ? berElement(bytes, 0, size) : bytes.length >= size) {
      const repairs = repairsOf(urlSafe, !head.indefinite && size % 3 > 0 && text[next] !== '=');
      blocks.push({ bytes: bytes.subarray(0, size), repairs });
      search.lastIndex = next;
      continue;
    }
    // A key is refused by its beginning alone; of anything else a part is no use.
    if (key) blocks.push({ bytes: prefix, repairs: [] });
    else cutOff = true;
    if (retries-- <= 0) search.lastIndex = Math.max(search.lastIndex, next);
  }
  return { blocks, cutOff };
}

/** Longer pieces of base64, unbroken or in full lines (or the whole text), that hold text in turn. */
export function findNestedText(text: string): Uint8Array[] {
  const whole = /^[\w+/\s-]{99}/.test(text) && !text.includes('--') ? decodeAll(text) : '';
  const pieces = typeof whole !== 'string' ? [text] : text.match(pieceOfBase64);
  return (pieces ?? [])
    .filter((piece) => isText(readBase64(piece, 0, 340).bytes))
    .map((piece) => readBase64(piece, 0, Infinity).bytes);
}

const pieceOfBase64 = /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{100,}|(?:^[ \t]*[A-Za-z0-9+/]{40,99}[ \t]*\n)+[ \t]*[A-Za-z0-9+/]*/gm;

/** Text holds no control characters but those of lines. */
const isText = (bytes: Uint8Array): boolean => bytes.length > 0 && bytes.every((byte) => (byte > 31 && byte !== 127) || (byte > 8 && byte < 14));
