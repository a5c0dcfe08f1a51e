import { definePage } from '../../guide/define.ts';
import type { Scope } from '../../guide/schema/index.ts';
import { labels } from './labels.ts';

const services: Scope = { kind: 'card', names: labels.azureServices };

/** The portal's first screen and what stands around every screen. Both consoles' entrances are here; each shows only its own. */
export const home = definePage({
  id: 'entra/home',
  side: 'idp',
  title: { en: 'Portal home', de: 'Startseite des Portals' },
  anchors: {
    /** Among the tiles; the menu at the side may have the same words. */
    'entra-id-tile': { control: 'press', names: labels.microsoftEntraId, scope: [services] },
    'enterprise-applications-tile': { control: 'press', names: labels.enterpriseApplications, scope: [services] },
    'entra-id': { control: 'press', names: labels.microsoftEntraId },
    'enterprise-applications': { control: 'press', names: labels.enterpriseApplications },
    /** Left menu of entra.microsoft.com; its groups may be closed. */
    'entra-id-menu': { control: 'press', names: labels.entraIdMenu },
    users: { control: 'press', names: labels.users },
    'applications-menu': { control: 'press', names: labels.applicationsMenu },
    search: { control: 'combobox', names: labels.searchResources },
  },
  source: { name: 'Krisp help article, Microsoft Entra documentation', date: '2025-06-01' },
});
