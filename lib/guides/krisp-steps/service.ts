import type { Service, ServiceValue } from '../entra-steps/index.ts';

export const service: Service = { name: 'Krisp' };

/** Krisp's three values, in its own words. */
export const krispValues: readonly ServiceValue[] = [
  { value: 'sp-entity-id', label: { en: 'team slug', de: 'Team-Slug' } },
  { value: 'acs-url', label: { en: 'reply URL', de: 'Reply URL' } },
  { value: 'sign-on-url', label: { en: 'Single Sign On URL', de: 'Single Sign On URL' } },
];
