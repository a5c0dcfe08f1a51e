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

const usages = 'digitalSignature,nonRepudiation,keyEncipherment,dataEncipherment,keyAgreement,keyCertSign,cRLSign,encipherOnly,decipherOnly'.split(',');

export const noExtensions = (): CertificateExtensions => ({ ca: false, keyUsage: null, extendedKeyUsage: null, all: [], critical: [] });

type ExtensionFault = [reason: 'extension-malformed' | 'extension-malformed:twice', oid: string];

/**
 * Reads SEQUENCE OF Extension at `cursor`. A frame that is not sound is a DerError; an extension whose content does not
 * follow its own definition is named in `faults` and left out.
 */
export function readExtensions(cursor: DerCursor): { extensions: CertificateExtensions; faults: ExtensionFault[] } {
  const extensions = noExtensions();
  const faults: ExtensionFault[] = [];
  const what = 'extensions';
  const list = cursor.enter(SEQUENCE, what);
  while (!list.done) {
    const extension = list.enter(SEQUENCE, what).expect(OID, what);
    const oid = decodeOid(extension.bytes, extension.from, extension.to);
    if (extension.peek === BOOLEAN) {
      const { bytes, from, to } = extension.next(what);
      if (to - from !== 1) throw new DerError(from, 'type', what, 'BOOLEAN');
      if (bytes[from] !== 0) extensions.critical.push(oid);
    }
    extension.expect(OCTET_STRING, what).close(what);
    if (extensions.all.includes(oid)) faults.push(['extension-malformed:twice', oid]);
    extensions.all.push(oid);
    const value = new DerCursor(extension.bytes, extension.from, extension.to);
    try {
      if (oid === '2.5.29.19') extensions.ca = readCa(value);
      else if (oid === '2.5.29.15') {
        value.expect(BIT_STRING).close(oid);
        const bits = value.content;
        extensions.keyUsage = usages.filter((_, i) => ((bits[1 + (i >> 3)] ?? 0) & (0x80 >> (i & 7))) !== 0);
      }
      else if (oid === '2.5.29.37') {
        const purposes = value.enter(SEQUENCE);
        extensions.extendedKeyUsage = [];
        while (!purposes.done) {
          const { bytes, from, to } = purposes.expect(OID);
          extensions.extendedKeyUsage.push(decodeOid(bytes, from, to));
        }
      }
    } catch (error) {
      if (!(error instanceof DerError)) throw error;
      faults.push(['extension-malformed', oid]);
    }
  }
  return { extensions, faults };
}

function readCa(value: DerCursor): boolean {
  const constraints = value.enter(SEQUENCE);
  value.close('');
  let ca = false;
  if (constraints.peek === BOOLEAN) ca = constraints.next().content.some((byte) => byte !== 0);
  if (!constraints.done) constraints.expect(INTEGER);
  constraints.close('');
  return ca;
}
