import { definePage } from '../../guide/define.ts';
import type { Scope } from '../../guide/schema/index.ts';
import { labels } from './labels.ts';

const blade: Scope = { kind: 'blade', names: labels.overview };

/**
 * The tenant's overview. Its title begins with the tenant's name, which is not known beforehand, and ends with the screen's. What **Add**
 * opens is drawn elsewhere in the page.
 */
export const directoryOverview = definePage({
  id: 'entra/directory-overview',
  side: 'idp',
  title: { en: 'Tenant overview', de: 'Übersicht des Mandanten' },
  anchors: {
    'tenant-id': { control: 'value', names: labels.tenantId },
    add: { control: 'press', names: labels.add, scope: [blade] },
    /** In the tenant's menu. */
    'enterprise-applications': { control: 'press', names: labels.enterpriseApplications, scope: [blade] },
    users: { control: 'press', names: labels.users, scope: [blade] },
    'enterprise-application': { control: 'press', names: labels.enterpriseApplication },
  },
  via: [
    {
      anchor: 'entra/home#entra-id-tile',
      words: { en: 'Open **{label}**.', de: 'Öffnen Sie **{label}**.' },
    },
    {
      anchor: 'entra/home#entra-id',
      words: { en: 'Open **{label}**.', de: 'Öffnen Sie **{label}**.' },
    },
    {
      anchor: 'entra/home#search',
      words: {
        en: 'Search for **Microsoft Entra ID** and open it.',
        de: 'Suchen Sie **Microsoft Entra ID** und öffnen Sie es.',
      },
    },
  ],
  address: 'https://portal.azure.com/#@{tenant-id}/view/Microsoft_AAD_IAM/ActiveDirectoryMenuBlade/~/Overview',
  source: { name: 'Krisp help article, Microsoft Entra documentation', date: '2025-06-01' },
});
