import { encodeBase64 } from './base64.ts';
import type { Certificate } from './digest.ts';

/**
 * The shapes in which service providers ask for a certificate.
 * - `pem`: RFC 7468 section 5, 64 columns between BEGIN and END, a line end after END;
 * - `base64`: the same lines without BEGIN and END; `base64-one-line`: in one line; neither ends with a line end;
 * - `pem-one-line`: BEGIN, one line, END; `pem-escaped`: `pem` in one line with `\n` written out, as JSON and .env want it;
 * - `sha1`, `sha256`: the fingerprint in upper-case hexadecimal, as the Entra console shows it; `-colons` with colons.
 */
export type CertificateTextShape =
  | 'pem' | 'pem-one-line' | 'pem-escaped' | 'base64' | 'base64-one-line' | 'sha1' | 'sha1-colons' | 'sha256' | 'sha256-colons';
/** All shapes: the text ones and `der`, the bytes themselves. */
export type CertificateShape = CertificateTextShape | 'der';

export const certificateShapes: readonly CertificateShape[] = [
  'pem', 'pem-one-line', 'pem-escaped', 'base64', 'base64-one-line', 'der', 'sha1', 'sha1-colons', 'sha256', 'sha256-colons',
];

/** What of a certificate a shape needs. */
type Formattable = Pick<Certificate, 'der' | 'sha1' | 'sha256'>;

/** Writes a certificate in one shape: bytes for `der`, text for the others; exactly what is to be pasted or saved. */
export function formatCertificate(certificate: Formattable, shape: 'der'): Uint8Array<ArrayBuffer>;
export function formatCertificate(certificate: Formattable, shape: CertificateTextShape): string;
export function formatCertificate(certificate: Formattable, shape: CertificateShape): string | Uint8Array<ArrayBuffer>;
export function formatCertificate(certificate: Formattable, shape: CertificateShape): string | Uint8Array<ArrayBuffer> {
  const { der } = certificate;
  const armour = (body: string, end: string): string =>
    `-----BEGIN CERTIFICATE-----${end}${body}${end}-----END CERTIFICATE-----${end}`;
  switch (shape) {
    case 'der': return new Uint8Array(der);
    case 'pem': return armour(encodeBase64(der, 64), '\n');
    case 'pem-one-line': return armour(encodeBase64(der), '\n');
    case 'pem-escaped': return armour(encodeBase64(der, 64).replaceAll('\n', '\\n'), '\\n');
    case 'base64': return encodeBase64(der, 64);
    case 'base64-one-line': return encodeBase64(der);
    case 'sha1': return certificate.sha1.toUpperCase();
    case 'sha256': return certificate.sha256.toUpperCase();
    case 'sha1-colons': return colons(certificate.sha1);
    case 'sha256-colons': return colons(certificate.sha256);
  }
}

const colons = (digest: string): string => digest.toUpperCase().replace(/..(?=.)/g, '$&:');

/** The file name and media type under which a shape is saved: `contoso.cer`, `contoso.pem`, `contoso.txt`. */
export function certificateFileName(base: string, shape: CertificateShape): { name: string; type: string } {
  const [extension, type] = shape === 'der'
    ? ['cer', 'application/pkix-cert'] // RFC 2585 section 4
    : shape === 'pem' || shape === 'pem-one-line' ? ['pem', 'application/x-pem-file'] : ['txt', 'text/plain'];
  // oxlint-disable-next-line no-control-regex -- no file system takes them
  const safe = base.replace(/[\u0000-\u001f\u007f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]+/g, '-').replace(/^[-. ]+|[-. ]+$/g, '').slice(0, 80);
  return { name: `${safe || 'certificate'}.${extension}`, type };
}
