import { isSensitive } from './controls.ts';
import { visibleText } from './labels.ts';

/** What a control shows: a field's value, the chosen option, or text. Secrets are never read. */
export function readText(element: Element): string {
  if (isSensitive(element)) return '';
  if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.label ?? '';
  if (element instanceof HTMLInputElement) return isToggle(element) ? '' : element.value;
  if (element instanceof HTMLTextAreaElement) return element.value;
  if (element.matches('[role=radio],[role=checkbox],[role=switch],[role=menuitemradio]')) return '';
  if (element.matches('[contenteditable=""],[contenteditable=true]')) return element.textContent ?? '';
  if (element.matches('[role=combobox],[aria-haspopup=listbox]')) {
    const input = element.querySelector('input');
    // A drop-down shows its invitation to choose as if it were a value.
    return (
      input?.value ||
      visibleText(element.querySelector('[class*=title i]:not([class*=placeholder i])') ?? element).replace(
        invitation(element),
        '',
      )
    );
  }
  return visibleText(element);
}

function invitation(element: Element): string {
  return element.querySelector('[class*=placeholder i]')?.textContent?.trim() ?? '';
}

const isToggle = (input: HTMLInputElement) => input.type === 'radio' || input.type === 'checkbox';

/** Text of the value beside a label: of the box or boxes in it if it has any, else as written, unabridged. */
export function readValue(element: Element): string {
  if (element.matches('input,textarea,select,[role=combobox]')) return readText(element);
  const boxes = [
    ...element.querySelectorAll('input:not([type=checkbox],[type=radio],[type=hidden]),textarea,select'),
  ].filter((box) => !isSensitive(box));
  if (boxes.length === 1) return readText(boxes[0] as Element);
  const text = visibleText(element);
  // What does not fit is sometimes cut by script, with the whole in the tooltip.
  const start = /^(.*?)(?:\u2026|\.\.\.)$/.exec(text)?.[1];
  const title = start ? (element.closest('[title]') ?? element.querySelector('[title]'))?.getAttribute('title') : null;
  return title && start && title.startsWith(start.trim()) ? title : text;
}

/** State of a radio button, check box or switch; null for what has none. */
export function readChecked(element: Element): boolean | null {
  if (element instanceof HTMLInputElement && isToggle(element)) return element.checked;
  const said = element.getAttribute('aria-checked') ?? element.getAttribute('aria-pressed');
  return said === null ? null : said === 'true';
}
