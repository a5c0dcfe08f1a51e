import { computeAccessibleName } from 'dom-accessibility-api';
import { blur, change, focus, key, press, type } from './events.ts';
import { normalise } from './names.ts';
import { visibleText } from './labels.ts';
import { readText } from './read.ts';
import { waitFor } from './settle.ts';
import { layoutSight } from './visible.ts';

const options = '[role=option],[role=treeitem],.fxc-dropdown-option';
const patience = 2500;

/** How choosing ended; `no-option` with the options that there were, at most twelve. */
export type Choice = { chosen: true } | { chosen: false; seen: string[] };

/** Choose an option by its exact text. An editable box whose list lacks it takes it as typed. */
export async function choose(control: HTMLElement, wanted: string): Promise<Choice> {
  if (control instanceof HTMLSelectElement) return chooseNative(control, wanted);
  const view = control.ownerDocument.defaultView as Window;
  const before = new Set(shownOptions(control));
  const isNew = () => {
    const now = shownOptions(control).filter((option) => !before.has(option));
    return now.length > 0 ? now : null;
  };
  const field = editable(control);
  const box = field ?? control;
  focus(box);
  press(box);
  let list = await waitFor(view, isNew, 250);
  if (!list && !isExpanded(control)) {
    // Boxes that one types into often open by the keyboard only; this key is the standard one (ARIA Authoring
    // Practices, Combobox).
    key(box, 'ArrowDown', { altKey: true });
  }
  list ??= await waitFor(view, isNew, field ? 800 : patience);
  // Lists may load while they are open.
  let option = list && (await waitFor(view, () => exact(isNew() ?? [], wanted), field ? 300 : 1500));
  if (!option && field) {
    type(field, wanted);
    option = await waitFor(view, () => exact(isNew() ?? [], wanted), 1200);
  }
  if (option) {
    press(option);
    await waitFor(view, () => (readText(control) === wanted || isNew() === null ? true : null), 1000);
    if (isNew() !== null) key(box, 'Escape');
    blur(box);
    return { chosen: true };
  }
  if (field) {
    key(field, 'Enter');
    change(field);
    blur(field);
    return { chosen: true };
  }
  list = isNew();
  key(control, 'Escape');
  blur(control);
  return { chosen: false, seen: (list ?? []).map(optionName).slice(0, 12) };
}

function chooseNative(select: HTMLSelectElement, wanted: string): Choice {
  const found = [...select.options].filter((option) => normalise(option.label) === normalise(wanted));
  const only = found[0];
  if (!only || found.length > 1 || only.disabled)
    return { chosen: false, seen: [...select.options].map(({ label }) => label).slice(0, 12) };
  focus(select);
  only.selected = true;
  select.dispatchEvent(new Event('input', { bubbles: true }));
  change(select);
  blur(select);
  return { chosen: true };
}

const isExpanded = (control: Element) =>
  control.closest('[aria-expanded=true]') !== null || control.querySelector('[aria-expanded=true]') !== null;

/** The box one types into, if the list is editable. */
function editable(control: HTMLElement): HTMLInputElement | null {
  const field = control instanceof HTMLInputElement ? control : control.querySelector('input');
  return field && !field.readOnly && !field.disabled && layoutSight().shown(field) ? field : null;
}

/**
 * Options of the list that the control names as its own, or of any list that can be seen: lists are often drawn at the
 * end of the page.
 */
function shownOptions(control: HTMLElement): HTMLElement[] {
  const document = control.ownerDocument;
  const sight = layoutSight();
  const owner = control.matches('[aria-controls],[aria-owns]')
    ? control
    : (control.querySelector('[aria-controls],[aria-owns]') ?? control);
  const id = owner.getAttribute('aria-controls') ?? owner.getAttribute('aria-owns');
  const own = id ? document.getElementById(id) : null;
  const root = own && own.querySelector(options) ? own : document;
  return [...root.querySelectorAll<HTMLElement>(options)].filter(
    (option) => !option.closest('nav,[role=navigation]') && sight.shown(option),
  );
}

function exact(list: readonly HTMLElement[], wanted: string): HTMLElement | null {
  const found = list.filter(
    (option) => normalise(optionName(option)) === normalise(wanted) && option.getAttribute('aria-disabled') !== 'true',
  );
  const only = found.filter((one) => !found.some((other) => other !== one && one.contains(other)));
  return only.length === 1 ? (only[0] as HTMLElement) : null;
}

const optionName = (option: Element) => computeAccessibleName(option) || visibleText(option);
