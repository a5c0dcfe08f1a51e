import { providerById } from '../guide/registry.ts';
import type { Guide, ValueId } from '../guide/schema/index.ts';
import type { Connection } from './connection.ts';
import { heldCertificate } from './hold.ts';

/** Every value that is known: what the providers fix, what the guide proposes, and over both what is held; and what is reckoned from that. */
export function valuesOf(connection: Connection, guide: Guide): Partial<Record<ValueId, string>> {
  const values: Partial<Record<ValueId, string>> = {};
  for (const provider of [providerById(guide.idp), providerById(guide.sp)]) {
    for (const [id, profile] of Object.entries(provider?.values ?? {}) as [ValueId, { fixed?: string }][]) {
      if (profile.fixed !== undefined) values[id] = profile.fixed;
    }
  }
  Object.assign(values, guide.constants);
  for (const [id, held] of Object.entries(connection.values) as [ValueId, { value: string } | undefined][]) {
    if (held && held.value !== '') values[id] = held.value;
  }
  const thumbprint = heldCertificate(connection)?.sha1.toUpperCase();
  if (thumbprint) values['signing-thumbprint'] = thumbprint;
  return values;
}
