import { NS } from './namespaces.ts';
import type { XmlElement, XmlNode } from './tree.ts';

/** The first child element of this name, by namespace and local name only. */
export function child(parent: XmlElement, ns: string, local: string): XmlElement | null {
  for (const node of parent.children) {
    if (node.type === 'element' && node.local === local && node.ns === ns) return node;
  }
  return null;
}

/** The child elements of this name, in file order. */
export function children(parent: XmlElement, ns: string, local: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const node of parent.children) if (isElement(node, ns, local)) found.push(node);
  return found;
}

/** All child elements, in file order. */
export function childElements(parent: XmlElement): XmlElement[] {
  return parent.children.filter((node) => node.type === 'element');
}

export function isElement(node: XmlNode, ns: string, local: string): node is XmlElement {
  return node.type === 'element' && node.local === local && node.ns === ns;
}

/** The attribute's value; null where it is absent. An attribute without a prefix is in no namespace (`''`). */
export function attribute(element: XmlElement, local: string, ns = ''): string | null {
  for (const one of element.attributes) {
    if (one.local === local && one.ns === ns) return one.value;
  }
  return null;
}

/** The element and all elements below it, in document order. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const node of element.children) {
    if (node.type === 'element') yield* descendants(node);
  }
}

/** Text and CDATA of the element and everything in it, whole: a comment does not cut it short (attacks X13). */
export function textContent(element: XmlElement): string {
  const [only] = element.children;
  if (element.children.length === 1 && only!.type === 'text') return only!.value;
  let text = '';
  for (const node of element.children) {
    if (node.type === 'text' || node.type === 'cdata') text += node.value;
    else if (node.type === 'element') text += textContent(node);
  }
  return text;
}

export interface SimpleText {
  /** As `textContent` gives it: whole. */
  value: string;
  /** What else stands in the element; a value that people or programs compare should have none of it. */
  has: { comment: boolean; pi: boolean; element: boolean };
  /** None of it. */
  simple: boolean;
}

/** The text, and whether readers could disagree about it: some stop at a comment, some skip child elements. */
export function simpleText(element: XmlElement): SimpleText {
  const has = { comment: false, pi: false, element: false };
  for (const { type } of element.children) if (type in has) has[type as keyof typeof has] = true;
  return { value: textContent(element), has, simple: !has.comment && !has.pi && !has.element };
}

/** The namespace a prefix is bound to at this element (`''`: the default one); null where it is not declared. */
export function lookupNamespace(element: XmlElement, prefix: string): string | null {
  if (prefix === 'xml') return NS.xml;
  for (let at: XmlElement | null = element; at; at = at.parent) {
    const found = at.namespaces.find((one) => one.prefix === prefix);
    if (found) return found.uri || null;
  }
  return null;
}
