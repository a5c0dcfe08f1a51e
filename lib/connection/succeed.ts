import type { Guide } from '../guide/schema/index.ts';
import type { Connection } from './connection.ts';
import { createConnection } from './create.ts';
import { heldCertificate } from './hold.ts';

/**
 * A connection for changing the certificate of one that works: it knows the same app and the same values, and the certificate of the old
 * one is the one that is to be replaced. What pages showed and what was confirmed is asked anew.
 */
export function succeed(
  before: Connection,
  { guide, name, id, at }: { guide: Guide | string; name: string; id: string; at: string },
): Connection {
  const { 'signing-certificate': certificate, thumbprint: _active, 'previous-certificate': _older, ...values } = before.values;
  const held = heldCertificate(before);
  return {
    ...createConnection({ guide, name, environment: before.environment, id, at }),
    values: { ...values, ...(certificate && held ? { 'previous-certificate': certificate } : {}) },
    certificates: held ? [held] : [],
  };
}
