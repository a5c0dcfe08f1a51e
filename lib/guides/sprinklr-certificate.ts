import { certificateUpdateWithForm } from './certificate-update/with-form.ts';

const article = { source: 'Sprinklr: SAML 2.0 SSO', date: '2022-12-20' };

/** "Steps to Update SSO Certificates from UI" of Sprinklr's article, in the order that Microsoft's tutorial demands. */
export const sprinklrCertificate = certificateUpdateWithForm({
  id: 'sprinklr-certificate',
  sp: 'sprinklr',
  name: 'Sprinklr',
  page: 'sprinklr/single-sign-on-edit',
  field: 'sprinklr/single-sign-on-edit#certificate',
  fieldLabel: 'Identity Provider Certificate',
  save: 'sprinklr/single-sign-on-edit#save',
  saveLabel: 'Save',
  captures: [{ value: 'sign-on-url', anchor: 'sprinklr/given#login-url' }],
  alternatives: [
    {
      words: {
        en: 'Sprinklr’s article keeps the backup in a notepad. **Save the old one as a file** below does the same.',
        de: 'Sprinklrs Artikel hebt die Sicherung in einem Notizblock auf. **Das alte als Datei speichern** weiter unten tut dasselbe.',
      },
      ...article,
    },
  ],
  before: [
    {
      id: 'sprinklr-test',
      act: 'confirm',
      side: 'sp',
      page: 'sprinklr/single-sign-on-edit',
      title: { en: 'Start Sprinklr’s own test', de: 'Sprinklrs eigenen Test starten' },
      what: {
        en: 'In **Auto Provisioning** press **Start Test**: Sprinklr saves only what has passed it.',
        de: 'Klicken Sie in **Auto Provisioning** auf **Start Test**: Sprinklr speichert nur, was ihn bestanden hat.',
      },
      why: {
        en: 'If it fails by the signature, Entra still signs with the old certificate: do “Make it active” first, then test and save. Whether the test signs in, the article (2022-12-20) does not say.',
        de: 'Scheitert er an der Signatur, signiert Entra noch mit dem alten Zertifikat: Machen Sie dann erst „Das neue aktiv machen“, dann Test und Speichern. Ob der Test anmeldet, sagt der Artikel (20.12.2022) nicht.',
      },
      minutes: 1,
      ask: { en: 'Have all steps passed?', de: 'Sind alle Schritte gelungen?' },
      way: [{ anchor: 'sprinklr/single-sign-on-edit#start-test', words: { en: 'Press **{label}**.', de: 'Klicken Sie auf **{label}**.' } }],
      done: { confirmed: true },
    },
  ],
  lookAgain: {
    en: 'Close the form and open it once more with **Edit**. **Identity Provider Certificate** must hold the new one, with its BEGIN and END lines.',
    de: 'Schließen Sie das Formular und öffnen Sie es noch einmal mit **Edit**. In **Identity Provider Certificate** muss das neue stehen, mit den Zeilen BEGIN und END.',
  },
  signOn: 'sign-on-url',
  sources: [{ name: article.source, date: article.date }],
  verified: '2026-11-26',
});
