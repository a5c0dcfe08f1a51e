/** What a file is, where it is known. */
export type FileKind =
  | 'certificate' | 'pkcs7' | 'metadata' | 'private-key' | 'pkcs12' | 'keystore' | 'certificate-request' | 'crl'
  | 'public-key' | 'ssh-key' | 'pgp' | 'saml-message' | 'html' | 'xml' | 'json' | 'zip' | 'pdf' | 'image' | 'office'
  | 'fingerprint' | 'url' | 'empty' | 'too-large' | 'malformed' | 'not-a-certificate';

/** Why a file gives no certificates: its kind. */
export type Refusal = Exclude<FileKind, 'certificate'>;

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
