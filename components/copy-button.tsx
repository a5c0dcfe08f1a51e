import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from './icon.tsx';
import { usePanel } from './panel-context.ts';

/** Copies one value; the button itself says that it did, and so does a live region. `text`: its words, where not just **Copy**. */
export function CopyButton({ value, label, text }: { value: string; label: string; text?: string }) {
  const { copy, announce } = usePanel();
  const state = useSignal<'idle' | 'copied' | 'failed'>('idle');
  useEffect(() => {
    if (state.value === 'idle') return;
    const timer = setTimeout(() => (state.value = 'idle'), 2500);
    return () => clearTimeout(timer);
  }, [state.value]);

  async function onClick() {
    const done = await copy(value);
    state.value = done ? 'copied' : 'failed';
    announce(done ? i18n.t('copy.announce', { label }) : i18n.t('copy.failed'));
  }
  return (
    <button
      type="button"
      class={`button quiet copy ${state.value}`}
      onClick={onClick}
      aria-label={i18n.t('copy.label', { label })}
    >
      <Icon name={state.value === 'copied' ? 'check' : state.value === 'failed' ? 'warning' : 'copy'} />
      <span aria-hidden="true">
        {state.value === 'copied'
          ? i18n.t('copy.done')
          : state.value === 'failed'
            ? i18n.t('copy.failed')
            : (text ?? i18n.t('copy.do'))}
      </span>
    </button>
  );
}
