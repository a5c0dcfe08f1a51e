/** What a file is, where it is known. */
export type FileKind =
  | 'certificate' | 'pkcs7' | 'metadata' | 'private-key' | 'pkcs12' | 'keystore' | 'certificate-request' | 'crl'
  | 'public-key' | 'ssh-key' | 'pgp' | 'saml-message' | 'html' | 'xml' | 'json' | 'zip' | 'pdf' | 'image' | 'office'
  | 'fingerprint' | 'url' | 'empty' | 'too-large' | 'malformed' | 'not-a-certificate';

/** Why a file gives no certificates: its kind. */
export type Refusal = Exclude<FileKind, 'certificate'>;
