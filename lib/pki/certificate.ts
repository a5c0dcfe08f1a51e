import { BIT_STRING, checkInteger, CONSTRUCTED, CONTEXT, DerCursor, DerError, INTEGER, OID, SEQUENCE } from './der.ts';
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
  /** 1, 2 or 3. */
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
 * its own encoding does not allow make it `malformed`, as OpenSSL's reader would. The signature is not verified.
 */
export function readCertificate(der: Uint8Array): CertificateReading {
  const problems: Problem[] = [];
  try {
    return { certificate: readFacts(new Uint8Array(der), problems), problems };
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    return {
      certificate: null,
      problems: [problem('error', 'certificate-malformed', `This is no sound certificate: ${error.message}.`, `byte ${error.offset}`)],
    };
  }
}

function readFacts(der: Uint8Array<ArrayBuffer>, problems: Problem[]): CertificateFacts {
  const outer = new DerCursor(der);
  const certificate = outer.enter(SEQUENCE, 'the certificate');
  outer.close('the file after the certificate');
  const tbs = certificate.enter(SEQUENCE, 'the signed part');

  let version = 1;
  if (tbs.peek === (CONTEXT | CONSTRUCTED)) {
    const explicit = tbs.enter(CONTEXT | CONSTRUCTED, 'the version');
    explicit.expect(INTEGER, 'the version');
    checkInteger(explicit, 'the version');
    version = (explicit.to - explicit.from === 1 ? (der[explicit.from] as number) : 255) + 1;
    explicit.close('the version');
  }
  tbs.expect(INTEGER, 'the serial number');
  checkInteger(tbs, 'the serial number');
  const serialNumber = signedHex(tbs.content);
  const signatureAlgorithm = readAlgorithm(tbs, "the signed part's signature algorithm");
  const issuerName = readName(tbs, 'issuer');
  const validity = tbs.enter(SEQUENCE, 'the validity');
  const notBefore = readDate(validity, 'start', problems);
  const notAfter = readDate(validity, 'end', problems);
  validity.close('the validity');
  const subjectName = readName(tbs, 'subject');
  const { publicKey, fault } = readPublicKey(tbs);
  if (tbs.peek === (CONTEXT | 1)) tbs.next();
  if (tbs.peek === (CONTEXT | 2)) tbs.next();
  let extensions = noExtensions();
  if (tbs.peek === (CONTEXT | CONSTRUCTED | 3)) {
    const explicit = tbs.enter(CONTEXT | CONSTRUCTED | 3, 'the extensions');
    const read = readExtensions(explicit);
    explicit.close('the extensions');
    extensions = read.extensions;
    for (const message of read.faults) problems.push(problem('warning', 'extension-malformed', message));
  }
  tbs.close('the signed part');
  const outerAlgorithm = readAlgorithm(certificate, 'the signature algorithm');
  certificate.expect(BIT_STRING, 'the signature');
  if (certificate.to === certificate.from || (der[certificate.from] as number) > 7) {
    throw new DerError('invalid', certificate.from, 'the signature is no BIT STRING');
  }
  certificate.close('the certificate');

  if (fault) problems.push(problem('warning', 'public-key-unreadable', `The public key cannot be read: ${fault}.`));
  if (outerAlgorithm !== signatureAlgorithm) {
    // RFC 5280 4.1.1.2: both fields must be the same; the one inside is what the issuer signed
    problems.push(problem('warning', 'signature-algorithm-mismatch', 'The certificate names two different signature algorithms.'));
  }
  return {
    der, version, serialNumber, subject: formatName(subjectName), issuer: formatName(issuerName), subjectName, issuerName,
    notBefore, notAfter, signatureAlgorithm, signatureAlgorithmName: signatureAlgorithmName(signatureAlgorithm), publicKey,
    extensions,
  };
}

/** AlgorithmIdentifier (RFC 5280 4.1.1.2): the OID; the parameters are stepped over. */
function readAlgorithm(cursor: DerCursor, what: string): string {
  const algorithm = cursor.enter(SEQUENCE, what);
  algorithm.expect(OID, what);
  const oid = decodeOid(algorithm.bytes, algorithm.from, algorithm.to);
  if (!algorithm.done) algorithm.next(what);
  algorithm.close(what);
  return oid;
}

function readDate(validity: DerCursor, side: 'start' | 'end', problems: Problem[]): string | null {
  validity.next(`the ${side} date`);
  if (validity.tag !== 0x17 && validity.tag !== 0x18) throw new DerError('unexpected', validity.start, `the ${side} date is no time`);
  const { iso, exact } = decodeTime(validity);
  if (iso === null) {
    problems.push(problem('warning', 'date-invalid', `The ${side} date is written in a way that names no moment, so it is not known.`, `byte ${validity.from}`));
  } else if (!exact) {
    problems.push(problem('warning', 'date-not-rfc5280', `The ${side} date is written in a form that RFC 5280 does not allow; some readers will refuse it.`, `byte ${validity.from}`));
  }
  return iso;
}
