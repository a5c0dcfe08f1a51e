import { digestHex } from '../../pki/index.ts';
import type { XmlDocument, XmlElement } from '../xml/index.ts';
import { attribute, child, childElements, children, NS, simpleText, textContent } from '../xml/index.ts';
import type { Canonicalization, Hash, SignatureScheme } from './algorithms.ts';
import {
  CANONICALIZATIONS, DEFAULT_CANONICALIZATION, DIGESTS, ENVELOPED_SIGNATURE, isKeylessAlgorithm,
  RSA_PSS_WITH_PARAMETERS, SIGNATURES,
} from './algorithms.ts';
import type { Base64Bytes } from './base64.ts';
import { decodeBase64 } from './base64.ts';
import { canonicalize, canonicalizeDocument, inclusivePrefixes } from './canonicalize.ts';
import { digest, sameBytes, utf8 } from './digest.ts';
import { HASH_BYTES, readPssParameters } from './pss-parameters.ts';
import type { TrustedKey } from './trusted-key.ts';
import { verifyBytes } from './verify-bytes.ts';

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

const MAX_PREFIXES = 64;
const MAX_VALUE = 16 * 1024;

/**
 * XML Signature 1.1 §3.2 as SAML profiles it (saml-core-2.0-os §5.4): enveloped, one Reference, to the element the
 * Signature stands in, with enveloped-signature and one canonicalisation as the only transforms. Keys come from the
 * caller alone; KeyInfo is never a source of one.
 *
 * @param isUnique Whether an ID names one element of the document.
 */
export async function verifySignature(
  signature: XmlElement, document: XmlDocument, keys: readonly TrustedKey[], isUnique: (id: string) => boolean,
): Promise<SignatureFacts> {
  const parent = signature.parent ?? signature;
  const facts: SignatureFacts = {
    parent: { local: parent.local, id: attribute(parent, 'ID') },
    algorithm: null, digestAlgorithm: null, canonicalization: null,
    embedded: await embeddedCertificates(signature),
    valid: false, intact: null, verifiedBy: null, fault: null, message: null, remarks: [],
  };
  const plan = readPlan(signature, document, isUnique, facts);
  if ('fault' in plan) return { ...facts, ...plan };
  const octets = utf8(plan.covered());
  facts.intact = sameBytes(await digest(plan.digestHash, octets), plan.digestValue.bytes);
  if (!facts.intact) {
    return { ...facts, ...fault('digest-mismatch', 'The content is not what was signed: it was changed afterwards.') };
  }
  if (keys.length === 0) {
    return { ...facts, ...fault('no-trusted-key', 'There is no trusted certificate to verify with.') };
  }
  const signed = utf8(plan.signedInfo());
  for (const key of keys) {
    if (!(await verifyBytes(key, plan.scheme, plan.saltLength, plan.value.bytes, signed))) continue;
    if (plan.digestHash === 'SHA-1' || plan.scheme.hash === 'SHA-1') {
      remark(facts, 'weak-signature', 'warning', 'The signature rests on SHA-1, which SPs begin to refuse.');
    }
    if (key.algorithm.startsWith('RSA') && key.bits !== null && key.bits < 2048) {
      remark(facts, 'weak-signature', key.bits < 1024 ? 'error' : 'warning', `The RSA key has only ${key.bits} bits.`);
    }
    return { ...facts, valid: true, verifiedBy: key.sha256 };
  }
  const own = keys.some(({ sha256: known }) => known !== null && facts.embedded.includes(known));
  const reason = own
    ? fault(
      'signature-mismatch',
      'The signature does not belong to what it stands over, though it names a trusted certificate.',
    )
    : fault('signature-key', facts.embedded.length > 0
      ? 'Signed with another key: the certificate it names is not a trusted one.'
      : 'No trusted certificate has the key of this signature.');
  return { ...facts, ...reason };
}

interface Plan {
  scheme: SignatureScheme;
  saltLength: number;
  digestHash: Hash;
  digestValue: Base64Bytes;
  value: Base64Bytes;
  /** The octets of the reference, and of SignedInfo, as text. */
  covered: () => string;
  signedInfo: () => string;
}

interface FaultFacts {
  fault: SignatureFault;
  message: string;
}

function fault(code: SignatureFault, message: string): FaultFacts {
  return { fault: code, message };
}

function remark(
  facts: SignatureFacts, code: SignatureRemark['code'], severity: SignatureRemark['severity'], message: string,
): void {
  facts.remarks.push({ code, severity, message });
}

/** Everything that can be said without arithmetic. */
function readPlan(
  signature: XmlElement, document: XmlDocument, isUnique: (id: string) => boolean, facts: SignatureFacts,
): Plan | FaultFacts {
  const names = childElements(signature).map(({ ns, local }) => (ns === NS.ds ? local : `{${ns}}`)).join(' ');
  if (!/^SignedInfo SignatureValue( KeyInfo)?( Object)*$/.test(names)) {
    return fault('signature-structure', 'The signature is not SignedInfo, SignatureValue and KeyInfo, once each.');
  }
  if (names.endsWith('Object')) {
    remark(
      facts,
      'signature-odd',
      'error',
      'The signature carries an Object, which SAML has no use for: what is in it is not signed.',
    );
  }
  const signedInfo = child(signature, NS.ds, 'SignedInfo') ?? signature;
  const references = children(signedInfo, NS.ds, 'Reference');
  const parts = childElements(signedInfo);
  const [c14nMethod, method, reference] = parts;
  facts.canonicalization = algorithmOf(c14nMethod, 'CanonicalizationMethod');
  facts.algorithm = algorithmOf(method, 'SignatureMethod');
  if (references.length !== 1) {
    return fault('signature-references', `The signature has ${references.length} references; it must have one.`);
  }
  if (parts.length !== 3 || !c14nMethod || !method || !reference || reference !== references[0]) {
    return fault('signature-structure', 'SignedInfo is not one CanonicalizationMethod, SignatureMethod and Reference.');
  }
  facts.digestAlgorithm = algorithmOf(child(reference, NS.ds, 'DigestMethod') ?? undefined, 'DigestMethod');

  const keyless = isKeylessAlgorithm(facts.algorithm ?? '');
  if (keyless) {
    return fault('signature-keyless', `${facts.algorithm} proves nothing about the sender: a key pair is needed.`);
  }
  const scheme = readScheme(method, facts.algorithm ?? '');
  if (!scheme) return fault('signature-algorithm', `Unknown signature algorithm: ${facts.algorithm ?? 'none given'}.`);
  const c14n = withPrefixes(c14nMethod, CANONICALIZATIONS.get(facts.canonicalization ?? ''));
  if (!c14n) {
    return fault('canonicalization-algorithm', `Unknown canonicalisation: ${facts.canonicalization ?? 'none given'}.`);
  }
  const digestHash = DIGESTS.get(facts.digestAlgorithm ?? '');
  if (!digestHash) {
    return fault('digest-algorithm', `Unknown digest algorithm: ${facts.digestAlgorithm ?? 'none given'}.`);
  }

  const transform = readTransforms(reference);
  if ('fault' in transform) return transform;
  const wrong = checkTarget(reference, signature, document, isUnique);
  if (wrong) return wrong;

  if (!attribute(reference, 'URI')) {
    remark(
      facts,
      'reference-document',
      'warning',
      'The signature refers to the whole document, not to an ID as SAML demands.',
    );
  }
  const digestValue = readValue(children(reference, NS.ds, 'DigestValue'), facts);
  const value = readValue(children(signature, NS.ds, 'SignatureValue'), facts);
  if (!digestValue || !value || digestValue.bytes.length !== HASH_BYTES[digestHash]) {
    return fault('signature-structure', 'DigestValue or SignatureValue is not base64, or not as long as it must be.');
  }
  // XML Signature §4.4.3.3: a reference to the document or to an ID takes no comments along.
  const options = { ...transform, comments: false, omit: signature };
  return {
    scheme, saltLength: scheme.saltLength, digestHash, digestValue, value,
    covered: () => attribute(reference, 'URI')
      ? canonicalize(signature.parent ?? signature, options)
      : canonicalizeDocument(document, options),
    signedInfo: () => canonicalize(signedInfo, c14n),
  };
}

function algorithmOf(element: XmlElement | undefined, local: string): string | null {
  return element?.local === local && element.ns === NS.ds ? attribute(element, 'Algorithm') : null;
}

function readScheme(method: XmlElement, uri: string): (SignatureScheme & { saltLength: number }) | null {
  if (uri === RSA_PSS_WITH_PARAMETERS) {
    const parameters = readPssParameters(method);
    return parameters && { name: 'RSA-PSS', ...parameters };
  }
  const scheme = SIGNATURES.get(uri);
  return scheme ? { ...scheme, saltLength: scheme.hash ? HASH_BYTES[scheme.hash] : 0 } : null;
}

type PrefixedCanonicalization = Canonicalization & { inclusivePrefixes: string[] };

function withPrefixes(method: XmlElement, c14n: Canonicalization | undefined): PrefixedCanonicalization | null {
  const prefixes = inclusivePrefixes(method);
  return c14n && prefixes.length <= MAX_PREFIXES ? { ...c14n, inclusivePrefixes: prefixes } : null;
}

/** Enveloped-signature, then at most one canonicalisation (saml-core-2.0-os §5.4.4). */
function readTransforms(reference: XmlElement): PrefixedCanonicalization | FaultFacts {
  const list = child(reference, NS.ds, 'Transforms');
  const [first, second, ...more] = list ? childElements(list) : [];
  if (!first || algorithmOf(first, 'Transform') !== ENVELOPED_SIGNATURE || more.length > 0) {
    return fault('signature-transform', 'The transforms are not enveloped-signature and one canonicalisation.');
  }
  if (!second) return { ...DEFAULT_CANONICALIZATION, inclusivePrefixes: [] };
  const uri = algorithmOf(second, 'Transform') ?? '';
  return withPrefixes(second, CANONICALIZATIONS.get(uri))
    ?? fault('signature-transform', `A transform that is not allowed in SAML: ${uri || 'none given'}.`);
}

/** The reference must be to the very element the signature stands in, and to that one only. */
function checkTarget(
  reference: XmlElement, signature: XmlElement, document: XmlDocument, isUnique: (id: string) => boolean,
): FaultFacts | null {
  const uri = attribute(reference, 'URI');
  const id = signature.parent && attribute(signature.parent, 'ID');
  if (uri === '' && signature.parent === document.root) return null;
  if (!uri || !id || uri !== `#${id}`) {
    const target = uri === null ? 'nothing named' : `"${uri}"`;
    return fault(
      'signature-reference', `The signature covers ${target}, not the element it stands in ("#${id ?? ''}").`,
    );
  }
  return isUnique(id) ? null : fault(
    'duplicate-id', `The ID "${id}" names several elements: which one was signed is open.`,
  );
}

function readValue(elements: XmlElement[], facts: SignatureFacts): Base64Bytes | null {
  const [element] = elements;
  if (!element || elements.length > 1) return null;
  const { value, has } = simpleText(element);
  if (has.element || value.length > MAX_VALUE) return null;
  // The text is taken whole, so the arithmetic holds; no signer writes this (CVE-2025-29775).
  if (has.comment || has.pi) {
    remark(facts, 'signature-odd', 'error', `There is a comment in ${element.local}, which no signer writes.`);
  }
  return decodeBase64(value);
}

async function embeddedCertificates(signature: XmlElement): Promise<string[]> {
  const found: string[] = [];
  const info = child(signature, NS.ds, 'KeyInfo');
  for (const data of info ? children(info, NS.ds, 'X509Data') : []) {
    for (const element of children(data, NS.ds, 'X509Certificate').slice(0, 8)) {
      const der = decodeBase64(textContent(element));
      if (der && der.bytes.length > 0 && found.length < 8) {
        found.push(await digestHex('SHA-256', new Uint8Array(der.bytes)));
      }
    }
  }
  return found;
}
