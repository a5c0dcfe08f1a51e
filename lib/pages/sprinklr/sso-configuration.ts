import { definePage } from '../../guide/define.ts';
import type { Scope } from '../../guide/schema/index.ts';

/** The article calls the page "SSO Configuration"; the window's own title is seen in newer pictures. */
const form: Scope = { kind: 'dialog', names: { en: ['Create Single Sign On', 'SSO Configuration', 'Edit Single Sign On'] } };

/**
 * The form. Only what the page behind it has too is scoped to it. A choice is a drop-down or radio buttons, where no source says which:
 * a radio button is known by the text of the choice that is held.
 */
export const ssoConfiguration = definePage({
  id: 'sprinklr/sso-configuration',
  side: 'sp',
  title: { en: 'SSO Configuration', de: 'SSO Configuration' },
  anchors: {
    name: { control: 'textbox', names: { en: ['Name'] }, scope: [form] },
    type: { control: 'combobox', names: { en: ['Select the Type of Single Sign On'] } },
    'type-choice': { control: 'radio', names: { en: ['{sso-type}'] } },
    'import-metadata': { control: 'press', names: { en: ['Import Metadata'] } },
    'entity-id': { control: 'textbox', names: { en: ['Entity ID'] }, scope: [form] },
    'issuer-name': { control: 'textbox', names: { en: ['Issuer Name'] } },
    'login-url': { control: 'textbox', names: { en: ['Identity Provider Login URL'] } },
    'logout-url': { control: 'textbox', names: { en: ['Identity Provider Logout URL'] } },
    'user-id-type': { control: 'radio', names: { en: ['{user-id-type}'] } },
    'user-id-location': { control: 'radio', names: { en: ['{user-id-location}'] } },
    /** "Enter the name of the attribute in the given space": what that space is called is not said. */
    'user-id-attribute': { control: 'textbox', names: {} },
    'request-binding': { control: 'combobox', names: { en: ['Request Binding'] } },
    'request-binding-choice': { control: 'radio', names: { en: ['{request-binding}'] } },
    'not-provisioned-message': { control: 'textbox', names: { en: ['User Not Provisioned Error Message'] } },
    advocacy: { control: 'checkbox', names: { en: ['Do you want to enable SSO for advocacy?'] } },
    'advocacy-name': { control: 'combobox', names: { en: ['Name'] }, scope: [form] },
    'advocacy-attribute': { control: 'textbox', names: { en: ['Attribute'] }, scope: [form] },
    'new-certificate': { control: 'checkbox', names: { en: ['Use new SSO Certificate'] } },
    'signature-method': { control: 'combobox', names: { en: ['Request Signature Method'] } },
    certificate: { control: 'textbox', names: { en: ['Identity Provider Certificate'] }, scope: [form] },
    'start-test': { control: 'press', names: { en: ['Start Test'] } },
    save: { control: 'press', names: { en: ['Save'] }, scope: [form] },
  },
  via: [
    { anchor: 'sprinklr/platform-settings#add', words: { en: 'Press **{label}**.', de: 'Klicken Sie auf **{label}**.' } },
    { anchor: 'sprinklr/platform-settings#single-sign-ons', words: { en: 'Open **{label}**.', de: 'Öffnen Sie **{label}**.' } },
    { anchor: 'sprinklr/platform-settings#manage-customer', words: { en: 'Open **{label}** at the left.', de: 'Öffnen Sie links **{label}**.' } },
  ],
  source: { name: 'Sprinklr: SAML 2.0 SSO', date: '2022-12-20' },
});
