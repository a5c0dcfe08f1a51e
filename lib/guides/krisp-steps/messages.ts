import type { StepOf } from '../entra-steps/index.ts';
import { krispArticle } from './sources.ts';

const support = { name: { en: 'Krisp’s support', de: 'Krisps Support' }, address: 'support@krisp.ai' };

/** Only where Krisp's console does not show the values: held, by whatever way, they make it needless. */
export const askForValues: StepOf<'hand-over'> = {
  id: 'ask-krisp',
  act: 'hand-over',
  side: 'sp',
  page: 'krisp/saml-panel',
  title: { en: 'Ask Krisp for its values', de: 'Krisp nach seinen Werten fragen' },
  what: {
    en: 'Send this to Krisp’s support. Go on in Entra meanwhile; the values are needed at its **Basic SAML Configuration**.',
    de: 'Senden Sie das an Krisps Support. Machen Sie in Entra inzwischen weiter; gebraucht werden die Werte bei **Grundlegende SAML-Konfiguration**.',
  },
  why: {
    en: 'Only Krisp knows your team slug and the two addresses made for you. The examples in the documentation are not real.',
    de: 'Nur Krisp kennt Ihren Team-Slug und die beiden Adressen für Ihr Team. Die Beispiele in der Dokumentation sind keine echten.',
  },
  minutes: 2,
  to: support,
  subject: { en: 'Values for SAML single sign-on with Microsoft Entra ID', de: 'Werte für einmaliges Anmelden (SAML) mit Microsoft Entra ID' },
  body: {
    en: `Hello,

we are setting up SAML single sign-on for our Krisp team with Microsoft Entra ID, with the app Krisp Technologies from its gallery.

Please send us these values for our team:
- Identifier (team slug)
- Reply URL, of the form https://api.krisp.ai/v2/auth/sso/saml/<ID>
- Sign on URL, of the form https://account.krisp.ai/sso/<ID>

Please confirm as well that single sign-on is enabled for our subscription.`,
    de: `Guten Tag,

wir richten für unser Krisp-Team einmaliges Anmelden (SAML) mit Microsoft Entra ID ein, mit der App Krisp Technologies aus dessen Katalog.

Bitte senden Sie uns diese Werte für unser Team:
- Identifier (Team-Slug)
- Reply URL, von der Form https://api.krisp.ai/v2/auth/sso/saml/<ID>
- Sign on URL, von der Form https://account.krisp.ai/sso/<ID>

Bitte bestätigen Sie auch, dass einmaliges Anmelden für unser Abonnement freigeschaltet ist.`,
  },
  done: { any: [{ held: ['sp-entity-id', 'acs-url', 'sign-on-url'] }, { confirmed: true }] },
  optional: true,
};

/** Krisp's side, done by Krisp's support: "the downloaded Certificate (Raw) and appropriate copied URLs". */
export const handOver: StepOf<'hand-over'> = {
  id: 'hand-over',
  act: 'hand-over',
  side: 'sp',
  page: 'krisp/saml-panel',
  title: { en: 'Hand over to Krisp’s support', de: 'An Krisps Support übergeben' },
  what: {
    en: 'Send Krisp’s support this message with the certificate file. They set up Krisp’s side.',
    de: 'Senden Sie Krisps Support diese Nachricht mit der Zertifikatsdatei. Er richtet Krisps Seite ein.',
  },
  why: {
    en: 'Exactly what Krisp asks for: the copied addresses and Certificate (Raw). All of it is public; there is no secret in it.',
    de: 'Genau das, worum Krisp bittet: die kopierten Adressen und Certificate (Raw). Alles davon ist öffentlich, ein Geheimnis ist nicht dabei.',
  },
  minutes: 3,
  to: support,
  subject: { en: 'SAML single sign-on for {sp-entity-id}: certificate and URLs', de: 'Einmaliges Anmelden (SAML) für {sp-entity-id}: Zertifikat und URLs' },
  body: {
    en: `Hello,

we have set up the app Krisp Technologies in Microsoft Entra ID for our Krisp team {sp-entity-id}. Please set up SAML single sign-on on your side with these values:

Login URL: {sso-url}
Microsoft Entra Identifier: {idp-entity-id}
Logout URL: {slo-url}

The signing certificate, Certificate (Raw), is attached.

Please tell us when it is done. We will test with one user before anyone else.`,
    de: `Guten Tag,

wir haben in Microsoft Entra ID die App Krisp Technologies für unser Krisp-Team {sp-entity-id} eingerichtet. Bitte richten Sie einmaliges Anmelden (SAML) auf Ihrer Seite mit diesen Werten ein:

Login URL: {sso-url}
Microsoft Entra Identifier: {idp-entity-id}
Logout URL: {slo-url}

Das Signaturzertifikat, Certificate (Raw), ist angehängt.

Bitte sagen Sie uns, wenn es so weit ist. Wir testen erst mit einer Person, vor allen anderen.`,
  },
  attach: 'certificate',
  shape: 'der',
  done: { any: [{ confirmed: true }, { confirmedAt: 'configure' }] },
  conflicts: ['krisp-certificate-shape'],
  alternatives: [
    {
      words: {
        en: 'Has your Krisp **Security** > **Authentication** in its admin dashboard? Then fill in the form there yourself.',
        de: 'Hat Ihr Krisp im Admin-Dashboard **Security** > **Authentication**? Dann füllen Sie das Formular dort selbst aus.',
      },
      step: 'krisp-form',
      source: krispArticle.name,
      date: krispArticle.date,
    },
  ],
};
