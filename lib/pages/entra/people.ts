import { definePage } from '../../guide/define.ts';
import type { Scope } from '../../guide/schema/index.ts';
import { labels } from './labels.ts';

const blade: Scope = { kind: 'blade', names: labels.users };

/** Everybody in the directory. A person's row is known by a name that is not on hand: the grid is pointed at. */
export const people = definePage({
  id: 'entra/people',
  side: 'idp',
  title: { en: 'All users', de: 'Alle Benutzer' },
  anchors: { all: { control: 'rows', names: labels.displayName, scope: [blade] } },
  via: [
    { anchor: 'entra/directory-overview#users', words: { en: 'Open **{label}** in the menu.', de: 'Öffnen Sie **{label}** im Menü.' } },
    { anchor: 'entra/home#users', words: { en: 'Open **{label}** in the menu.', de: 'Öffnen Sie **{label}** im Menü.' } },
    { anchor: 'entra/home#entra-id-menu', words: { en: 'Open **{label}** in the menu.', de: 'Öffnen Sie **{label}** im Menü.' } },
    { anchor: 'entra/home#entra-id-tile', words: { en: 'Open **{label}**.', de: 'Öffnen Sie **{label}**.' } },
    { anchor: 'entra/home#entra-id', words: { en: 'Open **{label}**.', de: 'Öffnen Sie **{label}**.' } },
    { anchor: 'entra/home#search', words: { en: 'Search for **Users** and open it.', de: 'Suchen Sie **Users** und öffnen Sie es.' } },
  ],
  address: 'https://portal.azure.com/#@{tenant-id}/view/Microsoft_AAD_UsersAndTenants/UserManagementMenuBlade/~/AllUsers',
  source: { name: 'Microsoft Entra documentation: user management, user profile information; public UI scripts', date: '2025-03-25' },
});
