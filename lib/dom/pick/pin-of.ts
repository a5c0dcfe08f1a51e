import { pressable, selectors } from '../controls.ts';
import { containers, titleOf } from '../describe.ts';
import { glanceAt, precedes, type Glance, type Root } from '../glance.ts';
import { visibleText } from '../labels.ts';
import { everyOne, findKnown, inOrder, type Found, type LookOptions } from '../locate.ts';
import type { AnchorQuery, Pin } from '../look.ts';
import { normalise } from '../names.ts';
import { isWithin, regionsOf } from '../scope.ts';
import { layoutSight } from '../visible.ts';

type Control = AnchorQuery['control'];
type Scopes = AnchorQuery['scope'];

/** Addresses, ids, e-mail addresses, long numbers and sentences are values or advice, not what a control is called. */
const isLabel = (text: string) =>
  text !== '' && text.length <= 80 && !/@|:\/\/|[\da-f]{8}-?[\da-f]{4}|\d{4}|[.!?。]$/i.test(text) && /[\p{L}\p{N}]/u.test(text);
const data = 'tbody tr,[role=row],.fxc-gc-row,[role=option],[role=treeitem]';

/**
 * Says what a control is by its meaning, in the words of the page, such that the locator finds exactly this one again:
 * name, then label beside it, then placeholder, in the narrowest titled region; by its place among equals only where
 * nothing else tells them apart. Null where that cannot be said, or only with what is the tenant's own: the rows of a grid.
 */
export function pinOf(element: Element, control: Control, root: Root, options: LookOptions = {}): Pin | null {
  const glance = glanceAt(root, options.sight ?? layoutSight());
  const around = options.surroundings ?? [];
  const isRow = control !== 'value' && control !== 'rows' && element.closest(data) !== null;
  const namings = namingsOf(element, control, glance, isRow);
  const is = (at: Element) => at === element || (control === 'value' && (at.contains(element) || element.contains(at)));
  const ask = (scope: Scopes, naming: Naming): AnchorQuery => ({ key: '', control, evidence: [], scope, ...naming });
  let equal: Pin | null = null;
  for (const naming of namings) {
    for (const scope of scopesOf(element, naming.names, glance, around)) {
      const found = findKnown(ask(scope, naming), glance, around);
      if (found.found === 'one' && is(found.at.element)) return { ...naming, scope, ordinal: null };
      equal ??= amongEquals(found, is, { ...naming, scope });
    }
  }
  if (isRow) return null;
  if (equal) return equal;
  const [scope = []] = scopesOf(element, [], glance, around);
  return amongEquals(everyOne(ask(scope, nameless), glance, around), is, { ...nameless, scope });
}

interface Naming {
  names: string[];
  placeholders: string[];
}
const nameless: Naming = { names: [], placeholders: [] };

function amongEquals(found: Found, is: (at: Element) => boolean, meaning: Omit<Pin, 'ordinal'>): Pin | null {
  if (found.found !== 'many') return null;
  const index = inOrder(found.at).findIndex(({ element }) => is(element));
  return index < 0 || found.at.length > 60 ? null : { ...meaning, ordinal: { index, count: found.at.length } };
}

/** What it may be called, the surest first. In a row of data only what is said of a command, never what is written in it. */
function namingsOf(element: Element, control: Control, glance: Glance, isRow: boolean): Naming[] {
  const attributes = [element.getAttribute('aria-label'), element.getAttribute('title')];
  const written = [glance.name(element), ...(control === 'press' ? [visibleText(element)] : [])];
  const labels = glance.labels(element).map((label) => glance.ownText(label));
  const headers = control === 'rows' ? [...element.querySelectorAll('th,[role=columnheader]')].map((one) => one.textContent ?? '') : [];
  const all = isRow
    ? attributes
    : control === 'value'
      ? [...attributes, ...labels, ...textsBefore(element, glance)]
      : [...written, ...attributes, ...labels, ...headers, ...(control === 'press' ? [] : textsBefore(element, glance))];
  if (control === 'heading') all.push(glance.ownText(element));
  const names = [...new Set(all.map((text) => (text ?? '').replace(/\s+/g, ' ').trim()))].filter(isLabel);
  const placeholder = element.getAttribute('placeholder') ?? '';
  return [
    ...names.map((name) => ({ names: [name], placeholders: [] })),
    ...(isLabel(placeholder) ? [{ names: [], placeholders: [placeholder] }] : []),
  ];
}

/** Texts that stand before an element, the nearest first; none of a command's. */
function textsBefore(element: Element, glance: Glance): string[] {
  const texts: string[] = [];
  const walker = element.ownerDocument.createTreeWalker(element.closest(containers) ?? element.ownerDocument.body, 4 /* text */);
  walker.currentNode = element;
  for (let tried = 0, node = walker.previousNode(); node && texts.length < 4 && tried < 30; tried += 1, node = walker.previousNode()) {
    const parent = node.parentElement;
    if (!parent || !/\S/.test(node.nodeValue ?? '') || parent.closest(pressable) || parent.contains(element)) continue;
    if (glance.sight.shown(parent)) texts.push(glance.ownText(parent));
  }
  return texts;
}

/** Regions that it stands in, by title and heading, the narrowest first. */
function scopesOf(element: Element, own: readonly string[], glance: Glance, around: readonly string[]): Scopes[] {
  const title = titleScope(element, around);
  const cards: Scopes = [];
  let box = element.parentElement;
  for (let up = 0; box && box.localName !== 'body' && up < 8 && cards.length === 0; up += 1, box = box.parentElement) {
    for (const text of headingsIn(box, element, glance)) {
      const card = { kind: 'card' as const, names: [text] };
      if (own.some((name) => normalise(name) === normalise(text)) || title.some(({ names }) => names.includes(text))) continue;
      const regions = regionsOf([...title, card], glance, around);
      if (regions.length !== 1 || !regions.every((region) => isWithin(element, region))) continue;
      cards.push(card);
      break;
    }
  }
  const all = cards.length > 0 ? [[...title, ...cards], title] : [title];
  return all.filter((scope) => regionsOf(scope, glance, around).some((region) => isWithin(element, region)));
}

function titleScope(element: Element, around: readonly string[]): Scopes {
  for (let at = element.closest(containers); at; at = at.parentElement?.closest(containers) ?? null) {
    const title = titleOf(at);
    if (!isLabel(title)) continue;
    if (at.matches('dialog,[role=dialog],[role=alertdialog]')) return [{ kind: 'dialog', names: [title] }];
    if (at.matches('.fxs-contextpane,.fxs-contextpane *,[role=complementary],.ms-Panel')) return [{ kind: 'pane', names: [title] }];
    return [{ kind: 'blade', names: [screenOf(title)] }];
  }
  const last = around.at(-1);
  return last && isLabel(last) ? [{ kind: 'blade', names: [screenOf(last)] }] : [];
}

/** "Krisp | Users and groups": the app's name is the tenant's, the screen's is the console's. */
const screenOf = (title: string) => title.slice(title.lastIndexOf('|') + 1).trim();

/** Headings of a box that stand before an element, the nearest first; then the box's first text. */
function headingsIn(box: Element, element: Element, glance: Glance): string[] {
  const before = [...box.querySelectorAll(selectors.heading)].filter((heading) => precedes(heading, element) && !heading.contains(element));
  const first = [...box.querySelectorAll('*')].slice(0, 12).find((one) => glance.ownText(one) !== '' && precedes(one, element));
  const plain = first && !first.contains(element) && !first.closest(pressable) ? [first] : [];
  return [...before.reverse(), ...plain].map((one) => glance.ownText(one) || one.textContent?.trim() || '').filter(isLabel);
}
