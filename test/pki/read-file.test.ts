import { describe, expect, test } from 'vitest';
import { readCertificateFile, scanCertificateFile } from '../../lib/pki/index.ts';
import { both, der, double, single, toBytes } from './packagings.ts';

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('one certificate', () => {
  test.each(Object.entries(single))('%s', (_, file) => {
    const read = scanCertificateFile(toBytes(file));
    expect({ refused: read.refused, certificates: read.certificates.map((c) => hexOf(c.der)) }).toEqual({ refused: null, certificates: [hexOf(der)] });
  });
});

describe('two certificates, in order', () => {
  test.each(Object.entries(double))('%s', (_, file) => {
    const read = scanCertificateFile(toBytes(file));
    expect({ refused: read.refused, certificates: read.certificates.map((c) => hexOf(c.der)) }).toEqual({ refused: null, certificates: both.map(hexOf) });
  });
});

test('digests are those of the bytes', async () => {
  const { createHash } = await import('node:crypto');
  const [certificate] = (await readCertificateFile(der)).certificates;
  expect(certificate?.sha256).toBe(createHash('sha256').update(der).digest('hex'));
  expect(certificate?.sha1).toBe(createHash('sha1').update(der).digest('hex'));
});
