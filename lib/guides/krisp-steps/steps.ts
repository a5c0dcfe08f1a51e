import type { StepOf } from '../entra-steps/index.ts';

/** The three values off Krisp's own panel. */
export const readValues: StepOf<'read'> = {
  id: 'read-krisp-values',
  act: 'read',
  side: 'sp',
  page: 'krisp/saml-panel',
  title: { en: 'Take Krisp’s three values', de: 'Die drei Werte von Krisp holen' },
  what: {
    en: 'In Krisp, go to **Security** > **Authentication**, tick **Enable SSO** and press **SAML**. Then take the values over here.',
    de: 'Gehen Sie in Krisp zu **Security** > **Authentication**, setzen Sie das Häkchen bei **Enable SSO** und klicken Sie auf **SAML**. Übernehmen Sie dann die Werte hier.',
  },
  why: {
    en: 'They tell Entra who Krisp is and where to send a login. You need a Krisp admin account on the Enterprise plan.',
    de: 'Sie sagen Entra, wer Krisp ist und wohin eine Anmeldung geht. Nötig ist ein Krisp-Adminkonto im Enterprise-Tarif.',
  },
  minutes: 2,
  captures: [
    { value: 'sp-entity-id', anchor: 'krisp/saml-panel#team-slug' },
    { value: 'acs-url', anchor: 'krisp/saml-panel#reply-url' },
    { value: 'sign-on-url', anchor: 'krisp/saml-panel#single-sign-on-url' },
  ],
  way: [
    {
      anchor: 'krisp/saml-panel#team-slug',
      words: {
        en: 'Here they are. Take the three values over in the panel.',
        de: 'Da sind sie. Übernehmen Sie die drei Werte in der Seitenleiste.',
      },
    },
  ],
  done: { held: ['sp-entity-id', 'acs-url', 'sign-on-url'] },
};

/** Entra's values into Krisp's form. */
export const fillForm: StepOf<'fill'> = {
  id: 'krisp-form',
  act: 'fill',
  side: 'sp',
  page: 'krisp/saml-panel',
  title: { en: 'Fill in Krisp’s form', de: 'Krisps Formular ausfüllen' },
  what: {
    en: 'Open **Configure SAML** in Krisp again and fill in its four fields.',
    de: 'Öffnen Sie in Krisp wieder **Configure SAML** und füllen Sie die vier Felder aus.',
  },
  why: {
    en: 'Now Krisp learns where to send people, and whose signature to trust. Krisp wants the team slug in two of the fields.',
    de: 'Jetzt erfährt Krisp, wohin es die Leute schickt und wessen Signatur gilt. In zwei der Felder will Krisp den Team-Slug.',
  },
  minutes: 2,
  fields: [
    { value: 'sp-entity-id', anchor: 'krisp/saml-panel#audience-uri' },
    { value: 'sp-entity-id', anchor: 'krisp/saml-panel#identity-provider-issuer' },
    { value: 'sso-url', anchor: 'krisp/saml-panel#identity-provider-sso-url' },
    { value: 'signing-certificate', anchor: 'krisp/saml-panel#certificate' },
  ],
  way: [
    {
      anchor: 'krisp/saml-panel#audience-uri',
      words: { en: 'The team slug goes here. Fill it from the panel.', de: 'Hier gehört der Team-Slug hin. Füllen Sie ihn aus der Seitenleiste.' },
    },
    {
      anchor: 'krisp/saml-panel#identity-provider-issuer',
      words: {
        en: 'The team slug once more: Krisp wants it so.',
        de: 'Noch einmal der Team-Slug: Krisp will es so.',
      },
    },
    {
      anchor: 'krisp/saml-panel#identity-provider-sso-url',
      words: { en: 'Entra’s Login URL goes here. Fill it from the panel.', de: 'Hier gehört Entras Login URL hin. Füllen Sie sie aus der Seitenleiste.' },
    },
    {
      anchor: 'krisp/saml-panel#certificate',
      words: {
        en: 'The certificate goes here, with its BEGIN and END lines. Fill it from the panel.',
        de: 'Hier gehört das Zertifikat hin, mit den Zeilen BEGIN und END. Füllen Sie es aus der Seitenleiste.',
      },
    },
  ],
  done: {
    all: [
      { shows: 'krisp/saml-panel#audience-uri', value: 'sp-entity-id' },
      { shows: 'krisp/saml-panel#identity-provider-issuer', value: 'sp-entity-id' },
      { shows: 'krisp/saml-panel#identity-provider-sso-url', value: 'sso-url' },
      { shows: 'krisp/saml-panel#certificate', value: 'signing-certificate' },
    ],
  },
  conflicts: ['krisp-issuer'],
};

/** Krisp saves with it, and shows no more of what it holds. */
export const configure: StepOf<'confirm'> = {
  id: 'configure',
  act: 'confirm',
  side: 'sp',
  page: 'krisp/saml-panel',
  title: { en: 'Switch it on at Krisp', de: 'Bei Krisp einschalten' },
  what: {
    en: 'Press **Configure** in Krisp. Stay signed in there until the test login has worked.',
    de: 'Klicken Sie in Krisp auf **Configure**. Bleiben Sie dort angemeldet, bis die Testanmeldung geklappt hat.',
  },
  why: {
    en: 'Krisp saves the settings with it. Leave **Enforce SSO** off until a login has worked.',
    de: 'Damit speichert Krisp die Einstellungen. Lassen Sie **Enforce SSO** aus, bis eine Anmeldung geklappt hat.',
  },
  minutes: 1,
  ask: { en: 'Did Krisp take the settings?', de: 'Hat Krisp die Einstellungen angenommen?' },
  way: [
    {
      anchor: 'krisp/saml-panel#configure',
      words: { en: 'All four fields are in. Press **{label}**.', de: 'Alle vier Felder sind gefüllt. Klicken Sie auf **{label}**.' },
    },
  ],
  gate: 'emulation',
  done: { confirmed: true },
};

/** Nothing else proves the set-up. */
export const testLogin: StepOf<'confirm'> = {
  id: 'test-login',
  act: 'confirm',
  side: 'sp',
  page: 'krisp/saml-panel',
  title: { en: 'Sign in once for real', de: 'Einmal wirklich anmelden' },
  what: {
    en: 'Open Krisp’s sign-in page in a private window and sign in as one of the people you assigned.',
    de: 'Öffnen Sie Krisps Anmeldeseite in einem privaten Fenster und melden Sie sich als eine der zugewiesenen Personen an.',
  },
  why: {
    en: 'Only a real login proves it. Krisp needs a free seat for a new person.',
    de: 'Erst eine echte Anmeldung beweist es. Für eine neue Person braucht Krisp einen freien Platz.',
  },
  minutes: 2,
  ask: { en: 'Are you in?', de: 'Sind Sie drin?' },
  open: 'sign-on-url',
  done: { confirmed: true },
  conflicts: ['krisp-claim-name'],
};

/** Only after a login has worked: from then on it is the only way in (Krisp: getting started with SSO). */
export const enforce: StepOf<'do'> = {
  id: 'enforce',
  act: 'do',
  side: 'sp',
  page: 'krisp/authentication',
  title: { en: 'Require single sign-on for everyone', de: 'Einmaliges Anmelden für alle vorschreiben' },
  what: {
    en: 'Tick **Enforce SSO** in Krisp. Before that, open a second Krisp session in another browser, and keep it.',
    de: 'Setzen Sie in Krisp das Häkchen bei **Enforce SSO**. Öffnen Sie vorher eine zweite Krisp-Sitzung in einem anderen Browser und behalten Sie sie.',
  },
  why: {
    en: 'From then on there is no other way in. Should a login fail, the second session can switch it off again.',
    de: 'Danach gibt es keinen anderen Weg hinein. Falls eine Anmeldung scheitert, lässt es sich aus der zweiten Sitzung wieder ausschalten.',
  },
  minutes: 1,
  way: [
    {
      anchor: 'krisp/authentication#enforce-sso',
      words: { en: 'Is your second session open? Then tick **{label}**.', de: 'Ist Ihre zweite Sitzung offen? Dann setzen Sie das Häkchen bei **{label}**.' },
    },
  ],
  gate: 'proven-login',
  done: { checked: 'krisp/authentication#enforce-sso' },
  optional: true,
};
