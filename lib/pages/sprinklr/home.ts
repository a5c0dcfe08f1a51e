import { definePage } from '../../guide/define.ts';

/**
 * Sprinklr's own tabs and what the New Tab icon opens. The list of modules is long and is drawn as far as it is in sight: what is not
 * there is found by scrolling or searching. Microsoft's tutorial knows an older way, from **Administration**.
 */
export const home = definePage({
  id: 'sprinklr/home',
  side: 'sp',
  title: { en: 'Sprinklr', de: 'Sprinklr' },
  anchors: {
    'new-tab': { control: 'press', names: { en: ['New Tab'] } },
    'all-settings': { control: 'press', names: { en: ['All Settings'] } },
    administration: { control: 'press', names: { en: ['Administration'] } },
    settings: { control: 'press', names: { en: ['Settings'] } },
  },
  address: '{sign-on-url}/',
  source: { name: 'Sprinklr: SAML 2.0 SSO; Microsoft: Microsoft Entra integration with Sprinklr', date: '2022-12-20' },
});
