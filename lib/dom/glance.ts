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
  /** Elements that markup ties to a control as its labels. */
  labels(element: Element): readonly Element[];
  /**
   * Normal forms of what may be an element's name, by a cheap look at attributes and text; null where only its name
   * itself can tell.
   */
  hints(element: Element): readonly string[] | null;
  /** Text of the element's own text nodes, as written. */
  ownText(element: Element): string;
  /** Elements whose own text is one of the normalised texts, in document order. */
  withText(wanted: ReadonlySet<string>): Element[];
}

/** Own texts longer than a label are never looked up. */
const longest = 200;

export function glanceAt(root: Root, sight: Sight): Glance {
  const selected = new Map<string, readonly Element[]>();
  const names = new Map<Element, string>();
  const hints = new Map<Element, readonly string[] | null>();
  let texts: Map<string, Element[]> | undefined;
  let labels: Map<Element, Element[]> | undefined;
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
    labels(element) {
      labels ??= indexLabels(glance);
      const ids = element.getAttribute('aria-labelledby')?.trim().split(/\s+/) ?? [];
      const named = ids.map((id) => element.ownerDocument.getElementById(id)).filter((label) => label !== null);
      const bound = labels.get(element);
      return bound ? [...bound, ...named] : named;
    },
    hints(element) {
      let known = hints.get(element);
      if (known === undefined) hints.set(element, (known = hintsOf(element, glance)));
      return known;
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

/** `element.labels` walks the whole page for every element; this walks it once. */
function indexLabels(glance: Glance): Map<Element, Element[]> {
  const labels = new Map<Element, Element[]>();
  for (const label of glance.all('label') as HTMLLabelElement[]) {
    const { control } = label;
    if (control) labels.set(control, [...(labels.get(control) ?? []), label]);
  }
  return labels;
}

function hintsOf(element: Element, glance: Glance): readonly string[] | null {
  const label = element.getAttribute('aria-label');
  if (label) return [normalise(label)];
  const labels = glance.labels(element);
  if (labels.some(isComposed)) return null;
  if (labels.length > 0) return labels.map((one) => normalise(one.textContent ?? ''));
  const title = element.getAttribute('title');
  const hints = title ? [normalise(title)] : [];
  switch (element.localName) {
    case 'input':
      hints.push(normalise(element.getAttribute('value') ?? ''));
      return hints;
    case 'textarea':
    case 'select':
      return hints;
    case 'table':
      hints.push(normalise(element.querySelector('caption')?.textContent ?? ''));
      return hints;
  }
  const text = element.textContent ?? '';
  if (text.length < 600) hints.push(normalise(text));
  return text.length < longest && isComposed(element) ? null : hints;
}

/** Its name is made of more than text. */
const isComposed = (element: Element) =>
  element.firstElementChild !== null && element.querySelector('[aria-label],[aria-labelledby],[alt],title') !== null;

function ownText(element: Element): string {
  let text = '';
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 3) text += (node as Text).data;
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
    if (!parent || parent === last || node.data.length > longest) continue;
    const own = node.data.trim();
    if (own === '') continue;
    last = parent;
    const tag = parent.localName;
    if (tag === 'script' || tag === 'style' || tag === 'option' || tag === 'noscript' || tag === 'textarea') continue;
    const text = normalise(parent.firstChild === parent.lastChild ? own : ownText(parent));
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
