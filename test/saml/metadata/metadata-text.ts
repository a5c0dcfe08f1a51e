/** Small metadata documents to build tests from. All values are invented. */
export const MD = 'urn:oasis:names:tc:SAML:2.0:metadata';
export const SAML2 = 'urn:oasis:names:tc:SAML:2.0:protocol';
export const tenant = '0f8fad5b-d9cb-469f-a165-70867728950e';
export const app = '7c9e6679-7425-40de-944b-e07fc1f90ae7';

export const key = (certificate: string, use?: string) =>
  `<KeyDescriptor${use === undefined ? '' : ` use="${use}"`}><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data><X509Certificate>${certificate}</X509Certificate></X509Data></KeyInfo></KeyDescriptor>`;

export const sso = (location = 'https://idp.example/sso', binding = 'Redirect') =>
  `<SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-${binding}" Location="${location}"/>`;

export const idp = (inside = key('QUJD') + sso(), attributes = '') =>
  `<IDPSSODescriptor protocolSupportEnumeration="${SAML2}"${attributes}>${inside}</IDPSSODescriptor>`;

export const acs = (location = 'https://sp.example/acs', attributes = ' index="0"') =>
  `<AssertionConsumerService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="${location}"${attributes}/>`;

export const sp = (inside = acs(), attributes = '') =>
  `<SPSSODescriptor protocolSupportEnumeration="${SAML2}"${attributes}>${inside}</SPSSODescriptor>`;

export const entity = (inside: string, entityId = 'https://idp.example/', attributes = '') =>
  `<EntityDescriptor xmlns="${MD}" entityID="${entityId}"${attributes}>${inside}</EntityDescriptor>`;

export const group = (inside: string, attributes = '') => `<EntitiesDescriptor xmlns="${MD}"${attributes}>${inside}</EntitiesDescriptor>`;
