import { computed, type ReadonlySignal } from '@preact/signals';
import type { Connection } from '../connection/connection.ts';
import { valuesOf } from '../connection/index.ts';
import { anchorQuery, anchorRefs, guideById, providerById } from '../guide/index.ts';
import type { Pins } from '../guide/index.ts';
import type { Guide, Provider, ValueId } from '../guide/schema/index.ts';
import type { Side, Subject } from './console-model.ts';

export type Values = Partial<Record<ValueId, string>>;

/** The open connection with the data it stands on. Null while none is open, or its guide is not in this version. */
export interface Opened {
  connection: Connection;
  guide: Guide;
  providers: Record<Side, Provider>;
  values: Values;
}

export function openedSignal(current: ReadonlySignal<Connection | null>): ReadonlySignal<Opened | null> {
  return computed(() => {
    const connection = current.value;
    const guide = connection ? guideById(connection.guide) : undefined;
    const idp = guide ? providerById(guide.idp) : undefined;
    const sp = guide ? providerById(guide.sp) : undefined;
    if (!connection || !guide || !idp || !sp) return null;
    return { connection, guide, providers: { idp, sp }, values: valuesOf(connection, guide) };
  });
}

/**
 * What the console model is to look for. It stays the same object while neither the connection nor its values change:
 * what a page shows changes the connection at every look, and must not cause the next one.
 */
export function subjectSignal(
  opened: ReadonlySignal<Opened | null>,
  pins: ReadonlySignal<Pins>,
): ReadonlySignal<Subject | null> {
  let last: { key: string; pins: Pins; subject: Subject } | null = null;
  return computed(() => {
    if (!opened.value) return null;
    const { connection, guide, providers, values } = opened.value;
    const key = JSON.stringify([connection.id, guide.id, values]);
    const pinned = pins.value;
    if (last?.key === key && last.pins === pinned) return last.subject;
    const subject: Subject = {
      id: connection.id,
      consoles: { idp: providers.idp, sp: providers.sp },
      queries: (side, language) => anchorRefs(guide, side).map((ref) => anchorQuery(ref, values, language, pinned)),
    };
    last = { key, pins: pinned, subject };
    return subject;
  });
}
