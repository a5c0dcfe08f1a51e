import { i18n } from '#i18n';
import { words } from '../lib/guide/index.ts';
import type { Check, LoginJudgement, Part } from '../lib/judge/index.ts';
import type { Opened } from '../lib/model/open-connection.ts';
import { Button } from './button.tsx';
import { Disclosure } from './disclosure.tsx';
import { Icon, type IconName } from './icon.tsx';
import { RichText } from './rich-text.tsx';
import { ValueText } from './value-text.tsx';

export interface JudgementProps {
  judgement: LoginJudgement;
  heading: string;
  opened: Opened;
  language: string;
  /** The step in front. */
  here: string | null;
  onGo: (step: string) => void;
}

const icons: Record<Check['state'], IconName> = { passed: 'check', flagged: 'warning', failed: 'cross', unknown: 'question' };
const tones: Record<LoginJudgement['verdict'], string> = { passed: 'ok', failed: 'fail', unsure: 'warn' };
const parts: readonly Part[] = ['request', 'response', 'signature', 'assertion', 'claims'];

/** A login field by field: what is wrong first, with what is expected beside what came; what passed folds away. */
export function JudgementView({ judgement, heading, ...rest }: JudgementProps) {
  const { checks, verdict, claims, start } = judgement;
  const wrong = checks.filter(({ state }) => state === 'failed').concat(checks.filter(({ state }) => state === 'flagged'), checks.filter(({ state }) => state === 'unknown'));
  const passed = checks.filter(({ state }) => state === 'passed');
  return (
    <section class="judgement" aria-label={i18n.t('login.judgement')}>
      <p class={`verdict ${tones[verdict]}`}>
        <Icon name={verdict === 'passed' ? 'check' : verdict === 'failed' ? 'cross' : 'question'} />
        <span>
          <b>{heading}</b> {start ? i18n.t(start === 'sp' ? 'login.start_sp' : 'login.start_idp') : ''}
        </span>
      </p>
      <p class="aside">
        {i18n.t('login.tally', { passed: passed.length, count: checks.length })}
      </p>
      {wrong.length > 0 ? <Checks checks={wrong} {...rest} /> : null}
      {passed.length > 0 ? (
        <Disclosure label={i18n.t('login.passed_n', { count: passed.length })}>
          {parts.map((part) => {
            const of = passed.filter((check) => check.part === part);
            return of.length === 0 ? null : (
              <div key={part}>
                <h3 class="checks-part">{partWords(part)}</h3>
                <Checks checks={of} {...rest} />
              </div>
            );
          })}
        </Disclosure>
      ) : null}
      {claims.length > 0 ? (
        <Disclosure label={i18n.t('login.claims', { count: claims.length })}>
          <dl class="compare">
            {claims.map(({ name, values }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <ValueText value={values.join(' · ')} />
                </dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      ) : null}
    </section>
  );
}

function Checks({ checks, opened, language, here, onGo }: { checks: readonly Check[] } & Omit<JudgementProps, 'judgement' | 'heading'>) {
  const say = (text: Check['title']) => words(text, language);
  return (
    <ul class="checks">
      {checks.map((check) => {
        const { id, state, expected, received, differsAt, remedy, step } = check;
        const target = step && step !== here ? opened.guide.steps.find((one) => one.id === step) : undefined;
        const mark = differsAt === undefined ? undefined : { at: differsAt, label: i18n.t('finding.here') };
        const same = expected !== undefined && expected === received;
        return (
          <li key={id} class={`check ${state}`} data-check={id}>
            <p class="check-title">
              <Icon name={icons[state]} label={stateWords(state)} />
              <b>{say(check.title)}</b>
            </p>
            <p class="check-reason">
              <RichText text={say(check.reason)} />
            </p>
            {expected !== undefined || received !== undefined ? (
              <dl class="compare">
                {expected !== undefined && !same ? (
                  <div>
                    <dt>{i18n.t('login.expected')}</dt>
                    <dd>
                      <ValueText value={expected} mark={mark} />
                    </dd>
                  </div>
                ) : null}
                {received !== undefined ? (
                  <div>
                    <dt>
                      {i18n.t(same ? 'login.as_expected' : 'login.received')}
                      {check.unsigned ? ` ${i18n.t('login.unsigned')}` : ''}
                    </dt>
                    <dd>
                      <ValueText value={received} mark={mark} />
                    </dd>
                  </div>
                ) : null}
              </dl>
            ) : null}
            {remedy ? (
              <p class="finding-remedy">
                <RichText text={say(remedy)} />
              </p>
            ) : null}
            {target ? (
              <div class="finding-foot">
                <Button kind="quiet" icon="arrow" onClick={() => onGo(target.id)}>
                  {i18n.t('finding.go', { step: words(target.title, language, opened.values).replaceAll('**', '') })}
                </Button>
              </div>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

function stateWords(state: Check['state']): string {
  if (state === 'passed') return i18n.t('login.state_passed');
  if (state === 'failed') return i18n.t('login.state_failed');
  return state === 'flagged' ? i18n.t('finding.warn') : i18n.t('login.state_unknown');
}

function partWords(part: Part): string {
  switch (part) {
    case 'request':
      return i18n.t('login.part_request');
    case 'response':
      return i18n.t('login.part_response');
    case 'signature':
      return i18n.t('login.part_signature');
    case 'assertion':
      return i18n.t('login.part_assertion');
    default:
      return i18n.t('login.part_claims');
  }
}
