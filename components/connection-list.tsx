import { i18n } from '#i18n';
import type { Connection } from '../lib/connection/connection.ts';
import { EnvironmentChip } from './environment-chip.tsx';
import { Icon } from './icon.tsx';

export interface ConnectionSummary {
  id: string;
  name: string;
  pair: string;
  environment: Connection['environment'];
  done: number;
  count: number;
  /** Title of the step that is next; null: all done. */
  next: string | null;
  /** The guide is not part of this version. */
  unknown: boolean;
}

export function ConnectionList({
  connections,
  onOpen,
}: {
  connections: readonly ConnectionSummary[];
  onOpen: (id: string) => void;
}) {
  return (
    <section aria-labelledby="connections-title">
      <h1 id="connections-title" class="list-title">
        {i18n.t('list.title')}
      </h1>
      <ul class="connection-list">
        {connections.map((connection) => (
          <li key={connection.id}>
            <button type="button" onClick={() => onOpen(connection.id)} disabled={connection.unknown}>
              <span class="connection-line">
                <b>{connection.name}</b>
                <EnvironmentChip environment={connection.environment} />
              </span>
              <span class="aside">{connection.unknown ? i18n.t('list.unknown') : connection.pair}</span>
              <span class="thin-bar" aria-hidden="true">
                <span style={{ inlineSize: `${(connection.done / Math.max(1, connection.count)) * 100}%` }} />
              </span>
              <span class="connection-line">
                <span class="aside">
                  {connection.next === null ? i18n.t('list.finished') : i18n.t('list.next', { step: connection.next })}
                </span>
                <span class="aside count">
                  {i18n.t('list.done', { done: connection.done, count: connection.count })}
                </span>
              </span>
              <Icon name="right" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
