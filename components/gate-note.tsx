import { i18n } from '#i18n';
import { Button } from './button.tsx';
import { FindingNote, type FindingView } from './finding-note.tsx';
import { Icon } from './icon.tsx';

export interface GateView {
  closed: 'failing' | 'unproven' | null;
  waived: boolean;
  why: readonly FindingView[];
}

/** Why the guide does not lead on yet, with the first thing to mend, and the way past it where there is one. */
export function GateNote({ gate, sp, onGo, onAnyway }: { gate: GateView; sp: string; onGo: (step: string) => void; onAnyway: (on: boolean) => void }) {
  const [first] = gate.why;
  if (gate.closed === 'unproven') {
    return (
      <div class="gate" role="note">
        <p class="verdict warn">
          <Icon name="warning" />
          <span>{i18n.t('gate.unproven', { sp })}</span>
        </p>
        <p>{i18n.t('gate.unproven_words')}</p>
      </div>
    );
  }
  if (gate.closed === null && !gate.waived) return null;
  return (
    <div class="gate" role="note">
      <p class={`verdict ${gate.waived ? 'warn' : 'fail'}`}>
        <Icon name={gate.waived ? 'warning' : 'cross'} />
        <span>{i18n.t(gate.waived ? 'gate.waived' : 'gate.failing')}</span>
      </p>
      {first ? <FindingNote finding={first} onGo={onGo} /> : null}
      <div class="actions">
        <Button kind="quiet" onClick={() => onAnyway(!gate.waived)}>
          {i18n.t(gate.waived ? 'gate.wait' : 'gate.anyway')}
        </Button>
      </div>
    </div>
  );
}
