import type { EntityDescriptor } from '../saml/metadata/entity.ts';
import type { Place } from '../saml/xml/problem.ts';

/** One identity provider of several, as the panel lists it. */
export interface EntityView {
  entityId: string;
  /** For people; null where the file gives none. */
  name: string | null;
  /** Domains it says it serves. */
  domains: string[];
}

export interface EntityMatches {
  /** All that match, the shown ones among them. */
  count: number;
  /** The best of them, at most `mostShown`. */
  shown: EntityView[];
}

/** More rows than these are narrowed down by searching, not by scrolling. */
export const mostShown = 50;

/** XML that is damaged is not told as a damaged certificate. */
export const metadataRefusal = (refused: string): string => (refused === 'malformed' ? 'malformed-metadata' : refused);

/** The identity providers of a file with several, to search and to read one of them. */
export interface EntityChoice {
  count: number;
  /** Service providers beside them. */
  sps: number;
  find(query: string): EntityMatches;
  /** The one at a place of what was found last. Null where it is not well-formed, with where in it the fault is. */
  read(index: number): Promise<{ entity: EntityDescriptor | null; place?: Place | undefined }>;
}

/**
 * Reads where each entity of a file stands, in pieces: a federation's file of 100 MB takes no more memory than a small
 * one. Rejects with the signal's reason where it is stopped.
 */
export async function openEntities(
  file: Blob, now: Date, signal: AbortSignal, onProgress: (read: number, total: number) => void,
): Promise<{ refused: string } | EntityChoice> {
  const { findEntities, indexMetadata, readEntity } = await import('../saml/metadata/aggregate.ts');
  const index = await indexMetadata(file, { signal, onProgress: (read) => onProgress(read, file.size) });
  if (index.refused !== null) return { refused: metadataRefusal(index.refused) };
  const find = (query: string) => findEntities(index, query, { role: 'idp', limit: Infinity });
  let found = find('');
  return {
    count: found.length,
    sps: index.entries.filter(({ sp }) => sp).length,
    find(query) {
      found = find(query);
      const shown = found.slice(0, mostShown).map(({ entityId, names, domains }) => ({ entityId, name: names[0] ?? null, domains }));
      return { count: found.length, shown };
    },
    async read(at) {
      const entry = found[at];
      if (!entry) return { entity: null };
      const { entity, problems } = await readEntity(file, index, entry, now);
      return { entity, place: problems[0]?.place };
    },
  };
}
