import { berChildren, berHead } from './ber.ts';
import { GENERALIZED_TIME, OID, UTC_TIME } from './der.ts';
import { hex } from './hex.ts';

/** What a binary structure is, by its first fields. */
export type DerKind =
  | 'certificate' | 'pkcs7' | 'private-key' | 'pkcs12' | 'certificate-request' | 'crl' | 'public-key' | 'unknown';

/** First fields in hexadecimal, in the order of trial; `<` stands for the tag and length of a SEQUENCE. */
const beginnings = ([
  // PKCS#7 (RFC 5652 3), Netscape's sequence of certificates
  ['pkcs7', '<06092A864886F70D0107|<06096086480186F8420205'],
  // PKCS#12 (RFC 7292 4)
  ['pkcs12', '<020103<06'],
  // PKCS#8 (RFC 5958 2); SEC 1 (RFC 5915 3); PKCS#1 (RFC 8017 A.1.2) and the traditional DSA form; encrypted PKCS#8
  ['private-key', '<02010[01](<06|0[24])|<<06..2A864886F70D010[5C]'],
  // PKCS#1 (RFC 8017 A.1.1); SubjectPublicKeyInfo (RFC 5280 4.1)
  ['public-key', '<028[12]|<<06'],
  // PKCS#10 (RFC 2986 4), with and without a name
  ['certificate-request', '<<020100(<31|3000)'],
  // RFC 5280 4.1 from version 2 on, and CRLs (5.1) of version 1; for the others see below
  ['certificate', '<<A0'],
  ['crl', '<<<06'],
] as [DerKind, string][]).map(([kind, fields]) => [kind, new RegExp(`^(${fields.replaceAll('<', '30([0-7].|80|81..|82.{4}|83.{6}|84.{8})')})`)] as const);

/**
 * Names a DER or BER structure by its beginning alone, so that a private key is known as one even where it is cut off
 * or followed by something else.
 */
export function recogniseDer(bytes: Uint8Array, at = 0): DerKind {
  const start = hex(bytes, at, Math.min(bytes.length, at + 48));
  const known = beginnings.find(([, fields]) => fields.test(start));
  if (known) return known[0];
  // A certificate of version 1 and a CRL of version 2 begin alike: a number and an algorithm. The fourth field is the
  // CRL's date, and the certificate's two.
  const outer = berHead(bytes, at, bytes.length);
  const [inner] = outer && /^30.{2,10}30/.test(start) ? berChildren(bytes, outer, 1) : [];
  const [, algorithm, , dates] = inner ? berChildren(bytes, inner, 4) : [];
  if (!algorithm || bytes[algorithm.from] !== OID) return 'unknown';
  return dates?.tag === UTC_TIME || dates?.tag === GENERALIZED_TIME ? 'crl' : 'certificate';
}

/** Other binary files that get dropped here, by their first bytes. */
export type BinaryKind = 'private-key' | 'keystore' | 'zip' | 'pdf' | 'image' | 'office' | 'ssh-key';

const magics: readonly [BinaryKind, RegExp][] = [
  ['keystore', /^(FEEDFEED|CECECECE)/],
  // Microsoft's PVK and PRIVATEKEYBLOB, OpenSSH's own format
  ['private-key', /^(1EF1B5B0|07020000|6F70656E7373682D6B6579)/],
  ['zip', /^(504B0304|1F8B|377ABCAF)/], ['pdf', /^25504446/], ['image', /^(89504E47|FFD8FF|47494638|424D)/], ['office', /^D0CF11E0/],
  ['ssh-key', /^000000077373682D/],
];

export function recogniseBinary(bytes: Uint8Array): BinaryKind | null {
  const start = hex(bytes, 0, Math.min(bytes.length, 16));
  return magics.find(([, magic]) => magic.test(start))?.[0] ?? null;
}
