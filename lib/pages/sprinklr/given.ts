import { definePage } from '../../guide/define.ts';

/** What Sprinklr's people tell a client. No source names a page of the console that shows it. */
export const given = definePage({
  id: 'sprinklr/given',
  side: 'sp',
  title: { en: 'What Sprinklr gives you', de: 'Was Sprinklr Ihnen nennt' },
  anchors: {
    'login-url': { control: 'value', names: {} },
    'partner-id': { control: 'value', names: {} },
    'entity-id': { control: 'value', names: {} },
    certificate: { control: 'value', names: {} },
  },
  via: [],
  source: { name: 'Sprinklr: SAML 2.0 SSO', date: '2022-12-20' },
});
