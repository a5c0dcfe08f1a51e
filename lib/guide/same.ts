import type { ValueId } from './schema/index.ts';

/** Values that are a certificate, as PEM. */
export type CertificateId = 'signing-certificate' | 'previous-certificate';
export const isCertificate = (id: ValueId): id is CertificateId => id === 'signing-certificate' || id === 'previous-certificate';

const lineBreaks = (text: string) => text.replace(/\r\n?/g, '\n');

/** A PEM certificate without what its meaning does not depend on: line width and blank space. Its marker lines stay. */
function pemShape(text: string): string {
  return text
    .replace(/-----(BEGIN|END) CERTIFICATE-----/g, (marker) => `\n${marker}\n`)
    .split('\n')
    .map((line) => (line.startsWith('-----') ? `\n${line}\n` : line.replace(/\s+/g, '')))
    .join('')
    .trim();
}

/** The Base64 body of a certificate text, markers or not. */
export function certificateBody(text: string): string {
  return text.replace(/-----[A-Z ]+-----/g, '').replace(/\s+/g, '');
}

/**
 * Whether what a page shows is the value: to the byte, for that is how SAML compares; a certificate by its markers and body, for text
 * boxes change line breaks. A row that shows several values (reply URLs) has the value if one of its lines is it.
 */
export function sameValue(id: ValueId, shown: string, value: string): boolean {
  if (isCertificate(id)) return pemShape(shown) === pemShape(value);
  if (id === 'thumbprint' || id === 'signing-thumbprint') return hex(shown) === hex(value) && hex(value) !== '';
  // Entra's list of claims says the NameID's format behind its source.
  if (id === 'name-id-source') return shown.replace(/\s*\[nameid-format:[^\]]*\]$/, '') === value;
  return shown === value || shownLines(shown).includes(value);
}

/**
 * The values of a row that can have several. Read off a page they come with spaces between them, which no address has inside; a text
 * without an address in it is one value.
 */
export function shownLines(text: string): string[] {
  const lines = lineBreaks(text).split('\n').filter((line) => line.trim() !== '');
  const parts = lines.length === 1 ? text.trim().split(/\s+/) : [];
  return parts.length > 1 && parts.some((part) => /^[a-z][a-z0-9+.-]*:/i.test(part)) ? parts : lines;
}

/** Hex digits of a thumbprint, whatever stands between them. */
export function hex(text: string): string {
  return text.replace(/[^0-9a-f]/gi, '').toUpperCase();
}
