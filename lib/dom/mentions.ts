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
/** What names besides an element's text, the commonest first, and what such names are told by. */
const spoken = '[aria-label]';
const besides = '[title],[aria-labelledby],input[value]';
const pressed = new Set(['button', 'submit', 'reset']);
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

  const labelled = new Map<string, Element[]>();
  const climb = (from: Element) => {
    for (let at: Element | null = from; at && !elements.has(at); at = at === root ? null : at.parentElement) {
      elements.add(at);
      const control = at.localName === 'label' ? (at as HTMLLabelElement).control : null;
      if (control) climb(control);
      if (at.id) for (const one of labelled.get(at.id) ?? []) climb(one);
    }
  };

  let read = 0;
  const text = ((root as Document).documentElement ?? root).textContent ?? '';
  const words = mayVeil.test(text) && veils.test(text) ? null : wordsOf(names, text);
  const hint = words && new RegExp(`${words}|${unseen}`, 'i');
  const said = (element: Element, name: string) => {
    const value = element.getAttribute(name);
    return value && value.length <= longest.name && (!hint || hint.test(value)) && isPart(value);
  };
  const speaking: Element[] = [];
  const labels = root.querySelectorAll(spoken);
  for (let at = 0; at < labels.length; at += 1) {
    if (++read % breath === 0) yield;
    if (said(labels[at]!, 'aria-label')) speaking.push(labels[at]!);
  }
  for (const element of root.querySelectorAll(besides)) {
    if (++read % breath === 0) yield;
    const isPressed = element.localName === 'input' && pressed.has((element as HTMLInputElement).type);
    if (said(element, 'title') || (isPressed && said(element, 'value'))) speaking.push(element);
    for (const id of element.getAttribute('aria-labelledby')?.split(/\s+/) ?? []) {
      const known = labelled.get(id);
      if (known) known.push(element);
      else labelled.set(id, [element]);
    }
  }
  for (const image of root.querySelectorAll('img')) if (said(image, 'alt')) speaking.push(image);
  speaking.forEach(climb);

  const noted = new Set<Element>();
  for (const node of words ? textsWith(new RegExp(words, 'gi'), text, root) : allTexts(root)) {
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
