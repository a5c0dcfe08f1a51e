import type { Provider, ValueId } from '../guide/schema/index.ts';
import { BINDINGS, type EntityDescriptor } from '../saml/metadata/entity.ts';
import { describeEntra } from '../saml/metadata/entra.ts';
import { readMetadata } from '../saml/metadata/read.ts';
import type { Place } from '../saml/xml/problem.ts';
import { metadataRefusal } from './entity-choice.ts';
import type { Values } from './open-connection.ts';
import { spMetadataValues } from './read-sp-metadata.ts';

export interface MetadataRefusal {
  refused: string;
  /** Where in the file the fault is, of a damaged one. */
  place?: Place | undefined;
}

/** What a connection can use of one identity provider's metadata. */
export interface IdpMetadata {
  refused: null;
  values: [ValueId, string][];
  /** Base64 of DER, every distinct signing certificate. */
  certificates: string[];
  /** The certificate that the file itself is signed with, base64; Entra takes the app's active one. Not verified. */
  signedBy: string | null;
  /** xs:dateTime as written, and whether it has gone by. */
  validUntil: string | null;
  expired: boolean;
  /** Whose keys these are, where it is Entra's file: see `EntraMetadata`. */
  scope: 'app' | 'tenant' | 'common' | 'unknown' | null;
}

/**
 * Reads a file that is small enough to be read whole. Several identity providers are not chosen from: that is for the
 * admin, so they are only counted. `sp`: values of the service provider, where it is its own metadata.
 */
export function readIdpMetadata(
  bytes: Uint8Array, known: Values, service: Provider, now: Date,
): MetadataRefusal | IdpMetadata | { refused: null; several: number } | { refused: null; sp: [ValueId, string][] } {
  const { entities, refused, problems } = readMetadata(bytes, { now });
  if (refused !== null) return { refused: metadataRefusal(refused), place: problems[0]?.place };
  const idps = entities.filter((entity) => entity.idp !== null);
  if (idps.length > 1) return { refused: null, several: idps.length };
  const sp = idps.length === 0 ? spMetadataValues(entities, service) : null;
  if (sp) return { refused: null, sp };
  return idps[0] ? idpMetadata(idps[0], known) : noIdp(entities.some(({ sp }) => sp !== null));
}

export const noIdp = (isSp: boolean): MetadataRefusal => ({ refused: isSp ? 'sp-metadata' : 'not-metadata' });

/** Whatever is not this connection's is refused by name. */
export function idpMetadata(entity: EntityDescriptor, known: Values): MetadataRefusal | IdpMetadata {
  const { idp } = entity;
  if (!idp) return noIdp(entity.sp !== null);
  const tenant = tenantOf(entity.entityId);
  const ours = known['tenant-id'] ?? tenantOf(known['idp-entity-id']) ?? tenantOf(known['sso-url']);
  if (tenant && ours && tenant !== ours.toLowerCase()) return { refused: 'other-tenant' };
  const entra = describeEntra(entity);
  if (entra?.appId && known['app-id'] && entra.appId !== known['app-id'].toLowerCase()) return { refused: 'other-app' };
  if (idp.signingCertificates.length === 0) return { refused: 'no-certificate' };
  return {
    refused: null,
    values: valuesOf(entity, idp),
    certificates: idp.signingCertificates,
    signedBy: entity.signature?.certificate ?? null,
    validUntil: entity.validUntil ?? idp.validUntil,
    expired: entity.problems.some(({ code }) => code === 'metadata-expired'),
    scope: entra?.scope ?? null,
  };
}

function valuesOf(entity: EntityDescriptor, idp: NonNullable<EntityDescriptor['idp']>): [ValueId, string][] {
  const values: [ValueId, string | null | undefined][] = [
    ['idp-entity-id', entity.entityId],
    ['sso-url', locationOf(idp.singleSignOnServices)],
    ['slo-url', locationOf(idp.singleLogoutServices)],
  ];
  return values.filter((pair): pair is [ValueId, string] => typeof pair[1] === 'string' && pair[1] !== '');
}

/** A service provider sends its request by redirect mostly; Entra's addresses are the same for both bindings. */
function locationOf(endpoints: readonly { binding: string | null; location: string | null }[]): string | null {
  const by = (binding: string) => endpoints.find((endpoint) => endpoint.binding === binding)?.location;
  return by(BINDINGS.redirect) ?? by(BINDINGS.post) ?? null;
}

/** Entra's entity IDs and login addresses carry the tenant's GUID. */
function tenantOf(address: string | null | undefined): string | null {
  return /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(address ?? '')?.[0].toLowerCase() ?? null;
}
