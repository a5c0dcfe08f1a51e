import { definePage } from '../../guide/define.ts';
import type { Scope } from '../../guide/schema/index.ts';
import { either, labels } from './labels.ts';

const basic: Scope = { kind: 'card', names: labels.basicSamlConfiguration };
const claims: Scope = { kind: 'card', names: labels.attributesAndClaims };
const certificates: Scope = { kind: 'card', names: labels.samlCertificates };
const test: Scope = { kind: 'card', names: labels.testSingleSignOnWithApp };
const setUp: Scope = { kind: 'card', names: labels.setUpApp };

/** "Edit" may carry the card's title in its own name. */
const editOf = (title: string) => either(labels.edit, { en: [`Edit ${title}`] });

/**
 * The SAML sign-on screen: five cards. Each row is scoped to its card, for labels repeat across cards in most languages.
 * A new app shows a word such as "Required" where a value is still missing.
 */
export const samlSignOn = definePage({
  id: 'entra/saml-sign-on',
  side: 'idp',
  title: { en: 'SAML-based sign-on', de: 'SAML-basierte Anmeldung' },
  anchors: {
    title: { control: 'heading', names: labels.setUpWithSaml },
    'test-app': { control: 'press', names: labels.testThisApplication },
    /** On the fifth card. In a narrow window the command above is behind a button that no source names. */
    test: { control: 'press', names: labels.test, scope: [test] },

    'edit-basic-saml': { control: 'press', names: editOf('basic SAML configuration'), scope: [basic] },
    identifier: { control: 'value', names: labels.identifier, scope: [basic] },
    'reply-url': { control: 'value', names: labels.replyUrl, scope: [basic] },
    'sign-on-url': { control: 'value', names: labels.signOnUrl, scope: [basic] },
    'relay-state': { control: 'value', names: labels.relayState, scope: [basic] },
    'sp-logout-url': { control: 'value', names: labels.logoutUrl, scope: [basic] },

    'edit-claims': {
      control: 'press',
      names: either(editOf('user attributes & claims'), { en: ['Edit attributes & claims'] }),
      scope: [claims],
    },
    'claim-email': { control: 'value', names: { en: ['{email-claim-name}'] }, scope: [claims] },
    'name-id': { control: 'value', names: labels.uniqueUserIdentifier, scope: [claims] },

    'edit-certificates': {
      control: 'press',
      names: either(editOf('SAML signing certificate'), { en: ['Edit SAML certificates'] }),
      scope: [certificates, { kind: 'card', names: labels.tokenSigningCertificate }],
    },
    status: { control: 'value', names: labels.status, scope: [certificates] },
    thumbprint: { control: 'value', names: labels.thumbprint, scope: [certificates] },
    expiration: { control: 'value', names: labels.expiration, scope: [certificates] },
    'notification-email': { control: 'value', names: labels.notificationEmail, scope: [certificates] },
    'metadata-url': { control: 'value', names: labels.appFederationMetadataUrl, scope: [certificates] },
    /** Three links are called "Download"; each is known by the label of its row. */
    'certificate-base64': { control: 'press', names: labels.certificateBase64, scope: [certificates] },
    'certificate-raw': { control: 'press', names: labels.certificateRaw, scope: [certificates] },
    'federation-metadata-xml': { control: 'press', names: labels.federationMetadataXml, scope: [certificates] },

    'login-url': { control: 'value', names: labels.loginUrl, scope: [setUp] },
    'entra-identifier': { control: 'value', names: labels.entraIdentifier, scope: [setUp] },
    'idp-logout-url': { control: 'value', names: labels.logoutUrl, scope: [setUp] },
    /** Some ages of the page fold the three addresses away. */
    'configuration-urls': { control: 'press', names: labels.configurationUrls, scope: [setUp] },
  },
  via: [
    {
      anchor: 'entra/app-menu#single-sign-on',
      words: { en: 'Open **{label}** in the menu.', de: 'Öffnen Sie **{label}** im Menü.' },
    },
    {
      anchor: 'entra/app-overview#set-up-sso',
      words: { en: 'Press **{label}**.', de: 'Klicken Sie auf **{label}**.' },
    },
    {
      anchor: 'entra/app-menu#manage',
      words: { en: 'Open **{label}** in the menu.', de: 'Öffnen Sie **{label}** im Menü.' },
    },
  ],
  address:
    'https://portal.azure.com/#@{tenant-id}/view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/SignOn/objectId/{object-id}/appId/{app-id}/preferredSingleSignOnMode/saml/servicePrincipalType/Application/fromNav/',
  source: { name: 'Microsoft Entra documentation, public UI scripts', date: '2025-11-27' },
});
