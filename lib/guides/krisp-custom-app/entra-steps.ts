import type { GuideLiteral } from '../../guide/schema/index.ts';

type Steps = GuideLiteral['steps'];

const press = { en: 'Press **{label}**.', de: 'Klicken Sie auf **{label}**.' };

/** The prompt that follows a save lies over the page: it is put aside before anything behind it is pointed at. */
const putTestOff = {
  anchor: 'entra/test-prompt#later',
  words: {
    en: 'Not yet: choose **{label}**. Krisp’s side comes first.',
    de: 'Noch nicht: Wählen Sie **{label}**. Erst kommt Krisps Seite.',
  },
};

const closeBasicSaml = {
  anchor: 'entra/basic-saml#close',
  words: { en: 'Saved. Close this pane.', de: 'Gespeichert. Schließen Sie diesen Bereich.' },
};

export const entraSteps: Steps = [
  {
    id: 'create-app',
    act: 'fill',
    side: 'idp',
    page: 'entra/create-app',
    title: { en: 'Create the app in Entra', de: 'Die App in Entra anlegen' },
    what: {
      en: 'In **Enterprise applications**, create your own application, give it a name and press **Create**.',
      de: 'Legen Sie unter **Unternehmensanwendungen** eine eigene Anwendung an, geben Sie ihr einen Namen und klicken Sie auf **Erstellen**.',
    },
    why: {
      en: 'The app stands for Krisp in your tenant. Leave the choice on **Non-gallery**: only that one offers SAML.',
      de: 'Die App steht in Ihrem Mandanten für Krisp. Lassen Sie die Auswahl auf **Non-gallery**: Nur sie bietet SAML.',
    },
    minutes: 2,
    fields: [{ value: 'app-name', anchor: 'entra/create-app#name' }],
    way: [
      { anchor: 'entra/create-app#create', words: { en: 'Press **{label}**. It can take a minute.', de: 'Klicken Sie auf **{label}**. Das kann eine Minute dauern.' }, wait: 60 },
      {
        anchor: 'entra/create-app#name',
        words: {
          en: 'Name the app: fill it from the panel, or type your own name.',
          de: 'Benennen Sie die App: aus der Seitenleiste füllen oder selbst eintippen.',
        },
      },
    ],
    done: { any: [{ seen: 'entra/app-overview#title' }, { seen: 'entra/users#title' }, { seen: 'entra/saml-sign-on#identifier' }] },
    conflicts: ['krisp-app-kind'],
  },
  {
    id: 'assign-users',
    act: 'do',
    side: 'idp',
    page: 'entra/users',
    title: { en: 'Choose who may sign in', de: 'Festlegen, wer sich anmelden darf' },
    what: {
      en: 'Press **Add user/group**, then **None Selected**. Choose people or groups, press **Select**, then **Assign**.',
      de: 'Klicken Sie auf **Benutzer hinzufügen**, dann auf **None Selected**. Wählen Sie Personen oder Gruppen, dann **Auswählen** und **Zuweisen**.',
    },
    why: {
      en: 'Entra refuses everyone else (AADSTS50105). People in a group inside a group do not count. Put yourself on the list for the test.',
      de: 'Alle anderen weist Entra ab (AADSTS50105). Mitglieder einer Gruppe in einer Gruppe zählen nicht. Nehmen Sie sich für den Test mit auf.',
    },
    minutes: 2,
    way: [
      { anchor: 'entra/add-assignment#assign', words: press, wait: 15 },
      {
        anchor: 'entra/user-picker#select',
        words: { en: 'Press **{label}** when everyone is chosen.', de: 'Klicken Sie auf **{label}**, wenn alle gewählt sind.' },
      },
      {
        anchor: 'entra/user-picker#search',
        words: {
          en: 'Find the people and groups who may sign in, and tick them.',
          de: 'Suchen Sie die Personen und Gruppen, die sich anmelden dürfen, und haken Sie sie an.',
        },
      },
      {
        anchor: 'entra/add-assignment#none-selected',
        words: {
          en: 'Press **{label}** under **Users and groups**.',
          de: 'Klicken Sie auf **{label}** unter **Benutzer und Gruppen**.',
        },
      },
      { anchor: 'entra/users#add', words: press },
    ],
    done: { seen: 'entra/users#assigned' },
  },
  {
    id: 'choose-saml',
    act: 'do',
    side: 'idp',
    page: 'entra/sso-method',
    title: { en: 'Choose SAML', de: 'SAML wählen' },
    what: {
      en: 'Open **Single sign-on** in the app’s menu and choose **SAML**.',
      de: 'Öffnen Sie **Einmaliges Anmelden** im Menü der App und wählen Sie **SAML**.',
    },
    why: {
      en: 'Entra then makes the app’s certificate and shows the five cards of its SAML settings.',
      de: 'Entra erzeugt damit das Zertifikat der App und zeigt die fünf Karten ihrer SAML-Einstellungen.',
    },
    minutes: 1,
    way: [
      {
        anchor: 'entra/sso-method#saml',
        words: { en: 'Choose **{label}**. The page takes a moment.', de: 'Wählen Sie **{label}**. Die Seite braucht einen Moment.' },
        wait: 20,
      },
    ],
    done: { any: [{ seen: 'entra/saml-sign-on#title' }, { seen: 'entra/saml-sign-on#identifier' }] },
  },
  {
    id: 'basic-saml',
    act: 'fill',
    side: 'idp',
    page: 'entra/basic-saml',
    title: { en: 'Give Entra Krisp’s three values', de: 'Entra die drei Werte von Krisp geben' },
    what: {
      en: 'On **Basic SAML Configuration** press **Edit**. Fill in the three values, then press **Save**.',
      de: 'Klicken Sie in **Grundlegende SAML-Konfiguration** auf **Bearbeiten**. Füllen Sie die drei Werte ein und klicken Sie auf **Speichern**.',
    },
    why: {
      en: 'By the identifier Entra knows who asks; to the reply URL it sends the login. Both must be right to the last character.',
      de: 'Am Bezeichner erkennt Entra, wer fragt; an die Antwort-URL schickt es die Anmeldung. Bei beiden zählt jedes Zeichen.',
    },
    minutes: 3,
    fields: [
      { value: 'sp-entity-id', anchor: 'entra/basic-saml#identifier', reveal: 'entra/basic-saml#add-identifier' },
      { value: 'acs-url', anchor: 'entra/basic-saml#reply-url', reveal: 'entra/basic-saml#add-reply-url' },
      { value: 'sign-on-url', anchor: 'entra/basic-saml#sign-on-url' },
    ],
    way: [
      // The article's sentence on saving is cut short ("… these settings."). The pane has a Save, and nothing is kept without it.
      { anchor: 'entra/basic-saml#save', words: press },
      {
        anchor: 'entra/basic-saml#identifier',
        words: { en: 'Krisp’s team slug goes here. Fill it from the panel.', de: 'Hier gehört Krisps Team-Slug hin. Füllen Sie ihn aus der Seitenleiste.' },
      },
      {
        anchor: 'entra/basic-saml#add-identifier',
        words: { en: '**{label}** opens the box for the team slug.', de: '**{label}** öffnet das Feld für den Team-Slug.' },
      },
      {
        anchor: 'entra/basic-saml#reply-url',
        words: { en: 'Krisp’s reply URL goes here. Fill it from the panel.', de: 'Hier gehört Krisps Reply URL hin. Füllen Sie sie aus der Seitenleiste.' },
      },
      {
        anchor: 'entra/basic-saml#add-reply-url',
        words: { en: '**{label}** opens the box for the reply URL.', de: '**{label}** öffnet das Feld für die Antwort-URL.' },
      },
      {
        anchor: 'entra/basic-saml#sign-on-url',
        words: {
          en: 'Krisp’s Single Sign On URL goes here. Fill it from the panel.',
          de: 'Hier gehört Krisps Single Sign On URL hin. Füllen Sie sie aus der Seitenleiste.',
        },
      },
      {
        anchor: 'entra/saml-sign-on#edit-basic-saml',
        words: {
          en: 'Press **{label}** on the card **Basic SAML Configuration**.',
          de: 'Klicken Sie auf **{label}** in der Karte **Grundlegende SAML-Konfiguration**.',
        },
      },
    ],
    done: {
      all: [
        { shows: 'entra/saml-sign-on#identifier', value: 'sp-entity-id' },
        { shows: 'entra/saml-sign-on#reply-url', value: 'acs-url' },
        { shows: 'entra/saml-sign-on#sign-on-url', value: 'sign-on-url' },
      ],
    },
    conflicts: ['krisp-sign-on-url'],
  },
  {
    id: 'claims',
    act: 'fill',
    side: 'idp',
    page: 'entra/manage-claim',
    title: { en: 'Add the e-mail claim', de: 'Den E-Mail-Anspruch hinzufügen' },
    what: {
      en: 'On **Attributes & Claims** press **Edit**, then **Add new claim**. Fill in name and source attribute, press **Save**. Leave the other claims as they are.',
      de: 'Klicken Sie in **Benutzerattribute und Ansprüche** auf **Bearbeiten**, dann auf **Neuen Anspruch hinzufügen**. Füllen Sie Name und Quellattribut, dann **Speichern**. Die anderen Ansprüche bleiben, wie sie sind.',
    },
    why: {
      en: 'Krisp recognises people by this claim. Large and small letters count.',
      de: 'An diesem Anspruch erkennt Krisp die Leute. Groß- und Kleinschreibung zählt.',
    },
    minutes: 2,
    fields: [
      { value: 'email-claim-name', anchor: 'entra/manage-claim#name' },
      { value: 'email-claim-source', anchor: 'entra/manage-claim#source-attribute' },
    ],
    way: [
      // Implied by the article as well ("… the changes.").
      { anchor: 'entra/manage-claim#save', words: press },
      {
        anchor: 'entra/manage-claim#name',
        words: { en: 'The claim’s name goes here, exactly so.', de: 'Hier steht der Name des Anspruchs, genau so geschrieben.' },
      },
      {
        anchor: 'entra/manage-claim#source-attribute',
        words: {
          en: 'Choose **{email-claim-source}** here, or fill it from the panel.',
          de: 'Wählen Sie hier **{email-claim-source}**, oder füllen Sie es aus der Seitenleiste.',
        },
      },
      {
        anchor: 'entra/claims#open-claim-email',
        words: { en: 'The claim is there already. Open it and put it right.', de: 'Den Anspruch gibt es schon. Öffnen Sie ihn und stellen Sie ihn richtig.' },
      },
      { anchor: 'entra/claims#add-new-claim', words: press },
      putTestOff,
      closeBasicSaml,
      {
        anchor: 'entra/saml-sign-on#edit-claims',
        words: {
          en: 'Press **{label}** on the card **Attributes & Claims**.',
          de: 'Klicken Sie auf **{label}** in der Karte **Benutzerattribute und Ansprüche**.',
        },
      },
    ],
    done: {
      any: [
        { shows: 'entra/saml-sign-on#claim-email', value: 'email-claim-source' },
        { shows: 'entra/claims#claim-email', value: 'email-claim-source' },
      ],
    },
    conflicts: ['krisp-claim-name'],
  },
  {
    id: 'certificate',
    act: 'file',
    side: 'idp',
    page: 'entra/saml-sign-on',
    title: { en: 'Take the certificate', de: 'Das Zertifikat holen' },
    what: {
      en: 'On **SAML Certificates** download **Certificate (Base64)** and drop the file into the panel. The addresses beside it are taken from the page.',
      de: 'Laden Sie in **SAML-Signaturzertifikat** das **Zertifikat (Base64)** herunter und ziehen Sie die Datei in die Seitenleiste. Die Adressen daneben kommen von der Seite.',
    },
    why: {
      en: 'With it Krisp checks that a login really comes from your tenant. Each app has its own.',
      de: 'Damit prüft Krisp, dass eine Anmeldung wirklich aus Ihrem Mandanten kommt. Jede App hat ihr eigenes.',
    },
    minutes: 2,
    captures: [
      { value: 'sso-url', anchor: 'entra/saml-sign-on#login-url' },
      { value: 'idp-entity-id', anchor: 'entra/saml-sign-on#entra-identifier' },
      { value: 'slo-url', anchor: 'entra/saml-sign-on#idp-logout-url' },
      { value: 'metadata-url', anchor: 'entra/saml-sign-on#metadata-url' },
      { value: 'thumbprint', anchor: 'entra/saml-sign-on#thumbprint' },
    ],
    way: [
      putTestOff,
      {
        anchor: 'entra/claims#close',
        words: { en: 'The claim is saved. Close this screen.', de: 'Der Anspruch ist gespeichert. Schließen Sie diese Seite.' },
      },
      {
        anchor: 'entra/manage-claim#close',
        words: { en: 'The claim is saved. Close this screen.', de: 'Der Anspruch ist gespeichert. Schließen Sie diese Seite.' },
      },
      closeBasicSaml,
      {
        anchor: 'entra/saml-sign-on#certificate-base64',
        words: {
          en: 'Download **Certificate (Base64)** and drop the file into the panel.',
          de: 'Laden Sie **Zertifikat (Base64)** herunter und ziehen Sie die Datei in die Seitenleiste.',
        },
      },
      {
        anchor: 'entra/saml-sign-on#federation-metadata-xml',
        words: {
          en: '**{label}** holds the certificate too. Drop the file into the panel.',
          de: 'Auch **{label}** enthält das Zertifikat. Ziehen Sie die Datei in die Seitenleiste.',
        },
      },
    ],
    done: { held: ['signing-certificate', 'sso-url'] },
    conflicts: ['krisp-certificate-shape'],
  },
];
