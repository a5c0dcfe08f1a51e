import type { CertificateFacts } from '../pki/certificate.ts';
import type { Problem } from '../pki/problem.ts';

/** What the panel shows of a certificate. Digests are lower-case hexadecimal. */
export interface CertificateView {
  subject: string;
  issuer: string;
  notBefore: string | null;
  notAfter: string | null;
  /** `RSA 2048`, `EC P-256`. */
  key: string;
  signature: string;
  sha1: string;
  sha256: string;
  /** Is it the one that the identity provider's page names by thumbprint? Null while no page has shown one. */
  active: boolean | null;
  /** Codes of `lib/pki` for what is wrong with it: a date that is none, a name with characters that hide others. */
  problems: string[];
}

export function certificateView(
  facts: CertificateFacts,
  digests: { sha1: string; sha256: string },
  shownThumbprint: string | null,
  problems: readonly Problem[] = [],
): CertificateView {
  const { algorithm, bits, curve } = facts.publicKey;
  const shown = shownThumbprint?.replace(/[^0-9a-f]/gi, '').toLowerCase();
  return {
    subject: facts.subject,
    issuer: facts.issuer,
    notBefore: facts.notBefore,
    notAfter: facts.notAfter,
    key: [algorithm, curve ?? bits].filter((part) => part !== null).join(' '),
    signature: facts.signatureAlgorithmName,
    ...digests,
    active: shown ? shown === digests.sha1.toLowerCase() : null,
    problems: [...new Set(problems.filter(({ severity }) => severity !== 'info').map(({ code }) => code))],
  };
}
