import { definePage } from '../../guide/define.ts';

/** Aircall's dashboard. Its articles name one entry of the menu. */
export const dashboard = definePage({
  id: 'aircall/dashboard',
  side: 'sp',
  title: { en: 'Aircall dashboard', de: 'Aircall-Dashboard' },
  anchors: {
    'my-company': { control: 'press', names: { en: ['My Company'] } },
  },
  address: 'https://dashboard.aircall.io/',
  source: { name: 'Aircall: SAML authentication', date: '2026-11-26' },
});
