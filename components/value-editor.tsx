import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { holdsPrivateKey } from '../lib/connection/private-key.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

export interface ValueEditorProps {
  label: string;
  value: string;
  example?: string | undefined;
  /** The console's own words, where the value is a choice among few. */
  choices?: readonly string[] | undefined;
  onSave: (text: string) => void;
  onCancel: () => void;
}

/** Typing or pasting a value by hand. Nothing is trimmed or mended silently: what is kept is what stands here. */
export function ValueEditor({ label, value, example, choices, onSave, onCancel }: ValueEditorProps) {
  const text = useSignal(value);
  const refused = useSignal(false);
  const field = useRef<HTMLTextAreaElement>(null);
  // Before it is painted: whoever types at once loses no letter.
  useLayoutEffect(() => field.current?.focus(), []);
  const save = () => text.value !== '' && onSave(text.value);
  return (
    <div class="value-editor">
      {choices ? (
        <fieldset class="field">
          <legend class="sr">{label}</legend>
          {choices.map((choice) => (
            <label key={choice} class="radio">
              <input type="radio" name={label} checked={choice === text.value} onChange={() => (text.value = choice)} />
              <span>{choice}</span>
            </label>
          ))}
        </fieldset>
      ) : (
        <textarea
          ref={field}
          rows={2}
          aria-label={label}
          placeholder={example}
          spellcheck={false}
          autocomplete="off"
          value={text.value}
          onInput={(event) => {
            refused.value = holdsPrivateKey(event.currentTarget.value);
            // Taken off the screen at once, and never handed on.
            if (refused.value) event.currentTarget.value = '';
            text.value = event.currentTarget.value;
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onCancel();
            if (event.key === 'Enter' && !event.shiftKey) {
              event.preventDefault();
              save();
            }
          }}
        />
      )}
      {refused.value ? (
        <p class="verdict fail" role="alert">
          <Icon name="cross" />
          <span>{i18n.t('refusal.private_key')}</span>
        </p>
      ) : null}
      <div class="actions">
        <Button kind="primary" onClick={save} disabled={text.value === ''}>
          {i18n.t('value.keep')}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {i18n.t('common.cancel')}
        </Button>
      </div>
    </div>
  );
}
