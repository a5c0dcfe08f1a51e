import type { GuideLiteral } from '../../guide/schema/index.ts';

/** Aircall's side of the handshake. It shows nothing else of what it holds, as far as a source says. */
export const aircallAgreements: GuideLiteral['agreements'] = [
  {
    id: 'metadata-url',
    value: 'metadata-url',
    shownAt: 'aircall/security#metadata-url',
    label: { en: 'Aircall reads this app’s metadata', de: 'Aircall liest die Metadaten dieser App' },
    otherwise: {
      en: 'Aircall would ask another tenant, or trust another app’s key.',
      de: 'Aircall würde einen anderen Mandanten fragen oder dem Schlüssel einer anderen App vertrauen.',
    },
    step: 'give-metadata',
  },
];
