import { definePage } from '../../guide/define.ts';

/** One person in the directory. What its row for the mail address is called, no source says. */
export const user = definePage({
  id: 'entra/user',
  side: 'idp',
  title: { en: 'A user’s details', de: 'Details eines Benutzers' },
  anchors: {
    'user-principal-name': { control: 'value', names: { en: ['User principal name'] } },
    mail: { control: 'value', names: {} },
  },
  via: [
    { anchor: 'entra/directory-overview#users', words: { en: 'Open **{label}**, then the person.', de: 'Öffnen Sie **{label}**, dann die Person.' } },
  ],
  source: { name: 'Aircall: configure Microsoft Entra ID for SAML SSO', date: '2026-11-26' },
});
