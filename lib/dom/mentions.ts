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
/** So few places in a text are better found one by one. */
const rare = 4;
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
  const words = wordsOf(names);
  const text = ((root as Document).documentElement ?? root).textContent ?? '';
  // A word may be parted by what nobody sees.
  const pattern = words && !/[\u00ad\u200b-\u200f\u2060\ufeff]|\p{M}/u.test(text) ? new RegExp(words.join('|'), 'gi') : null;
  for (const node of (pattern && textsWith(pattern, text, root)) ?? allTexts(root)) {
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
    for (const element of root.querySelectorAll(words && name === 'aria-label' ? words.map((word) => `[${name}*="${word}" i]`).join() : selector)) {
      if (++read % breath === 0) yield;
      const text = element.getAttribute(name);
      if (text && text.length <= longest.name && isPart(text)) climb(element);
    }
  }
  return { texts, elements };
}

/** The longest word of each name, where they are few: some part of a name holds it. Null where that tells nothing. */
function wordsOf(names: ReadonlySet<string>): string[] | null {
  if (names.size > few) return null;
  // Letters that have no case, or whose case both selectors and expressions know to leave aside.
  const words = [...names].map((name) => (name.match(/[a-z\d]+|\p{Lo}+/gu) ?? []).toSorted((a, b) => b.length - a.length)[0]);
  return words.includes(undefined) ? null : [...new Set(words as string[])];
}

function* allTexts(root: Root): Generator<Text, void> {
  // Unlike a tree walker it finds its way when the page takes out where it stands.
  const nodes = documentOf(root).createNodeIterator(root, 4 /* text */);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) yield node as Text;
}

/**
 * The nodes in which the pattern begins. The browser reads a page's whole text in no time; where in it a node stands is
 * found by halves or, where there are many, by going through all.
 */
function* textsWith(pattern: RegExp, text: string, root: Root): Generator<Text, void> {
  const top = (root as Document).documentElement ?? root;
  const hits: number[] = [];
  for (const { index } of text.matchAll(pattern)) if (hits.push(index) > rare) return yield* allWith(pattern, root);
  const all = top.querySelectorAll('*');
  const range = documentOf(root).createRange();
  const walker = documentOf(root).createTreeWalker(top, 4 /* text */);
  let low = -1;
  let before = 0;
  for (const hit of hits) {
    // `before`: how much text stands before the element at `low`; that at -1 is the root.
    for (let high = all.length; high - low > 1;) {
      const middle = (low + high) >> 1;
      if (low < 0) range.setStart(top, 0);
      else range.setStartBefore(all[low]!);
      range.setEndBefore(all[middle]!);
      const between = range.toString().length;
      if (before + between > hit) high = middle;
      else {
        low = middle;
        before += between;
      }
    }
    walker.currentNode = all[low] ?? top;
    let at = before;
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      at += node.data.length;
      if (at <= hit) continue;
      yield node;
      break;
    }
  }
}

function* allWith(pattern: RegExp, root: Root): Generator<Text, void> {
  for (const node of allTexts(root)) if (node.data.search(pattern) >= 0) yield node;
}

const documentOf = (root: Root) => root.ownerDocument ?? (root as Document);

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
