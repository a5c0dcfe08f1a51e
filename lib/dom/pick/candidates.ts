import { collapse, isPressed, selectors } from '../controls.ts';
import { byPosition, type Glance } from '../glance.ts';
import type { AnchorQuery } from '../look.ts';
import { clickTarget } from '../tiers/press.ts';

type Control = AnchorQuery['control'];

/** More than these nobody steps through. */
const most = 400;
const hasOwnText = (element: Element) => [...element.childNodes].some((node) => node.nodeType === 3 && /\S/.test(node.nodeValue ?? ''));

/** The control of this kind that an element belongs to, or null. */
export function candidateAt(element: Element, control: Control): Element | null {
  const own = element.closest(selectors[control]);
  if (control === 'press') {
    for (let at = own; at; at = at.parentElement?.closest(selectors.press) ?? null) if (isPressed(at)) return at;
    return clickTarget(element);
  }
  if (own) return own;
  if (control === 'value' || control === 'heading') return hasOwnText(element) ? element : null;
  const label = element.closest('label');
  const named = label?.control ?? (label ?? element).querySelector(selectors[control]);
  return named?.matches(selectors[control]) ? named : null;
}

/** Controls of this kind that can be seen, in the order of the document. */
export function candidates(control: Control, glance: Glance): Element[] {
  const all = glance.all(control === 'value' || control === 'heading' ? 'body *' : selectors[control]);
  const shown: Element[] = [];
  for (const element of all) {
    if (shown.length >= most) break;
    if (candidateAt(element, control) === element && glance.sight.shown(element)) shown.push(element);
  }
  return (control === 'value' || control === 'heading' ? shown : collapse(shown)).sort(byPosition);
}
