import type { Service, ServiceValue } from '../entra-steps/index.ts';

export const service: Service = { name: 'Sprinklr' };

/** Sprinklr's three values, in its own words. */
export const sprinklrValues: readonly ServiceValue[] = [
  { value: 'sp-entity-id', label: { en: 'Entity ID', de: 'Entity ID' } },
  { value: 'acs-url', label: { en: 'ACS URL', de: 'ACS-URL' } },
  { value: 'sign-on-url', label: { en: 'login URL', de: 'Login-URL' } },
];

export const page = 'sprinklr/sso-configuration';
