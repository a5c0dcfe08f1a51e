/** Enveloped XML signatures as Entra makes them: exclusive c14n, KeyInfo with the certificate. */
import { SignedXml } from 'xml-crypto';
import type { SigningCertificate } from '../certificates.ts';

const dsig = 'http://www.w3.org/2000/09/xmldsig#';
const more = 'http://www.w3.org/2001/04/xmldsig-more#';
const enc = 'http://www.w3.org/2001/04/xmlenc#';
const c14n = 'http://www.w3.org/2001/10/xml-exc-c14n#';

export interface SignOptions {
  /** The `ID` of the element to sign. */
  readonly id: string;
  readonly certificate: SigningCertificate;
  readonly algorithm: 'sha256' | 'sha1';
  /** XPath of the element that the signature is put after. */
  readonly after: string;
  /** A prefix inside KeyInfo, as in the metadata. */
  readonly keyInfoPrefix?: string;
}

export function signXml(xml: string, { id, certificate, algorithm, after, keyInfoPrefix }: SignOptions): string {
  const prefix = keyInfoPrefix ? `${keyInfoPrefix}:` : '';
  const xmlns = keyInfoPrefix ? ` xmlns:${keyInfoPrefix}="${dsig}"` : '';
  const signature = new SignedXml({
    privateKey: certificate.privateKeyPem,
    signatureAlgorithm: algorithm === 'sha1' ? `${dsig}rsa-sha1` : `${more}rsa-sha256`,
    canonicalizationAlgorithm: c14n,
    getKeyInfoContent: () =>
      `<${prefix}X509Data${xmlns}><${prefix}X509Certificate>${certificate.der}</${prefix}X509Certificate></${prefix}X509Data>`,
  });
  signature.addReference({
    xpath: `//*[@ID='${id}']`,
    transforms: [`${dsig}enveloped-signature`, c14n],
    digestAlgorithm: algorithm === 'sha1' ? `${dsig}sha1` : `${enc}sha256`,
  });
  signature.computeSignature(xml, { location: { reference: after, action: 'after' } });
  return signature.getSignedXml();
}
