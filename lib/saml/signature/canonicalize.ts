import type { XmlAttribute, XmlDocument, XmlElement, XmlNode } from '../xml/index.ts';
import { attribute, child, lookupNamespace, NS } from '../xml/index.ts';
import type { Canonicalization } from './algorithms.ts';
import { inheritedXmlAttributes } from './xml-attributes.ts';

export interface CanonicalizeOptions extends Canonicalization {
  /** `InclusiveNamespaces/@PrefixList` of exclusive canonicalisation; `''` stands for `#default`. */
  inclusivePrefixes?: readonly string[];
  /** Left out with all it holds: the Signature of the enveloped-signature transform (XML Signature 1.1 §6.6.4). */
  omit?: XmlElement | null;
}

/**
 * What the start tags above have declared, by `:` and prefix. Each level inherits from the one above: copying would
 * cost the square of a hostile file.
 */
type Scope = Record<string, string>;

/**
 * The canonical form of an element and all below it: Canonical XML 1.0 and 1.1 (W3C, document subset) and Exclusive
 * XML Canonicalization 1.0. The reader that shows values walks the same tree, so what is digested is what is shown.
 */
export function canonicalize(apex: XmlElement, options: CanonicalizeOptions): string {
  return writeElement(apex, Object.create(null), options, true);
}

/** The same for a whole document (reference `URI=""`), with the nodes beside the root on lines of their own. */
export function canonicalizeDocument(document: XmlDocument, options: CanonicalizeOptions): string {
  const beside = (nodes: XmlNode[]) =>
    nodes.map((node) => writeNode(node, Object.create(null), options)).filter(Boolean);
  return [...beside(document.prolog), canonicalize(document.root, options), ...beside(document.epilog)].join('\n');
}

function writeNode(node: XmlNode, rendered: Scope, options: CanonicalizeOptions): string {
  switch (node.type) {
    case 'element':
      return node === options.omit ? '' : writeElement(node, rendered, options, false);
    case 'comment':
      return options.comments ? `<!--${node.value}-->` : '';
    case 'pi':
      return `<?${node.target}${node.value ? ` ${node.value}` : ''}?>`;
    default:
      return escapeText(node.value);
  }
}

function writeElement(element: XmlElement, above: Scope, options: CanonicalizeOptions, isApex: boolean): string {
  const declared = namespacesToWrite(element, above, options, isApex);
  const rendered: Scope = declared.length > 0 ? Object.create(above) : above;
  for (const [prefix, uri] of declared) rendered[`:${prefix}`] = uri;
  const name = element.prefix ? `${element.prefix}:${element.local}` : element.local;
  let out = `<${name}`;
  for (const [prefix, uri] of declared) out += ` xmlns${prefix ? `:${prefix}` : ''}="${escapeAttribute(uri)}"`;
  let attributes = element.attributes;
  if (isApex && !options.exclusive) attributes = inheritedXmlAttributes(element, options.version11);
  if (attributes.length > 1) attributes = [...attributes].sort(byNamespaceThenName);
  for (const { prefix, local, ns, value } of attributes) {
    // Canonical XML 1.1 §2.4: an empty base is not written; libxml2 reads that as meaning every element.
    if (options.version11 && value === '' && local === 'base' && ns === NS.xml) continue;
    out += ` ${prefix ? `${prefix}:` : ''}${local}="${escapeAttribute(value)}"`;
  }
  out += '>';
  for (const node of element.children) out += writeNode(node, rendered, options);
  return `${out}</${name}>`;
}

/** The declarations this start tag needs beyond what its ancestors in the output have said, sorted by prefix. */
function namespacesToWrite(
  element: XmlElement, above: Scope, options: CanonicalizeOptions, isApex: boolean,
): [string, string][] {
  const found = new Map<string, string>();
  const add = (prefix: string, uri: string) => {
    // `xml` is bound by definition; `xmlns=""` only takes back a default that was written.
    if (prefix !== 'xml' && (above[`:${prefix}`] ?? '') !== uri) found.set(prefix, uri);
  };
  if (options.exclusive) {
    // Exclusive c14n §2: a prefix is written where it is visibly utilised; unprefixed attributes utilise none.
    add(element.prefix, element.ns);
    for (const { prefix, ns } of element.attributes) if (prefix) add(prefix, ns);
    const inclusive = options.inclusivePrefixes ?? [];
    if (isApex) {
      // An empty default is nothing to take back at the apex: `add` leaves it out.
      for (const prefix of inclusive) add(prefix, lookupNamespace(element, prefix) ?? '');
    } else if (inclusive.length > 0) {
      for (const { prefix, uri } of element.namespaces) if (inclusive.includes(prefix)) add(prefix, uri);
    }
  } else if (isApex) {
    const inScope = new Map<string, string>();
    for (let at: XmlElement | null = element; at; at = at.parent) {
      for (const { prefix, uri } of at.namespaces) if (!inScope.has(prefix)) inScope.set(prefix, uri);
    }
    for (const [prefix, uri] of inScope) add(prefix, uri);
  } else {
    for (const { prefix, uri } of element.namespaces) add(prefix, uri);
  }
  return found.size > 1 ? [...found].sort(([a], [b]) => compareCodePoints(a, b)) : [...found];
}

function byNamespaceThenName(a: XmlAttribute, b: XmlAttribute): number {
  return compareCodePoints(a.ns, b.ns) || compareCodePoints(a.local, b.local);
}

/** Canonical XML sorts by code point; `<` on strings sorts by UTF-16 unit, where surrogates come before U+E000. */
export function compareCodePoints(a: string, b: string): number {
  if (a === b) return 0;
  let at = 0;
  while (at < a.length && at < b.length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  if (at === a.length || at === b.length) return a.length - b.length;
  const rank = (unit: number) => (unit >= 0xe000 ? unit - 0x800 : unit >= 0xd800 ? unit + 0x2000 : unit);
  return rank(a.charCodeAt(at)) - rank(b.charCodeAt(at));
}

function escapeText(text: string): string {
  if (!/[&<>\r]/.test(text)) return text;
  return text.replace(/[&<>\r]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : c === '>' ? '&gt;' : '&#xD;'));
}

const IN_ATTRIBUTE: Record<string, string> = {
  '&': '&amp;', '<': '&lt;', '"': '&quot;', '\t': '&#x9;', '\n': '&#xA;', '\r': '&#xD;',
};

function escapeAttribute(value: string): string {
  return /[&<"\t\n\r]/.test(value) ? value.replace(/[&<"\t\n\r]/g, (c) => IN_ATTRIBUTE[c] ?? c) : value;
}

/** `InclusiveNamespaces/@PrefixList` below a Transform or CanonicalizationMethod (exclusive c14n §3). */
export function inclusivePrefixes(method: XmlElement): string[] {
  const list = child(method, NS.ec, 'InclusiveNamespaces');
  const value = (list && attribute(list, 'PrefixList')) ?? '';
  return value.split(/\s+/).filter(Boolean).map((prefix) => (prefix === '#default' ? '' : prefix));
}
