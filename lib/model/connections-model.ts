import { computed, createModel, effect, signal } from '@preact/signals';
import { carryOver, createConnection, heldCertificate, succeed } from '../connection/index.ts';
import { guideById } from '../guide/index.ts';
import type { Connection } from '../connection/connection.ts';
import type { ConnectionsPort, DeskPort } from './ports.ts';

/**
 * The saved connections and which one is open. Every change is written at once, in order; a second panel's writing is
 * taken over.
 */
export const ConnectionsModel = createModel((port: ConnectionsPort, desk: Pick<DeskPort, 'now' | 'newId'>) => {
  const list = signal<Connection[]>([]);
  const loaded = signal(false);
  const openId = signal<string | null>(null);
  const current = computed(() => list.value.find((connection) => connection.id === openId.value) ?? null);

  let writing = 0;
  let queue: Promise<unknown> = Promise.resolve();
  const write = (connections: Connection[]) => {
    list.value = connections;
    writing += 1;
    queue = queue.then(() => port.save(connections)).finally(() => (writing -= 1));
  };
  effect(() =>
    port.watch((connections) => {
      // While our own writing is under way, what storage reports is already old.
      if (writing === 0) list.value = connections;
    }),
  );

  const open = (id: string | null) => {
    openId.value = id;
    void port.saveOpen(id);
  };

  return {
    list,
    loaded,
    openId,
    current,
    async start(): Promise<void> {
      const [connections, last] = await Promise.all([port.load(), port.loadOpen()]);
      list.value = connections;
      if (connections.some((connection) => connection.id === last)) openId.value = last;
      loaded.value = true;
    },
    create(guide: string, name: string, environment: Connection['environment']): Connection {
      const connection = createConnection({ guide, name, environment, id: desk.newId(), at: desk.now().toISOString() });
      write([...list.peek(), connection]);
      open(connection.id);
      return connection;
    },
    /** Another environment of the same service, with what is the same in both. */
    carry(from: Connection, environment: Connection['environment'], name: string): void {
      const carried = carryOver(from, environment, { id: desk.newId(), name, at: desk.now().toISOString() });
      write([...list.peek(), carried]);
      open(carried.id);
    },
    /**
     * The connection whose certificate this guide would replace: the only one with a certificate between the same
     * two, practice kept apart from the real. With several it is not for us to say which; the pages then tell.
     */
    predecessor(guide: string, environment: Connection['environment']): Connection | null {
      const about = guideById(guide);
      if (about?.purpose !== 'certificate') return null;
      const fitting = list.peek().filter((connection) => {
        const own = guideById(connection.guide);
        const practice = (connection.environment === 'practice') === (environment === 'practice');
        return own?.sp === about.sp && own.idp === about.idp && practice && heldCertificate(connection) !== null;
      });
      return fitting.length === 1 ? fitting[0]! : null;
    },
    /** Begins to replace the certificate of a connection that stays as it is. */
    succeed(before: Connection, guide: string, name: string): Connection {
      const connection = succeed(before, { guide, name, id: desk.newId(), at: desk.now().toISOString() });
      write([...list.peek(), connection]);
      open(connection.id);
      return connection;
    },
    open,
    forget(id: string): void {
      write(list.peek().filter((connection) => connection.id !== id));
      if (openId.peek() === id) open(null);
    },
    /** Applies a pure change; the same object back means that nothing changed and nothing is written. */
    change(id: string, change: (connection: Connection) => Connection): void {
      const before = list.peek().find((connection) => connection.id === id);
      if (!before) return;
      const after = change(before);
      if (after === before) return;
      write(list.peek().map((connection) => (connection.id === id ? after : connection)));
    },
    /** Resolves when everything is written. */
    async settled(): Promise<void> {
      await queue;
    },
  };
});
export type ConnectionsModel = InstanceType<typeof ConnectionsModel>;
