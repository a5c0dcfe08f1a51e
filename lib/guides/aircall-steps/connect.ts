import { at, type Own, type StepOf } from '../entra-steps/index.ts';
import { read } from './service.ts';

/** Before anything: Aircall switches SAML on for a company, on request. */
export const haveSamlOn: StepOf<'hand-over'> = {
  id: 'saml-on',
  act: 'hand-over',
  side: 'sp',
  page: 'aircall/security',
  title: { en: 'Have SAML switched on at Aircall', de: 'SAML bei Aircall einschalten lassen' },
  what: {
    en: 'Aircall switches SAML on for your company, on request. Send this message, and go on once Aircall has confirmed it; if it is on already, just go on.',
    de: 'Aircall schaltet SAML auf Anfrage für Ihr Unternehmen ein. Senden Sie diese Nachricht, und machen Sie weiter, sobald Aircall es bestätigt hat; ist es schon eingeschaltet, gleich.',
  },
  why: {
    en: 'Aircall asks to begin only after its confirmation, and offers SAML to a limited number of customers.',
    de: 'Aircall bittet, erst nach seiner Bestätigung zu beginnen, und bietet SAML nur einem Teil der Kunden an.',
  },
  minutes: 3,
  to: { name: { en: 'Aircall’s Customer Success team', de: 'Aircalls Customer-Success-Team' } },
  subject: { en: 'SAML single sign-on for our company', de: 'SAML-Anmeldung für unser Unternehmen' },
  body: {
    en: 'Hello,\n\nplease switch SAML single sign-on on for our Aircall account. Our identity provider is Microsoft Entra ID.\nPlease tell us when it is on, and whether we enter the metadata ourselves (My Company > Security) or send it to you.\n\nThank you',
    de: 'Guten Tag,\n\nbitte schalten Sie die SAML-Anmeldung für unser Aircall-Konto ein. Unser Identitätsanbieter ist Microsoft Entra ID.\nBitte sagen Sie uns, wenn es so weit ist und ob wir die Metadaten selbst eintragen (My Company > Security) oder Ihnen senden.\n\nVielen Dank',
  },
  done: { confirmed: true },
  conflicts: ['aircall-whom-to-ask'],
};

/** What ends each of the two ways: the form was saved, or Aircall's team has done it. */
const savedOrSent = [{ confirmedAt: 'save' }, { confirmedAt: 'send-to-aircall' }];

export const chooseMethod: StepOf<'do'> = {
  id: 'choose-method',
  act: 'do',
  side: 'sp',
  page: 'aircall/security',
  title: { en: 'Choose SAML at Aircall', de: 'SAML bei Aircall wählen' },
  what: {
    en: 'Open **My Company**, then the **Security** tab. Under **Authentication method** select **SAML**.',
    de: 'Öffnen Sie **My Company**, dann den Reiter **Security**. Wählen Sie unter **Authentication method** den Eintrag **SAML**.',
  },
  why: {
    en: 'Only an admin of Aircall sees this tab. How the method is chosen there, no source says.',
    de: 'Nur Admins von Aircall sehen diesen Reiter. Wie die Methode dort gewählt wird, sagt keine Quelle.',
  },
  minutes: 1,
  way: [
    at('aircall/security#saml', 'Select **{label}**.', 'Wählen Sie **{label}**.'),
    at('aircall/security#saml-tile', 'Select **{label}**.', 'Wählen Sie **{label}**.'),
  ],
  done: { any: [{ checked: 'aircall/security#saml' }, ...savedOrSent] },
  conflicts: ['aircall-self-service'],
  alternatives: [
    {
      words: {
        en: 'No **SAML** there? Then Aircall’s team does it: the step “Or have Aircall’s team do it” has the message.',
        de: 'Kein **SAML** da? Dann macht es Aircalls Team: Die Nachricht steht im Schritt „Oder Aircalls Team bitten“.',
      },
      step: 'send-to-aircall',
      source: 'Aircall: configure Microsoft Entra ID for SAML SSO',
      date: read,
    },
  ],
};

export const giveMetadata = (own: Own = {}): StepOf<'fill'> => ({
  id: 'give-metadata',
  act: 'fill',
  side: 'sp',
  page: 'aircall/security',
  title: { en: 'Give Aircall the metadata', de: 'Aircall die Metadaten geben' },
  what: {
    en: 'Paste the metadata’s address below, or upload the file that you downloaded. One of the two is enough.',
    de: 'Fügen Sie die Adresse der Metadaten darunter ein, oder laden Sie die heruntergeladene Datei hoch. Eines von beiden genügt.',
  },
  why: {
    en: 'From it Aircall learns where to send people, and whose signature to trust. What its field is called, no source says: copy the address, or point at the field.',
    de: 'Daraus erfährt Aircall, wohin es die Leute schickt und wessen Signatur gilt. Wie das Feld heißt, sagt keine Quelle: Adresse kopieren, oder auf das Feld zeigen.',
  },
  minutes: 1,
  fields: [{ value: 'metadata-url', anchor: 'aircall/security#metadata-url' }],
  way: [
    at(
      'aircall/security#metadata-url',
      'The address of the metadata goes here.',
      'Hier gehört die Adresse der Metadaten hin.',
    ),
  ],
  done: { any: [{ shows: 'aircall/security#metadata-url', value: 'metadata-url' }, ...savedOrSent] },
  conflicts: ['aircall-metadata-link'],
  ...own,
});

export const save = (own: Own = {}): StepOf<'confirm'> => ({
  id: 'save',
  act: 'confirm',
  side: 'sp',
  page: 'aircall/security',
  gate: 'emulation',
  title: { en: 'Save at Aircall', de: 'Bei Aircall speichern' },
  what: {
    en: 'With the address or the file in place, save the page. Stay signed in there until the test login has worked.',
    de: 'Sind Adresse oder Datei drin, speichern Sie die Seite. Bleiben Sie dort angemeldet, bis die Testanmeldung geklappt hat.',
  },
  why: {
    en: 'What Aircall’s button is called, no source says; nor what it answers.',
    de: 'Wie Aircalls Schaltfläche heißt, sagt keine Quelle; auch nicht, was sie antwortet.',
  },
  minutes: 1,
  ask: { en: 'Did Aircall take it?', de: 'Hat Aircall es angenommen?' },
  way: [at('aircall/security#save', 'Save the page here.', 'Speichern Sie die Seite hier.')],
  done: { any: [{ confirmed: true }, { confirmedAt: 'send-to-aircall' }] },
  ...own,
});

/** The other way: not every company has the tab. */
export const sendToAircall: StepOf<'hand-over'> = {
  id: 'send-to-aircall',
  act: 'hand-over',
  side: 'sp',
  page: 'aircall/security',
  optional: true,
  title: { en: 'Or have Aircall’s team do it', de: 'Oder Aircalls Team bitten' },
  what: {
    en: 'Only if you could not save it yourself: send this message, with the metadata file.',
    de: 'Nur wenn Sie es nicht selbst speichern konnten: Senden Sie diese Nachricht, mit der Metadatendatei.',
  },
  why: {
    en: 'Aircall may ask for the file or the link to complete the set-up. Neither holds a secret.',
    de: 'Aircall fragt vielleicht nach Datei oder Link, um die Einrichtung abzuschließen. Beide enthalten kein Geheimnis.',
  },
  minutes: 3,
  to: { name: { en: 'Aircall’s Customer Success team', de: 'Aircalls Customer-Success-Team' } },
  subject: { en: 'Metadata for our SAML single sign-on', de: 'Metadaten für unsere SAML-Anmeldung' },
  body: {
    en: 'Hello,\n\nour app in Microsoft Entra ID is ready. This is its metadata; the file is attached:\n{metadata-url}\n\nEntity ID: {sp-entity-id}\nReply URL: {acs-url}\nPlease complete our SAML connection and tell us when we can test it.\n\nThank you',
    de: 'Guten Tag,\n\nunsere App in Microsoft Entra ID ist fertig. Dies sind ihre Metadaten; die Datei ist angehängt:\n{metadata-url}\n\nEntity ID: {sp-entity-id}\nReply URL: {acs-url}\nBitte schließen Sie unsere SAML-Verbindung ab und sagen Sie uns, wann wir sie testen können.\n\nVielen Dank',
  },
  attach: 'metadata',
  done: { any: [{ confirmed: true }, { confirmedAt: 'save' }] },
  conflicts: ['aircall-whom-to-ask'],
};

/** Nothing else proves the set-up. */
export const testLogin = (own: Own = {}): StepOf<'confirm'> => ({
  id: 'test-login',
  act: 'confirm',
  side: 'sp',
  page: 'aircall/security',
  title: { en: 'Sign in once for real', de: 'Einmal wirklich anmelden' },
  what: {
    en: 'Open Aircall’s page **Sign in with SSO** in a private window, enter the address of a person you assigned, press **Continue** and sign in as that person.',
    de: 'Öffnen Sie Aircalls Seite **Sign in with SSO** in einem privaten Fenster, geben Sie die Adresse einer zugewiesenen Person ein, klicken Sie auf **Continue** und melden Sie sich als diese Person an.',
  },
  why: {
    en: 'Only a real login proves it. Begin at Aircall: a login that begins in My Apps or with Entra’s **Test** is refused.',
    de: 'Erst eine echte Anmeldung beweist es. Beginnen Sie bei Aircall: Eine Anmeldung aus „Meine Apps“ oder mit Entras **Test** lehnt es ab.',
  },
  minutes: 2,
  ask: { en: 'Are you in?', de: 'Sind Sie drin?' },
  open: 'sign-on-url',
  done: { confirmed: true },
  conflicts: ['aircall-sign-on-url'],
  ...own,
});
