import { effect, untracked, type ReadonlySignal } from '@preact/signals';
import { holdValue, sight } from '../connection/index.ts';
import type { Connection } from '../connection/connection.ts';
import { anchorByRef } from '../guide/index.ts';
import type { AnchorRef, Step, ValueId } from '../guide/schema/index.ts';
import { takeable, type CaptureRow } from './capture-rows.ts';
import type { Side, View } from './console-model.ts';
import type { Opened } from './open-connection.ts';
import { appNameField, holdIds, tooEarly } from './page-identity.ts';

interface Recorded {
  opened: ReadonlySignal<Opened | null>;
  step: ReadonlySignal<Step | null>;
  /** Set while the page shows another app or tenant. */
  strange: ReadonlySignal<unknown>;
  captures: ReadonlySignal<CaptureRow[]>;
  view: ReadonlySignal<View>;
  change(how: (connection: Connection) => Connection): void;
  /** ISO 8601. */
  now(): string;
}

/** What the page in front shows is remembered: that is how steps turn green. */
export function recordPage({ opened, step, strange, captures, view, change, now }: Recorded) {
  effect(() => {
    const seen = view.value;
    untracked(() => {
      const about = opened.peek();
      if (!about || seen.state !== 'here' || !seen.url || strange.peek() || tooEarly(seen, step.peek(), about)) return;
      const at = now();
      const host = new URL(seen.url).host;
      change((connection) =>
        takeAppName(holdIds(sight(connection, seen.looks, { at, host }), seen, at), seen.looks, { at, host }),
      );
      takeReadOnly();
    });
  });

  /**
   * What the app is called is the admin's own choice, and may be typed into the console as well as here: the
   * connection follows, or it would look for an app of another name.
   */
  function takeAppName(
    connection: Connection,
    looks: View['looks'],
    { at, host }: { at: string; host: string },
  ): Connection {
    const field = appNameField(step.peek());
    const look = field && looks.get(field.anchor);
    if (!field || look?.found !== 'one' || look.text.trim() === '' || look.text === opened.peek()?.values['app-name'])
      return connection;
    return holdValue(connection, 'app-name', {
      value: look.text.trim(),
      provenance: { from: 'page', at, host, anchor: field.anchor },
    });
  }

  /**
   * Beside a downloaded file stand values that the identity provider fixed and nobody can type. They are taken along
   * while nothing is held for them; what differs from a held value waits for a click.
   */
  function takeReadOnly(): void {
    if (step.peek()?.act === 'file')
      take(takeable(captures.peek()).filter((row) => row.state === 'new' && fixedByIdp(row)));
  }
  /** Made by the identity provider, and read on its own page. */
  const fixedByIdp = ({ value, anchor }: { value: ValueId; anchor: AnchorRef }) =>
    sideOf(value) === 'idp' && anchorByRef(anchor)?.page.side === 'idp';
  const sideOf = (id: ValueId): Side | undefined => {
    const providers = opened.peek()?.providers;
    return (providers?.idp.values[id] ?? providers?.sp.values[id])?.side;
  };

  /** Holds what the page shows in these rows. */
  function take(rows: readonly { value: ValueId; anchor: AnchorRef; shown: string }[]): void {
    const { url } = view.peek();
    if (!url || rows.length === 0) return;
    const host = new URL(url).host;
    const at = now();
    change((connection) =>
      rows.reduce(
        (held, { value, anchor, shown }) =>
          holdValue(held, value, { value: shown, provenance: { from: 'page', at, host, anchor } }),
        connection,
      ),
    );
  }
  return { take };
}
