import { DerCursor, DerError, INTEGER, OCTET_STRING, OID, SEQUENCE } from './der.ts';
import { decodeOid } from './oid.ts';
import type { DerFault } from './words.ts';

/** The key a certificate carries (RFC 5280 4.1.2.7). */
export interface PublicKey {
  /** `RSA`, `RSASSA-PSS`, `EC`, `DSA`, `Ed25519`, `Ed448`, or the dotted OID of any other kind. */
  algorithm: string;
  /** Exact bits of the RSA modulus, the EC group's order or DSA's p; 256 and 456 for Ed25519 and Ed448; else null. */
  bits: number | null;
  /** `P-256`, `P-384`, `P-521`, another curve's usual name or its OID; null for explicit parameters and other kinds. */
  curve: string | null;
  /** The whole SubjectPublicKeyInfo in DER, as WebCrypto imports it; a view into the certificate's bytes. */
  spki: Uint8Array;
}

/** RFC 3279 2.3, RFC 4055 1.2, RFC 8410 3. */
const algorithms: Record<string, string> = {
  '1.2.840.113549.1.1.1': 'RSA', '1.2.840.113549.1.1.10': 'RSASSA-PSS', '1.2.840.10045.2.1': 'EC', '1.2.840.10040.4.1': 'DSA',
  '1.3.101.112': 'Ed25519', '1.3.101.113': 'Ed448',
};

/**
 * Curves under an arc, in order: RFC 3279 2.3.5, SEC 2, RFC 5639. NIST's name where it has one, else OpenSSL's. The size
 * of the group's order is the number in the name, or stands after an equals sign; an empty place is no curve.
 */
const curveArcs: readonly [arc: string, names: string][] = [
  ['1.2.840.10045.3.1.', 'P-192,prime192v2,prime192v3,prime239v1,prime239v2,prime239v3,P-256'],
  ['1.3.132.0.', 'sect163k1,sect163r1=162,sect239k1=238,sect113r1,sect113r2,secp112r1,secp112r2=110,secp160r1=161,secp160k1=161,secp256k1,,,,,sect163r2,sect283k1=281,sect283r1=282,,,,,sect131r1,sect131r2,sect193r1,sect193r2,sect233k1=232,sect233r1,secp128r1,secp128r2=126,secp160r2=161,secp192k1,secp224k1=225,P-224,P-384,P-521,sect409k1=407,sect409r1,sect571k1=570,sect571r1=570'],
  ['1.3.36.3.3.2.8.1.1.', '160,192,224,256,320,384,512'.replace(/\d+/g, 'brainpoolP$&r1,brainpoolP$&t1')],
];
function curveNamed(oid: string): { curve: string; bits: number | null } {
  for (const [arc, names] of curveArcs) {
    const [curve, bits] = (oid.startsWith(arc) && names.split(',')[Number(oid.slice(arc.length)) - 1]?.split('=')) || [];
    if (curve) return { curve, bits: Number(bits ?? /\d+/.exec(curve)?.[0]) };
  }
  return { curve: oid, bits: null };
}

/**
 * Reads a SubjectPublicKeyInfo at `cursor`. The frame must be sound (DerError otherwise); a key inside that cannot be
 * read gives null bits and a `fault`, as the certificate's other facts do not depend on it.
 */
export function readPublicKey(cursor: DerCursor): { publicKey: PublicKey; fault: DerFault | null } {
  const what = 'subjectPublicKeyInfo';
  const spki = cursor.enter(SEQUENCE, what);
  const { start, to } = cursor;
  const identifier = spki.enter(SEQUENCE, what).expect(OID, what);
  const oid = decodeOid(identifier.bytes, identifier.from, identifier.to);
  const parameters = identifier.done ? null : identifier.next(what);
  identifier.close(what);
  spki.bitString(what).close(what);
  const key = new DerCursor(spki.bytes, spki.from + 1, spki.to);
  const algorithm = algorithms[oid] ?? oid;
  let size: { bits: number | null; curve?: string | null } = { bits: null };
  let fault: DerFault | null = null;
  try {
    if (algorithm.startsWith('RSA')) {
      // RSAPublicKey (RFC 8017 A.1.1): only the length of the modulus is looked at, nothing is computed with it
      const pair = key.enter(SEQUENCE, 'the RSA key').expect(INTEGER, 'the modulus');
      size = { bits: pair.bits };
      pair.expect(INTEGER, 'the exponent');
    } else if (algorithm === 'EC') size = curveOf(parameters);
    // Dss-Parms (RFC 3279 2.3.2) may be inherited from the issuer: then the size is not known
    else if (algorithm === 'DSA' && parameters?.tag === SEQUENCE) size = { bits: inside(parameters).expect(INTEGER, 'p').bits };
    else if (algorithm === 'Ed25519' || algorithm === 'Ed448') size = { bits: (key.end - key.at) * 8 };
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    ({ fault } = error);
  }
  return { publicKey: { algorithm, bits: size.bits, curve: size.curve ?? null, spki: cursor.bytes.subarray(start, to) }, fault };
}

const inside = (cursor: DerCursor): DerCursor => new DerCursor(cursor.bytes, cursor.from, cursor.to);

/** EcpkParameters (RFC 3279 2.3.5): a named curve, or explicit parameters, whose order gives the size. */
function curveOf(parameters: DerCursor | null): { bits: number | null; curve: string | null } {
  if (parameters?.tag === OID) return curveNamed(decodeOid(parameters.bytes, parameters.from, parameters.to));
  if (parameters?.tag !== SEQUENCE) throw new DerError(0, 'no-curve');
  // version, fieldID, curve, base, order
  const fields = inside(parameters).expect(INTEGER).expect(SEQUENCE).expect(SEQUENCE).expect(OCTET_STRING).expect(INTEGER);
  return { bits: fields.bits, curve: null };
}
