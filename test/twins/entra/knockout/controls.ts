/** The portal's other Knockout controls: command bars, links, footers, option groups, copy boxes, info boxes. */
import * as ko from 'knockout';
import { el, icon, icons, pressable, region, volatileId } from '../shell/elements.ts';
import { text } from '../shell/portal.ts';

export interface Command {
  /** `Command-<id>` in data-telemetryname. */
  readonly id: string;
  readonly label: string;
  /** Where it differs from the label: card edit commands. */
  readonly title?: string;
  readonly icon?: string;
  readonly enabled?: () => boolean;
  readonly run?: () => void;
  /** A drop-down menu. */
  readonly items?: readonly { readonly label: string; readonly run?: () => void }[];
}

/** One toolbar item: `li[title]` around a `div` that is the button (A4, R13). */
export function toolbarItem(command: Command): HTMLElement {
  const title = command.title ?? command.label;
  const button = el('div', {
    class: 'azc-toolbarButton-container fxs-fxclick fxs-portal-hover', role: 'button', tabindex: 0, title, 'aria-label': title,
    ...(command.items ? { 'aria-haspopup': 'menu' } : {}),
    'aria-disabled': () => String(command.enabled ? !command.enabled() : false),
  }, icon(command.icon ?? icons.edit, 'azc-toolbarButton-icon'),
  el('div', { class: 'azc-toolbarButton-label fxs-commandBar-item-text', 'data-telemetryname': `Command-${command.id}`, text: command.label }));
  const run = () => (command.items ? openMenu(button, command.items) : command.run?.());
  pressable(button, (event) => {
    event.stopPropagation();
    run();
  });
  const item = el('li', { role: 'presentation', title, class: 'azc-toolbar-item' }, button);
  // a click on the item's own edge counts too
  item.addEventListener('click', (event) => {
    if (event.target === item && button.getAttribute('aria-disabled') !== 'true') run();
  });
  return item;
}

export function commandBar(commands: readonly Command[]): HTMLElement {
  return el('ul', { role: 'menubar', class: 'azc-toolbar fxs-commandBar' }, commands.map(toolbarItem));
}

/** Menus are drawn at the end of the body, not beside what opens them. */
export function openMenu(anchor: Element, items: readonly { readonly label: string; readonly run?: () => void }[]): void {
  document.querySelector('.fxs-contextMenu')?.remove();
  const { left, bottom } = anchor.getBoundingClientRect();
  const menu = el('div', { class: 'fxs-contextMenu fxs-portal-bg-txt-br', role: 'menu' }, items.map((item) =>
    pressable(el('div', { role: 'menuitem', tabindex: 0, class: 'fxs-contextMenu-item', text: item.label }), () => {
      dismiss();
      item.run?.();
    })));
  menu.style.left = `${Math.min(left, innerWidth - 290)}px`;
  menu.style.top = `${Math.min(bottom, innerHeight - 40 * items.length - 10)}px`;
  const outside = (event: Event) => {
    if (!menu.contains(event.target as Node)) dismiss();
  };
  const dismiss = () => {
    menu.remove();
    removeEventListener('mousedown', outside, true);
  };
  addEventListener('mousedown', outside, true);
  document.body.append(menu);
}

/** A link that opens something: an anchor without an address. */
export function link(label: string, run: () => void, className = ''): HTMLElement {
  const node = el('a', { class: `msportalfx-text-primary ext-controls-selectLink fxs-fxclick ${className}`.trim(), href: '#', role: 'link', text: label });
  node.addEventListener('click', (event) => event.preventDefault());
  return pressable(node, run);
}

/** A footer or dialog button: a `div` (R13). */
export function footerButton(label: string, run: () => void, enabled: () => boolean = () => true, primary = true): HTMLElement {
  return pressable(el('div', {
    class: `fxs-button fxt-button fxs-portal-border ${primary ? 'fxs-button-primary' : ''}`, role: 'button', tabindex: 0, title: label,
    'aria-disabled': () => String(!enabled()),
  }, el('span', { class: 'fxs-button-text', text: label })), run);
}

export function infoBox(message: string): HTMLElement {
  return el('div', { class: 'fxc-infoBox azc-infoBox' }, icon(icons.info), el('span', { text: message }));
}

/** A read-only value with a copy button whose name is the same on every row (A6). */
export function copyBox(label: string, value: string): HTMLElement {
  const labelId = volatileId('form-label-id-');
  return el('div', { class: 'fxc-copyableLabel ext-copy-row' },
    el('div', { class: 'ext-row-label', id: labelId, text: label }),
    copyField(label, value));
}

export function copyField(label: string, value: string): HTMLElement {
  const input = el('input', { type: 'text', readonly: true, class: 'azc-input azc-formControl fxc-copyablelabel-textbox', 'aria-label': label, id: volatileId() }) as HTMLInputElement;
  input.value = value;
  const button = el('button', { type: 'button', class: 'fxc-copyablelabel-button', 'aria-label': text('copy'), title: text('copy') }, icon(icons.copy));
  pressable(button, () => {
    void navigator.clipboard?.writeText(value).catch(() => {});
    button.title = text('copied');
  });
  return el('div', { class: 'ext-copy-field' }, input, button);
}

export interface Option<T> {
  readonly value: T;
  readonly label: string;
}

/** A group of options as `role=radio` elements (A9). */
export function optionsGroup<T>(label: string, options: readonly Option<T>[], chosen: ko.Observable<T>, changed: () => void, vertical = false): HTMLElement {
  const labelId = volatileId('form-label-id-');
  return el('div', { class: `msportalfx-form-formelement azc-optionsGroupField ${vertical ? 'azc-optionsGroup-vertical' : ''}` },
    label !== '' && el('div', { class: 'azc-form-labelcontainer' }, el('div', { class: 'azc-form-label', id: labelId, text: label })),
    el('ul', { role: 'radiogroup', class: 'azc-optionsGroup', ...(label === '' ? {} : { 'aria-labelledby': labelId }) }, options.map((option) =>
      pressable(el('li', {
        role: 'radio', class: 'azc-radio', 'aria-checked': () => String(chosen() === option.value), tabindex: () => (chosen() === option.value ? 0 : -1),
      }, el('span', { class: 'azc-radio-circle', 'aria-hidden': 'true' }), el('span', { class: 'azc-radio-label', text: option.label })), () => {
        if (chosen() === option.value) return;
        chosen(option.value);
        changed();
      }))));
}

export function expander(label: string, make: () => Node): HTMLElement {
  const open = ko.observable(false);
  return el('div', { class: () => `fxc-accordion-section${open() ? ' fxc-accordion-section-expanded' : ''}` },
    pressable(el('div', { class: 'fxc-accordion-header', role: 'button', tabindex: 0, 'aria-expanded': () => String(open()) }, icon(icons.chevron), el('span', { text: label })), () => open(!open())),
    region('div', { class: 'fxc-accordion-content' }, () => open() && make()));
}
