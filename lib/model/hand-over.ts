import { heldCertificate } from '../connection/index.ts';
import { words } from '../guide/index.ts';
import type { Step, ValueId } from '../guide/schema/index.ts';
import { placeholders } from '../guide/words.ts';
import { certificateFileName, formatCertificate } from '../pki/format.ts';
import { bytesOf } from './base64.ts';
import { valueLabel } from './labels.ts';
import type { Opened } from './open-connection.ts';

type HandOverStep = Extract<Step, { act: 'hand-over' }>;

/** A stretch of the message: words of ours, a value to the letter, or the name of a value that is not known yet. */
export type Piece = { text: string } | { value: string; label: string } | { missing: string };

export interface HandOverFile {
  name: string;
  type: string;
  content: string | Uint8Array<ArrayBuffer>;
  /** Bytes. */
  size: number;
}

/** A message to whoever does the service provider's side, as it stands now. */
export interface HandOver {
  address: string | null;
  subject: string;
  pieces: Piece[];
  /** The whole text, to be copied; what is missing stands in it by name, in brackets. */
  body: string;
  missing: { id: ValueId; label: string; step: string | null }[];
  /** What is to go with it; null: nothing. */
  wants: 'certificate' | 'metadata' | null;
  shape: HandOverStep['shape'];
  /** Null while it is not held. */
  file: HandOverFile | null;
}

export function handOverOf(step: HandOverStep, opened: Opened, language: string): HandOver {
  const { values, guide } = opened;
  const held = (id: string) => values[id as ValueId]?.trim() ?? '';
  const label = (id: string) => valueLabel(id as ValueId, opened);
  const pieces = words(step.body, language)
    .split(/(\{[a-z][a-z0-9-]*\})/)
    .filter((part) => part !== '')
    .map((part): Piece => {
      const [id] = placeholders(part);
      if (id === undefined || part !== `{${id}}`) return { text: part };
      return held(id) === '' ? { missing: label(id) } : { value: held(id), label: label(id) };
    });
  const asked = new Set([step.subject, step.body].flatMap((text) => placeholders(words(text, language))));
  const missing = [...asked].filter((id) => held(id) === '');
  const named = Object.fromEntries([...asked].map((id) => [id, held(id) || `[${label(id)}]`]));
  return {
    address: step.to.address ?? null,
    subject: oneLine(words(step.subject, language, named)),
    pieces,
    body: pieces.map((piece) => ('text' in piece ? piece.text : 'value' in piece ? piece.value : `[${piece.missing}]`)).join(''),
    missing: missing.map((id) => ({ id: id as ValueId, label: label(id), step: stepThatHolds(id as ValueId, guide) })),
    wants: step.attach ?? null,
    shape: step.shape,
    file: step.attach === 'certificate' ? certificateFile(step, opened) : step.attach === 'metadata' ? metadataFile(opened) : null,
  };
}

/**
 * The message as an address that opens it in the mail program (RFC 6068: line breaks as %0D%0A), or null without an addressee. A text
 * that is too long for some systems' command line (some 2,000 characters) stays out: it is copied instead.
 */
export function mailAddress({ address, subject, body }: HandOver): string | null {
  if (address === null) return null;
  const to = encodeURIComponent(address).replace('%40', '@');
  const head = `mailto:${to}?subject=${encodeURIComponent(subject)}`;
  const whole = `${head}&body=${encodeURIComponent(body.replace(/\r?\n/g, '\r\n'))}`;
  return whole.length <= 2000 ? whole : head;
}

/** The held certificate, byte for byte as the service provider wants the file. */
function certificateFile(step: HandOverStep, { connection, values }: Opened): HandOverFile | null {
  const certificate = heldCertificate(connection);
  if (!certificate) return null;
  const { sha1, sha256, der } = certificate;
  const content = formatCertificate({ der: bytesOf(der), sha1, sha256 }, step.shape);
  return { ...certificateFileName(values['app-name'] ?? connection.name, step.shape), content, size: content.length };
}

/** The metadata that was taken in, to the byte. */
function metadataFile({ connection, values }: Opened): HandOverFile | null {
  if (!connection.metadata) return null;
  const content = bytesOf(connection.metadata.base64);
  const { name } = certificateFileName(values['app-name'] ?? connection.name, 'pem');
  return { name: name.replace(/\.pem$/, '.xml'), type: 'application/samlmetadata+xml', content, size: content.length };
}

function stepThatHolds(id: ValueId, { steps }: Opened['guide']): string | null {
  const reads = steps.find((step) => 'captures' in step && step.captures.some(({ value }) => value === id));
  return (reads ?? steps.find((step) => 'fields' in step && step.fields.some(({ value }) => value === id)))?.id ?? null;
}

/** A value with a line break would end the subject. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
