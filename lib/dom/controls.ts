import type { AnchorQuery } from './look.ts';

/** Selectors that hold every element which may be such a control, whatever it is drawn with. */
export const selectors: Record<AnchorQuery['control'], string> = {
  // Few and simple: a browser tries each part on every element. What they catch too much has no such name.
  press:
    'button,a,summary,input[type=button],input[type=submit],input[type=reset],[role],[tabindex],[aria-expanded],li[title],div[title],.fxs-fxclick,.fxc-menu-listView-item',
  textbox:
    'input:not([type]),input[type=text],input[type=search],input[type=url],input[type=email],input[type=tel],input[type=number],' +
    'input[type=password],textarea,[role=textbox],[role=searchbox],[contenteditable=""],[contenteditable=true]',
  combobox: 'select,[role=combobox],[aria-haspopup=listbox],input[list]',
  radio: 'input[type=radio],[role=radio],[role=menuitemradio]',
  checkbox: 'input[type=checkbox],[role=checkbox],[role=switch],[role=menuitemcheckbox]',
  value: 'input[readonly],textarea[readonly],input[disabled],output,[role=textbox][aria-readonly=true]',
  rows: 'table,[role=grid],[role=table],[role=treegrid],.azc-grid,.fxc-gc',
  heading: 'h1,h2,h3,h4,h5,h6,[role=heading],legend,.fxs-blade-title-titleText',
};

const pressedRoles = /^(?:button|link|menuitem|menuitemradio|tab|option|treeitem)$/;
const marked = 'button,a,summary,input,[onclick],[aria-expanded],.fxs-fxclick,.fxc-menu-listView-item';

/**
 * Among what `press` selects: neither a field nor of a role that only holds or shows. A tooltip or a place in the order of focus
 * alone make no command of a box: it has to look like one, or to hold or be part of just one.
 */
export function isPressed(element: Element): boolean {
  const role = element.getAttribute('role');
  if (role && !/^(?:listitem|presentation|none)$/.test(role)) return pressedRoles.test(role);
  if (element.matches('input:not([type=button],[type=submit],[type=reset]),textarea,select')) return false;
  if (element.matches(marked)) return true;
  const inner = element.querySelectorAll(`${pressable},input,select,textarea`);
  if (inner.length > 1) return false;
  if (element.matches('[tabindex]:not([tabindex^="-"])') || element.closest(pressable)) return true;
  if (inner.length === 1) return inner[0]?.textContent?.trim() === element.textContent?.trim();
  return [element, ...element.querySelectorAll('*')].some(hasPointer);
}

/** The pointer over it is a hand. */
export const hasPointer = (element: Element) => getComputedStyle(element).cursor === 'pointer';

/** What is pressed rather than read: text in it is a command's name, not a heading, label or value. */
export const pressable =
  'button,a[href],summary,[role=button],[role=link],[role=menuitem],[role=tab],[role=option],[role=treeitem],li[title],.fxs-fxclick,.fxc-menu-listView-item';

/** Column headers sort: they carry field names and take no value. */
export const columnHeader = 'thead,th:not([scope=row]),[role=columnheader]';

const native = 'button,a[href],summary,input,select,textarea';
const spoken =
  '[role=button],[role=link],[role=menuitem],[role=menuitemradio],[role=tab],[role=option],[role=treeitem],[role=combobox],[role=radio],[role=checkbox],[role=switch]';

/** What is nothing itself, but may hold a command. */
export const holder = '[role=presentation],[role=none]';

/** How sure it is that an element itself takes the action. */
function rank(element: Element): number {
  if (element.matches(holder)) return 0;
  if (element.matches(native) || element.matches(spoken)) return 3;
  return element.matches(
    '[role=listitem],[tabindex],[aria-expanded],[aria-haspopup],.fxs-fxclick,.fxc-menu-listView-item',
  )
    ? 2
    : 1;
}

/**
 * Nested elements that are one control to the admin (`li[title] > div[role=button]`) count once, by the one that takes
 * the action.
 */
export function collapse(elements: readonly Element[]): Element[] {
  const list = new Set(elements);
  const gone = new Set<Element>();
  for (const one of list) {
    for (let outer = one.parentElement; outer; outer = outer.parentElement) {
      if (list.has(outer)) gone.add(rank(one) > rank(outer) ? outer : one);
    }
  }
  return [...list].filter((one) => !gone.has(one));
}

/** Pressable or writable now. */
export function isEnabled(element: Element): boolean {
  if (isDisabled(element) || isReadOnly(element)) return false;
  // `li[title]` around the one thing that is pressed.
  const inner = rank(element) < 2 ? element.querySelectorAll(pressable) : [];
  return inner.length !== 1 || !isDisabled(inner[0] as Element);
}

function isDisabled(element: Element): boolean {
  return (
    element.matches(':disabled') ||
    element.closest('[aria-disabled=true]') !== null ||
    element.matches('.azc-disabled,.is-disabled')
  );
}

export function isReadOnly(element: Element): boolean {
  return element.matches('input[readonly],textarea[readonly],[aria-readonly=true]');
}

/** Values that are never read or written: secrets and files. */
export function isSensitive(element: Element): boolean {
  return element.matches(
    'input[type=password],input[type=file],input[type=hidden],[autocomplete*=password],[autocomplete=one-time-code]',
  );
}
