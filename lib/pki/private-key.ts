/** The marks of a private key in text. Only the fact is told; nothing of the text is kept. */
const marks: readonly RegExp[] = [
  // PEM of every kind: PRIVATE KEY, ENCRYPTED, RSA, EC, DSA, OPENSSH, ANY, SSH2 ENCRYPTED, PGP … KEY BLOCK
  /\b(?:BEGIN|END)[\s_+]+(?:[A-Z0-9]{1,16}[\s_+]+){0,4}PRIVATE[\s_+]+KEY/i,
  // the header of an encrypted key in PEM (RFC 1421 4.6.1.1), its BEGIN line lost
  /Proc-Type:\s*4,\s*ENCRYPTED/,
  /PuTTY-User-Key-File-\d/,
  // the start of OpenSSH's own format in base64
  /b3BlbnNzaC1rZXktdjE/,
  // JSON Web Key (RFC 7517, RFC 7518 6.2.2 and 6.3.2, symmetric 6.4.1)
  /["']?kty["']?\s*[:=]\s*["'][\s\S]{0,20000}?["']?\b[dk]["']?\s*[:=]\s*["'][\w+/=-]{8}/,
  /["']?\b[dk]["']?\s*[:=]\s*["'][\w+/=-]{8}[\s\S]{0,20000}?["']?kty["']?\s*[:=]\s*["']/,
  // XML of .NET's RSA.ToXmlString(true), XKMS, WS-Trust
  /<(?:\w{1,20}:)?(?:D|DP|DQ|InverseQ)>\s*[A-Za-z0-9+/]{16}/,
  // what `openssl … -text` prints
  /\bprivateExponent:|\bPrivate-Key: \(|^\s*priv:\s*$/m,
];

export const holdsPrivateKeyText = (text: string): boolean => marks.some((mark) => mark.test(text));
