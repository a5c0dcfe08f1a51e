import type { Problem } from '../xml/index.ts';
import { decodeBase64 } from '../signature/base64.ts';
import { inflateRaw } from './inflate.ts';

export interface SamlMessage {
  /** By its parameter name where it had one, else by its first element; null where no XML was found. */
  kind: 'request' | 'response' | 'assertion' | 'other' | null;
  binding: 'HTTP-POST' | 'HTTP-Redirect' | 'xml' | null;
  /** The document for `parseXml`: bytes, or text where text was given. Null where `problems` says why there is none. */
  xml: Uint8Array<ArrayBuffer> | string | null;
  relayState: string | null;
  /** The signature beside a Redirect message, and the octets it is over (saml-bindings-2.0-os §3.4.4.1). */
  detached: { algorithm: string; value: string; signed: string } | null;
  problems: Problem[];
}

const MAX_INPUT = 4 * 1024 * 1024;
/** A message of a browser redirect is a few kilobytes. */
const MAX_INFLATED = 1024 * 1024;
const MAX_LAYERS = 4;

const COMMENT = /<!--(?:[^-]|-(?!->))*-->/g;

/**
 * Finds the SAML message in what an admin has at hand: the XML itself, base64 (POST), deflated base64 (Redirect), a
 * form body, a whole URL, an HTML page with the form in it, a line of a browser's network panel; percent-encoded more
 * often than it should be.
 */
export function decodeSamlMessage(input: string | Uint8Array): SamlMessage {
  const message: SamlMessage = { kind: null, binding: null, xml: null, relayState: null, detached: null, problems: [] };
  const refuse = (code: string, text: string): SamlMessage => {
    message.problems.push({ code, severity: 'error', message: text });
    return message;
  };
  if (input.length > MAX_INPUT) return refuse('too-large', `Over ${MAX_INPUT / 1024 / 1024} MB: no SAML message is that large.`);
  if (typeof input !== 'string' && startsAsXml(input)) {
    const head = latin1(input.subarray(0, 1024));
    if (!isHtml(head.replaceAll('\0', ''))) return found(message, new Uint8Array(input), 'xml');
  }
  let text = (typeof input === 'string' ? input : textOf(input)).trim();
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) {
    return refuse('private-key', 'This holds a private key. It was not read: keep it away from here.');
  }
  if (!text) return refuse('empty', 'There is nothing in it.');
  if (text.startsWith('<') && !isHtml(text)) return found(message, text, 'xml');

  const parameter = findParameter(text);
  if (parameter) {
    message.kind = parameter.kind;
    message.relayState = parameter.relayState;
    message.detached = parameter.detached;
    text = parameter.value;
    if (parameter.several) {
      message.problems.push({ code: 'several-messages', severity: 'warning', message: 'Several SAML messages; the first one is read.' });
    }
  } else if (text.startsWith('<')) {
    return refuse('html', 'This is a web page, and no SAML message is in it.');
  }
  return unwrap(message, text, refuse);
}

/** Percent signs, base64 and DEFLATE, as often as they were put around it. */
function unwrap(message: SamlMessage, wrapped: string, refuse: (code: string, text: string) => SamlMessage): SamlMessage {
  let text = wrapped;
  let percents = 0;
  for (let layer = 0; layer < MAX_LAYERS; layer += 1) {
    for (; /%[0-9a-f]{2}/i.test(text) && percents < MAX_LAYERS; percents += 1) text = percentDecode(text);
    if (text.trimStart().startsWith('<')) return found(message, text.trim(), 'xml');
    const decoded = decodeBase64(text.trim().replace(/^["']|["'],?$/g, '').replace(/\\[rn]/g, ''));
    if (!decoded || decoded.bytes.length === 0) break;
    if (!decoded.canonical) {
      message.problems.push({ code: 'base64-repaired', severity: 'warning', message: 'The base64 is not as the standard writes it (alphabet, padding or last bits); strict readers refuse it.' });
    }
    const { bytes } = decoded;
    if (startsAsXml(bytes)) return found(message, bytes, 'HTTP-POST');
    const inflated = inflate(bytes);
    if (inflated && startsAsXml(inflated)) return found(message, inflated, 'HTTP-Redirect');
    const inner = latin1(inflated ?? bytes).trim();
    if (!/^[\w+/=%\s-]{16,}$/.test(inner)) {
      return refuse('not-saml', inflated === null && layer === 0
        ? 'It is base64, but no XML is in it, plain or deflated, or it would inflate beyond 1 MB.'
        : 'It is base64, but what is in it is not XML.');
    }
    message.problems.push({ code: 'encoded-twice', severity: 'warning', message: 'The message is base64 of base64: it was encoded twice.' });
    text = inner;
  }
  return refuse('not-saml', 'This is neither XML, nor base64 of it, nor a URL or form that holds a SAML message.');
}

function found(message: SamlMessage, xml: Uint8Array<ArrayBuffer> | string, binding: SamlMessage['binding']): SamlMessage {
  const head = typeof xml === 'string' ? xml.slice(0, 4096) : latin1(xml.subarray(0, 4096)).replaceAll('\0', '');
  const name = /<(?:[\w.-]+:)?([A-Za-z]\w*)[\s/>]/.exec(head.replace(COMMENT, ''))?.[1] ?? '';
  const sniffed = /Request$/.test(name) ? 'request' : /Response$/.test(name) ? 'response' : name === 'Assertion' ? 'assertion' : 'other';
  return { ...message, kind: message.kind ?? sniffed, binding, xml };
}

/** DEFLATE, also with the zlib header (RFC 1950) that some senders leave on. */
function inflate(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const [first = 0, second = 0] = bytes;
  const zlib = (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;
  return (zlib ? inflateRaw(bytes.subarray(2), MAX_INFLATED) : null)?.bytes ?? inflateRaw(bytes, MAX_INFLATED)?.bytes ?? null;
}

interface Parameter {
  kind: 'request' | 'response';
  value: string;
  relayState: string | null;
  detached: SamlMessage['detached'];
  several: boolean;
}

/** From a URL, a form body, an HTML form, JSON or a `name: value` line. */
function findParameter(text: string): Parameter | null {
  const fields = text.startsWith('<') ? htmlFields(text) : null;
  if (fields) {
    const names = ['SAMLResponse', 'SAMLRequest'].filter((name) => fields.has(name));
    const [name] = names;
    if (!name) return null;
    const kind = name === 'SAMLRequest' ? 'request' : 'response';
    const value = fields.get(name) ?? '';
    return { kind, value, relayState: fields.get('RelayState') ?? null, detached: null, several: names.length > 1 };
  }
  const query = [...text.matchAll(/(?:^|[?&#\s"'])SAML(Response|Request)=([^&#\s"']*)/g)];
  const [first] = query;
  if (first) {
    const raw = (name: string) => new RegExp(`[?&]${name}=([^&#\\s"']*)`).exec(`&${text}`)?.[1];
    const [relayState, algorithm, signature] = ['RelayState', 'SigAlg', 'Signature'].map(raw);
    const signed = `SAML${first[1]}=${first[2]}${relayState === undefined ? '' : `&RelayState=${relayState}`}&SigAlg=${algorithm}`;
    return {
      kind: first[1] === 'Request' ? 'request' : 'response',
      value: first[2] ?? '',
      relayState: relayState === undefined ? null : percentDecode(relayState.replaceAll('+', ' ')),
      detached: algorithm && signature
        ? { algorithm: percentDecode(algorithm), value: percentDecode(signature), signed }
        : null,
      several: query.length > 1,
    };
  }
  const line = /["']?\bSAML(Response|Request)["']?\s*[:=\t]\s*["']?([\w+/=%\\-]{16,})/.exec(text);
  if (!line) return null;
  const kind = line[1] === 'Request' ? 'request' : 'response';
  return { kind, value: line[2] ?? '', relayState: null, detached: null, several: false };
}

/** Names and values of the inputs of an HTML page. */
function htmlFields(html: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [tag] of html.matchAll(/<(?:input|textarea)\b[^<>]*>/gi)) {
    const name = /\sname\s*=\s*["']?([\w.-]+)/i.exec(tag)?.[1];
    const value = /\svalue\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*))/i.exec(tag);
    if (name && value && !fields.has(name)) fields.set(name, unescapeHtml(value[1] ?? value[2] ?? value[3] ?? ''));
  }
  return fields;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", plus: '+', equals: '=' };

function unescapeHtml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return name ? (ENTITIES[name] ?? whole) : code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** `decodeURIComponent` where it can, else each `%XX` that is ASCII. A `+` stays: base64 has it, a blank it has not. */
function percentDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/%([0-7][0-9a-f])/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  }
}

/** `<` after an optional byte order mark and white space, in UTF-8 or UTF-16. */
function startsAsXml(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length && at < 256; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x3c) return true;
    const skipped = byte <= 0x20 ? byte === 0 || byte === 9 || byte === 10 || byte === 13 || byte === 32 : byte >= 0xbb && at < 3;
    if (!skipped) return false;
  }
  return false;
}

function isHtml(text: string): boolean {
  return /^<(?:!doctype\s+html|html|head|body|form|input|script)\b/i.test(text.slice(0, 4096).replace(COMMENT, '').trimStart());
}

function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const wide = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(wide).decode(bytes);
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
