import { definePage } from '../../guide/define.ts';
import { either, labels, titled } from './labels.ts';
import type { Names, Scope } from '../../guide/schema/index.ts';

/** A tile of "Getting Started" is numbered, and its number may be part of its name. */
function tile(number: number, names: Names): Names {
  const entries = Object.entries(names).map(([language, wordings]) => [language, wordings.map((name) => `${number}. ${name}`)]);
  return either(names, Object.fromEntries(entries) as Names);
}

const blade: Scope = { kind: 'blade', names: titled(labels.overview) };

export const appOverview = definePage({
  id: 'entra/app-overview',
  side: 'idp',
  title: { en: 'The app’s overview', de: 'Übersicht der App' },
  anchors: {
    title: { control: 'heading', names: titled(labels.overview) },
    /** The SAML page has a claim of this name, and a claim's own page a field: only the overview's is the app's. */
    name: { control: 'value', names: labels.name, scope: [blade] },
    'application-id': { control: 'value', names: labels.applicationId, scope: [blade] },
    'object-id': { control: 'value', names: labels.objectId, scope: [blade] },
    'assign-users': { control: 'press', names: tile(1, labels.assignUsersAndGroups) },
    'set-up-sso': { control: 'press', names: tile(2, labels.setUpSingleSignOn) },
  },
  via: [
    {
      anchor: 'entra/enterprise-apps#app',
      words: { en: 'Open **{label}**.', de: 'Öffnen Sie **{label}**.' },
    },
  ],
  address:
    'https://portal.azure.com/#@{tenant-id}/view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Overview/objectId/{object-id}/appId/{app-id}',
  source: { name: 'Krisp help article, Microsoft Entra documentation', date: '2025-06-01' },
});
