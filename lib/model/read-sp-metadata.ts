import type { Provider, ValueId } from '../guide/schema/index.ts';
import { BINDINGS, defaultEndpoint, type EntityDescriptor } from '../saml/metadata/entity.ts';

/**
 * What a service provider's own metadata gives a connection: its entityID, and where it takes responses by POST (its
 * default one). Null where the service is known to hand out none, and where it is not this service's: an address that
 * does not look like one of its own would send logins elsewhere.
 */
export function spMetadataValues(entities: readonly EntityDescriptor[], provider: Provider): [ValueId, string][] | null {
  const sps = entities.filter(({ sp }) => sp !== null);
  const [entity] = sps;
  if (!provider.metadata || sps.length !== 1 || !entity?.sp || !entity.entityId) return null;
  const acs = defaultEndpoint(entity.sp.assertionConsumerServices.filter(({ binding }) => binding === BINDINGS.post));
  if (!acs?.location) return null;
  const values: [ValueId, string][] = [['sp-entity-id', entity.entityId], ['acs-url', acs.location]];
  const ours = ([id, value]: [ValueId, string]) => new RegExp(provider.values[id]?.pattern ?? '').test(value);
  return values.every(ours) ? values : null;
}
