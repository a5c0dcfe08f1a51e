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
  return {
    previous,
    next,
    signs: ended && next && shown !== 'other' ? 'next' : shown,
    // What stands in a form that has not been submitted may be a draft.
    trusts: held === 'next' && sighting?.field && !submitted(connection, guide, agreement) ? null : held,
    ended,
  };
}

/** The last of the confirm steps that follow the one that fills the form, on the same page, was confirmed: its Save has been pressed. */
function submitted(connection: Connection, guide: Guide, agreement: Agreement | undefined): boolean {
  const at = guide.steps.findIndex(({ id }) => id === agreement?.step);
  const page = guide.steps[at]?.page;
  const after = guide.steps.slice(at + 1);
  const elsewhere = after.findIndex((step) => step.page !== page);
  const save = after.slice(0, elsewhere < 0 ? undefined : elsewhere).findLast(({ act }) => act === 'confirm');
  return save !== undefined && connection.marks[save.id]?.state === 'confirmed';
}

/** The facts of a held certificate; null where it cannot be read. */
export function factsOf({ der }: HeldCertificate): CertificateFacts | null {
  try {
    return readCertificate(Uint8Array.from(atob(der), (character) => character.charCodeAt(0))).certificate;
  } catch {
    return null;
  }
}
