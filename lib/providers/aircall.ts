import { defineProvider } from '../guide/define.ts';

/** Aircall's articles bear no date: this is the day on which they were read. */
const read = '2026-11-26';
const azureArticle = { source: 'Aircall: configure Microsoft Entra ID for SAML SSO', date: read };
const generalArticle = { source: 'Aircall: SAML authentication', date: read };
const oktaArticle = { source: 'Aircall: configure Okta for SAML', date: read };
const microsoft = { source: 'Microsoft: configure SAML-based single sign-on', date: '2025-01-01' };

const entityId = 'urn:amazon:cognito:sp:us-west-2_hZkGBmIsz';
const acsUrl = 'https://sso.aircall.io/saml2/idpresponse';
const emailClaim = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress';

/** Aircall, as its own articles describe it. Behind its SSO stands Amazon Cognito: one Entity ID for every customer. */
export const aircall = defineProvider({
  id: 'aircall',
  role: 'sp',
  name: 'Aircall',
  hosts: ['https://dashboard.aircall.io/*'],
  loginHosts: ['https://sso.aircall.io/*'],
  home: 'https://dashboard.aircall.io/',
  values: {
    'sp-entity-id': {
      side: 'sp',
      aliases: ['Identifier (Entity ID)', 'Entity ID', 'Audience URI (SP Entity ID)', 'SP Entity Id'],
      pattern: '^urn:amazon:cognito:sp:us-west-2_hZkGBmIsz$',
      example: entityId,
      fixed: entityId,
      words: {
        en: 'The same for every customer of Aircall. A tenant can hold it once only: one app for Aircall.',
        de: 'Für alle Kunden von Aircall gleich. In einem Mandanten geht er nur einmal: eine App für Aircall.',
      },
    },
    'acs-url': {
      side: 'sp',
      aliases: ['Reply URL (Assertion Consumer Service URL)', 'ACS URL', 'Single sign on URL (Okta)', 'Application Callback URL'],
      pattern: '^https://sso\\.aircall\\.io/saml2/idpresponse$',
      example: acsUrl,
      fixed: acsUrl,
      words: {
        en: 'Where Entra sends the signed login. The same for every customer.',
        de: 'Dorthin schickt Entra die signierte Anmeldung. Für alle Kunden gleich.',
      },
    },
    'sign-on-url': {
      side: 'sp',
      aliases: ['Sign in with SSO', 'Login with SSO'],
      pattern: '^https://dashboard\\.aircall\\.io/login/sso$',
      example: 'https://dashboard.aircall.io/login/sso',
      fixed: 'https://dashboard.aircall.io/login/sso',
      words: {
        en: 'Every login begins here, or with **Sign in with SSO** in the app. The tile in My Apps cannot begin one.',
        de: 'Jede Anmeldung beginnt hier oder in der App mit **Sign in with SSO**. Die Kachel in „Meine Apps“ kann keine beginnen.',
      },
    },
    'email-claim-name': {
      side: 'sp',
      aliases: ['Claim name', 'App attribute', 'Service Provider Attribute Name'],
      example: emailClaim,
      fixed: emailClaim,
      words: {
        en: 'Under this name Aircall looks for the e-mail address. Entra’s card shows only its last part.',
        de: 'Unter diesem Namen sucht Aircall die E-Mail-Adresse. Entras Karte zeigt nur den letzten Teil.',
      },
    },
    'sp-user-email': {
      side: 'sp',
      aliases: ['E-mail address at Aircall'],
      pattern: '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$',
      example: 'B.Simon@contoso.com',
      per: 'app',
      personal: true,
      words: {
        en: 'The address under which the person is known to Aircall.',
        de: 'Die Adresse, unter der Aircall die Person kennt.',
      },
    },
  },
  conflicts: [
    {
      id: 'aircall-whom-to-ask',
      about: 'sp-entity-id',
      says: [
        { ...azureArticle, says: { en: 'Ask the Customer Success team.', de: 'Fragen Sie das Customer-Success-Team.' } },
        {
          ...generalArticle,
          says: { en: 'Ask Customer Support, or your Account Manager.', de: 'Fragen Sie den Kundendienst oder Ihren Account Manager.' },
        },
      ],
      follows: {
        en: 'Write to whichever of them you know; an admin has to ask.',
        de: 'Schreiben Sie, wen Sie kennen; fragen muss ein Admin.',
      },
    },
    {
      id: 'aircall-self-service',
      about: 'metadata-url',
      says: [
        {
          ...azureArticle,
          says: {
            en: 'Keep the file or the link: Aircall may ask for it, to complete the set-up.',
            de: 'Datei oder Link aufheben: Aircall fragt vielleicht danach, um die Einrichtung abzuschließen.',
          },
        },
        {
          ...generalArticle,
          says: {
            en: 'Open the **Security** tab, select **SAML**, and upload the file or paste the link yourself.',
            de: 'Den Reiter **Security** öffnen, **SAML** wählen und die Datei hochladen oder den Link einfügen.',
          },
        },
      ],
      follows: {
        en: 'We try the **Security** tab first. Where it offers no SAML, the message to Aircall’s team is ready.',
        de: 'Wir versuchen erst den Reiter **Security**. Bietet er kein SAML, liegt die Nachricht an Aircalls Team bereit.',
      },
    },
    {
      id: 'aircall-metadata-link',
      about: 'metadata-url',
      says: [
        {
          ...azureArticle,
          says: {
            en: 'Copy the link of the **Download** button.',
            de: 'Den Link der Schaltfläche **Download** kopieren.',
          },
        },
        {
          ...microsoft,
          says: {
            en: 'The **App Federation Metadata Url** stands in the same card, with a copy button.',
            de: 'Die **App Federation Metadata Url** steht in derselben Karte, mit Kopierknopf.',
          },
        },
      ],
      follows: {
        en: 'We take the **App Federation Metadata Url**: it ends in this app’s **appid** and needs no sign-in.',
        de: 'Wir nehmen die **App Federation Metadata Url**: Sie endet auf die **appid** dieser App und braucht keine Anmeldung.',
      },
    },
    {
      id: 'aircall-sign-on-url',
      about: 'sign-on-url',
      says: [
        {
          ...azureArticle,
          says: { en: 'Fill in two values only; **Sign on URL** is not named.', de: 'Nur zwei Werte eintragen; **Sign on URL** kommt nicht vor.' },
        },
        {
          ...oktaArticle,
          says: {
            en: 'A dashboard’s tile does not work: people sign in at dashboard.aircall.io/login/sso.',
            de: 'Eine Kachel funktioniert nicht: Angemeldet wird unter dashboard.aircall.io/login/sso.',
          },
        },
      ],
      follows: {
        en: 'We leave **Sign on URL** empty, as Aircall’s article does. Tell people where to begin.',
        de: 'Wir lassen **Sign on URL** leer wie Aircalls Artikel. Sagen Sie den Leuten, wo sie beginnen.',
      },
    },
  ],
  demands: {
    // "IDP-initiated SAML sign-in is not currently supported" (general article).
    starts: 'sp',
    request: { issuer: 'sp-entity-id' },
    audience: 'sp-entity-id',
    learns: 'metadata',
    claims: [{ value: 'email-claim-name', names: [emailClaim], holds: 'email', required: true }],
    account: { by: 'email-claim-name' },
  },
  sources: [
    { name: azureArticle.source, url: 'https://support.aircall.io/en-gb/articles/13340718491677', date: read },
    { name: generalArticle.source, url: 'https://support.aircall.io/en-gb/articles/10375353536925', date: read },
    { name: oktaArticle.source, url: 'https://support.aircall.io/en-gb/articles/13340494387357', date: read },
  ],
});
