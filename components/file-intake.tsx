import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { IntakeModel } from '../lib/model/intake-model.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { IntakeOutcome } from './intake-outcome.tsx';
import { PasteArea } from './paste-box.tsx';

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
      {pasting.value ? (
        <PasteArea
          label={i18n.t('intake.paste_label')}
          placeholder="-----BEGIN CERTIFICATE-----"
          read={i18n.t('intake.read')}
          onText={onText}
          onDone={() => (pasting.value = false)}
        />
      ) : null}
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
