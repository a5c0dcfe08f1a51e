import { describe, expect, it } from 'vitest';
import { readCertificate } from '../../../lib/pki/index.ts';
import { readTrustedKeys } from '../../../lib/saml/signature/index.ts';
import { IdentityProvider } from '../response/identity-provider.ts';

const rsa = new IdentityProvider();
const ec = new IdentityProvider('P-384');

describe('readTrustedKeys', () => {
  it('takes a certificate as PEM, bare base64, DER, facts, or a key read before', async () => {
    const { certificate } = readCertificate(rsa.der);
    const bare = Buffer.from(rsa.der).toString('base64');
    const [first] = (await readTrustedKeys([rsa.pem])).keys;
    if (!certificate || !first) throw new Error('the fixture is not a certificate');
    const { keys, problems } = await readTrustedKeys([rsa.pem, bare, rsa.der, certificate, first]);
    expect(problems).toEqual([]);
    expect(new Set(keys.map(({ sha256 }) => sha256))).toEqual(new Set([first.sha256]));
    expect(keys).toHaveLength(5);
    expect(first).toMatchObject({ algorithm: 'RSA', bits: 2048 });
  });

  it('takes several certificates from one text', async () => {
    const { keys } = await readTrustedKeys([rsa.pem + ec.pem]);
    expect(keys.map(({ algorithm, curve }) => [algorithm, curve])).toEqual([['RSA', null], ['EC', 'P-384']]);
  });

  it('drops what is none, and says so', async () => {
    const key = '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n-----END PRIVATE KEY-----';
    const { keys, problems } = await readTrustedKeys(['', 'words', new Uint8Array([0x30, 0x80]), key + rsa.pem, rsa.pem]);
    expect(keys).toHaveLength(1);
    expect(problems.map(({ code }) => code)).toEqual(Array.from({ length: 4 }, () => 'trusted-unreadable'));
    expect(JSON.stringify(problems)).not.toContain('MC4CAQAw');
  });

  it('tries no more than 32 keys', async () => {
    const { keys, problems } = await readTrustedKeys(Array.from({ length: 40 }, () => rsa.der));
    expect(keys).toHaveLength(32);
    expect(problems.map(({ code }) => code)).toEqual(['too-many-keys']);
  });
});
