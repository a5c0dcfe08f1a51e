/**
 * SAML 2.0 metadata: read whole, found in aggregates of any size, explained.
 *
 * Writing (`write-sp.ts`) is imported by its own path, so that its XML writer is loaded only where it is needed.
 */
export type {
  AttributeConsumingService, Endpoint, EntityDescriptor, IdpSsoDescriptor, IndexedEndpoint, KeyDescriptor,
  MetadataSignature, SamlAttribute, SpSsoDescriptor, SsoDescriptor,
} from './entity.ts';
export { BINDINGS, defaultEndpoint } from './entity.ts';
export type { EntraMetadata } from './entra.ts';
export { describeEntra } from './entra.ts';
export type { FindOptions } from './find-entities.ts';
export { findEntities } from './find-entities.ts';
export type { IndexEntry, IndexOptions, MetadataIndex } from './index-metadata.ts';
export { indexMetadata } from './index-metadata.ts';
export type { Metadata, MetadataOptions } from './read.ts';
export { readMetadata } from './read.ts';
export type { IndexedEntity } from './read-indexed.ts';
export { readEntity } from './read-indexed.ts';
export type { SigningKeyDates } from './signing-keys.ts';
export { explainSigningKeys } from './signing-keys.ts';
