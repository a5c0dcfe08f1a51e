import { i18n } from '#i18n';
import type { Diagnoses, Diagnosis } from '../lib/diagnosis/index.ts';
import { words } from '../lib/guide/index.ts';
import type { Opened } from '../lib/model/open-connection.ts';
import { Button } from './button.tsx';
import { CopyButton } from './copy-button.tsx';
import { FindingNote } from './finding-note.tsx';

export interface DiagnosisProps {
  diagnoses: Diagnoses;
  opened: Opened;
  language: string;
  here: string | null;
  onGo: (step: string) => void;
  onLook: (link: string) => void;
}

/** What an error means here, both values, the mend; and what support would ask for. */
export function DiagnosisView({ diagnoses, opened, language, here, onGo, onLook }: DiagnosisProps) {
  const { all, correlationId, timestamp } = diagnoses;
  const say = (text: Diagnosis['means']) => words(text, language);
  const support = [correlationId, timestamp].filter((one) => one !== null).join(' · ');
  return (
    <section class="diagnosis" aria-label={i18n.t('login.diagnosis')}>
      {all.map((one) => {
        const target = one.step && one.step !== here ? opened.guide.steps.find(({ id }) => id === one.step) : undefined;
        return (
          <div key={one.id}>
            <FindingNote
              finding={{
                rule: one.id,
                severity: one.kind === 'unknown-code' ? 'warn' : 'fail',
                title: one.kind === 'service' ? say(one.means) : `${one.id}: ${say(one.means)}`,
                detail: one.here ? say(one.here) : '',
                left: one.left,
                right: one.right,
                differsAt: one.differsAt,
                remedy: say(one.remedy),
                source: one.source,
                step: target && { id: target.id, title: words(target.title, language, opened.values).replaceAll('**', '') },
              }}
              onGo={onGo}
            />
            {one.link ? (
              <div class="actions">
                <Button kind="quiet" icon="open" onClick={() => onLook(one.link!)}>
                  {i18n.t('login.look_up', { code: one.id })}
                </Button>
              </div>
            ) : null}
          </div>
        );
      })}
      {support ? (
        <div class="support">
          <span class="aside">{i18n.t('login.for_support')}</span>
          <code>{support}</code>
          <CopyButton value={`${all.map(({ id }) => id).join(', ')} · ${support}`} label={i18n.t('login.for_support')} />
        </div>
      ) : null}
    </section>
  );
}
