import { certificateChange } from '../connection/index.ts';
import { agreementState } from '../findings/index.ts';
import type { Agreement } from '../guide/schema/index.ts';
import type { Opened } from './open-connection.ts';

export interface Shake {
  agreement: Agreement;
  state: 'agrees' | 'differs' | 'unknown';
}

/** Each pair of places that must hold the same, and whether they do as far as was seen. */
export function handshakeOf({ connection, guide, values }: Opened, now: Date): Shake[] {
  const change = certificateChange(connection, guide, now);
  return guide.agreements.map((agreement) => ({ agreement, state: agreementState(agreement, connection, values, change) }));
}
