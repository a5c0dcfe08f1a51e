import { attribute, commonName, certificate, join, name, pkcs7 } from './der-writer.ts';

/** Ways in which one certificate reaches an admin. Each must give exactly that certificate. */

const second = certificate({ subject: commonName('Second'), serial: [0x22] });
const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const b64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const wrap = (text: string, columns = 64, end = '\n'): string => text.replace(new RegExp(`.{${columns}}(?=.)`, 'g'), `$&${end}`);
const pem = (der: Uint8Array, label = 'CERTIFICATE', columns = 64): string => `-----BEGIN ${label}-----\n${wrap(b64(der), columns)}\n-----END ${label}-----\n`;
const utf16 = (text: string, big = false, mark = true): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le'));
  if (big) for (let i = 0; i < bytes.length; i += 2) bytes.subarray(i, i + 2).reverse();
  return bytes;
};
const lines = (der: Uint8Array): string[] => pem(der).trim().split('\n');

/** A certificate whose base64 needs padding, holds `+` and `/`, so that nothing is right by luck. */
export const der = ((): Uint8Array<ArrayBuffer> => {
  for (let i = 0; ; i++) {
    const made = certificate({ subject: name([attribute('2.5.4.3', 'Microsoft Azure Federated SSO Certificate')], [attribute('2.5.4.10', 'x'.repeat(i + 1))]) });
    const text = b64(made);
    if (text.endsWith('=') && !text.endsWith('==') && text.includes('+') && text.includes('/')) return made;
  }
})();
const body = b64(der);

const hexDump = (line: (address: string, pairs: string[]) => string): string => Array.from({ length: Math.ceil(der.length / 16) }, (_, i) =>
  line((i * 16).toString(16).padStart(8, '0'), Array.from(der.subarray(i * 16, i * 16 + 16), (byte) => byte.toString(16).padStart(2, '0')))).join('\n');
const attachment = (content: string): string =>
  `From: admin@contoso.com\nContent-Type: application/octet-stream; name="Krisp.cer"\nContent-Transfer-Encoding: base64\n\n${wrap(content, 76)}\n\n--boundary--\n`;

export const single: Record<string, string | Uint8Array> = {
  'der': der,
  'der, NUL bytes after it': join(der, new Uint8Array(16)),
  'der, line end after it': join(der, [13, 10]),
  'der, byte order mark before it': join([0xef, 0xbb, 0xbf], der),
  'pem': pem(der),
  'pem, CRLF': pem(der).replaceAll('\n', '\r\n'),
  'pem, CR': pem(der).replaceAll('\n', '\r'),
  'pem, no last line end': pem(der).trim(),
  'pem, UTF-8 byte order mark': `\ufeff${pem(der)}`,
  'pem, UTF-16LE': utf16(pem(der)),
  'pem, UTF-16BE': utf16(pem(der), true),
  'pem, UTF-16LE without mark': utf16(pem(der), false, false),
  'pem, UTF-16BE without mark': utf16(pem(der), true, false),
  'pem, 76 columns': pem(der, 'CERTIFICATE', 76),
  'pem, one line': pem(der, 'CERTIFICATE', 100_000),
  'pem, one column': pem(der, 'CERTIFICATE', 1),
  'pem, all in one line': pem(der).replaceAll('\n', ' '),
  'pem, all in one line without blanks': pem(der).replaceAll('\n', ''),
  'pem, indented': pem(der).replace(/^/gm, '    '),
  'pem, trailing blanks': pem(der).replace(/$/gm, '  \t'),
  'pem, no-break spaces': pem(der).replace(/^/gm, '\u00a0'),
  'pem, zero-width spaces': pem(der).replace(/^/gm, '\u200b'),
  'pem, blank lines': pem(der).replaceAll('\n', '\n\n'),
  'pem, X509 label': pem(der, 'X509 CERTIFICATE'),
  'pem, trusted label with settings': pem(join(der, [0x30, 6, 0x0c, 4, 97, 98, 99, 100]), 'TRUSTED CERTIFICATE'),
  'pem, lower case labels': pem(der).replace(/-----.*-----/g, (line) => line.toLowerCase()),
  'pem, header lines': pem(der).replace('-----\n', '-----\nProc-Type: 4,CLEAR\nSubject: CN=a\n b\n\n'),
  'pem, text before and after': `Subject: CN=x\nissuer=/CN=x\n${pem(der)}\nBest regards,\nMIKE SMITH\n`,
  'pem, BEGIN twice': `-----BEGIN CERTIFICATE-----\n${pem(der)}`,
  'pem, END twice': `${pem(der)}-----END CERTIFICATE-----\n`,
  'pem, BEGIN lost': lines(der).slice(1).join('\n'),
  'pem, END lost': lines(der).slice(0, -1).join('\n'),
  'pem, END lost, words after': `${lines(der).slice(0, -1).join('\n')}\n\nThanks and regards`,
  'pem, END cut': pem(der).replace(' CERTIFICATE-----\n', ' CERTIFICATE-----\n').slice(0, -12),
  'pem, BEGIN cut': pem(der).slice(7),
  'pem, four dashes': pem(der).replaceAll('-----', '----'),
  'pem, em dashes': pem(der).replaceAll('-----', '—–-'),
  'pem, em dashes in Windows-1252': Uint8Array.from(Buffer.from(pem(der).replaceAll('-----', '\x97\x96-'), 'latin1')),
  'pem, no dashes': pem(der).replaceAll('-----', ''),
  'pem, padding lost': pem(der).replaceAll('=', ''),
  'pem, word processor no-break hyphens': pem(der).replaceAll('-', '\u2011'),
  'pem, URL-safe': pem(der).replaceAll('+', '-').replaceAll('/', '_').replace(/_____/g, '-----'),
  'pem, escaped line ends': pem(der).replaceAll('\n', '\\n'),
  'pem, escaped CRLF': pem(der).replaceAll('\n', '\\r\\n'),
  'pem, escaped twice': pem(der).replaceAll('\n', '\\\\n'),
  'pem, PowerShell line ends': `$cert = "${pem(der).replaceAll('\n', '`r`n')}"`,
  'pem, JSON': JSON.stringify({ certificate: pem(der), id: 'f27a' }),
  'pem, JSON with escaped slashes and plus': JSON.stringify({ certificate: pem(der) }).replaceAll('/', '\\/').replaceAll('+', '\\u002b').replaceAll('=', '\\u003d'),
  'pem, JSON array of lines': JSON.stringify(lines(der), null, 2),
  'pem, environment file': `SAML_CERT="${pem(der).replaceAll('\n', '\\n')}"\nOTHER=1\n`,
  'pem, YAML block': `idp:\n  cert: |\n${pem(der).replace(/^/gm, '    ')}  name: x\n`,
  'pem, JavaScript strings': `const cert =\n${lines(der).map((line) => `  '${line}\\n'`).join(' +\n')};\n`,
  'pem, Python strings': `cert = (\n${lines(der).map((line) => `    "${line}\\n"`).join('\n')}\n)\n`,
  'pem, C strings': `const char *cert =\n${lines(der).map((line) => `"${line}\\n" \\`).join('\n')}\n;`,
  'pem, quoted mail': pem(der).replace(/^/gm, '> '),
  'pem, quoted mail twice': pem(der).replace(/^/gm, '>> '),
  'pem, quoted-printable': pem(der).replaceAll('=', '=3D'),
  'pem, quoted-printable soft breaks': pem(der, 'CERTIFICATE', 100_000).replaceAll('=', '=3D').replace(/[^\n]{75}(?=.)/g, '$&=\n'),
  'pem, markdown': '```\n' + pem(der) + '```\n',
  'pem, HTML': `<html><body><p>${pem(der).replaceAll('\n', '<br>\n')}</p></body></html>`,
  'pem, HTML paragraphs': lines(der).map((line) => `<p>${line}</p>`).join(''),
  'pem, HTML spans and entities': `<div><span>${pem(der).replaceAll('+', '&#43;').replaceAll('/', '&#x2F;').replaceAll('\n', '&nbsp;<wbr>')}</span></div>`,
  'pem, XML references': pem(der).replaceAll('\n', '&#13;\n'),
  'pem, rich text': `{\\rtf1\\ansi\\deff0 {\\fonttbl {\\f0 Courier;}}\n${pem(der).replaceAll('\n', '\\par\n')}}`,
  'pem, percent-encoded': encodeURIComponent(pem(der)),
  'pem, form-encoded': new URLSearchParams({ cert: pem(der) }).toString(),
  'pem, commented out': pem(der).replace(/^(?=.)/gm, '# '),
  'pem, line numbers': lines(der).map((line, i) => `${String(i + 1).padStart(3)}  ${line}`).join('\n'),
  'pem, beside a request': `${pem(join([0x30, 3, 2, 1, 0]), 'CERTIFICATE REQUEST')}${pem(der)}`,
  'pem, CSV cell': `name,certificate\nKrisp,"${pem(der)}"\n`,
  'pem, XML element': `<ds:X509Certificate xmlns:ds="http://www.w3.org/2000/09/xmldsig#">${pem(der)}</ds:X509Certificate>`,
  'base64, one line': body,
  'base64, 64 columns': wrap(body),
  'base64, CRLF': wrap(body, 64, '\r\n'),
  'base64, quoted': `"${body}"`,
  'base64, padding lost': body.replaceAll('=', ''),
  'base64, URL-safe': body.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
  'base64, blanks for line ends': wrap(body, 64, ' '),
  'base64, words before and after': `Here is the certificate you asked for:\n\n${wrap(body)}\n\nRegards, B. Simon`,
  'base64, assignment': `idp_cert = ${body}\nidp_sso_url = https://login.microsoftonline.com/common/saml2\n`,
  'base64, UTF-16': utf16(wrap(body)),
  'base64 in JSON': JSON.stringify({ x5c: [body], kid: 'abcdef', n: 'MIIBCgKCAQEA' }),
  'base64 in XML': `<KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data><X509Certificate>${wrap(body)}</X509Certificate></X509Data></KeyInfo>`,
  'base64 in XML, CDATA': `<X509Certificate><![CDATA[${wrap(body)}]]></X509Certificate>`,
  'base64 in escaped XML': `&lt;ds:X509Certificate&gt;${wrap(body)}&lt;/ds:X509Certificate&gt;`,
  'base64 of pem': b64(utf8(pem(der))),
  'base64 of pem, wrapped': wrap(b64(utf8(pem(der))), 76),
  'base64 of base64': b64(utf8(body)),
  'mail attachment of pem': attachment(b64(utf8(pem(der)))),
  'mail attachment of der': attachment(body),
  'LDIF': `dn: cn=idp\nuserCertificate;binary:: ${wrap(body, 76, '\n ')}\n`,
  'pem, blanks inside the dashes': pem(der).replace(/-----(.*)-----/g, '----- $1 -----'),
  'Kubernetes secret': `apiVersion: v1\nkind: Secret\ndata:\n  tls.crt: ${b64(utf8(pem(der)))}\n`,
  'data URL': `data:application/x-x509-ca-cert;base64,${body}`,
  'hexadecimal': Buffer.from(der).toString('hex'),
  'hexadecimal with colons': Buffer.from(der).toString('hex').replace(/..(?=.)/g, '$&:'),
  'hexadecimal in C': [...der].map((byte) => `0x${byte.toString(16).padStart(2, '0')}`).join(', '),
  'hexadecimal in SQL': `INSERT INTO idp VALUES (HEXTORAW('${Buffer.from(der).toString('hex')}'), 1);`,
  'hexadecimal dump of xxd': hexDump((address, pairs) => `${address}: ${pairs.map((pair, i) => (i % 2 ? `${pair} ` : pair)).join('').padEnd(40)} 0..I0..1....`),
  'hexadecimal dump of hexdump': hexDump((address, pairs) => `${address}  ${pairs.slice(0, 8).join(' ')}  ${pairs.slice(8).join(' ')}  |0..I0..1....|`),
  'decimal list': JSON.stringify([...der]),
  'PowerShell byte list': [...der].join('\r\n'),
  'buffer in JSON': JSON.stringify(Buffer.from(der)),
  'PKCS#7': pkcs7([der]),
  'PKCS#7 in BER': pkcs7([der], true),
  'PKCS#7, pem': pem(pkcs7([der]), 'PKCS7'),
  'PKCS#7, pem in BER': pem(pkcs7([der], true), 'PKCS7'),
  'PKCS#7, CERTIFICATE label': pem(pkcs7([der])),
  'PKCS#7, CMS label': pem(pkcs7([der]), 'CMS'),
  'PKCS#7, base64': wrap(b64(pkcs7([der]))),
  'PKCS#7, UTF-16 pem': utf16(pem(pkcs7([der]), 'PKCS7')),
};

/** Files with two certificates, `der` first. */
export const double: Record<string, string | Uint8Array> = {
  'pem': pem(der) + pem(second),
  'pem, no line end between': pem(der).trim() + pem(second).trim(),
  'pem, END of the first lost': lines(der).slice(0, -1).join('\n') + '\n' + pem(second),
  'der': join(der, second),
  'base64': `${wrap(body)}\n${wrap(b64(second))}`,
  'base64, blank line between': `${body}\n\n${b64(second)}\n`,
  'base64, padding lost': `${body.replaceAll('=', '')}\n${b64(second).replaceAll('=', '')}`,
  'JSON x5c': JSON.stringify({ x5c: [body, b64(second)] }),
  'XML elements': `<X509Data><X509Certificate>${body}</X509Certificate><X509Certificate>${b64(second)}</X509Certificate></X509Data>`,
  'PKCS#7': pkcs7([der, second]),
  'PKCS#7, pem': pem(pkcs7([der, second]), 'PKCS7'),
  'Bag Attributes': `Bag Attributes\n    localKeyID: 01 02\nsubject=CN = a\n\n${pem(der)}Bag Attributes: <No Attributes>\n\nsubject=CN = b\n\n${pem(second)}`,
};
export const both = [der, second];
export const toBytes = (file: string | Uint8Array): Uint8Array => (typeof file === 'string' ? utf8(file) : file);
