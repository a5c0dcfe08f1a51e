import { endOfNcName, forbiddenCharacter, isCharacter, isSpace } from './characters.ts';
import { decodeXml } from './decode.ts';
import { NS } from './namespaces.ts';
import type { Problem } from './problem.ts';
import { problemAt } from './problem.ts';
import type { XmlAttribute, XmlDocument, XmlElement, XmlNamespace, XmlNode } from './tree.ts';

/** Caps that keep an attacker's file from costing more than an honest one. All are far above any real SAML file. */
export interface XmlLimits {
  /** Bytes, or characters of a string. */
  size: number;
  /** Elements inside each other. */
  depth: number;
  /** Attributes and declarations on one element. */
  attributes: number;
  /** Nodes in the whole document. */
  nodes: number;
}

export const defaultLimits: XmlLimits = { size: 32 * 1024 * 1024, depth: 1000, attributes: 10_000, nodes: 1_000_000 };

export interface ParsedXml {
  /** Null where the file is refused; `problems` then says why. */
  document: XmlDocument | null;
  /** Codes: `doctype`, `malformed`, `encoding`, `too-large`. At most one; the first fault ends the reading. */
  problems: Problem[];
}

/**
 * Reads a whole XML document: XML 1.0 (fifth edition) without a document type, Namespaces in XML 1.0 (third edition).
 * Strict, because a lenient reader and the strict one on the other console would disagree about what a file says.
 * A DOCTYPE is refused unread: SAML has no use for one, attackers do.
 *
 * @param input The file's bytes, decoded as they declare, or a text that is decoded already.
 */
export function parseXml(input: Uint8Array | string, limits: Partial<XmlLimits> = {}): ParsedXml {
  const caps = { ...defaultLimits, ...limits };
  if (input.length > caps.size) {
    const message = `The file is over ${Math.floor(caps.size / 1024 / 1024)} MB; it is not read whole.`;
    return { document: null, problems: [{ code: 'too-large', severity: 'error', message }] };
  }
  let text: string;
  if (typeof input === 'string') {
    text = input.charCodeAt(0) === 0xfeff ? input.slice(1) : input;
    if (!text.isWellFormed()) {
      const at = text.search(/\p{Surrogate}/u);
      return { document: null, problems: [problemAt('malformed', 'Half a character (a lone surrogate).', text, at)] };
    }
  } else {
    const decoded = decodeXml(input);
    if (decoded.text === null) return { document: null, problems: [decoded.problem] };
    text = decoded.text;
  }
  // XML 1.0 §2.11, before anything else is looked at.
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  try {
    return { document: readDocument(text, caps), problems: [] };
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    const bad = text.slice(0, fault.at).search(forbiddenCharacter);
    const { code, message, at } = bad >= 0 && fault.code !== 'doctype' ? controlCharacter(text, bad) : fault;
    return { document: null, problems: [problemAt(code, message, text, at)] };
  }
}

/** Leaves the reading at the first fault; never leaves this module. */
class Fault {
  code: string;
  message: string;
  at: number;
  constructor(message: string, at: number, code = 'malformed') {
    this.code = code;
    this.message = message;
    this.at = at;
  }
}

const declaration =
  /<\?xml[\t\n ]+version[\t\n ]*=[\t\n ]*(?:"1\.[0-9]+"|'1\.[0-9]+')(?:[\t\n ]+encoding[\t\n ]*=[\t\n ]*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:[\t\n ]+standalone[\t\n ]*=[\t\n ]*(?:"(?:yes|no)"|'(?:yes|no)'))?[\t\n ]*\?>/y;

/** Shared by the many elements that have no attribute; frozen, so that nobody adds to it. */
const none: never[] = Object.freeze([]) as never;

function readDocument(text: string, caps: XmlLimits): XmlDocument {
  const length = text.length;
  /** Prefix → the namespaces it is bound to, innermost last. */
  const bound = new Map<string, string[]>([['xml', [NS.xml]]]);
  let defaultNs = '';
  let lastPrefix = 'xml';
  let lastNs: string = NS.xml;

  let root: XmlElement | null = null;
  let open: XmlElement | null = null;
  let depth = 0;
  let nodes = 0;
  const prolog: XmlNode[] = [];
  const epilog: XmlNode[] = [];
  let siblings: XmlNode[] = prolog;
  /** Length of the name in each open tag, to hold end tags against without making a string. */
  const nameLengths: number[] = [];
  /** The default namespace outside each open element. */
  const outerDefaults: string[] = [];
  // Searched once over the whole text, not once a text node.
  let nextAmpersand = text.indexOf('&');
  let nextSectionEnd = text.indexOf(']]>');

  const enterScope = (namespaces: XmlNamespace[]) => {
    for (const { prefix, uri } of namespaces) {
      const uris = bound.get(prefix);
      if (!prefix) defaultNs = uri;
      else if (uris) uris.push(uri);
      else bound.set(prefix, [uri]);
    }
    lastPrefix = 'xml';
    lastNs = NS.xml;
  };
  /** `depth` is the element's own again when this is called. */
  const leaveScope = (namespaces: XmlNamespace[]) => {
    for (const { prefix } of namespaces) if (prefix) bound.get(prefix)!.pop();
    defaultNs = outerDefaults[depth]!;
    lastPrefix = 'xml';
    lastNs = NS.xml;
  };

  let at = 0;
  if (text.startsWith('<?xml') && isSpace(text.charCodeAt(5))) {
    declaration.lastIndex = 0;
    if (!declaration.test(text)) throw new Fault('The XML declaration in the first line is not well-formed.', 0);
    at = declaration.lastIndex;
  }

  while (at < length) {
    let less = text.indexOf('<', at);
    if (less < 0) less = length;
    if (less > at) {
      if (open) {
        if (nextSectionEnd >= 0 && nextSectionEnd < at) nextSectionEnd = text.indexOf(']]>', at);
        if (nextSectionEnd >= 0 && nextSectionEnd < less) throw new Fault('"]]>" stands in the text.', nextSectionEnd);
        if (nextAmpersand >= 0 && nextAmpersand < at) nextAmpersand = text.indexOf('&', at);
        const value = nextAmpersand >= 0 && nextAmpersand < less ? resolve(text, at, less) : text.slice(at, less);
        siblings.push({ type: 'text', value });
      } else {
        for (; at < less; at += 1) {
          if (!isSpace(text.charCodeAt(at))) throw outside(root, text, at);
        }
      }
      if (less === length) break;
    }
    nodes += 1;
    if (nodes > caps.nodes) throw new Fault(`More than ${caps.nodes} nodes.`, less, 'too-large');
    const code = text.charCodeAt(less + 1);

    if (code === 0x2f) {
      // </name>
      if (!open) throw new Fault('An end tag without its start tag.', less);
      depth -= 1;
      const nameLength = nameLengths[depth]!;
      const from = open.start + 1;
      let same = 0;
      while (same < nameLength && text.charCodeAt(less + 2 + same) === text.charCodeAt(from + same)) same += 1;
      let end = less + 2 + same;
      while (isSpace(text.charCodeAt(end))) end += 1;
      if (same < nameLength || text.charCodeAt(end) !== 0x3e) {
        const name = text.slice(from, from + nameLength);
        const { line } = problemAt('', '', text, open.start).place!;
        throw new Fault(`Expected </${name}>, the end of the <${name}> of line ${line}.`, less);
      }
      at = open.end = end + 1;
      if (open.namespaces.length > 0) leaveScope(open.namespaces);
      open = open.parent;
      siblings = open ? open.children : epilog;
    } else if (code === 0x21) {
      if (text.startsWith('<!--', less)) {
        const end = text.indexOf('--', less + 4);
        if (end < 0) throw new Fault('A comment without its end (-->).', less);
        if (text.charCodeAt(end + 2) !== 0x3e) throw new Fault('"--" stands inside a comment.', end);
        siblings.push({ type: 'comment', value: text.slice(less + 4, end) });
        at = end + 3;
      } else if (text.startsWith('<![CDATA[', less)) {
        if (!open) throw outside(root, text, less);
        const end = text.indexOf(']]>', less + 9);
        if (end < 0) throw new Fault('A CDATA section without its end (]]>).', less);
        siblings.push({ type: 'cdata', value: text.slice(less + 9, end) });
        at = end + 3;
      } else if (text.startsWith('<!DOCTYPE', less)) {
        const message = 'The file has a DOCTYPE. SAML files have none, and one can change what a file says: refused unread.';
        throw new Fault(message, less, 'doctype');
      } else {
        throw new Fault('"<!" is followed by neither a comment nor a CDATA section.', less);
      }
    } else if (code === 0x3f) {
      const nameEnd = endOfNcName(text, less + 2);
      const target = text.slice(less + 2, nameEnd);
      const end = text.indexOf('?>', nameEnd);
      if (!target) throw new Fault('A processing instruction without a name.', less);
      if (/^xml$/i.test(target)) throw new Fault('An XML declaration that is not at the very start of the file.', less);
      if (end < 0) throw new Fault('A processing instruction without its end (?>).', less);
      let from = nameEnd;
      while (from < end && isSpace(text.charCodeAt(from))) from += 1;
      if (from === nameEnd && from < end) throw new Fault('A processing instruction whose name is none.', nameEnd);
      siblings.push({ type: 'pi', target, value: text.slice(from, end) });
      at = end + 2;
    } else {
      // <name …>
      const nameStart = less + 1;
      let nameEnd = endOfNcName(text, nameStart);
      if (nameEnd === nameStart) {
        throw new Fault(nameStart < length ? '"<" is not followed by a name; in text it is written "&lt;".'
          : 'The file ends inside a tag.', less);
      }
      if (root && !open) throw new Fault('A second root element: the document ended before.', less);
      if (depth >= caps.depth) throw new Fault(`More than ${caps.depth} elements inside each other.`, less, 'too-large');
      let prefix = '';
      let localStart = nameStart;
      if (text.charCodeAt(nameEnd) === 0x3a) {
        prefix = text.slice(nameStart, nameEnd);
        localStart = nameEnd + 1;
        nameEnd = endOfNcName(text, localStart);
        if (nameEnd === localStart) throw new Fault('A colon that is not followed by a name.', localStart);
      }
      const element: XmlElement = {
        type: 'element', prefix, local: text.slice(localStart, nameEnd), ns: '',
        attributes: none, namespaces: none, children: none, parent: open, start: less, end: 0,
      };
      at = nameEnd;
      outerDefaults[depth] = defaultNs;
      if (text.charCodeAt(at) !== 0x3e) {
        at = readAttributes(text, at, element, caps);
        if (element.namespaces.length > 0) enterScope(element.namespaces);
      }
      const empty = text.charCodeAt(at) === 0x2f;
      at += empty ? 2 : 1;
      element.end = at;

      if (!prefix) {
        element.ns = defaultNs;
      } else if (prefix === lastPrefix) {
        element.ns = lastNs;
      } else {
        lastNs = element.ns = namespaceOf(bound, prefix, nameStart);
        lastPrefix = prefix;
      }
      if (element.attributes.length > 0) resolveAttributes(element.attributes, bound, less);

      if (open) siblings.push(element);
      else root = element;
      if (empty) {
        if (element.namespaces.length > 0) leaveScope(element.namespaces);
        element.children = [];
        if (!open) siblings = epilog;
      } else {
        nameLengths[depth] = nameEnd - nameStart;
        depth += 1;
        open = element;
        siblings = element.children = [];
      }
    }
  }
  if (open) {
    const name = text.slice(open.start + 1, open.start + 1 + nameLengths[depth - 1]!);
    const { line } = problemAt('', '', text, open.start).place!;
    throw new Fault(`The file ends before </${name}>, the end of the <${name}> of line ${line}.`, length);
  }
  if (!root) throw new Fault(length === 0 ? 'The file is empty.' : 'There is no XML element.', length);
  const bad = text.search(forbiddenCharacter);
  if (bad >= 0) throw controlCharacter(text, bad);
  return { root, prolog, epilog };
}

/** From the end of the tag's name to its `>` or `/>`, whose offset it returns. */
function readAttributes(text: string, from: number, element: XmlElement, caps: XmlLimits): number {
  let at = from;
  let count = 0;
  for (;;) {
    const gap = at;
    while (isSpace(text.charCodeAt(at))) at += 1;
    const code = text.charCodeAt(at);
    if (code === 0x3e || (code === 0x2f && text.charCodeAt(at + 1) === 0x3e)) {
      const twin = twinOf(element.namespaces, ({ prefix }) => prefix);
      if (twin) throw new Fault(`The prefix "${clip(twin.prefix)}" is declared twice in one tag.`, element.start);
      return at;
    }
    if (at >= text.length) throw new Fault('The file ends inside a tag.', element.start);
    const nameStart = at;
    let nameEnd = endOfNcName(text, at);
    if (nameEnd === nameStart) throw new Fault('Expected an attribute, ">" or "/>".', at);
    if (gap === at) throw new Fault('There is no space before an attribute.', at);
    let prefix = '';
    let localStart = nameStart;
    if (text.charCodeAt(nameEnd) === 0x3a) {
      prefix = text.slice(nameStart, nameEnd);
      localStart = nameEnd + 1;
      nameEnd = endOfNcName(text, localStart);
      if (nameEnd === localStart) throw new Fault('A colon that is not followed by a name.', localStart);
    }
    const local = text.slice(localStart, nameEnd);
    at = nameEnd;
    while (isSpace(text.charCodeAt(at))) at += 1;
    if (text.charCodeAt(at) !== 0x3d) throw new Fault(`Expected "=" after the attribute "${clip(local)}".`, at);
    at += 1;
    while (isSpace(text.charCodeAt(at))) at += 1;
    const quote = text.charCodeAt(at);
    if (quote !== 0x22 && quote !== 0x27) throw new Fault(`The value of "${clip(local)}" is not in quotes.`, at);
    const valueStart = at + 1;
    let special = false;
    for (at = valueStart; ; at += 1) {
      const char = text.charCodeAt(at);
      if (char === quote) break;
      if (char === 0x26 || char < 0x20) special = true;
      else if (char === 0x3c) throw new Fault(`"<" stands in the value of "${clip(local)}"; it is written "&lt;".`, at);
      else if (char !== char) throw new Fault(`The value of "${clip(local)}" has no end.`, valueStart - 1);
    }
    const value = special ? resolve(text, valueStart, at, true) : text.slice(valueStart, at);
    at += 1;

    count += 1;
    if (count > caps.attributes) throw new Fault(`More than ${caps.attributes} attributes.`, nameStart, 'too-large');
    if (prefix === 'xmlns' || (!prefix && local === 'xmlns')) {
      if (element.namespaces.length === 0) element.namespaces = [];
      element.namespaces.push(declare(prefix ? local : '', value, nameStart));
    } else {
      if (element.attributes.length === 0) element.attributes = [];
      element.attributes.push({ prefix, local, ns: '', value });
    }
  }
}

/** Namespaces in XML §2.2 and §3: which prefixes and names may be bound to each other. */
function declare(prefix: string, uri: string, at: number): XmlNamespace {
  if (prefix === 'xmlns') throw new Fault('The prefix "xmlns" cannot be declared.', at);
  if (uri === NS.xmlns) throw new Fault(`The namespace ${NS.xmlns} cannot be declared.`, at);
  if ((prefix === 'xml') !== (uri === NS.xml)) {
    throw new Fault(`The prefix "xml" and the namespace ${NS.xml} belong to each other only.`, at);
  }
  if (prefix && !uri) throw new Fault(`The prefix "${clip(prefix)}" is declared without a namespace.`, at);
  return { prefix, uri };
}

function namespaceOf(bound: Map<string, string[]>, prefix: string, at: number): string {
  const uris = bound.get(prefix);
  if (!uris || uris.length === 0) throw new Fault(`The prefix "${clip(prefix)}" is not declared (xmlns:${clip(prefix)}).`, at);
  return uris[uris.length - 1]!;
}

/** Gives prefixed attributes their namespaces, and refuses the same name twice: as written, or by namespace. */
function resolveAttributes(attributes: XmlAttribute[], bound: Map<string, string[]>, at: number): void {
  for (const attribute of attributes) {
    if (attribute.prefix) attribute.ns = namespaceOf(bound, attribute.prefix, at);
  }
  const twin = twinOf(attributes, (one) => `${one.local}\n${one.ns}`);
  if (twin) throw new Fault(`The attribute "${clip(twin.local)}" stands twice in one tag.`, at);
}

function twinOf<Item extends XmlAttribute | XmlNamespace>(items: Item[], key: (item: Item) => string): Item | undefined {
  if (items.length < 2) return undefined;
  const seen = new Set<string>();
  return items.find((item) => seen.size === seen.add(key(item)).size);
}

/**
 * Replaces references (XML 1.0 §4.1, §4.6) between two offsets. Without a document type there are five named entities
 * and no others. In an attribute, white space that is written literally becomes a space, one by one (§3.3.3).
 */
function resolve(text: string, from: number, to: number, attribute = false): string {
  const plain = (start: number, end: number) => {
    const part = text.slice(start, end);
    return attribute ? part.replace(/[\t\n]/g, ' ') : part;
  };
  let out = '';
  let done = from;
  for (let at = text.indexOf('&', from); at >= 0 && at < to; at = text.indexOf('&', done)) {
    const semicolon = text.indexOf(';', at);
    const name = semicolon < 0 || semicolon > to ? '' : text.slice(at + 1, semicolon);
    out += plain(done, at) + referenced(name, at);
    done = semicolon + 1;
  }
  return out + plain(done, to);
}

const entities = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"]]);

function referenced(name: string, at: number): string {
  const entity = entities.get(name);
  if (entity) return entity;
  const number = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(name);
  if (number) {
    const point = number[1] ? parseInt(number[1], 16) : parseInt(number[2]!, 10);
    if (isCharacter(point)) return String.fromCodePoint(point);
    throw new Fault(`"&${clip(name)};" is not a character that XML may have.`, at);
  }
  if (endOfNcName(name, 0) > 0 && !/[\s<&]/.test(name)) {
    throw new Fault(`"&${clip(name)};" is not known: only &amp; &lt; &gt; &quot; &apos; are.`, at);
  }
  throw new Fault('"&" starts no reference; on its own it is written "&amp;".', at);
}

function outside(root: XmlElement | null, text: string, at: number): Fault {
  if (root) return new Fault('There is more after the end of the document.', at);
  const start = text.slice(at, at + 20).replace(/\s+/g, ' ');
  return new Fault(`The file does not start as XML does, with "<", but with "${start}".`, at);
}

function controlCharacter(text: string, at: number): Fault {
  const point = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
  return new Fault(`The control character U+${point} cannot stand in XML.`, at);
}

/** Attackers' names can be megabytes. */
const clip = (name: string) => (name.length > 40 ? `${name.slice(0, 40)}…` : name);
