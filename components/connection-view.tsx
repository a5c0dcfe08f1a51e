import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { anchorByRef, words } from '../lib/guide/index.ts';
import type { Text } from '../lib/guide/schema/index.ts';
import type { PanelModel } from '../lib/model/panel-model.ts';
import type { DeskPort } from '../lib/model/ports.ts';
import { saveCertificate, writeCertificate } from '../lib/model/save-certificate.ts';
import { CertificateCard } from './certificate-card.tsx';
import { CertificateShapes } from './certificate-shapes.tsx';
import { CertificateChange } from './certificate-change.tsx';
import { ConnectionHeader } from './connection-header.tsx';
import { CurrentStep } from './current-step.tsx';
import { Section } from './disclosure.tsx';
import { ElsewhereNote } from './elsewhere-note.tsx';
import { FileIntake, takeDrop } from './file-intake.tsx';
import { findingViews } from './finding-views.ts';
import { Finished } from './finished.tsx';
import { Handshake, HandshakeSummary, type HandshakeRow } from './handshake.tsx';
import { isLoginStep } from '../lib/model/login-model.ts';
import { LoginCheck } from './login-check.tsx';
import { Journey } from './journey.tsx';
import { usePanel } from './panel-context.ts';
import { ProvenanceLine } from './provenance-line.tsx';
import { SideValues } from './side-values.tsx';
import { WhatIf } from './what-if.tsx';
import { anchorLabel, otherEnd } from '../lib/model/labels.ts';

/** An open connection, top to bottom: whose it is, how far, the one card, then what lies beneath it. */
export function ConnectionView({ model, desk }: { model: PanelModel; desk: DeskPort }) {
  const { announce } = usePanel();
  const { guide, intake, connections, login } = model;
  const opened = model.opened.value;
  const progress = guide.progress.value;
  const step = guide.step.value;
  useEffect(() => {
    if (step && opened)
      announce(
        i18n.t('step.announce', { title: words(step.title, desk.language, opened.values).replaceAll('**', '') }),
      );
    // What came of a file belongs to the step it was handed in at.
    if (intake.intake.peek().state === 'taken') intake.dismiss();
  }, [step?.id]);
  if (!opened || !progress) return null;

  const say = (text: Text) => words(text, desk.language, opened.values);
  const { connection, providers } = opened;
  const found = findingViews(guide.findings.value, opened, desk.language, step?.id ?? null);
  const elsewhere = found.filter(({ severity, here }) => severity === 'fail' && !here);
  const rows: HandshakeRow[] = guide.handshake.value.map(({ agreement, state }) => {
    const shownOn = anchorLabel(agreement.shownAt, opened, 'en');
    const label = say(agreement.label).replaceAll('**', '');
    const shown = anchorByRef(agreement.shownAt)?.page.side ?? 'idp';
    const other = otherEnd(agreement, opened, shown) ?? label;
    return {
      id: agreement.id,
      label,
      sp: shown === 'sp' ? shownOn : other,
      idp: shown === 'sp' ? other : shownOn,
      state,
      step: agreement.step,
      otherwise: say(agreement.otherwise).replaceAll('**', ''),
    };
  });
  const certificates = intake.certificates.value;
  const certificate = certificates.at(-1);
  const replacement = intake.replacement.value;
  const listed = certificates.toReversed().filter((one) => one !== replacement?.previous && one !== replacement?.next);
  const fileStep = step?.act === 'file';

  const takeFile = (file: File) => void intake.takeFile(file);
  const takeText = (text: string) => void intake.takeText(text, i18n.t('intake.pasted'));

  return (
    <div
      class={`connection ${connection.environment}`}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => takeDrop(event, takeFile, takeText)}
    >
      <ConnectionHeader
        name={connection.name}
        sp={providers.sp.name}
        idp={providers.idp.name}
        environment={connection.environment}
        onChange={(name, environment) => guide.change((before) => ({ ...before, name, environment }))}
        onSwitch={() => connections.open(null)}
        onForget={() => connections.forget(connection.id)}
      />
      <Journey
        steps={progress.steps.map((one) => ({
          id: one.step.id,
          title: say(one.step.title).replaceAll('**', ''),
          place: providers[one.step.side].name,
          state: one.state,
          because: one.because,
        }))}
        done={progress.done}
        minutesLeft={progress.minutesLeft}
        onGo={guide.go}
      />
      <ElsewhereNote findings={elsewhere} onGo={guide.go} />
      {step ? <CurrentStep model={model} desk={desk} findings={found} /> : <Finished model={model} desk={desk} />}

      <Section
        title={i18n.t('section.handshake')}
        state={<HandshakeSummary rows={rows} />}
        open={step === null || rows.some(({ state }) => state === 'differs')}
      >
        <Handshake sp={providers.sp.name} idp={providers.idp.name} rows={rows} onGo={guide.go} />
      </Section>
      {step && isLoginStep(step) ? null : (
        <Section
          title={i18n.t('section.login')}
          state={i18n.t('login.summary')}
          open={login.outcome.value !== null || login.watching.value.state === 'watching'}
        >
          <LoginCheck model={model} desk={desk} />
        </Section>
      )}
      <WhatIf model={model} desk={desk} />
      <SideValues side="sp" model={model} desk={desk} findings={found} />
      <SideValues side="idp" model={model} desk={desk} findings={found} />
      {fileStep ? null : (
        <Section
          title={i18n.t('section.files')}
          open={replacement !== null || intake.intake.value.state !== 'idle'}
          state={certificate ? <ProvenanceLine provenance={certificate.provenance} /> : i18n.t('files.none')}
        >
          {replacement ? (
            <CertificateChange
              change={replacement}
              idp={providers.idp.name}
              sp={providers.sp.name}
              onSave={() => saveCertificate(connection, replacement.previous, desk)}
            />
          ) : null}
          {listed.map((one, index) => (
            <div key={one.sha256}>
              {index === (replacement ? 0 : 1) ? <h3 class="earlier">{i18n.t('files.earlier')}</h3> : null}
              <CertificateCard certificate={one}>
                <CertificateShapes
                  write={(shape) => writeCertificate(connection.certificates.find(({ sha256 }) => sha256 === one.sha256)!, shape)}
                  onSave={(shape) => saveCertificate(connection, one, desk, shape)}
                />
              </CertificateCard>
            </div>
          ))}
          <FileIntake model={intake} />
        </Section>
      )}
    </div>
  );
}
