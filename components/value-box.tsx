import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { ValueText } from './value-text.tsx';

const long = 180;

/** A value in its box; long ones (certificates) are cut after a few lines until asked for. */
export function ValueBox({ value }: { value: string }) {
  const whole = useSignal(false);
  const isLong = value.length > long || value.split('\n').length > 3;
  return (
    <div class={`value-box ${isLong && !whole.value ? 'cut' : ''}`}>
      <ValueText value={value} />
      {isLong ? (
        <button
          type="button"
          class="button quiet"
          aria-expanded={whole.value}
          onClick={() => (whole.value = !whole.value)}
        >
          <span>{whole.value ? i18n.t('value.less') : i18n.t('value.more', { count: value.length })}</span>
        </button>
      ) : null}
    </div>
  );
}
