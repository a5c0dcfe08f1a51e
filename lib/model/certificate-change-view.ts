import { certificateChange } from '../connection/index.ts';
import type { OneOfTwo } from '../connection/certificate-change.ts';
import type { HeldCertificateView } from './intake.ts';
import type { Opened } from './open-connection.ts';

/** One fact of both certificates; `next` is null while the new one is not there. */
export interface ChangeRow {
  fact: 'from' | 'until' | 'thumbprint' | 'key' | 'signature' | 'subject';
  previous: string;
  next: string | null;
  same: boolean;
}

/** Old and new side by side, and which of them each side works with as far as was seen. */
export interface ChangeView {
  previous: HeldCertificateView;
  next: HeldCertificateView | null;
  signs: OneOfTwo;
  trusts: OneOfTwo;
  rows: ChangeRow[];
}

/** Dates in `rows` are ISO 8601, thumbprints upper-case hexadecimal. Null where no change is under way. */
export function changeView({ connection, guide }: Opened, certificates: readonly HeldCertificateView[], now: Date): ChangeView | null {
  const change = certificateChange(connection, guide, now);
  const previous = certificates.find(({ sha256 }) => sha256 === change?.previous.sha256);
  if (!change || !previous) return null;
  const next = certificates.find(({ sha256 }) => sha256 === change.next?.sha256) ?? null;
  const facts: Record<ChangeRow['fact'], (one: HeldCertificateView) => string> = {
    from: ({ notBefore }) => notBefore ?? '',
    until: ({ notAfter }) => notAfter ?? '',
    thumbprint: ({ sha1 }) => sha1.toUpperCase(),
    key: ({ key }) => key,
    signature: ({ signature }) => signature,
    subject: ({ subject }) => subject,
  };
  const rows = Object.entries(facts).map(([fact, of]): ChangeRow => {
    const [was, will] = [of(previous), next && of(next)];
    return { fact: fact as ChangeRow['fact'], previous: was, next: will, same: was === will };
  });
  return { previous, next, signs: change.signs, trusts: change.trusts, rows };
}
