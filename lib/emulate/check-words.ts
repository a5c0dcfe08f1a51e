import type { Text } from '../guide/schema/index.ts';

/** `otherwise`: what comes of it at login where the check fails. `{sp}`, `{idp}`: the two providers' names. */
interface CheckWords {
  title: Text;
  otherwise: Text;
  /** What to do about it; one thing. */
  remedy: Text;
}

/** Every check of a login, in its order. The ids are stable: a captured login is judged by the same ones. */
export const checkWords = {
  'sso-enabled': {
    title: { en: 'Single sign-on is switched on', de: 'Einmaliges Anmelden ist eingeschaltet' },
    otherwise: { en: '{sp} would not begin a login.', de: '{sp} würde keine Anmeldung beginnen.' },
    remedy: {
      en: 'Switch single sign-on on at {sp}.',
      de: 'Schalten Sie bei {sp} das einmalige Anmelden ein.',
    },
  },
  'settings-complete': {
    title: { en: '{sp} has all it was to be told', de: '{sp} hat alle Angaben' },
    otherwise: { en: '{sp} would not begin a login.', de: '{sp} würde keine Anmeldung beginnen.' },
    remedy: {
      en: 'Fill the empty field from the panel, and save.',
      de: 'Füllen Sie das leere Feld aus der Seitenleiste und speichern Sie.',
    },
  },
  start: {
    title: { en: 'The login begins where {sp} takes it', de: 'Die Anmeldung beginnt, wo {sp} sie annimmt' },
    otherwise: {
      en: '{sp} would refuse a login that did not begin there.',
      de: '{sp} würde eine Anmeldung ablehnen, die nicht dort begonnen hat.',
    },
    remedy: {
      en: 'Begin the login at {sp}. Give Entra {sp}’s own sign-in address as **Sign on URL**, so that the tile begins there too.',
      de: 'Beginnen Sie die Anmeldung bei {sp}. Geben Sie Entra dessen Anmeldeadresse als **Anmelde-URL**, dann beginnt auch die Kachel dort.',
    },
  },
  tile: {
    title: { en: 'The tile in My Apps leads to {sp}', de: 'Die Kachel in „Meine Apps“ führt zu {sp}' },
    otherwise: { en: 'The tile would lead to the wrong place.', de: 'Die Kachel würde an die falsche Stelle führen.' },
    remedy: {
      en: 'Put {sp}’s own sign-in address into **Sign on URL**, and save.',
      de: 'Tragen Sie die Anmeldeadresse von {sp} bei **Anmelde-URL** ein und speichern Sie.',
    },
  },
  'login-url': {
    title: { en: '{sp} sends people to this tenant', de: '{sp} schickt die Leute zu diesem Mandanten' },
    otherwise: { en: '{sp} would send people to the wrong sign-in page.', de: '{sp} würde die Leute auf die falsche Anmeldeseite schicken.' },
    remedy: {
      en: 'Copy **Login URL** from the app’s page into {sp}’s form again, and save.',
      de: 'Übernehmen Sie die **Login URL** von der Seite der App neu in das Formular von {sp} und speichern Sie.',
    },
  },
  application: {
    title: { en: 'Entra knows who asks', de: 'Entra erkennt, wer fragt' },
    otherwise: { en: 'Entra would not find the app.', de: 'Entra würde die App nicht finden.' },
    remedy: {
      en: 'Make Entra’s **Identifier** the very text that {sp} calls itself, and save.',
      de: 'Setzen Sie Entras **Bezeichner** auf genau den Text, mit dem {sp} sich nennt, und speichern Sie.',
    },
  },
  'reply-url': {
    title: { en: 'Entra may answer to where {sp} asks', de: 'Entra darf dorthin antworten, wohin {sp} bittet' },
    otherwise: { en: 'Entra would refuse to answer.', de: 'Entra würde die Antwort verweigern.' },
    remedy: {
      en: 'Make Entra’s **Reply URL** exactly {sp}’s, and save.',
      de: 'Setzen Sie Entras **Antwort-URL** genau auf die von {sp} und speichern Sie.',
    },
  },
  'request-form': {
    title: { en: 'The request is one that Entra takes', de: 'Die Anfrage ist eine, die Entra annimmt' },
    otherwise: { en: 'Entra would refuse the request.', de: 'Entra würde die Anfrage ablehnen.' },
    remedy: {
      en: 'Only {sp} can change its request: ask its support.',
      de: 'Nur {sp} kann seine Anfrage ändern: Fragen Sie dessen Support.',
    },
  },
  person: {
    title: { en: 'The tenant knows the person', de: 'Der Mandant kennt die Person' },
    otherwise: { en: 'Entra would not let the person in.', de: 'Entra würde die Person nicht einlassen.' },
    remedy: {
      en: 'Sign in with an account of this tenant, or invite the person first.',
      de: 'Melden Sie sich mit einem Konto dieses Mandanten an, oder laden Sie die Person erst ein.',
    },
  },
  'app-enabled': {
    title: { en: 'The app lets people sign in', de: 'Die App lässt Anmeldungen zu' },
    otherwise: { en: 'Entra would turn everybody away.', de: 'Entra würde alle abweisen.' },
    remedy: {
      en: 'In the app’s **Properties** set **Enabled for users to sign in?** to Yes.',
      de: 'Stellen Sie in den **Eigenschaften** der App **Aktiviert für die Benutzeranmeldung?** auf Ja.',
    },
  },
  assignment: {
    title: { en: 'The person may use the app', de: 'Die Person darf die App benutzen' },
    otherwise: { en: 'Entra would turn the person away.', de: 'Entra würde die Person abweisen.' },
    remedy: {
      en: 'Add the person, or a group they are in themselves, under **Users and groups**.',
      de: 'Fügen Sie die Person, oder eine Gruppe, in der sie selbst ist, unter **Benutzer und Gruppen** hinzu.',
    },
  },
  'signing-key': {
    title: { en: 'The app has an active certificate', de: 'Die App hat ein aktives Zertifikat' },
    otherwise: { en: 'Entra could not sign the login.', de: 'Entra könnte die Anmeldung nicht signieren.' },
    remedy: {
      en: 'Make a certificate on **SAML Certificates** and activate it.',
      de: 'Erstellen Sie unter **SAML-Signaturzertifikat** ein Zertifikat und aktivieren Sie es.',
    },
  },
  'name-id': {
    title: { en: 'The NameID has a value', de: 'Die NameID hat einen Wert' },
    otherwise: { en: 'Entra would have no name for the person.', de: 'Entra hätte keinen Namen für die Person.' },
    remedy: {
      en: 'Choose a source that everyone has, such as **user.userprincipalname**, or fill the attribute.',
      de: 'Wählen Sie eine Quelle, die alle haben, etwa **user.userprincipalname**, oder füllen Sie das Attribut.',
    },
  },
  delivery: {
    title: { en: 'The login arrives at {sp}', de: 'Die Anmeldung kommt bei {sp} an' },
    otherwise: { en: 'It would arrive somewhere else.', de: 'Sie würde woanders ankommen.' },
    remedy: {
      en: 'Make {sp}’s reply URL the default one in Entra, and save.',
      de: 'Machen Sie die Reply URL von {sp} in Entra zur Vorgabe und speichern Sie.',
    },
  },
  encrypted: {
    title: { en: 'The assertion can be read', de: 'Die Assertion ist lesbar' },
    otherwise: { en: '{sp} could not read it without its key.', de: '{sp} könnte sie ohne seinen Schlüssel nicht lesen.' },
    remedy: {
      en: 'Switch token encryption off, unless {sp} gave you its certificate for it.',
      de: 'Schalten Sie die Tokenverschlüsselung aus, außer {sp} hat Ihnen dafür sein Zertifikat gegeben.',
    },
  },
  status: {
    title: { en: 'The answer says success', de: 'Die Antwort meldet Erfolg' },
    otherwise: { en: '{sp} would show an error.', de: '{sp} würde einen Fehler zeigen.' },
    remedy: {
      en: 'Look at Entra’s own error first.',
      de: 'Sehen Sie sich zuerst Entras Fehler an.',
    },
  },
  'certificate-form': {
    title: { en: '{sp} can read its certificate', de: '{sp} kann sein Zertifikat lesen' },
    otherwise: { en: '{sp} could check no signature.', de: '{sp} könnte keine Signatur prüfen.' },
    remedy: {
      en: 'Fill the certificate from the panel again, and save.',
      de: 'Füllen Sie das Zertifikat erneut aus der Seitenleiste und speichern Sie.',
    },
  },
  signature: {
    title: { en: 'The signature fits the certificate at {sp}', de: 'Die Signatur passt zum Zertifikat bei {sp}' },
    otherwise: { en: '{sp} would not trust Entra’s signature.', de: '{sp} würde Entras Signatur nicht vertrauen.' },
    remedy: {
      en: 'Give {sp} the app’s active certificate.',
      de: 'Geben Sie {sp} das aktive Zertifikat der App.',
    },
  },
  'certificate-time': {
    title: { en: 'The certificate is valid on that day', de: 'Das Zertifikat gilt an diesem Tag' },
    otherwise: { en: '{sp} would no longer trust the signature.', de: '{sp} würde der Signatur nicht mehr vertrauen.' },
    remedy: {
      en: 'Make a new certificate in Entra and give it to {sp} before that day.',
      de: 'Erstellen Sie in Entra ein neues Zertifikat und geben Sie es {sp} vor diesem Tag.',
    },
  },
  'signed-part': {
    title: { en: 'The part that {sp} wants signed is signed', de: 'Signiert ist der Teil, den {sp} signiert will' },
    otherwise: { en: '{sp} would miss a signature.', de: '{sp} würde eine Signatur vermissen.' },
    remedy: {
      en: 'Change **Signing Option** on **SAML Certificates**.',
      de: 'Ändern Sie **Signing Option** unter **SAML-Signaturzertifikat**.',
    },
  },
  algorithm: {
    title: { en: '{sp} takes the signature’s algorithm', de: '{sp} nimmt das Verfahren der Signatur an' },
    otherwise: { en: '{sp} would refuse the algorithm.', de: '{sp} würde das Verfahren ablehnen.' },
    remedy: {
      en: 'Change **Signing Algorithm** on **SAML Certificates**; SHA-256 is the safe one.',
      de: 'Ändern Sie **Signing Algorithm** unter **SAML-Signaturzertifikat**; SHA-256 ist das sichere.',
    },
  },
  issuer: {
    title: { en: '{sp} knows who signed', de: '{sp} erkennt, wer signiert hat' },
    otherwise: { en: '{sp} would not know the sender.', de: '{sp} würde den Absender nicht kennen.' },
    remedy: {
      en: 'Copy **Microsoft Entra Identifier** into {sp}’s form again, with its last slash.',
      de: 'Übernehmen Sie **Microsoft Entra Identifier** neu in das Formular von {sp}, mit dem letzten Schrägstrich.',
    },
  },
  audience: {
    title: { en: 'The login is meant for {sp}', de: 'Die Anmeldung gilt {sp}' },
    otherwise: { en: '{sp} would take the login for somebody else’s.', de: '{sp} würde die Anmeldung für eine fremde halten.' },
    remedy: {
      en: 'Make the audience at {sp} and Entra’s **Identifier** the same text.',
      de: 'Machen Sie die Audience bei {sp} und Entras **Bezeichner** zum selben Text.',
    },
  },
  destination: {
    title: { en: 'It is addressed to {sp}', de: 'Sie ist an {sp} adressiert' },
    otherwise: { en: '{sp} would refuse a login addressed elsewhere.', de: '{sp} würde eine anders adressierte Anmeldung ablehnen.' },
    remedy: {
      en: 'Make Entra’s **Reply URL** exactly {sp}’s, and save.',
      de: 'Setzen Sie Entras **Antwort-URL** genau auf die von {sp} und speichern Sie.',
    },
  },
  recipient: {
    title: { en: 'The assertion names {sp} as its recipient', de: 'Die Assertion nennt {sp} als Empfänger' },
    otherwise: { en: '{sp} would refuse a login addressed elsewhere.', de: '{sp} würde eine anders adressierte Anmeldung ablehnen.' },
    remedy: {
      en: 'Make Entra’s **Reply URL** exactly {sp}’s, and save.',
      de: 'Setzen Sie Entras **Antwort-URL** genau auf die von {sp} und speichern Sie.',
    },
  },
  'in-response-to': {
    title: { en: 'It answers the request that was sent', de: 'Sie beantwortet die gesendete Anfrage' },
    otherwise: { en: '{sp} would refuse an answer to another request.', de: '{sp} würde eine Antwort auf eine andere Anfrage ablehnen.' },
    remedy: {
      en: 'Start a fresh login, in one tab.',
      de: 'Beginnen Sie eine neue Anmeldung, in einem Tab.',
    },
  },
  time: {
    title: { en: 'It is neither too early nor too late', de: 'Sie kommt nicht zu früh und nicht zu spät' },
    otherwise: { en: '{sp} would call it not yet valid, or expired.', de: '{sp} würde sie noch nicht gültig oder abgelaufen nennen.' },
    remedy: {
      en: 'Set both clocks right, and start a fresh login.',
      de: 'Stellen Sie beide Uhren richtig und beginnen Sie eine neue Anmeldung.',
    },
  },
  'own-name': {
    title: { en: '{sp} finds its own name in its form', de: '{sp} findet seinen eigenen Namen im Formular' },
    otherwise: { en: '{sp} would refuse the login.', de: '{sp} würde die Anmeldung ablehnen.' },
    remedy: {
      en: 'Fill the field from the panel again, and save.',
      de: 'Füllen Sie das Feld erneut aus der Seitenleiste und speichern Sie.',
    },
  },
  'name-id-format': {
    title: { en: 'The NameID is of the kind that {sp} wants', de: 'Die NameID ist von der Art, die {sp} will' },
    otherwise: { en: '{sp} would not know the person.', de: '{sp} würde die Person nicht erkennen.' },
    remedy: {
      en: 'Change the **Unique User Identifier** in **Attributes & Claims**.',
      de: 'Ändern Sie **Eindeutige Benutzer-ID** in **Benutzerattribute und Ansprüche**.',
    },
  },
  'claim-name': {
    title: { en: 'The claim has the name that {sp} looks for', de: 'Der Anspruch heißt so, wie {sp} ihn sucht' },
    otherwise: { en: '{sp} would find no e-mail address.', de: '{sp} würde keine E-Mail-Adresse finden.' },
    remedy: {
      en: 'Give the claim exactly this name, with an empty **Namespace**.',
      de: 'Geben Sie dem Anspruch genau diesen Namen, mit leerem **Namespace**.',
    },
  },
  'claim-value': {
    title: { en: 'The claim has a value for this person', de: 'Der Anspruch hat für diese Person einen Wert' },
    otherwise: { en: '{sp} would get no e-mail address, or the wrong one.', de: '{sp} bekäme keine E-Mail-Adresse oder die falsche.' },
    remedy: {
      en: 'Choose a source that everyone has, or fill the attribute for this person.',
      de: 'Wählen Sie eine Quelle, die alle haben, oder füllen Sie das Attribut bei dieser Person.',
    },
  },
  groups: {
    title: { en: 'The groups come along', de: 'Die Gruppen kommen mit' },
    otherwise: { en: '{sp} would see no groups for this person.', de: '{sp} sähe für diese Person keine Gruppen.' },
    remedy: {
      en: 'Send only the groups that are assigned to the app.',
      de: 'Senden Sie nur die Gruppen, die der App zugewiesen sind.',
    },
  },
  account: {
    title: { en: '{sp} finds the person, or makes the account', de: '{sp} findet die Person oder legt das Konto an' },
    otherwise: { en: '{sp} would not let the person in.', de: '{sp} würde die Person nicht einlassen.' },
    remedy: {
      en: 'Make the account at {sp}, free a seat, or send the address that it knows.',
      de: 'Legen Sie das Konto bei {sp} an, machen Sie einen Platz frei, oder senden Sie die Adresse, die es kennt.',
    },
  },
} satisfies Record<string, CheckWords>;
export type CheckId = keyof typeof checkWords;

export const hopWords = {
  'sp-request': { en: '{sp} asks', de: '{sp} fragt' },
  'idp-checks': { en: 'Entra looks at the request', de: 'Entra prüft die Anfrage' },
  'idp-response': { en: 'Entra signs the login', de: 'Entra signiert die Anmeldung' },
  'sp-checks': { en: '{sp} looks at the login', de: '{sp} prüft die Anmeldung' },
  account: { en: 'The account', de: 'Das Konto' },
} satisfies Record<string, Text>;
