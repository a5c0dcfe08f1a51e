import { findArmour, findNestedText, type ArmourRepair, type DamagedBlock } from './armour.ts';
import { berElement, berHead } from './ber.ts';
import { readCertificate, type CertificateFacts } from './certificate.ts';
import { withDigests, type Certificate } from './digest.ts';
import { readNumbers } from './numbers.ts';
import { pkcs7Certificates } from './pkcs7.ts';
import { holdsPrivateKeyText } from './private-key.ts';
import { problem, type Problem } from './problem.ts';
import { recogniseBinary, recogniseDer, type DerKind } from './recognise.ts';
import { refusalMessages, type FileKind, type Refusal } from './refusal.ts';
import { recogniseText } from './recognise-text.ts';
import { decodeText, unquoteText } from './text.ts';

/** Bytes and characters beyond this are not looked at; the largest bundles of public roots are well below. */
const maxSize = 8 * 1024 * 1024;
const maxCertificates = 1000;
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
 * Sources: RFC 5280, RFC 7468 (and RFC 1421 for header lines), RFC 5652, RFC 4648, X.690.
 */
export async function readCertificateFile(bytes: Uint8Array, options: { name?: string } = {}): Promise<CertificateFile> {
  const file = scanCertificateFile(bytes, options);
  return { ...file, certificates: await Promise.all(file.certificates.map(withDigests)) };
}

/** `readCertificateFile` without the digests, synchronous. */
export function scanCertificateFile(bytes: Uint8Array, { name }: { name?: string } = {}): CertificateFile<CertificateFacts> {
  const findings = new Findings();
  look(bytes, findings, 0);
  return findings.conclude(name);
}

/** What was come upon while looking, in order. */
class Findings {
  readonly certificates: CertificateFacts[] = [];
  readonly kinds = new Set<FileKind>();
  readonly problems: Problem[] = [];
  readonly damage: Problem[] = [];

  get refusesKey(): 'private-key' | 'pkcs12' | 'keystore' | null {
    return this.kinds.has('private-key') ? 'private-key' : this.kinds.has('pkcs12') ? 'pkcs12' : this.kinds.has('keystore') ? 'keystore' : null;
  }

  conclude(name: string | undefined): CertificateFile<CertificateFacts> {
    const key = this.refusesKey;
    const { certificates, damage } = this;
    if (!key && certificates.length && !this.kinds.has('metadata')) {
      const kind = this.kinds.has('pkcs7') ? 'pkcs7' : 'certificate';
      const others = [...this.kinds].filter((k) => k === 'certificate-request' || k === 'crl' || k === 'public-key');
      if (others.length) this.problems.push(problem('info', 'other-content', 'The file holds other things beside the certificate; they were left out.'));
      return { kind, refused: null, certificates, problems: [...this.problems, ...damage.map((d) => ({ ...d, severity: 'warning' as const }))] };
    }
    const known = [...this.kinds].find((k): k is Refusal => k !== 'not-a-certificate' && k !== 'certificate');
    const refused: Refusal = key ?? (damage.length && known !== 'metadata' ? 'malformed' : (known ?? 'not-a-certificate'));
    const said = problem('error', refused, refusalMessages[refused], name);
    // Beside a key nothing else is told: not even where damage lies.
    return { kind: refused, refused, certificates: [], problems: key ? [said] : [said, ...damage] };
  }
}

function look(bytes: Uint8Array, findings: Findings, depth: number): void {
  if (bytes.length === 0) {
    findings.kinds.add('empty');
    return;
  }
  const binary = recogniseBinary(bytes);
  if (binary) {
    findings.kinds.add(binary);
    return;
  }
  const at = structureStart(bytes);
  if (at >= 0) {
    if (bytes.length > maxSize && recogniseDer(bytes, at) === 'unknown') findings.kinds.add('too-large');
    else lookAtStructures(at ? bytes.subarray(at) : bytes, null, findings);
    return;
  }
  const text = decodeText(bytes.length > maxSize ? bytes.subarray(0, maxSize) : bytes);
  lookAtText(text, findings, depth);
  if (bytes.length > maxSize && !findings.kinds.has('metadata') && !findings.refusesKey) {
    findings.certificates.length = 0;
    findings.kinds.clear();
    findings.kinds.add('too-large');
  }
}

/** Where a binary structure begins: at once, or after a byte order mark or blanks that a tool put before it; else -1. */
function structureStart(bytes: Uint8Array): number {
  let at = 0;
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) at = 3;
  while (at < 16 && (bytes[at] === 10 || bytes[at] === 13 || bytes[at] === 32)) at++;
  if (bytes[at] !== 0x30 || bytes.length < at + 2) return -1;
  if (recogniseDer(bytes, at) !== 'unknown') return at;
  // "0" is also a digit: text has no control characters
  for (let i = at + 1; i < bytes.length && i < at + 64; i++) {
    const byte = bytes[i] as number;
    if (byte < 9 || (byte > 13 && byte < 32)) return bytes[at + 1] === 0 && bytes[at + 3] === 0 ? -1 : at;
  }
  return -1;
}

function lookAtStructures(bytes: Uint8Array, label: string | null, findings: Findings, where?: string): void {
  for (let at = 0; at < bytes.length && findings.certificates.length < maxCertificates;) {
    const kind = recogniseDer(bytes, at);
    if (at > 0 && kind === 'unknown') {
      // OpenSSL's TRUSTED CERTIFICATE carries its own settings after the certificate
      if (label !== 'TRUSTED CERTIFICATE') {
        findings.problems.push(problem('warning', 'trailing-bytes', `${bytes.length - at} bytes after the certificate were left out.`, where ?? `byte ${at}`));
      }
      return;
    }
    const head = berHead(bytes, at, bytes.length);
    const element = berElement(bytes, at, bytes.length);
    const end = element?.next ?? bytes.length;
    if (kind === 'certificate' && !element) {
      findings.damage.push(problem('error', 'cut-off', head?.indefinite
        ? 'The certificate is written in BER with an indefinite length, which X.509 does not allow.'
        : 'The certificate ends before its own length says: part of it is missing.', where ?? `byte ${at}`));
      return;
    }
    lookAtStructure(bytes.subarray(at, end), kind, label, findings, where);
    if (kind === 'unknown') return;
    at = end;
  }
}

function lookAtStructure(bytes: Uint8Array, kind: DerKind, label: string | null, findings: Findings, where?: string): void {
  if (kind === 'certificate') {
    const { certificate, problems } = readCertificate(bytes);
    const placed = where === undefined ? problems : problems.map((p) => ({ ...p, where }));
    if (certificate) {
      findings.certificates.push(certificate);
      findings.problems.push(...placed);
      if (label && /REQUEST|KEY|CRL|PKCS/.test(label)) {
        findings.problems.push(problem('warning', 'label-wrong', `A certificate stands under the label ${label}.`, where));
      }
    } else findings.damage.push(...placed);
    return;
  }
  findings.kinds.add(kind === 'unknown' ? kindOfLabel(label) : kind);
  if (kind === 'pkcs7') {
    for (const certificate of pkcs7Certificates(bytes).certificates) {
      if (findings.certificates.length < maxCertificates) lookAtStructure(certificate, 'certificate', null, findings, where);
    }
  } else if (kind === 'unknown' && label !== null && /CERTIFICATE$/.test(label)) {
    findings.damage.push(problem('error', 'certificate-malformed', 'What stands between BEGIN and END is no certificate.', where));
  }
}

function kindOfLabel(label: string | null): FileKind {
  if (label === null) return 'not-a-certificate';
  if (label.includes('REQUEST')) return 'certificate-request';
  if (label.includes('PGP')) return 'pgp';
  if (label.includes('SSH')) return 'ssh-key';
  if (label.includes('CRL')) return 'crl';
  if (label.includes('PUBLIC KEY')) return 'public-key';
  return /PKCS|CMS/.test(label) ? 'pkcs7' : 'not-a-certificate';
}

const damageMessages: Record<DamagedBlock['fault'], string> = {
  'cut-off': 'The text ends before the certificate does: part of it is missing.',
  characters: 'There are characters between BEGIN and END that cannot be part of a certificate.',
  padding: 'The equals signs stand where no base64 text can have them, so part of the text is missing or changed.',
};
const repairMessages: Record<ArmourRepair, string> = {
  'begin-lost': 'The BEGIN CERTIFICATE line is missing; it was added.',
  'end-lost': 'The END CERTIFICATE line is missing; it was added.',
  'padding-lost': 'The equals signs at the end of the base64 text are missing; they were added.',
  'url-safe': 'The text uses the URL-safe base64 alphabet; it was changed to the usual one.',
};

function lookAtText(text: string, findings: Findings, depth: number): void {
  if (holdsPrivateKeyText(text)) {
    findings.kinds.add('private-key');
    return;
  }
  const kind = recogniseText(text);
  if (kind === 'metadata') {
    findings.kinds.add('metadata');
    return;
  }
  const plain = unquoteText(text);
  if (plain !== text && holdsPrivateKeyText(plain)) {
    findings.kinds.add('private-key');
    return;
  }
  const { blocks, damaged } = findArmour(plain);
  const before = findings.certificates.length;
  const repairs = new Set<ArmourRepair>();
  blocks.forEach((block, i) => {
    for (const repair of block.repairs) repairs.add(repair);
    if (block.bytes.length) lookAtStructures(block.bytes, block.label, findings, blocks.length > 1 ? `block ${i + 1}` : undefined);
  });
  for (const repair of repairs) findings.problems.push(problem('warning', repair, repairMessages[repair]));
  for (const { fault, label, block } of damaged) {
    if (label === null || /CERTIFICATE$/.test(label)) findings.damage.push(problem('error', fault, damageMessages[fault], `block ${block}`));
    else findings.kinds.add(kindOfLabel(label));
  }
  if (depth < maxNesting && !findings.refusesKey) {
    for (const nested of findNestedText(plain)) {
      if (recogniseDer(nested) === 'unknown') lookInside(nested, findings, depth);
    }
    if (findings.certificates.length === before) {
      const numbers = readNumbers(plain);
      if (numbers) look(numbers, findings, maxNesting);
    }
  }
  if (findings.certificates.length === 0 && kind !== 'not-a-certificate') findings.kinds.add(kind);
}

/** Base64 that holds text or another structure; what is neither is left alone. */
function lookInside(bytes: Uint8Array, findings: Findings, depth: number): void {
  for (let i = 0; i < bytes.length && i < 256; i++) {
    const byte = bytes[i] as number;
    if (byte < 9 || (byte > 13 && byte < 32) || byte === 127) return;
  }
  const inner = new Findings();
  look(bytes, inner, depth + 1);
  findings.certificates.push(...inner.certificates);
  if (inner.certificates.length) findings.problems.push(...inner.problems);
  const key = inner.refusesKey;
  if (key) findings.kinds.add(key);
  else if (inner.certificates.length) findings.damage.length = 0;
}
