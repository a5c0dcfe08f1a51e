import type { IndexEntry, MetadataIndex } from './index-metadata.ts';

export interface FindOptions {
  /** Only identity providers, or only service providers. */
  role?: 'idp' | 'sp';
  /** 50 where it is left out. */
  limit?: number;
}

/**
 * Finds entities by entityID, display name or domain; capital letters and accents do not matter. Best matches first: the
 * very entityID or domain, then beginnings of names and hosts, then anything that contains every word. An empty query
 * finds all.
 */
export function findEntities(index: MetadataIndex, query: string, { role, limit = 50 }: FindOptions = {}): IndexEntry[] {
  const wanted = fold(query);
  const words = wanted.split(/\s+/).filter(Boolean);
  const ranked: IndexEntry[][] = [[], [], [], [], []];
  for (const entry of index.entries) {
    if (role && !entry[role]) continue;
    const rank = entry.entityId === query.trim() ? 0 : rankOf(entry, wanted, words);
    ranked[rank]?.push(entry);
  }
  return ranked.flat().slice(0, limit);
}

/** 1 to 4, or 5 for what does not match. Nearly all entities of an aggregate do not, so that is found out first. */
function rankOf(entry: IndexEntry, wanted: string, words: string[]): number {
  const all = foldedOf(entry);
  const containsAll = words.every((word) => all.includes(word));
  if (!containsAll && !wanted.includes('@')) return 5;
  const id = fold(entry.entityId);
  const names = entry.names.map(fold);
  const domains = [hostOf(id), ...entry.domains.map(fold)];
  if (id === wanted || names.includes(wanted)) return 1;
  if (wanted && domains.some((domain) => domain === wanted || domain.endsWith(`.${wanted}`) || wanted.endsWith(`@${domain}`))) return 2;
  if (wanted && [...names, ...domains].some((text) => text.startsWith(wanted))) return 3;
  return containsAll ? 4 : 5;
}

/** All that an entity can be found by, kept, so that only the first search of an index folds its texts. */
const folded = new WeakMap<IndexEntry, string>();

function foldedOf(entry: IndexEntry): string {
  let all = folded.get(entry);
  if (all === undefined) {
    all = fold([entry.entityId, ...entry.names, ...entry.domains].join('\n'));
    folded.set(entry, all);
  }
  return all;
}

/** Compatibility forms, case and accents taken out (Unicode normalisation form KD). Most texts have no such. */
const fold = (text: string) => {
  const lower = text.trim().toLowerCase();
  // oxlint-disable-next-line no-control-regex -- all of ASCII
  return /^[\0-\x7f]*$/.test(lower) ? lower : lower.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
};

const hostOf = (id: string) => /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]+)/.exec(id)?.[1] ?? '';
