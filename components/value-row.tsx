import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { HeldValue, Provenance } from '../lib/connection/connection.ts';
import { Aliases } from './aliases.tsx';
import { CopyButton } from './copy-button.tsx';
import { ProvenanceLine } from './provenance-line.tsx';
import { ValueBox } from './value-box.tsx';
import { ValueEditor } from './value-editor.tsx';

export interface ValueRowProps {
  label: string;
  aliases: readonly string[];
  /** The value with its provenance; null while nothing is held. */
  held: (HeldValue | { value: string; provenance: Provenance | null }) | null;
  /** Name of the console it came from, for the provenance. */
  place?: string | undefined;
  /** An example of its form, shown while it is typed. */
  example?: string | undefined;
  /** What may be chosen, where it is a choice among few. */
  choices?: readonly string[] | undefined;
  onHold?: ((text: string) => void) | undefined;
  onDrop?: (() => void) | undefined;
  /** What stands there now and would be replaced. */
  above?: ComponentChildren;
  /** In place of the value, and of the words that it is missing, while nothing is held. */
  instead?: ComponentChildren;
  missing?: ComponentChildren;
  /** What the page's field is like, in a word, before the provenance. */
  note?: string | null;
  /** Findings and outcomes, under the value. */
  children?: ComponentChildren;
}

/** One value: its name and other names, itself, where it came from; copy, edit, clear. */
export function ValueRow({
  label,
  aliases,
  held,
  place,
  example,
  choices,
  onHold,
  onDrop,
  above,
  instead,
  missing,
  note,
  children,
}: ValueRowProps) {
  const editing = useSignal(false);
  const id = useId();
  const edit = onHold ? (
    <button
      type="button"
      class="link"
      aria-label={i18n.t(held ? 'value.edit_label' : 'value.enter_label', { label })}
      onClick={() => (editing.value = true)}
    >
      <span aria-hidden="true">{held ? i18n.t('value.edit') : i18n.t('value.enter')}</span>
    </button>
  ) : null;
  return (
    <div class="value-row" role="group" aria-labelledby={id}>
      <div class="value-head">
        <h3 id={id}>{label}</h3>
        {held && !editing.value ? <CopyButton value={held.value} label={label} /> : null}
      </div>
      {editing.value && onHold ? (
        <ValueEditor
          label={label}
          value={held?.value ?? ''}
          example={example}
          choices={choices}
          onSave={(text) => {
            editing.value = false;
            onHold(text);
          }}
          onCancel={() => (editing.value = false)}
        />
      ) : (
        <>
          {above}
          {held ? <ValueBox value={held.value} /> : instead}
          <div class="value-foot">
            {held && note ? <span class="provenance note">{note}</span> : null}
            {held?.provenance ? <ProvenanceLine provenance={held.provenance} place={place} /> : null}
            {held ? null : (missing ?? <span class="provenance">{i18n.t('value.missing')}</span>)}
            {edit}
            {held && onDrop ? (
              <button type="button" class="link" aria-label={i18n.t('value.clear_label', { label })} onClick={onDrop}>
                <span aria-hidden="true">{i18n.t('value.clear')}</span>
              </button>
            ) : null}
            <Aliases label={label} aliases={aliases} />
          </div>
        </>
      )}
      {children}
    </div>
  );
}
