import type { ReadonlySignal } from '@preact/signals';

/** The one live region of the panel. */
export function Announcer({ sentence }: { sentence: ReadonlySignal<string> }) {
  return (
    <p class="sr" role="status" aria-live="polite">
      {sentence}
    </p>
  );
}
