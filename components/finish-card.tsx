import { i18n } from '#i18n';
import type { Because } from '../lib/guide/condition.ts';
import { Button } from './button.tsx';
import { formatDay } from './format-time.ts';
import { Icon, Mark } from './icon.tsx';
import { usePanel } from './panel-context.ts';
import { useFocusOnChange } from './use-focus-on-change.ts';

export interface FinishCardProps {
  sp: string;
  idp: string;
  /** What was seen, held or said to be so, as sentences; skipped steps by title. */
  proven: readonly { title: string; because: Because | null }[];
  skipped: readonly { id: string; title: string }[];
  /** Pairs of places that agree, of all. */
  agree: number;
  pairs: number;
  /** How many things still differ. */
  open: number;
  certificateEnds: Date | null;
  /** The environment that is set up next, by name; null: none. */
  next: string | null;
  name: string;
  onNext: () => void;
  /** What may be done now that a login has worked: requiring it of everyone. */
  afterwards: { id: string; title: string } | null;
  onCalendar: () => void;
  /** Null where no guide for a change of certificate is on record. */
  onReplace: (() => void) | null;
  onGo: (step: string) => void;
}

/** The quiet end: what was proven, when to come back, what to do if someone cannot sign in. */
export function FinishCard({
  sp,
  idp,
  proven,
  skipped,
  agree,
  pairs,
  open,
  certificateEnds,
  next,
  name,
  onNext,
  afterwards,
  onCalendar,
  onReplace,
  onGo,
}: FinishCardProps) {
  const { language } = usePanel();
  const heading = useFocusOnChange('finished');
  const seen = proven.filter(({ because }) => because === 'seen').length;
  return (
    <main class="card finish" aria-labelledby="step-title">
      <Mark size={36} />
      <h2 id="step-title" tabIndex={-1} ref={heading}>
        {i18n.t('finish.title', { sp, idp })}
      </h2>
      <ul class="proof">
        <li class="verdict ok">
          <Icon name="check" />
          <span>{i18n.t('finish.login')}</span>
        </li>
        <li class={`verdict ${agree === pairs ? 'ok' : 'quiet'}`}>
          <Icon name={agree === pairs ? 'check' : 'question'} />
          <span>{i18n.t('finish.agree', { agree, pairs })}</span>
        </li>
        <li class="verdict ok">
          <Icon name="check" />
          <span>{i18n.t('finish.seen', { seen, count: proven.length })}</span>
        </li>
      </ul>
      {open > 0 ? (
        <p class="verdict fail">
          <Icon name="cross" />
          <span>{i18n.t('finish.open', { count: open })}</span>
        </p>
      ) : null}
      {skipped.length > 0 ? (
        <div class="verdict warn">
          <Icon name="dash" />
          <span>
            {i18n.t('finish.skipped')}{' '}
            {skipped.map((step) => (
              <Button key={step.id} kind="quiet" onClick={() => onGo(step.id)}>
                {step.title}
              </Button>
            ))}
          </span>
        </div>
      ) : null}
      {next ? (
        <div class="next-visit">
          <Icon name="arrow" />
          <div>
            <p class="aside">{i18n.t('finish.carry_words', { name })}</p>
            <div class="actions">
              <Button kind="primary" onClick={onNext}>
                {i18n.t('finish.carry', { environment: next })}
              </Button>
            </div>
          </div>
        </div>
      ) : null}
      {certificateEnds ? (
        <div class="next-visit">
          <Icon name="calendar" />
          <div>
            <p>
              <b>{i18n.t('finish.ends', { date: formatDay(certificateEnds, language) })}</b>
            </p>
            <p class="aside">{i18n.t('finish.ends_words')}</p>
            <div class="actions">
              <Button kind="primary" onClick={onCalendar}>
                {i18n.t('finish.calendar')}
              </Button>
              {onReplace ? (
                <Button kind="quiet" onClick={onReplace}>
                  {i18n.t('finish.replace')}
                </Button>
              ) : null}
            </div>
          </div>
        </div>
      ) : null}
      {afterwards ? (
        <div class="afterwards">
          <p>{i18n.t('gate.second_session', { sp })}</p>
          <Button kind="quiet" icon="arrow" onClick={() => onGo(afterwards.id)}>
            {afterwards.title}
          </Button>
        </div>
      ) : null}
      <h3>{i18n.t('finish.trouble')}</h3>
      <ol class="trouble">
        <li>{i18n.t('finish.trouble_assigned', { idp })}</li>
        <li>{i18n.t('finish.trouble_mail', { sp })}</li>
        <li>{i18n.t('finish.trouble_session')}</li>
        <li>{i18n.t('finish.trouble_enforce', { sp })}</li>
      </ol>
    </main>
  );
}
