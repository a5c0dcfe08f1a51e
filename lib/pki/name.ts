import { BIT_STRING, DerCursor, DerError, OID, SEQUENCE, SET } from './der.ts';
import { hex } from './hex.ts';
import { decodeOid } from './oid.ts';

/** One attribute of a distinguished name: its type as a dotted OID, its short name or the OID again, its value. */
export interface NameAttribute {
  type: string;
  name: string;
  /** The text; `#` and the value's DER in hexadecimal where the value is no string (RFC 4514 2.4). */
  value: string;
  /** The value's DER as RFC 4514 2.4 wants it for a type without a short name; null for the others. */
  hex: string | null;
}

/** A distinguished name in the order of the certificate; an inner array with several attributes is a multi-valued RDN. */
export type DistinguishedName = NameAttribute[][];

/** RFC 4514 section 3 and, for those it does not name, the short names OpenSSL prints. */
const shortNames: Record<string, string> = {
  '2.5.4.3': 'CN', '2.5.4.4': 'SN', '2.5.4.5': 'serialNumber', '2.5.4.6': 'C', '2.5.4.7': 'L', '2.5.4.8': 'ST',
  '2.5.4.9': 'street', '2.5.4.10': 'O', '2.5.4.11': 'OU', '2.5.4.12': 'title', '2.5.4.13': 'description',
  '2.5.4.15': 'businessCategory', '2.5.4.17': 'postalCode', '2.5.4.20': 'telephoneNumber', '2.5.4.41': 'name',
  '2.5.4.42': 'GN', '2.5.4.43': 'initials', '2.5.4.44': 'generationQualifier', '2.5.4.45': 'x500UniqueIdentifier',
  '2.5.4.46': 'dnQualifier', '2.5.4.65': 'pseudonym', '2.5.4.97': 'organizationIdentifier',
  '0.9.2342.19200300.100.1.1': 'UID', '0.9.2342.19200300.100.1.25': 'DC', '1.2.840.113549.1.9.1': 'emailAddress',
  '1.2.840.113549.1.9.2': 'unstructuredName', '1.3.6.1.4.1.311.60.2.1.1': 'jurisdictionL',
  '1.3.6.1.4.1.311.60.2.1.2': 'jurisdictionST', '1.3.6.1.4.1.311.60.2.1.3': 'jurisdictionC',
};

/** A Name (RFC 5280 4.1.2.4): SEQUENCE OF RelativeDistinguishedName, SET OF AttributeTypeAndValue. */
export function readName(cursor: DerCursor, what: string): DistinguishedName {
  const rdns = cursor.enter(SEQUENCE, what);
  const name: DistinguishedName = [];
  while (!rdns.done) {
    const set = rdns.enter(SET, `an RDN of the ${what}`);
    const attributes: NameAttribute[] = [];
    while (!set.done) {
      const pair = set.enter(SEQUENCE, `an attribute of the ${what}`);
      pair.expect(OID, `an attribute's type in the ${what}`);
      const type = attributeType(pair);
      pair.next(`an attribute's value in the ${what}`);
      const short = shortNames[type];
      const value = readString(pair, what);
      attributes.push({ type, name: short ?? type, value, hex: short ? null : `#${hex(pair.bytes.subarray(pair.start, pair.to))}` });
      pair.close(`an attribute of the ${what}`);
    }
    name.push(attributes);
  }
  return name;
}

// Nearly every attribute is id-at (2.5.4.n), which needs no general decoding.
function attributeType({ bytes, from, to }: DerCursor): string {
  const last = bytes[from + 2] as number;
  return to - from === 3 && bytes[from] === 0x55 && bytes[from + 1] === 4 && last < 0x80
    ? `2.5.4.${last}`
    : decodeOid(bytes, from, to);
}

/**
 * The current element as text (X.680 41): UTF8String, BMPString (UTF-16), UniversalString (UTF-32), and the one-byte
 * types. T61String is read as Latin-1, as OpenSSL and browsers do: true T.61 does not occur in certificates.
 */
function readString(cursor: DerCursor, what: string): string {
  const { bytes, from, to, tag } = cursor;
  switch (tag) {
    case 0x0c: case 0x12: case 0x13: case 0x14: case 0x16: {
      let text = '';
      for (let i = from; i < to; i++) {
        const byte = bytes[i] as number;
        if (byte >= 0x80 && tag === 0x0c) return decode('utf-8', cursor, what);
        if (i - from > 1024) return decode(tag === 0x0c ? 'utf-8' : 'latin1', cursor, what);
        text += String.fromCharCode(byte);
      }
      return text;
    }
    case 0x1e:
      return decode('utf-16be', cursor, what);
    case 0x1c: {
      if ((to - from) % 4) throw badString(cursor, what);
      let text = '';
      for (let i = from; i < to; i += 4) {
        const point = (bytes[i] as number) * 2 ** 24 + ((bytes[i + 1] as number) << 16) + ((bytes[i + 2] as number) << 8) + (bytes[i + 3] as number);
        if (point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) throw badString(cursor, what);
        text += String.fromCodePoint(point);
      }
      return text;
    }
    case BIT_STRING: case SEQUENCE:
      return `#${hex(bytes.subarray(cursor.start, to))}`;
    default:
      throw new DerError('unexpected', cursor.start, `the ${what} holds a value that is no text`);
  }
}

function decode(encoding: 'utf-8' | 'utf-16be' | 'latin1', cursor: DerCursor, what: string): string {
  if (encoding === 'latin1') {
    let text = '';
    for (const byte of cursor.content) text += String.fromCharCode(byte);
    return text;
  }
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(cursor.content);
  } catch {
    throw badString(cursor, what);
  }
}

const badString = (cursor: DerCursor, what: string): DerError =>
  new DerError('invalid', cursor.from, `the ${what} holds text that its own encoding does not allow`);

/** RFC 4514: last RDN first, joined by commas, `+` inside a multi-valued one; special and control characters escaped. */
export function formatName(name: DistinguishedName): string {
  let text = '';
  for (let i = name.length - 1; i >= 0; i--) {
    const rdn = name[i] as NameAttribute[];
    for (let j = rdn.length - 1; j >= 0; j--) {
      const { name: key, value, hex: encoded } = rdn[j] as NameAttribute;
      if (text) text += j === rdn.length - 1 ? ',' : '+';
      text += `${key}=${encoded ?? escapeValue(value)}`;
    }
  }
  return text;
}

// oxlint-disable-next-line no-control-regex -- RFC 4514 2.4 wants NUL escaped; the other controls hide text as well
const special = /[",+;<>\\\u0000-\u001f\u007f]|^[ #]| $/g;
const escapeValue = (value: string): string =>
  value.replace(special, (c) => {
    const code = c.charCodeAt(0);
    return code < 0x20 || code === 0x7f ? `\\${code.toString(16).toUpperCase().padStart(2, '0')}` : `\\${c}`;
  });
