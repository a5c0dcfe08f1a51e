import { storage } from '#imports';
import * as v from 'valibot';
import { Connection } from '../connection/connection.ts';
import { Pin } from '../dom/look.ts';
import type { ConnectionsPort, PinnedControl, PinsPort } from '../model/ports.ts';

/** Everything that is kept beyond a session, in one place. Each read is checked; what no longer fits is set aside, never dropped. */
const connections = storage.defineItem<unknown[]>('local:connections', { version: 1, fallback: [] });
const rescue = storage.defineItem<unknown[]>('local:rescue', { version: 1, fallback: [] });
const open = storage.defineItem<string | null>('local:open-connection', { version: 1, fallback: null });

function sort(stored: unknown): { good: Connection[]; bad: unknown[] } {
  const good: Connection[] = [];
  const bad: unknown[] = [];
  for (const item of Array.isArray(stored) ? stored : []) {
    const parsed = v.safeParse(Connection, item);
    if (parsed.success) good.push(parsed.output);
    else bad.push(item);
  }
  return { good, bad };
}

export const connectionsPort: ConnectionsPort = {
  async load() {
    const { good, bad } = sort(await connections.getValue());
    if (bad.length > 0) {
      await rescue.setValue([...(await rescue.getValue()), ...bad]);
      await connections.setValue(good);
    }
    return good;
  },
  save: (list) => connections.setValue(list),
  watch: (callback) => connections.watch((stored) => callback(sort(stored).good)),
  async loadOpen() {
    const id = await open.getValue();
    return typeof id === 'string' ? id : null;
  },
  saveOpen: (id) => open.setValue(id),
};

const pinnedControls = storage.defineItem<unknown[]>('local:pinned-controls', { version: 1, fallback: [] });
const Pinned = v.strictObject({ ref: v.string(), language: v.string(), pin: Pin, at: v.string() });

function fitting(stored: unknown): PinnedControl[] {
  return (Array.isArray(stored) ? stored : []).filter((item): item is PinnedControl => v.is(Pinned, item));
}

export const pinsPort: PinsPort = {
  load: async () => fitting(await pinnedControls.getValue()),
  save: (pins) => pinnedControls.setValue(pins),
  watch: (callback) => pinnedControls.watch((stored) => callback(fitting(stored))),
};
