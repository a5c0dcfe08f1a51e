import type { AnchorQuery } from '../../lib/dom/look.ts';
import { normalise } from '../../lib/dom/names.ts';
import type { Random } from './random.ts';

/** The control that a change is made to, as it was found on the page before. */
export interface Target {
  element: Element;
  name: string;
  query: AnchorQuery;
}

/**
 * One way in which a console changes from one week to the next. `apply` changes the page around the target and says what must
 * hold then: `found` the control still carries a meaning that is on record · `unknown` it does not, or no longer alone: to find
 * none, or many, is right, and only another control would be wrong. Null: there is nothing on this page to change that way.
 */
export interface Mutation {
  name: string;
  apply(target: Target, random: Random): 'found' | 'unknown' | null;
}

const block = 'tr,li,[role=row],.row,div,section,p,dl,label';

/** Elements and attributes near the target, or in the page, that say its name. */
function sayings({ element, name }: Target, near: Element): { set(text: string): void }[] {
  const wanted = normalise(name);
  const found: { set(text: string): void }[] = [];
  for (const one of [near, ...near.querySelectorAll('*')]) {
    for (const attribute of ['aria-label', 'title', 'placeholder'])
      if (normalise(one.getAttribute(attribute) ?? '') === wanted)
        found.push({ set: (text) => one.setAttribute(attribute, text) });
    for (const node of one.childNodes)
      if (node.nodeType === 3 && normalise(node.nodeValue ?? '') === wanted && !element.matches('input,textarea'))
        found.push({ set: (text) => void (node.nodeValue = text) });
      else if (node.nodeType === 3 && normalise(node.nodeValue ?? '') === wanted && !element.contains(one))
        found.push({ set: (text) => void (node.nodeValue = text) });
  }
  return found;
}

/** The smallest box around the target in which its name is said. */
export function named(target: Target): { box: Element; sayings: { set(text: string): void }[] } | null {
  for (let box: Element | null = target.element; box && box.localName !== 'body'; box = box.parentElement) {
    const found = sayings(target, box);
    if (found.length > 0) return { box, sayings: found };
  }
  return null;
}

/** The target's row: the largest box around it that holds no second control of its kind, label and all. */
export function rowOf(target: Target): Element | null {
  const around = named(target);
  const row = (around?.box ?? target.element).closest(block);
  return row && row !== target.element.ownerDocument.body ? row : null;
}

/** What is recorded of the kind that the control was known by: no console makes a placeholder of a name, or a name of it. */
export function sameKind({ name, query }: Target): readonly string[] {
  const holds = (list: readonly string[]) => list.some((one) => normalise(one) === normalise(name));
  return !holds(query.names) && holds(query.placeholders) ? query.placeholders : query.names;
}

export const alike = (a: Element, b: Element) => a.localName === b.localName && a.className === b.className;
export const unknownNames = ['Quorvex', 'Blimth settings', 'Ferrow', 'Nembly URL'];
export const make = (at: Element, html: string) => {
  const box = at.ownerDocument.createElement('div');
  box.innerHTML = html;
  return box.firstElementChild as Element;
};
export const text = (name: string) => name.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
