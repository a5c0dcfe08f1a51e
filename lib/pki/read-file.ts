import { findArmour, findNestedText } from './armour.ts';
import { berElement } from './ber.ts';
import { readCertificate, type CertificateFacts } from './certificate.ts';
import { withDigests, type Certificate } from './digest.ts';
import { readNumbers } from './numbers.ts';
import { pkcs7Certificates } from './pkcs7.ts';
import { holdsPrivateKeyText } from './private-key.ts';
import { problem, type Problem } from './problem.ts';
import { recogniseBinary, recogniseDer } from './recognise.ts';
import { recogniseText } from './recognise-text.ts';
import type { FileKind, Refusal } from './refusal.ts';
import { decodeText, unquoteText } from './text.ts';

/** The largest bundles of public roots are well below this; of what is larger only the beginning is looked at. */
const maxSize = 8 * 1024 * 1024;
const beginning = 64 * 1024;
const maxCertificates = 1000;
/** More would be read by nobody. */
const maxProblems = 50;
/** Base64 inside base64, JSON inside base64 …: as deep as this. */
const maxNesting = 3;

/** What a file or a pasted text holds. `refused` is null exactly where there are certificates. */
export interface CertificateFile<C extends CertificateFacts = Certificate> {
  kind: FileKind;
  refused: Refusal | null;
  /** In file order; a certificate that is there twice is there twice. */
  certificates: C[];
  problems: Problem[];
}

/**
 * Reads whatever an admin may drop or paste: DER, PEM, PKCS#7, bare base64, JSON, XML, mail, in any encoding of text,
 * one certificate or several. What is something else is recognised and answered by name. A file that holds a private
 * key, beside a certificate too, is refused whole and nothing of the key is kept. Never throws on input.
 *
 * @param options.name The file's name, for the problem's `where`.
 */
export async function readCertificateFile(bytes: Uint8Array, options: { name?: string } = {}): Promise<CertificateFile> {
  const file = scanCertificateFile(bytes, options);
  return { ...file, certificates: await Promise.all(file.certificates.map(withDigests)) };
}

/** `readCertificateFile` without the digests, synchronous. */
export function scanCertificateFile(bytes: Uint8Array, { name }: { name?: string } = {}): CertificateFile<CertificateFacts> {
  const found = look(bytes, 0);
  const { certificates, kinds, damage } = found;
  // Beside a key nothing else is told, not even where damage lies. SAML documents have readers of their own.
  const first = keyKind(kinds) ?? (['metadata', 'saml-message'] as const).find((kind) => kinds.has(kind));
  if (!first && certificates.length) {
    const others = [...kinds].some((kind) => kind !== 'pkcs7' && kind !== 'not-a-certificate');
    return {
      kind: kinds.has('pkcs7') ? 'pkcs7' : 'certificate',
      refused: null,
      certificates,
      problems: [
        ...found.problems.slice(0, maxProblems),
        ...damage.slice(0, maxProblems).map((one) => ({ ...one, severity: 'warning' as const })),
        ...(certificates.length < maxCertificates ? [] : [problem('warning', 'too-many', undefined, maxCertificates)]),
        ...(others ? [problem('info', 'other-content')] : []),
      ],
    };
  }
  const known = [...kinds].find((kind) => kind !== 'not-a-certificate');
  const refused = first ?? (damage.length ? 'malformed' : (known ?? 'not-a-certificate'));
  return { kind: refused, refused, certificates: [], problems: [problem('error', refused, name), ...(first ? [] : damage.slice(0, maxProblems))] };
}

/** What was come upon, in order. `damage` becomes warnings where something sound stands beside it. */
interface Found {
  certificates: CertificateFacts[];
  kinds: Set<Refusal>;
  problems: Problem[];
  damage: Problem[];
}

const keyKind = (kinds: Set<Refusal>): Refusal | undefined => (['private-key', 'pkcs12', 'keystore'] as const).find((kind) => kinds.has(kind));

function look(bytes: Uint8Array, depth: number): Found {
  const found: Found = { certificates: [], kinds: new Set(), problems: [], damage: [] };
  const binary = recogniseBinary(bytes);
  const at = structureStart(bytes);
  if (binary) found.kinds.add(binary);
  else if (at >= 0 && bytes.length <= maxSize) lookAtStructures(bytes.subarray(at), null, found);
  else if (bytes.length <= maxSize) lookAtText(decodeText(bytes), found, depth);
  else {
    const kind = recogniseText(decodeText(bytes.subarray(0, beginning)));
    found.kinds.add(kind === 'metadata' || kind === 'saml-message' ? kind : 'too-large');
  }
  return found;
}

/** Where a binary structure begins: at once, or after a byte order mark or blanks that a tool put before it; else -1. */
function structureStart(bytes: Uint8Array): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < 16 && (bytes[at] === 10 || bytes[at] === 13 || bytes[at] === 32)) at++;
  if (bytes[at] !== 0x30) return -1;
  // "0" is also a digit: text has no control characters, and zero bytes only as UTF-16
  const control = bytes.subarray(at + 1, at + 64).some((byte) => byte < 9 || (byte > 13 && byte < 32));
  return recogniseDer(bytes, at) !== 'unknown' || (control && bytes[at + 1] !== 0) ? at : -1;
}

function lookAtStructures(bytes: Uint8Array, label: string | null, found: Found, where?: string): void {
  for (let at = 0; at < bytes.length && found.certificates.length < maxCertificates;) {
    const kind = recogniseDer(bytes, at);
    if (at > 0 && kind === 'unknown') {
      // OpenSSL's TRUSTED CERTIFICATE carries its own settings after the certificate
      if (label !== 'TRUSTED CERTIFICATE') {
        found.problems.push(problem('warning', 'trailing-bytes', where, bytes.length - at));
      }
      return;
    }
    const end = berElement(bytes, at, bytes.length)?.next ?? bytes.length;
    const part = bytes.subarray(at, end);
    at = end;
    if (kind === 'certificate' || (kind === 'unknown' && label?.endsWith('CERTIFICATE'))) lookAtCertificate(part, found, where);
    else found.kinds.add(kind === 'unknown' ? kindOfLabel(label) : kind);
    if (kind === 'pkcs7') {
      for (const one of pkcs7Certificates(part)) if (found.certificates.length < maxCertificates) lookAtCertificate(one, found, where);
    }
  }
}

function lookAtCertificate(bytes: Uint8Array, found: Found, where?: string): void {
  const { certificate, problems } = readCertificate(bytes);
  if (certificate) found.certificates.push(certificate);
  const list = certificate ? found.problems : found.damage;
  list.push(...(where === undefined ? problems : problems.map((one) => ({ ...one, where }))));
}

/** What a block is by its label, where its content does not tell. */
const labels: readonly [RegExp, Refusal][] = [
  [/REQUEST/, 'certificate-request'], [/PGP/, 'pgp'], [/SSH/, 'ssh-key'], [/CRL/, 'crl'], [/PUBLIC KEY/, 'public-key'], [/PKCS|CMS/, 'pkcs7'],
];
const kindOfLabel = (label: string | null): Refusal => labels.find(([pattern]) => pattern.test(label ?? ''))?.[1] ?? 'not-a-certificate';

function lookAtText(text: string, found: Found, depth: number): void {
  const { certificates, kinds, problems, damage } = found;
  const kind = recogniseText(text);
  const plain = unquoteText(text);
  if (holdsPrivateKeyText(text) || (plain !== text && holdsPrivateKeyText(plain))) kinds.add('private-key');
  else if (kind === 'metadata' || kind === 'saml-message') kinds.add(kind);
  if (kinds.size) return;
  const { blocks, damaged } = findArmour(plain);
  blocks.forEach(({ bytes, label }, i) => lookAtStructures(bytes, label, found, blocks.length > 1 ? `block ${i + 1}` : undefined));
  for (const repair of new Set(blocks.flatMap((block) => block.repairs))) problems.push(problem('warning', repair));
  for (const { fault, label, block } of damaged) {
    if (label === null || label.endsWith('CERTIFICATE')) damage.push(problem('error', fault, `block ${block}`));
    else kinds.add(kindOfLabel(label));
  }
  if (depth < maxNesting) {
    for (const nested of findNestedText(plain)) take(look(nested, depth + 1), found);
    const numbers = certificates.length ? null : readNumbers(plain);
    if (numbers) take(look(numbers, maxNesting), found);
  }
  if (!certificates.length) kinds.add(kind);
}

/** Takes over what was found inside something, where it is of use: certificates, or a key to refuse. */
function take(inner: Found, found: Found): void {
  const key = keyKind(inner.kinds);
  if (key) found.kinds.add(key);
  if (!inner.certificates.length) return;
  found.certificates.push(...inner.certificates.slice(0, maxCertificates - found.certificates.length));
  found.problems.push(...inner.problems);
}
