/** Knockout text boxes with the portal's markup. */
import * as ko from 'knockout';
import { el, icon, icons, volatileId } from '../shell/elements.ts';
import { switches } from '../shell/portal.ts';
import type { Field } from './form.ts';

export interface TextBoxOptions {
  readonly field: Field;
  readonly label?: string;
  /** Marks the label with an asterisk. */
  readonly required?: boolean;
  /** An info balloon beside the label, which carries the field's name when `lookAlikes` is on (R14). */
  readonly info?: string;
  readonly placeholder?: string;
  readonly ariaLabel?: string | undefined;
  readonly readonly?: boolean;
  readonly className?: string;
}

export function textInput(options: TextBoxOptions & { readonly labelId?: string; readonly problemId?: string }): HTMLElement {
  const { field } = options;
  const { context } = field.form;
  const commitOn = switches().textBoxCommit;
  // not a dependency of whoever draws this box: a new value is not a new box
  let drawn = field.value.peek();
  const value = ko.pureComputed({
    read: () => (drawn = field.value()),
    write: (raw: string) => field.commit(raw),
  }).extend({ notify: 'always' });
  const input = el('input', {
    type: 'text', id: volatileId('form-label-id-'), name: volatileId('__azc-textBox'), autocomplete: 'off', spellcheck: 'false',
    class: `azc-input azc-formControl azc-validation-border msportalfx-tooltip-overflow ${options.className ?? ''}`.trim(),
    placeholder: options.placeholder, 'aria-label': options.ariaLabel, 'aria-labelledby': options.labelId,
    'aria-required': options.required ? 'true' : undefined,
    readonly: options.readonly ?? false,
    'aria-invalid': () => String(field.problem() !== ''),
    'aria-errormessage': () => (field.problem() === '' ? null : (options.problemId ?? null)),
    bind: {
      enable: () => context.settled() && !field.form.saving(),
      value: () => value,
      ...(commitOn === 'input' ? { valueUpdate: () => 'input' } : {}),
    },
  }) as HTMLInputElement;
  input.addEventListener('focusin', () => {
    field.focused = true;
  });
  input.addEventListener('focusout', () => {
    field.focused = false;
    if (input.value !== drawn) setTimeout(() => field.form.left(field));
  });
  return input;
}

/** With a label above and the problem below. */
export function textBox(options: TextBoxOptions): HTMLElement {
  const labelId = volatileId('form-label-id-');
  const problemId = volatileId('azc-validation-');
  const { label = '', field } = options;
  const input = textInput({ ...options, ...(label ? { labelId } : {}), problemId });
  return el('div', {
    class: 'fxc-weave-pccontrol fxc-section-control fxc-base msportalfx-form-formelement fxc-has-label azc-textField fxc-TextField azc-fabric azc-validationBelowCtrl',
  },
  label !== '' && el('div', { class: 'azc-form-labelcontainer azc-text-label' },
    el('label', { class: 'azc-form-label', id: labelId, for: input.id, text: label }),
    options.required === true && el('span', { class: 'azc-form-required', 'aria-hidden': 'true', text: '*' }),
    options.info !== undefined && infoBalloon(label, options.info)),
  el('div', { class: 'azc-formElementSubLabelContainer' },
    el('div', { class: 'azc-formElementContainer' },
      el('div', { class: 'azc-inputbox-wrapper azc-textBox-wrapper' }, input)),
    problemText(field, problemId)));
}

export function problemText(field: Pick<Field, 'problem'>, id = volatileId('azc-validation-')): HTMLElement {
  return el('div', { class: 'azc-validation-message', id, role: 'alert', visible: () => field.problem() !== '', text: () => field.problem() });
}

/** R14: a button that carries the name of the field beside it. */
export function infoBalloon(label: string, help: string): HTMLElement {
  return el('button', {
    type: 'button', class: 'fxc-infoBalloon azc-infobox-icon', 'aria-label': switches().lookAlikes ? label : help, title: help,
  }, icon(icons.info));
}
