import type { CertificateFacts } from './certificate.ts';
import { hex } from './hex.ts';

/** A certificate with its fingerprints: the digests of its whole DER in lower-case hexadecimal without separators. */
export interface Certificate extends CertificateFacts {
  sha256: string;
  sha1: string;
}

/** The digest of `bytes` by WebCrypto, lower-case hexadecimal. */
export async function digestHex(algorithm: 'SHA-1' | 'SHA-256', bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest(algorithm, bytes))).toLowerCase();
}

/** Adds the SHA-1 and SHA-256 fingerprints. */
export async function withDigests(facts: CertificateFacts): Promise<Certificate> {
  const [sha256, sha1] = await Promise.all([digestHex('SHA-256', facts.der), digestHex('SHA-1', facts.der)]);
  return { ...facts, sha256, sha1 };
}
