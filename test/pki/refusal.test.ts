import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { scanCertificateFile } from '../../lib/pki/index.ts';
import { commonName, join, name, oid, pkcs7, rsaPair, sequence, spkiOf, text, tlv } from './der-writer.ts';
import { der, single, toBytes } from './packagings.ts';

// Keys are made here and now; none is ever a file.
const pairs = {
  'RSA': rsaPair(),
  'RSA-PSS': generateKeyPairSync('rsa-pss', { modulusLength: 2048 }),
  'P-256': generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  'P-521': generateKeyPairSync('ec', { namedCurve: 'P-521' }),
  'Ed25519': generateKeyPairSync('ed25519'),
  'Ed448': generateKeyPairSync('ed448'),
  'X25519': generateKeyPairSync('x25519'),
  'DSA': generateKeyPairSync('dsa', { modulusLength: 1024, divisorLength: 160 }),
};
const encrypt = { cipher: 'aes-256-cbc', passphrase: 'x' };
const bytesOf = (value: string | Uint8Array): Uint8Array => (typeof value === 'string' ? new TextEncoder().encode(value) : new Uint8Array(value));

const keys: [string, Uint8Array][] = [];
for (const [kind, { privateKey }] of Object.entries(pairs)) {
  const add = (how: string, value: string | Uint8Array): number => keys.push([`${kind}, ${how}`, bytesOf(value)]);
  add('PKCS#8 PEM', privateKey.export({ type: 'pkcs8', format: 'pem' }));
  add('PKCS#8 DER', privateKey.export({ type: 'pkcs8', format: 'der' }));
  add('PKCS#8 base64', privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'));
  add('PKCS#8 encrypted PEM', privateKey.export({ type: 'pkcs8', format: 'pem', ...encrypt }));
  add('PKCS#8 encrypted DER', privateKey.export({ type: 'pkcs8', format: 'der', ...encrypt }));
  if (kind === 'RSA') {
    add('PKCS#1 PEM', privateKey.export({ type: 'pkcs1', format: 'pem' }));
    add('PKCS#1 DER', privateKey.export({ type: 'pkcs1', format: 'der' }));
    add('PKCS#1 base64', privateKey.export({ type: 'pkcs1', format: 'der' }).toString('base64'));
    add('PKCS#1 encrypted PEM', privateKey.export({ type: 'pkcs1', format: 'pem', ...encrypt }));
  }
  if (kind.startsWith('P-')) {
    add('SEC 1 PEM', privateKey.export({ type: 'sec1', format: 'pem' }));
    add('SEC 1 DER', privateKey.export({ type: 'sec1', format: 'der' }));
    add('SEC 1 base64', privateKey.export({ type: 'sec1', format: 'der' }).toString('base64'));
  }
  if (!['RSA-PSS', 'DSA'].includes(kind)) add('JWK', JSON.stringify(privateKey.export({ format: 'jwk' })));
}
const rsaPem = rsaPair().privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
const rsaDer = rsaPair().privateKey.export({ type: 'pkcs8', format: 'der' });
const half = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length >> 1);

for (const [how, value] of Object.entries<string | Uint8Array>({
  'BEGIN lost': rsaPem.split('\n').slice(1).join('\n'),
  'END lost': rsaPem.slice(0, -30),
  'BEGIN and END lost': rsaPem.split('\n').slice(1, -2).join('\n'),
  'em dashes': rsaPem.replaceAll('-----', '—'),
  'cut off': half(bytesOf(rsaPem)),
  'DER cut off': half(rsaDer),
  'DER, bytes after it': join(rsaDer, [0, 0, 0]),
  'UTF-16': new Uint8Array(Buffer.from(`\ufeff${rsaPem}`, 'utf16le')),
  'escaped': JSON.stringify({ key: rsaPem }),
  'percent-encoded': encodeURIComponent(rsaPem),
  'form-encoded': new URLSearchParams({ k: rsaPem }).toString(),
  'mail': rsaPem.replace(/^/gm, '> '),
  'HTML': rsaPem.replaceAll('\n', '<br>').replaceAll(' ', '&nbsp;'),
  'damaged': rsaPem.replace(/(?<=\n.*)[A-M](?=.*\n.)/g, '!'),
  'base64 of PEM': Buffer.from(rsaPem).toString('base64'),
  'Kubernetes secret': `data:\n  tls.crt: ${Buffer.from('x').toString('base64')}\n  tls.key: ${Buffer.from(rsaPem).toString('base64')}\n`,
  'hexadecimal': rsaDer.toString('hex'),
  'decimal list': JSON.stringify([...rsaDer]),
  'OpenSSH': '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAE\n-----END OPENSSH PRIVATE KEY-----\n',
  'OpenSSH without its lines': 'b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW',
  'PuTTY': 'PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\n',
  'PGP': '-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlQOY\n-----END PGP PRIVATE KEY BLOCK-----\n',
  'XML': '<RSAKeyValue><Modulus>AQAB</Modulus><D>c2VjcmV0c2VjcmV0c2VjcmV0</D></RSAKeyValue>',
  'dump': 'Private-Key: (2048 bit, 2 primes)\nmodulus:\n    00:c3\n',
})) keys.push([`RSA, ${how}`, bytesOf(value)]);

const pfx = sequence([2, 1, 3], sequence(oid('1.2.840.113549.1.7.1'), tlv(0xa0, tlv(0x04, new Uint8Array(300)))));
const berPfx = join([0x30, 0x80, 2, 1, 3, 0x30, 0x80], oid('1.2.840.113549.1.7.1'), [0xa0, 0x80, 0x24, 0x80, 4, 2, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0]);

describe('a private key is refused', () => {
  test.each(keys)('%s', (_, file) => {
    const read = scanCertificateFile(file);
    expect(read).toMatchObject({ kind: 'private-key', refused: 'private-key', certificates: [] });
    expect(read.problems).toEqual([{ code: 'private-key', severity: 'error', reason: 'private-key', values: [], where: undefined }]);
  });

  test.each(Object.entries(single).filter(([, file]) => typeof file === 'string') as [string, string][])('beside a certificate: %s', (_, file) => {
    for (const both of [`${file}\n${rsaPem}`, `${rsaPem}\n${file}`]) {
      expect(scanCertificateFile(toBytes(both))).toMatchObject({ refused: 'private-key', certificates: [] });
    }
  });

  test('beside a certificate, both in bare base64', () => {
    const file = `${Buffer.from(der).toString('base64')}\n\n${rsaDer.toString('base64')}\n`;
    expect(scanCertificateFile(toBytes(file))).toMatchObject({ refused: 'private-key', certificates: [] });
  });

  test('beside a certificate, both in DER', () => {
    expect(scanCertificateFile(join(der, rsaDer))).toMatchObject({ refused: 'private-key', certificates: [] });
  });

  test('nothing of the file is said', () => {
    const said = JSON.stringify(scanCertificateFile(toBytes(rsaPem)));
    for (const line of rsaPem.split('\n').slice(1, -2)) expect(said).not.toContain(line.slice(0, 12));
  });
});

const request = sequence(
  sequence([2, 1, 0], commonName('request'), spkiOf(rsaPair().publicKey), [0xa0, 0]),
  sequence(oid('1.2.840.113549.1.1.11')), tlv(0x03, [0, 1]),
);
const crl = (version: number[]): Uint8Array => sequence(
  sequence(version, sequence(oid('1.2.840.113549.1.1.11')), commonName('issuer'), text(0x17, '250101000000Z'), text(0x17, '260101000000Z')),
  sequence(oid('1.2.840.113549.1.1.11')), tlv(0x03, [0, 1]),
);
const armour = (label: string, bytes: Uint8Array): string => `-----BEGIN ${label}-----\n${Buffer.from(bytes).toString('base64').replace(/.{64}/g, '$&\n')}\n-----END ${label}-----\n`;
const spki = spkiOf(rsaPair().publicKey);
const pem = armour('CERTIFICATE', der);

const others: [string, string, string | Uint8Array][] = [
  ['PFX', 'pkcs12', pfx],
  ['PFX in BER', 'pkcs12', berPfx],
  ['PFX in base64', 'pkcs12', Buffer.from(pfx).toString('base64')],
  ['PFX in PEM', 'pkcs12', armour('PKCS12', pfx)],
  ['PFX beside a certificate', 'pkcs12', pem + Buffer.from(pfx).toString('base64')],
  ['Java keystore', 'keystore', Uint8Array.of(0xfe, 0xed, 0xfe, 0xed, 0, 0, 0, 2)],
  ['request', 'certificate-request', request],
  ['request in PEM', 'certificate-request', armour('CERTIFICATE REQUEST', request)],
  ['request in PEM, old label', 'certificate-request', armour('NEW CERTIFICATE REQUEST', request)],
  ['request in base64', 'certificate-request', Buffer.from(request).toString('base64')],
  ['request without a subject', 'certificate-request', sequence(sequence([2, 1, 0], name(), spki, [0xa0, 0]), sequence(oid('1.2.3')), tlv(3, [0]))],
  ['CRL', 'crl', crl([2, 1, 1])],
  ['CRL, version 1', 'crl', crl([])],
  ['CRL in PEM', 'crl', armour('X509 CRL', crl([2, 1, 1]))],
  ['public key', 'public-key', spki],
  ['public key in PEM', 'public-key', armour('PUBLIC KEY', spki)],
  ['public key in base64', 'public-key', Buffer.from(spki).toString('base64')],
  ['public key, PKCS#1', 'public-key', rsaPair().publicKey.export({ type: 'pkcs1', format: 'pem' }) as string],
  ['PKCS#7 without certificates', 'pkcs7', pkcs7([])],
  ['enveloped PKCS#7', 'pkcs7', sequence(oid('1.2.840.113549.1.7.3'), tlv(0xa0, sequence([2, 1, 0])))],
  ['SSH key', 'ssh-key', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ admin@contoso.com\n'],
  ['SSH2 key', 'ssh-key', '---- BEGIN SSH2 PUBLIC KEY ----\nAAAAB3NzaC1yc2EAAAADAQABAAABAQ\n---- END SSH2 PUBLIC KEY ----\n'],
  ['PGP key', 'pgp', '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmQENBF\n-----END PGP PUBLIC KEY BLOCK-----\n'],
  ['sign-in page', 'html', '<!DOCTYPE html>\n<html><head><title>Sign in to your account</title></head><body></body></html>'],
  ['error page without a document type', 'html', '<html><body><h1>403 Forbidden</h1></body></html>'],
  ['metadata', 'metadata', `\ufeff<?xml version="1.0"?><!-- a --><md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata"><X509Certificate>${Buffer.from(der).toString('base64')}</X509Certificate></md:EntityDescriptor>`],
  ['metadata of many', 'metadata', '<EntitiesDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata"/>'],
  ['SAML response', 'saml-message', `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol"><X509Certificate>${Buffer.from(der).toString('base64')}</X509Certificate></samlp:Response>`],
  ['SAML response in base64', 'not-a-certificate', Buffer.from(`<Response><X509Certificate>${Buffer.from(der).toString('base64')}</X509Certificate></Response>`).toString('base64')],
  ['PFX in base64, cut off', 'pkcs12', Buffer.from(pfx).toString('base64').slice(0, 200)],
  ['PFX in BER and base64', 'pkcs12', Buffer.from(berPfx).toString('base64')],
  ['other XML', 'xml', '<?xml version="1.0"?><plist/>'],
  ['JSON', 'json', '{"error":{"code":"InvalidAuthenticationToken"}}'],
  ['fingerprint', 'fingerprint', '5B:7A:1E:00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF:01\n'],
  ['fingerprint in capitals', 'fingerprint', '5B7A1E00112233445566778899AABBCCDDEEFF01'],
  ['address', 'url', 'https://login.microsoftonline.com/contoso/federationmetadata/2007-06/federationmetadata.xml'],
  ['ZIP', 'zip', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0)],
  ['PDF', 'pdf', '%PDF-1.7\n'],
  ['PNG', 'image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)],
  ['saved mail', 'office', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1)],
  ['empty', 'empty', ''],
  ['blank', 'empty', ' \r\n\t '],
  ['byte order mark alone', 'empty', '\ufeff'],
  ['one byte', 'not-a-certificate', Uint8Array.of(0x30)],
  ['words', 'not-a-certificate', 'Please see the MINUTES of our MEETING at MIDNIGHT'],
  ['cut off', 'malformed', der.subarray(0, -1)],
  ['half of it', 'malformed', half(der)],
  ['PEM cut off', 'malformed', armour('CERTIFICATE', half(der))],
  ['PEM, a line lost', 'malformed', pem.split('\n').toSpliced(4, 1).join('\n')],
  ['PEM shortened with dots', 'malformed', `${pem.slice(0, 200)}...${pem.slice(400)}`],
  ['PEM, padding in the middle', 'malformed', pem.replace(/\n.{64}\n/, (line) => `${line.slice(0, 30)}==${line.slice(30)}`)],
  ['PEM, too much padding', 'malformed', pem.replace(/=+/, '=====')],
  ['base64 cut off', 'malformed', Buffer.from(half(der)).toString('base64')],
  ['text of a binary file', 'not-a-certificate', new TextDecoder().decode(der)],
  ['length of 4 GiB', 'malformed', join([0x30, 0x84, 0xff, 0xff, 0xff, 0xff], der.subarray(4))],
  ['indefinite length', 'malformed', join([0x30, 0x80], der.subarray(4), [0, 0])],
];

describe('what is something else is named', () => {
  test.each(others)('%s', (_, refused, file) => {
    const read = scanCertificateFile(toBytes(file));
    expect({ refused: read.refused, certificates: read.certificates.length }).toEqual({ refused, certificates: 0 });
    expect(read.problems[0]).toMatchObject({ code: refused, severity: 'error' });
  });

  test('a large file is refused, a large metadata document is named', () => {
    expect(scanCertificateFile(new Uint8Array(9 * 2 ** 20).fill(0x20)).refused).toBe('too-large');
    const metadata = new Uint8Array(9 * 2 ** 20).fill(0x20);
    metadata.set(new TextEncoder().encode('<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata">'));
    expect(scanCertificateFile(metadata).refused).toBe('metadata');
  });

  test('the file name stands beside the sentence', () => {
    expect(scanCertificateFile(new Uint8Array(), { name: 'Krisp.cer' }).problems[0]?.where).toBe('Krisp.cer');
  });
});

describe('several blocks', () => {
  test('the sound ones are read and the damaged ones told', () => {
    const broken = pem.split('\n').toSpliced(3, 3).join('\n');
    for (const file of [broken + pem, pem + broken]) {
      const read = scanCertificateFile(toBytes(file));
      expect(read.certificates).toHaveLength(1);
      expect(read.problems.map((one) => one.severity)).toEqual(['warning']);
    }
  });

  test('of very many certificates the first thousand are read, which is told', () => {
    const read = scanCertificateFile(toBytes(pem.repeat(1001)));
    expect(read.certificates).toHaveLength(1000);
    expect(read.problems.at(-1)?.code).toBe('too-many');
  });

  test('of very many faults only some are told', () => {
    expect(scanCertificateFile(toBytes('-----BEGIN CERTIFICATE-----\n?\n-----END CERTIFICATE-----\n'.repeat(500))).problems).toHaveLength(51);
  });
});
