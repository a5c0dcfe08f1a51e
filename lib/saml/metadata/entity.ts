import type { Problem } from '../xml/problem.ts';

/** md:EntityDescriptor (saml-metadata-2.0-os §2.3.2): what an admin or a guide needs of it. */
export interface EntityDescriptor {
  /** As written, never trimmed: the other side compares it letter by letter. Null where the attribute is missing. */
  entityId: string | null;
  /** xs:dateTime and xs:duration as written; null where absent. An enclosing EntitiesDescriptor may set an earlier end. */
  validUntil: string | null;
  cacheDuration: string | null;
  /** The first SAML 2.0 IDPSSODescriptor; null where the entity is no SAML 2.0 identity provider. */
  idp: IdpSsoDescriptor | null;
  /** The first SAML 2.0 SPSSODescriptor; null likewise. */
  sp: SpSsoDescriptor | null;
  /** For people: mdui:DisplayName of a role, else the Organization's; English where there is a choice. */
  displayName: string | null;
  organization: { name: string | null; displayName: string | null; url: string | null } | null;
  /** Claim types that a WS-Federation role beside offers (fed:ClaimTypesOffered), as in Entra's and AD FS's files. */
  wsFederationClaims: string[];
  signature: MetadataSignature | null;
  problems: Problem[];
}

/** That a ds:Signature is present. It is not verified here: see `lib/saml/signature`. */
export interface MetadataSignature {
  /** The certificate the file brings along with the signature, base64; null where it brings none. */
  certificate: string | null;
}

/** md:SSODescriptorType (§2.4.2), common to both sides. */
export interface SsoDescriptor {
  keys: KeyDescriptor[];
  /** Base64 of DER in one line, distinct, in file order; keys without `use` serve both ends (§2.4.1.1). */
  signingCertificates: string[];
  encryptionCertificates: string[];
  singleLogoutServices: Endpoint[];
  nameIdFormats: string[];
  validUntil: string | null;
}

/** md:IDPSSODescriptor (§2.4.3). */
export interface IdpSsoDescriptor extends SsoDescriptor {
  singleSignOnServices: Endpoint[];
  /** saml:Attribute elements: the claims it says it can send. Entra lists none here. */
  attributes: SamlAttribute[];
  /** Null where absent, which means false. */
  wantAuthnRequestsSigned: boolean | null;
}

/** md:SPSSODescriptor (§2.4.4). */
export interface SpSsoDescriptor extends SsoDescriptor {
  assertionConsumerServices: IndexedEndpoint[];
  attributeConsumingServices: AttributeConsumingService[];
  authnRequestsSigned: boolean | null;
  wantAssertionsSigned: boolean | null;
}

/** md:EndpointType (§2.2.2). Both are required there; null where a file leaves one out. */
export interface Endpoint {
  binding: string | null;
  location: string | null;
  /** Where answers go, if elsewhere; absent mostly. */
  responseLocation?: string;
}

/** md:IndexedEndpointType (§2.2.3). */
export interface IndexedEndpoint extends Endpoint {
  index: number | null;
  /** Null where absent: then the first endpoint without `isDefault="false"` is the default one. */
  isDefault: boolean | null;
}

/** md:KeyDescriptor (§2.4.1.1). */
export interface KeyDescriptor {
  /** Null where absent: for signing and for encryption. */
  use: 'signing' | 'encryption' | null;
  /** Base64 of DER in one line, in file order. Whether it is a certificate is for `lib/pki` to say. */
  certificates: string[];
}

export interface SamlAttribute {
  name: string | null;
  nameFormat: string | null;
  friendlyName: string | null;
}

/** md:AttributeConsumingService (§2.4.4.1): the claims an SP asks for. */
export interface AttributeConsumingService {
  index: number | null;
  isDefault: boolean | null;
  serviceName: string | null;
  requestedAttributes: (SamlAttribute & { isRequired: boolean | null })[];
}

/** Where assertions go when a request names no endpoint (§2.2.3). */
export function defaultEndpoint<E extends { isDefault: boolean | null }>(endpoints: E[]): E | null {
  return endpoints.find((one) => one.isDefault === true) ?? endpoints.find((one) => one.isDefault === null)
    ?? endpoints[0] ?? null;
}

export const BINDINGS = {
  post: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST',
  redirect: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect',
  artifact: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Artifact',
  soap: 'urn:oasis:names:tc:SAML:2.0:bindings:SOAP',
} as const;
