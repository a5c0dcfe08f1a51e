import { certificateChange, savedAt } from '../connection/certificate-change.ts';
import { heldCertificate, markStep } from '../connection/index.ts';
import type { Connection } from '../connection/index.ts';
import type { Finding } from '../findings/finding.ts';
import type { Agreement, Guide, Step } from '../guide/schema/index.ts';

/** What only warns of a change, and yet is a reason to wait with a press that belongs to it. */
const outOfOrder: ReadonlySet<string> = new Set(['certificate-not-taken', 'certificate-missing', 'metadata-before-active']);

/** The change of a certificate as it will be once a step, and all that the guide still plans after it, is done. */
export interface Planned {
  connection: Connection;
  /** Whether a finding about that state is a reason not to press. */
  holds(finding: Finding): boolean;
}

/**
 * While one certificate takes the place of another no login works, and that is the plan. So a press of it is judged by where the plan
 * leads: what the service's form now holds is saved, the new certificate is the active one. Only what comes with this step or after it is
 * taken as done; what comes before and was left out is not made up for, and neither is a third certificate that is active.
 */
export function planned(step: Step, connection: Connection, guide: Guide, now: Date): Planned {
  const from = guide.steps.indexOf(step);
  const ahead = (id: string | null | undefined) => guide.steps.findIndex((one) => one.id === id) >= from;
  const of = (as: Agreement['as']) => guide.agreements.find((agreement) => agreement.as === as);
  const at = now.toISOString();
  const next = heldCertificate(connection);
  const active = of('thumbprint');
  const form = of('certificate');

  let then = connection;
  if (next && active && ahead(active.step) && certificateChange(connection, guide, now)?.signs !== 'other') {
    const host = connection.sightings[active.shownAt]?.host ?? '';
    then = { ...then, sightings: { ...then.sightings, [active.shownAt]: { text: next.sha1.toUpperCase(), at, host } } };
  }
  // Without a form, the press itself is what gives the service the metadata.
  const saves = form ? savedAt(guide, form) : step.side === 'sp' ? step.id : null;
  if (saves !== null && ahead(saves)) then = markStep(then, saves, 'confirmed', at);
  return { connection: then, holds: ({ rule, severity }) => severity === 'fail' || outOfOrder.has(rule) };
}
