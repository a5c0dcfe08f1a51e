import { generateKeyPairSync, createHash } from 'node:crypto';
import forge from 'node-forge';
import type { HeldCertificate } from '../../lib/connection/index.ts';

const keys = new Map<number, { publicKey: string; privateKey: string }>();
function keyPair(bits: number) {
  const made =
    keys.get(bits) ??
    generateKeyPairSync('rsa', {
      modulusLength: bits,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
  keys.set(bits, made);
  return made;
}

export interface TestCertificate extends HeldCertificate {
  pem: string;
}

/** A self-signed certificate as Entra makes them: v3, no extensions, RSA. Dates are ISO 8601. */
export function makeCertificate({
  from = '2026-01-01T00:00:00Z',
  to = '2029-01-01T00:00:00Z',
  serial = '0a1b2c',
  bits = 2048,
  ca = false,
} = {}): TestCertificate {
  const { publicKey, privateKey } = keyPair(bits);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(publicKey);
  certificate.serialNumber = serial;
  certificate.validity.notBefore = new Date(from);
  certificate.validity.notAfter = new Date(to);
  const name = [{ name: 'commonName', value: 'Microsoft Azure Federated SSO Certificate' }];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  if (ca) certificate.setExtensions([{ name: 'basicConstraints', cA: true }]);
  certificate.sign(forge.pki.privateKeyFromPem(privateKey), forge.md.sha256.create());
  const der = Buffer.from(forge.asn1.toDer(forge.pki.certificateToAsn1(certificate)).getBytes(), 'latin1');
  const digest = (algorithm: string) => createHash(algorithm).update(der).digest('hex');
  const base64 = der.toString('base64');
  return {
    der: base64,
    sha1: digest('sha1'),
    sha256: digest('sha256'),
    provenance: { from: 'file', at: '2026-11-25T10:00:00Z', name: 'Krisp.cer' },
    pem: `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}(?=.)/g, '$&\n')}\n-----END CERTIFICATE-----`,
  };
}
