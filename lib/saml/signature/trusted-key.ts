import type { CertificateFacts } from '../../pki/index.ts';
import { digestHex, readCertificate, scanCertificateFile } from '../../pki/index.ts';
import { DerCursor, SEQUENCE } from '../../pki/der.ts';
import { problem, type Problem } from '../xml/index.ts';
import { utf8 } from './digest.ts';

/** A public key that signatures are believed from, and the certificate it came in. */
export interface TrustedKey {
  /** SubjectPublicKeyInfo, DER (RFC 5280 §4.1.2.7). */
  spki: Uint8Array;
  /** As `PublicKey` of lib/pki has them: `RSA`, `RSASSA-PSS` (for PSS only, RFC 4055 §1.2), `EC`, `Ed25519` … */
  algorithm: string;
  bits: number | null;
  curve: string | null;
  /** SHA-256 of the certificate, lower-case hex. */
  sha256: string | null;
  /** WebCrypto's key for a scheme, made once. */
  imported: Map<string, Promise<CryptoKey | null>>;
}

/** A certificate in any wrapping lib/pki reads (several are several keys), its DER, its facts; or a key read before. */
export type TrustedInput = string | Uint8Array | CertificateFacts | TrustedKey;

const MAX_KEYS = 32;

/** Reads the certificates that are trusted. What is none, or a private key, is dropped with a warning. */
export async function readTrustedKeys(
  inputs: readonly TrustedInput[],
): Promise<{ keys: TrustedKey[]; problems: Problem[] }> {
  const keys: TrustedKey[] = [];
  const problems: Problem[] = [];
  for (const input of inputs) {
    if (keys.length >= MAX_KEYS) break;
    if (typeof input === 'object' && 'imported' in input) {
      keys.push(input);
      continue;
    }
    const certificates = certificatesOf(input);
    for (const { der, publicKey } of certificates) {
      const { spki, algorithm, bits, curve } = publicKey;
      keys.push({ spki, algorithm, bits, curve, sha256: await digestHex('SHA-256', der), imported: new Map() });
    }
    if (certificates.length === 0) problems.push(problem('warning', 'trusted-unreadable'));
  }
  if (inputs.length > MAX_KEYS) problems.push(problem('warning', 'too-many-keys', undefined, MAX_KEYS));
  return { keys: keys.slice(0, MAX_KEYS), problems };
}

function certificatesOf(input: string | Uint8Array | CertificateFacts): readonly CertificateFacts[] {
  if (typeof input === 'string') return scanCertificateFile(utf8(input), { name: '' }).certificates;
  if (!(input instanceof Uint8Array)) return [input];
  const { certificate } = readCertificate(input);
  return certificate ? [certificate] : scanCertificateFile(input, { name: '' }).certificates;
}

/**
 * The same key under the plain RSA identifier: WebCrypto imports no `id-RSASSA-PSS` key, and the two differ in this
 * field only (RFC 4055 §1.2).
 */
export function asRsaEncryption(spki: Uint8Array): Uint8Array<ArrayBuffer> {
  const fields = new DerCursor(spki).enter(SEQUENCE, 'the key');
  fields.expect(SEQUENCE, 'the algorithm');
  const rsa = [0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00];
  const body = [...rsa, ...spki.subarray(fields.at, fields.end)];
  const n = body.length;
  return new Uint8Array([0x30, ...(n < 128 ? [n] : n < 256 ? [0x81, n] : [0x82, n >> 8, n & 0xff]), ...body]);
}
