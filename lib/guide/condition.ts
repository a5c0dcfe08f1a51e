import type { Connection } from '../connection/connection.ts';
import { anchorByRef } from './registry.ts';
import { sameValue } from './same.ts';
import type { AnchorRef, Condition, ValueId } from './schema/index.ts';

/** What a step's condition rests on where it holds; null where it does not. */
export type Because = 'seen' | 'held' | 'confirmed' | 'proven';

/** A claim whose name is an address is shown whole in one place and by its last part in another. */
export function spellingsOf(name: string): string[] {
  const last = /^[a-z][a-z0-9+.-]*:.*\/([^/]+)$/i.exec(name)?.[1];
  return last === undefined ? [name] : [name, last];
}

/**
 * A row that is looked up by a value of the connection (a claim by its name) is found in any letter case, but SAML compares names to the
 * letter. True for every other control.
 */
export function namedExactly(ref: AnchorRef, name: string | undefined, values: Facts['values']): boolean {
  const id = /^\{([a-z-]+)\}$/.exec(anchorByRef(ref)?.anchor.names.en[0] ?? '')?.[1] as ValueId | undefined;
  const wanted = id && values[id];
  if (!wanted || name === undefined) return true;
  const shown = name.trim();
  const spellings = spellingsOf(wanted);
  return spellings.includes(shown) || !spellings.some((one) => one.toLowerCase() === shown.toLowerCase());
}

interface Facts {
  connection: Connection;
  values: Readonly<Partial<Record<ValueId, string>>>;
  stepId: string;
}

/** Seen after a step was confirmed: what stood in its form before may never have been saved. */
const isLater = (at: string | undefined, mark: Connection['marks'][string] | undefined) =>
  at !== undefined && mark?.state === 'confirmed' && at > mark.at;

/** What was said of a step, or proven by a login that was watched. */
export function marked(connection: Connection, stepId: string): 'confirmed' | 'proven' | null {
  const state = connection.marks[stepId]?.state;
  return state === 'confirmed' || state === 'proven' ? state : null;
}

/** Whether a condition holds for a connection, and on what it rests: the strongest of its parts, seen before held before said. */
export function holds(condition: Condition, facts: Facts): Because | null {
  const { connection, values, stepId } = facts;
  if ('held' in condition) {
    return condition.held.every((id) => (connection.values[id]?.value ?? '').trim() !== '') ? 'held' : null;
  }
  if ('confirmed' in condition) return marked(connection, stepId);
  if ('lacks' in condition) return (values[condition.lacks] ?? '').trim() === '' ? 'held' : null;
  if ('confirmedAt' in condition) return marked(connection, condition.confirmedAt);
  if ('shows' in condition) {
    const shown = connection.sightings[condition.shows];
    const value = values[condition.value];
    if (condition.since !== undefined && !isLater(shown?.at, connection.marks[condition.since])) return null;
    // A radio button is named by the choice, and shows it by being chosen.
    if (shown?.checked !== undefined) return shown.checked ? 'seen' : null;
    if (shown === undefined || (shown.gone && !shown.field) || !value || !sameValue(condition.value, shown.text, value)) return null;
    return namedExactly(condition.shows, shown.name, values) ? 'seen' : null;
  }
  if ('seen' in condition) {
    const shown = connection.sightings[condition.seen];
    if (!shown) return null;
    // A grid that is there but empty shows nothing done.
    return anchorByRef(condition.seen)?.anchor.control === 'rows' && !(Number(shown.text) >= (condition.atLeast ?? 1)) ? null : 'seen';
  }
  if ('checked' in condition) return connection.sightings[condition.checked]?.checked === true ? 'seen' : null;
  const parts = ('all' in condition ? condition.all : condition.any).map((part) => holds(part, facts));
  if ('all' in condition ? parts.includes(null) : parts.every((part) => part === null)) return null;
  return (['proven', 'seen', 'held', 'confirmed'] as const).find((because) => parts.includes(because)) ?? null;
}
