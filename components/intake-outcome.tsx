import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Intake } from '../lib/model/intake.ts';
import type { IntakeModel } from '../lib/model/intake-model.ts';
import { Button } from './button.tsx';
import { CertificateCard } from './certificate-card.tsx';
import { EntityChoice } from './entity-choice.tsx';
import { Icon } from './icon.tsx';
import { IntakeNotes } from './intake-notes.tsx';
import { usePanel } from './panel-context.ts';
import { refusalWords } from './refusal-words.ts';

/** What came of the file that was handed in: read, refused, a question, or taken. */
export function IntakeOutcome({ model, onStopped }: { model: IntakeModel; onStopped: () => void }) {
  const { announce } = usePanel();
  const intake = model.intake.value;
  switch (intake.state) {
    case 'idle':
      return null;
    case 'reading':
      return (
        <Reading
          name={intake.name}
          progress={intake.progress}
          onStop={() => {
            model.dismiss();
            announce(i18n.t('intake.stopped'));
            onStopped();
          }}
        />
      );
    case 'taken':
      return (
        <>
          <p class="verdict ok">
            <Icon name="check" />
            <span>
              {takenWords(intake.from, intake.name)}
              {intake.differs.length > 0 ? ` ${i18n.t('intake.differs')}` : ''}
            </span>
          </p>
          <IntakeNotes notes={intake.notes.filter(({ ask }) => !ask)} />
        </>
      );
    case 'refused':
      return (
        <div class="finding fail" role="group" aria-label={i18n.t('intake.refused')}>
          <p class="finding-title">
            <Icon name="cross" label={i18n.t('intake.refused')} />
            <span>{intake.name}</span>
          </p>
          <p class="finding-detail">
            {refusalWords(intake.kind)}
            {intake.place ? ` ${i18n.t('refusal.place', { line: intake.place.line, column: intake.place.column })}` : ''}
          </p>
          <div class="finding-foot">
            <Button kind="quiet" onClick={model.dismiss}>
              {i18n.t('intake.again')}
            </Button>
          </div>
        </div>
      );
    case 'entities':
      return (
        <EntityChoice
          found={intake}
          onSearch={model.search}
          onChoose={(index) => void model.chooseEntity(index)}
          onDismiss={model.dismiss}
        />
      );
    case 'choose':
      return <CertificateChoice choice={intake} onChoose={model.choose} onDismiss={model.dismiss} />;
  }
}

function takenWords(from: Extract<Intake, { state: 'taken' }>['from'], name: string): string {
  if (from === 'certificate') return i18n.t('intake.taken', { name });
  return from === 'metadata' ? i18n.t('intake.taken_metadata', { name }) : i18n.t('intake.taken_sp_metadata', { name });
}

interface ReadingProps {
  name: string;
  progress: Extract<Intake, { state: 'reading' }>['progress'];
  onStop: () => void;
}

/** The bar appears for large files only; all others are read before one could be seen. */
function Reading({ name, progress, onStop }: ReadingProps) {
  const { announce, language } = usePanel();
  const words = i18n.t('intake.reading', { name });
  const large = progress !== null;
  useEffect(() => {
    if (large) announce(words);
  }, [large]);
  if (!progress)
    return (
      <p class="verdict quiet">
        <span>{words}</span>
      </p>
    );
  const percent = Math.floor((progress.read / progress.total) * 100);
  const megabytes = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const of = i18n.t('intake.read_of', {
    read: megabytes.format(progress.read / 1_000_000),
    total: megabytes.format(progress.total / 1_000_000),
  });
  return (
    <div class="reading">
      <p>{words}</p>
      <progress max={100} value={percent} aria-label={words} aria-valuetext={of}>
        {percent} %
      </progress>
      <p class="aside">{of}</p>
      <Button onClick={onStop}>{i18n.t('intake.stop')}</Button>
    </div>
  );
}

interface CertificateChoiceProps {
  choice: Extract<Intake, { state: 'choose' }>;
  onChoose: (index: number) => void;
  onDismiss: () => void;
}

function CertificateChoice({ choice, onChoose, onDismiss }: CertificateChoiceProps) {
  const { certificates, signsFile, notes } = choice;
  const several = certificates.length > 1;
  const title = several ? i18n.t('intake.choose', { count: certificates.length }) : i18n.t('intake.choose_one');
  return (
    <div class="choose" role="group" aria-label={title}>
      <p>{title}</p>
      <IntakeNotes notes={notes} />
      {several ? <p class="aside">{i18n.t('intake.choose_words')}</p> : null}
      {certificates.map((certificate, index) => (
        <div key={certificate.sha256} class="choice">
          <CertificateCard certificate={certificate} />
          {index === signsFile && several ? <p class="aside">{i18n.t('intake_note.signs_file')}</p> : null}
          <Button kind={certificate.active ? 'primary' : 'plain'} onClick={() => onChoose(index)}>
            {i18n.t('intake.take_this')}
          </Button>
        </div>
      ))}
      <div class="actions">
        <Button kind="quiet" onClick={onDismiss}>
          {i18n.t('intake.again')}
        </Button>
      </div>
    </div>
  );
}
