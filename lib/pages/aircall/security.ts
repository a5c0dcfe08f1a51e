import { definePage } from '../../guide/define.ts';

/**
 * The **Security** tab of **My Company**. The articles name the tab, **Authentication method** and **SAML** in it, and say that the
 * metadata goes in as a link or a file. What the field, the upload and the button are called, and how a method is chosen, no source says.
 */
export const security = definePage({
  id: 'aircall/security',
  side: 'sp',
  title: { en: 'My Company, Security', de: 'My Company, Security' },
  anchors: {
    tab: { control: 'press', names: { en: ['Security'] } },
    saml: { control: 'radio', names: { en: ['SAML'] } },
    /** The same choice where it is drawn as a tile, or as an option of a list that is open. */
    'saml-tile': { control: 'press', names: { en: ['SAML'] } },
    'metadata-url': { control: 'textbox', names: {} },
    save: { control: 'press', names: {} },
  },
  via: [
    { anchor: 'aircall/security#tab', words: { en: 'Open **{label}**.', de: 'Öffnen Sie **{label}**.' } },
    { anchor: 'aircall/dashboard#my-company', words: { en: 'Open **{label}**.', de: 'Öffnen Sie **{label}**.' } },
  ],
  address: 'https://dashboard.aircall.io/account/security',
  source: { name: 'Aircall: SAML authentication', date: '2026-11-26' },
});
