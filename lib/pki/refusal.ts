/** What a file is, where it is known. */
export type FileKind =
  | 'certificate' | 'pkcs7' | 'metadata' | 'private-key' | 'pkcs12' | 'keystore' | 'certificate-request' | 'crl'
  | 'public-key' | 'ssh-key' | 'pgp' | 'saml-message' | 'html' | 'xml' | 'json' | 'zip' | 'pdf' | 'image' | 'office'
  | 'fingerprint' | 'url' | 'empty' | 'too-large' | 'malformed' | 'not-a-certificate';

/** Why a file gives no certificates: its kind. */
export type Refusal = Exclude<FileKind, 'certificate'>;

/** One sentence a refusal: what the file is and where the right one is. */
export const refusalMessages: Record<Refusal, string> = {
  'private-key': 'This file holds a private key, so it was refused and nothing of it was kept; only the certificate is needed, and a private key must never be uploaded or sent.',
  pkcs12: 'This is a PFX (PKCS#12) file, which carries a private key, so it was refused and nothing of it was kept; download “Certificate (Base64)” from the identity provider instead.',
  keystore: 'This is a Java keystore, which may carry a private key, so it was refused; export the certificate alone (keytool -exportcert) or download it from the identity provider.',
  'certificate-request': 'This is a certificate signing request (CSR), the question to a certificate authority and not its answer; use the certificate that was issued for it.',
  crl: 'This is a certificate revocation list (CRL), not a certificate; download the signing certificate from the identity provider.',
  'public-key': 'This is a bare public key without a certificate around it (no name, no dates); download the certificate itself from the identity provider.',
  'ssh-key': 'This is an SSH key, which SAML does not use; download the signing certificate from the identity provider.',
  pgp: 'This is a PGP block, which SAML does not use; download the signing certificate from the identity provider.',
  pkcs7: 'This PKCS#7 file holds no certificate; export it again with the certificates included, or as “Base-64 encoded X.509 (.CER)”.',
  metadata: 'This is a whole SAML metadata document and not a certificate alone; open it as metadata and its certificates are read from there.',
  'saml-message': 'This is a SAML message (a request or a response), not a certificate; a certificate inside a message proves nothing about who sent it.',
  html: 'This is a web page, probably a sign-in or an error page saved in place of the certificate; sign in again and repeat the download.',
  xml: 'This XML holds no X509Certificate element; choose the federation metadata XML or the certificate file.',
  json: 'This is JSON without a certificate in it, perhaps an error message saved in place of the download; repeat the download.',
  zip: 'This is a compressed archive; unpack it first and choose the certificate inside.',
  pdf: 'This is a PDF document; choose the certificate file itself, or copy the text from BEGIN CERTIFICATE to END CERTIFICATE.',
  image: 'This is a picture, which no certificate can be read from; choose the certificate file itself.',
  office: 'This is an Office document or a saved mail; choose the certificate file attached to it, or copy its text.',
  fingerprint: 'This is a fingerprint (thumbprint), which names a certificate but does not contain it; download the certificate file.',
  url: 'This is an address and not what it leads to; download the file from that address and choose it here.',
  empty: 'This file is empty; repeat the download.',
  'too-large': 'This file is far larger than any certificate; choose the certificate file itself.',
  malformed: 'This looks like a certificate, but part of it is missing or changed; download it again and do not edit it.',
  'not-a-certificate': 'This is not a certificate; download “Certificate (Base64)” or “Certificate (Raw)” from the identity provider.',
};
