import { computed, createModel, signal } from '@preact/signals';
import { pinKey, type Pins } from '../guide/index.ts';
import type { PinnedControl, PinsPort } from './ports.ts';

/** Controls that the admin has pointed at, each for one page and language. */
export const PinsModel = createModel((port: PinsPort) => {
  const list = signal<readonly PinnedControl[]>([]);
  const lookup = computed<Pins>(() => new Map(list.value.map(({ ref, language, pin }) => [pinKey(ref, language), pin])));
  port.watch((pins) => (list.value = pins));

  function save(pins: PinnedControl[]): Promise<void> {
    list.value = pins;
    return port.save(pins);
  }
  const without = (ref: string, language: string) =>
    list.peek().filter((one) => pinKey(one.ref, one.language) !== pinKey(ref, language));

  return {
    lookup,
    async start(): Promise<void> {
      list.value = await port.load();
    },
    /** In the place of what was pointed at before. */
    remember: (pinned: PinnedControl) => save([...without(pinned.ref, pinned.language), pinned]),
    forget: (ref: string, language: string) => save(without(ref, language)),
  };
});
export type PinsModel = InstanceType<typeof PinsModel>;
