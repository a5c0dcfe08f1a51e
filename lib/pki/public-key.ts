import { BIT_STRING, bitLength, DerCursor, DerError, INTEGER, OCTET_STRING, OID, SEQUENCE } from './der.ts';
import { decodeOid } from './oid.ts';

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

const algorithms: Record<string, string> = {
  '1.2.840.113549.1.1.1': 'RSA',
  '1.2.840.113549.1.1.10': 'RSASSA-PSS',
  '1.2.840.10045.2.1': 'EC',
  '1.2.840.10040.4.1': 'DSA',
  '1.3.101.112': 'Ed25519',
  '1.3.101.113': 'Ed448',
};

/** Curve → [name, bits of the group's order]: RFC 5480 2.1.1.1, RFC 5639, SEC 2; names as OpenSSL's, NIST's where it has one. */
const curves: Record<string, readonly [name: string, bits: number]> = {
  '1.2.840.10045.3.1.1': ['P-192', 192],
  '1.2.840.10045.3.1.7': ['P-256', 256],
  '1.2.156.10197.1.301': ['SM2', 256],
};
// SEC 2 arcs 1.3.132.0.n
for (const [arc, name, bits] of [
  [1, 'sect163k1', 163], [2, 'sect163r1', 162], [3, 'sect239k1', 238], [4, 'sect113r1', 113], [5, 'sect113r2', 113],
  [6, 'secp112r1', 112], [7, 'secp112r2', 110], [8, 'secp160r1', 161], [9, 'secp160k1', 161], [10, 'secp256k1', 256],
  [15, 'sect163r2', 163], [16, 'sect283k1', 281], [17, 'sect283r1', 282], [22, 'sect131r1', 131],
  [23, 'sect131r2', 131], [24, 'sect193r1', 193], [25, 'sect193r2', 193], [26, 'sect233k1', 232],
  [27, 'sect233r1', 233], [28, 'secp128r1', 128], [29, 'secp128r2', 126], [30, 'secp160r2', 161],
  [31, 'secp192k1', 192], [32, 'secp224k1', 225], [33, 'P-224', 224], [34, 'P-384', 384], [35, 'P-521', 521],
  [36, 'sect409k1', 407], [37, 'sect409r1', 409], [38, 'sect571k1', 570], [39, 'sect571r1', 570],
] as const) curves[`1.3.132.0.${arc}`] = [name, bits];
// RFC 5639: 1.3.36.3.3.2.8.1.1.n, r and t of each size in turn
for (const [i, bits] of [160, 192, 224, 256, 320, 384, 512].entries()) {
  curves[`1.3.36.3.3.2.8.1.1.${2 * i + 1}`] = [`brainpoolP${bits}r1`, bits];
  curves[`1.3.36.3.3.2.8.1.1.${2 * i + 2}`] = [`brainpoolP${bits}t1`, bits];
}

/**
 * Reads a SubjectPublicKeyInfo at `cursor`. The frame must be sound (DerError otherwise); a key inside that cannot be
 * read gives null bits and a `fault`, as the certificate's other facts do not depend on it.
 */
export function readPublicKey(cursor: DerCursor): { publicKey: PublicKey; fault: string | null } {
  const spki = cursor.enter(SEQUENCE, 'the public key');
  const whole = cursor.bytes.subarray(cursor.start, cursor.to);
  const algorithm = spki.enter(SEQUENCE, "the public key's algorithm");
  algorithm.expect(OID, "the public key's algorithm");
  const oid = decodeOid(algorithm.bytes, algorithm.from, algorithm.to);
  const parameters = algorithm.done ? null : algorithm.next("the public key's parameters");
  algorithm.close("the public key's algorithm");
  spki.expect(BIT_STRING, 'the public key');
  const unused = spki.bytes[spki.from];
  if (unused === undefined || spki.to === spki.from || unused > 7) throw new DerError('invalid', spki.from, 'the public key is no BIT STRING');
  spki.close('the public key');
  const publicKey: PublicKey = { algorithm: algorithms[oid] ?? oid, bits: null, curve: null, spki: whole };
  let fault: string | null = null;
  try {
    const key = new DerCursor(spki.bytes, spki.from + 1, spki.to);
    if (publicKey.algorithm === 'RSA' || publicKey.algorithm === 'RSASSA-PSS') publicKey.bits = rsaBits(key);
    else if (publicKey.algorithm === 'EC') Object.assign(publicKey, curveOf(parameters));
    else if (publicKey.algorithm === 'DSA') publicKey.bits = dsaBits(parameters);
    else if (publicKey.algorithm === 'Ed25519') publicKey.bits = exactBits(key, 32);
    else if (publicKey.algorithm === 'Ed448') publicKey.bits = exactBits(key, 57);
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    fault = error.message;
  }
  return { publicKey, fault };
}

/** RSAPublicKey (RFC 8017 A.1.1); only the length of the modulus is looked at, nothing is computed with it. */
function rsaBits(key: DerCursor): number {
  const pair = key.enter(SEQUENCE, 'the RSA key');
  pair.expect(INTEGER, 'the RSA modulus');
  const bits = bitLength(pair.bytes, pair.from, pair.to);
  pair.expect(INTEGER, 'the RSA exponent');
  return bits;
}

/** EcpkParameters (RFC 3279 2.3.5): a named curve, or explicit parameters, whose order gives the size. */
function curveOf(parameters: DerCursor | null): { bits: number | null; curve: string | null } {
  if (parameters?.tag === OID) {
    const oid = decodeOid(parameters.bytes, parameters.from, parameters.to);
    const known = curves[oid];
    return { bits: known?.[1] ?? null, curve: known?.[0] ?? oid };
  }
  if (parameters?.tag !== SEQUENCE) throw new DerError('unexpected', 0, 'the EC key names no curve');
  const explicit = new DerCursor(parameters.bytes, parameters.from, parameters.to);
  explicit.expect(INTEGER, "the EC parameters' version");
  explicit.expect(SEQUENCE, "the curve's field");
  explicit.expect(SEQUENCE, "the curve's equation");
  explicit.expect(OCTET_STRING, "the curve's base point");
  explicit.expect(INTEGER, "the curve's order");
  return { bits: bitLength(explicit.bytes, explicit.from, explicit.to), curve: null };
}

/** Dss-Parms (RFC 3279 2.3.2): p, q, g. They may be absent, inherited from the issuer: then the size is not known. */
function dsaBits(parameters: DerCursor | null): number | null {
  if (parameters?.tag !== SEQUENCE) return null;
  const numbers = new DerCursor(parameters.bytes, parameters.from, parameters.to);
  numbers.expect(INTEGER, "the DSA key's p");
  return bitLength(numbers.bytes, numbers.from, numbers.to);
}

function exactBits(key: DerCursor, size: number): number {
  if (key.end - key.at !== size) throw new DerError('invalid', key.at, `the key has ${key.end - key.at} bytes instead of ${size}`);
  return size * 8;
}
