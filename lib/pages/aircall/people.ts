import { definePage } from '../../guide/define.ts';

/** Where Aircall shows a person's address: no source says where that is, nor what it is called. */
export const people = definePage({
  id: 'aircall/people',
  side: 'sp',
  title: { en: 'A person’s account at Aircall', de: 'Das Konto einer Person bei Aircall' },
  anchors: { email: { control: 'value', names: {} } },
  via: [{ anchor: 'aircall/dashboard#my-company', words: { en: 'Look for the person’s account.', de: 'Suchen Sie das Konto der Person.' } }],
  source: { name: 'Aircall: SAML authentication', date: '2026-11-26' },
});
