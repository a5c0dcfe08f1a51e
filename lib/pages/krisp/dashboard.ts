import { definePage } from '../../guide/define.ts';

/**
 * Krisp's dashboard. The way to single sign-on has moved with the years: Settings; Settings > Authentication;
 * Admin Dashboard > Settings > Security > Authentication; Admin Portal > Security > Authentication. Whatever of it is there leads on.
 */
export const dashboard = definePage({
  id: 'krisp/dashboard',
  side: 'sp',
  title: { en: 'Krisp dashboard', de: 'Krisp-Dashboard' },
  anchors: {
    'admin-dashboard': { control: 'press', names: { en: ['Admin Portal', 'Admin Dashboard'] } },
    settings: { control: 'press', names: { en: ['Settings'] } },
    security: { control: 'press', names: { en: ['Security'] } },
    authentication: { control: 'press', names: { en: ['Authentication'] } },
  },
  address: 'https://account.krisp.ai/',
  source: { name: 'Krisp help articles on single sign-on', date: '2025-01-01' },
});
