import type { GuideLiteral } from '../../guide/schema/index.ts';

type Step = GuideLiteral['steps'][number];

const press = { en: 'Press **{label}**.', de: 'Klicken Sie auf **{label}**.' };

/** The row's own menu button has no name that tells it from the others': the grid is ringed, and the words say which row. */
const inactiveRow = {
  anchor: 'entra/certificate#certificates',
  row: 'inactive',
  words: {
    en: 'Open the menu … of the row that is **{row}**.',
    de: 'Öffnen Sie das Menü … der Zeile, die **{row}** ist.',
  },
};

/** A new one, inactive still. What is in the list already and inactive may be used as well. */
export const makeNew: Step = {
  id: 'new-certificate',
  act: 'do',
  side: 'idp',
  page: 'entra/certificate',
  title: { en: 'Make the new certificate', de: 'Das neue Zertifikat erstellen' },
  what: {
    en: 'On **SAML Certificates** press **Edit**, then **New Certificate**, then **Save**. Do not make it active yet.',
    de: 'Klicken Sie in **SAML-Signaturzertifikat** auf **Bearbeiten**, dann **Neues Zertifikat**, dann **Speichern**. Machen Sie es noch nicht aktiv.',
  },
  why: {
    en: 'It stays inactive and changes nothing, unless the present one has ended. An inactive one that is there already will do.',
    de: 'Es bleibt inaktiv und ändert nichts, es sei denn, das jetzige ist abgelaufen. Ein inaktives, das schon da ist, genügt.',
  },
  minutes: 2,
  way: [
    { anchor: 'entra/certificate#save', words: press, wait: 15 },
    { anchor: 'entra/certificate#new-certificate', words: press },
  ],
  done: { seen: 'entra/certificate#certificates', atLeast: 2 },
};

export const takeNew: Step = {
  id: 'take-new',
  act: 'file',
  side: 'idp',
  page: 'entra/certificate',
  title: { en: 'Take the new certificate', de: 'Das neue Zertifikat holen' },
  what: {
    en: 'Open the menu **…** of the inactive row, choose **Base64 certificate download** and drop the file into the panel.',
    de: 'Öffnen Sie das Menü **…** der inaktiven Zeile, wählen Sie **Base64 certificate download** und ziehen Sie die Datei in die Seitenleiste.',
  },
  why: {
    en: 'The download on the card gives the active one, which is the old one. Old and new then stand side by side here.',
    de: 'Der Download auf der Karte liefert das aktive, also das alte. Hier stehen dann alt und neu nebeneinander.',
  },
  minutes: 1,
  captures: [],
  way: [
    {
      anchor: 'entra/certificate#base64-download',
      words: { en: 'Press **{label}** and drop the file into the panel.', de: 'Klicken Sie auf **{label}** und ziehen Sie die Datei in die Seitenleiste.' },
    },
    { anchor: 'entra/certificate#save', words: { en: 'Press **{label}** first.', de: 'Klicken Sie zuerst auf **{label}**.' }, wait: 15 },
    inactiveRow,
  ],
  done: { held: ['signing-certificate'] },
};

/** From here on Entra signs with the new one. */
export function activate(why: Step['why']): Step {
  return {
    id: 'activate',
    act: 'do',
    side: 'idp',
    page: 'entra/certificate',
    gate: 'certificate-change',
    title: { en: 'Make it active', de: 'Das neue aktiv machen' },
    what: {
      en: 'Open the menu **…** of the new row, choose **Make certificate active** and confirm. Its thumbprint is {signing-thumbprint}.',
      de: 'Öffnen Sie das Menü **…** der neuen Zeile, wählen Sie **Zertifikat als aktiv festlegen** und bestätigen Sie. Sein Fingerabdruck ist {signing-thumbprint}.',
    },
    why,
    minutes: 1,
    way: [
      // The offer to test has a "Yes" too.
      { anchor: 'entra/certificate#yes-activate', words: press, wait: 15, unless: 'entra/test-prompt#later' },
      { anchor: 'entra/certificate#make-active', words: press },
      inactiveRow,
    ],
    done: { shows: 'entra/saml-sign-on#thumbprint', value: 'signing-thumbprint' },
  };
}

/** For a service that reads metadata: only a file from after the change tells of it. */
export const takeMetadataAnew = (service: string): Step => ({
  id: 'fresh-metadata',
  act: 'confirm',
  side: 'idp',
  page: 'entra/saml-sign-on',
  optional: true,
  title: { en: 'Take the metadata anew', de: 'Die Metadaten neu holen' },
  what: {
    en: `Close the list of certificates. If ${service} has the file, download **Federation Metadata XML** once more. If it has the link, there is nothing to fetch: the **App Federation Metadata Url** stays the same.`,
    de: `Schließen Sie die Liste der Zertifikate. Hat ${service} die Datei, laden Sie **Verbundmetadaten-XML** noch einmal herunter. Hat es den Link, ist nichts zu holen: Die **App Federation Metadata Url** bleibt dieselbe.`,
  },
  why: {
    en: `An older file does not hold the new certificate. Entra signs with it already: go straight on to ${service}.`,
    de: `Eine ältere Datei enthält das neue Zertifikat nicht. Entra signiert schon damit: Gehen Sie gleich weiter zu ${service}.`,
  },
  minutes: 1,
  ask: { en: 'Do you have the new file, or the link?', de: 'Haben Sie die neue Datei oder den Link?' },
  way: [
    { anchor: 'entra/certificate#close', words: { en: 'The new one is active. Close this pane.', de: 'Das neue ist aktiv. Schließen Sie diesen Bereich.' } },
    {
      anchor: 'entra/saml-sign-on#federation-metadata-xml',
      words: { en: 'Download **Federation Metadata XML** once more.', de: 'Laden Sie **Verbundmetadaten-XML** noch einmal herunter.' },
    },
    {
      anchor: 'entra/saml-sign-on#metadata-url',
      words: { en: 'This is the link of the metadata. It has not changed.', de: 'Das ist der Link der Metadaten. Er hat sich nicht geändert.' },
    },
  ],
  done: { confirmed: true },
});

/** The rest, once a login has worked: nothing of the old one is left that a service could take by mistake. */
export const tidy: Step = {
  id: 'tidy',
  act: 'confirm',
  side: 'idp',
  page: 'entra/certificate',
  optional: true,
  title: { en: 'Tidy up', de: 'Aufräumen' },
  what: {
    en: 'In the menu **…** of the old row choose **Delete Certificate**. Look at **Notification Email Addresses**: who is told before this one ends?',
    de: 'Wählen Sie im Menü **…** der alten Zeile **Zertifikat löschen**. Sehen Sie unter **Benachrichtigungs-E-Mail-Adressen** nach: Wer erfährt es, bevor dieses endet?',
  },
  why: {
    en: 'Inactive ones stay in the metadata, and a service may pick one. Your backup stays here. Entra writes 60, 30 and 7 days before.',
    de: 'Inaktive bleiben in den Metadaten, und ein Dienst könnte eines nehmen. Ihre Sicherung bleibt hier. Entra schreibt 60, 30 und 7 Tage vorher.',
  },
  minutes: 1,
  ask: { en: 'Is the list as it should be?', de: 'Ist die Liste, wie sie sein soll?' },
  way: [{ anchor: 'entra/certificate#delete-certificate', words: press }],
  done: { confirmed: true },
};

/** Whether the certificate that the service has, and the one that Entra signs with, are the new one. */
export const signsWithNew: GuideLiteral['agreements'][number] = {
  id: 'thumbprint',
  value: 'thumbprint',
  shownAt: 'entra/saml-sign-on#thumbprint',
  as: 'thumbprint',
  label: { en: 'Entra signs with the new certificate', de: 'Entra signiert mit dem neuen Zertifikat' },
  otherwise: { en: 'The service would not trust Entra’s signature.', de: 'Der Dienst würde Entras Signatur nicht vertrauen.' },
  step: 'activate',
};

export const microsoftSource = {
  name: 'Microsoft: manage certificates for federated single sign-on',
  url: 'https://learn.microsoft.com/entra/identity/enterprise-apps/tutorial-manage-certificates-for-federated-single-sign-on',
  date: '2025-01-01',
};
