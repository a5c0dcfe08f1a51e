import { berChildren, berElement } from './ber.ts';
import { EXPLICIT, OID, SEQUENCE } from './der.ts';
import { hex } from './hex.ts';

/**
 * The certificates in a PKCS#7 / CMS SignedData (RFC 5652 5.1, DER or BER) or a Netscape certificate sequence, in file
 * order, as views of `bytes`; none where the content is of another type (enveloped, encrypted …).
 */
export function pkcs7Certificates(bytes: Uint8Array): Uint8Array[] {
  const outer = berElement(bytes, 0, bytes.length);
  const [type, content] = outer ? berChildren(bytes, outer, 2) : [];
  const [data] = content ? berChildren(bytes, content, 1) : [];
  if (type?.tag !== OID || data?.tag !== SEQUENCE) return [];
  // 1.2.840.113549.1.7.2: version, digestAlgorithms, encapContentInfo, then certificates [0]
  const signed = hex(bytes, type.from, type.to) === '2A864886F70D010702';
  const list = signed ? berChildren(bytes, data, 4).find((child) => child.tag === EXPLICIT) : data;
  // the other choices of CertificateChoices have context tags
  return (list ? berChildren(bytes, list, 1000) : []).filter(({ tag, whole }) => tag === SEQUENCE && whole).map(({ start, next }) => bytes.subarray(start, next));
}
