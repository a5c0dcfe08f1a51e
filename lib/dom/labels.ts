import { columnHeader, pressable, selectors } from './controls.ts';
import { precedes, selectorOf, signature, type Glance } from './glance.ts';
import { normalise } from './names.ts';

/**
 * Labels that are not tied to their control by markup, as many single-page apps write them: `div` text above an
 * `input`, beside a check box, or before a value.
 */

const heads = ',label,legend,h1,h2,h3,h4,h5,h6,[role=heading]';
/** Boxes that hold text. */
export const textBoxes = 'input:not([type=checkbox],[type=radio],[type=hidden]),textarea';
const cells = 'dt,td,th,[role=gridcell],[role=rowheader],[role=cell]';

/**
 * Texts that can be a label: shown, neither pressed themselves (but in a grid, where a row's name is often a link) nor
 * a column's header.
 */
export function labelTexts(wanted: ReadonlySet<string>, glance: Glance, isAsked: (text: Element) => boolean): Element[] {
  return glance.withText(wanted).filter((text) => {
    if (!isAsked(text) || text.closest(`${columnHeader},option,[role=option]`) || !glance.sight.shown(text)) return false;
    const pressed = text.closest(pressable);
    return !pressed || pressed.parentElement?.closest(cells)?.contains(text) === true;
  });
}

/**
 * The one control that a label stands for: alone with it in the smallest box around both; or, where labels and controls
 * are siblings, the next one after it with no other text between.
 */
export function labelledControl(label: Element, candidates: readonly Element[], follows: boolean): Element | null {
  for (let box = label.parentElement; box; box = box.parentElement) {
    const within = candidates.filter((candidate) => box.contains(candidate));
    const first = within[0];
    if (!first) continue;
    const isOnly = within.length === 1;
    if (isOnly || !follows) {
      const rivals = textsLike(label, box, heads).filter((other) => !other.contains(first) && !first.contains(other));
      // Where texts like it begin before the controls do, each names what follows it, and what should follow this one is gone.
      const isLate = (other: Element) => other.localName === label.localName && precedes(other, first);
      if (precedes(first, label) && rivals.some(isLate)) return null;
      // What stands between the two is nearer to the control than this label.
      if (isOnly) return rivals.some((other) => precedes(label, other) !== precedes(first, other)) ? null : first;
    }
    if (follows && (isBelow(label, box, within) || isInColumn(label, box))) return null;
    const next = follows
      ? within.find((candidate) => precedes(label, candidate))
      : within.findLast((candidate) => precedes(candidate, label) && !candidate.contains(label));
    if (!next) return null;
    return isTextBetween(follows ? label : next, follows ? next : label, box) ? null : next;
  }
  return null;
}

/** Fields come first in the box, and texts like the label after them: it names the one before it, if any. */
function isBelow(label: Element, box: Element, fields: readonly Element[]): boolean {
  const texts = [label, ...textsLike(label, box)];
  return texts.every((text) => precedes(fields[0] as Element, text)) && texts.some((text) => precedes(fields.at(-1) as Element, text));
}

/** Labels stand together in a column or row of their own, and what they name in another. */
function isInColumn(label: Element, box: Element): boolean {
  return textsLike(label, branchOf(box, label)).length > 0;
}

/** The child of a box through which one comes to what is in it. */
export const branchOf = (box: Element, inner: Element) => [...box.children].find((child) => child.contains(inner)) as Element;

/** Other texts in the box that look like this label, and what else of `more` is there. */
function textsLike(label: Element, box: Element, more = ''): Element[] {
  return [...box.querySelectorAll(label.localName + more)].filter(
    (other) =>
      other !== label &&
      !other.contains(label) &&
      (other.localName !== label.localName || signature(other) === signature(label)) &&
      /\S/.test(other.textContent ?? ''),
  );
}

export function isTextBetween(start: Element, end: Element, box: Element): boolean {
  const walker = box.ownerDocument.createTreeWalker(box, 4 /* text */);
  walker.currentNode = start;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!precedes(node, end) || end.contains(node)) return false;
    if (
      !start.contains(node) &&
      /[\p{L}\p{N}]/u.test(node.textContent ?? '') &&
      !node.parentElement?.closest(pressable)
    )
      return true;
  }
  return false;
}

/**
 * The element that holds the value of a text label: the rest of its row, cell or definition; null where there is none.
 * `isAside` says what stands between the two without being the value.
 */
export function valueOfLabel(
  label: Element,
  glance: Glance,
  isAside: (element: Element) => boolean = isOnlyForPressing,
): Element | null {
  const cell = label.closest(cells);
  if (cell) {
    const next = cell.nextElementSibling;
    if (cell.localName === 'dt') return next?.localName === 'dd' && next.nextElementSibling?.localName !== 'dd' ? next : null;
    const before = cell.previousElementSibling;
    // Only its place tells a row's name from what is said of it: in the midst of its like it is no longer known for one.
    if (before && signature(before) === signature(cell) && /\S/.test(visibleText(before))) return null;
    // "Claim name | Type | Value": a row ends with what it is about, even if that cell has lost its role.
    const row = [...(cell.parentElement?.children ?? [])];
    const after = row.filter((other) => precedes(cell, other));
    const [boxed, another] = after.filter((other) => other.querySelector(textBoxes));
    if (boxed) return another ? null : boxed;
    // Nor is it another column's while it is still on its way.
    const heads = cell.closest('table,[role=grid]')?.querySelectorAll('th,[role=columnheader]');
    const isDue = (other: Element) =>
      heads?.length === row.length && heads[row.indexOf(other)]?.textContent?.trim() && !other.querySelector(pressable);
    return after.findLast((other) => /\S/.test(visibleText(other)) || other.querySelector('input') || isDue(other)) ?? next;
  }
  if (label.querySelector(textBoxes)) return label;
  let node = label;
  let hidden = false;
  for (let steps = 0; steps < 4; steps++) {
    const before = node.previousElementSibling;
    // The last of several rows: what comes after them is none of its.
    if (node !== label && before && signature(before) === signature(node) && before.querySelector(selectorOf(label))) return null;
    for (let next = node.nextElementSibling; next; next = next.nextElementSibling) {
      if (isAside(next) || next.matches('[hidden]')) continue;
      if (beginsAnotherRow(next, node, label)) return null;
      if (!glance.sight.shown(next) && /\S/.test(next.textContent ?? '')) {
        hidden = true;
        continue;
      }
      // What it shows is in a tree of its own, where nothing is looked for: that it is empty is not known.
      if (next.shadowRoot && !/\S/.test(next.textContent ?? '') && !next.querySelector(textBoxes)) return null;
      // Empty is a value only right behind its label.
      if (node !== label && !/\S/.test(next.textContent ?? '') && !next.querySelector('input,textarea,button'))
        continue;
      return next;
    }
    // Its own value is there and cannot be seen: what comes after the row is another's.
    if (hidden) return null;
    const parent = node.parentElement;
    if (!parent || parent === glance.root || parent.matches('body,section,form,[role=dialog],[role=row],tr,li,dl'))
      return null;
    // A box of several rows: what comes after it is none of theirs.
    if (textsLike(label, parent).length > 0) return null;
    node = parent;
  }
  return null;
}

/**
 * Two things alike side by side are a label and its value; three and more are labels or rows of one list. Where values come first, what
 * follows a label is the next one's.
 */
function beginsAnotherRow(next: Element, node: Element, label: Element): boolean {
  if (node !== label && label.classList.length > 0 && next.querySelector(selectorOf(label))) return true;
  const row = node.parentElement as Element;
  const parts = [...row.children].filter((part) => !isOnlyForPressing(part) && !part.matches(selectors.heading));
  const like = (one: Element | undefined) => parts.filter((part) => one && signature(part) === signature(one));
  const first = like(parts[0]);
  if (first.length > 1 && !first.includes(node) && isBelow(label, row, first)) return true;
  const { length } = like(node);
  // Without a class they may be pairs, where there is nothing else.
  return signature(next) === signature(node) && length > 2 && (node !== label || label.classList.length > 0 || length < parts.length);
}

const decoration = 'svg,img,i,br,hr,[role=tooltip],[aria-hidden=true],script,style';

/** The command or commands in a label's row; an info balloon, which carries the label's own name, is none of them. */
export function commandPlace(label: Element, glance: Glance): Element | null {
  const own = normalise(glance.ownText(label));
  const isBalloon = (button: Element) => normalise(glance.name(button)) === own;
  return valueOfLabel(label, glance, (element) => {
    if (element.matches(decoration)) return true;
    const buttons = element.matches('button,[role=button]')
      ? [element]
      : [...element.querySelectorAll('button,[role=button]')];
    return buttons.length > 0 && buttons.every(isBalloon) && !/\S/.test(visibleText(element));
  });
}

/** An info balloon, an icon or a copy button beside a label. */
function isOnlyForPressing(element: Element): boolean {
  if (element.matches(`button,[role=button],${decoration}`)) return true;
  const inner = element.querySelector('button,[role=button],svg,i');
  return inner !== null && !element.querySelector('input,textarea,output,a[href]') && !/\S/.test(visibleText(element));
}

/** Text without that of buttons, icons and hidden parts, white space collapsed. */
export function visibleText(element: Element): string {
  let text = '';
  const visit = (node: Node) => {
    if (node.nodeType === 3) text += (node as Text).data;
    else if (
      node.nodeType === 1 &&
      !(node as Element).matches('button,[role=button],svg,style,script,[aria-hidden=true],[role=tooltip],[hidden]')
    ) {
      const display = /^(?:div|p|li|tr|td|th|dd|dt|section|h[1-6]|br)$/.test((node as Element).localName);
      if (display) text += ' ';
      for (const child of node.childNodes) visit(child);
      if (display) text += ' ';
    }
  };
  for (const child of element.childNodes) visit(child);
  return text.replace(/[^\S\u00a0\u202f\u3000]+/g, ' ').trim();
}
