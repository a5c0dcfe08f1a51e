import { latin1 } from '../../pki/latin1.ts';
import type { Problem, Reason, Values } from './problem.ts';
import { placed, problem } from './problem.ts';

/** Text, or why the bytes are none. `bytes` are those after the byte order mark, where they are UTF-8. */
export type Decoded =
  | { text: string; problem: null; bytes?: Uint8Array }
  | { text: null; problem: Problem };

/**
 * Bytes → text in the encoding that the XML says it has (XML 1.0 §4.3.3 and appendix F): byte order mark, then the
 * declaration, then UTF-8. A declaration that lies is a fatal error there, and a guess here would hide a wrong name
 * or certificate: bytes the declared encoding cannot have refuse the file. ISO-8859-1 is the real one, not the
 * windows-1252 that the Encoding standard puts in its place.
 */
export function decodeXml(bytes: Uint8Array): Decoded {
  const [b0 = 0, b1 = 0, b2 = 0, b3 = 0] = bytes;
  if ((b0 === 0 && b1 === 0 && (b2 === 0xfe || b3 === 0x3c)) || (b0 === 0xff && b1 === 0xfe && b2 === 0 && b3 === 0)) {
    return refuse('encoding:utf-32');
  }
  if (b0 === 0xef && b1 === 0xbb && b2 === 0xbf) return decodeAs('utf-8', bytes, 3, true);
  if (b0 === 0xff && b1 === 0xfe) return decodeAs('utf-16le', bytes, 2, true);
  if (b0 === 0xfe && b1 === 0xff) return decodeAs('utf-16be', bytes, 2, true);
  if (b0 === 0x3c && b1 === 0 && b2 === 0x3f && b3 === 0) return decodeAs('utf-16le', bytes, 0, true);
  if (b0 === 0 && b1 === 0x3c && b2 === 0 && b3 === 0x3f) return decodeAs('utf-16be', bytes, 0, true);
  const declared = b0 === 0x3c && b1 === 0x3f ? declaredEncoding(latin1(bytes.subarray(0, 256))) : null;
  return decodeAs(declared ?? 'utf-8', bytes, 0, false);
}

/** A piece out of the middle of a file whose encoding is known. */
export function decodeWith(label: string, bytes: Uint8Array): Decoded {
  return decodeAs(label, bytes, 0, false);
}

/** The name in `<?xml … encoding="…"?>`, as written; null where there is none. */
export function declaredEncoding(head: string): string | null {
  const declaration = /^<\?xml\s[^>]*?\sencoding\s*=\s*(["'])([A-Za-z][\w.-]*)\1/.exec(head);
  return declaration?.[2] ?? null;
}

function decodeAs(label: string, bytes: Uint8Array, from: number, marked: boolean): Decoded {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
  } catch {
    return refuse('encoding:unknown', label);
  }
  const single = decoder.encoding === 'windows-1252';
  if (!marked && decoder.encoding.startsWith('utf-16')) {
    return refuse('encoding:no-pairs', label);
  }
  const body = from > 0 ? bytes.subarray(from) : bytes;
  const undefinedByte = single ? firstUndefined(label, body) : -1;
  if (undefinedByte >= 0) return refuseByte(label, bytes, undefinedByte, latin1(body.subarray(0, undefinedByte)));
  let text: string;
  try {
    text = single && !/1252/.test(label) ? latin1(body) : decoder.decode(body);
  } catch {
    const good = longestGoodPrefix(decoder.encoding, body);
    return refuseByte(label, bytes, from + good.length, good.text);
  }
  if (marked) {
    const declared = declaredEncoding(text.slice(0, 256));
    if (declared && !agrees(declared, decoder.encoding)) return refuse('encoding:other', declared, decoder.encoding);
  }
  return { text, problem: null, bytes: decoder.encoding === 'utf-8' ? body : undefined };
}

function agrees(declared: string, actual: string): boolean {
  const name = declared.toLowerCase();
  if (name === actual || (name === 'utf-16' && actual.startsWith('utf-16'))) return true;
  return name === 'utf8' && actual === 'utf-8';
}

/** The first byte the single-byte encoding has no character for, or -1. */
function firstUndefined(label: string, bytes: Uint8Array): number {
  if (/1252/.test(label)) return bytes.findIndex((byte) => [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte));
  return /ascii|x3\.4|646|367/i.test(label) ? bytes.findIndex((byte) => byte > 0x7f) : -1;
}

/** Halving finds the first bad byte in some twenty decodings, only where a file is refused anyway. */
function longestGoodPrefix(encoding: string, bytes: Uint8Array): { length: number; text: string } {
  let good = 0;
  let bad = bytes.length + 1;
  let text = '';
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
        .decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      bad = middle;
    }
  }
  return { length: good, text };
}

function refuse<R extends Reason>(reason: R, ...values: Values<R>): Decoded {
  return { text: null, problem: problem('error', reason, undefined, ...values) };
}

function refuseByte(label: string, bytes: Uint8Array, at: number, before: string): Decoded {
  const byte = bytes[at];
  const found = byte === undefined
    ? problem('error', 'encoding:end', undefined, label)
    : problem('error', 'encoding:byte', undefined, label, byte);
  const text = before.replace(/\r\n?/g, '\n');
  return { text: null, problem: placed(found, text, text.length) };
}
