import { attribute, child, childElements, children } from '../xml/find.ts';
import { NS } from '../xml/namespaces.ts';
import type { XmlElement } from '../xml/tree.ts';
import { readEndpoints, readIndexedEndpoints } from './endpoints.ts';
import type { EntityDescriptor, IdpSsoDescriptor, MetadataSignature, SamlAttribute, SpSsoDescriptor, SsoDescriptor } from './entity.ts';
import { certificatesFor, readCertificates, readKeys } from './keys.ts';
import { judgeValidity } from './validity.ts';
import { inEnglish, Notes, readBoolean, readIndex, readText } from './values.ts';

/**
 * Reads one md:EntityDescriptor. Only its direct children are roles: what stands in Extensions or in a foreign namespace
 * is none, whatever it is called. Of roles of one kind the first that supports SAML 2.0 counts
 * (protocolSupportEnumeration, saml-metadata-2.0-os §2.4.1).
 */
export function readEntityDescriptor(element: XmlElement, now: Date): EntityDescriptor {
  const notes = new Notes();
  const entityId = attribute(element, 'entityID');
  notes.where = entityId ?? undefined;
  const validUntil = attribute(element, 'validUntil');
  const cacheDuration = attribute(element, 'cacheDuration');
  judgeEntityId(entityId, notes);
  judgeValidity(validUntil, cacheDuration, 'The metadata', now, notes);

  const idpRole = firstSaml2Role(element, 'IDPSSODescriptor', notes);
  const spRole = firstSaml2Role(element, 'SPSSODescriptor', notes);
  if (!idpRole && !spRole) noRole(element, notes);
  const organization = child(element, NS.md, 'Organization');
  const inOrganization = (name: string) => organization && inEnglish(children(organization, NS.md, name));
  return {
    entityId,
    validUntil,
    cacheDuration,
    idp: idpRole && readIdp(idpRole, now, notes),
    sp: spRole && readSp(spRole, now, notes),
    displayName: (idpRole && uiName(idpRole)) ?? (spRole && uiName(spRole)) ?? inOrganization('OrganizationDisplayName'),
    organization: organization && {
      name: inOrganization('OrganizationName'),
      displayName: inOrganization('OrganizationDisplayName'),
      url: inOrganization('OrganizationURL'),
    },
    wsFederationClaims: readWsFederationClaims(element),
    signature: readSignature(element, notes),
    problems: notes.problems,
  };
}

function judgeEntityId(entityId: string | null, notes: Notes): void {
  if (!entityId) notes.add('error', 'entity-id-missing');
  else if (entityId !== entityId.trim()) notes.add('warning', 'entity-id-blanks');
  else if (entityId.length > 1024) notes.add('warning', 'entity-id-long', entityId.length);
}

/** White-space separated URIs (xs:anyURI list). */
const supportsSaml2 = (role: XmlElement) =>
  (attribute(role, 'protocolSupportEnumeration') ?? '').split(/\s+/).includes(NS.samlp);

function firstSaml2Role(entity: XmlElement, kind: string, notes: Notes): XmlElement | null {
  const roles = children(entity, NS.md, kind).filter(supportsSaml2);
  if (roles.length > 1) notes.add('warning', 'several-roles', roles.length, kind);
  return roles[0] ?? null;
}

function noRole(entity: XmlElement, notes: Notes): void {
  const roles = childElements(entity).filter((one) => one.ns === NS.md && one.local.endsWith('Descriptor'));
  const older = roles.find((one) => /^(IDP|SP)SSODescriptor$/.test(one.local));
  if (older) notes.add('warning', 'no-saml2-role:older', older.local);
  else notes.add('warning', 'no-saml2-role', [...new Set(roles.map((one) => one.local))]);
}

function readSso(role: XmlElement, now: Date, notes: Notes): SsoDescriptor {
  const keys = readKeys(role, notes);
  const validUntil = attribute(role, 'validUntil');
  judgeValidity(validUntil, attribute(role, 'cacheDuration'), `The ${role.local}`, now, notes);
  return {
    keys,
    signingCertificates: certificatesFor('signing', keys),
    encryptionCertificates: certificatesFor('encryption', keys),
    singleLogoutServices: readEndpoints(role, 'SingleLogoutService', notes),
    nameIdFormats: children(role, NS.md, 'NameIDFormat').map((one) => readText(one, notes)).filter(Boolean),
    validUntil,
  };
}

function readIdp(role: XmlElement, now: Date, notes: Notes): IdpSsoDescriptor {
  const idp = {
    ...readSso(role, now, notes),
    singleSignOnServices: readEndpoints(role, 'SingleSignOnService', notes),
    attributes: children(role, NS.saml, 'Attribute').map(readAttribute),
    wantAuthnRequestsSigned: readBoolean(role, 'WantAuthnRequestsSigned', notes),
  };
  if (idp.singleSignOnServices.length === 0) notes.add('error', 'sso-missing');
  if (idp.signingCertificates.length === 0) notes.add('warning', 'signing-key-missing');
  return idp;
}

function readSp(role: XmlElement, now: Date, notes: Notes): SpSsoDescriptor {
  const sp = {
    ...readSso(role, now, notes),
    assertionConsumerServices: readIndexedEndpoints(role, 'AssertionConsumerService', notes),
    attributeConsumingServices: children(role, NS.md, 'AttributeConsumingService').map((element) => ({
      index: readIndex(element, notes),
      isDefault: readBoolean(element, 'isDefault', notes),
      serviceName: inEnglish(children(element, NS.md, 'ServiceName')),
      requestedAttributes: children(element, NS.md, 'RequestedAttribute').map((one) => ({
        ...readAttribute(one), isRequired: readBoolean(one, 'isRequired', notes),
      })),
    })),
    authnRequestsSigned: readBoolean(role, 'AuthnRequestsSigned', notes),
    wantAssertionsSigned: readBoolean(role, 'WantAssertionsSigned', notes),
  };
  if (sp.assertionConsumerServices.length === 0) notes.add('error', 'acs-missing');
  return sp;
}

const readAttribute = (element: XmlElement): SamlAttribute => ({
  name: attribute(element, 'Name'),
  nameFormat: attribute(element, 'NameFormat'),
  friendlyName: attribute(element, 'FriendlyName'),
});

/** mdui:DisplayName in the role's Extensions (sstc-saml-metadata-ui §2.1). */
function uiName(role: XmlElement): string | null {
  const extensions = child(role, NS.md, 'Extensions');
  const info = extensions && child(extensions, NS.mdui, 'UIInfo');
  return info && inEnglish(children(info, NS.mdui, 'DisplayName'));
}

/** WS-Federation 1.2 §3.1.7: fed:ClaimTypesOffered with auth:ClaimType. */
function readWsFederationClaims(entity: XmlElement): string[] {
  const uris = new Set<string>();
  for (const role of children(entity, NS.md, 'RoleDescriptor')) {
    const offered = child(role, NS.fed, 'ClaimTypesOffered');
    for (const type of offered ? children(offered, NS.auth, 'ClaimType') : []) {
      const uri = attribute(type, 'Uri');
      if (uri !== null) uris.add(uri);
    }
  }
  return [...uris];
}

export function readSignature(element: XmlElement, notes: Notes): MetadataSignature | null {
  const signature = child(element, NS.ds, 'Signature');
  if (!signature) return null;
  const keyInfo = child(signature, NS.ds, 'KeyInfo');
  return { certificate: (keyInfo && readCertificates(keyInfo, notes)[0]) ?? null };
}
