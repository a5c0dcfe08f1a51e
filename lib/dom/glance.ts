import { computeAccessibleName } from 'dom-accessibility-api';
import { normalise } from './names.ts';
import type { Sight } from './visible.ts';

export type Root = Document | ShadowRoot | Element;

/** One pass over a root: everything looked up is remembered, so that two hundred anchors cost little more than one. */
export interface Glance {
  root: Root;
  sight: Sight;
  all(selector: string): readonly Element[];
  /** Accessible name (W3C accname), blank if there is none. */
  name(element: Element): string;
  /** Text of the element's own text nodes, as written. */
  ownText(element: Element): string;
  /** Elements whose own text is one of the normalised texts, in document order. */
  withText(wanted: ReadonlySet<string>): Element[];
}

/** Own texts longer than a label are never looked up. */
const longest = 200;

export function glanceAt(root: Root, sight: Sight): Glance {
  const selected = new Map<string, Element[]>();
  const names = new Map<Element, string>();
  let texts: Map<string, Element[]> | undefined;
  const glance: Glance = {
    root,
    sight,
    all(selector) {
      let elements = selected.get(selector);
      if (!elements) selected.set(selector, (elements = [...root.querySelectorAll(selector)]));
      return elements;
    },
    name(element) {
      let name = names.get(element);
      if (name === undefined) names.set(element, (name = computeAccessibleName(element).trim()));
      return name;
    },
    ownText,
    withText(wanted) {
      texts ??= indexTexts(root);
      const found: Element[] = [];
      for (const text of wanted) found.push(...(texts.get(text) ?? []));
      return wanted.size > 1 ? [...new Set(found)].sort(byPosition) : found;
    },
  };
  return glance;
}

function ownText(element: Element): string {
  let text = '';
  for (let node = element.firstChild; node; node = node.nextSibling) if (node.nodeType === 3) text += (node as Text).data;
  return text.trim();
}

function indexTexts(root: Root): Map<string, Element[]> {
  const texts = new Map<string, Element[]>();
  const document = root.ownerDocument ?? (root as Document);
  const walker = document.createTreeWalker(root, 4 /* text */);
  let last: Element | null = null;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement;
    if (!parent || parent === last || node.data.length > longest || !/\S/.test(node.data)) continue;
    last = parent;
    const tag = parent.localName;
    if (tag === 'script' || tag === 'style' || tag === 'option' || tag === 'noscript' || tag === 'textarea') continue;
    const text = normalise(ownText(parent));
    const known = texts.get(text);
    if (!known) texts.set(text, [parent]);
    else if (known.at(-1) !== parent) known.push(parent);
  }
  return texts;
}

/** Sorts by document order. */
export function byPosition(a: Node, b: Node): number {
  return a === b ? 0 : a.compareDocumentPosition(b) & 4 /* following */ ? -1 : 1;
}

export function precedes(a: Node, b: Node): boolean {
  return (a.compareDocumentPosition(b) & 4) !== 0;
}

/** Tag and classes: what marks a thing as one of several of its kind on this page, whatever its classes are called. */
export function signature(element: Element): string {
  return `${element.localName}.${element.getAttribute('class')?.trim().split(/\s+/).sort().join('.') ?? ''}`;
}
