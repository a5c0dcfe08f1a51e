import { XMLParser, XMLValidator } from 'fast-xml-parser';
import forge from 'node-forge';
import { scanCertificateFile } from '../../lib/pki/index.ts';
import type { CertificateFacts } from '../../lib/pki/index.ts';
import { readMetadata } from '../../lib/saml/metadata/index.ts';

/**
 * What other libraries say of the same bytes, for `--verbose`: a line for each. They never decide anything; a difference
 * is a reason to look closer. What each cannot know is said, so that nobody takes it for a finding.
 */
export function secondOpinions(bytes: Uint8Array, kind: string): string[] {
  try {
    if (kind === 'metadata') return [xmlOpinion(bytes)];
    return scanCertificateFile(bytes).certificates.slice(0, 20).map(certificateOpinion);
  } catch (error) {
    return [`second opinion: gave up (${(error as Error).message})`];
  }
}

/** fast-xml-parser knows no namespaces, and trims attribute values. */
function xmlOpinion(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  const valid = XMLValidator.validate(text);
  if (valid !== true) return `fast-xml-parser: not well-formed, line ${valid.err.line}: ${valid.err.msg}`;
  const parser = new XMLParser({ ignoreAttributes: false, removeNSPrefix: true, attributeNamePrefix: '@' });
  const theirs = entityIds(parser.parse(text)).sort();
  const ours = readMetadata(bytes).entities.map((entity) => entity.entityId?.trim() ?? '').sort();
  return theirs.join('\n') === ours.join('\n')
    ? `fast-xml-parser: the same ${ours.length} entityIDs`
    : `fast-xml-parser: ${theirs.length} entityIDs for our ${ours.length}; it knows no namespaces and resolves no references in attributes`;
}

function entityIds(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) => {
    const values: unknown[] = Array.isArray(value) ? value : [value];
    if (name === 'EntitiesDescriptor') return values.flatMap(entityIds);
    if (name !== 'EntityDescriptor') return [];
    return values.map((one) => String((one as { '@entityID'?: string })['@entityID'] ?? ''));
  });
}

/** node-forge reads the ASN.1 of any certificate, and the facts of those with RSA keys only. */
function certificateOpinion({ der, serialNumber, notAfter, subject }: CertificateFacts): string {
  const what = `node-forge on ${subject || serialNumber}`;
  const asn1 = forge.asn1.fromDer(forge.util.createBuffer(Buffer.from(der).toString('binary')));
  try {
    const theirs = forge.pki.certificateFromAsn1(asn1);
    const differs = [
      BigInt(`0x${theirs.serialNumber}`) === BigInt(`0x${serialNumber.replace('-', '')}`) || serialNumber.startsWith('-') ? '' : `serial ${theirs.serialNumber}`,
      notAfter === null || theirs.validity.notAfter.getTime() === Date.parse(notAfter) ? '' : `end ${theirs.validity.notAfter.toISOString()}`,
    ].filter(Boolean);
    return `${what}: ${differs.length === 0 ? 'the same serial number and end' : `differs in ${differs.join(', ')}`}`;
  } catch (error) {
    return `${what}: sound ASN.1; it cannot read the rest (${(error as Error).message.slice(0, 60)})`;
  }
}
