/**
 * Certificates: read in every wrapping, written in every shape. Pure: needs no DOM, runs in a page, a worker
 * and node; the only platform services are `TextDecoder` and, for digests, `crypto.subtle`.
 *
 * - `readCertificateFile(bytes, { name })` → `{ kind, refused, certificates, problems }`: anything an admin may drop or
 *   paste. Asynchronous because of the digests; `scanCertificateFile` is the same without them.
 * - `readCertificate(der)` → `{ certificate, problems }`: one certificate, synchronous, some 10 µs.
 * - `withDigests(facts)` adds `sha1` and `sha256`; `digestHex` is the digest alone.
 * - `formatCertificate(certificate, shape)`: text or bytes in the shape a service provider asks for.
 *
 * Units: dates are ISO 8601 in UTC; digests lower-case hexadecimal; serial numbers upper-case hexadecimal with sign;
 * key sizes bits.
 *
 * Errors: nothing throws on input; every fault is a problem `{ code, severity, reason, values, where }`;
 * `certificateSentence` of `words.ts`, apart so that it need not be loaded, says it in English. A file without
 * certificates has its `Refusal` as the code of the first problem, an error. Beside certificates there are warnings:
 * - of the text: `begin-lost end-lost padding-lost url-safe` (put right), `cut-off characters padding` (a block left out),
 *   `trailing-bytes too-many other-content` (left out);
 * - of a certificate: `certificate-malformed` (left out), `date-invalid date-not-rfc5280 public-key-unreadable
 *   extension-malformed signature-algorithm-mismatch name-characters`.
 *
 * Sources: RFC 5280 (certificates), X.690 (DER, BER), RFC 3279, 4055, 5480, 5639, 8410 (keys and algorithms), RFC 4514
 * (names), RFC 7468 and 1421 (PEM), RFC 5652 (PKCS#7), RFC 4648 (base64). Signatures are not verified here.
 */
export type { CertificateFacts, CertificateReading } from './certificate.ts';
export { readCertificate } from './certificate.ts';
export type { Certificate } from './digest.ts';
export { digestHex, withDigests } from './digest.ts';
export type { CertificateExtensions } from './extensions.ts';
export type { CertificateShape, CertificateTextShape } from './format.ts';
export { certificateFileName, certificateShapes, formatCertificate } from './format.ts';
export type { DistinguishedName, NameAttribute } from './name.ts';
export type { Problem } from './problem.ts';
export type { PublicKey } from './public-key.ts';
export type { CertificateFile } from './read-file.ts';
export { readCertificateFile, scanCertificateFile } from './read-file.ts';
export type { FileKind, Refusal } from './refusal.ts';
