/** What is needed for aggregates only, apart so that it is loaded when one comes along. */
export { findEntities } from './find-entities.ts';
export { indexMetadata } from './index-metadata.ts';
export { readEntity } from './read-indexed.ts';
