import { i18n } from '#i18n';
import { nextEnvironment } from '../lib/connection/index.ts';
import { guides, words } from '../lib/guide/index.ts';
import { calendarFile } from '../lib/model/calendar.ts';
import type { PanelModel } from '../lib/model/panel-model.ts';
import type { DeskPort } from '../lib/model/ports.ts';
import { environmentName } from './environment-chip.tsx';
import { FinishCard } from './finish-card.tsx';

export function Finished({ model, desk }: { model: PanelModel; desk: DeskPort }) {
  const { guide, intake } = model;
  const opened = model.opened.value;
  const steps = guide.progress.value?.steps ?? [];
  if (!opened) return null;
  const { connection, providers, values } = opened;
  const title = (step: (typeof steps)[number]) => words(step.step.title, desk.language, values).replaceAll('**', '');
  const notAfter = intake.certificates.value.at(-1)?.notAfter;
  const ends = notAfter ? new Date(notAfter) : null;

  // Staging is proven: what follows is production.
  const next = nextEnvironment(connection);
  // Comes after the guide, by choice: it shuts every other way in.
  const afterwards = opened.guide.steps.find(
    (step) => step.gate === 'proven-login' && !steps.some((one) => one.step.id === step.id),
  );

  const change = guides.find(
    ({ purpose, sp, idp }) => purpose === 'certificate' && sp === opened.guide.sp && idp === opened.guide.idp,
  );

  function toCalendar() {
    if (!ends) return;
    const names = { sp: providers.sp.name, idp: providers.idp.name, name: connection.name };
    const text = calendarFile({
      uid: `${connection.id}-certificate@sso-handshake`,
      day: ends,
      title: i18n.t('calendar.title', names),
      notes: i18n.t('calendar.notes', {
        ...names,
        thumbprint: intake.certificates.value.at(-1)?.sha1.toUpperCase() ?? '',
      }),
      warnDays: [60, 30, 7],
      made: desk.now(),
    });
    desk.download(`${connection.name.replace(/[^\p{L}\p{N}-]+/gu, '-')}-certificate.ics`, 'text/calendar', text);
  }
  return (
    <FinishCard
      sp={providers.sp.name}
      idp={providers.idp.name}
      proven={steps
        .filter(({ state }) => state === 'done')
        .map((step) => ({ title: title(step), because: step.because }))}
      skipped={steps
        .filter(({ state }) => state === 'skipped')
        .map((step) => ({ id: step.step.id, title: title(step) }))}
      agree={guide.handshake.value.filter(({ state }) => state === 'agrees').length}
      pairs={guide.handshake.value.length}
      open={guide.findings.value.filter(({ severity }) => severity === 'fail').length}
      certificateEnds={ends}
      next={next === null ? null : environmentName(next)}
      name={connection.name}
      onNext={() => next && model.connections.carry(connection, next, `${providers.sp.name} (${environmentName(next)})`)}
      afterwards={
        afterwards
          ? { id: afterwards.id, title: words(afterwards.title, desk.language, values).replaceAll('**', '') }
          : null
      }
      onCalendar={toCalendar}
      onReplace={
        change
          ? () => model.connections.succeed(connection, change.id, i18n.t('list.successor', { name: connection.name }))
          : null
      }
      onGo={guide.go}
    />
  );
}
