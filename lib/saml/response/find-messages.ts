import { holdsPrivateKeyText } from '../../pki/private-key.ts';
import { unescapeHtml } from '../../pki/text.ts';

const MAX_INPUT = 4 * 1024 * 1024;
const MAX_LAYERS = 5;
/** Of a recording that is longer the end is read: what failed last is what it was made for. */
const MAX_MESSAGES = 64;

/** The start of a message, its `<` apart: the names of the elements that SAML's bindings carry. */
const element = String.raw`(?:[\w.-]{1,60}(?::|%3A))?(?:Response|Assertion|AuthnRequest|LogoutRequest|LogoutResponse)(?=[\s/>+%&\\])`;
const start = String.raw`(?:\?xml|!DOCTYPE(?!\s+html)|${element})`;
const parameter = /SAML(?:Response|Request)/;
const carried = /(?:^|[?&\s"'])SAML(?:Response|Request)=/;
const parameters = new Set(['SAMLResponse', 'SAMLRequest', 'RelayState', 'SigAlg', 'Signature']);

const plain = new RegExp(String.raw`^<${start}`, 'i');
const whole = new RegExp(String.raw`<${element}`);
const escaped = new RegExp(String.raw`&(?:amp;){0,4}(?:lt|#0{0,5}60|#x0{0,5}3c);(?:${start}|!--)[^<]*`, 'i');
const escapedForm = /&(?:amp;){0,4}lt;(?:!doctype html|html|head|body|form|input|textarea)\b[^<]*/i;
const encoded = new RegExp(String.raw`%(?:25)?3C(?:(?:\?|%3F)xml|(?:!|%21)DOCTYPE|${element})[^\s"'&<>]*`, 'i');
const quoted = new RegExp(String.raw`(?:<|\\u003c)(?:\?xml|${element})[^>]{0,200}?=\\{1,7}["']|\\u003c${start}`, 'i');

/**
 * The SAML messages in a text that somebody copied: each as `decodeSamlMessage` reads it, in the order of the text. Beyond what that finds by
 * itself: the entries of a HAR file (HTTP Archive 1.2: `queryString` and `postData.params` are lists of `name` and `value`), strings of
 * JSON, markup that is escaped (`&lt;`, `\u003c`, `%3C`) or stands in a line of a log, the text of a `textarea`. What is none of these
 * comes back as it is, and so does what holds a private key or is too large: whoever reads it refuses it.
 */
export function findMessages(text: string, layers = MAX_LAYERS): string[] {
  if (layers === 0 || text.length > MAX_INPUT || holdsPrivateKeyText(text)) return [text];
  const found = plain.test(text.trim()) && !quoted.test(text) ? [] : inStrings(text, layers);
  if (found.length > 0) return [...new Set(found)].slice(-MAX_MESSAGES);
  const inner = unwrapped(text.trim());
  return inner === null ? [text] : findMessages(inner, layers - 1);
}

/** What one layer is around; null where there is none that is known here. */
function unwrapped(text: string): string | null {
  const inQuotes = quoted.exec(text);
  if (inQuotes) return unescapeJson(fromProlog(text, inQuotes.index));
  if (plain.test(text)) return null;
  const area = /<textarea\b[^<>]{0,300}\bname\s{0,9}=\s{0,9}["']?(SAML(?:Response|Request))\b[^<>]{0,300}>([^<]*)/i.exec(text);
  if (area) return `${area[1]}=${encodeURIComponent(unescapeHtml(area[2]!).trim())}`;
  const input = /<input\b[^<>]{0,300}SAML(?:Response|Request)/i.exec(text);
  if (input) return text.startsWith('<') ? null : text.slice(input.index);
  const inEntities = escaped.exec(text) ?? (parameter.test(text) ? escapedForm.exec(text) : null);
  if (inEntities) return upToEnd(unescapeHtml(inEntities[0]));
  const inPercents = encoded.exec(text);
  // In a form a blank is a plus, and a plus of base64 is not.
  if (inPercents) return percentDecode(inPercents[0].includes('%20') ? inPercents[0] : inPercents[0].replaceAll('+', '%20'));
  const inText = text.startsWith('<') ? null : whole.exec(text);
  return inText && upToEnd(fromProlog(text, inText.index));
}

/** A DOCTYPE stays before the message, to be refused. */
function fromProlog(text: string, at: number): string {
  const before = text.slice(0, at).search(/(?:<|\\u003c)(?:\?xml|!DOCTYPE)/i);
  return text.slice(before < 0 ? at : before);
}

/** Up to the last `>`: what follows is the rest of a line. */
const upToEnd = (text: string): string => text.slice(0, text.lastIndexOf('>') + 1) || text;

const marks: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
/** RFC 8259 §7, also of a string whose quotes are lost. */
const unescapeJson = (text: string): string =>
  text.replace(/\\(?:u([0-9a-f]{4})|([^]))/gi, (_, code: string | undefined, character: string) =>
    code ? String.fromCharCode(parseInt(code, 16)) : (marks[character] ?? character));

function percentDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

interface Literal {
  text: string;
  /** A colon follows: it is a name. */
  names: boolean;
  /** A brace follows: its object is over. */
  last: boolean;
}

/** By the strings of JSON, whole or a piece of it: entry by entry, so that a form keeps its fields together. */
function inStrings(text: string, layers: number): string[] {
  if (!text.includes('"') || text.trimStart().startsWith('<') || !(parameter.test(text) || whole.test(text) || quoted.test(text))) return [];
  return text.split(/"request"\s{0,99}:\s{0,99}\{/).flatMap((entry) => {
    const literals = literalsOf(entry);
    const found = literals.flatMap(({ text: one, names }) =>
      !names && one.length > 24 && (carried.test(one) || whole.test(one) || escaped.test(one) || (/^\s*[[{<]/.test(one) && parameter.test(one)))
        ? findMessages(one, layers - 1) : []);
    return [...formsOf(literals, found), ...found];
  });
}

/** RFC 8259 §7: the strings of a text, up to one that does not end. */
function literalsOf(text: string): Literal[] {
  const literals: Literal[] = [];
  for (let open = text.indexOf('"'); open >= 0; ) {
    let close = open + 1;
    while (close < text.length && text[close] !== '"') close += text[close] === '\\' ? 2 : 1;
    if (close >= text.length) break;
    const raw = text.slice(open + 1, close);
    open = text.indexOf('"', close + 1);
    const between = text.slice(close + 1, open < 0 ? close + 100 : open);
    literals.push({ text: raw.includes('\\') ? unescapeJson(raw) : raw, names: /^\s*:/.test(between), last: /^\s*\}/.test(between) });
  }
  return literals;
}

/** `name` and `value` of HAR, in either order, or a field by its own name, as a form's body: where the `found` addresses and bodies do not have it as it was sent. */
function formsOf(literals: readonly Literal[], found: readonly string[]): string[] {
  const fields: [string, string][] = [];
  literals.forEach(({ text, names }, at) => {
    const [a, b, c] = literals.slice(at + 1, at + 4);
    if (!names || !a || a.names) return;
    if (parameters.has(text)) fields.push([text, a.text]);
    else if (a.last) return;
    else if (text === 'name' && parameters.has(a.text) && b?.names && b.text === 'value' && c) fields.push([a.text, c.text]);
    else if (text === 'value' && b?.names && b.text === 'name' && c && parameters.has(c.text)) fields.push([c.text, a.text]);
  });
  const others = fields.filter(([name]) => !parameter.test(name)).map(pair);
  // Each kind by itself: a request and its response in one text are two messages, not one too many.
  return ['SAMLRequest', 'SAMLResponse'].flatMap((kind) => {
    const messages = fields.filter(([name, value]) => name === kind && value !== '').map(pair);
    return messages.length === 0 || found.some((one) => new RegExp(`(?:^|[?&])${kind}=`).test(one)) ? [] : [[...messages, ...others].join('&')];
  });
}

const pair = ([name, value]: [string, string]) => `${name}=${encodeURIComponent(value)}`;
