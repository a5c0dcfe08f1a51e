import { createHash, X509Certificate } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { certificateFileName, certificateShapes, formatCertificate, readCertificate, readCertificateFile, withDigests, type Certificate, type CertificateFacts } from '../../lib/pki/index.ts';
import { certificate, commonName } from './der-writer.ts';
import { toBytes } from './packagings.ts';

const make = (subject: string): Promise<Certificate> => withDigests(readCertificate(certificate({ subject: commonName(subject) })).certificate as CertificateFacts);
const read = async (file: string | Uint8Array): Promise<Certificate[]> => (await readCertificateFile(toBytes(file))).certificates;

describe.each([0, 1, 2])('a certificate with %i bytes over a multiple of three', (extra) => {
  // the three lengths of padding, and a last line that is full
  test.each(certificateShapes.filter((shape) => !shape.startsWith('sha')))('%s is read back as the same', async (shape) => {
    for (let n = extra; n < 48 + extra; n += 3) {
      const made = await make('x'.repeat(n));
      const [again, ...more] = await read(formatCertificate(made, shape));
      expect(again?.sha256).toBe(made.sha256);
      expect(more).toEqual([]);
    }
  });
});

test('pem is what OpenSSL writes', async () => {
  const made = await make('Contoso');
  expect(formatCertificate(made, 'pem')).toBe(new X509Certificate(made.der).toString());
});

test('base64 holds no BEGIN, no END and at most 64 columns', async () => {
  const made = await make('Contoso');
  const body = formatCertificate(made, 'base64');
  expect(body.split('\n').slice(0, -1).every((line) => line.length === 64)).toBe(true);
  expect(body.replaceAll('\n', '')).toBe(Buffer.from(made.der).toString('base64'));
  expect(formatCertificate(made, 'base64-one-line')).toBe(Buffer.from(made.der).toString('base64'));
  expect(formatCertificate(made, 'pem-escaped')).toBe(JSON.stringify(formatCertificate(made, 'pem')).slice(1, -1));
  expect(formatCertificate(made, 'pem-one-line').split('\n')).toHaveLength(4);
});

test('fingerprints are those of OpenSSL', async () => {
  const made = await make('Contoso');
  const theirs = new X509Certificate(made.der);
  expect(formatCertificate(made, 'sha1-colons')).toBe(theirs.fingerprint);
  expect(formatCertificate(made, 'sha256-colons')).toBe(theirs.fingerprint256);
  expect(formatCertificate(made, 'sha1')).toBe(createHash('sha1').update(made.der).digest('hex').toUpperCase());
  expect(formatCertificate(made, 'sha256')).toBe(theirs.fingerprint256.replaceAll(':', ''));
});

test('der is a copy', async () => {
  const made = await make('Contoso');
  formatCertificate(made, 'der').fill(0);
  expect(made.der[0]).toBe(0x30);
});

test('file names keep what file systems take', () => {
  expect(certificateFileName('Contoso Krisp', 'der')).toEqual({ name: 'Contoso Krisp.cer', type: 'application/pkix-cert' });
  expect(certificateFileName('../a/b:c\u202e', 'pem').name).toBe('a-b-c.pem');
  expect(certificateFileName('', 'sha1').name).toBe('certificate.txt');
});
