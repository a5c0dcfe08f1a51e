import { isKeylessAlgorithm, SIGNATURES } from './algorithms.ts';
import { decodeBase64 } from './base64.ts';
import { utf8 } from './digest.ts';
import { HASH_BYTES } from './pss-parameters.ts';
import type { SignatureFacts } from './signature-facts.ts';
import { fault, noFacts } from './signature-facts.ts';
import type { TrustedKey } from './trusted-key.ts';
import { verifyWith } from './verify-with.ts';

/** The signature that stands beside a message in an address (saml-bindings-2.0-os §3.4.4.1). */
export interface RedirectSignature {
  /** SigAlg. */
  algorithm: string;
  /** What is signed: message, RelayState and SigAlg in this order, encoded as they were in the address. */
  signed: string;
  /** Signature: base64. */
  value: string;
  /** No parameter stands twice: receivers would differ about which one counts. */
  once: boolean;
}

/**
 * Verifies it with the keys the caller trusts, and no others: an address brings no certificate along. Valid, it covers
 * the whole message. `parent` names the message it belongs to; `intact` is null, for there is no digest beside.
 */
export async function verifyRedirect(
  { algorithm, signed, value, once }: RedirectSignature, parent: SignatureFacts['parent'], keys: readonly TrustedKey[],
): Promise<SignatureFacts> {
  const facts = noFacts(parent, algorithm);
  const failed = (why: ReturnType<typeof fault>): SignatureFacts => ({ ...facts, ...why });
  if (!once) return failed(fault('signature-structure:address'));
  if (isKeylessAlgorithm(algorithm)) return failed(fault('signature-keyless', algorithm));
  const scheme = SIGNATURES.get(algorithm);
  if (!scheme) return failed(fault('signature-algorithm', algorithm));
  const bytes = decodeBase64(value)?.bytes;
  if (!bytes?.length) return failed(fault('signature-structure:base64'));
  return verifyWith(keys, { scheme, saltLength: scheme.hash ? HASH_BYTES[scheme.hash] : 0, value: bytes, signed: utf8(signed) }, facts);
}
