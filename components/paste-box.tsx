import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { holdsPrivateKey } from '../lib/connection/private-key.ts';
import { Button } from './button.tsx';

/** Folded away until it is wanted. */
export function PasteBox({ label, hint, onText }: { label: string; hint: string; onText: (text: string) => void }) {
  const open = useSignal(false);
  return (
    <>
      <div class="actions">
        <Button kind="quiet" expanded={open.value} onClick={() => (open.value = !open.value)}>
          {label}
        </Button>
      </div>
      {open.value ? (
        <PasteArea label={label} hint={hint} read={i18n.t('login.look')} onText={onText} onDone={() => (open.value = false)} />
      ) : null}
    </>
  );
}

export interface PasteAreaProps {
  /** The box's accessible name. */
  label: string;
  hint?: string;
  placeholder?: string;
  /** Words of the button that takes what was typed. */
  read: string;
  onText: (text: string) => void;
  onDone: () => void;
}

/** What is pasted is read at once and taken out of the box: should it be a private key, it never stands on the screen. */
export function PasteArea({ label, hint, placeholder, read, onText, onDone }: PasteAreaProps) {
  const text = useSignal('');
  const hand = (whole: string) => {
    text.value = '';
    onText(whole);
    onDone();
  };
  return (
    <div class="value-editor">
      {hint ? <p class="aside">{hint}</p> : null}
      <textarea
        rows={4}
        aria-label={label}
        placeholder={placeholder}
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
          {read}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {i18n.t('common.cancel')}
        </Button>
      </div>
    </div>
  );
}
