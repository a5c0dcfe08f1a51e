import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { commonHost, driftReport, pageById, words } from '../lib/guide/index.ts';
import type { Text } from '../lib/guide/schema/index.ts';
import { takeable } from '../lib/model/capture-rows.ts';
import { fillable } from '../lib/model/fill-rows.ts';
import { patternHost } from '../lib/model/match-pattern.ts';
import { isLoginStep } from '../lib/model/login-model.ts';
import type { PanelModel } from '../lib/model/panel-model.ts';
import type { DeskPort } from '../lib/model/ports.ts';
import { saveCertificate } from '../lib/model/save-certificate.ts';
import { Alternatives } from './alternatives.tsx';
import { Button } from './button.tsx';
import { CaptureList } from './capture-list.tsx';
import { CertificateCard } from './certificate-card.tsx';
import { CertificateChange } from './certificate-change.tsx';
import { ConflictNote } from './conflict-note.tsx';
import { Disclosure } from './disclosure.tsx';
import { FileIntake } from './file-intake.tsx';
import { FillForm } from './fill-form.tsx';
import { FindingNote } from './finding-note.tsx';
import { LoginCheck } from './login-check.tsx';
import { HandOverCard } from './hand-over.tsx';
import { findingViews, type PlacedFinding } from './finding-views.ts';
import { GateNote, type GateView } from './gate-note.tsx';
import { usePanel } from './panel-context.ts';
import { PointAt } from './point-at.tsx';
import { RichText } from './rich-text.tsx';
import { StepCard } from './step-card.tsx';
import { alternativeViews, captureViews, conflictViews, fillViews, pointViews } from './step-views.ts';

/** The card of the step in front, with its values, previews and findings. */
export function CurrentStep({
  model,
  desk,
  findings,
}: {
  model: PanelModel;
  desk: DeskPort;
  findings: readonly PlacedFinding[];
}) {
  const { guide, intake, console, pick } = model;
  const { announce } = usePanel();
  const failed = useSignal<string | null>(null);
  const opened = model.opened.value;
  const step = guide.step.value;
  const stage = guide.stage.value;
  if (!opened || !step || !stage) return null;

  const say = (text: Text) => words(text, desk.language, opened.values);
  const language = console.view.value.facts?.language ?? 'en';
  const provider = opened.providers[step.side];
  const page = pageById(step.page);
  const state = guide.progress.value?.current;
  const captures = captureViews(guide.captures.value, opened, findings);
  const fills = fillViews(guide.fills.value, opened, language, findings);
  const placed = new Set([...captures, ...fills].flatMap((row) => row.findings));
  const here = findings.filter((finding) => finding.here && !placed.has(finding));
  const conflicts = conflictViews(step, opened, say);
  const back = guide.neighbour(-1);

  const asked = step.act === 'confirm' || step.act === 'hand-over';
  // Nothing is looked for where nothing is to be pressed.
  const barred = guide.shut.value || guide.forbidden.value || guide.filling.value;
  const lost = stage === 'here' && !guide.nextWords.value && !guide.waiting.value && !state?.because && !barred;
  const front = { here: console.view.value.url, ringed: guide.next.value?.waypoint.anchor ?? null };
  const points = stage === 'here' && step.act !== 'hand-over' ? pointViews(step, guide.looks.value, opened, language, lost, front) : [];

  async function fill() {
    const outcomes = await guide.fill();
    const kept = outcomes.filter((outcome) => outcome.outcome === 'filled' && outcome.kept).length;
    announce(i18n.t('fill.announce', { kept, count: outcomes.length }));
  }
  function goOn() {
    if (!step) return;
    if (state?.because) guide.go(null);
    else guide.mark(step.id, 'confirmed');
  }
  function instead(other: string) {
    if (!step) return;
    if (!state?.because) guide.mark(step.id, 'skipped');
    guide.go(other);
  }
  const gate = guide.gate.value;
  const gated: GateView | null = gate && { ...gate, why: findingViews(gate.why, opened, desk.language, step.id) };
  const confirm = step.act === 'confirm';
  const offered = takeable(guide.captures.value).length;
  const captureList = (
    <CaptureList
      rows={captures}
      place={provider.name}
      offered={offered}
      onTake={guide.takeShown}
      onHold={(row, text) => guide.holdByHand(row.value, text)}
      onGo={guide.go}
    />
  );
  // What is asked without a way of its own is done somewhere the panel does not look, e.g. in a private window or a mail program.
  const nowhere = asked && step.way.length === 0;

  return (
    <StepCard
      id={step.id}
      title={say(step.title)}
      what={say(step.what)}
      why={say(step.why)}
      side={step.side}
      place={provider.name}
      host={patternHost(provider.hosts[0] ?? '')}
      screen={page && step.act !== 'hand-over' ? say(page.title) : ''}
      stage={nowhere ? null : stage}
      strange={guide.strange.value}
      nextWords={guide.nextWords.value}
      covered={guide.covered.value}
      telling={console.telling.value}
      waiting={guide.waiting.value}
      pointable={!asked && !state?.because && !barred && !captures.some(({ shown }) => shown !== null)}
      points={points}
      canGoThere={guide.address.value !== null}
      done={state?.because ?? null}
      onThere={() => void guide.takeMeThere()}
      onAllow={() => void guide.allow(step.side)}
      onAdopt={guide.adoptPage}
      foot={
        <>
          {back ? (
            <Button kind="quiet" icon="left" onClick={() => guide.go(back)}>
              {i18n.t('step.back')}
            </Button>
          ) : null}
          <span class="spread" />
          {stage === 'here' && guide.nextWords.value && guide.address.value ? (
            <Button kind="quiet" onClick={() => void guide.takeMeThere()}>
              {i18n.t('stage.there')}
            </Button>
          ) : null}
          {confirm ? null : state?.because ? (
            <Button kind="primary" onClick={goOn}>
              {i18n.t('step.next')}
            </Button>
          ) : (
            <>
              <Button kind="quiet" onClick={() => guide.mark(step.id, 'skipped')}>
                {i18n.t('step.skip')}
              </Button>
              {step.act === 'do' && !guide.shut.value ? (
                <Button kind="quiet" onClick={goOn}>
                  {i18n.t('step.did_it')}
                </Button>
              ) : null}
            </>
          )}
        </>
      }
    >
      {step.act === 'fill' ? (
        <FillForm
          rows={fills}
          place={provider.name}
          count={guide.forbidden.value ? 0 : fillable(guide.fills.value).length}
          busy={guide.filling.value}
          onFill={() => void fill()}
          onGo={guide.go}
          onHold={(row, text) => guide.holdByHand(row.value, text)}
          onFind={(row) => {
            const source = opened.guide.steps.find(
              (one) => 'captures' in one && one.captures.some(({ value }) => value === row.value),
            );
            if (source) guide.go(source.id);
          }}
        />
      ) : null}
      {step.act === 'file' ? (
        <FileIntake model={intake} />
      ) : null}
      {step.act === 'file' && intake.replacement.value ? (
        <CertificateChange
          change={intake.replacement.value}
          idp={opened.providers.idp.name}
          sp={opened.providers.sp.name}
          onSave={() => saveCertificate(opened.connection, intake.replacement.value!.previous, desk)}
        />
      ) : step.act === 'file' && intake.certificates.value.length > 0 ? (
        <CertificateCard certificate={intake.certificates.value.at(-1)!} />
      ) : null}
      {step.act === 'read' ? captureList : null}
      {step.act === 'file' && captures.length > 0 ? (
        <Disclosure
          label={i18n.t('capture.beside', { held: captures.filter(({ held }) => held).length, count: captures.length })}
          open={offered > 0 || captures.some((row) => row.many || row.findings.length > 0 || row.typedOnly)}
        >
          {captureList}
        </Disclosure>
      ) : null}
      {gated ? (
        <GateNote
          gate={gated}
          sp={provider.name}
          onGo={guide.go}
          onAnyway={(on) => guide.goOnAnyway(step.id, on)}
        />
      ) : null}
      {step.act === 'confirm' && !guide.shut.value ? (
        <div class="ask">
          <p>
            <RichText text={say(step.ask)} />
          </p>
          <div class="actions">
            {step.open && opened.values[step.open] ? (
              <Button icon="open" onClick={() => void guide.openValue(step.open!)}>
                {i18n.t('confirm.open')}
              </Button>
            ) : null}
            <Button kind="primary" icon="check" onClick={() => guide.mark(step.id, 'confirmed')}>
              {i18n.t('confirm.yes')}
            </Button>
            <Button
              kind="quiet"
              onClick={() => {
                failed.value = step.id;
                guide.mark(step.id, 'refuted');
              }}
            >
              {i18n.t('confirm.no')}
            </Button>
            {step.optional ? (
              <Button kind="quiet" onClick={() => guide.mark(step.id, 'skipped')}>
                {i18n.t('step.skip')}
              </Button>
            ) : null}
          </div>
          {failed.value === step.id || opened.connection.marks[step.id]?.state === 'refuted' ? (
            <p class="verdict warn">
              <span>
                {here.length + findings.length > 0 ? i18n.t('confirm.no_findings') : i18n.t('confirm.no_help')}
              </span>
            </p>
          ) : null}
        </div>
      ) : null}
      {step.act === 'hand-over' ? (
        <HandOverCard
          key={step.id}
          step={step}
          opened={opened}
          desk={desk}
          onGo={guide.go}
          onSent={() => guide.mark(step.id, 'confirmed')}
        />
      ) : null}
      <PointAt
        key={step.id}
        rows={points}
        picking={pick.picking.value}
        failed={pick.failed.value}
        open={lost}
        onStart={(ref, sentence) => void pick.start(ref, sentence)}
        onMove={(by) => void pick.move(by)}
        onTake={() => void pick.take()}
        onStop={() => void pick.stop()}
        onForget={(ref) => void pick.forget(ref)}
        report={() =>
          JSON.stringify(
            driftReport({
              guide: opened.guide,
              step,
              values: opened.values,
              looks: guide.looks.value,
              language,
              host: commonHost(provider, console.view.value.url),
              here: front.here,
              now: desk.now(),
            }),
            null,
            1,
          )
        }
      />
      {isLoginStep(step) ? <LoginCheck model={model} desk={desk} /> : null}
      {here.map((finding) => (
        <FindingNote key={finding.rule + finding.title} finding={finding} onGo={guide.go} />
      ))}
      {conflicts.map((conflict) => (
        <ConflictNote key={conflict.id} conflict={conflict} />
      ))}
      <Alternatives
        all={alternativeViews(step, say)}
        onOpen={(address) => void desk.openAddress(address, [])}
        onInstead={instead}
      />
    </StepCard>
  );
}
