/** The top status code of a login that worked: saml-core-2.0-os §3.2.2.2. */
export const SUCCESS = 'urn:oasis:names:tc:SAML:2.0:status:Success';
/** Who holds the assertion is its subject: saml-profiles-2.0-os §3.3. */
export const BEARER = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';
