import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import forge from 'node-forge';
import { readCertificate, scanCertificateFile } from '../../lib/pki/index.ts';
import { medians, timesAsFast, type Measurement } from './measure.ts';

/**
 * Serial, dates, names, key and signature algorithm of RSA-2048 certificates, beside node-forge and @peculiar/x509;
 * and whole PEM files beside node-forge. Microseconds a certificate.
 */
export async function benchPki(): Promise<Measurement[]> {
  const X509Certificate = await loadPeculiar();
  const ders = makeCertificates(20);
  const pems = ders.map((der) => new TextEncoder().encode(toPem(der)));
  const each = <T>(files: readonly T[], read: (file: T) => unknown) => () => files.forEach((file) => read(file));
  const taken = await medians({
    ours: each(ders, (der) => readCertificate(der).certificate),
    forge: each(ders, (der) => {
      const c = forge.pki.certificateFromAsn1(forge.asn1.fromDer(Buffer.from(der).toString('binary')));
      return [c.serialNumber, c.validity.notBefore, c.validity.notAfter, c.subject.attributes, c.issuer.attributes, c.publicKey];
    }),
    peculiar: each(ders, (der) => {
      const c = new X509Certificate(der);
      return [c.serialNumber, c.notBefore, c.notAfter, c.subject, c.issuer, c.publicKey.algorithm, c.signatureAlgorithm];
    }),
    oursPem: each(pems, (pem) => scanCertificateFile(pem).certificates.length),
    forgePem: each(pems, (pem) => forge.pki.certificateFromPem(new TextDecoder().decode(pem))),
  });
  const time = (job: string): number => ((taken[job] as number) * 1000) / ders.length;
  const row = (name: string, job: string): Measurement['rows'][number] => ({ name, value: time(job), unit: 'µs' });
  const ours = time('ours');
  return [
    {
      title: `One certificate from DER (RSA-2048, ${ders.length} of them)`,
      rows: [row('lib/pki', 'ours'), row('node-forge', 'forge'), row('@peculiar/x509', 'peculiar')],
      goals: [
        { goal: 'at most 10 µs', reached: `${ours.toFixed(1)} µs`, met: ours <= 10 },
        timesAsFast(10, ours, time('forge'), 'node-forge'),
        timesAsFast(50, ours, time('peculiar'), '@peculiar/x509'),
      ],
    },
    { title: 'One certificate from a PEM file, recognised and checked for keys', rows: [row('lib/pki', 'oursPem'), row('node-forge', 'forgePem')], goals: [] },
  ];
}

/** @peculiar/x509 wants a metadata store on Reflect before it is imported. */
async function loadPeculiar(): Promise<typeof import('@peculiar/x509').X509Certificate> {
  const store = new WeakMap<object, Map<unknown, unknown>>();
  const of = (target: object): Map<unknown, unknown> => store.get(target) ?? store.set(target, new Map()).get(target) as Map<unknown, unknown>;
  Object.assign(Reflect, {
    defineMetadata: (key: unknown, value: unknown, target: object) => of(target).set(key, value),
    getMetadata: (key: unknown, target: object) => of(target).get(key),
    getOwnMetadata: (key: unknown, target: object) => of(target).get(key),
    hasOwnMetadata: (key: unknown, target: object) => of(target).has(key),
    metadata: (key: unknown, value: unknown) => (target: object) => of(target).set(key, value),
  });
  return (await import('@peculiar/x509')).X509Certificate;
}

const toPem = (der: Uint8Array): string =>
  `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;

/** Self-made certificates of the kind Entra issues, signed by a key made for this run. */
export function makeCertificates(count: number): Uint8Array<ArrayBuffer>[] {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 }) as { privateKey: KeyObject };
  const key = forge.pki.privateKeyFromPem(privateKey.export({ type: 'pkcs1', format: 'pem' }) as string);
  const names = [
    { name: 'countryName', value: 'US' }, { name: 'organizationName', value: 'Contoso' },
    { name: 'commonName', value: 'Microsoft Azure Federated SSO Certificate' },
  ];
  return Array.from({ length: count }, (_, i) => {
    const made = forge.pki.createCertificate();
    made.publicKey = forge.pki.rsa.setPublicKey(key.n, key.e);
    made.serialNumber = `0a${i.toString(16).padStart(30, '0')}`;
    made.validity.notBefore = new Date(Date.UTC(2026, 0, 1 + i));
    made.validity.notAfter = new Date(Date.UTC(2029, 0, 1 + i));
    made.setSubject(names);
    made.setIssuer(names);
    made.setExtensions([{ name: 'basicConstraints', cA: false }, { name: 'keyUsage', digitalSignature: true }]);
    made.sign(key, forge.md.sha256.create());
    return new Uint8Array(Buffer.from(forge.asn1.toDer(forge.pki.certificateToAsn1(made)).getBytes(), 'binary'));
  });
}
