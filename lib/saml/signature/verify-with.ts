import type { SignatureScheme } from './algorithms.ts';
import type { SignatureFacts } from './signature-facts.ts';
import { fault, remark } from './signature-facts.ts';
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
    return { ...facts, ...fault('no-trusted-key', 'There is no trusted certificate to verify with.') };
  }
  for (const key of keys) {
    if (!(await verifyBytes(key, scheme, saltLength, value, signed))) continue;
    if (scheme.hash === 'SHA-1' || facts.digestAlgorithm?.endsWith('#sha1')) {
      remark(facts, 'weak-signature', 'warning', 'The signature rests on SHA-1, which SPs begin to refuse.');
    }
    if (key.algorithm.startsWith('RSA') && key.bits !== null && key.bits < 2048) {
      remark(facts, 'weak-signature', key.bits < 1024 ? 'error' : 'warning', `The RSA key has only ${key.bits} bits.`);
    }
    return { ...facts, valid: true, verifiedBy: key.sha256 };
  }
  const own = keys.some(({ sha256: known }) => known !== null && facts.embedded.includes(known));
  return { ...facts, ...(own
    ? fault('signature-mismatch', 'The signature does not belong to what it stands over, though it names a trusted certificate.')
    : fault('signature-key', facts.embedded.length > 0
      ? 'Signed with another key: the certificate it names is not a trusted one.'
      : 'No trusted certificate has the key of this signature.')) };
}
