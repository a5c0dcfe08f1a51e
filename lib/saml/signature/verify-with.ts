import type { SignatureScheme } from './algorithms.ts';
import type { SignatureFacts } from './signature-facts.ts';
import { problem } from '../xml/index.ts';
import { fault } from './signature-facts.ts';
import type { TrustedKey } from './trusted-key.ts';
import { verifyBytes } from './verify-bytes.ts';

/** The arithmetic of a signature: what is signed, and the value that is to belong to it. */
export interface SignedBytes {
  scheme: SignatureScheme;
  saltLength: number;
  value: Uint8Array<ArrayBuffer>;
  signed: Uint8Array<ArrayBuffer>;
}

/** Tries the trusted keys one after another, and says of the one that fits whether it is strong enough. */
export async function verifyWith(
  keys: readonly TrustedKey[], { scheme, saltLength, value, signed }: SignedBytes, facts: SignatureFacts,
): Promise<SignatureFacts> {
  if (keys.length === 0) {
    return { ...facts, ...fault('no-trusted-key') };
  }
  for (const key of keys) {
    if (!(await verifyBytes(key, scheme, saltLength, value, signed))) continue;
    if (scheme.hash === 'SHA-1' || facts.digestAlgorithm?.endsWith('#sha1')) {
      facts.remarks.push(problem('warning', 'weak-signature:sha1'));
    }
    if (key.algorithm.startsWith('RSA') && key.bits !== null && key.bits < 2048) {
      facts.remarks.push(problem(key.bits < 1024 ? 'error' : 'warning', 'weak-signature:rsa', undefined, key.bits));
    }
    return { ...facts, valid: true, verifiedBy: key.sha256 };
  }
  const own = keys.some(({ sha256: known }) => known !== null && facts.embedded.includes(known));
  return { ...facts, ...fault(own ? 'signature-mismatch' : facts.embedded.length > 0 ? 'signature-key:other' : 'signature-key') };
}
