import { sentenceOf, type Problem, type Words } from './problem.ts';
import type { Refusal } from './refusal.ts';

const instead = 'download the signing certificate from the identity provider';
const again = 'repeat the download';
const inside = 'choose the certificate file itself';

/** One sentence a refusal: what the file is and what to do. */
export const refusalMessages: Record<Refusal, string> = {
  'private-key': 'This file holds a private key, so it was refused and nothing of it was kept; a private key must never be sent or uploaded, only the certificate.',
  pkcs12: `This is a PFX (PKCS#12) file, which carries a private key, so it was refused and nothing of it was kept; ${instead}.`,
  keystore: `This is a Java keystore, which may carry a private key, so it was refused; ${instead}.`,
  'certificate-request': 'This is a certificate request (CSR), not yet a certificate; use the certificate that was issued for it.',
  crl: `This is a certificate revocation list (CRL), not a certificate; ${instead}.`,
  'public-key': `This is a bare public key without a certificate around it; ${instead}.`,
  'ssh-key': `This is an SSH key, which SAML does not use; ${instead}.`,
  pgp: `This is a PGP block, which SAML does not use; ${instead}.`,
  pkcs7: 'This PKCS#7 file holds no certificate; export it again as “Base-64 encoded X.509 (.CER)”.',
  metadata: 'This is a whole SAML metadata document; open it as metadata, and its certificates are read from there.',
  'saml-message': 'This is a SAML message; a certificate inside a message proves nothing about who sent it.',
  html: `This is a web page, probably a sign-in or error page saved in place of the certificate; sign in and ${again}.`,
  xml: `This XML holds no certificate; ${instead}.`,
  json: `This JSON holds no certificate, perhaps it is an error message; ${again}.`,
  zip: `This is a compressed archive; unpack it and ${inside}.`,
  pdf: `This is a PDF document; ${inside}.`,
  image: `This is a picture; ${inside}.`,
  office: `This is an Office document or a saved mail; ${inside}.`,
  fingerprint: `This is a fingerprint (thumbprint), which names a certificate but does not hold it; ${instead}.`,
  url: `This is an address; open it, and ${inside}.`,
  empty: `This file is empty; ${again}.`,
  'too-large': `This file is far larger than any certificate; ${inside}.`,
  malformed: `This looks like a certificate, but part of it is missing or changed; ${again} and do not edit it.`,
  'not-a-certificate': `This is not a certificate; ${instead}.`,
};

const repaired = (what: string): string => `The text was put right: ${what}.`;

/** What is wrong with a structure in DER; `field` is its name in RFC 5280. */
const derFaults = {
  missing: (field: string) => `${field} is missing`,
  'not-der': (field: string) => `${field} is not in DER`,
  'cut-off': (field: string, claimed: number, there: number) => `${field} is cut off: it claims ${claimed} bytes, ${there} are there`,
  tag: (field: string, found: number, expected: number) => `${field} has the tag ${found} where ${expected} is expected`,
  surplus: (field: string, count: number) => `${count} bytes do not belong in ${field}`,
  type: (field: string, type: string) => `${field} is no sound ${type}`,
  text: (field: string) => `${field} holds a value that is no text, or not in the encoding it names`,
  'no-curve': () => 'it names no curve',
};

/** One of them, with what its sentence names. */
export type DerFault = { [F in keyof typeof derFaults]: [fault: F, ...values: Parameters<(typeof derFaults)[F]>] }[keyof typeof derFaults];

const derFault = ([fault, ...values]: DerFault): string => (derFaults[fault] as (...values: unknown[]) => string)(...values);

/** Every problem of `lib/pki` in English. The values of a sentence are its parameters; fields are named as in RFC 5280. */
export const certificateWords = {
  ...refusalMessages,
  // of the text
  'cut-off': 'The text ends before the certificate does: part of it is missing.',
  characters: 'Between BEGIN and END there are characters that no base64 text holds.',
  padding: 'The equals signs stand where no base64 text has them: part of it is missing or changed.',
  'begin-lost': repaired('the BEGIN line was missing'),
  'end-lost': repaired('the END line was missing'),
  'padding-lost': repaired('the equals signs at the end were missing'),
  'url-safe': repaired('it was in the URL-safe alphabet'),
  'trailing-bytes': (count: number) => `${count} bytes after the certificate were left out.`,
  'too-many': (most: number) => `Only the first ${most} certificates were read.`,
  'other-content': 'What else the file holds beside the certificate was left out.',
  // of a certificate
  'certificate-malformed': (...fault: DerFault) => `This is no sound certificate: ${derFault(fault)}.`,
  'public-key-unreadable': (...fault: DerFault) => `The public key cannot be read: ${derFault(fault)}.`,
  'extension-malformed': (oid: string) => `The extension ${oid} is not well-formed.`,
  'extension-malformed:twice': (oid: string) => `The extension ${oid} occurs twice.`,
  'signature-algorithm-mismatch': 'The certificate names two different signature algorithms.',
  'name-characters': 'A name in the certificate holds characters that hide or reorder text.',
  'date-invalid': (field: string) => `The date ${field} is written in a way that names no moment, so it is not known.`,
  'date-not-rfc5280': (field: string) =>
    `The date ${field} is written in a form that RFC 5280 does not allow; some readers will refuse it.`,
} satisfies Words;

export type CertificateWords = typeof certificateWords;

/** One English sentence for the admin. */
export const certificateSentence = (problem: Problem): string => sentenceOf(certificateWords, problem);
