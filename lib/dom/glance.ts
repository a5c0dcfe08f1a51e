import { computeAccessibleName } from 'dom-accessibility-api';
import type { Memory } from './memory.ts';
import { mentionsIn, ownText, sayingsOf, type Mentions } from './mentions.ts';
import { nameSet, normalise } from './names.ts';
import { atOnce } from './steps.ts';
import type { Sight } from './visible.ts';

export type Root = Document | ShadowRoot | Element;

/** One pass over a root: everything looked up is remembered, so that two hundred anchors cost little more than one. */
export interface Glance {
  root: Root;
  sight: Sight;
  /** Everything that the selector matches: dear on a large page, so only where no name tells. */
  all(selector: string): readonly Element[];
  /**
   * What the selector matches and what may have one of these names (normal forms), by its text, attributes or labels, in
   * document order; perhaps more.
   */
  named(selector: string, wanted: ReadonlySet<string>): readonly Element[];
  /** Read the page for the names that are looked for, in slices; without it, that is done at once when it is needed. */
  prepare(): Generator<undefined, void>;
  /** What was found out under a key, for as long as this pass lasts. */
  once<T>(key: string, find: () => T): T;
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

/**
 * `names`: all that will be looked for, so that the page is read for them once. `memory`: of the root, a document, where it is looked at
 * again and again.
 */
export function glanceAt(root: Root, sight: Sight, names: readonly string[] = [], memory?: Memory): Glance {
  const selected = new Map<string, readonly Element[]>();
  const accessible = new Map<Element, string>();
  const hints = new Map<Element, readonly string[] | null>();
  const found = new Map<string, unknown>();
  const sought = nameSet(names);
  let labels: Map<Element, Element[]> | undefined;
  let mentions: Mentions | undefined;
  let mentioned = new Map<string, Element[]>();

  function* read(): Generator<undefined, Mentions> {
    mentioned = new Map();
    return (mentions = memory ? yield* memory.mentions(sought) : mentionsIn(yield* sayingsOf(root, sought)));
  }
  function mentionsFor(wanted: ReadonlySet<string>): Mentions {
    const known = sought.size;
    for (const name of wanted) sought.add(name);
    if (mentions && sought.size === known) return mentions;
    return atOnce(read());
  }
  const glance: Glance = {
    root,
    sight,
    all(selector) {
      let elements = selected.get(selector);
      if (!elements) selected.set(selector, (elements = [...root.querySelectorAll(selector)]));
      return elements;
    },
    named(selector, wanted) {
      const { elements } = mentionsFor(wanted);
      let matching = mentioned.get(selector);
      if (!matching) {
        matching = [...elements].filter((element) => element.matches(selector)).sort(byPosition);
        mentioned.set(selector, matching);
      }
      return matching;
    },
    *prepare() {
      if (!mentions) yield* read();
    },
    once<T>(key: string, find: () => T): T {
      if (!found.has(key)) found.set(key, find());
      return found.get(key) as T;
    },
    name(element) {
      let name = accessible.get(element);
      // What the page has taken away since it was found has no names around it, and to ask for them throws.
      if (name === undefined)
        accessible.set(element, (name = plainName(element, glance) ?? (element.isConnected ? computeAccessibleName(element).trim() : '')));
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
      const { texts } = mentionsFor(wanted);
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
  for (const label of glance.root.querySelectorAll('label')) {
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
  return text.length < 200 && isComposed(element) ? null : hints;
}

/** Roles by tag that take their name from what stands in them. */
const worded = 'button:not([role]),a[href]:not([role]),[role=button],[role=link],[role=menuitem],[role=tab]';

/**
 * The name of a command that holds nothing but text, or of a field that has one label of nothing but text, as the
 * algorithm would have it; null where it takes the whole of it. A browser goes through the page for a control's labels.
 */
function plainName(element: Element, glance: Glance): string | null {
  if (element.hasAttribute('aria-labelledby') || element.getAttribute('aria-label') || element.getAttribute('aria-owns')) return null;
  const [label, ...others] = glance.labels(element);
  const isField = label && others.length === 0 && element.matches('input:not([type=button],[type=submit],[type=reset]),textarea,select');
  const words = isField ? label : label || !element.matches(worded) ? null : element;
  if (!words || words.firstElementChild || words.getAttribute('aria-label') || words.getAttribute('aria-hidden') || !words.checkVisibility?.({ visibilityProperty: true })) return null;
  return words.textContent?.trim().replace(/\s\s+/g, ' ') || null;
}

/** Its name is made of more than text. */
const isComposed = (element: Element) =>
  element.firstElementChild !== null && element.querySelector('[aria-label],[aria-labelledby],[alt],title') !== null;

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

/** A selector of elements with this one's tag and at least its classes. */
export function selectorOf(element: Element): string {
  return CSS.escape(element.localName) + [...element.classList].map((name) => `.${CSS.escape(name)}`).join('');
}
