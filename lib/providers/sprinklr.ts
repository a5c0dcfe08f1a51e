import { defineProvider } from '../guide/define.ts';
import { conflicts, sources } from './sprinklr-conflicts.ts';

const host = (name: string) => `^https://${name}\\.sprinklr\\.com`;
const production = host('(?!staging-)[a-z0-9][a-z0-9-]*');
const staging = host('staging-[a-z0-9][a-z0-9-]*');
const either = host('[a-z0-9][a-z0-9-]*');

/** Sprinklr, as its article on SAML 2.0 and Microsoft's tutorial describe it. Every client has a host of its own. */
export const sprinklr = defineProvider({
  id: 'sprinklr',
  role: 'sp',
  name: 'Sprinklr',
  hosts: ['https://*.sprinklr.com/*'],
  home: 'https://app.sprinklr.com/',
  console: 'sign-on-url',
  values: {
    'sign-on-url': {
      side: 'sp',
      per: 'environment',
      aliases: ['Service Provider Login URL', 'Sign on URL', 'Sprinklr address'],
      pattern: `${either}$`,
      environments: { production: `${production}$`, staging: `${staging}$` },
      example: 'https://staging-contoso.sprinklr.com',
      words: {
        en: 'Your own Sprinklr address. Staging begins with **staging-**.',
        de: 'Ihre eigene Sprinklr-Adresse. Staging beginnt mit **staging-**.',
      },
    },
    'partner-id': {
      side: 'sp',
      per: 'environment',
      aliases: ['Partner ID', 'partnerId'],
      pattern: '^[0-9A-Za-z]+$',
      example: '1234',
      words: {
        en: 'Your number at Sprinklr. Sprinklr tells you; it ends the ACS URL.',
        de: 'Ihre Nummer bei Sprinklr. Sprinklr nennt sie Ihnen; mit ihr endet die ACS-URL.',
      },
    },
    'acs-url': {
      side: 'sp',
      per: 'environment',
      aliases: ['ACS URL', 'Reply URL (Assertion Consumer Service URL)', 'Assertion Consumer Service'],
      pattern: `${either}/ui/sso/saml/[0-9A-Za-z]+$`,
      environments: { production: `${production}/`, staging: `${staging}/` },
      made: '{sign-on-url}/ui/sso/saml/{partner-id}',
      example: 'https://staging-contoso.sprinklr.com/ui/sso/saml/1234',
      words: {
        en: 'Where Entra sends the signed login. It ends in your partner ID.',
        de: 'Dorthin schickt Entra die signierte Anmeldung. Am Ende steht Ihre Partner-ID.',
      },
    },
    'sp-entity-id': {
      side: 'sp',
      per: 'environment',
      aliases: ['Entity ID from Sprinklr', 'Identifier (Entity ID)', 'Audience'],
      pattern: '^https://[a-z0-9.-]+\\.sprinklr\\.com(/.*)?$',
      example: 'https://saml.sprinklr.com',
      words: {
        en: 'What Sprinklr calls itself. Entra takes each Entity ID for one app only.',
        de: 'So nennt sich Sprinklr. Entra nimmt jede Entity ID nur für eine App.',
      },
    },
    'sp-certificate': {
      side: 'sp',
      per: 'environment',
      aliases: ['Public Key Certificate of Sprinklr', 'SAML verification certificate'],
      words: {
        en: 'Checks requests that Sprinklr signs. Entra needs it only if you have it check them.',
        de: 'Prüft Anfragen, die Sprinklr signiert. Entra braucht es nur, wenn Sie das verlangen.',
      },
    },
    'sso-name': { side: 'sp', aliases: ['Name'], words: { en: 'Any name you like.', de: 'Ein Name Ihrer Wahl.' } },
    'sso-type': {
      side: 'sp',
      aliases: ['Select the Type of Single Sign On'],
      choices: ['SAML 2.0'],
    },
    'user-id-type': {
      side: 'sp',
      aliases: ['SAML User ID Type'],
      choices: ['Assertion contains User’s sprinklr.com username', 'Assertion contains the Federation ID from the User object'],
      words: {
        en: 'The first choice for e-mail addresses; the second if people have a Federation ID in Sprinklr.',
        de: 'Die erste Wahl für E-Mail-Adressen; die zweite, wenn die Leute in Sprinklr eine Federation ID haben.',
      },
    },
    'user-id-location': {
      side: 'sp',
      aliases: ['SAML User ID Location'],
      choices: ['User ID is in the Name Identifier element of the Subject statement', 'User ID is in an Attribute element'],
      words: {
        en: 'Leave it at the NameID, unless Entra sends the ID in a claim of its own.',
        de: 'Lassen Sie es bei der NameID, außer Entra sendet die ID in einem eigenen Anspruch.',
      },
    },
    'user-id-attribute': {
      side: 'sp',
      aliases: ['Name of the attribute'],
      example: 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress',
      words: {
        en: 'Only if the user ID is in an Attribute: the claim’s full name, as Entra sends it.',
        de: 'Nur wenn die Benutzer-ID in einem Attribut steht: der volle Name des Anspruchs, wie Entra ihn sendet.',
      },
    },
    'request-binding': {
      side: 'sp',
      aliases: ['Request Binding', 'AuthNRequest: POST or REDIRECT bindings?'],
      choices: ['HTTP POST', 'HTTP Redirect'],
      words: { en: 'Entra takes both. By POST Sprinklr signs its request.', de: 'Entra nimmt beides. Bei POST signiert Sprinklr die Anfrage.' },
    },
    'not-provisioned-message': {
      side: 'sp',
      aliases: ['User Not Provisioned Error Message'],
      words: {
        en: 'Free: what people read whom Sprinklr does not know.',
        de: 'Freiwillig: Das lesen Leute, die Sprinklr nicht kennt.',
      },
    },
    'advocacy-name': { side: 'sp', aliases: ['Name (advocacy)'] },
    'advocacy-attribute': { side: 'sp', aliases: ['Attribute (advocacy)'] },
    'signature-method': {
      side: 'sp',
      aliases: ['Request Signature Method', 'SHA1 or SHA256?'],
      choices: ['SHA256', 'SHA1'],
      words: { en: 'Entra signs with SHA-256 unless you change it.', de: 'Entra signiert mit SHA-256, solange Sie es nicht ändern.' },
    },
  },
  conflicts,
  certificateShape: 'pem',
  demands: {
    starts: 'sp',
    keeps: {
      issuer: { at: 'sprinklr/sso-configuration#issuer-name', value: 'idp-entity-id' },
      ssoUrl: { at: 'sprinklr/sso-configuration#login-url', value: 'sso-url' },
      certificate: { at: 'sprinklr/sso-configuration#certificate', value: 'signing-certificate' },
    },
    learns: 'form',
    account: { by: 'name-id', justInTime: false },
  },
  sources,
});
