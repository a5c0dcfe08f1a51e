import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { patternHost } from '../lib/model/match-pattern.ts';
import type { PanelModel } from '../lib/model/panel-model.ts';
import type { DeskPort } from '../lib/model/ports.ts';
import { Button } from './button.tsx';
import { DiagnosisView } from './diagnosis-view.tsx';
import { Icon } from './icon.tsx';
import { JudgementView } from './judgement-view.tsx';
import { PasteBox } from './paste-box.tsx';
import { usePanel } from './panel-context.ts';
import { refusalWords } from './refusal-words.ts';

/** One real login, watched or pasted, and what an error means. */
export function LoginCheck({ model, desk }: { model: PanelModel; desk: DeskPort }) {
  const { login, guide } = model;
  const { announce } = usePanel();
  const opened = model.opened.value;
  const outcome = login.outcome.value;
  const watching = login.watching.value;
  useEffect(() => {
    if (outcome?.kind === 'judgement') announce(verdictWords(outcome.judgement.verdict, outcome.proven));
    else if (outcome?.kind === 'diagnosis') announce(outcome.diagnoses.all.map(({ id }) => id).join(', '));
    else if (outcome) announce(nothingWords(outcome.code));
  }, [outcome]);
  if (!opened) return null;

  const { sp } = opened.providers;
  const can = login.canBegin.value;
  const hosts = login.hosts.value.map(patternHost);
  const watchable = hosts.length > 0 && (can.sp || can.idp);
  const under = watching.state === 'watching';

  async function hand(how: 'copy' | 'download') {
    const text = await login.exported();
    if (text === null) return;
    if (how === 'download') desk.download('sso-login-check.txt', 'text/plain', text);
    else announce(i18n.t((await desk.copy(text)) ? 'login.copied' : 'copy.failed'));
  }
  return (
    <div class="login">
      {under ? (
        <div class="stage watching">
          <p>
            <Icon name="target" />
            <span>{i18n.t(watching.start === 'sp' ? 'login.in_tab' : 'login.in_tab_idp', { sp: sp.name })}</span>
          </p>
          <ul class="login-seen">
            <Seen done={watching.request} text={i18n.t('login.seen_request')} />
            <Seen done={watching.response} text={i18n.t('login.seen_response')} />
          </ul>
          {watching.logout ? <p class="aside">{i18n.t('login.logout')}</p> : null}
          <div class="actions">
            <Button onClick={() => void login.readPage()}>{i18n.t('login.read_page')}</Button>
            <Button kind="quiet" onClick={() => void login.cancel()}>
              {i18n.t('login.stop')}
            </Button>
          </div>
        </div>
      ) : null}
      {!under && watchable ? (
        <>
          <div class="actions">
            {can.sp ? (
              <Button icon="target" onClick={() => void login.start('sp')}>
                {i18n.t('login.watch')}
              </Button>
            ) : null}
            {can.idp ? (
              <Button kind="quiet" onClick={() => void login.start('idp')}>
                {i18n.t('login.watch_idp')}
              </Button>
            ) : null}
          </div>
          <p class="aside">{i18n.t('login.watch_words', { hosts: hosts.join(', ') })}</p>
        </>
      ) : null}
      {!under && !watchable ? <p class="aside">{i18n.t('login.not_watchable')}</p> : null}
      <Ended watching={watching} judged={outcome !== null} />
      {under ? null : <PasteBox label={i18n.t('login.paste')} hint={i18n.t('login.paste_words')} onText={(text) => void login.paste(text)} />}

      {login.reading.value ? (
        <p class="verdict quiet">
          <span>{i18n.t('login.judging')}</span>
        </p>
      ) : null}
      {outcome?.kind === 'judgement' ? (
        <JudgementView
          judgement={outcome.judgement}
          heading={verdictWords(outcome.judgement.verdict, outcome.proven)}
          opened={opened}
          language={desk.language}
          here={guide.step.value?.id ?? null}
          onGo={guide.go}
        />
      ) : null}
      {outcome?.kind === 'diagnosis' ? (
        <DiagnosisView
          diagnoses={outcome.diagnoses}
          opened={opened}
          language={desk.language}
          here={guide.step.value?.id ?? null}
          onGo={guide.go}
          onLook={(link) => void desk.openAddress(link, [])}
        />
      ) : null}
      {outcome?.kind === 'nothing' ? (
        <p class="verdict warn">
          <Icon name="warning" />
          <span>{nothingWords(outcome.code)}</span>
        </p>
      ) : null}
      {outcome ? (
        <div class="actions">
          {outcome.kind === 'judgement' ? (
            <>
              <Button icon="copy" onClick={() => void hand('copy')}>
                {i18n.t('login.copy')}
              </Button>
              <Button onClick={() => void hand('download')}>{i18n.t('login.download')}</Button>
            </>
          ) : null}
          <Button kind="quiet" onClick={login.clear}>
            {i18n.t('login.clear')}
          </Button>
        </div>
      ) : null}
      {outcome ? <p class="aside">{i18n.t('login.kept_nowhere')}</p> : null}
    </div>
  );
}

function Seen({ done, text }: { done: boolean; text: string }) {
  return (
    <li class={`verdict ${done ? 'ok' : 'quiet'}`}>
      <Icon name={done ? 'check' : 'clock'} label={i18n.t(done ? 'login.seen' : 'login.not_yet')} />
      <span>{text}</span>
    </li>
  );
}

function Ended({ watching, judged }: { watching: PanelModel['login']['watching']['value']; judged: boolean }) {
  const words =
    watching.state === 'refused' ? i18n.t('login.refused')
    : watching.state !== 'ended' || judged ? null
    : watching.why === 'timeout' ? i18n.t('login.timeout')
    : watching.why === 'closed' ? i18n.t('login.closed')
    : null;
  return words ? (
    <p class="verdict warn">
      <span>{words}</span>
    </p>
  ) : null;
}

function verdictWords(verdict: 'passed' | 'failed' | 'unsure', proven: boolean): string {
  if (verdict === 'failed') return i18n.t('login.failed');
  if (verdict === 'unsure') return i18n.t('login.unsure');
  return proven ? i18n.t('login.proven') : i18n.t('login.passed');
}

function nothingWords(code: string): string {
  switch (code) {
    case 'private-key':
    case 'empty':
    case 'too-large':
      return refusalWords(code);
    case 'no-error':
      return i18n.t('login.no_error');
    case 'logout':
      return i18n.t('login.logout');
    default:
      return i18n.t('login.nothing');
  }
}
