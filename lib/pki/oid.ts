import { DerError } from './der.ts';

/**
 * An OBJECT IDENTIFIER's content (X.690 8.19) in dotted form. Arcs of any size are exact: beyond 2^53 they are
 * carried as bigint. Empty, cut off and zero-padded encodings are refused.
 */
export function decodeOid(bytes: Uint8Array, from = 0, to = bytes.length): string {
  if (to <= from || (bytes[to - 1] as number) >= 0x80) throw new DerError('invalid', from, 'an OBJECT IDENTIFIER is cut off');
  let text = '';
  let value = 0;
  let big: bigint | null = null;
  let fresh = true;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number;
    if (fresh && byte === 0x80) throw new DerError('invalid', at, 'an OBJECT IDENTIFIER has a padded arc');
    fresh = false;
    if (big !== null) big = (big << 7n) | BigInt(byte & 0x7f);
    else if (value >= 2 ** 46) big = (BigInt(value) << 7n) | BigInt(byte & 0x7f);
    else value = value * 128 + (byte & 0x7f);
    if (byte >= 0x80) continue;
    if (text) text += `.${big ?? value}`;
    else if (big !== null) text = `2.${big - 80n}`;
    else text = value < 80 ? `${value < 40 ? 0 : 1}.${value % 40}` : `2.${value - 80}`;
    value = 0;
    big = null;
    fresh = true;
  }
  return text;
}

/** Signature algorithms by OID: RFC 3279, 4055, 5758, 8410, 9882; NIST CSOR for the SHA-3 family. */
const signatureNames: Record<string, string> = {
  '1.2.840.113549.1.1.2': 'RSA with MD2',
  '1.2.840.113549.1.1.4': 'RSA with MD5',
  '1.2.840.113549.1.1.5': 'RSA with SHA-1',
  '1.3.14.3.2.29': 'RSA with SHA-1',
  '1.2.840.113549.1.1.10': 'RSASSA-PSS',
  '1.2.840.113549.1.1.11': 'RSA with SHA-256',
  '1.2.840.113549.1.1.12': 'RSA with SHA-384',
  '1.2.840.113549.1.1.13': 'RSA with SHA-512',
  '1.2.840.113549.1.1.14': 'RSA with SHA-224',
  '1.2.840.10040.4.3': 'DSA with SHA-1',
  '2.16.840.1.101.3.4.3.1': 'DSA with SHA-224',
  '2.16.840.1.101.3.4.3.2': 'DSA with SHA-256',
  '1.2.840.10045.4.1': 'ECDSA with SHA-1',
  '1.2.840.10045.4.3.1': 'ECDSA with SHA-224',
  '1.2.840.10045.4.3.2': 'ECDSA with SHA-256',
  '1.2.840.10045.4.3.3': 'ECDSA with SHA-384',
  '1.2.840.10045.4.3.4': 'ECDSA with SHA-512',
  '1.3.101.112': 'Ed25519',
  '1.3.101.113': 'Ed448',
  '2.16.840.1.101.3.4.3.17': 'ML-DSA-44',
  '2.16.840.1.101.3.4.3.18': 'ML-DSA-65',
  '2.16.840.1.101.3.4.3.19': 'ML-DSA-87',
};

/** A readable name for a signature algorithm's OID; the OID itself where it has none here. */
export const signatureAlgorithmName = (oid: string): string => signatureNames[oid] ?? oid;
