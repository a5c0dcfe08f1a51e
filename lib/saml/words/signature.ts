import { quoted } from './clip.ts';

/** Why a signature is not valid, and what is odd about one. */
export const signatureWords = {
  'signature-structure:order': 'The signature is not SignedInfo, SignatureValue and KeyInfo, once each.',
  'signature-structure:signed-info': 'SignedInfo is not one CanonicalizationMethod, SignatureMethod and Reference.',
  'signature-structure:values': 'DigestValue or SignatureValue is not base64, or not as long as it must be.',
  'signature-structure:address': 'A parameter of the signed address stands in it twice.',
  'signature-structure:base64': 'The Signature of the address is not base64.',
  'signature-references': (count: number) => `The signature has ${count} references; it must have one.`,
  'signature-reference': (target: string | null, parent: string | null) =>
    `The signature covers ${target === null ? 'nothing named' : `"${target}"`}, not the element it stands in ("#${parent ?? ''}").`,
  'signature-transform': 'The transforms are not enveloped-signature and one canonicalisation.',
  'signature-transform:other': (uri: string) => `A transform that is not allowed in SAML: ${uri || 'none given'}.`,
  'signature-keyless': (uri: string) => `${uri} proves nothing about the sender: a key pair is needed.`,
  'signature-algorithm': (uri: string | null) => unverified(uri),
  'canonicalization-algorithm': (uri: string | null) => unverified(uri),
  'digest-algorithm': (uri: string | null) => unverified(uri),
  'digest-mismatch': 'The content is not what was signed: it was changed afterwards.',
  'signature-mismatch': 'The signature does not belong to what it stands over, though it names a trusted certificate.',
  'signature-key': 'No trusted certificate has the key of this signature.',
  'signature-key:other': 'Signed with another key: the certificate it names is not a trusted one.',
  'no-trusted-key': 'There is no trusted certificate to verify with.',
  'duplicate-id': (id: string) => `The ID ${quoted(id)} stands at several elements, so which one was signed is open: a sign of signature wrapping.`,

  'weak-signature:sha1': 'The signature rests on SHA-1, which SPs begin to refuse.',
  'weak-signature:rsa': (bits: number) => `The RSA key has only ${bits} bits.`,
  'signature-odd:object': 'The signature carries an Object, which SAML has no use for: what is in it is not signed.',
  'signature-odd:comment': (element: string) => `There is a comment in ${element}, which no signer writes.`,
  'reference-document': 'The signature refers to the whole document, not to an ID as SAML demands.',
  'trusted-unreadable': 'A trusted entry holds no certificate that can be read; it is not believed.',
  'too-many-keys': (most: number) => `Only the first ${most} trusted certificates are tried.`,
};

const unverified = (uri: string | null): string =>
  (uri ? `${uri} is not verified here, so the signature counts for nothing.` : 'The signature does not name its algorithms.');
