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
import type { FaultFacts, SignatureFacts } from './signature-facts.ts';
import { fault, notVerified, remark } from './signature-facts.ts';
import type { TrustedKey } from './trusted-key.ts';
import { verifyWith } from './verify-with.ts';

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
  return verifyWith(keys, { ...plan, value: plan.value.bytes, signed: utf8(plan.signedInfo()) }, facts);
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
    return notVerified(facts.algorithm ?? '', 'signature-keyless');
  }
  const scheme = readScheme(method, facts.algorithm ?? '');
  if (!scheme) return notVerified(facts.algorithm, 'signature-algorithm');
  const c14n = withPrefixes(c14nMethod, CANONICALIZATIONS.get(facts.canonicalization ?? ''));
  if (!c14n) {
    return notVerified(facts.canonicalization, 'canonicalization-algorithm');
  }
  const digestHash = DIGESTS.get(facts.digestAlgorithm ?? '');
  if (!digestHash) {
    return notVerified(facts.digestAlgorithm, 'digest-algorithm');
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
