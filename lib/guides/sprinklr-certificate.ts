import { certificateUpdateWithForm } from './certificate-update/with-form.ts';

const article = { source: 'Sprinklr: SAML 2.0 SSO', date: '2022-12-20' };

/**
 * "Steps to Update SSO Certificates from UI" of Sprinklr's article. It saves only what has passed a test of "all steps of the SSO flow", and
 * a response that is signed with the old certificate would not: so the new one is made active between filling in and the test.
 */
export const sprinklrCertificate = certificateUpdateWithForm({
  id: 'sprinklr-certificate',
  sp: 'sprinklr',
  name: 'Sprinklr',
  page: 'sprinklr/single-sign-on-edit',
  field: 'sprinklr/single-sign-on-edit#certificate',
  fieldLabel: 'Identity Provider Certificate',
  save: 'sprinklr/single-sign-on-edit#save',
  saveLabel: 'Save',
  captures: [
    { value: 'sign-on-url', anchor: 'sprinklr/given#login-url' },
    { value: 'idp-entity-id', anchor: 'sprinklr/single-sign-on-edit#entity-id' },
  ],
  agreements: [
    {
      id: 'entity-id',
      value: 'idp-entity-id',
      shownAt: 'entra/saml-sign-on#entra-identifier',
      label: { en: 'The app in Entra is of the tenant that Sprinklr trusts', de: 'Die App in Entra ist aus dem Mandanten, dem Sprinklr vertraut' },
      otherwise: { en: 'This would be another tenant’s certificate.', de: 'Das wäre das Zertifikat eines anderen Mandanten.' },
      step: 'take-new',
    },
  ],
  alternatives: [
    {
      words: {
        en: 'Sprinklr’s article keeps the backup in a notepad. **Save the old one as a file** below does the same.',
        de: 'Sprinklrs Artikel hebt die Sicherung in einem Notizblock auf. **Das alte als Datei speichern** weiter unten tut dasselbe.',
      },
      ...article,
    },
  ],
  ownTest: [
    {
      id: 'sprinklr-test',
      act: 'confirm',
      side: 'sp',
      page: 'sprinklr/single-sign-on-edit',
      gate: 'certificate-change',
      title: { en: 'Start Sprinklr’s own test', de: 'Sprinklrs eigenen Test starten' },
      what: {
        en: 'In **Auto Provisioning** press **Start Test**: Sprinklr saves only what has passed it.',
        de: 'Klicken Sie in **Auto Provisioning** auf **Start Test**: Sprinklr speichert nur, was ihn bestanden hat.',
      },
      why: {
        en: 'If it fails and you cannot mend it at once: make the old one active again in Entra. Sprinklr has saved nothing, so logins then work as before.',
        de: 'Misslingt er und lässt sich das nicht gleich beheben: Machen Sie in Entra wieder das alte aktiv. Sprinklr hat nichts gespeichert, Anmeldungen gehen dann wie zuvor.',
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
