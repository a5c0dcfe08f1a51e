import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Side } from './console-model.ts';
import type { Opened } from './open-connection.ts';
import type { DeskPort } from './ports.ts';

/** Which of the two consoles may be read now; `onChange` after the browser's grants have changed. */
export function grantedHosts(
  desk: Pick<DeskPort, 'hasHosts' | 'onHostsChanged'>,
  opened: ReadonlySignal<Opened | null>,
  onChange: () => void,
): ReadonlySignal<Record<Side, boolean>> {
  const granted = signal<Record<Side, boolean>>({ idp: true, sp: true });
  const providers = computed(() => (opened.value ? `${opened.value.guide.idp} ${opened.value.guide.sp}` : ''));
  async function read(): Promise<void> {
    const about = opened.peek();
    if (!about) return;
    const [idp, sp] = await Promise.all([
      desk.hasHosts(about.providers.idp.hosts),
      desk.hasHosts(about.providers.sp.hosts),
    ]);
    granted.value = { idp, sp };
  }
  effect(() => {
    void providers.value;
    void read();
  });
  effect(() => desk.onHostsChanged(() => void read().then(onChange)));
  return granted;
}
