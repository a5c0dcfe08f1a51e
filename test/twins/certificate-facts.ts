/** A twin's certificate as the extension holds one that was handed in. */
import { createHash } from 'node:crypto';
import type { HeldCertificate } from '../../lib/connection/index.ts';
import type { SigningCertificate } from './certificates.ts';

export function certificateFacts({ der }: Pick<SigningCertificate, 'der'>, at: string): HeldCertificate {
  const digest = (algorithm: string) => createHash(algorithm).update(Buffer.from(der, 'base64')).digest('hex');
  return { der, sha1: digest('sha1'), sha256: digest('sha256'), provenance: { from: 'file', at, name: 'certificate.cer' } };
}
