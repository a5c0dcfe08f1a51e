import { defineProvider } from '../guide/define.ts';

const azureArticle = { source: 'Krisp: set up Krisp SSO with Azure', date: '2024-06-01' };
const microsoftTutorial = { source: 'Microsoft: SSO integration with Krisp Technologies', date: '2023-06-06' };
const oktaArticle = { source: 'Krisp: set up Krisp SSO with Okta', date: '2024-06-01' };

/** Krisp, as its own articles and Microsoft's tutorial describe it. */
export const krisp = defineProvider({
  id: 'krisp',
  role: 'sp',
  name: 'Krisp',
  hosts: ['https://account.krisp.ai/*'],
  loginHosts: ['https://api.krisp.ai/*'],
  home: 'https://account.krisp.ai/',
  values: {
    'sp-entity-id': {
      side: 'sp',
      per: 'environment',
      aliases: ['Your team slug', 'Identifier (Entity ID)', 'Entity ID', 'Audience URI', 'Identity Provider Issuer', 'SP Entity ID'],
      pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*$',
      example: 'contoso',
      words: {
        en: 'Your team’s short name at Krisp: no address, no spaces. One value, many names.',
        de: 'Der Kurzname Ihres Teams bei Krisp: keine Adresse, keine Leerzeichen. Ein Wert, viele Namen.',
      },
    },
    'acs-url': {
      side: 'sp',
      per: 'environment',
      aliases: ['Reply URL (Assertion Consumer Service URL)', 'ACS URL', 'Assertion Consumer Service', 'Single sign-on URL (Okta)'],
      pattern: '^https://api\\.krisp\\.ai/v2/auth/sso/saml/[A-Za-z0-9._~-]+$',
      example: 'https://api.krisp.ai/v2/auth/sso/saml/<ID>',
      words: {
        en: 'Where Entra sends the signed login. It must be right to the last character.',
        de: 'Dorthin schickt Entra die signierte Anmeldung. Jedes Zeichen muss stimmen.',
      },
    },
    'sign-on-url': {
      side: 'sp',
      per: 'environment',
      aliases: ['Single Sign On URL', 'Sign on URL', 'Start URL', 'SP-initiated login'],
      pattern: '^https://account\\.krisp\\.ai/sso/[A-Za-z0-9._~-]+$',
      example: 'https://account.krisp.ai/sso/<ID>',
      words: {
        en: 'Where your people start to sign in to Krisp.',
        de: 'Hier beginnen Ihre Leute die Anmeldung bei Krisp.',
      },
    },
    'email-claim-name': {
      side: 'sp',
      aliases: ['Name', 'Claim name', 'Attribute name'],
      example: 'Email',
      words: {
        en: 'Under this name Krisp looks for the e-mail address. Large and small letters count.',
        de: 'Unter diesem Namen sucht Krisp die E-Mail-Adresse. Groß- und Kleinschreibung zählt.',
      },
    },
  },
  conflicts: [
    {
      id: 'krisp-claim-name',
      about: 'email-claim-name',
      says: [
        { ...azureArticle, says: { en: 'The claim is named `Email`.', de: 'Der Anspruch heißt `Email`.' } },
        { ...microsoftTutorial, says: { en: 'The claim is named `email`.', de: 'Der Anspruch heißt `email`.' } },
        { ...oktaArticle, says: { en: 'The attribute is named `email`.', de: 'Das Attribut heißt `email`.' } },
      ],
      follows: {
        en: 'We follow Krisp’s Azure article: `Email`. If the test login says the e-mail is missing, change it to `email` here.',
        de: 'Wir folgen Krisps Azure-Artikel: `Email`. Meldet die Testanmeldung eine fehlende E-Mail, ändern Sie es hier in `email`.',
      },
    },
    {
      id: 'krisp-certificate-shape',
      about: 'signing-certificate',
      says: [
        {
          ...azureArticle,
          says: {
            en: 'Download **Certificate (Base64)** and paste its text into Krisp’s form.',
            de: '**Certificate (Base64)** herunterladen und den Text in Krisps Formular einfügen.',
          },
        },
        {
          ...microsoftTutorial,
          says: {
            en: 'Download **Certificate (Raw)** and send it to Krisp’s support.',
            de: '**Certificate (Raw)** herunterladen und an Krisps Support senden.',
          },
        },
      ],
      follows: {
        en: 'We follow Krisp: Base64, into the form. Either file works here; it is the same certificate.',
        de: 'Wir folgen Krisp: Base64, ins Formular. Hier gehen beide Dateien; es ist dasselbe Zertifikat.',
      },
    },
    {
      id: 'krisp-issuer',
      about: 'sp-entity-id',
      says: [
        {
          ...azureArticle,
          says: {
            en: '**Identity Provider Issuer** takes the team slug, like **Audience URI**.',
            de: 'In **Identity Provider Issuer** kommt der Team-Slug, wie in **Audience URI**.',
          },
        },
        {
          source: 'Microsoft: single sign-on SAML protocol',
          date: '2025-01-01',
          says: {
            en: 'Entra names itself https://sts.windows.net/<tenant>/ in every login.',
            de: 'Entra nennt sich in jeder Anmeldung https://sts.windows.net/<Mandant>/.',
          },
        },
      ],
      follows: {
        en: 'We follow Krisp: the slug in both fields. Elsewhere this field would take the **Microsoft Entra Identifier**.',
        de: 'Wir folgen Krisp: der Slug in beide Felder. Anderswo käme hier der **Microsoft Entra Identifier** hinein.',
      },
    },
    {
      id: 'krisp-sign-on-url',
      about: 'sign-on-url',
      says: [
        { ...azureArticle, says: { en: '**Sign on URL** is optional.', de: '**Sign on URL** ist freiwillig.' } },
        {
          ...microsoftTutorial,
          says: {
            en: 'Krisp starts every login itself, so the **Sign on URL** is needed.',
            de: 'Krisp beginnt jede Anmeldung selbst; die **Sign on URL** ist nötig.',
          },
        },
      ],
      follows: {
        en: 'We fill it in: without it, Krisp’s tile in My Apps leads nowhere.',
        de: 'Wir tragen sie ein: Ohne sie führt Krisps Kachel in „Meine Apps“ ins Leere.',
      },
    },
    {
      id: 'krisp-app-kind',
      about: 'sp-entity-id',
      says: [
        {
          ...azureArticle,
          says: { en: 'Create your own, non-gallery app.', de: 'Eine eigene App außerhalb des Katalogs erstellen.' },
        },
        {
          ...microsoftTutorial,
          says: { en: 'Add **Krisp Technologies** from the gallery.', de: '**Krisp Technologies** aus dem Katalog hinzufügen.' },
        },
      ],
      follows: {
        en: 'We follow Krisp: an app of your own. If Entra refuses the slug as identifier, choose SAML first, then save again.',
        de: 'Wir folgen Krisp: eine eigene App. Lehnt Entra den Slug als Bezeichner ab, wählen Sie erst SAML und speichern dann.',
      },
    },
  ],
  certificateShape: 'pem',
  demands: {
    // Microsoft's tutorial knows logins that begin at Krisp only; whether others are taken is not said.
    request: { issuer: 'sp-entity-id' },
    audience: 'sp-entity-id',
    learns: 'form',
    keeps: {
      audience: { at: 'krisp/saml-panel#audience-uri', value: 'sp-entity-id' },
      issuer: { at: 'krisp/saml-panel#identity-provider-issuer', value: 'sp-entity-id', conflict: 'krisp-issuer' },
      ssoUrl: { at: 'krisp/saml-panel#identity-provider-sso-url', value: 'sso-url' },
      certificate: { at: 'krisp/saml-panel#certificate', value: 'signing-certificate' },
      enabled: 'krisp/authentication#enable-sso',
      enforced: 'krisp/authentication#enforce-sso',
    },
    claims: [{ value: 'email-claim-name', names: ['Email', 'email'], holds: 'email', required: true }],
    // Krisp: getting started with SSO (help.krisp.ai/hc/en-us/articles/360015303740)
    account: { by: 'email-claim-name', justInTime: true, seats: true },
  },
  sources: [
    {
      name: azureArticle.source,
      url: 'https://help.krisp.ai/hc/en-us/articles/8094576586780',
      date: azureArticle.date,
    },
    {
      name: microsoftTutorial.source,
      url: 'https://learn.microsoft.com/entra/identity/saas-apps/krisp-technologies-tutorial',
      date: microsoftTutorial.date,
    },
    { name: oktaArticle.source, url: 'https://help.krisp.ai/hc/en-us/articles/8082319305500', date: oktaArticle.date },
  ],
});
