import type { Root } from './glance.ts';
import { normalise } from './names.ts';

/**
 * Where a page mentions any of the names that are looked for. Going from the few texts up to what they may name costs a
 * fraction of going from thousands of controls down to their names.
 */
export interface Mentions {
  /** Elements by the normal form of their own text, in document order. */
  texts: ReadonlyMap<string, readonly Element[]>;
  /** What holds a mention, or is labelled by what does: nothing else can have one of the names. */
  elements: ReadonlySet<Element>;
}

/** Own texts longer than a label are never looked up, nor names longer than what is taken for one. */
const longest = { label: 200, name: 600 };
/** Attributes that name, and the elements that have them. */
const spoken = [
  ['aria-label', '[aria-label]'],
  ['title', '[title]'],
  ['alt', '[alt]'],
  ['value', 'input[type=button],input[type=submit],input[type=reset]'],
] as const;
/** So few names are better looked for by the browser itself. */
const few = 8;
const silent = new Set(['script', 'style', 'option', 'noscript', 'textarea']);
/** Nodes between two breaths: a few milliseconds. */
const breath = 2000;

/**
 * Names are in normal form. A name may be pieced together of several texts and attributes: each of them is a part of it.
 * Yields now and then, so that a large page need not be read in one go.
 */
export function* mentionsOf(root: Root, names: ReadonlySet<string>): Generator<undefined, Mentions> {
  const all = [...names].join('\n');
  const texts = new Map<string, Element[]>();
  const elements = new Set<Element>();
  if (all === '') return { texts, elements };
  const isIn = (text: string) => {
    const part = normalise(text).trim();
    return part !== '' && all.includes(part);
  };
  // "Krisp | Overview" is known by its parts, too.
  const isPart = (text: string) => isIn(text) || (text.includes('|') && text.split('|').some(isIn));

  let labelled: Map<string, Element[]> | undefined;
  const climb = (from: Element) => {
    for (let at: Element | null = from; at && !elements.has(at); at = at === root ? null : at.parentElement) {
      elements.add(at);
      const control = at.localName === 'label' ? (at as HTMLLabelElement).control : null;
      if (control) climb(control);
      if (at.id) for (const one of (labelled ??= indexLabelled(root)).get(at.id) ?? []) climb(one);
    }
  };

  let read = 0;
  const noted = new Set<Element>();
  const document = root.ownerDocument ?? (root as Document);
  // Unlike a tree walker it finds its way when the page takes out where it stands.
  const nodes = document.createNodeIterator(root, 4 /* text */);
  for (let node = nodes.nextNode() as Text | null; node; node = nodes.nextNode() as Text | null) {
    if (++read % breath === 0) yield;
    const own = node.data.trim();
    if (own === '' || own.length > longest.name || !isPart(own)) continue;
    const parent = node.parentElement;
    if (!parent || silent.has(parent.localName)) continue;
    climb(parent);
    if (node.data.length > longest.label || noted.has(parent)) continue;
    noted.add(parent);
    const text = normalise(parent.firstChild === parent.lastChild ? own : ownText(parent));
    const known = texts.get(text);
    if (known) known.push(parent);
    else texts.set(text, [parent]);
  }
  for (const [name, selector] of spoken) {
    for (const element of root.querySelectorAll(name === 'aria-label' ? labelSelector(names) : selector)) {
      if (++read % breath === 0) yield;
      const text = element.getAttribute(name);
      if (text && text.length <= longest.name && isPart(text)) climb(element);
    }
  }
  return { texts, elements };
}

/** Labels, of which a large page has thousands: with few names, those that hold the longest word of one. */
function labelSelector(names: ReadonlySet<string>): string {
  // Letters that have no case, or whose case a selector knows to leave aside.
  const words = [...names].map((name) => (name.match(/[a-z\d]+|\p{Lo}+/gu) ?? []).toSorted((a, b) => b.length - a.length)[0]);
  return names.size > few || words.includes(undefined)
    ? '[aria-label]'
    : [...new Set(words)].map((word) => `[aria-label*="${word}" i]`).join();
}

function indexLabelled(root: Root): Map<string, Element[]> {
  const labelled = new Map<string, Element[]>();
  for (const element of root.querySelectorAll('[aria-labelledby]'))
    for (const id of element.getAttribute('aria-labelledby')!.split(/\s+/))
      labelled.set(id, [...(labelled.get(id) ?? []), element]);
  return labelled;
}

/** Text of the element's own text nodes, as written. */
export function ownText(element: Element): string {
  let text = '';
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 3) text += (node as Text).data;
  return text.trim();
}
