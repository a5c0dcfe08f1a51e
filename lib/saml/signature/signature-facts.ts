import type { Problem, Reason, Values } from '../xml/index.ts';
import { problem } from '../xml/index.ts';

/** Why a signature is not valid. Stable, for code; what is said about it is in `problem`. */
export type SignatureFault =
  | 'signature-structure' | 'signature-algorithm' | 'signature-keyless' | 'canonicalization-algorithm'
  | 'digest-algorithm' | 'signature-transform' | 'signature-references' | 'signature-reference' | 'duplicate-id'
  | 'digest-mismatch' | 'signature-mismatch' | 'signature-key' | 'no-trusted-key';

export interface SignatureFacts {
  /** The element the signature stands in: the only one it may cover. */
  parent: { local: string; id: string | null };
  algorithm: string | null;
  digestAlgorithm: string | null;
  canonicalization: string | null;
  /** SHA-256, lower-case hex, of the certificates it brings along. They are shown, never believed. */
  embedded: string[];
  /** A key of the given ones verifies it, and it covers its parent, whole and where it stands. */
  valid: boolean;
  /** The content is what was signed, whoever signed it; null where that could not be worked out. */
  intact: boolean | null;
  /** SHA-256 of the trusted certificate whose key it is; null where none is, or the key came without one. */
  verifiedBy: string | null;
  fault: SignatureFault | null;
  /** What is to be said about the fault; null where there is none. */
  problem: Problem | null;
  /**
   * What the arithmetic does not say: `weak-signature` (SHA-1, a short RSA key; only of a valid one), `signature-odd`
   * (what no honest signer writes: a comment in its values, an Object), `reference-document` (no ID named).
   */
  remarks: Problem[];
}

export interface FaultFacts {
  fault: SignatureFault;
  problem: Problem;
}

type FaultReason = Extract<Reason, SignatureFault | `${SignatureFault}:${string}`>;

export function fault<R extends FaultReason>(reason: R, ...values: Values<R>): FaultFacts {
  const found = problem('error', reason, undefined, ...values);
  return { fault: found.code as SignatureFault, problem: found };
}

/** Facts of a signature about which nothing is known yet. */
export const noFacts = (parent: SignatureFacts['parent'], algorithm: string | null): SignatureFacts => ({
  parent, algorithm, digestAlgorithm: null, canonicalization: null, embedded: [],
  valid: false, intact: null, verifiedBy: null, fault: null, problem: null, remarks: [],
});
