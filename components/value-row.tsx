import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { HeldValue } from '../lib/connection/connection.ts';
import { Aliases } from './aliases.tsx';
import { CopyButton } from './copy-button.tsx';
import { Icon } from './icon.tsx';
import { ProvenanceLine } from './provenance-line.tsx';
import { ValueBox } from './value-box.tsx';
import { ValueEditor } from './value-editor.tsx';

export interface ValueRowProps {
  label: string;
  aliases: readonly string[];
  held: HeldValue | null;
  /** Name of the console it came from, for the provenance. */
  place?: string | undefined;
  /** An example of its form, shown while nothing is held. */
  example?: string | undefined;
  onHold?: ((text: string) => void) | undefined;
  onDrop?: (() => void) | undefined;
  children?: ComponentChildren;
}

/** One value of the connection: its name and other names, itself, where it came from, copy, edit, clear. */
export function ValueRow({ label, aliases, held, place, example, onHold, onDrop, children }: ValueRowProps) {
  const editing = useSignal(false);
  const id = useId();
  return (
    <div class="value-row" role="group" aria-labelledby={id}>
      <div class="value-head">
        <h3 id={id}>{label}</h3>
        {held ? <ProvenanceLine provenance={held.provenance} place={place} /> : <span class="provenance">{i18n.t('value.missing')}</span>}
      </div>
      {editing.value && onHold ? (
        <ValueEditor
          label={label}
          value={held?.value ?? ''}
          example={example}
          onSave={(text) => {
            editing.value = false;
            onHold(text);
          }}
          onCancel={() => (editing.value = false)}
        />
      ) : (
        <>
          {held ? <ValueBox value={held.value} /> : null}
          <div class="value-actions">
            {held ? <CopyButton value={held.value} label={label} /> : null}
            {onHold ? (
              <button
                type="button"
                class="button quiet"
                aria-label={i18n.t(held ? 'value.edit_label' : 'value.enter_label', { label })}
                onClick={() => (editing.value = true)}
              >
                <Icon name="pencil" />
                <span aria-hidden="true">{held ? i18n.t('value.edit') : i18n.t('value.enter')}</span>
              </button>
            ) : null}
            {held && onDrop ? (
              <button type="button" class="button quiet" aria-label={i18n.t('value.clear_label', { label })} onClick={onDrop}>
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
