/** The marks of a private key in text. Only the fact is told; nothing of the text is kept. */
const marks: readonly RegExp[] = [
  // PEM of every kind: PRIVATE KEY, ENCRYPTED, RSA, EC, DSA, OPENSSH, ANY, SSH2 ENCRYPTED, PGP … KEY BLOCK
  /\b(?:BEGIN|END)[\s_+]{1,9}(?:[A-Z0-9]{1,16}[\s_+]{1,9}){0,4}PRIVATE[\s_+]{1,9}KEY/i,
  // the header of an encrypted key in PEM (RFC 1421 4.6.1.1), its BEGIN line lost
  /Proc-Type:[ \t]{0,9}4,[ \t]{0,9}ENCRYPTED/,
  /PuTTY-User-Key-File-\d/,
  // the start of OpenSSH's own format in base64
  /b3BlbnNzaC1rZXktdjE/,
  // XML of .NET's RSA.ToXmlString(true), XKMS, WS-Trust
  /<(?:\w{1,20}:)?(?:D|DP|DQ|InverseQ)>\s{0,99}[A-Za-z0-9+/]{16}/,
  // what `openssl … -text` prints
  /\bprivateExponent:|\bPrivate-Key: \(|^[ \t]{0,20}priv:[ \t]{0,20}$/m,
];

/** JSON Web Key (RFC 7517): a key type, and `d` (RFC 7518 6.2.2, 6.3.2; RFC 8037) or the symmetric `k` (6.4.1). */
const keyType = /kty["']?\s{0,9}[:=]\s{0,9}["']/;
const secret = /(?<![\w$])[dk]["']?\s{0,9}[:=]\s{0,9}["'][\w+/=-]{8}/;

/** The time is linear in the text: every repetition in these patterns is bounded. */
export const holdsPrivateKeyText = (text: string): boolean =>
  marks.some((mark) => mark.test(text)) || (keyType.test(text) && secret.test(text));
