import { namespaceOf, readAttributes, resolveAttributes } from './attributes.ts';
import type { Bindings } from './attributes.ts';
import { endOfNcName, isSpace } from './characters.ts';
import type { Codes } from './characters.ts';
import { fault } from './fault.ts';
import type { Fault } from './fault.ts';
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
    if (at === 0 || at > 256) throw fault(0, 'malformed:declaration');
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
          throw fault(nextSectionEnd, 'malformed:section-end');
        }
        if (nextAmpersand >= 0 && nextAmpersand < at) nextAmpersand = text.indexOf('&', at);
        const plain = nextAmpersand < 0 || nextAmpersand >= less;
        siblings.push({ type: 'text', value: plain ? text.slice(at, less) : replaceReferences(text, at, less) });
      }
      if (less === length) break;
    }
    nodes += 1;
    if (nodes > caps.nodes) throw fault(less, 'too-large:tags', caps.nodes);
    const mark = codes[less + 1];

    if (mark === 0x2f) {
      if (!open) throw fault(less, 'malformed:end-tag-alone');
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
      throw fault(less, at >= length ? 'malformed:end-in-tag' : 'malformed:no-name');
    }
    if (codes[at] === 0x3a) {
      prefix = text.slice(localStart, at);
      localStart = at + 1;
      at = endOfNcName(codes, localStart);
      if (at === localStart) throw fault(at, 'malformed:colon');
    }
    if (root && !open) throw fault(less, 'malformed:second-root');
    if (depth >= caps.depth) throw fault(less, 'too-large:depth', caps.depth);
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
    throw fault(length, 'malformed:end', ...named(text, open, nameLengths[depth - 1]!));
  }
  if (!root) throw fault(length, text.trim() ? 'malformed:no-element' : 'malformed:empty');
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
  throw fault(less, 'malformed:end-tag', ...named(text, element, nameLength));
}

/** An element's name as written, and the line it begins in. */
function named(text: string, { start }: XmlElement, nameLength: number): [name: string, line: number] {
  return [text.slice(start + 1, start + 1 + nameLength), placeOf(text, start).line];
}

/** Comment [15] or CDATA section [18], added to its siblings; anything else that starts with `<!` is refused. */
function readMarkup(text: string, less: number, siblings: XmlNode[]): number {
  if (text.startsWith('<!--', less)) {
    const end = text.indexOf('--', less + 4);
    if (end < 0) throw fault(less, 'malformed:comment-end');
    if (text[end + 2] !== '>') throw fault(end, 'malformed:comment-dashes');
    siblings.push({ type: 'comment', value: text.slice(less + 4, end) });
    return end + 3;
  }
  if (text.startsWith('<![CDATA[', less)) {
    const end = text.indexOf(']]>', less + 9);
    if (end < 0) throw fault(less, 'malformed:cdata-end');
    siblings.push({ type: 'cdata', value: text.slice(less + 9, end) });
    return end + 3;
  }
  throw fault(less, text.startsWith('<!DOCTYPE', less) ? 'doctype' : 'malformed:markup');
}

/** PI [16], added to its siblings; its target has no colon (Namespaces in XML §7). */
function readInstruction(text: string, codes: Codes, less: number, siblings: XmlNode[]): number {
  const nameEnd = endOfNcName(codes, less + 2);
  const target = text.slice(less + 2, nameEnd);
  const end = text.indexOf('?>', nameEnd);
  if (!target) throw fault(less, 'malformed:pi-no-name');
  if (/^xml$/i.test(target)) throw fault(less, 'malformed:declaration-late');
  if (end < 0) throw fault(less, 'malformed:pi-end');
  let from = nameEnd;
  while (from < end && isSpace(codes[from])) from += 1;
  if (from === nameEnd && from < end) throw fault(nameEnd, 'malformed:pi-name');
  siblings.push({ type: 'pi', target, value: text.slice(from, end) });
  return end + 2;
}

function outside(root: XmlElement | null, text: string, at: number): Fault {
  return root ? fault(at, 'malformed:after-end') : fault(at, 'malformed:start', text.slice(at, at + 20).replace(/\s+/g, ' '));
}
