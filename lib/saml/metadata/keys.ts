import { attribute, children } from '../xml/find.ts';
import { NS } from '../xml/namespaces.ts';
import type { XmlElement } from '../xml/tree.ts';
import type { KeyDescriptor } from './entity.ts';
import type { Notes } from './values.ts';
import { readText } from './values.ts';

/** md:KeyDescriptor elements of a role, in file order (saml-metadata-2.0-os §2.4.1.1). */
export function readKeys(role: XmlElement, notes: Notes): KeyDescriptor[] {
  return children(role, NS.md, 'KeyDescriptor').flatMap((element) => {
    const use = attribute(element, 'use')?.trim() ?? null;
    if (use !== null && use !== 'signing' && use !== 'encryption') {
      notes.add('warning', 'key-use-unknown', use);
      return [];
    }
    return [{ use, certificates: children(element, NS.ds, 'KeyInfo').flatMap((info) => readCertificates(info, notes)) }];
  });
}

/** ds:X509Certificate values of a ds:KeyInfo (XML Signature 1.1 §4.5.4): base64 in one line. */
export function readCertificates(keyInfo: XmlElement, notes: Notes): string[] {
  return children(keyInfo, NS.ds, 'X509Data').flatMap((data) =>
    children(data, NS.ds, 'X509Certificate').flatMap((element) => {
      const certificate = cleanBase64(readText(element, notes), notes);
      return certificate === null ? [] : [certificate];
    }),
  );
}

function cleanBase64(written: string, notes: Notes): string | null {
  if (isBase64(written)) return written;
  let text = written;
  if (text.includes('-----')) {
    notes.add('warning', 'certificate-armoured');
    text = text.replace(/-----[A-Z ]+-----/g, '');
  }
  text = text.replace(/\s+/g, '');
  if (isBase64(text)) return text;
  if (!text) notes.add('warning', 'certificate-empty');
  else notes.add('error', 'certificate-base64');
  return null;
}

/** RFC 4648 §4, padded, in one line. `atob` is exact but for white space and missing padding, which the length tells. */
function isBase64(text: string): boolean {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  try {
    return text.length > 0 && atob(text).length === (text.length / 4) * 3 - padding;
  } catch {
    return false;
  }
}

/** Distinct, in file order. Comparing a few long strings is quicker than hashing them. */
export function certificatesFor(use: 'signing' | 'encryption', keys: KeyDescriptor[]): string[] {
  const all = keys.flatMap((key) => (key.use === use || key.use === null ? key.certificates : []));
  return all.length > 50 ? [...new Set(all)] : all.filter((one, index) => all.indexOf(one) === index);
}
