import { definePage } from '../../guide/define.ts';
import type { Scope } from '../../guide/schema/index.ts';
import { either, labels, titled } from './labels.ts';

const blade: Scope = { kind: 'blade', names: titled(labels.usersAndGroups) };

/** Who may sign in to the app. */
export const users = definePage({
  id: 'entra/users',
  side: 'idp',
  title: { en: 'Users and groups', de: 'Benutzer und Gruppen' },
  anchors: {
    title: { control: 'heading', names: titled(labels.usersAndGroups) },
    add: { control: 'press', names: labels.addUserOrGroup, scope: [blade] },
    /** The grid of assignments, known by its name or by the head of its first column. */
    assigned: { control: 'rows', names: either(labels.usersAndGroups, labels.displayName), scope: [blade] },
  },
  via: [
    {
      anchor: 'entra/app-menu#users-and-groups',
      words: { en: 'Open **{label}** in the menu.', de: 'Öffnen Sie **{label}** im Menü.' },
    },
    {
      anchor: 'entra/app-overview#assign-users',
      words: { en: 'Press **{label}**.', de: 'Klicken Sie auf **{label}**.' },
    },
    {
      anchor: 'entra/app-menu#manage',
      words: { en: 'Open **{label}** in the menu.', de: 'Öffnen Sie **{label}** im Menü.' },
    },
  ],
  address:
    'https://portal.azure.com/#@{tenant-id}/view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Users/objectId/{object-id}/appId/{app-id}',
  source: { name: 'Krisp help article; Microsoft Entra documentation: assign users and groups', date: '2025-04-01' },
});
