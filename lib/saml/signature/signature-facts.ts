/** Why a signature is not valid. Stable, for code; the sentences are in `message`. */
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
  /** A sentence about the fault; null where there is none. */
  message: string | null;
  /**
   * What the arithmetic does not say: `weak-signature` (SHA-1, a short RSA key; only of a valid one), `signature-odd`
   * (what no honest signer writes: a comment in its values, an Object), `reference-document` (no ID named).
   */
  remarks: SignatureRemark[];
}

export interface SignatureRemark {
  code: 'weak-signature' | 'signature-odd' | 'reference-document';
  severity: 'error' | 'warning';
  message: string;
}

export interface FaultFacts {
  fault: SignatureFault;
  message: string;
}

export function fault(code: SignatureFault, message: string): FaultFacts {
  return { fault: code, message };
}

/** MD5, SHA-224, DSA, Ed448 and whatever comes: what is not verified is said, and counts for nothing. */
export function notVerified(algorithm: string | null, code: SignatureFault): FaultFacts {
  if (!algorithm) return fault(code, 'The signature does not name its algorithms.');
  return fault(code, code === 'signature-keyless'
    ? `${algorithm} proves nothing about the sender: a key pair is needed.`
    : `${algorithm} is not verified here, so the signature counts for nothing.`);
}

export function remark(
  facts: SignatureFacts, code: SignatureRemark['code'], severity: SignatureRemark['severity'], message: string,
): void {
  facts.remarks.push({ code, severity, message });
}
