import { pemOf } from '../guide/certificate-text.ts';
import type { Connection } from '../connection/connection.ts';
import type { DeskPort } from './ports.ts';

/** Hands out a certificate that the connection keeps, as PEM: `Krisp-certificate-until-2026-12-20.pem`. */
export function saveCertificate(
  connection: Connection,
  { sha256, notAfter }: { sha256: string; notAfter: string | null },
  desk: Pick<DeskPort, 'download'>,
): void {
  const held = connection.certificates.find((one) => one.sha256 === sha256);
  if (!held) return;
  const name = connection.name.replace(/[^\p{L}\p{N}-]+/gu, '-');
  const until = notAfter ? `-until-${notAfter.slice(0, 10)}` : '';
  desk.download(`${name}-certificate${until}.pem`, 'application/x-pem-file', `${pemOf(held.der)}\n`);
}
