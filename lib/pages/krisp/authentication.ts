import { definePage } from '../../guide/define.ts';

/** Where single sign-on is switched on. What it opens is not on the page before. */
export const authentication = definePage({
  id: 'krisp/authentication',
  side: 'sp',
  title: { en: 'Authentication', de: 'Authentication' },
  anchors: {
    'enable-sso': { control: 'checkbox', names: { en: ['Enable SSO'] } },
    'enforce-sso': { control: 'checkbox', names: { en: ['Enforce SSO'] } },
    /** The oldest article calls it "Configure". */
    saml: { control: 'press', names: { en: ['SAML', 'Configure SAML', 'Configure'] } },
  },
  via: [
    {
      anchor: 'krisp/dashboard#authentication',
      words: { en: 'Open **{label}**.', de: 'Öffnen Sie **{label}**.' },
    },
    {
      anchor: 'krisp/dashboard#security',
      words: { en: 'Open **{label}**.', de: 'Öffnen Sie **{label}**.' },
    },
    {
      anchor: 'krisp/dashboard#settings',
      words: { en: 'Open **{label}**.', de: 'Öffnen Sie **{label}**.' },
    },
    {
      anchor: 'krisp/dashboard#admin-dashboard',
      words: { en: 'Open **{label}**.', de: 'Öffnen Sie **{label}**.' },
    },
  ],
  source: { name: 'Krisp help articles on single sign-on', date: '2025-01-01' },
});
