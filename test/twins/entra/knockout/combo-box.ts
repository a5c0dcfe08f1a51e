/** An editable combo box: its list stands at the end of the body and comes a moment later, options are tree items (R10). */
import * as ko from 'knockout';
import { clear, el, icon, icons, pressable, volatileId } from '../shell/elements.ts';
import { switches, wait } from '../shell/portal.ts';
import type { Field } from './form.ts';
import { infoBalloon, problemText } from './text-box.ts';

export interface ComboBoxOptions {
  readonly label: string;
  readonly field: Field;
  readonly options: readonly string[];
  readonly placeholder?: string;
  /** What becomes of typed text that is no option. */
  readonly free?: (typed: string) => string;
  readonly required?: boolean;
}

export function comboBox({ label, field, options, placeholder, free, required }: ComboBoxOptions): HTMLElement {
  const labelId = volatileId('form-label-id-');
  const listId = volatileId('azc-dropdown-');
  const open = ko.observable(false);
  const { context } = field.form;
  // read only: what is typed goes through `commit`
  const shown = ko.pureComputed(() => field.value()).extend({ notify: 'always' });
  const input = el('input', {
    type: 'text', class: 'azc-input fxc-dropdown-filter', 'aria-labelledby': labelId, autocomplete: 'off', placeholder,
    bind: { enable: () => context.settled(), value: () => shown },
  }) as HTMLInputElement;
  const box = el('div', {
    class: () => `azc-formControl azc-input fxc-dropdown-input${open() ? ' fxc-dropdown-open' : ''}`, role: 'combobox', 'aria-haspopup': 'tree',
    'aria-expanded': () => String(open()), 'aria-owns': () => (open() ? listId : null), 'aria-labelledby': labelId, 'aria-required': required ? 'true' : null,
    'aria-disabled': () => String(!context.settled()),
  }, input, icon(icons.down));
  let popup: HTMLElement | undefined;

  const commit = (typed: string) => {
    const option = options.find((it) => it.toLowerCase() === typed.trim().toLowerCase());
    const value = option ?? (typed.trim() === '' ? '' : (free?.(typed.trim()) ?? ''));
    if (value !== field.value()) field.commit(value);
    else field.redraw();
  };
  const close = () => {
    popup?.remove();
    popup = undefined;
    open(false);
    removeEventListener('mousedown', outside, true);
  };
  const outside = (event: Event) => {
    if (!box.contains(event.target as Node) && !popup?.contains(event.target as Node)) close();
  };
  const fill = (list: HTMLElement, filter: string) => {
    clear(list);
    for (const option of options.filter((it) => it.includes(filter.trim().toLowerCase()))) {
      list.append(pressable(el('div', {
        class: 'fxc-dropdown-option', role: 'treeitem', tabindex: -1, id: volatileId(), 'aria-selected': String(option === field.value()), text: option,
      }), () => {
        close();
        input.value = option;
        commit(option);
      }));
    }
  };
  const show = async (filter: string) => {
    if (popup || box.getAttribute('aria-disabled') === 'true') return;
    const list = el('div', { class: 'fxc-dropdown-list', role: 'tree', id: listId });
    popup = el('div', { class: 'fxc-dropdown-popup fxs-portal-bg-txt-br' }, list);
    const { left, bottom, width } = box.getBoundingClientRect();
    // pressing an option leaves the caret where it is, so that no half-typed text is committed on the way
    popup.addEventListener('mousedown', (event) => event.preventDefault());
    popup.style.left = `${left}px`;
    popup.style.top = `${Math.min(bottom, innerHeight - 320)}px`;
    popup.style.width = `${width}px`;
    document.body.append(popup);
    open(true);
    addEventListener('mousedown', outside, true);
    list.append(el('div', { class: 'fxc-dropdown-loading', text: '…' }));
    await wait(switches().echoDelay);
    fill(list, filter);
  };
  box.addEventListener('click', () => void show(''));
  input.addEventListener('input', () => {
    const list = popup?.querySelector<HTMLElement>('.fxc-dropdown-list');
    if (list) fill(list, input.value);
    else void show(input.value);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      close();
      commit(input.value);
    } else if (event.key === 'Escape') close();
  });
  input.addEventListener('change', () => {
    close();
    commit(input.value);
  });
  ko.utils.domNodeDisposal.addDisposeCallback(box, close);
  return el('div', { class: 'msportalfx-form-formelement fxc-has-label azc-dropdownField' },
    el('div', { class: 'azc-form-labelcontainer' },
      el('label', { class: 'azc-form-label', id: labelId, text: label }),
      required === true && el('span', { class: 'azc-form-required', 'aria-hidden': 'true', text: '*' }),
      switches().lookAlikes && infoBalloon(label, label)),
    el('div', { class: 'azc-formElementContainer' }, box),
    problemText(field));
}
