import type { StepOf } from '../entra-steps/index.ts';

/** What Sprinklr's people tell: typed in, for no page is known to show it. */
export const given: StepOf<'read'> = {
  id: 'given',
  act: 'read',
  side: 'sp',
  page: 'sprinklr/given',
  title: { en: 'Get your values from Sprinklr', de: 'Ihre Werte von Sprinklr holen' },
  what: {
    en: 'Ask your contact at Sprinklr for the address of this environment, its Entity ID and your partner ID, and type them in here. The ACS URL is made of them.',
    de: 'Fragen Sie Ihren Kontakt bei Sprinklr nach der Adresse dieser Umgebung, ihrer Entity ID und Ihrer Partner-ID, und tragen Sie sie hier ein. Die ACS-URL ergibt sich daraus.',
  },
  why: {
    en: 'Begin with staging: only when people can sign in there, Sprinklr wants production set up. No page of Sprinklr’s is known to show these values (article of 2022-12-20).',
    de: 'Beginnen Sie mit Staging: Erst wenn man sich dort anmelden kann, soll die Produktion folgen. Eine Seite in Sprinklr, die diese Werte zeigt, ist nicht bekannt (Artikel vom 20.12.2022).',
  },
  minutes: 5,
  captures: [
    { value: 'sign-on-url', anchor: 'sprinklr/given#login-url' },
    { value: 'partner-id', anchor: 'sprinklr/given#partner-id' },
    { value: 'sp-entity-id', anchor: 'sprinklr/given#entity-id' },
    { value: 'sp-certificate', anchor: 'sprinklr/given#certificate' },
  ],
  way: [],
  done: { held: ['sign-on-url', 'partner-id'] },
  conflicts: ['sprinklr-entity-id', 'sprinklr-acs-url', 'sprinklr-certificate-link'],
};
