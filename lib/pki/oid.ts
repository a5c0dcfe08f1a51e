import { DerError } from './der.ts';

/** Those read before, by a hash of their bytes: a certificate has a dozen, and nearly always the same ones. */
const known: { bytes: Uint8Array; text: string }[] = [];

/**
 * An OBJECT IDENTIFIER's content (X.690 8.19) in dotted form. Arcs of any size are exact: beyond 2^46 they are carried
 * as bigint. Empty, cut off and zero-padded encodings are refused.
 */
export function decodeOid(bytes: Uint8Array, from = 0, to = bytes.length): string {
  if (to - from > 16) return decode(bytes, from, to);
  let hash = 0;
  for (let at = from; at < to; at++) hash = (hash * 31 + (bytes[at] as number)) & 255;
  const one = known[hash];
  if (one?.bytes.length === to - from) {
    let at = from;
    while (at < to && bytes[at] === one.bytes[at - from]) at++;
    if (at === to) return one.text;
  }
  const text = decode(bytes, from, to);
  known[hash] = { bytes: bytes.slice(from, to), text };
  return text;
}

function decode(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  let value = 0;
  let big: bigint | null = null;
  // The byte before a sub-identifier's first has its high bit clear.
  let before = to > from ? 0 : 0x80;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number;
    if (before < 0x80 && byte === 0x80) break;
    before = byte;
    if (big !== null || value >= 2 ** 46) big = ((big ?? BigInt(value)) << 7n) | BigInt(byte & 0x7f);
    else value = value * 128 + (byte & 0x7f);
    if (byte >= 0x80) continue;
    if (text) text += `.${big ?? value}`;
    // the first sub-identifier holds two arcs (X.690 8.19.4)
    else text = value < 80 ? `${value < 40 ? 0 : 1}.${value % 40}` : `2.${big === null ? value - 80 : big - 80n}`;
    if (at === to - 1) return text;
    value = 0;
    big = null;
  }
  throw new DerError(from, 'type', 'a field', 'OBJECT IDENTIFIER');
}

const rsa = '1.2.840.113549.1.1.';
const ecdsa = '1.2.840.10045.4.';
const nist = '2.16.840.1.101.3.4.3.';
/** Signature algorithms by OID: RFC 3279, 4055, 5758, 8410, 9882. */
const signatureNames: Record<string, string> = {
  [`${rsa}2`]: 'RSA with MD2', [`${rsa}4`]: 'RSA with MD5', [`${rsa}5`]: 'RSA with SHA-1', [`${rsa}10`]: 'RSASSA-PSS',
  [`${rsa}11`]: 'RSA with SHA-256', [`${rsa}12`]: 'RSA with SHA-384', [`${rsa}13`]: 'RSA with SHA-512', [`${rsa}14`]: 'RSA with SHA-224',
  [`${ecdsa}1`]: 'ECDSA with SHA-1', [`${ecdsa}3.1`]: 'ECDSA with SHA-224', [`${ecdsa}3.2`]: 'ECDSA with SHA-256',
  [`${ecdsa}3.3`]: 'ECDSA with SHA-384', [`${ecdsa}3.4`]: 'ECDSA with SHA-512',
  '1.2.840.10040.4.3': 'DSA with SHA-1', [`${nist}2`]: 'DSA with SHA-256', '1.3.101.112': 'Ed25519', '1.3.101.113': 'Ed448',
  [`${nist}17`]: 'ML-DSA-44', [`${nist}18`]: 'ML-DSA-65', [`${nist}19`]: 'ML-DSA-87',
};

/** A readable name for a signature algorithm's OID; the OID itself where it has none here. */
export const signatureAlgorithmName = (oid: string): string => signatureNames[oid] ?? oid;
