import { definePage } from '../../guide/define.ts';
import type { Scope } from '../../guide/schema/index.ts';

const panel: Scope = { kind: 'dialog', names: { en: ['Configure SAML'] } };

/**
 * "Configure SAML": three values to take, four fields to fill. Whether it is a dialog or a box at the side is not known, nor whether a
 * field's text is bound to it or only stands above it. Each label occurs once on the page and needs no scope; only **Configure** does,
 * for the page behind it may have a button of that name too.
 */
export const samlPanel = definePage({
  id: 'krisp/saml-panel',
  side: 'sp',
  title: { en: 'Configure SAML', de: 'Configure SAML' },
  anchors: {
    title: { control: 'heading', names: { en: ['Configure SAML'] } },
    'team-slug': { control: 'value', names: { en: ['Your team slug', 'Team slug'] } },
    'reply-url': {
      control: 'value',
      names: { en: ['Reply URL (Assertion Consumer Service URL)', 'Reply URL'] },
    },
    'single-sign-on-url': { control: 'value', names: { en: ['Single Sign On URL', 'Single Sign-On URL'] } },
    'audience-uri': { control: 'textbox', names: { en: ['Audience URI'] } },
    'identity-provider-issuer': { control: 'textbox', names: { en: ['Identity Provider Issuer'] } },
    'identity-provider-sso-url': {
      control: 'textbox',
      names: { en: ['Identity Provider Single Sign On URL', 'Identity Provider Single Sign-On URL'] },
    },
    certificate: { control: 'textbox', names: { en: ['X-509 certificate', 'X.509 certificate', 'X-509 Certificate'] } },
    configure: { control: 'press', names: { en: ['Configure'] }, scope: [panel] },
  },
  via: [
    {
      anchor: 'krisp/authentication#saml',
      // What the oldest article calls "Configure" is in the panel the button that ends it.
      unless: 'krisp/saml-panel#title',
      words: { en: 'Press **{label}**.', de: 'Klicken Sie auf **{label}**.' },
    },
    {
      anchor: 'krisp/authentication#enable-sso',
      words: { en: 'Tick **{label}**.', de: 'Setzen Sie das Häkchen bei **{label}**.' },
    },
  ],
  source: { name: 'Krisp help article: set up Krisp SSO with Azure', date: '2024-06-01' },
});
