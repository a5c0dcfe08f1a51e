import { byPosition, type Root } from './glance.ts';
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

/** What a page says of some names, element by element, so that a change of the page changes but what it changed. */
export interface Sayings {
  root: Root;
  /** Whether a text may be a part of one of the names, which are in normal form. */
  isPart(text: string): boolean;
  /** Elements whose attributes say a part of one. */
  speaking: Set<Element>;
  /** Elements with such a text of their own, and whether it is as short as a label. */
  worded: Map<Element, boolean>;
  /** Elements that others are said to label. */
  labelled: Set<Element>;
}

/** Own texts longer than a label are never looked up, nor names longer than what is taken for one. */
const longest = { label: 200, name: 600 };
/** What names besides an element's text. A browser goes through a page faster for each of these than for all of them. */
const spoken = [
  ['[aria-label]', 'aria-label'],
  ['[title]', 'title'],
  ['input:is([type=button],[type=submit],[type=reset])', 'value'],
  ['img', 'alt'],
] as const;
/** So few names are better looked for by the browser itself. */
const few = 8;
/** So many places are too many to look at each. */
const often = 50;
const silent = new Set(['script', 'style', 'option', 'noscript', 'textarea']);
/** Nodes between two breaths: a few milliseconds. */
const breath = 2000;
/** What may part a word without being seen, and the end of a label in a pseudo-language, whose letters are not ours. */
const unseen = '[\\u00ad\\u200b-\\u200f\\u2060\\ufeff]|!! *\\]';
const veils = new RegExp(`${unseen}|\\p{M}`, 'u');
/** Most pages have nothing that needs a closer look. */
const mayVeil = /[^\0-\xac\xae-\xff]|!!/;

/**
 * Names are in normal form. A name may be pieced together of several texts and attributes: each of them is a part of it.
 * Yields now and then, so that a large page need not be read in one go.
 */
export function* sayingsOf(root: Root, names: ReadonlySet<string>): Generator<undefined, Sayings> {
  const all = [...names].join('\n');
  const isIn = (text: string) => {
    const part = normalise(text).trim();
    return part !== '' && all.includes(part);
  };
  const sayings: Sayings = {
    root,
    // "Krisp | Overview" is known by its parts, too.
    isPart: (text) => isIn(text) || (text.includes('|') && text.split('|').some(isIn)),
    speaking: new Set(),
    worded: new Map(),
    labelled: new Set(),
  };
  if (all === '') return sayings;
  const text = ((root as Document).documentElement ?? root).textContent ?? '';
  const words = mayVeil.test(text) && veils.test(text) ? null : wordsOf(names, text);
  yield* readAttributes(root, sayings, words ? new RegExp(`${words}|${unseen}`, 'i') : null);
  yield* readTexts(words ? textsWith(new RegExp(words, 'gi'), text, root) : allTexts(root), sayings);
  return sayings;
}

/** `hint`: what every attribute that says something has in it, where that is known. */
function* readAttributes(root: Root, sayings: Sayings, hint: RegExp | null): Generator<undefined, void> {
  let read = 0;
  for (const [selector, attribute] of spoken) {
    const elements = root.querySelectorAll(selector);
    for (let at = 0; at < elements.length; at += 1) {
      if (++read % breath === 0) yield;
      if (says(elements[at]!, attribute, sayings, hint)) sayings.speaking.add(elements[at]!);
    }
  }
  for (const element of root.querySelectorAll('[aria-labelledby]')) sayings.labelled.add(element);
}

function* readTexts(nodes: Iterable<Text>, { isPart, worded }: Sayings): Generator<undefined, void> {
  let read = 0;
  for (const node of nodes) {
    if (++read % breath === 0) yield;
    const own = node.data.trim();
    if (own === '' || own.length > longest.name || !isPart(own)) continue;
    const parent = node.parentElement;
    if (!parent || silent.has(parent.localName)) continue;
    worded.set(parent, node.data.length <= longest.label || worded.get(parent) === true);
  }
}

function says(element: Element, attribute: string, { isPart }: Sayings, hint: RegExp | null): boolean {
  const value = element.getAttribute(attribute) ?? '';
  return value !== '' && value.length <= longest.name && (!hint || hint.test(value)) && isPart(value);
}

/** Read anew what an element says itself and, if `deep`, all that is in it. */
export function reread(element: Element, deep: boolean, sayings: Sayings): void {
  const { speaking, worded, labelled } = sayings;
  for (const known of [speaking, worded, labelled])
    for (const one of known.keys()) if (one === element || (deep && element.contains(one))) known.delete(one);
  if (spoken.some(([selector, attribute]) => element.matches(selector) && says(element, attribute, sayings, null))) speaking.add(element);
  if (element.hasAttribute('aria-labelledby')) labelled.add(element);
  const own = [...element.childNodes].filter((node) => node.nodeType === 3) as Text[];
  for (const part of [readTexts(deep ? allTexts(element) : own, sayings), ...(deep ? [readAttributes(element, sayings, null)] : [])])
    while (!part.next().done);
}

export function mentionsIn({ root, speaking, worded, labelled }: Sayings): Mentions {
  const texts = new Map<string, Element[]>();
  const elements = new Set<Element>();
  const labels = new Map<string, Element[]>();
  for (const known of [speaking, worded, labelled])
    for (const element of known.keys()) if (!root.contains(element)) known.delete(element);
  for (const element of labelled)
    for (const id of element.getAttribute('aria-labelledby')?.split(/\s+/) ?? []) {
      const known = labels.get(id);
      if (known) known.push(element);
      else labels.set(id, [element]);
    }
  const climb = (from: Element) => {
    for (let at: Element | null = from; at && !elements.has(at); at = at === root ? null : at.parentElement) {
      elements.add(at);
      const control = at.localName === 'label' ? (at as HTMLLabelElement).control : null;
      if (control) climb(control);
      if (at.id) for (const one of labels.get(at.id) ?? []) climb(one);
    }
  };
  for (const element of speaking) climb(element);
  for (const [element, isShort] of [...worded].sort(([a], [b]) => byPosition(a, b))) {
    climb(element);
    if (!isShort) continue;
    const text = normalise(ownText(element));
    const known = texts.get(text);
    if (known) known.push(element);
    else texts.set(text, [element]);
  }
  return { texts, elements };
}

/**
 * A pattern of one word of each name, where they are few: some part of a name holds it. The longest, unless the page is full of them and
 * not of the next. Null where that tells nothing.
 */
function wordsOf(names: ReadonlySet<string>, text: string): string | null {
  if (names.size > few) return null;
  // Letters that have no case, or whose case expressions know to leave aside.
  const words = [...names].map((name) => (name.match(/[a-z\d]+|\p{Lo}+/gu) ?? []).toSorted((a, b) => b.length - a.length));
  if (words.some((one) => one.length === 0)) return null;
  const [longest, next] = [0, 1].map((rank) => [...new Set(words.map((one) => one[rank] ?? one[0]))].join('|')) as [string, string];
  return isOften(longest, text) && !isOften(next, text) ? next : longest;
}

function isOften(words: string, text: string): boolean {
  const pattern = new RegExp(words, 'gi');
  for (let count = 0; pattern.test(text); ) if (++count > often) return true;
  return false;
}

function* allTexts(root: Root): Generator<Text, void> {
  // Unlike a tree walker it finds its way when the page takes out where it stands.
  const nodes = documentOf(root).createNodeIterator(root, 4 /* text */);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) yield node as Text;
}

/**
 * The nodes in which the pattern begins, all at once. The browser reads a page's whole text in no time; where in it a
 * node stands is told by the lengths of those before it, of which none is read.
 */
function textsWith(pattern: RegExp, text: string, root: Root): Text[] {
  const found: Text[] = [];
  const walker = documentOf(root).createTreeWalker(root, 4 /* text */);
  let end = 0;
  for (let hit = pattern.exec(text); hit; hit = pattern.exec(text)) {
    let node: Text | null = null;
    while (end <= hit.index) {
      node = walker.nextNode() as Text | null;
      if (!node) return found;
      end += node.length;
    }
    if (node) found.push(node);
    // The next may begin right behind it, where this one seemed to go on.
    pattern.lastIndex = end;
  }
  return found;
}

const documentOf = (root: Root) => root.ownerDocument ?? (root as Document);

/** Text of the element's own text nodes, as written. */
export function ownText(element: Element): string {
  let text = '';
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 3) text += (node as Text).data;
  return text.trim();
}
