import { DerCursor, DerError, EXPLICIT, GENERALIZED_TIME, IMPLICIT, OID, SEQUENCE, UTC_TIME } from './der.ts';
import { noExtensions, readExtensions, type CertificateExtensions } from './extensions.ts';
import { signedHex } from './hex.ts';
import { formatName, readName, type DistinguishedName } from './name.ts';
import { decodeOid, signatureAlgorithmName } from './oid.ts';
import { problem, type Problem } from './problem.ts';
import { readPublicKey, type PublicKey } from './public-key.ts';
import { decodeTime } from './time.ts';

/** What an X.509 certificate (RFC 5280 4.1) says, without its digests. */
export interface CertificateFacts {
  /** The certificate's DER, exactly, in a copy of its own. */
  der: Uint8Array<ArrayBuffer>;
  /** 1, 2 or 3 (what the field says, plus one); 0 where it is no small number. */
  version: number;
  /** Upper-case hexadecimal, whole bytes, with a minus sign where the INTEGER is negative: `0A`, `-05`, `00`. */
  serialNumber: string;
  /** RFC 4514 text, most specific part first: `CN=…,O=…,C=…`. Data, never markup: it may hold any character. */
  subject: string;
  issuer: string;
  /** The same names with their attributes apart, in the order of the certificate. */
  subjectName: DistinguishedName;
  issuerName: DistinguishedName;
  /** ISO 8601 in UTC (`2029-11-21T01:02:27Z`); null where the encoding names no moment. */
  notBefore: string | null;
  notAfter: string | null;
  /** Dotted OID, and words for it (`RSA with SHA-256`). */
  signatureAlgorithm: string;
  signatureAlgorithmName: string;
  publicKey: PublicKey;
  extensions: CertificateExtensions;
}

/** `certificate` is null exactly where `problems` holds an error. */
export interface CertificateReading {
  certificate: CertificateFacts | null;
  problems: Problem[];
}

/**
 * Reads one certificate from its DER (RFC 5280 4.1; DER as in X.690 section 10), synchronously and without any
 * cryptography. Never throws. Strict: indefinite and non-minimal lengths, padded integers, bytes after the end and text
 * its own encoding does not allow make it malformed, as OpenSSL's reader would. The signature is not verified.
 */
export function readCertificate(der: Uint8Array): CertificateReading {
  const problems: Problem[] = [];
  try {
    return { certificate: readFacts(new Uint8Array(der), problems), problems };
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    return { certificate: null, problems: [problem('error', 'certificate-malformed', `byte ${error.offset}`, ...error.fault)] };
  }
}

// Marks that reorder text, and control characters, which formatName has written in hexadecimal after a backslash.
const hiding = /[\u0080-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|(?<!\\)(?:\\\\)*\\[0-9A-F]/;

// The fields' names in errors are those of RFC 5280.
function readFacts(der: Uint8Array<ArrayBuffer>, problems: Problem[]): CertificateFacts {
  const outer = new DerCursor(der);
  const certificate = outer.enter(SEQUENCE, 'Certificate');
  outer.close('the file');
  const tbs = certificate.enter(SEQUENCE, 'tbsCertificate');

  let version = 1;
  if (tbs.peek === EXPLICIT) {
    const { from, to } = tbs.enter(EXPLICIT, 'version').integer('version');
    if (to !== tbs.to) throw new DerError(to, 'type', 'version', 'INTEGER');
    version = to - from === 1 ? (der[from] as number) + 1 : 0;
  }
  tbs.integer('serialNumber');
  const serialNumber = signedHex(der, tbs.from, tbs.to);
  const signatureAlgorithm = readAlgorithm(tbs, 'signature');
  const issuerName = readName(tbs, 'issuer');
  const validity = tbs.enter(SEQUENCE, 'validity');
  const notBefore = readDate(validity, 'notBefore', problems);
  const notAfter = readDate(validity, 'notAfter', problems);
  validity.close('validity');
  const subjectName = readName(tbs, 'subject');
  const { publicKey, fault } = readPublicKey(tbs);
  if (fault) problems.push(problem('warning', 'public-key-unreadable', undefined, ...fault));
  // issuerUniqueID and subjectUniqueID
  if (tbs.peek === IMPLICIT + 1) tbs.next();
  if (tbs.peek === IMPLICIT + 2) tbs.next();
  let extensions: CertificateExtensions | undefined;
  if (tbs.peek === EXPLICIT + 3) {
    const explicit = tbs.enter(EXPLICIT + 3);
    const read = readExtensions(explicit);
    explicit.close('extensions');
    extensions = read.extensions;
    for (const fault of read.faults) problems.push(problem('warning', fault[0], undefined, fault[1]));
  }
  tbs.close('tbsCertificate');
  // RFC 5280 4.1.1.2: both fields must be the same; the one inside is what the issuer signed
  if (readAlgorithm(certificate, 'signatureAlgorithm') !== signatureAlgorithm) {
    problems.push(problem('warning', 'signature-algorithm-mismatch'));
  }
  certificate.bitString('signatureValue').close('Certificate');
  const subject = formatName(subjectName);
  const issuer = formatName(issuerName);
  if (hiding.test(subject) || hiding.test(issuer)) {
    problems.push(problem('warning', 'name-characters'));
  }
  return {
    der, version, serialNumber, subject, issuer, subjectName, issuerName,
    notBefore, notAfter, signatureAlgorithm, signatureAlgorithmName: signatureAlgorithmName(signatureAlgorithm), publicKey,
    extensions: extensions ?? noExtensions(),
  };
}

/** AlgorithmIdentifier (RFC 5280 4.1.1.2): the OID; the parameters are stepped over. */
function readAlgorithm(cursor: DerCursor, what: string): string {
  const algorithm = cursor.enter(SEQUENCE, what).expect(OID, what);
  const oid = decodeOid(algorithm.bytes, algorithm.from, algorithm.to);
  if (!algorithm.done) algorithm.next(what);
  algorithm.close(what);
  return oid;
}

function readDate(validity: DerCursor, what: string, problems: Problem[]): string | null {
  const { tag, start } = validity.next(what);
  if (tag !== UTC_TIME && tag !== GENERALIZED_TIME) throw new DerError(start, 'type', what, 'Time');
  const { iso, exact } = decodeTime(validity);
  if (!exact) problems.push(problem('warning', iso === null ? 'date-invalid' : 'date-not-rfc5280', undefined, what));
  return iso;
}
