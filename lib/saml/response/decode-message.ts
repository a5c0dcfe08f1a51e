import { latin1 } from '../../pki/latin1.ts';
import { holdsPrivateKeyText } from '../../pki/private-key.ts';
import { decodeText, unescapeHtml } from '../../pki/text.ts';
import type { Problem, Reason, Values } from '../xml/index.ts';
import { problem } from '../xml/index.ts';
import { decodeBase64 } from '../signature/base64.ts';
import type { RedirectSignature } from '../signature/verify-redirect.ts';
import { inflate } from './inflate.ts';

export interface SamlMessage {
  /** By its parameter name where it had one, else by its first element; null where no XML was found. */
  kind: 'request' | 'response' | 'assertion' | 'other' | null;
  binding: 'HTTP-POST' | 'HTTP-Redirect' | 'xml' | null;
  /** The document for `parseXml`: bytes, or text where text was given. Null where `problems` says why there is none. */
  xml: Uint8Array<ArrayBuffer> | string | null;
  relayState: string | null;
  /** The algorithm of the signature that stands beside a Redirect message (saml-bindings-2.0-os §3.4.4.1). */
  detached: string | null;
  /** That signature, to verify; null where there is none. */
  redirectSignature: RedirectSignature | null;
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
export async function decodeSamlMessage(input: string | Uint8Array): Promise<SamlMessage> {
  const message: SamlMessage = { kind: null, binding: null, xml: null, relayState: null, detached: null, redirectSignature: null, problems: [] };
  const refuse: Refuse = (reason, ...values) => {
    message.problems.push(problem('error', reason, undefined, ...values));
    return message;
  };
  if (input.length > MAX_INPUT) {
    return refuse('too-large:message', MAX_INPUT / 1024 / 1024);
  }
  if (typeof input !== 'string' && startsAsXml(input)) {
    const head = latin1(input.subarray(0, 1024));
    if (!isHtml(head.replaceAll('\0', ''))) return found(message, new Uint8Array(input), 'xml');
  }
  let text = (typeof input === 'string' ? input : decodeText(input)).trim();
  if (holdsPrivateKeyText(text)) return refuse('private-key');
  if (!text) return refuse('empty:message');
  if (text.startsWith('<') && !isHtml(text)) return found(message, text, 'xml');

  const parameter = findParameter(text);
  if (parameter) {
    message.kind = parameter.name === 'SAMLRequest' ? 'request' : 'response';
    message.relayState = parameter.relayStates[0] ?? null;
    message.detached = parameter.signature?.algorithm ?? null;
    message.redirectSignature = parameter.signature;
    text = parameter.value;
    if (parameter.messages.length > 1) warn(message, 'several-messages');
    if (parameter.relayStates.length > 1) warn(message, 'several-relay-states');
  } else if (text.startsWith('<')) {
    return refuse('html:message');
  }
  return unwrap(message, text, refuse);
}

/** Percent signs, base64 and DEFLATE, as often as they were put around it. */
async function unwrap(message: SamlMessage, wrapped: string, refuse: Refuse): Promise<SamlMessage> {
  let text = wrapped;
  let percents = 0;
  for (let layer = 0; layer < MAX_LAYERS; layer += 1) {
    for (; /%[0-9a-f]{2}/i.test(text) && percents < MAX_LAYERS; percents += 1) text = percentDecode(text);
    if (text.trimStart().startsWith('<')) return found(message, text.trim(), 'xml');
    const decoded = decodeBase64(text.trim().replace(/^["']|["'],?$/g, '').replace(/\\[rn]/g, ''));
    if (!decoded || decoded.bytes.length === 0) break;
    if (!decoded.canonical) warn(message, 'base64-repaired');
    const { bytes } = decoded;
    if (startsAsXml(bytes)) return found(message, bytes, 'HTTP-POST');
    const inflated = await inflateAny(bytes);
    if (inflated && startsAsXml(inflated)) return found(message, inflated, 'HTTP-Redirect');
    const inner = latin1(inflated ?? bytes).trim();
    if (!/^[\w+/=%\s-]{16,}$/.test(inner)) {
      return refuse('not-saml:base64');
    }
    warn(message, 'encoded-twice');
    text = inner;
  }
  return refuse('not-saml');
}

type Refuse = <R extends Reason>(reason: R, ...values: Values<R>) => SamlMessage;

function warn({ problems }: SamlMessage, reason: 'several-messages' | 'several-relay-states' | 'base64-repaired' | 'encoded-twice'): void {
  problems.push(problem('warning', reason));
}

function found(
  message: SamlMessage, xml: Uint8Array<ArrayBuffer> | string, binding: SamlMessage['binding'],
): SamlMessage {
  const head = typeof xml === 'string' ? xml.slice(0, 4096) : latin1(xml.subarray(0, 4096)).replaceAll('\0', '');
  const name = /<(?:[\w.-]+:)?([A-Za-z]\w*)[\s/>]/.exec(head.replace(COMMENT, ''))?.[1] ?? '';
  const sniffed = name.endsWith('Request') ? 'request'
    : name.endsWith('Response') ? 'response'
    : name === 'Assertion' ? 'assertion' : 'other';
  return { ...message, kind: message.kind ?? sniffed, binding, xml };
}

/** DEFLATE, also with the zlib header (RFC 1950) that some senders leave on. */
async function inflateAny(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | null> {
  const [first = 0, second = 0] = bytes;
  const zlib = (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;
  return (zlib ? await inflate(bytes, 'deflate', MAX_INFLATED) : null) ?? inflate(bytes, 'deflate-raw', MAX_INFLATED);
}

interface Parameter {
  name: string;
  value: string;
  relayStates: string[];
  signature: RedirectSignature | null;
  /** All there are, where there may be several. */
  messages: unknown[];
}

/** From a URL, a form body, an HTML form, JSON or a `name: value` line. */
function findParameter(text: string): Parameter | null {
  if (text.startsWith('<')) {
    const fields = htmlFields(text);
    const messages = ['SAMLResponse', 'SAMLRequest'].flatMap((name) => fields.getAll(name).map((value) => ({ name, value })));
    return messages[0] ? { ...messages[0], relayStates: fields.getAll('RelayState'), signature: null, messages } : null;
  }
  const messages = [...text.matchAll(/(?:^|[?&#\s"'])(SAML(?:Response|Request))=([^&#\s"']*)/g)];
  if (messages[0]) {
    const all = (name: string) => [...`&${text}`.matchAll(new RegExp(`[?&]${name}=([^&#\\s"']*)`, 'g'))].map(([, raw = '']) => raw);
    const plain = (raw: string) => percentDecode(raw.replaceAll('+', ' '));
    const [, name = '', value = ''] = messages[0];
    const [relayStates, algorithms, signatures] = [all('RelayState'), all('SigAlg'), all('Signature')];
    const algorithm = plain(algorithms[0] ?? '');
    // §3.4.4.1: the values as they were encoded, in this order, whatever order the address has.
    const relayed = relayStates.map((raw) => `&RelayState=${raw}`).join('');
    const signature = algorithm && signatures[0] ? {
      algorithm, signed: `${name}=${value}${relayed}&SigAlg=${algorithms[0]}`, value: percentDecode(signatures[0]),
      once: [messages, relayStates, algorithms, signatures].every(({ length }) => length < 2),
    } : null;
    return { name, value, relayStates: relayStates.map(plain), signature, messages };
  }
  const line = /\b(SAML(?:Response|Request))["']?(?:\s*[:=]|\s)\s*["']?([\w+/=%\\-]{16,})/.exec(text);
  return line && { name: line[1] ?? '', value: line[2] ?? '', relayStates: [], signature: null, messages: [] };
}

/** Names and values of the inputs of an HTML page: a browser sends each of them, and which one a service takes is its own affair. */
function htmlFields(html: string): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [tag] of html.matchAll(/<(?:input|textarea)\b[^<>]*>/gi)) {
    const name = /\sname\s*=\s*["']?([\w.-]+)/i.exec(tag)?.[1];
    const value = /\svalue\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*))/i.exec(tag);
    // One of the three is what matched, the others are blank.
    if (name && value) fields.append(name, unescapeHtml(value.slice(1).join('')));
  }
  return fields;
}

/** A `+` stays: base64 has it, a blank it has not. What is no UTF-8 stays as it is. */
function percentDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `<` after an optional byte order mark and white space, in UTF-8 or UTF-16. */
function startsAsXml(bytes: Uint8Array): boolean {
  return /^[\xbb-\xff\0\t\n\r ]{0,3}[\0\t\n\r ]*</.test(latin1(bytes.subarray(0, 256)));
}

function isHtml(text: string): boolean {
  return /^<(?:!doctype\s+html|html|head|body|form|input|script)\b/i.test(
    text.slice(0, 4096).replace(COMMENT, '').trimStart(),
  );
}
