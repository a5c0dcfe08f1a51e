/** Namespace names met in SAML files, by their usual prefixes. */
export const NS = {
  /** SAML 2.0 Metadata (saml-metadata-2.0-os §1.1). */
  md: 'urn:oasis:names:tc:SAML:2.0:metadata',
  /** SAML 2.0 assertions and protocol (saml-core-2.0-os §1.2). */
  saml: 'urn:oasis:names:tc:SAML:2.0:assertion',
  samlp: 'urn:oasis:names:tc:SAML:2.0:protocol',
  /** SAML 1.1: recognised to say that it is the older standard. */
  saml11: 'urn:oasis:names:tc:SAML:1.0:assertion',
  samlp11: 'urn:oasis:names:tc:SAML:1.0:protocol',
  /** Metadata extensions for login and discovery (sstc-saml-metadata-ui). */
  mdui: 'urn:oasis:names:tc:SAML:metadata:ui',
  /** XML Signature, exclusive canonicalisation. */
  ds: 'http://www.w3.org/2000/09/xmldsig#',
  ec: 'http://www.w3.org/2001/10/xml-exc-c14n#',
  /** WS-Federation roles, as Entra and AD FS put them beside the SAML ones, and their claim types. */
  fed: 'http://docs.oasis-open.org/wsfed/federation/200706',
  auth: 'http://docs.oasis-open.org/wsfed/authorization/200706',
  /** Bound by definition (Namespaces in XML §3). */
  xml: 'http://www.w3.org/XML/1998/namespace',
  xmlns: 'http://www.w3.org/2000/xmlns/',
} as const;
