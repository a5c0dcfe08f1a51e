import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { holdsPrivateKey } from '../lib/connection/private-key.ts';
import type { IntakeModel } from '../lib/model/intake-model.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { IntakeOutcome } from './intake-outcome.tsx';

/** Drop, pick or paste: whatever was downloaded, by whatever name. */
export function FileIntake({ model }: { model: IntakeModel }) {
  const over = useSignal(false);
  const pasting = useSignal(false);
  const picker = useRef<HTMLInputElement>(null);
  const pick = useRef<HTMLDivElement>(null);
  const onFile = (file: File) => void model.takeFile(file);
  const onText = (text: string) => void model.takeText(text, i18n.t('intake.pasted'));

  return (
    <div class="intake">
      <div
        class={`drop ${over.value ? 'over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          over.value = true;
        }}
        onDragLeave={() => (over.value = false)}
        onDrop={(event) => {
          over.value = false;
          takeDrop(event, onFile, onText);
        }}
      >
        <Icon name="file" />
        <p>{i18n.t('intake.drop')}</p>
        <div ref={pick} class="actions">
          <Button onClick={() => picker.current?.click()}>{i18n.t('intake.pick')}</Button>
          <Button kind="quiet" expanded={pasting.value} onClick={() => (pasting.value = !pasting.value)}>
            {i18n.t('intake.paste')}
          </Button>
        </div>
        <input
          ref={picker}
          type="file"
          class="sr"
          tabIndex={-1}
          aria-label={i18n.t('intake.pick')}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file) onFile(file);
          }}
        />
      </div>
      {pasting.value ? <PasteBox onText={onText} onDone={() => (pasting.value = false)} /> : null}
      <IntakeOutcome model={model} onStopped={() => pick.current?.querySelector('button')?.focus()} />
    </div>
  );
}

/** Takes what was dropped, a file or a text; without this the browser would open the file in place of the panel. */
export function takeDrop(event: DragEvent, onFile: (file: File) => void, onText: (text: string) => void): void {
  event.preventDefault();
  event.stopPropagation();
  const file = event.dataTransfer?.files[0];
  const text = event.dataTransfer?.getData('text/plain');
  if (file) onFile(file);
  else if (text) onText(text);
}

/**
 * A pasted text is read at once and taken out of the box: should it be a private key, it never stands on the screen.
 */
function PasteBox({ onText, onDone }: { onText: (text: string) => void; onDone: () => void }) {
  const text = useSignal('');
  const hand = (whole: string) => {
    text.value = '';
    onText(whole);
    onDone();
  };
  return (
    <div class="value-editor">
      <textarea
        rows={4}
        aria-label={i18n.t('intake.paste_label')}
        placeholder="-----BEGIN CERTIFICATE-----"
        spellcheck={false}
        autocomplete="off"
        value={text.value}
        onPaste={(event) => {
          const pasted = event.clipboardData?.getData('text/plain');
          if (!pasted) return;
          event.preventDefault();
          hand(pasted);
        }}
        onInput={(event) => {
          if (holdsPrivateKey(event.currentTarget.value)) hand(event.currentTarget.value);
          else text.value = event.currentTarget.value;
        }}
      />
      <div class="actions">
        <Button kind="primary" disabled={text.value.trim() === ''} onClick={() => hand(text.value)}>
          {i18n.t('intake.read')}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {i18n.t('common.cancel')}
        </Button>
      </div>
    </div>
  );
}
