import { namespaceOf, readAttributes, resolveAttributes } from './attributes.ts';
import type { Bindings } from './attributes.ts';
import { endOfNcName, isSpace } from './characters.ts';
import type { Codes } from './characters.ts';
import { clip, Fault } from './fault.ts';
import { NS } from './namespaces.ts';
import type { XmlLimits } from './parse.ts';
import { placeOf } from './problem.ts';
import { replaceReferences } from './references.ts';
import type { XmlDocument, XmlElement, XmlNamespace, XmlNode } from './tree.ts';

/** XMLDecl [23]; any 1.x is read as 1.0, as the fifth edition asks. */
const declaration =
  /<\?xml[\t\n ]+version[\t\n ]*=[\t\n ]*(?:"1\.[0-9]+"|'1\.[0-9]+')(?:[\t\n ]+encoding[\t\n ]*=[\t\n ]*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:[\t\n ]+standalone[\t\n ]*=[\t\n ]*(?:"(?:yes|no)"|'(?:yes|no)'))?[\t\n ]*\?>/y;

/** Shared by the many elements that have no attributes. Frozen, so that nobody adds to it. */
const none = Object.freeze([]) as unknown as never[];

/**
 * Text with normalised line ends → tree, in one pass and without recursion. Throws a `Fault` at the first fault.
 * @param codes The same text's UTF-16 units.
 */
export function readDocument(text: string, codes: Codes, caps: XmlLimits): XmlDocument {
  const length = codes.length;
  const bound: Bindings = new Map([['xml', [NS.xml]]]);
  let defaultNs = '';
  // Neighbours mostly share a prefix.
  let lastPrefix = '';
  let lastNs = '';

  const prolog: XmlNode[] = [];
  const epilog: XmlNode[] = [];
  let root: XmlElement | null = null;
  let open: XmlElement | null = null;
  let siblings: XmlNode[] = prolog;
  let depth = 0;
  let nodes = 0;
  /** Of each open element: the length of its name as written, and the default namespace outside of it. */
  const nameLengths: number[] = [];
  const outerDefaults: string[] = [];
  // Searched over the whole text once, not again in each piece of it.
  let nextAmpersand = text.indexOf('&');
  let nextSectionEnd = text.indexOf(']]>');

  const enterScope = (namespaces: XmlNamespace[]) => {
    for (const { prefix, uri } of namespaces) {
      const uris = bound.get(prefix);
      if (!prefix) defaultNs = uri;
      else if (uris) uris.push(uri);
      else bound.set(prefix, [uri]);
    }
    lastPrefix = '';
  };
  /** Called when `depth` is the element's own again. */
  const leaveScope = (namespaces: XmlNamespace[]) => {
    for (const { prefix } of namespaces) if (prefix) bound.get(prefix)!.pop();
    defaultNs = outerDefaults[depth]!;
    lastPrefix = '';
  };

  let at = 0;
  if (text.startsWith('<?xml') && isSpace(codes[5])) {
    declaration.lastIndex = 0;
    if (declaration.test(text)) at = declaration.lastIndex;
    // The decoder looked for the encoding in so many characters.
    if (at === 0 || at > 256) throw new Fault('The XML declaration in the first line is not well-formed.', 0);
  }

  while (at < length) {
    const less = nextTag(text, codes, at);
    if (less > at) {
      if (!open) {
        while (at < less && isSpace(codes[at])) at += 1;
        if (at < less) throw outside(root, text, at);
      } else {
        if (nextSectionEnd >= 0 && nextSectionEnd < at) nextSectionEnd = text.indexOf(']]>', at);
        if (nextSectionEnd >= 0 && nextSectionEnd < less) {
          throw new Fault('"]]>" stands in the text; there it is written "]]&gt;".', nextSectionEnd);
        }
        if (nextAmpersand >= 0 && nextAmpersand < at) nextAmpersand = text.indexOf('&', at);
        const plain = nextAmpersand < 0 || nextAmpersand >= less;
        siblings.push({ type: 'text', value: plain ? text.slice(at, less) : replaceReferences(text, at, less) });
      }
      if (less === length) break;
    }
    nodes += 1;
    if (nodes > caps.nodes) throw new Fault(`More than ${caps.nodes} tags.`, less, 'too-large');
    const mark = codes[less + 1];

    if (mark === 0x2f) {
      if (!open) throw new Fault('An end tag without its start tag.', less);
      depth -= 1;
      at = endOfEndTag(text, codes, less, open, nameLengths[depth]!);
      open.end = at;
      if (open.namespaces.length > 0) leaveScope(open.namespaces);
      open = open.parent;
      siblings = open ? open.children : epilog;
      continue;
    }
    if (mark === 0x21 || mark === 0x3f) {
      at = mark === 0x3f ? readInstruction(text, codes, less, siblings) : readMarkup(text, less, siblings);
      if (!open && siblings.at(-1)!.type === 'cdata') throw outside(root, text, less);
      continue;
    }

    let prefix = '';
    let localStart = less + 1;
    at = endOfNcName(codes, localStart);
    if (at === localStart) {
      if (at >= length) throw new Fault('The file ends inside a tag.', less);
      throw new Fault('"<" is not followed by a name; in text it is written "&lt;".', less);
    }
    if (codes[at] === 0x3a) {
      prefix = text.slice(localStart, at);
      localStart = at + 1;
      at = endOfNcName(codes, localStart);
      if (at === localStart) throw new Fault('A colon that is not followed by a name.', at);
    }
    if (root && !open) throw new Fault('A second root element: the document ended before it.', less);
    if (depth >= caps.depth) throw new Fault(`More than ${caps.depth} elements inside each other.`, less, 'too-large');
    const local = text.slice(localStart, at);
    const element: XmlElement = {
      type: 'element', prefix, local, ns: '', attributes: none, namespaces: none, children: [], parent: open,
      start: less, end: 0,
    };
    nameLengths[depth] = at - less - 1;
    outerDefaults[depth] = defaultNs;
    if (codes[at] !== 0x3e) {
      at = readAttributes(text, codes, at, element, caps.attributes);
      if (element.namespaces.length > 0) enterScope(element.namespaces);
    }
    if (!prefix) {
      element.ns = defaultNs;
    } else {
      if (prefix !== lastPrefix) {
        lastNs = namespaceOf(bound, prefix, less + 1);
        lastPrefix = prefix;
      }
      element.ns = lastNs;
    }
    if (element.attributes.length > 0) resolveAttributes(element.attributes, bound, less);
    if (open) siblings.push(element);
    else root = element;

    if (codes[at] === 0x3e) {
      at += 1;
      depth += 1;
      open = element;
      siblings = element.children;
    } else {
      at += 2;
      element.end = at;
      if (element.namespaces.length > 0) leaveScope(element.namespaces);
      if (!open) siblings = epilog;
    }
  }

  if (open) {
    throw new Fault(`The file ends before ${named(text, open, nameLengths[depth - 1]!)}.`, length);
  }
  if (!root) throw new Fault(text.trim() ? 'There is no XML element.' : 'The file is empty.', length);
  return { root, prolog, epilog };
}

/** The next `<`, or the end. Most are near; a certificate's text is what the native search is for. */
function nextTag(text: string, codes: Codes, from: number): number {
  const near = Math.min(from + 24, codes.length);
  for (let at = from; at < near; at += 1) if (codes[at] === 0x3c) return at;
  const far = text.indexOf('<', near);
  return far < 0 ? codes.length : far;
}

/** Holds an end tag against its start tag, unit by unit, and returns the offset after it. */
function endOfEndTag(text: string, codes: Codes, less: number, element: XmlElement, nameLength: number): number {
  const from = element.start + 1;
  let same = 0;
  while (same < nameLength && codes[less + 2 + same] === codes[from + same]) same += 1;
  let end = less + 2 + same;
  while (isSpace(codes[end])) end += 1;
  if (same === nameLength && codes[end] === 0x3e) return end + 1;
  throw new Fault(`Expected ${named(text, element, nameLength)}.`, less);
}

function named(text: string, element: XmlElement, nameLength: number): string {
  const name = clip(text.slice(element.start + 1, element.start + 1 + nameLength));
  return `</${name}>, the end of the <${name}> of line ${placeOf(text, element.start).line}`;
}

/** Comment [15] or CDATA section [18], added to its siblings; anything else that starts with `<!` is refused. */
function readMarkup(text: string, less: number, siblings: XmlNode[]): number {
  if (text.startsWith('<!--', less)) {
    const end = text.indexOf('--', less + 4);
    if (end < 0) throw new Fault('A comment without its end (-->).', less);
    if (text[end + 2] !== '>') throw new Fault('"--" stands inside a comment.', end);
    siblings.push({ type: 'comment', value: text.slice(less + 4, end) });
    return end + 3;
  }
  if (text.startsWith('<![CDATA[', less)) {
    const end = text.indexOf(']]>', less + 9);
    if (end < 0) throw new Fault('A CDATA section without its end (]]>).', less);
    siblings.push({ type: 'cdata', value: text.slice(less + 9, end) });
    return end + 3;
  }
  if (text.startsWith('<!DOCTYPE', less)) {
    throw new Fault('The file has a DOCTYPE. SAML files have none, and one can change what a file says.', less, 'doctype');
  }
  throw new Fault('"<!" starts neither a comment nor a CDATA section.', less);
}

/** PI [16], added to its siblings; its target has no colon (Namespaces in XML §7). */
function readInstruction(text: string, codes: Codes, less: number, siblings: XmlNode[]): number {
  const nameEnd = endOfNcName(codes, less + 2);
  const target = text.slice(less + 2, nameEnd);
  const end = text.indexOf('?>', nameEnd);
  if (!target) throw new Fault('A processing instruction without a name.', less);
  if (/^xml$/i.test(target)) throw new Fault('An XML declaration that is not at the very start of the file.', less);
  if (end < 0) throw new Fault('A processing instruction without its end (?>).', less);
  let from = nameEnd;
  while (from < end && isSpace(codes[from])) from += 1;
  if (from === nameEnd && from < end) throw new Fault('The name of a processing instruction is not one.', nameEnd);
  siblings.push({ type: 'pi', target, value: text.slice(from, end) });
  return end + 2;
}

function outside(root: XmlElement | null, text: string, at: number): Fault {
  if (root) return new Fault('There is more after the end of the document.', at);
  const start = text.slice(at, at + 20).replace(/\s+/g, ' ');
  return new Fault(`The file does not start as XML does, with "<", but with "${start}".`, at);
}
