import { providerById } from '../guide/registry.ts';
import type { Guide, ValueId, ValueProfile } from '../guide/schema/index.ts';
import { fillWhole } from '../guide/words.ts';
import type { Connection } from './connection.ts';
import { heldCertificate } from './hold.ts';

/** Every value that is known: what the providers fix, what the guide proposes, over both what is held; and what is reckoned or made from that. */
export function valuesOf(connection: Connection, guide: Guide): Partial<Record<ValueId, string>> {
  const values: Partial<Record<ValueId, string>> = {};
  const profiles = [guide.idp, guide.sp].flatMap((id) => Object.entries(providerById(id)?.values ?? {}) as [ValueId, ValueProfile][]);
  for (const [id, { fixed }] of profiles) if (fixed !== undefined) values[id] = fixed;
  Object.assign(values, guide.constants);
  for (const [id, held] of Object.entries(connection.values) as [ValueId, { value: string } | undefined][]) {
    if (held && held.value !== '') values[id] = held.value;
  }
  const thumbprint = heldCertificate(connection)?.sha1.toUpperCase();
  if (thumbprint) values['signing-thumbprint'] = thumbprint;
  for (const [id, { made }] of profiles) {
    const value = made === undefined || values[id] !== undefined ? null : fillWhole(made, values);
    if (value !== null) values[id] = value;
  }
  return values;
}
