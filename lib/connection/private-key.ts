/** PEM labels of private keys (RFC 7468 §10 and §11, RFC 5915, OpenSSL's and OpenSSH's own). */
const marker = /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY-----/;

/** Whether a text brings a private key. Such a text is never kept, shown or logged. */
export function holdsPrivateKey(text: string): boolean {
  return marker.test(text);
}
