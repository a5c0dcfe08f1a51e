import { at, press, type StepOf } from '../entra-steps/index.ts';
import { page } from './service.ts';

const fill = (anchor: string, en: string, de: string) => at(`${page}#${anchor}`, `${en} Fill it from the panel.`, `${de} Füllen Sie es aus der Seitenleiste.`);
const choose = (anchor: string, value: string) =>
  at(`${page}#${anchor}`, `Choose **{${value}}**, or fill it from the panel.`, `Wählen Sie **{${value}}**, oder füllen Sie es aus der Seitenleiste.`);

/** A new single sign-on: its name, and SAML. What SAML needs is on the form only then. */
export const nameIt: StepOf<'fill'> = {
  id: 'sprinklr-name',
  act: 'fill',
  side: 'sp',
  page,
  title: { en: 'Open a new single sign-on at Sprinklr', de: 'Bei Sprinklr ein neues Single Sign-On öffnen' },
  what: {
    en: 'Sign in to this environment of Sprinklr. Press **New Tab**, go to **All Settings** > **Manage Customer** > **Single Sign-Ons** and add one. Give it a name and choose **SAML 2.0**.',
    de: 'Melden Sie sich in dieser Umgebung von Sprinklr an. Über **New Tab** gehen Sie zu **All Settings** > **Manage Customer** > **Single Sign-Ons** und fügen eines hinzu. Geben Sie ihm einen Namen und wählen Sie **SAML 2.0**.',
  },
  why: {
    en: 'This is where Sprinklr learns of Entra. If **All Settings** is not in sight, scroll or search: long lists show only a part.',
    de: 'Hier erfährt Sprinklr von Entra. Ist **All Settings** nicht zu sehen, blättern oder suchen Sie: Lange Listen zeigen nur einen Teil.',
  },
  minutes: 3,
  fields: [
    { value: 'sso-name', anchor: `${page}#name` },
    { value: 'sso-type', anchor: `${page}#type`, or: `${page}#type-choice` },
  ],
  way: [fill('name', 'Name it as you like.', 'Ein Name Ihrer Wahl.'), choose('type', 'sso-type'), choose('type-choice', 'sso-type')],
  done: {
    all: [
      { shows: `${page}#name`, value: 'sso-name' },
      { any: [{ shows: `${page}#type`, value: 'sso-type' }, { shows: `${page}#type-choice`, value: 'sso-type' }] },
    ],
  },
  conflicts: ['sprinklr-menu-path'],
};

/** One of two equal ways: the next step fills what this one did not. */
export const importMetadata: StepOf<'do'> = {
  id: 'sprinklr-import',
  act: 'do',
  side: 'sp',
  page,
  optional: true,
  title: { en: 'Import Entra’s metadata, or pass on', de: 'Entras Metadaten importieren, oder weiter' },
  what: {
    en: 'Press **Import Metadata** and choose the **Federation Metadata XML** from Entra. Or skip this: the next step fills every field from here.',
    de: 'Klicken Sie auf **Import Metadata** und wählen Sie die **Verbundmetadaten-XML** aus Entra. Oder überspringen Sie das: Der nächste Schritt füllt jedes Feld von hier.',
  },
  why: {
    en: 'Both ways lead to the same form. If the file holds several certificates, Sprinklr may take the wrong one; the next step checks it.',
    de: 'Beide Wege führen zum selben Formular. Stehen in der Datei mehrere Zertifikate, nimmt Sprinklr vielleicht das falsche; der nächste Schritt prüft es.',
  },
  minutes: 1,
  way: [at(`${page}#import-metadata`, 'Press **{label}** and choose the XML file from Entra.', 'Klicken Sie auf **{label}** und wählen Sie die XML-Datei aus Entra.')],
  done: {
    all: [
      { shows: `${page}#entity-id`, value: 'idp-entity-id' },
      { shows: `${page}#login-url`, value: 'sso-url' },
      { shows: `${page}#certificate`, value: 'signing-certificate' },
    ],
  },
};

export const fillForm: StepOf<'fill'> = {
  id: 'sprinklr-form',
  act: 'fill',
  side: 'sp',
  page,
  title: { en: 'Fill in Sprinklr’s form', de: 'Sprinklrs Formular ausfüllen' },
  what: {
    en: 'Fill in the fields. What is right already stays as it is. **Issuer Name** may fill itself; it must be exactly the same.',
    de: 'Füllen Sie die Felder aus. Was schon stimmt, bleibt. **Issuer Name** füllt sich vielleicht selbst; er muss genau gleich sein.',
  },
  why: {
    en: 'Sprinklr learns whom to trust, where to send people, and where their ID stands. The certificate keeps its BEGIN and END lines.',
    de: 'Sprinklr erfährt, wem es traut, wohin es die Leute schickt und wo deren ID steht. Das Zertifikat behält die Zeilen BEGIN und END.',
  },
  minutes: 4,
  fields: [
    { value: 'idp-entity-id', anchor: `${page}#entity-id` },
    { value: 'idp-entity-id', anchor: `${page}#issuer-name` },
    { value: 'sso-url', anchor: `${page}#login-url` },
    { value: 'slo-url', anchor: `${page}#logout-url`, optional: true },
    { value: 'user-id-type', anchor: `${page}#user-id-type` },
    { value: 'user-id-location', anchor: `${page}#user-id-location` },
    { value: 'user-id-attribute', anchor: `${page}#user-id-attribute`, optional: true },
    { value: 'request-binding', anchor: `${page}#request-binding`, or: `${page}#request-binding-choice` },
    { value: 'not-provisioned-message', anchor: `${page}#not-provisioned-message`, optional: true },
    { value: 'signature-method', anchor: `${page}#signature-method` },
    { value: 'signing-certificate', anchor: `${page}#certificate` },
  ],
  way: [
    fill('entity-id', 'The **Microsoft Entra Identifier** goes here.', 'Hier gehört der **Microsoft Entra Identifier** hin.'),
    fill('issuer-name', 'The same once more.', 'Noch einmal derselbe.'),
    fill('login-url', 'Entra’s **Login URL** goes here.', 'Hier gehört Entras **Login URL** hin.'),
    fill('logout-url', 'Entra’s **Logout URL**; you may leave it empty.', 'Entras **Logout URL**; sie darf leer bleiben.'),
    choose('user-id-type', 'user-id-type'),
    choose('user-id-location', 'user-id-location'),
    fill('user-id-attribute', 'The name of the attribute goes here.', 'Hier gehört der Name des Attributs hin.'),
    choose('request-binding', 'request-binding'),
    choose('request-binding-choice', 'request-binding'),
    fill('not-provisioned-message', 'Your message to unknown people.', 'Ihre Meldung an Unbekannte.'),
    choose('signature-method', 'signature-method'),
    fill('certificate', 'The certificate, with its BEGIN and END lines.', 'Das Zertifikat, mit den Zeilen BEGIN und END.'),
  ],
  done: {
    all: [
      { shows: `${page}#entity-id`, value: 'idp-entity-id' },
      { shows: `${page}#issuer-name`, value: 'idp-entity-id' },
      { shows: `${page}#login-url`, value: 'sso-url' },
      { any: [{ lacks: 'slo-url' }, { shows: `${page}#logout-url`, value: 'slo-url' }] },
      { shows: `${page}#user-id-type`, value: 'user-id-type' },
      { shows: `${page}#user-id-location`, value: 'user-id-location' },
      { any: [{ shows: `${page}#request-binding`, value: 'request-binding' }, { shows: `${page}#request-binding-choice`, value: 'request-binding' }] },
      { any: [{ lacks: 'not-provisioned-message' }, { shows: `${page}#not-provisioned-message`, value: 'not-provisioned-message' }] },
      { shows: `${page}#signature-method`, value: 'signature-method' },
      { shows: `${page}#certificate`, value: 'signing-certificate' },
    ],
  },
  conflicts: ['sprinklr-signature-method'],
};

/** A check box is the admin's own to tick. */
export const newCertificate: StepOf<'do'> = {
  id: 'sprinklr-new-certificate',
  act: 'do',
  side: 'sp',
  page,
  title: { en: 'Tick Use new SSO Certificate', de: 'Use new SSO Certificate ankreuzen' },
  what: { en: 'Tick **Use new SSO Certificate**.', de: 'Setzen Sie das Häkchen bei **Use new SSO Certificate**.' },
  why: {
    en: 'Sprinklr then signs its requests with its present certificate. Check boxes are yours: the panel does not touch them.',
    de: 'Sprinklr signiert seine Anfragen dann mit seinem jetzigen Zertifikat. Häkchen setzen Sie selbst: Die Seitenleiste rührt sie nicht an.',
  },
  minutes: 1,
  way: [at(`${page}#new-certificate`, 'Tick **{label}**.', 'Setzen Sie das Häkchen bei **{label}**.')],
  done: { checked: `${page}#new-certificate` },
};

export const advocacy: StepOf<'fill'> = {
  id: 'sprinklr-advocacy',
  act: 'fill',
  side: 'sp',
  page,
  optional: true,
  title: { en: 'Advocacy, if you use it', de: 'Advocacy, falls Sie es nutzen' },
  what: {
    en: 'Only if your people sign in to Sprinklr’s Advocacy too: tick the box, choose the **Name** and enter the **Attribute**. Otherwise skip this.',
    de: 'Nur wenn Ihre Leute sich auch bei Sprinklrs Advocacy anmelden: Häkchen setzen, **Name** wählen, **Attribute** eintragen. Sonst überspringen.',
  },
  why: {
    en: 'Which name and which attribute, Sprinklr’s article (2022-12-20) does not say. Ask your contact there.',
    de: 'Welcher Name und welches Attribut, sagt Sprinklrs Artikel (20.12.2022) nicht. Fragen Sie Ihren Kontakt dort.',
  },
  minutes: 1,
  fields: [
    { value: 'advocacy-name', anchor: `${page}#advocacy-name` },
    { value: 'advocacy-attribute', anchor: `${page}#advocacy-attribute` },
  ],
  way: [
    choose('advocacy-name', 'advocacy-name'),
    fill('advocacy-attribute', 'The attribute goes here.', 'Hier gehört das Attribut hin.'),
    at(`${page}#advocacy`, 'Tick this, if you use Advocacy.', 'Setzen Sie dieses Häkchen, falls Sie Advocacy nutzen.'),
  ],
  done: {
    all: [
      { checked: `${page}#advocacy` },
      { shows: `${page}#advocacy-name`, value: 'advocacy-name' },
      { shows: `${page}#advocacy-attribute`, value: 'advocacy-attribute' },
    ],
  },
};

/** "You can save only after successfully emulating all steps." */
export const emulation: StepOf<'confirm'> = {
  id: 'sprinklr-test',
  act: 'confirm',
  side: 'sp',
  page,
  gate: 'emulation',
  title: { en: 'Start Sprinklr’s own test', de: 'Sprinklrs eigenen Test starten' },
  what: {
    en: 'In **Auto Provisioning** press **Start Test**. Sprinklr goes through every step of a login with what stands in the form.',
    de: 'Klicken Sie in **Auto Provisioning** auf **Start Test**. Sprinklr geht jeden Schritt einer Anmeldung mit dem durch, was im Formular steht.',
  },
  why: {
    en: 'Sprinklr saves only when every step has passed. If one fails, mend what it names and start again.',
    de: 'Sprinklr speichert erst, wenn jeder Schritt gelungen ist. Misslingt einer, beheben Sie das Genannte und starten Sie neu.',
  },
  minutes: 2,
  ask: { en: 'Have all steps passed?', de: 'Sind alle Schritte gelungen?' },
  way: [{ anchor: `${page}#start-test`, words: press }],
  done: { confirmed: true },
};

export const save: StepOf<'confirm'> = {
  id: 'sprinklr-save',
  act: 'confirm',
  side: 'sp',
  page,
  gate: 'emulation',
  title: { en: 'Save at Sprinklr', de: 'Bei Sprinklr speichern' },
  what: {
    en: 'Press **Save**. Stay signed in there until the test login has worked.',
    de: 'Klicken Sie auf **Save**. Bleiben Sie dort angemeldet, bis die Testanmeldung geklappt hat.',
  },
  why: {
    en: 'From now on the login page offers single sign-on. Whoever is signed in stays so, and can take it back.',
    de: 'Von jetzt an bietet die Anmeldeseite Single Sign-On an. Wer angemeldet ist, bleibt es und kann es zurücknehmen.',
  },
  minutes: 1,
  ask: { en: 'Did Sprinklr take the settings?', de: 'Hat Sprinklr die Einstellungen angenommen?' },
  way: [{ anchor: `${page}#save`, words: press }],
  done: { confirmed: true },
};

export const testLogin: StepOf<'confirm'> = {
  id: 'test-login',
  act: 'confirm',
  side: 'sp',
  page,
  title: { en: 'Sign in once for real', de: 'Einmal wirklich anmelden' },
  what: {
    en: 'Open this environment’s login page in a private window and sign in by single sign-on as one of the people you assigned.',
    de: 'Öffnen Sie die Anmeldeseite dieser Umgebung in einem privaten Fenster und melden Sie sich per Single Sign-On als eine der zugewiesenen Personen an.',
  },
  why: {
    en: 'Only a real login proves it. The person must be a user in Sprinklr already, with **Password Disabled** (Microsoft, 2022-11-21).',
    de: 'Erst eine echte Anmeldung beweist es. Die Person muss in Sprinklr schon Benutzer sein, mit **Password Disabled** (Microsoft, 21.11.2022).',
  },
  minutes: 2,
  ask: { en: 'Are you in?', de: 'Sind Sie drin?' },
  open: 'sign-on-url',
  done: { confirmed: true },
  conflicts: ['sprinklr-user-id'],
};
