import { difference, differsAt } from '../findings/difference.ts';
import type { Text } from '../guide/schema/index.ts';
import type { Check } from './check.ts';
import { slips } from './words.ts';

type Rest = Pick<Check, 'id' | 'part' | 'title'> & Partial<Check>;

/**
 * One string against the one that is wanted, to the letter, as SAML compares. Not judged while nothing is held to compare with. `else`:
 * what it means where they differ; the plain slip (a slash, a space) is added to it.
 */
export function compared(
  expected: string | undefined, received: string | null | undefined, right: Text, wrong: Text, rest: Rest,
): Check {
  const shown = { expected, received: received ?? undefined };
  if (received === null || received === undefined) return { ...rest, ...shown, state: 'failed', reason: wrong };
  if (expected === undefined) {
    return { ...bare(rest), ...shown, state: 'unknown', reason: {
      en: 'There is nothing held to compare it with.', de: 'Es liegt nichts vor, womit es zu vergleichen wäre.',
    } };
  }
  if (received === expected) return { ...bare(rest), ...shown, state: 'passed', reason: right };
  const slip = slips[difference(expected, received) ?? 'other'];
  return {
    state: 'failed',
    ...rest,
    ...shown,
    reason: slip ? { en: `${slip.en} ${wrong.en}`, de: `${slip.de} ${wrong.de}` } : wrong,
    differsAt: differsAt(expected, received),
  };
}

/** Without what only a failure needs. */
const bare = ({ remedy: _remedy, step: _step, state: _state, ...rest }: Rest): Omit<Rest, 'remedy' | 'step' | 'state'> => rest;
