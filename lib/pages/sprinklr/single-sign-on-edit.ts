import { definePage } from '../../guide/define.ts';
import { ssoConfiguration } from './sso-configuration.ts';

/**
 * The same form, of a single sign-on that is there. "Settings >> Manage Customer >> Single Sign-Ons >> Principal SSO >> Edit": whether
 * **Principal SSO** is the name of an entry or of a column the article does not say, and each entry may have an **Edit** of its own.
 */
export const singleSignOnEdit = definePage({
  id: 'sprinklr/single-sign-on-edit',
  side: 'sp',
  title: { en: 'Single Sign-Ons, Edit', de: 'Single Sign-Ons, Edit' },
  anchors: {
    'principal-sso': { control: 'press', names: { en: ['Principal SSO'] } },
    /** The whole console is full of things to edit: only the window with the settings is meant. */
    edit: { control: 'press', names: { en: ['Edit'] }, scope: [{ kind: 'dialog', names: { en: ['Platform Settings'] } }] },
    'entity-id': ssoConfiguration.anchors['entity-id']!,
    certificate: ssoConfiguration.anchors.certificate!,
    'start-test': ssoConfiguration.anchors['start-test']!,
    save: ssoConfiguration.anchors.save!,
  },
  via: [
    {
      anchor: 'sprinklr/single-sign-on-edit#edit',
      words: { en: 'Press **{label}** beside the single sign-on with Entra.', de: 'Klicken Sie auf **{label}** beim Single Sign-On mit Entra.' },
    },
    { anchor: 'sprinklr/single-sign-on-edit#principal-sso', words: { en: 'Open **{label}**.', de: 'Öffnen Sie **{label}**.' } },
    { anchor: 'sprinklr/platform-settings#single-sign-ons', words: { en: 'Open **{label}**.', de: 'Öffnen Sie **{label}**.' } },
    { anchor: 'sprinklr/platform-settings#manage-customer', words: { en: 'Open **{label}** at the left.', de: 'Öffnen Sie links **{label}**.' } },
  ],
  source: { name: 'Sprinklr: SAML 2.0 SSO', date: '2022-12-20' },
});
