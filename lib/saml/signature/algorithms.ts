/**
 * The identifiers of XML Signature and what WebCrypto calls them. What is not in these tables is not verified.
 * Sources: XML Signature 1.1 §6, RFC 6931, RFC 9231 (which takes the place of 6931 and adds EdDSA).
 */
export type Hash = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512';

const DS = 'http://www.w3.org/2000/09/xmldsig#';
const MORE = 'http://www.w3.org/2001/04/xmldsig-more#';
const MORE_2007 = 'http://www.w3.org/2007/05/xmldsig-more#';
const XENC = 'http://www.w3.org/2001/04/xmlenc#';

export const ENVELOPED_SIGNATURE = `${DS}enveloped-signature`;

export const DIGESTS: ReadonlyMap<string, Hash> = new Map<string, Hash>([
  [`${DS}sha1`, 'SHA-1'],
  [`${XENC}sha256`, 'SHA-256'],
  [`${MORE}sha384`, 'SHA-384'],
  [`${XENC}sha512`, 'SHA-512'],
]);

export interface SignatureScheme {
  name: 'RSASSA-PKCS1-v1_5' | 'RSA-PSS' | 'ECDSA' | 'Ed25519';
  /** Null for Ed25519, which has its own. */
  hash: Hash | null;
}

const HASHES: [string, Hash][] = [
  ['sha1', 'SHA-1'], ['sha256', 'SHA-256'], ['sha384', 'SHA-384'], ['sha512', 'SHA-512'],
];

/** Says its hash in `RSAPSSParams` (RFC 9231 §2.3.9): see `pss-parameters.ts`. */
export const RSA_PSS_WITH_PARAMETERS = `${MORE_2007}rsa-pss`;

export const SIGNATURES: ReadonlyMap<string, SignatureScheme> = new Map<string, SignatureScheme>([
  ...HASHES.flatMap(([short, hash]): [string, SignatureScheme][] => [
    [`${hash === 'SHA-1' ? DS : MORE}rsa-${short}`, { name: 'RSASSA-PKCS1-v1_5', hash }],
    [`${MORE_2007}${short}-rsa-MGF1`, { name: 'RSA-PSS', hash }],
    [`${MORE}ecdsa-${short}`, { name: 'ECDSA', hash }],
  ]),
  ['http://www.w3.org/2021/04/xmldsig-more#eddsa-ed25519', { name: 'Ed25519', hash: null }],
]);

/** A shared secret, or no key at all, says nothing about who signed. */
export function isKeylessAlgorithm(uri: string): boolean {
  return /#(hmac-[\w-]+|none)$/i.test(uri);
}

export interface Canonicalization {
  exclusive: boolean;
  comments: boolean;
  /** Canonical XML 1.1, whose `xml:` attributes inherit differently. */
  version11: boolean;
}

const C14N: [string, boolean, boolean][] = [
  ['http://www.w3.org/TR/2001/REC-xml-c14n-20010315', false, false],
  ['http://www.w3.org/2006/12/xml-c14n11', false, true],
  ['http://www.w3.org/2001/10/xml-exc-c14n#', true, false],
];

export const CANONICALIZATIONS: ReadonlyMap<string, Canonicalization> = new Map(
  C14N.flatMap(([uri, exclusive, version11]): [string, Canonicalization][] => [
    [uri, { exclusive, version11, comments: false }],
    [`${uri}${uri.endsWith('#') ? '' : '#'}WithComments`, { exclusive, version11, comments: true }],
  ]),
);

/** What a reference without a canonicalisation among its transforms gets (XML Signature 1.1 §4.4.3.2). */
export const DEFAULT_CANONICALIZATION: Canonicalization = { exclusive: false, version11: false, comments: false };
