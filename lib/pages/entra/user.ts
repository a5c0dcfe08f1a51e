import { definePage } from '../../guide/define.ts';
import { labels } from './labels.ts';

/** One person in the directory: tabs **Overview** and **Properties**; the e-mail address is among the contact information of the second. */
export const user = definePage({
  id: 'entra/user',
  side: 'idp',
  title: { en: 'A user’s details', de: 'Details eines Benutzers' },
  anchors: {
    'user-principal-name': { control: 'value', names: labels.userPrincipalName },
    /** A claim may be called "Email", too. */
    mail: { control: 'value', names: labels.email, scope: [{ kind: 'card', names: labels.contactInformation }] },
  },
  via: [{ anchor: 'entra/people#all', words: { en: 'Open the person.', de: 'Öffnen Sie die Person.' } }],
  source: { name: 'Aircall: configure Microsoft Entra ID for SAML SSO; Microsoft Entra documentation: user management; public walk-throughs', date: '2025-01-06' },
});
