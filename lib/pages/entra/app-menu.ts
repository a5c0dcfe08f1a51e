import { definePage } from '../../guide/define.ts';
import type { Scope } from '../../guide/schema/index.ts';
import { labels } from './labels.ts';

/** Other screens have menus with the same groups: the app's own stands on a blade whose title begins with the app's name. */
const blade: Scope = { kind: 'blade', names: { en: ['{app-name}'] } };

/**
 * The menu beside every screen of an app. Since about 2024 its groups can be closed, and what is in a closed group may not be on the
 * page at all: then **Manage** is the way.
 */
export const appMenu = definePage({
  id: 'entra/app-menu',
  side: 'idp',
  title: { en: 'The app’s menu', de: 'Menü der App' },
  anchors: {
    overview: {
      control: 'press',
      names: labels.overview,
      scope: [blade],
      evidence: [{ attribute: 'data-telemetryname', value: 'Menu-Overview', seen: '2024-01-01' }],
    },
    manage: { control: 'press', names: labels.manage, scope: [blade] },
    'expand-all': { control: 'press', names: labels.expandAllHeaders, scope: [blade] },
    'users-and-groups': {
      control: 'press',
      names: labels.usersAndGroups,
      scope: [blade],
      evidence: [{ attribute: 'data-telemetryname', value: 'Menu-Users', seen: '2024-01-01' }],
    },
    'single-sign-on': {
      control: 'press',
      names: labels.singleSignOn,
      scope: [blade],
      evidence: [{ attribute: 'data-telemetryname', value: 'Menu-SignOn', seen: '2024-01-01' }],
    },
  },
  via: [
    {
      anchor: 'entra/enterprise-apps#app',
      words: { en: 'Open **{label}**.', de: 'Öffnen Sie **{label}**.' },
    },
  ],
  address:
    'https://portal.azure.com/#@{tenant-id}/view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Overview/objectId/{object-id}/appId/{app-id}',
  source: { name: 'Public UI scripts, Microsoft Entra documentation', date: '2025-06-01' },
});
