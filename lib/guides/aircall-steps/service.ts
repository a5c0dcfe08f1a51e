import type { Service, ServiceValue } from '../entra-steps/index.ts';

export const service: Service = { name: 'Aircall' };

/** Aircall's two values, the same for every customer. It names no **Sign on URL** (conflict `aircall-sign-on-url`). */
export const aircallValues: readonly ServiceValue[] = [
  { value: 'sp-entity-id', label: { en: 'Entity ID', de: 'Entity ID' } },
  { value: 'acs-url', label: { en: 'reply URL', de: 'Antwort-URL' } },
];

/** The day on which Aircall's articles were read: they bear none. */
export const read = '2026-11-26';

export const sources = [
  {
    name: 'Aircall: configure Microsoft Entra ID for SAML SSO',
    url: 'https://support.aircall.io/en-gb/articles/13340718491677',
    date: read,
  },
  { name: 'Aircall: SAML authentication', url: 'https://support.aircall.io/en-gb/articles/10375353536925', date: read },
];
