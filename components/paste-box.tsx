import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { holdsPrivateKey } from '../lib/connection/private-key.ts';
import { Button } from './button.tsx';

/** Folded away until it is wanted. What is pasted is taken out of the box at once: it may hold a name, or a key. */
export function PasteBox({ label, hint, onText }: { label: string; hint: string; onText: (text: string) => void }) {
  const open = useSignal(false);
  const text = useSignal('');
  const hand = (whole: string) => {
    text.value = '';
    open.value = false;
    onText(whole);
  };
  return (
    <>
      <div class="actions">
        <Button kind="quiet" expanded={open.value} onClick={() => (open.value = !open.value)}>
          {label}
        </Button>
      </div>
      {open.value ? (
        <div class="value-editor">
          <p class="aside">{hint}</p>
          <textarea
            rows={3}
            aria-label={label}
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
              {i18n.t('login.look')}
            </Button>
            <Button kind="quiet" onClick={() => (open.value = false)}>
              {i18n.t('common.cancel')}
            </Button>
          </div>
        </div>
      ) : null}
    </>
  );
}
