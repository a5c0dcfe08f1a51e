import { BIT_STRING, DerCursor, DerError, OID, SEQUENCE, SET } from './der.ts';
import { hex } from './hex.ts';
import { latin1 } from './latin1.ts';
import { decodeOid } from './oid.ts';

/** One attribute of a distinguished name. */
export interface NameAttribute {
  /** Dotted OID. */
  type: string;
  /** Its short name (`CN`), or the OID again. */
  name: string;
  /** The text; where the value is no text, `#` and its DER in hexadecimal. */
  value: string;
  /** `#` and the value's DER, as RFC 4514 2.4 wants it for a type without a short name; null for the others. */
  hex: string | null;
}

/** A distinguished name in the order of the certificate; an inner array with several attributes is a multi-valued RDN. */
export type DistinguishedName = NameAttribute[][];

/** Short names by OID: RFC 4514 section 3 and, for those it does not name, what OpenSSL prints. */
const shortNames: Record<string, string> = {
  '0.9.2342.19200300.100.1.1': 'UID', '0.9.2342.19200300.100.1.25': 'DC',
  '1.2.840.113549.1.9.1': 'emailAddress', '1.2.840.113549.1.9.2': 'unstructuredName',
  '1.3.6.1.4.1.311.60.2.1.1': 'jurisdictionL', '1.3.6.1.4.1.311.60.2.1.2': 'jurisdictionST', '1.3.6.1.4.1.311.60.2.1.3': 'jurisdictionC',
  '1.2.643.100.1': 'OGRN', '1.2.643.100.3': 'SNILS', '1.2.643.3.131.1.1': 'INN',
};
// id-at, 2.5.4.n, from 3 on
'CN,SN,serialNumber,C,L,ST,street,O,OU,title,description,,businessCategory,,postalCode,,,telephoneNumber,,,,,,,,,,,,,,,,,,,,,name,GN,initials,generationQualifier,x500UniqueIdentifier,dnQualifier'
  .split(',').forEach((name, i) => { if (name) shortNames[`2.5.4.${i + 3}`] = name; });
shortNames['2.5.4.65'] = 'pseudonym';
shortNames['2.5.4.97'] = 'organizationIdentifier';

/** A Name (RFC 5280 4.1.2.4): SEQUENCE OF RelativeDistinguishedName, SET OF AttributeTypeAndValue. */
export function readName(cursor: DerCursor, what: string): DistinguishedName {
  const rdns = cursor.enter(SEQUENCE, what);
  const name: DistinguishedName = [];
  while (!rdns.done) {
    const set = rdns.enter(SET, what);
    const attributes: NameAttribute[] = [];
    while (!set.done) {
      const pair = set.enter(SEQUENCE, what).expect(OID, what);
      const type = decodeOid(pair.bytes, pair.from, pair.to);
      const short = shortNames[type];
      const value = readString(pair.next(what), what);
      attributes.push({ type, name: short ?? type, value, hex: short ? null : encoded(pair) });
      pair.close(what);
    }
    name.push(attributes);
  }
  return name;
}

const encoded = ({ bytes, start, to }: DerCursor): string => `#${hex(bytes, start, to)}`;

/**
 * The current element as text (X.680 41): UTF8String, BMPString (UTF-16), UniversalString (UTF-32), and the one-byte
 * types. T61String is read as Latin-1, as OpenSSL and browsers do: true T.61 does not occur in certificates.
 */
function readString(cursor: DerCursor, what: string): string {
  const { bytes, from, to, tag } = cursor;
  if (tag === BIT_STRING || tag === SEQUENCE) return encoded(cursor);
  if (tag === 0x12 || tag === 0x13 || tag === 0x14 || tag === 0x16) return latin1(bytes, from, to);
  try {
    if (tag === 0x0c) return isAscii(bytes, from, to) ? latin1(bytes, from, to) : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(cursor.content);
    if (tag === 0x1e) return new TextDecoder('utf-16be', { fatal: true, ignoreBOM: true }).decode(cursor.content);
    if (tag === 0x1c && (to - from) % 4 === 0) {
      const units = new DataView(bytes.buffer, bytes.byteOffset);
      let text = '';
      for (let i = from; i < to; i += 4) text += String.fromCodePoint(units.getUint32(i));
      if (text.isWellFormed()) return text;
    }
  } catch {
    // told below
  }
  throw new DerError(from, 'text', what);
}

function isAscii(bytes: Uint8Array, from: number, to: number): boolean {
  let all = 0;
  for (let i = from; i < to; i++) all |= bytes[i] as number;
  return all < 0x80;
}

/** RFC 4514: last RDN first, joined by commas, `+` inside a multi-valued one; special and control characters escaped. */
export function formatName(name: DistinguishedName): string {
  let text = '';
  for (let i = name.length - 1; i >= 0; i--) {
    const rdn = name[i] as NameAttribute[];
    for (let j = rdn.length - 1; j >= 0; j--) {
      const one = rdn[j] as NameAttribute;
      if (text) text += j < rdn.length - 1 ? '+' : ',';
      text += `${one.name}=${one.hex ?? escapeValue(one.value)}`;
    }
  }
  return text;
}

// oxlint-disable-next-line no-control-regex -- RFC 4514 2.4 wants NUL escaped; the other controls hide text as well
const special = /[",+;<>\\\u0000-\u001f\u007f]/g;
// oxlint-disable-next-line no-control-regex -- the same, and a blank or `#` at an end
const plain = /^(?![ #])[^",+;<>\\\u0000-\u001f\u007f]*(?<! )$/;
function escapeValue(value: string): string {
  if (plain.test(value)) return value;
  const text = value.replace(special, (c) => (c < ' ' || c === '\x7f' ? `\\${hex(Uint8Array.of(c.charCodeAt(0)))}` : `\\${c}`));
  const ends = text.endsWith(' ') && text.length > 1 ? `${text.slice(0, -1)}\\ ` : text;
  return ends.startsWith(' ') || ends.startsWith('#') ? `\\${ends}` : ends;
}
