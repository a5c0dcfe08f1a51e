import forge from 'node-forge';
import { expect, test } from 'vitest';
import { scanCertificateFile } from '../../lib/pki/index.ts';
import { certificate, commonName, join, oid, pkcs7, sequence, tlv } from './der-writer.ts';

const a = certificate();
const b = certificate({ subject: commonName('b') });
const read = (file: Uint8Array): Uint8Array[] => scanCertificateFile(file).certificates.map((one) => one.der);

test('holds what node-forge finds in it', () => {
  const theirs = forge.asn1.fromDer(Buffer.from(pkcs7([a, b])).toString('binary'));
  const content = (theirs.value as forge.asn1.Asn1[])[1] as forge.asn1.Asn1;
  const signed = ((content.value as forge.asn1.Asn1[])[0] as forge.asn1.Asn1).value as forge.asn1.Asn1[];
  const found = (signed[3] as forge.asn1.Asn1).value as forge.asn1.Asn1[];
  expect(found.map((one) => new Uint8Array(Buffer.from(forge.asn1.toDer(one).getBytes(), 'binary')))).toEqual(read(pkcs7([a, b])));
});

test('one that node-forge wrote', () => {
  const message = forge.pkcs7.createSignedData();
  message.content = forge.util.createBuffer('text');
  const pair = forge.pki.rsa.generateKeyPair({ bits: 1024 });
  const made = forge.pki.createCertificate();
  made.publicKey = pair.publicKey;
  made.serialNumber = '01';
  made.setSubject([{ name: 'commonName', value: 'forge' }]);
  made.setIssuer([{ name: 'commonName', value: 'forge' }]);
  made.sign(pair.privateKey, forge.md.sha256.create());
  message.addCertificate(made);
  const file = new TextEncoder().encode(forge.pkcs7.messageToPem(message as forge.pkcs7.PkcsSignedData));
  expect(scanCertificateFile(file)).toMatchObject({ kind: 'pkcs7', refused: null, certificates: [{ subject: 'CN=forge' }] });
});

test('DER and BER give the same', () => {
  expect(read(pkcs7([a, b], true))).toEqual([a, b]);
  expect(read(pkcs7([a, b]))).toEqual([a, b]);
});

test('other choices beside certificates are passed over', () => expect(read(pkcs7([tlv(0xa1, [5, 0]), a, tlv(0xa3, [5, 0])]))).toEqual([a]));

test('a certificate in it that is none is told', () => {
  const { certificates, problems } = scanCertificateFile(pkcs7([a, sequence([5, 0])]));
  expect(certificates).toHaveLength(1);
  expect(problems).toMatchObject([{ code: 'certificate-malformed', severity: 'warning' }]);
});

test('the sequence of certificates that Netscape made', () => {
  expect(read(sequence(oid('2.16.840.1.113730.2.5'), tlv(0xa0, sequence(a, b))))).toEqual([a, b]);
});

test.each([
  ['cut off', pkcs7([a, b]).subarray(0, 400)], ['cut off in BER', pkcs7([a, b], true).subarray(0, -8)], ['empty', pkcs7([])],
  ['nested deeply', join(...Array.from({ length: 5000 }, () => [0x30, 0x80]))],
  ['nested deeply inside', join(pkcs7([], true).subarray(0, 30), ...Array.from({ length: 5000 }, () => [0x30, 0x80]))],
])('%s gives none', (_, file) => {
  const found = scanCertificateFile(file);
  expect(found.certificates).toEqual([]);
  expect(found.refused).not.toBeNull();
});
