/** XML signatures: canonicalisation and verification, with keys the caller trusts and no others. */
export type { SignatureFacts, SignatureFault } from './signature-facts.ts';
export type { RedirectSignature } from './verify-redirect.ts';
export { verifyRedirect } from './verify-redirect.ts';
export { verifySignature } from './verify-signature.ts';
export type { CanonicalizeOptions } from './canonicalize.ts';
export { canonicalize, canonicalizeDocument, inclusivePrefixes } from './canonicalize.ts';
export { CANONICALIZATIONS, DIGESTS, SIGNATURES } from './algorithms.ts';
export type { TrustedInput, TrustedKey } from './trusted-key.ts';
export { readTrustedKeys } from './trusted-key.ts';
export { decodeBase64, encodeBase64 } from './base64.ts';
