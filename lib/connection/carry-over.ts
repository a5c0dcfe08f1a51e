import { guideById, providerById } from '../guide/registry.ts';
import type { ValueId } from '../guide/schema/index.ts';
import type { Connection, HeldValue } from './connection.ts';
import { createConnection } from './create.ts';

/** The environment that a guide sets up after this connection's; null where there is none. */
export function nextEnvironment(connection: Connection): Connection['environment'] | null {
  const order: Connection['environment'][] = guideById(connection.guide)?.environments ?? [];
  const at = order.indexOf(connection.environment);
  return at < 0 ? null : (order[at + 1] ?? null);
}

/**
 * A new connection for another environment of the same service. What is the same in both is carried over; what each app in Entra or each
 * environment has of its own is not (`per` of the providers' values), nor is anything that was seen, said or handed in. `at`: ISO 8601 UTC.
 */
export function carryOver(
  connection: Connection,
  environment: Connection['environment'],
  { id, name, at }: { id: string; name: string; at: string },
): Connection {
  const guide = guideById(connection.guide);
  const profiles = [guide?.sp, guide?.idp].map((provider) => providerById(provider ?? '')?.values ?? {});
  const own = (value: ValueId) => profiles.some((values) => values[value]?.per !== undefined);
  const carried = (Object.entries(connection.values) as [ValueId, HeldValue][])
    .filter(([value]) => !own(value) && profiles.some((values) => values[value] !== undefined))
    .map(([value, held]) => [value, { value: held.value, provenance: { from: 'connection' as const, at, name: connection.name } }]);
  return { ...createConnection({ guide: connection.guide, name, environment, id, at }), values: Object.fromEntries(carried) as Connection['values'] };
}
