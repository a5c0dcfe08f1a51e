import { berChildren, berHead, type BerElement } from './ber.ts';
import { INTEGER, OCTET_STRING, OID, SEQUENCE, SET } from './der.ts';
import { decodeOid } from './oid.ts';

/** What a binary structure is, by its first fields. */
export type DerKind =
  | 'certificate' | 'pkcs7' | 'private-key' | 'pkcs12' | 'certificate-request' | 'crl' | 'public-key' | 'unknown';

/**
 * Names a DER or BER structure by its beginning alone, so that a private key is known as one even where it is cut off
 * or followed by something else: PKCS#1 (RFC 8017 A.1), PKCS#8 (RFC 5958), SEC 1 (RFC 5915), the traditional DSA form,
 * PKCS#12 (RFC 7292), PKCS#7 (RFC 5652), PKCS#10 (RFC 2986), CRL and certificate (RFC 5280), SubjectPublicKeyInfo.
 */
export function recogniseDer(bytes: Uint8Array, at = 0): DerKind {
  const outer = berHead(bytes, at, bytes.length);
  if (outer?.tag !== SEQUENCE) return 'unknown';
  const [first, second, third] = berChildren(bytes, outer, 3);
  if (!first) return 'unknown';
  if (first.tag === OID) return /^1\.2\.840\.113549\.1\.(7|9\.16\.1)\.\d+$|^2\.16\.840\.1\.113730\.2\.5$/.test(oidOf(bytes, first)) ? 'pkcs7' : 'unknown';
  if (first.tag === INTEGER) return recogniseNumbered(bytes, first, second, third);
  if (first.tag !== SEQUENCE) return 'unknown';

  const inner = berChildren(bytes, first, 4);
  const [a, b, c, d] = inner;
  if (a?.tag === OID) {
    if (second?.tag === 0x03) return 'public-key';
    // EncryptedPrivateKeyInfo: a password-based scheme of PKCS#5 or PKCS#12, then an OCTET STRING
    return second?.tag === OCTET_STRING || /^1\.2\.840\.113549\.1\.(5|12)\./.test(oidOf(bytes, a)) ? 'private-key' : 'unknown';
  }
  if (a?.tag === 0xa0) return 'certificate';
  const firstOf = (element: BerElement | undefined): number => (element?.tag === SEQUENCE ? (bytes[element.from] ?? -1) : -1);
  const isTime = (element: BerElement | undefined): boolean => element?.tag === 0x17 || element?.tag === 0x18;
  if (a?.tag === INTEGER) {
    if (firstOf(b) === OID) return isTime(d) ? 'crl' : 'certificate';
    if (firstOf(c) === SEQUENCE && (firstOf(b) === SET || b?.from === b?.to)) return 'certificate-request';
    if (firstOf(b) === SET && !c?.whole) return 'certificate-request';
    return 'unknown';
  }
  return firstOf(a) === OID && isTime(c) ? 'crl' : 'unknown';
}

/** Structures that begin with a version or a number. */
function recogniseNumbered(bytes: Uint8Array, first: BerElement, second?: BerElement, third?: BerElement): DerKind {
  const small = first.to - first.from === 1 ? (bytes[first.from] as number) : -1;
  if (second?.tag === SEQUENCE && bytes[second.from] === OID) {
    if (small === 3) return 'pkcs12';
    if (small === 0 || small === 1) return 'private-key';
  }
  if (second?.tag === OCTET_STRING && small === 1) return 'private-key';
  if (second?.tag === INTEGER) {
    if ((small === 0 || small === 1) && (third?.tag === INTEGER || !second.whole)) return 'private-key';
    if (!third && first.to - first.from > 32 && second.to - second.from <= 8) return 'public-key';
  }
  return 'unknown';
}

function oidOf(bytes: Uint8Array, element: BerElement): string {
  try {
    return decodeOid(bytes, element.from, element.to);
  } catch {
    return '';
  }
}

/** Other binary files that get dropped here, by their first bytes. */
export type BinaryKind = 'private-key' | 'keystore' | 'zip' | 'pdf' | 'image' | 'office' | 'ssh-key';

const magics: readonly [BinaryKind, ...number[]][] = [
  ['keystore', 0xfe, 0xed, 0xfe, 0xed], ['keystore', 0xce, 0xce, 0xce, 0xce],
  ['private-key', 0x1e, 0xf1, 0xb5, 0xb0], // Microsoft PVK
  ['private-key', 0x07, 0x02, 0x00, 0x00], // Microsoft PRIVATEKEYBLOB
  ['private-key', ...Array.from('openssh-key-v1', (c) => c.charCodeAt(0))],
  ['zip', 0x50, 0x4b, 0x03, 0x04], ['zip', 0x1f, 0x8b], ['zip', 0x37, 0x7a, 0xbc, 0xaf], ['pdf', 0x25, 0x50, 0x44, 0x46],
  ['image', 0x89, 0x50, 0x4e, 0x47], ['image', 0xff, 0xd8, 0xff], ['image', 0x47, 0x49, 0x46, 0x38], ['image', 0x42, 0x4d],
  ['office', 0xd0, 0xcf, 0x11, 0xe0], ['ssh-key', 0x00, 0x00, 0x00, 0x07, 0x73, 0x73, 0x68, 0x2d],
];

export const recogniseBinary = (bytes: Uint8Array): BinaryKind | null =>
  magics.find(([, ...magic]) => magic.every((byte, i) => bytes[i] === byte))?.[0] ?? null;
