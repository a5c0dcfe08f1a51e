import { certificateBody, hex } from '../guide/same.ts';
import type { Agreement, Guide } from '../guide/schema/index.ts';
import { readCertificate } from '../pki/index.ts';
import type { CertificateFacts } from '../pki/index.ts';
import type { Connection, HeldCertificate } from './connection.ts';
import { heldCertificate } from './hold.ts';

/** Which of the two certificates one side works with now; `other`: neither; null: not known. */
export type OneOfTwo = 'previous' | 'next' | 'other' | null;

/** A certificate that is taking the place of another. */
export interface CertificateChange {
  previous: HeldCertificate;
  /** Null while it has not been taken in. */
  next: HeldCertificate | null;
  /** With which the identity provider signs. */
  signs: OneOfTwo;
  /** Which the service provider's saved settings hold. */
  trusts: OneOfTwo;
  /** The next one stands in the service provider's form, and is not saved there. */
  drafted: boolean;
  /** The previous one has ended: Entra then signs with a new one as soon as that is saved, active or not. */
  ended: boolean;
}

/** How far the change of a certificate is, from what the pages showed last; null where none is under way. */
export function certificateChange(connection: Connection, guide: Guide, now: Date): CertificateChange | null {
  const previous = heldCertificate(connection, 'previous-certificate');
  if (!previous) return null;
  const next = heldCertificate(connection);
  const notAfter = factsOf(previous)?.notAfter;
  const ended = notAfter != null && Date.parse(notAfter) < now.getTime();
  const which = (is: (one: HeldCertificate) => boolean): OneOfTwo => (next && is(next) ? 'next' : is(previous) ? 'previous' : 'other');
  const of = (as: Agreement['as']) => guide.agreements.find((agreement) => agreement.as === as);

  const thumbprint = hex(connection.sightings[of('thumbprint')?.shownAt ?? '']?.text ?? '');
  const shown = thumbprint.length === 40 ? which(({ sha1 }) => hex(sha1) === thumbprint) : null;
  const agreement = of('certificate');
  const sighting = agreement && connection.sightings[agreement.shownAt];
  const body = certificateBody(sighting?.text ?? '');
  const held = body === '' ? null : which(({ der }) => der === body);
  // What stands in a form that has not been submitted may be a draft.
  const drafted = held === 'next' && sighting?.field === true && !submitted(connection, guide, agreement);
  return {
    previous,
    next,
    signs: ended && next && shown !== 'other' ? 'next' : shown,
    trusts: drafted ? null : held,
    drafted,
    ended,
  };
}

/**
 * The step at which a form is saved: the one since which its field is to be looked at again, else the last of the confirm steps that
 * follow on the same page.
 */
export function savedAt(guide: Guide, agreement: Agreement | undefined): string | null {
  const since = guide.steps.flatMap(({ done }) => ('shows' in done && done.shows === agreement?.shownAt && done.since ? [done.since] : []))[0];
  if (since) return since;
  const at = guide.steps.findIndex(({ id }) => id === agreement?.step);
  const page = guide.steps[at]?.page;
  const after = guide.steps.slice(at + 1);
  const elsewhere = after.findIndex((step) => step.page !== page);
  return after.slice(0, elsewhere < 0 ? undefined : elsewhere).findLast(({ act }) => act === 'confirm')?.id ?? null;
}

/** Its Save has been pressed, as the admin says. */
function submitted(connection: Connection, guide: Guide, agreement: Agreement | undefined): boolean {
  const save = savedAt(guide, agreement);
  return save !== null && connection.marks[save]?.state === 'confirmed';
}

/** The facts of a held certificate; null where it cannot be read. */
export function factsOf({ der }: HeldCertificate): CertificateFacts | null {
  try {
    return readCertificate(Uint8Array.from(atob(der), (character) => character.charCodeAt(0))).certificate;
  } catch {
    return null;
  }
}
