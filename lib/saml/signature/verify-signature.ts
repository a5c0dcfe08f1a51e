import { digestHex } from '../../pki/index.ts';
import type { XmlDocument, XmlElement } from '../xml/index.ts';
import { attribute, child, childElements, children, NS, problem, simpleText, textContent } from '../xml/index.ts';
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
import { fault, noFacts } from './signature-facts.ts';
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
  const facts = noFacts({ local: parent.local, id: attribute(parent, 'ID') }, null);
  facts.embedded = await embeddedCertificates(signature);
  const plan = readPlan(signature, document, isUnique, facts);
  if ('fault' in plan) return { ...facts, ...plan };
  const octets = utf8(plan.covered());
  facts.intact = sameBytes(await digest(plan.digestHash, octets), plan.digestValue.bytes);
  if (!facts.intact) return { ...facts, ...fault('digest-mismatch') };
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
  if (!/^SignedInfo SignatureValue( KeyInfo)?( Object)*$/.test(names)) return fault('signature-structure:order');
  if (names.endsWith('Object')) facts.remarks.push(problem('error', 'signature-odd:object'));
  const signedInfo = child(signature, NS.ds, 'SignedInfo') ?? signature;
  const references = children(signedInfo, NS.ds, 'Reference');
  const parts = childElements(signedInfo);
  const [c14nMethod, method, reference] = parts;
  facts.canonicalization = algorithmOf(c14nMethod, 'CanonicalizationMethod');
  facts.algorithm = algorithmOf(method, 'SignatureMethod');
  if (references.length !== 1) return fault('signature-references', references.length);
  if (parts.length !== 3 || !c14nMethod || !method || !reference || reference !== references[0]) {
    return fault('signature-structure:signed-info');
  }
  facts.digestAlgorithm = algorithmOf(child(reference, NS.ds, 'DigestMethod') ?? undefined, 'DigestMethod');

  const uri = facts.algorithm ?? '';
  if (isKeylessAlgorithm(uri)) return fault('signature-keyless', uri);
  const scheme = readScheme(method, uri);
  if (!scheme) return fault('signature-algorithm', uri);
  const c14n = withPrefixes(c14nMethod, CANONICALIZATIONS.get(facts.canonicalization ?? ''));
  if (!c14n) return fault('canonicalization-algorithm', facts.canonicalization);
  const digestHash = DIGESTS.get(facts.digestAlgorithm ?? '');
  if (!digestHash) return fault('digest-algorithm', facts.digestAlgorithm);

  const transform = readTransforms(reference);
  if ('fault' in transform) return transform;
  const wrong = checkTarget(reference, signature, document, isUnique);
  if (wrong) return wrong;

  if (!attribute(reference, 'URI')) facts.remarks.push(problem('warning', 'reference-document'));
  const digestValue = readValue(children(reference, NS.ds, 'DigestValue'), facts);
  const value = readValue(children(signature, NS.ds, 'SignatureValue'), facts);
  if (!digestValue || !value || digestValue.bytes.length !== HASH_BYTES[digestHash]) {
    return fault('signature-structure:values');
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
    return fault('signature-transform');
  }
  if (!second) return { ...DEFAULT_CANONICALIZATION, inclusivePrefixes: [] };
  const uri = algorithmOf(second, 'Transform') ?? '';
  return withPrefixes(second, CANONICALIZATIONS.get(uri))
    ?? fault('signature-transform:other', uri);
}

/** The reference must be to the very element the signature stands in, and to that one only. */
function checkTarget(
  reference: XmlElement, signature: XmlElement, document: XmlDocument, isUnique: (id: string) => boolean,
): FaultFacts | null {
  const uri = attribute(reference, 'URI');
  const id = signature.parent && attribute(signature.parent, 'ID');
  if (uri === '' && signature.parent === document.root) return null;
  if (!uri || !id || uri !== `#${id}`) return fault('signature-reference', uri, id);
  return isUnique(id) ? null : fault('duplicate-id', id);
}

function readValue(elements: XmlElement[], facts: SignatureFacts): Base64Bytes | null {
  const [element] = elements;
  if (!element || elements.length > 1) return null;
  const { value, has } = simpleText(element);
  if (has.element || value.length > MAX_VALUE) return null;
  // The text is taken whole, so the arithmetic holds; no signer writes this (CVE-2025-29775).
  if (has.comment || has.pi) facts.remarks.push(problem('error', 'signature-odd:comment', undefined, element.local));
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
