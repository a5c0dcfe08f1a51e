// A SAML response as Entra would send it, for tests of a service provider's side alone. Every part can be set to a wrong value.

import { randomUUID } from 'node:crypto';
import { SignedXml } from 'xml-crypto';
import { escapeHtml } from '../http.ts';

export interface ResponseParts {
  acsUrl: string;
  recipient?: string;
  audience: string;
  inResponseTo?: string;
  /** Entra's */
  issuer?: string;
  /** claim name → value */
  claims: Record<string, string>;
  /** middle of the validity, which is 70 minutes as Entra's */
  at?: Date;
  privateKeyPem: string;
  sign?: 'assertion' | 'response' | 'nothing';
}

/** @returns the form's `SAMLResponse`, base64 */
export const signedResponse = (parts: ResponseParts): string => {
  const { acsUrl, inResponseTo, at = new Date(), sign = 'assertion' } = parts;
  const minutes = (count: number): string => new Date(at.getTime() + count * 60_000).toISOString();
  const answers = inResponseTo === undefined ? '' : ` InResponseTo="${escapeHtml(inResponseTo)}"`;
  const issuer = escapeHtml(parts.issuer ?? 'https://sts.windows.net/11111111-2222-4333-8444-555555555555/');
  const recipient = escapeHtml(parts.recipient ?? acsUrl);
  const attributes = Object.entries(parts.claims).map(
    ([name, value]) =>
      `<Attribute Name="${escapeHtml(name)}"><AttributeValue>${escapeHtml(value)}</AttributeValue></Attribute>`,
  );
  const assertion =
    `<Assertion xmlns="urn:oasis:names:tc:SAML:2.0:assertion" ID="_${randomUUID()}" Version="2.0" ` +
    `IssueInstant="${minutes(0)}"><Issuer>${issuer}</Issuer><Subject>` +
    '<NameID Format="urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress">b.simon@contoso.onmicrosoft.com</NameID>' +
    '<SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">' +
    `<SubjectConfirmationData${answers} NotOnOrAfter="${minutes(35)}" Recipient="${recipient}"/>` +
    `</SubjectConfirmation></Subject><Conditions NotBefore="${minutes(-35)}" NotOnOrAfter="${minutes(35)}">` +
    `<AudienceRestriction><Audience>${escapeHtml(parts.audience)}</Audience></AudienceRestriction></Conditions>` +
    `<AttributeStatement>${attributes.join('')}</AttributeStatement>` +
    `<AuthnStatement AuthnInstant="${minutes(0)}"><AuthnContext><AuthnContextClassRef>` +
    'urn:oasis:names:tc:SAML:2.0:ac:classes:Password</AuthnContextClassRef></AuthnContext></AuthnStatement>' +
    '</Assertion>';
  const response =
    `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_${randomUUID()}" Version="2.0" ` +
    `IssueInstant="${minutes(0)}" Destination="${escapeHtml(acsUrl)}"${answers}>` +
    `<Issuer xmlns="urn:oasis:names:tc:SAML:2.0:assertion">${issuer}</Issuer><samlp:Status>` +
    '<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>' +
    `${assertion}</samlp:Response>`;
  const signed = sign === 'nothing' ? response : withSignature(response, sign, parts.privateKeyPem);
  return Buffer.from(signed).toString('base64');
};

const withSignature = (xml: string, part: 'assertion' | 'response', privateKey: string): string => {
  const target = part === 'assertion' ? "//*[local-name(.)='Assertion']" : "/*[local-name(.)='Response']";
  const signature = new SignedXml({
    privateKey,
    signatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    canonicalizationAlgorithm: 'http://www.w3.org/2001/10/xml-exc-c14n#',
  });
  signature.addReference({
    xpath: target,
    digestAlgorithm: 'http://www.w3.org/2001/04/xmlenc#sha256',
    transforms: [
      'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
      'http://www.w3.org/2001/10/xml-exc-c14n#',
    ],
  });
  signature.computeSignature(xml, { location: { reference: `${target}/*[local-name(.)='Issuer']`, action: 'after' } });
  return signature.getSignedXml();
};
