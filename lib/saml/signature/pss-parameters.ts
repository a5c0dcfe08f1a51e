import type { XmlElement } from '../xml/index.ts';
import { attribute, child, childElements, NS, textContent } from '../xml/index.ts';
import type { Hash } from './algorithms.ts';
import { DIGESTS } from './algorithms.ts';

export interface PssParameters {
  hash: Hash;
  saltLength: number;
}

const PSS = 'http://www.w3.org/2007/05/xmldsig-more#';
export const HASH_BYTES: Record<Hash, number> = { 'SHA-1': 20, 'SHA-256': 32, 'SHA-384': 48, 'SHA-512': 64 };

/**
 * `RSAPSSParams` of a SignatureMethod (RFC 9231 §2.3.9): SHA-256, MGF1 with the same hash, salt as long as the hash,
 * trailer 1, where nothing is said. Null for what WebCrypto cannot do (another hash in MGF1) and what cannot be.
 */
export function readPssParameters(method: XmlElement): PssParameters | null {
  const params = child(method, PSS, 'RSAPSSParams');
  if (!params) return { hash: 'SHA-256', saltLength: 32 };
  if (childElements(params).some(({ ns }) => ns !== PSS && ns !== NS.ds)) return null;
  const hash = digestOf(child(params, NS.ds, 'DigestMethod'));
  const generator = child(params, PSS, 'MaskGenerationFunction');
  const maskHash = generator ? digestOf(child(generator, NS.ds, 'DigestMethod')) : hash;
  if (!hash || hash !== maskHash) return null;
  if (generator && (attribute(generator, 'Algorithm') ?? `${PSS}MGF1`) !== `${PSS}MGF1`) return null;
  const salt = numberIn(child(params, PSS, 'SaltLength'), HASH_BYTES[hash]);
  return salt <= 1024 && numberIn(child(params, PSS, 'TrailerField'), 1) === 1 ? { hash, saltLength: salt } : null;
}

function digestOf(method: XmlElement | null): Hash | null {
  return method ? (DIGESTS.get(attribute(method, 'Algorithm') ?? '') ?? null) : 'SHA-256';
}

function numberIn(element: XmlElement | null, absent: number): number {
  if (!element) return absent;
  const text = textContent(element).trim();
  return /^\d{1,4}$/.test(text) ? Number(text) : Infinity;
}
