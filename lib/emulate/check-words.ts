import type { Text } from '../guide/schema/index.ts';

/** `otherwise`: what comes of it at login where the check fails. `{sp}`, `{idp}`: the two providers' names. */
interface CheckWords {
  title: Text;
  otherwise: Text;
}

/** Every check of a login, in its order. The ids are stable: a captured login is judged by the same ones. */
export const checkWords = {
  'sso-enabled': {
    title: { en: 'Single sign-on is switched on', de: 'Einmaliges Anmelden ist eingeschaltet' },
    otherwise: { en: '{sp} would not begin a login.', de: '{sp} würde keine Anmeldung beginnen.' },
  },
  'settings-complete': {
    title: { en: '{sp} has all it was to be told', de: '{sp} hat alle Angaben' },
    otherwise: { en: '{sp} would not begin a login.', de: '{sp} würde keine Anmeldung beginnen.' },
  },
  'start': {
    title: { en: 'The login begins where {sp} takes it', de: 'Die Anmeldung beginnt, wo {sp} sie annimmt' },
    otherwise: {
      en: '{sp} would refuse a login that did not begin there.',
      de: '{sp} würde eine Anmeldung ablehnen, die nicht dort begonnen hat.',
    },
  },
  'tile': {
    title: { en: 'The tile in My Apps leads to {sp}', de: 'Die Kachel in „Meine Apps“ führt zu {sp}' },
    otherwise: { en: 'The tile would lead to the wrong place.', de: 'Die Kachel würde an die falsche Stelle führen.' },
  },
  'login-url': {
    title: { en: '{sp} sends people to this tenant', de: '{sp} schickt die Leute zu diesem Mandanten' },
    otherwise: { en: '{sp} would send people to the wrong sign-in page.', de: '{sp} würde die Leute auf die falsche Anmeldeseite schicken.' },
  },
  'application': {
    title: { en: 'Entra knows who asks', de: 'Entra erkennt, wer fragt' },
    otherwise: { en: 'Entra would not find the app.', de: 'Entra würde die App nicht finden.' },
  },
  'reply-url': {
    title: { en: 'Entra may answer to where {sp} asks', de: 'Entra darf dorthin antworten, wohin {sp} bittet' },
    otherwise: { en: 'Entra would refuse to answer.', de: 'Entra würde die Antwort verweigern.' },
  },
  'request-form': {
    title: { en: 'The request is one that Entra takes', de: 'Die Anfrage ist eine, die Entra annimmt' },
    otherwise: { en: 'Entra would refuse the request.', de: 'Entra würde die Anfrage ablehnen.' },
  },
  'person': {
    title: { en: 'The tenant knows the person', de: 'Der Mandant kennt die Person' },
    otherwise: { en: 'Entra would not let the person in.', de: 'Entra würde die Person nicht einlassen.' },
  },
  'assignment': {
    title: { en: 'The person may use the app', de: 'Die Person darf die App benutzen' },
    otherwise: { en: 'Entra would turn the person away.', de: 'Entra würde die Person abweisen.' },
  },
  'signing-key': {
    title: { en: 'The app has an active certificate', de: 'Die App hat ein aktives Zertifikat' },
    otherwise: { en: 'Entra could not sign the login.', de: 'Entra könnte die Anmeldung nicht signieren.' },
  },
  'name-id': {
    title: { en: 'The NameID has a value', de: 'Die NameID hat einen Wert' },
    otherwise: { en: 'Entra would have no name for the person.', de: 'Entra hätte keinen Namen für die Person.' },
  },
  'delivery': {
    title: { en: 'The login arrives at {sp}', de: 'Die Anmeldung kommt bei {sp} an' },
    otherwise: { en: 'It would arrive somewhere else.', de: 'Sie würde woanders ankommen.' },
  },
  'encrypted': {
    title: { en: 'The assertion can be read', de: 'Die Assertion ist lesbar' },
    otherwise: { en: '{sp} could not read it without its key.', de: '{sp} könnte sie ohne seinen Schlüssel nicht lesen.' },
  },
  'status': {
    title: { en: 'The answer says success', de: 'Die Antwort meldet Erfolg' },
    otherwise: { en: '{sp} would show an error.', de: '{sp} würde einen Fehler zeigen.' },
  },
  'certificate-form': {
    title: { en: '{sp} can read its certificate', de: '{sp} kann sein Zertifikat lesen' },
    otherwise: { en: '{sp} could check no signature.', de: '{sp} könnte keine Signatur prüfen.' },
  },
  'signature': {
    title: { en: 'The signature fits the certificate at {sp}', de: 'Die Signatur passt zum Zertifikat bei {sp}' },
    otherwise: { en: '{sp} would not trust Entra’s signature.', de: '{sp} würde Entras Signatur nicht vertrauen.' },
  },
  'certificate-time': {
    title: { en: 'The certificate is valid on that day', de: 'Das Zertifikat gilt an diesem Tag' },
    otherwise: { en: '{sp} would no longer trust the signature.', de: '{sp} würde der Signatur nicht mehr vertrauen.' },
  },
  'signed-part': {
    title: { en: 'The part that {sp} wants signed is signed', de: 'Signiert ist der Teil, den {sp} signiert will' },
    otherwise: { en: '{sp} would miss a signature.', de: '{sp} würde eine Signatur vermissen.' },
  },
  'algorithm': {
    title: { en: '{sp} takes the signature’s algorithm', de: '{sp} nimmt das Verfahren der Signatur an' },
    otherwise: { en: '{sp} would refuse the algorithm.', de: '{sp} würde das Verfahren ablehnen.' },
  },
  'issuer': {
    title: { en: '{sp} knows who signed', de: '{sp} erkennt, wer signiert hat' },
    otherwise: { en: '{sp} would not know the sender.', de: '{sp} würde den Absender nicht kennen.' },
  },
  'audience': {
    title: { en: 'The login is meant for {sp}', de: 'Die Anmeldung gilt {sp}' },
    otherwise: { en: '{sp} would take the login for somebody else’s.', de: '{sp} würde die Anmeldung für eine fremde halten.' },
  },
  'destination': {
    title: { en: 'It is addressed to {sp}', de: 'Sie ist an {sp} adressiert' },
    otherwise: { en: '{sp} would refuse a login addressed elsewhere.', de: '{sp} würde eine anders adressierte Anmeldung ablehnen.' },
  },
  'recipient': {
    title: { en: 'The assertion names {sp} as its recipient', de: 'Die Assertion nennt {sp} als Empfänger' },
    otherwise: { en: '{sp} would refuse a login addressed elsewhere.', de: '{sp} würde eine anders adressierte Anmeldung ablehnen.' },
  },
  'in-response-to': {
    title: { en: 'It answers the request that was sent', de: 'Sie beantwortet die gesendete Anfrage' },
    otherwise: { en: '{sp} would refuse an answer to another request.', de: '{sp} würde eine Antwort auf eine andere Anfrage ablehnen.' },
  },
  'time': {
    title: { en: 'It is neither too early nor too late', de: 'Sie kommt nicht zu früh und nicht zu spät' },
    otherwise: { en: '{sp} would call it not yet valid, or expired.', de: '{sp} würde sie noch nicht gültig oder abgelaufen nennen.' },
  },
  'own-name': {
    title: { en: '{sp} finds its own name in its form', de: '{sp} findet seinen eigenen Namen im Formular' },
    otherwise: { en: '{sp} would refuse the login.', de: '{sp} würde die Anmeldung ablehnen.' },
  },
  'name-id-format': {
    title: { en: 'The NameID is of the kind that {sp} wants', de: 'Die NameID ist von der Art, die {sp} will' },
    otherwise: { en: '{sp} would not know the person.', de: '{sp} würde die Person nicht erkennen.' },
  },
  'claim-name': {
    title: { en: 'The claim has the name that {sp} looks for', de: 'Der Anspruch heißt so, wie {sp} ihn sucht' },
    otherwise: { en: '{sp} would find no e-mail address.', de: '{sp} würde keine E-Mail-Adresse finden.' },
  },
  'claim-value': {
    title: { en: 'The claim has a value for this person', de: 'Der Anspruch hat für diese Person einen Wert' },
    otherwise: { en: '{sp} would get no e-mail address, or the wrong one.', de: '{sp} bekäme keine E-Mail-Adresse oder die falsche.' },
  },
  'groups': {
    title: { en: 'The groups come along', de: 'Die Gruppen kommen mit' },
    otherwise: { en: '{sp} would see no groups for this person.', de: '{sp} sähe für diese Person keine Gruppen.' },
  },
  'account': {
    title: { en: '{sp} finds the person, or makes the account', de: '{sp} findet die Person oder legt das Konto an' },
    otherwise: { en: '{sp} would not let the person in.', de: '{sp} würde die Person nicht einlassen.' },
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
