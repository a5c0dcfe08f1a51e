import { formatCertificate, readCertificate, readCertificateFile, scanCertificateFile, type CertificateFacts } from '../../lib/pki/index.ts';
import { certificateSentence } from '../../lib/pki/words.ts';
import { makeCertificates } from '../bench/pki.ts';
import { corpusFiles } from '../corpora.ts';
import { fuzz, type FuzzOptions, type FuzzResult } from './run.ts';

const dictionary = [
  '-----BEGIN CERTIFICATE-----\n', '-----END CERTIFICATE-----\n', '-----BEGIN PRIVATE KEY-----', 'BEGIN', 'END', ' PKCS7', '-', '—', '=', '==', '=3D', '=\n',
  '\n', '\r', '\\n', '\\\\', '`n', '%0A', '%2B', '&#13;', '&lt;', '<br>', '<X509Certificate>', '</X509Certificate>', '<', '>', '"', "'", '" + "', '",\n"', '> ',
  'MII', 'MIIDSTCCAjGgAwIBAgIU', 'MIAGCSqGSIb3DQEHAqCA', 'LS0tLS1CRUdJTi', 'TUlJ', 'ssh-rsa AAAA', '{"kty":"RSA","d":"', '[48,130,', '30:82:', '0x30,', '\ufeff', '\u200b', '\u00a0',
  '0\u0080', '\0', '\u0001', '\u0002', '\u0003', '\u0006', '\u000c', '\u0013', '\u0017', '\u0018', '\u001e', '1', '0', 'ÿþ', 'EntityDescriptor', '<EntityDescriptor>', 'a: b\n', '# ',
];

/** Reads mutated certificates and files of every wrapping: nothing throws, and what is read holds together. */
export function fuzzPki(options: FuzzOptions): Promise<FuzzResult> {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const own = makeCertificates(2).flatMap((der) => {
    const facts = { ...(readCertificate(der).certificate as CertificateFacts), sha1: '', sha256: '' };
    const texts = (['pem', 'pem-one-line', 'pem-escaped', 'base64', 'base64-one-line'] as const).map((shape) => formatCertificate(facts, shape));
    const pem = texts[0] as string;
    return [
      der, ...texts.map(bytes), bytes(JSON.stringify({ x5c: [texts[4]] })), bytes(pem.replace(/^/gm, '> ')), bytes(JSON.stringify([...der])),
      bytes(Buffer.from(pem).toString('base64')), new Uint8Array(Buffer.from(pem, 'utf16le')), bytes(`<p>${pem.replaceAll('\n', '<br>')}</p>`),
    ];
  });
  let count = 0;
  return fuzz({
    name: 'pki',
    seeds: [...own, ...corpusFiles('certs', 8 * 1024)],
    dictionary,
    async read(input) {
      count += 1;
      readCertificate(input);
      // the digests are WebCrypto's; a few of them are enough
      const file = count % 16 === 0 ? await readCertificateFile(input) : scanCertificateFile(input);
      check(file);
    },
  }, options);
}

function check({ refused, certificates, problems }: ReturnType<typeof scanCertificateFile>): void {
  if ((refused === null) !== certificates.length > 0) throw new Error(`refused ${refused} with ${certificates.length} certificates`);
  if (refused !== null && !problems.some((one) => one.severity === 'error' && certificateSentence(one))) throw new Error('refused without saying why');
  for (const certificate of certificates) {
    if (!/^-?(?:[0-9A-F]{2})+$/.test(certificate.serialNumber)) throw new Error(`serial ${certificate.serialNumber}`);
    for (const date of [certificate.notBefore, certificate.notAfter]) {
      if (date !== null && Number.isNaN(Date.parse(date))) throw new Error(`date ${date}`);
    }
    const again = scanCertificateFile(new TextEncoder().encode(formatCertificate({ ...certificate, sha1: '', sha256: '' }, 'pem'))).certificates;
    if (again.length !== 1 || again[0]?.der.length !== certificate.der.length) throw new Error('what was written is not read back');
  }
}
