import { definePage } from '../../guide/define.ts';
import type { Scope } from '../../guide/schema/index.ts';
import { closing, labels } from './labels.ts';

const blade: Scope = { kind: 'blade', names: labels.attributesAndClaims };

/** The list of claims behind card 2's Edit. */
export const claims = definePage({
  id: 'entra/claims',
  side: 'idp',
  title: { en: 'Attributes & Claims', de: 'Benutzerattribute und Ansprüche' },
  anchors: {
    'add-new-claim': { control: 'press', names: labels.addNewClaim, scope: [blade] },
    /** The row that every app has: where it is, the list was seen. */
    'name-id': { control: 'value', names: labels.uniqueUserIdentifier, scope: [blade] },
    /** A row of the grid: the claim's name, and beside it its source. */
    'claim-email': { control: 'value', names: { en: ['{email-claim-name}'] }, scope: [blade] },
    /** The claim of groups has this name in every language; beside it `user.groups [All]`, `[SecurityGroup]`, `[ApplicationGroup]`. */
    'claim-groups': { control: 'value', names: { en: ['http://schemas.microsoft.com/ws/2008/06/identity/claims/groups'] }, scope: [blade] },
    'open-claim-email': { control: 'press', names: { en: ['{email-claim-name}'] }, scope: [blade] },
    'open-name-id': { control: 'press', names: labels.uniqueUserIdentifier, scope: [blade] },
    close: { control: 'press', names: closing(labels.attributesAndClaims), scope: [blade] },
  },
  via: [
    {
      anchor: 'entra/saml-sign-on#edit-claims',
      words: {
        en: 'Press **{label}** on the card **Attributes & Claims**.',
        de: 'Klicken Sie auf **{label}** in der Karte **Benutzerattribute und Ansprüche**.',
      },
    },
  ],
  source: { name: 'Krisp help article; Microsoft Entra documentation: customize SAML claims', date: '2025-02-01' },
});
