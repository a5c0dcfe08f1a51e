/**
 * Events as a page gets them from a person. They are sent to the page's own listeners; nothing here is trusted, and
 * nothing needs to be for fields. Panel and page do not have the focus at the same time, so focus events are sent where
 * the browser sends none.
 */

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Give the element the focus, with the events of it. */
export function focus(element: HTMLElement): void {
  withEvents(element, 'focus', 'focusin', () => element.focus({ preventScroll: true }));
}

/** Take the focus away: many boxes take over their value only now. */
export function blur(element: HTMLElement): void {
  withEvents(element, 'blur', 'focusout', () => element.blur());
}

function withEvents(
  element: HTMLElement,
  type: 'focus' | 'blur',
  bubbling: 'focusin' | 'focusout',
  act: () => void,
): void {
  let came = false;
  element.addEventListener(type, () => (came = true), { once: true, capture: true });
  act();
  if (came) return;
  element.dispatchEvent(new FocusEvent(type, { composed: true }));
  element.dispatchEvent(new FocusEvent(bubbling, { bubbles: true, composed: true }));
}

/**
 * Put text into a field as typing would: React listens to `input` after a native set, Knockout to `input` or `change`.
 */
export function type(field: HTMLElement, text: string): void {
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) setNative(field, text);
  else field.textContent = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }));
}

export function change(field: HTMLElement): void {
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

function setNative(field: Field, text: string): void {
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  // The page's framework may have put a setter of its own on the element; only the prototype's makes it see a change.
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text);
}

/** Press and let go, as lists and drop-downs want it that open on the way down. */
export function press(element: HTMLElement): void {
  const box = element.getBoundingClientRect();
  const where = {
    bubbles: true,
    cancelable: true,
    composed: true,
    clientX: box.left + box.width / 2,
    clientY: box.top + box.height / 2,
    button: 0,
  };
  const pointer = { ...where, pointerId: 1, pointerType: 'mouse', isPrimary: true };
  element.dispatchEvent(new PointerEvent('pointerdown', { ...pointer, buttons: 1 }));
  element.dispatchEvent(new MouseEvent('mousedown', { ...where, buttons: 1 }));
  element.dispatchEvent(new PointerEvent('pointerup', pointer));
  element.dispatchEvent(new MouseEvent('mouseup', where));
  element.click();
}

const codes = { Enter: 13, Escape: 27, ArrowDown: 40 };

export function key(element: HTMLElement, name: keyof typeof codes, modifiers: { altKey?: boolean } = {}): void {
  // Older frameworks read the number.
  const init = {
    key: name,
    code: name,
    keyCode: codes[name],
    which: codes[name],
    bubbles: true,
    cancelable: true,
    composed: true,
    ...modifiers,
  };
  element.dispatchEvent(new KeyboardEvent('keydown', init));
  element.dispatchEvent(new KeyboardEvent('keyup', init));
}
