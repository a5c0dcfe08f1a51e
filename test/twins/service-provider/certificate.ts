import { X509Certificate } from 'node:crypto';

/** Whether the text is one X.509 certificate in PEM (RFC 7468) that OpenSSL reads. */
export const isUsableCertificate = (text: string): boolean => {
  const pem = text.trim();
  if (!/^-----BEGIN CERTIFICATE-----\r?\n[^-]+\r?\n-----END CERTIFICATE-----$/.test(pem)) return false;
  try {
    return new X509Certificate(pem).publicKey.asymmetricKeyType !== undefined;
  } catch {
    return false;
  }
};
