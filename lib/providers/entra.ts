import { defineProvider } from '../guide/define.ts';

const guid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const exampleTenant = '00000000-0000-0000-0000-000000000000';

/** Microsoft Entra ID, on either of its two consoles. */
export const entra = defineProvider({
  id: 'entra',
  role: 'idp',
  name: 'Microsoft Entra ID',
  hosts: ['https://portal.azure.com/*', 'https://entra.microsoft.com/*'],
  frameHosts: ['https://*.reactblade.portal.azure.net/*'],
  loginHosts: ['https://login.microsoftonline.com/*', 'https://login.microsoftonline.us/*', 'https://login.partner.microsoftonline.cn/*'],
  home: 'https://portal.azure.com/',
  hostsAlike: true,
  places: {
    everywhere: ['entra/directory-overview#tenant-id'],
    identifier: 'entra/saml-sign-on#identifier',
    replyUrl: 'entra/saml-sign-on#reply-url',
    signOnUrl: 'entra/saml-sign-on#sign-on-url',
    logoutUrl: 'entra/saml-sign-on#sp-logout-url',
    form: {
      identifier: 'entra/basic-saml#identifier',
      replyUrl: 'entra/basic-saml#reply-url',
      index: 'entra/basic-saml#reply-url-index',
    },
    nameId: { row: 'entra/saml-sign-on#name-id', list: 'entra/claims#name-id' },
    claim: {
      name: 'entra/manage-claim#name',
      namespace: 'entra/manage-claim#namespace',
      own: ['emailaddress', 'givenname', 'surname', 'name', 'nameidentifier'],
      card: 'entra/saml-sign-on#claim-email',
      list: 'entra/claims#claim-email',
      groups: 'entra/claims#claim-groups',
    },
    certificate: {
      status: 'entra/saml-sign-on#status',
      thumbprint: 'entra/saml-sign-on#thumbprint',
      signs: 'entra/certificate#signing-option',
      algorithm: 'entra/certificate#signing-algorithm',
    },
    assigned: 'entra/users#assigned',
    person: { signInName: 'entra/user#user-principal-name', mail: 'entra/user#mail' },
    otherKind: 'entra/create-app#register',
    pages: {
      assignment: ['entra/users', 'entra/add-assignment'],
      claims: ['entra/manage-claim', 'entra/claims'],
      method: ['entra/sso-method'],
    },
  },
  values: {
    'idp-entity-id': {
      side: 'idp',
      aliases: ['Microsoft Entra Identifier', 'Azure AD Identifier', 'Issuer', 'IdP Entity ID', 'entityID'],
      pattern: `^https://sts\\.windows\\.net/${guid}/([0-9a-fA-F-]{36}/?)?$`,
      example: `https://sts.windows.net/${exampleTenant}/`,
      words: {
        en: 'What Entra calls itself in every login it signs. It ends in a slash.',
        de: 'So nennt sich Entra in jeder Anmeldung, die es signiert. Am Ende steht ein Schrägstrich.',
      },
    },
    'sso-url': {
      side: 'idp',
      aliases: ['Login URL', 'SingleSignOnService', 'IdP SSO URL', 'SAML endpoint', 'Sign-in URL'],
      pattern: `^https://login\\.(microsoftonline\\.com|microsoftonline\\.us|partner\\.microsoftonline\\.cn)/${guid}/saml2$`,
      example: `https://login.microsoftonline.com/${exampleTenant}/saml2`,
      words: {
        en: 'Where the service sends people to sign in. The same for every app of a tenant.',
        de: 'Dorthin schickt der Dienst die Leute zum Anmelden. Für alle Apps eines Mandanten gleich.',
      },
    },
    'slo-url': {
      side: 'idp',
      aliases: ['Logout URL', 'SingleLogoutService', 'Sign-out URL'],
      pattern: '^https://login\\.',
      example: `https://login.microsoftonline.com/${exampleTenant}/saml2`,
    },
    'metadata-url': {
      side: 'idp',
      per: 'app',
      aliases: ['App Federation Metadata Url', 'Federation metadata URL', 'IdP metadata URL'],
      pattern: `^https://login\\.[a-z.]+/${guid}/federationmetadata/2007-06/federationmetadata\\.xml\\?appid=${guid}$`,
      example: `https://login.microsoftonline.com/${exampleTenant}/federationmetadata/2007-06/federationmetadata.xml?appid=${exampleTenant}`,
      words: {
        en: 'This app’s own metadata. Without **appid** it would be the tenant’s, with another key.',
        de: 'Die Metadaten dieser App. Ohne **appid** wären es die des Mandanten, mit einem anderen Schlüssel.',
      },
    },
    'signing-certificate': {
      side: 'idp',
      per: 'app',
      aliases: ['Certificate (Base64)', 'X-509 certificate', 'SAML Signing Certificate', 'IdP certificate', 'Token signing certificate'],
      words: {
        en: 'The public key with which logins of this app are checked. Each app has its own.',
        de: 'Der öffentliche Schlüssel, mit dem Anmeldungen dieser App geprüft werden. Jede App hat ihren eigenen.',
      },
    },
    'previous-certificate': {
      side: 'idp',
      aliases: ['Certificate until now', 'Backup of the certificate'],
      words: {
        en: 'The one that is to be replaced, kept so that you can go back to it.',
        de: 'Das, welches ersetzt wird; aufgehoben, damit Sie zurückkönnen.',
      },
    },
    thumbprint: {
      side: 'idp',
      per: 'app',
      aliases: ['Thumbprint', 'SHA-1 fingerprint', 'Fingerprint'],
      pattern: '^[0-9A-Fa-f]{40}$',
      example: 'A1B2C3D4E5F60718293A4B5C6D7E8F9001122334',
      words: {
        en: 'SHA-1 of the active certificate: a short name to tell certificates apart.',
        de: 'SHA-1 des aktiven Zertifikats: ein kurzer Name, an dem man Zertifikate unterscheidet.',
      },
    },
    'tenant-id': {
      side: 'idp',
      aliases: ['Tenant ID', 'Directory ID'],
      pattern: `^${guid}$`,
      example: exampleTenant,
    },
    'app-name': {
      side: 'idp',
      per: 'app',
      aliases: ['Name', 'Display name', 'App name'],
      words: {
        en: 'What the app is called in Entra. People see it in My Apps.',
        de: 'So heißt die App in Entra. Die Leute sehen den Namen in „Meine Apps“.',
      },
    },
    'user-principal-name': {
      side: 'idp',
      aliases: ['User principal name', 'userPrincipalName', 'UPN'],
      pattern: '^[^@\\s]+@[^@\\s]+$',
      example: 'B.Simon@contoso.onmicrosoft.com',
      per: 'app',
      personal: true,
    },
    'user-mail': {
      side: 'idp',
      aliases: ['Email', 'Mail', 'user.mail'],
      pattern: '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$',
      example: 'B.Simon@contoso.com',
      per: 'app',
      personal: true,
    },
    'app-id': { side: 'idp', per: 'app', aliases: ['Application ID', 'Client ID'], pattern: `^${guid}$`, example: exampleTenant },
    'object-id': { side: 'idp', per: 'app', aliases: ['Object ID', 'Service principal ID'], pattern: `^${guid}$`, example: exampleTenant },
    'name-id-source': {
      side: 'idp',
      aliases: ['Unique User Identifier (Name ID)', 'NameID', 'Name Identifier'],
      pattern: '^user\\.[a-z0-9]+$',
      example: 'user.mail',
      words: {
        en: 'What Entra puts into the NameID. Unless changed, the user principal name.',
        de: 'Das setzt Entra in die NameID. Ohne Änderung ist es der Benutzerprinzipalname.',
      },
    },
    'email-claim-source': {
      side: 'idp',
      aliases: ['Source attribute'],
      pattern: '^user\\.[a-z0-9]+$',
      example: 'user.mail',
      words: {
        en: 'Where Entra takes the address from. **user.mail** is empty for people without a mailbox.',
        de: 'Daraus nimmt Entra die Adresse. **user.mail** ist leer bei Leuten ohne Postfach.',
      },
    },
  },
  conflicts: [
    {
      id: 'entra-issuer',
      about: 'idp-entity-id',
      says: [
        {
          source: 'Microsoft: single sign-on SAML protocol, text',
          date: '2025-01-01',
          says: {
            en: 'The Issuer is https://sts.windows.net/<tenant>/.',
            de: 'Der Issuer ist https://sts.windows.net/<Mandant>/.',
          },
        },
        {
          source: 'Microsoft: single sign-on SAML protocol, sample',
          date: '2025-01-01',
          says: {
            en: 'The sample shows https://login.microsoftonline.com/<tenant>/.',
            de: 'Das Beispiel zeigt https://login.microsoftonline.com/<Mandant>/.',
          },
        },
      ],
      follows: {
        en: 'We take what the app’s own page shows as **Microsoft Entra Identifier**.',
        de: 'Wir nehmen, was die Seite der App als **Microsoft Entra Identifier** zeigt.',
      },
    },
  ],
  certificateShape: 'pem',
  watches: [
    'entra/saml-sign-on#sign-on-url',
    'entra/saml-sign-on#name-id',
    'entra/saml-sign-on#status',
    'entra/saml-sign-on#sp-logout-url',
    'entra/saml-sign-on#notification-email',
    'entra/certificate#signing-option',
    'entra/certificate#signing-algorithm',
    'entra/claims#claim-groups',
    'entra/create-app#register',
    'entra/basic-saml#reply-url-index',
  ],
  sources: [
    {
      name: 'Microsoft: single sign-on SAML protocol',
      url: 'https://learn.microsoft.com/entra/identity-platform/single-sign-on-saml-protocol',
      date: '2025-01-01',
    },
    {
      name: 'Microsoft: manage certificates for federated single sign-on',
      url: 'https://learn.microsoft.com/entra/identity/enterprise-apps/tutorial-manage-certificates-for-federated-single-sign-on',
      date: '2025-01-01',
    },
  ],
});
