import { i18n } from '#i18n';
import { Icon, type IconName } from './icon.tsx';

export interface HandshakeRow {
  id: string;
  /** What must agree. */
  label: string;
  /** Each side's own name for it. */
  sp: string;
  idp: string;
  state: 'agrees' | 'differs' | 'unknown';
  /** The step that mends or finds it out. */
  step: string;
  /** What one would meet at login if they differ. */
  otherwise: string;
}

const icons: Record<HandshakeRow['state'], IconName> = { agrees: 'check', differs: 'cross', unknown: 'question' };

/** Both consoles side by side, with a line between what must agree. */
export function Handshake({
  sp,
  idp,
  rows,
  onGo,
}: {
  sp: string;
  idp: string;
  rows: readonly HandshakeRow[];
  onGo: (step: string) => void;
}) {
  return (
    <div class="handshake">
      <div class="handshake-sides" aria-hidden="true">
        <span>{sp}</span>
        <span>{idp}</span>
      </div>
      <ul>
        {rows.map((row) => (
          <li key={row.id} class={row.state}>
            <button type="button" onClick={() => onGo(row.step)} title={row.label}>
              <span class="sr">{`${row.label}: ${stateWord(row.state)}`}</span>
              <End side={sp} name={row.sp} label={row.label} />
              <span class="handshake-line" aria-hidden="true">
                <span class="handshake-sign">
                  <Icon name={icons[row.state]} />
                </span>
              </span>
              <End side={idp} name={row.idp} label={row.label} right />
              {row.state === 'differs' ? (
                <span class="handshake-otherwise">
                  <span class="sr">. </span>
                  {row.otherwise}
                </span>
              ) : null}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A side that has no name of its own for it shows what must agree, which has been said by then. */
function End({ side, name, label, right = false }: { side: string; name: string; label: string; right?: boolean }) {
  return (
    <>
      {name === label ? null : <span class="sr">{`. ${side}: `}</span>}
      <span class={right ? 'handshake-end right' : 'handshake-end'} aria-hidden={name === label}>
        {name}
      </span>
    </>
  );
}

function stateWord(state: HandshakeRow['state']): string {
  if (state === 'agrees') return i18n.t('handshake.agrees');
  return state === 'differs' ? i18n.t('handshake.differs') : i18n.t('handshake.unknown');
}

/** `5 agree · 1 differs · 2 open`, only what is not zero. */
export function HandshakeSummary({ rows }: { rows: readonly HandshakeRow[] }) {
  const count = (state: HandshakeRow['state']) => rows.filter((row) => row.state === state).length;
  return (
    <span class="tally">
      {count('differs') > 0 ? (
        <span class="tally-differs">
          <Icon name="cross" />
          {i18n.t('handshake.n_differ', { count: count('differs') })}
        </span>
      ) : null}
      {count('agrees') > 0 ? (
        <span class="tally-agrees">
          <Icon name="check" />
          {i18n.t('handshake.n_agree', { count: count('agrees') })}
        </span>
      ) : null}
      {count('differs') + count('agrees') === 0 ? <span>{i18n.t('handshake.none_yet')}</span> : null}
    </span>
  );
}
