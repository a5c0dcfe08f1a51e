import { definePage } from '../../guide/define.ts';
import type { Scope } from '../../guide/schema/index.ts';
import { labels } from './labels.ts';

const blade: Scope = { kind: 'blade', names: labels.enterpriseApplications };

/** The list of enterprise applications. A grid that loads on scroll: the app's row may need the search box first. */
export const enterpriseApps = definePage({
  id: 'entra/enterprise-apps',
  side: 'idp',
  title: { en: 'Enterprise applications', de: 'Unternehmensanwendungen' },
  anchors: {
    'new-application': { control: 'press', names: labels.newApplication },
    search: {
      control: 'textbox',
      names: labels.searchByNameOrObjectId,
      placeholders: labels.searchByNameOrObjectId,
      scope: [blade],
    },
    /** The gallery has a tile of the same name, which makes another app. */
    app: { control: 'press', names: { en: ['{app-name}'] }, scope: [blade] },
  },
  via: [
    {
      anchor: 'entra/directory-overview#enterprise-applications',
      words: { en: 'Open **{label}** in the menu.', de: 'Öffnen Sie **{label}** im Menü.' },
    },
    {
      anchor: 'entra/home#enterprise-applications-tile',
      words: { en: 'Open **{label}**.', de: 'Öffnen Sie **{label}**.' },
    },
    {
      anchor: 'entra/home#enterprise-applications',
      words: { en: 'Open **{label}**.', de: 'Öffnen Sie **{label}**.' },
    },
    {
      anchor: 'entra/home#applications-menu',
      words: { en: 'Open **{label}** in the menu.', de: 'Öffnen Sie **{label}** im Menü.' },
    },
    {
      anchor: 'entra/home#entra-id-menu',
      words: { en: 'Open **{label}** in the menu.', de: 'Öffnen Sie **{label}** im Menü.' },
    },
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
        en: 'Search for **Enterprise applications** and open it.',
        de: 'Suchen Sie **Enterprise applications** (Unternehmensanwendungen) und öffnen Sie es.',
      },
    },
  ],
  address:
    'https://portal.azure.com/#@{tenant-id}/view/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AppAppsPreview',
  source: { name: 'Microsoft Entra documentation, public UI scripts', date: '2025-06-01' },
});
