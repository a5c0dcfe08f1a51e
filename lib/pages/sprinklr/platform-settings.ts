import { definePage } from '../../guide/define.ts';

const open = { en: 'Press **{label}**.', de: 'Klicken Sie auf **{label}**.' };

/** Where single sign-ons are listed. What the button that adds one is called, the article leaves out; Microsoft's tutorial has it. */
export const platformSettings = definePage({
  id: 'sprinklr/platform-settings',
  side: 'sp',
  title: { en: 'Platform Settings', de: 'Platform Settings' },
  anchors: {
    'manage-customer': { control: 'press', names: { en: ['Manage Customer', 'Manage Partner'] } },
    'single-sign-ons': { control: 'press', names: { en: ['Single Sign-Ons', 'Single Sign on'] } },
    add: { control: 'press', names: { en: ['Add Single Sign On', 'Add Single Sign Ons'] } },
  },
  via: [
    {
      anchor: 'sprinklr/home#all-settings',
      words: { en: 'Press **{label}** within **Listen**.', de: 'Klicken Sie auf **{label}** unter **Listen**.' },
    },
    { anchor: 'sprinklr/home#settings', words: open },
    { anchor: 'sprinklr/home#administration', words: open },
    {
      anchor: 'sprinklr/home#new-tab',
      words: {
        en: 'Press **{label}**, then find **All Settings** among the modules.',
        de: 'Klicken Sie auf **{label}** und suchen Sie unter den Modulen **All Settings**.',
      },
    },
  ],
  source: { name: 'Sprinklr: SAML 2.0 SSO; Microsoft: Microsoft Entra integration with Sprinklr', date: '2022-12-20' },
});
