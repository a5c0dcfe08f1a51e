import { certificateChange, factsOf, savedAt } from '../connection/certificate-change.ts';
import { certificateFinding as finding, stepThatTakes } from './certificate-finding.ts';
import type { CertificateChange } from '../connection/certificate-change.ts';
import { isLoginStep, provenLogin } from '../guide/progress.ts';
import type { Guide, Step } from '../guide/schema/index.ts';
import type { Context } from './context.ts';
import { dayOf } from './day.ts';
import type { Finding } from './finding.ts';

/**
 * What goes wrong while one certificate takes the place of another: the order counts, for most services trust one certificate only, and
 * Entra signs with one. (Microsoft: manage certificates for federated single sign-on, 2025-01-01.)
 */
export function certificateChangeFindings(context: Context): Finding[] {
  const { connection, guide, now, sp, idp } = context;
  const change = certificateChange(connection, guide, now);
  if (!change) return [];
  const { previous, next, signs, trusts, ended } = change;
  const takes = stepThatTakes(context);
  if (!next) {
    const passed = takes !== undefined && connection.marks[takes]?.state === 'skipped';
    return [
      ...(ended ? [finding('certificate-signs-at-once', 'warn', { step: takes, put: { service: sp.name } })] : []),
      ...(passed ? [finding('certificate-not-taken', 'warn', { step: takes, put: { service: sp.name } })] : []),
    ];
  }
  if (next.sha256 === previous.sha256) return [finding('certificate-unchanged', 'fail', { step: takes })];
  const found: Finding[] = [];
  if (trusts === 'next' && signs === 'previous') {
    found.push(finding('certificate-not-yet-active', 'fail', { step: activation(guide), put: { service: sp.name, console: idp.name } }));
  }
  if (signs === 'next') found.push(...notYetKnown(context, change));
  if (signs === 'previous') found.push(...givenTooEarly(context));
  const ends = [previous, next].map((one) => factsOf(one)?.notAfter ?? null);
  if (ends[0] && ends[1] && Date.parse(ends[1]) < Date.parse(ends[0]))
    found.push(finding('certificate-ends-earlier', 'warn', { step: takes, put: { date: dayOf(ends[1]), was: dayOf(ends[0]) } }));
  return found;
}

/** Entra signs with the next one, and the service provider has not got it: the other half of the gap. */
function notYetKnown({ connection, guide, sp, idp }: Context, { drafted }: CertificateChange): Finding[] {
  const put = { service: sp.name, console: idp.name };
  const form = guide.agreements.find(({ as }) => as === 'certificate');
  if (form) return drafted ? [finding('certificate-not-yet-saved', 'fail', { step: savedAt(guide, form) ?? form.step, put })] : [];
  // Without a field that shows it, only the admin knows whether the metadata has been handed over since.
  const give = stepThatGivesMetadata(guide);
  const open = give && connection.marks[give.id] === undefined && !provenLogin(guide, connection);
  return open ? [finding('certificate-not-yet-read', 'warn', { step: give.id, put })] : [];
}

/** Entra's metadata lists every certificate of the app: handed over before the next one is active, it leaves the choice to the service. */
function givenTooEarly({ connection, guide, sp, idp }: Context): Finding[] {
  const give = guide.agreements.some(({ as }) => as === 'certificate') ? undefined : stepThatGivesMetadata(guide);
  const given = give && connection.marks[give.id]?.state === 'confirmed';
  const step = activation(guide);
  return given ? [finding('metadata-before-active', 'warn', { step, put: { service: sp.name, console: idp.name } })] : [];
}

const activation = (guide: Guide): string | undefined => guide.agreements.find(({ as }) => as === 'thumbprint')?.step;

/** Where a service without a field for the certificate learns of the next one. */
function stepThatGivesMetadata(guide: Guide): Step | undefined {
  const activated = guide.steps.findIndex(({ id }) => id === activation(guide));
  return guide.steps.slice(activated + 1).find((step) => step.side === 'sp' && !isLoginStep(step));
}
