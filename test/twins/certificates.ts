/** Signing certificates as Entra makes them, and the server's own. Keys are kept in .cache. */
import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import forge from 'node-forge';

const cacheFolder = join(import.meta.dirname, '../../.cache/twins');
const poolSize = 12;

export interface SigningCertificate {
  /** Upper-case hex SHA-1 of the DER, no separators: what the portal shows. */
  readonly thumbprint: string;
  readonly pem: string;
  /** Base64 of the DER, no line breaks. */
  readonly der: string;
  readonly privateKeyPem: string;
  /** ISO dates. */
  readonly notBefore: string;
  readonly notAfter: string;
  active: boolean;
}

function cached<T>(name: string, make: () => T, usable: (value: T) => boolean = () => true): T {
  const file = join(cacheFolder, name);
  try {
    const value = JSON.parse(readFileSync(file, 'utf8')) as T;
    if (usable(value)) return value;
  } catch {
    // not made yet
  }
  const value = make();
  mkdirSync(cacheFolder, { recursive: true });
  // several test processes may do this at once: a rename is atomic
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(value), { mode: 0o600 });
  renameSync(draft, file);
  return value;
}

function newKeyPem(): string {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  }).privateKey;
}

let pool: string[] | undefined;

/** The key number `index` of a pool that wraps around: tests stay fast and repeatable. */
export function signingKeyPem(index: number): string {
  pool ??= cached('signing-keys.json', () => Array.from({ length: poolSize }, newKeyPem));
  return pool[index % pool.length] ?? newKeyPem();
}

export interface CertificateOptions {
  readonly keyIndex: number;
  /** 16 bytes as 32 hex digits. */
  readonly serial: string;
  readonly notBefore: Date;
  readonly years?: number;
  readonly commonName?: string;
}

/** X.509 v3 without extensions, RSA 2048, sha256WithRSAEncryption, subject = issuer, whole seconds. */
export function issueSigningCertificate(options: CertificateOptions): SigningCertificate {
  const privateKeyPem = signingKeyPem(options.keyIndex);
  const key = forge.pki.privateKeyFromPem(privateKeyPem);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.setRsaPublicKey(key.n, key.e);
  // the first digit below 8 keeps the DER integer positive at 16 bytes
  certificate.serialNumber = (Number.parseInt(options.serial[0] ?? '1', 16) % 8 || 1).toString(16) + options.serial.slice(1);
  const notBefore = new Date(Math.floor(options.notBefore.getTime() / 1000) * 1000);
  const notAfter = new Date(notBefore);
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + (options.years ?? 3));
  certificate.validity.notBefore = notBefore;
  certificate.validity.notAfter = notAfter;
  const name = [{ name: 'commonName', value: options.commonName ?? 'Microsoft Azure Federated SSO Certificate' }];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.sign(key, forge.md.sha256.create());
  const der = Buffer.from(forge.asn1.toDer(forge.pki.certificateToAsn1(certificate)).getBytes(), 'binary');
  const base64 = der.toString('base64');
  return {
    thumbprint: createHash('sha1').update(der).digest('hex').toUpperCase(),
    pem: `-----BEGIN CERTIFICATE-----\r\n${base64.match(/.{1,64}/g)?.join('\r\n') ?? ''}\r\n-----END CERTIFICATE-----\r\n`,
    der: base64,
    privateKeyPem,
    notBefore: notBefore.toISOString(),
    notAfter: notAfter.toISOString(),
    active: false,
  };
}

/** The self-signed certificate of the loopback HTTPS server, for all `hosts`. */
export function serverCertificate(hosts: readonly string[]): { key: string; cert: string } {
  const make = () => {
    const keyPem = newKeyPem();
    const key = forge.pki.privateKeyFromPem(keyPem);
    const certificate = forge.pki.createCertificate();
    certificate.publicKey = forge.pki.setRsaPublicKey(key.n, key.e);
    certificate.serialNumber = '01';
    certificate.validity.notBefore = new Date(Date.now() - 86_400_000);
    certificate.validity.notAfter = new Date(Date.now() + 365 * 86_400_000);
    const name = [{ name: 'commonName', value: 'SSO Handshake twins (test only)' }];
    certificate.setSubject(name);
    certificate.setIssuer(name);
    certificate.setExtensions([
      { name: 'basicConstraints', cA: false },
      { name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2, value })) },
    ]);
    certificate.sign(key, forge.md.sha256.create());
    return { hosts: [...hosts], until: Date.now() + 300 * 86_400_000, key: keyPem, cert: forge.pki.certificateToPem(certificate) };
  };
  return cached('server.json', make, (it) => it.until > Date.now() && hosts.every((host) => it.hosts.includes(host)));
}
