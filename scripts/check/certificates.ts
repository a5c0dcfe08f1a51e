import { readCertificateFile, type Certificate } from '../../lib/pki/index.ts';
import { sayOfCertificate, type SaidProblem } from './said.ts';

/** The certificates part of what `check` says of a file. */
export interface CertificatesAnswer {
  kind: string;
  refused: string | null;
  problems: SaidProblem[];
  certificates: CertificateAnswer[];
}

type CertificateAnswer = Pick<
  Certificate,
  'sha256' | 'sha1' | 'serialNumber' | 'subject' | 'issuer' | 'version' | 'notBefore' | 'notAfter' | 'signatureAlgorithm' | 'signatureAlgorithmName'
> & { publicKey: { algorithm: string; bits: number | null; curve: string | null }; ca: boolean };

/** Reads a file as certificates. Plain data only: no bytes, so that it can be printed as JSON. */
export async function checkCertificates(bytes: Uint8Array, { name }: { name?: string; as?: string } = {}): Promise<CertificatesAnswer> {
  const { kind, refused, problems, certificates } = await readCertificateFile(bytes, name === undefined ? {} : { name });
  return { kind, refused, problems: problems.map(sayOfCertificate), certificates: certificates.map(certificateAnswer) };
}

/** One certificate's facts without its bytes. */
export function certificateAnswer(certificate: Certificate): CertificateAnswer {
  const { sha256, sha1, serialNumber, subject, issuer, version, notBefore, notAfter, signatureAlgorithm, signatureAlgorithmName } = certificate;
  const { algorithm, bits, curve } = certificate.publicKey;
  return {
    sha256, sha1, serialNumber, subject, issuer, version, notBefore, notAfter, signatureAlgorithm, signatureAlgorithmName,
    publicKey: { algorithm, bits, curve }, ca: certificate.extensions.ca,
  };
}
