import type { Look } from '../dom/look.ts';

export interface Merged<F> {
  looks: Map<string, Look>;
  /** Which frame shows what is there exactly once. */
  owners: Map<string, F>;
}

/**
 * What a whole tab shows, from what each of its frames answered. A control counts as found only if all frames together
 * show it once: a decoy in a second frame makes `many`, never a guess.
 */
export function mergeLooks<F>(answers: readonly { frame: F; looks: readonly Look[] }[]): Merged<F> {
  const byKey = new Map<string, { frame: F; look: Look }[]>();
  for (const { frame, looks } of answers) {
    for (const look of looks) byKey.set(look.key, [...(byKey.get(look.key) ?? []), { frame, look }]);
  }
  const merged: Merged<F> = { looks: new Map(), owners: new Map() };
  for (const [key, seen] of byKey) {
    const count = seen.reduce(
      (sum, { look }) => sum + (look.found === 'one' ? 1 : look.found === 'many' ? look.count : 0),
      0,
    );
    const single = seen.find(({ look }) => look.found === 'one');
    if (count === 1 && single) {
      merged.looks.set(key, single.look);
      merged.owners.set(key, single.frame);
      continue;
    }
    const names = [...new Set(seen.flatMap(({ look }) => (look.found === 'one' ? [look.name] : look.seen)))].slice(
      0,
      12,
    );
    merged.looks.set(key, count > 1 ? { key, found: 'many', count, seen: names } : { key, found: 'none', seen: names });
  }
  return merged;
}
