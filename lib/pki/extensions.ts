import { BIT_STRING, BOOLEAN, DerCursor, DerError, INTEGER, OCTET_STRING, OID, SEQUENCE } from './der.ts';
import { decodeOid } from './oid.ts';

/** What the extensions (RFC 5280 4.2) say of a certificate's purpose. All empty on a certificate without extensions. */
export interface CertificateExtensions {
  /** basicConstraints cA (4.2.1.9). */
  ca: boolean;
  /** keyUsage (4.2.1.3) by its names in the standard; null where the extension is absent. */
  keyUsage: string[] | null;
  /** extKeyUsage (4.2.1.12) as dotted OIDs; null where absent. */
  extendedKeyUsage: string[] | null;
  /** The OIDs of all extensions, and of the critical ones, in order. */
  all: string[];
  critical: string[];
}

const usages = [
  'digitalSignature', 'nonRepudiation', 'keyEncipherment', 'dataEncipherment', 'keyAgreement', 'keyCertSign', 'cRLSign',
  'encipherOnly', 'decipherOnly',
];

export const noExtensions = (): CertificateExtensions => ({ ca: false, keyUsage: null, extendedKeyUsage: null, all: [], critical: [] });

/**
 * Reads SEQUENCE OF Extension at `cursor`. A frame that is not sound is a DerError; an extension whose content does not
 * follow its own definition is named in `faults` and left out.
 */
export function readExtensions(cursor: DerCursor): { extensions: CertificateExtensions; faults: string[] } {
  const extensions = noExtensions();
  const faults: string[] = [];
  const list = cursor.enter(SEQUENCE, 'the list of extensions');
  while (!list.done) {
    const extension = list.enter(SEQUENCE, 'an extension');
    extension.expect(OID, "an extension's name");
    const oid = decodeOid(extension.bytes, extension.from, extension.to);
    if (extension.peek === BOOLEAN) {
      extension.next();
      if (extension.to - extension.from !== 1) throw new DerError('invalid', extension.from, 'a BOOLEAN has not one byte');
      if (extension.bytes[extension.from] !== 0) extensions.critical.push(oid);
    }
    extension.expect(OCTET_STRING, "an extension's value");
    const value = new DerCursor(extension.bytes, extension.from, extension.to);
    extension.close('an extension');
    if (extensions.all.includes(oid)) faults.push(`The extension ${oid} occurs twice.`);
    extensions.all.push(oid);
    try {
      if (oid === '2.5.29.19') extensions.ca = readCa(value);
      else if (oid === '2.5.29.15') extensions.keyUsage = readKeyUsage(value);
      else if (oid === '2.5.29.37') extensions.extendedKeyUsage = readPurposes(value);
    } catch (error) {
      if (!(error instanceof DerError)) throw error;
      faults.push(`The extension ${oid} is not well-formed: ${error.message}.`);
    }
  }
  return { extensions, faults };
}

function readCa(value: DerCursor): boolean {
  const constraints = value.enter(SEQUENCE, 'basicConstraints');
  value.close('basicConstraints');
  let ca = false;
  if (constraints.peek === BOOLEAN) {
    constraints.next();
    ca = constraints.bytes[constraints.from] !== 0 && constraints.to > constraints.from;
  }
  if (!constraints.done) constraints.expect(INTEGER, "basicConstraints' path length");
  constraints.close('basicConstraints');
  return ca;
}

function readKeyUsage(value: DerCursor): string[] {
  value.expect(BIT_STRING, 'keyUsage');
  value.close('keyUsage');
  const bits = value.content;
  return usages.filter((_, i) => ((bits[1 + (i >> 3)] ?? 0) & (0x80 >> (i & 7))) !== 0);
}

function readPurposes(value: DerCursor): string[] {
  const list = value.enter(SEQUENCE, 'extKeyUsage');
  value.close('extKeyUsage');
  const purposes: string[] = [];
  while (!list.done) {
    list.expect(OID, 'a purpose in extKeyUsage');
    purposes.push(decodeOid(list.bytes, list.from, list.to));
  }
  return purposes;
}
