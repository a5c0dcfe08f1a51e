import type { Connection, HeldCertificate } from '../connection/connection.ts';
import { certificateFileName, formatCertificate, type CertificateShape } from '../pki/index.ts';
import { bytesOf } from './base64.ts';
import type { DeskPort } from './ports.ts';

export { certificateShapes, type CertificateShape } from '../pki/index.ts';

/** A certificate that a connection keeps, in one shape: bytes for `der`, text for the others. */
export function writeCertificate({ der, sha1, sha256 }: HeldCertificate, shape: CertificateShape): string | Uint8Array<ArrayBuffer> {
  return formatCertificate({ der: bytesOf(der), sha1, sha256 }, shape);
}

/** Hands out a certificate that the connection keeps, as PEM unless told: `Krisp-certificate-until-2026-12-20.pem`. */
export function saveCertificate(
  connection: Connection,
  { sha256, notAfter }: { sha256: string; notAfter: string | null },
  desk: Pick<DeskPort, 'download'>,
  shape: CertificateShape = 'pem',
): void {
  const held = connection.certificates.find((one) => one.sha256 === sha256);
  if (!held) return;
  const base = connection.name.replace(/[^\p{L}\p{N}-]+/gu, '-');
  const until = notAfter ? `-until-${notAfter.slice(0, 10)}` : '';
  const { name, type } = certificateFileName(`${base}-certificate${until}`, shape);
  desk.download(name, type, writeCertificate(held, shape));
}
