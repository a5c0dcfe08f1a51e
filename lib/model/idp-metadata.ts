import type { ValueId } from '../guide/schema/index.ts';
import { BINDINGS, type EntityDescriptor } from '../saml/metadata/entity.ts';
import { readMetadata } from '../saml/metadata/read.ts';
import type { Values } from './open-connection.ts';

export type IdpMetadata =
  | { refused: string; message: string }
  /** `certificates`: Base64 of DER, every distinct signing certificate of the one identity provider. */
  | { refused: null; values: [ValueId, string][]; certificates: string[] };

/**
 * What a connection can use of an identity provider's metadata; whatever is not this connection's is refused by name.
 */
export function readIdpMetadata(bytes: Uint8Array, known: Values, now: Date): IdpMetadata {
  const { entities, refused, problems } = readMetadata(bytes, { now });
  if (refused !== null) return { refused, message: problems[0]?.message ?? '' };
  const idps = entities.filter((entity) => entity.idp !== null);
  const [entity] = idps;
  if (!entity?.idp) {
    const isSp = entities.some(({ sp }) => sp !== null);
    return isSp
      ? {
          refused: 'sp-metadata',
          message: 'This is the metadata of a service provider; the identity provider’s is wanted here.',
        }
      : { refused: 'not-metadata', message: 'This metadata describes no identity provider.' };
  }
  if (idps.length > 1)
    return {
      refused: 'several-entities',
      message: `This file describes ${idps.length} identity providers; one app’s own metadata is wanted here.`,
    };
  const tenant = tenantOf(entity.entityId);
  const ours = known['tenant-id'] ?? tenantOf(known['idp-entity-id']) ?? tenantOf(known['sso-url']);
  if (tenant && ours && tenant !== ours.toLowerCase()) {
    return {
      refused: 'other-tenant',
      message: `This is the metadata of another tenant (${tenant}); this connection’s tenant is ${ours.toLowerCase()}.`,
    };
  }
  return { refused: null, values: valuesOf(entity, entity.idp), certificates: entity.idp.signingCertificates };
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
