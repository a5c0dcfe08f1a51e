import type { SigningCertificate } from '../twins/certificates.ts';
import { signXml } from '../twins/entra/xml-signature.ts';
import { acsUrl, assertionXml, conditionsXml, entityId, issuer, responseXml } from '../saml/response/identity-provider.ts';
import type { AssertionParts } from '../saml/response/identity-provider.ts';

/** What the gallery's connection has; see `states.ts`. */
interface Values {
  issuer: string;
  entityId: string;
  acsUrl: string;
}

const attribute = (name: string, value: string) => `<Attribute Name="${name}"><AttributeValue>${value}</AttributeValue></Attribute>`;
const claims = (name: string) => `<AttributeStatement>${attribute(name, 'b.simon@contoso.com')}${attribute('http://schemas.microsoft.com/identity/claims/displayname', 'B. Simon')}</AttributeStatement>`;

/** Signed responses of the gallery's day: a sound one, one with several faults, one of a stranger. */
export function galleryResponses(values: Values, certificate: SigningCertificate, stranger: SigningCertificate) {
  const make = (parts: AssertionParts, signer: SigningCertificate, algorithm: 'sha256' | 'sha1' = 'sha256') => {
    const xml = responseXml({ assertions: assertionXml({ attributes: claims('Email'), ...parts }) })
      .replaceAll(acsUrl, values.acsUrl).replaceAll(entityId, values.entityId).replaceAll(issuer, values.issuer).replaceAll('2025-03-01T', '2026-11-25T');
    return signXml(xml, { id: '_assertion', certificate: signer, algorithm, after: "//*[local-name()='Assertion']/*[local-name()='Issuer']" });
  };
  const audience = `<AudienceRestriction><Audience>${values.entityId}/</Audience></AudienceRestriction>`;
  return {
    sound: make({}, certificate),
    faulty: make({
      conditions: conditionsXml(undefined, audience), attributes: claims('http://schemas.xmlsoap.org/ws/2005/05/identity/claims/Email'),
      nameId: '<NameID Format="urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress">b.simon_fabrikam.com#EXT#@contoso.onmicrosoft.com</NameID>',
    }, certificate, 'sha1'),
    stranger: make({}, stranger),
  };
}
