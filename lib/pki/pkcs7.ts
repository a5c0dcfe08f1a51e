import { berChildren, berElement, type BerElement } from './ber.ts';
import { OID, SEQUENCE } from './der.ts';
import { decodeOid } from './oid.ts';

/**
 * The certificates in a PKCS#7 / CMS SignedData (RFC 5652 5.1, DER or BER) or a Netscape certificate sequence, in file
 * order, as views of `bytes`; `sealed` where the content is of another type (enveloped, encrypted …), so holds none.
 */
export function pkcs7Certificates(bytes: Uint8Array): { certificates: Uint8Array[]; sealed: boolean } {
  const none = { certificates: [], sealed: false };
  const outer = berElement(bytes, 0, bytes.length);
  if (!outer) return none;
  const [type, content] = berChildren(bytes, outer, 2);
  if (type?.tag !== OID || content?.tag !== 0xa0) return none;
  const [data] = berChildren(bytes, content, 1);
  if (data?.tag !== SEQUENCE) return none;
  let list: BerElement | undefined;
  try {
    const oid = decodeOid(bytes, type.from, type.to);
    if (oid === '2.16.840.1.113730.2.5') list = data;
    else if (oid !== '1.2.840.113549.1.7.2') return { certificates: [], sealed: true };
  } catch {
    return none;
  }
  // version, digestAlgorithms, encapContentInfo, then certificates [0]
  list ??= berChildren(bytes, data, 4).find((child) => child.tag === 0xa0);
  if (!list) return none;
  const certificates: Uint8Array[] = [];
  for (let at = list.from; at < list.to && certificates.length < 1000;) {
    const element = berElement(bytes, at, list.to);
    if (!element) break;
    // the other choices of CertificateChoices have context tags
    if (element.tag === SEQUENCE) certificates.push(bytes.subarray(at, element.next));
    at = element.next;
  }
  return { certificates, sealed: false };
}
