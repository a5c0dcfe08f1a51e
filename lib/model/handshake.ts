import { sameCertificate } from './same-certificate.ts';
import type { Agreement } from '../guide/schema/index.ts';
import type { Opened } from './open-connection.ts';

export interface Shake {
  agreement: Agreement;
  state: 'agrees' | 'differs' | 'unknown';
}

/** Each pair of places that must hold the same, and whether they do as far as was seen. */
export function handshakeOf({ connection, guide, values }: Opened): Shake[] {
  return guide.agreements.map((agreement): Shake => {
    const held = agreement.as === 'thumbprint' ? connection.certificates.at(-1)?.sha1 : values[agreement.value];
    const shown = connection.sightings[agreement.shownAt]?.text;
    if (!held || !shown?.trim()) return { agreement, state: 'unknown' };
    return { agreement, state: agrees(agreement.as, held, shown) ? 'agrees' : 'differs' };
  });
}

function agrees(as: Agreement['as'], held: string, shown: string): boolean {
  if (as === 'certificate') return sameCertificate(held, shown);
  if (as === 'thumbprint') return hex(held) === hex(shown);
  // A grid's cell or a read-only box may list several values, one a line (reply URLs).
  return held === shown || shown.split(/\r?\n/).includes(held);
}

const hex = (text: string) => text.replace(/[^0-9a-f]/gi, '').toLowerCase();
