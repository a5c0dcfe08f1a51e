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
/** Of more names than this a part is as soon told as hinted at. */
const few = 8;
/** What may part a word without being seen, accents, and the end of a label in a pseudo-language, whose letters are not ours. */
const veils = '[\\u00ad\\u200b-\\u200f\\u2060\\ufeff]|!! *\\]|\\p{M}';
const silent = new Set(['script', 'style', 'option', 'noscript', 'textarea']);
/** Nodes between two breaths: a few milliseconds. */
const breath = 2000;
/**
 * Names are in normal form. A name may be pieced together of several texts and attributes: each of them is a part of it.
 * Yields now and then, so that a large page need not be read in one go.
 */
export function* sayingsOf(root: Root, names: ReadonlySet<string>): Generator<undefined, Sayings> {
  const all = [...names].join('\n');
  const hint = hintOf(names);
  const isIn = (text: string) => {
    const part = normalise(text).trim();
    return part !== '' && all.includes(part);
  };
  const sayings: Sayings = {
    root,
    // "Krisp | Overview" is known by its parts, too.
    isPart: (text) => (!hint || hint.test(text)) && (isIn(text) || (text.includes('|') && text.split('|').some(isIn))),
    speaking: new Set(),
    worded: new Map(),
    labelled: new Set(),
  };
  if (all === '') return sayings;
  yield* readAttributes(root, sayings);
  yield* readTexts(allTexts(root), sayings);
  return sayings;
}

function* readAttributes(root: Root, sayings: Sayings): Generator<undefined, void> {
  let read = 0;
  for (const [selector, attribute] of spoken) {
    const elements = root.querySelectorAll(selector);
    for (let at = 0; at < elements.length; at += 1) {
      if (++read % breath === 0) yield;
      if (says(elements[at]!, attribute, sayings)) sayings.speaking.add(elements[at]!);
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

function says(element: Element, attribute: string, { isPart }: Sayings): boolean {
  const value = element.getAttribute(attribute) ?? '';
  return value !== '' && value.length <= longest.name && isPart(value);
}

/** Read anew what an element says itself and, if `deep`, all that is in it. */
export function reread(element: Element, deep: boolean, sayings: Sayings): void {
  const { speaking, worded, labelled } = sayings;
  for (const known of [speaking, worded, labelled])
    for (const one of known.keys()) if (one === element || (deep && element.contains(one))) known.delete(one);
  if (spoken.some(([selector, attribute]) => element.matches(selector) && says(element, attribute, sayings))) speaking.add(element);
  if (element.hasAttribute('aria-labelledby')) labelled.add(element);
  const own = [...element.childNodes].filter((node) => node.nodeType === 3) as Text[];
  for (const part of [readTexts(deep ? allTexts(element) : own, sayings), ...(deep ? [readAttributes(element, sayings)] : [])])
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

/** What is quickly told: some part of a name has its longest word, unless something veils it. Null where that tells nothing. */
function hintOf(names: ReadonlySet<string>): RegExp | null {
  // Letters that have no case, or whose case expressions know to leave aside.
  const words = [...names].map((name) => (name.match(/[a-z\d]+|\p{Lo}+/gu) ?? ['']).reduce((a, b) => (b.length > a.length ? b : a)));
  return names.size > few || words.includes('') ? null : new RegExp(`${words.join('|')}|${veils}`, 'iu');
}

function* allTexts(root: Root): Generator<Text, void> {
  // Unlike a tree walker it finds its way when the page takes out where it stands.
  const nodes = documentOf(root).createNodeIterator(root, 4 /* text */);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) yield node as Text;
}

const documentOf = (root: Root) => root.ownerDocument ?? (root as Document);

/** Text of the element's own text nodes, as written. */
export function ownText(element: Element): string {
  let text = '';
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 3) text += (node as Text).data;
  return text.trim();
}
