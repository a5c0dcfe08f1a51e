import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import forge from 'node-forge';
import { describe, expect, test } from 'vitest';
import { readCertificate, type CertificateFacts } from '../../lib/pki/index.ts';
import { attribute, certificate, commonName, join, name, oid, sequence, spkiOf, text, tlv, type CertificateParts } from './der-writer.ts';
import { certificateSentence } from '../../lib/pki/words.ts';

function facts(parts: CertificateParts): CertificateFacts {
  const { certificate: read, problems } = readCertificate(certificate(parts));
  if (!read) throw new Error(problems[0] && certificateSentence(problems[0]));
  return read;
}
const codes = (parts: CertificateParts): string[] => readCertificate(certificate(parts)).problems.map((one) => one.code);
const refused = (parts: CertificateParts): string | undefined => {
  const { certificate: read, problems } = readCertificate(certificate(parts));
  expect(read).toBeNull();
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ code: 'certificate-malformed', severity: 'error', where: expect.stringMatching(/^byte \d+$/) as string });
  return problems[0] && certificateSentence(problems[0]);
};

test('the certificate Entra makes', () => {
  expect(facts({})).toMatchObject({
    version: 3, serialNumber: '112233', subject: 'CN=Microsoft Azure Federated SSO Certificate', issuer: 'CN=Microsoft Azure Federated SSO Certificate',
    notBefore: '2026-11-22T01:02:27Z', notAfter: '2029-11-21T01:02:27Z', signatureAlgorithm: '1.2.840.113549.1.1.11', signatureAlgorithmName: 'RSA with SHA-256',
    publicKey: { algorithm: 'RSA', bits: 2048, curve: null }, extensions: { ca: false, keyUsage: null, extendedKeyUsage: null, all: [], critical: [] },
  });
});

test('the bytes are a copy, unchanged', () => {
  const der = certificate({ serial: [0xfb] });
  const before = join(der);
  const read = readCertificate(Buffer.from(der.buffer)).certificate;
  expect(read?.der).toEqual(before);
  der.fill(0);
  expect(read?.der).toEqual(before);
});

describe('serial number', () => {
  test.each([
    [[0], '00'], [[5], '05'], [[0, 0x80], '80'], [[0x7f], '7F'], [[0xfb], '-05'], [[0x80], '-80'], [[0xff, 0x7f], '-81'], [[0x80, 0], '-8000'], [[0xff], '-01'],
    [Array.from({ length: 40 }, () => 0x5a), '5A'.repeat(40)],
  ])('%j is %s', (bytes, expected) => expect(facts({ serial: bytes }).serialNumber).toBe(expected));

  test.each([[[]], [[0, 1]], [[0xff, 0x80]]])('%j is refused', (bytes) => expect(refused({ serial: bytes })).toMatch(/serialNumber/));
});

describe('dates', () => {
  test.each([
    [0x17, '500101000000Z', '1950-01-01T00:00:00Z'],
    [0x17, '491231235959Z', '2049-12-31T23:59:59Z'],
    [0x17, '240229120000Z', '2024-02-29T12:00:00Z'],
    [0x18, '20500101000000Z', '2050-01-01T00:00:00Z'],
    [0x18, '99991231235959Z', '9999-12-31T23:59:59Z'],
    [0x18, '19491231235959Z', '1949-12-31T23:59:59Z'],
    [0x18, '00010101000000Z', '0001-01-01T00:00:00Z'],
  ])('%i %s', (tag, value, expected) => {
    expect(facts({ notAfter: text(tag, value) }).notAfter).toBe(expected);
    expect(codes({ notAfter: text(tag, value) })).toEqual([]);
  });

  test.each([
    [0x17, '2911210102Z'], [0x17, '291121010227'], [0x17, '290229010227Z'], [0x17, '291100010227Z'], [0x17, '291321010227Z'], [0x17, '291121240000Z'],
    [0x17, '291121016000Z'], [0x17, '291231235960Z'], [0x17, '29112101022 Z'], [0x17, '291121010227Z0'], [0x17, '291121010227.5Z'], [0x17, '20291121010227Z'],
    [0x17, ''], [0x17, '291121010227+0'], [0x18, '291121010227Z'], [0x18, '20291121010227.Z'], [0x18, '20291121010227+9900'], [0x18, '19000229000000Z'],
  ])('%i %s names no moment', (tag, value) => {
    expect(facts({ notAfter: text(tag, value) }).notAfter).toBeNull();
    expect(codes({ notAfter: text(tag, value) })).toEqual(['date-invalid']);
  });

  test.each([
    [0x17, '291121010227+0100', '2029-11-21T00:02:27Z'], [0x17, '291121010227-0130', '2029-11-21T02:32:27Z'], [0x18, '20291121010227.25Z', '2029-11-21T01:02:27.250Z'],
  ])('%i %s is a moment, but not as RFC 5280 writes it', (tag, value, expected) => {
    expect(facts({ notBefore: text(tag, value) }).notBefore).toBe(expected);
    expect(codes({ notBefore: text(tag, value) })).toEqual(['date-not-rfc5280']);
  });

  test('another type than a time is refused', () => expect(refused({ notAfter: text(0x0c, '291121010227Z') })).toMatch(/notAfter/));
});

describe('names', () => {
  const subject = (...rdns: Uint8Array[][]): CertificateFacts => facts({ subject: name(...rdns) });
  const cn = (value: string | Uint8Array, tag?: number): CertificateFacts => subject([attribute('2.5.4.3', value, tag)]);

  test('the last part first, several values of one part joined by plus', () => {
    const read = subject([attribute('2.5.4.6', 'NL', 0x13)], [attribute('2.5.4.10', 'Contoso')], [attribute('2.5.4.3', 'a'), attribute('0.9.2342.19200300.100.1.1', 'b')]);
    expect(read.subject).toBe('UID=b+CN=a,O=Contoso,C=NL');
    expect(read.subjectName.map((rdn) => rdn.map((one) => [one.name, one.value]))).toEqual([[['C', 'NL']], [['O', 'Contoso']], [['CN', 'a'], ['UID', 'b']]]);
  });

  test('an empty name', () => expect(subject().subject).toBe(''));

  test.each([
    ['Netflix, Inc.', 'CN=Netflix\\, Inc.'], ['#1', 'CN=\\#1'], [' a ', 'CN=\\ a\\ '], ['"<a>";b\\', 'CN=\\"\\<a\\>\\"\\;b\\\\'], ['a+b', 'CN=a\\+b'],
    ['a\0b\nc', 'CN=a\\00b\\0Ac'], ['<script>', 'CN=\\<script\\>'], ['', 'CN='],
  ])('%j is written as RFC 4514 says', (value, expected) => expect(cn(value).subject).toBe(expected));

  test.each<[string, number, Uint8Array]>([
    ['UTF8String', 0x0c, Buffer.from('Ünïcødé 東京')], ['BMPString', 0x1e, Buffer.from('Ünïcødé 東京', 'utf16le').swap16()],
    ['UniversalString', 0x1c, join(...[...'Ünïcødé 東京'].map((c) => { const p = c.codePointAt(0) as number; return [0, p >> 16, (p >> 8) & 255, p & 255]; }))],
  ])('%s', (_, tag, value) => expect(cn(tlv(tag, value)).subject).toBe('CN=Ünïcødé 東京'));

  test.each([['T61String', 0x14], ['PrintableString', 0x13], ['IA5String', 0x16]])('%s holds one byte a character', (_, tag) => {
    expect(cn(tlv(tag, [0x4d, 0xfc, 0x6c, 0x6c])).subject).toBe('CN=Müll');
  });

  test.each([['a\u202egpj.b'], ['a\0b'], ['\u2066x']])('%j is told', (value) => {
    expect(codes({ subject: name([attribute('2.5.4.3', value)]) })).toEqual(['name-characters']);
  });

  test.each([['<img src=x onerror=alert(1)>'], ['a,b'], ['ÿ \\1F']])('%j is text like any other', (value) => {
    expect(codes({ subject: name([attribute('2.5.4.3', value)]) })).toEqual([]);
  });

  test('64 KB are read whole', () => expect(cn('x'.repeat(65536)).subject).toHaveLength(65539));

  test('a type without a name is written with its value in DER', () => {
    const read = subject([attribute('1.2.643.100.2', '1027739334479', 0x12)]);
    expect(read.subject).toBe('1.2.643.100.2=#120D31303237373339333334343739');
    expect(read.subjectName[0]?.[0]).toMatchObject({ name: '1.2.643.100.2', value: '1027739334479' });
  });

  test('a value that is no text is written in DER', () => expect(cn(tlv(0x03, [0, 0xff])).subject).toBe('CN=\\#030200FF'));

  test.each<[string, Uint8Array]>([
    ['UTF-8', tlv(0x0c, [0xfc])], ['a cut surrogate pair', tlv(0x1e, [0xd8, 0])], ['UTF-16 of odd length', tlv(0x1e, [0, 0x41, 0])], ['UTF-32 beyond Unicode', tlv(0x1c, [0, 0x11, 0, 0])],
    ['a surrogate in UTF-32', tlv(0x1c, [0, 0, 0xd8, 0])], ['an OCTET STRING', tlv(0x04, [1])], ['a number', tlv(0x02, [1])],
  ])('%s that is none is refused', (_, value) => expect(refused({ subject: name([attribute('2.5.4.3', value)]) })).toMatch(/subject/));
});

test.each([
  ['1.2.840.113549.1.1.11', 'RSA with SHA-256'], ['1.2.840.10045.4.3.2', 'ECDSA with SHA-256'], ['1.3.101.112', 'Ed25519'],
  ['2.16.840.1.101.3.4.3.18', 'ML-DSA-65'], ['2.999.4294967296.1', '2.999.4294967296.1'], [`2.25.${2n ** 128n - 1n}`, `2.25.${2n ** 128n - 1n}`],
  ['0.0', '0.0'], ['1.39.127.128', '1.39.127.128'], ['2.40.16383.16384', '2.40.16383.16384'],
])('signature algorithm %s', (dotted, words) => {
  expect(facts({ signature: sequence(oid(dotted)) })).toMatchObject({ signatureAlgorithm: dotted, signatureAlgorithmName: words });
});

test('two different signature algorithms are told', () => {
  expect(codes({ outerSignature: sequence(oid('1.2.840.113549.1.1.5'), [5, 0]) })).toEqual(['signature-algorithm-mismatch']);
});

test.each([[[0x80, 1]], [[0x2a, 0x80, 1]], [[0x2a, 0x81]], [[]]])('the OID %j is refused', (bytes) => {
  refused({ signature: sequence(tlv(0x06, bytes)) });
});

describe('public key', () => {
  const spki = (algorithm: Uint8Array, key: Uint8Array): Uint8Array => sequence(algorithm, tlv(0x03, [0], key));
  const rsa = (modulus: number[], exponent = [1, 0, 1]): Uint8Array =>
    spki(sequence(oid('1.2.840.113549.1.1.1'), [5, 0]), sequence(tlv(0x02, modulus), tlv(0x02, exponent)));
  const keyOf = (value: Uint8Array): object => {
    const { algorithm, bits, curve } = facts({ spki: value }).publicKey;
    return { algorithm, bits, curve };
  };

  test.each([[2048], [2047], [1024], [512]])('RSA of %i bits', (bits) => {
    const bytes = Math.ceil(bits / 8);
    const top = 1 << ((bits - 1) % 8);
    expect(keyOf(rsa([...(top === 0x80 ? [0] : []), top, ...Array.from({ length: bytes - 1 }, () => 0xaa)]))).toEqual({ algorithm: 'RSA', bits, curve: null });
  });

  test('a megabit modulus, a zero one and the exponent 1 are only measured', () => {
    expect(keyOf(rsa([0x40, ...Array.from({ length: 131071 }, () => 1)]))).toMatchObject({ bits: 1048575 });
    expect(keyOf(rsa([0], [1]))).toMatchObject({ bits: 0 });
  });

  test.each([
    ['rsa-pss', { modulusLength: 2048 }, { algorithm: 'RSASSA-PSS', bits: 2048, curve: null }],
    ['dsa', { modulusLength: 1024, divisorLength: 160 }, { algorithm: 'DSA', bits: 1024, curve: null }],
    ['ed25519', {}, { algorithm: 'Ed25519', bits: 256, curve: null }],
    ['ed448', {}, { algorithm: 'Ed448', bits: 456, curve: null }],
    ['x25519', {}, { algorithm: '1.3.101.110', bits: null, curve: null }],
    ['ec', { namedCurve: 'P-256' }, { algorithm: 'EC', bits: 256, curve: 'P-256' }],
    ['ec', { namedCurve: 'P-384' }, { algorithm: 'EC', bits: 384, curve: 'P-384' }],
    ['ec', { namedCurve: 'P-521' }, { algorithm: 'EC', bits: 521, curve: 'P-521' }],
    ['ec', { namedCurve: 'secp256k1' }, { algorithm: 'EC', bits: 256, curve: 'secp256k1' }],
    ['ec', { namedCurve: 'secp224r1' }, { algorithm: 'EC', bits: 224, curve: 'P-224' }],
    ['ec', { namedCurve: 'prime239v2' }, { algorithm: 'EC', bits: 239, curve: 'prime239v2' }],
    ['ec', { namedCurve: 'brainpoolP384r1' }, { algorithm: 'EC', bits: 384, curve: 'brainpoolP384r1' }],
    ['ec', { namedCurve: 'brainpoolP512t1' }, { algorithm: 'EC', bits: 512, curve: 'brainpoolP512t1' }],
    ['ec', { namedCurve: 'P-256', paramEncoding: 'explicit' }, { algorithm: 'EC', bits: 256, curve: null }],
    ['ec', { namedCurve: 'P-521', paramEncoding: 'explicit' }, { algorithm: 'EC', bits: 521, curve: null }],
  ])('%s %j', (kind, options, expected) => {
    const { publicKey } = (generateKeyPairSync as (kind: string, options: object) => { publicKey: import('node:crypto').KeyObject })(kind, options);
    expect(keyOf(spkiOf(publicKey))).toEqual(expected);
    expect(facts({ spki: spkiOf(publicKey) }).publicKey.spki).toEqual(new Uint8Array(spkiOf(publicKey)));
  });

  test('a curve and a kind without a name are given by OID', () => {
    expect(keyOf(spki(sequence(oid('1.2.840.10045.2.1'), oid('1.2.3.4')), Uint8Array.of(4)))).toEqual({ algorithm: 'EC', bits: null, curve: '1.2.3.4' });
    expect(keyOf(spki(sequence(oid('2.16.840.1.101.3.4.3.18')), Uint8Array.of(4)))).toEqual({ algorithm: '2.16.840.1.101.3.4.3.18', bits: null, curve: null });
  });

  test('DSA with inherited parameters has no known size', () => {
    expect(keyOf(spki(sequence(oid('1.2.840.10040.4.1')), tlv(0x02, [5])))).toEqual({ algorithm: 'DSA', bits: null, curve: null });
  });

  test('a key that cannot be read leaves the other facts', () => {
    const broken = spki(sequence(oid('1.2.840.113549.1.1.1'), [5, 0]), Uint8Array.of(1, 2, 3));
    expect(facts({ spki: broken })).toMatchObject({ serialNumber: '112233', publicKey: { algorithm: 'RSA', bits: null } });
    expect(codes({ spki: broken })).toEqual(['public-key-unreadable']);
  });
});

describe('extensions', () => {
  const extension = (type: string, value: Uint8Array, critical?: number[]): Uint8Array => sequence(oid(type), critical ?? [], tlv(0x04, value));

  test('purposes and criticality', () => {
    const { extensions } = facts({
      extensions: [
        extension('2.5.29.19', sequence([1, 1, 0xff], [2, 1, 0]), [1, 1, 0xff]),
        extension('2.5.29.15', tlv(0x03, [7, 0x20, 0x80])),
        extension('2.5.29.37', sequence(oid('1.3.6.1.5.5.7.3.1'), oid('2.5.29.37.0'))),
        extension('1.2.3', Uint8Array.of(0xff), [1, 1, 1]),
      ],
    });
    expect(extensions).toEqual({
      ca: true, keyUsage: ['keyEncipherment', 'decipherOnly'], extendedKeyUsage: ['1.3.6.1.5.5.7.3.1', '2.5.29.37.0'],
      all: ['2.5.29.19', '2.5.29.15', '2.5.29.37', '1.2.3'], critical: ['2.5.29.19', '1.2.3'],
    });
  });

  test('no CA where the field is absent or false', () => {
    expect(facts({ extensions: [extension('2.5.29.19', sequence())] }).extensions.ca).toBe(false);
    expect(facts({ extensions: [extension('2.5.29.19', sequence([1, 1, 0]))] }).extensions.ca).toBe(false);
  });

  test('one that does not follow its definition, or stands twice, is told and the rest is read', () => {
    expect(codes({ extensions: [extension('2.5.29.19', Uint8Array.of(0xff)), extension('2.5.29.15', tlv(0x03, [5, 0xa0]))] })).toEqual(['extension-malformed']);
    expect(codes({ extensions: [extension('1.2.3', sequence()), extension('1.2.3', sequence())] })).toEqual(['extension-malformed']);
  });

  test('a broken frame is refused', () => expect(refused({ extensions: [sequence(oid('1.2.3'))] })).toMatch(/extensions/));
});

describe('DER', () => {
  const der = certificate();

  test.each<[string, Uint8Array]>([
    ['a byte too many', join(der, [0])], ['a byte too few', der.subarray(0, -1)], ['nothing', new Uint8Array()], ['one byte', Uint8Array.of(0x30)],
    ['an indefinite length', join([0x30, 0x80], der.subarray(4), [0, 0])], ['a length with a leading zero', join([0x30, 0x83, 0], der.subarray(2))],
    ['a long form for a short length', sequence([0x30, 0x81, 5, 1, 2, 3, 4, 5])], ['a length of 4 GiB', join([0x30, 0x84, 255, 255, 255, 255], der.subarray(4))],
    ['a length of 127 bytes', join([0x30, 0xff], new Uint8Array(200).fill(255))], ['a tag of two bytes', join([0x3f, 0x30], der.subarray(1))], ['another type', join([0x31], der.subarray(1))],
    ['nesting of 10,000', ((): Uint8Array => { let deep: Uint8Array = Uint8Array.of(); for (let i = 0; i < 10_000; i++) deep = i < 400 ? sequence(deep) : deep; return join(new Uint8Array(20_000).fill(0x30), deep); })()],
  ])('%s is refused', (_, bytes) => {
    expect(readCertificate(bytes).certificate).toBeNull();
    expect(readCertificate(bytes).problems[0]?.code).toBe('certificate-malformed');
  });

  test('a field too many is refused', () => expect(refused({ extra: [5, 0] })).toMatch(/tbsCertificate/));
  test('a version of 3 is 4, and has to be a number', () => {
    expect(facts({ version: [0xa0, 3, 2, 1, 3] }).version).toBe(4);
    expect(facts({ version: [] }).version).toBe(1);
    refused({ version: [0xa0, 2, 5, 0] });
  });
});

describe('second opinions', () => {
  const samples: CertificateParts[] = [
    {}, { serial: [0, 0xff, 1] }, { subject: name([attribute('2.5.4.6', 'NL', 0x13)], [attribute('2.5.4.10', 'Contoso, "B.V."')], [attribute('2.5.4.3', 'Zürich')]) },
    { spki: spkiOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey) }, { notAfter: text(0x18, '20990101000000Z') }, { issuer: commonName('another') },
  ];

  test.each(samples.map((parts, i) => [i, certificate(parts)] as const))('node:crypto on %i', (_, der) => {
    const theirs = new X509Certificate(der);
    const { certificate: ours } = readCertificate(der);
    expect(ours?.serialNumber).toBe(theirs.serialNumber);
    expect(Date.parse(ours?.notBefore as string)).toBe(theirs.validFromDate.getTime());
    expect(Date.parse(ours?.notAfter as string)).toBe(theirs.validToDate.getTime());
    expect(ours?.publicKey.spki).toEqual(new Uint8Array(spkiOf(theirs.publicKey)));
  });

  test.each(samples.map((parts, i) => [i, certificate(parts)] as const))('node-forge on %i', (_, der) => {
    const [tbs] = forge.asn1.fromDer(Buffer.from(der).toString('binary')).value as forge.asn1.Asn1[];
    const fields = (tbs as forge.asn1.Asn1).value as forge.asn1.Asn1[];
    const ours = readCertificate(der).certificate as CertificateFacts;
    expect(ours.serialNumber.replace(/^0+(?=..)/, '')).toBe(Buffer.from(fields[1]?.value as string, 'binary').toString('hex').replace(/^00(?=..)/, '').toUpperCase());
    expect(ours.subjectName).toHaveLength(((fields[5] as forge.asn1.Asn1).value as forge.asn1.Asn1[]).length);
  });
});
