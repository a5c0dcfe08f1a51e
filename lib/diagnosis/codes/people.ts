import { table } from '../error-code.ts';

const invite: [string, string] = [
  'In a private window, sign in with an account of this tenant. A guest has to be invited first.',
  'Melden Sie sich in einem privaten Fenster mit einem Konto dieses Mandanten an. Ein Gast muss zuerst eingeladen sein.',
];
const policy: [string, string] = [
  'Look at the Conditional Access policies for this app, or meet what they ask for. The SAML set-up is not to blame.',
  'Sehen Sie die Richtlinien für bedingten Zugriff zu dieser App an, oder erfüllen Sie, was sie verlangen. Am SAML liegt es nicht.',
];
const again: [string, string] = ['Try again in a few minutes. The set-up is not to blame.', 'Versuchen Sie es in ein paar Minuten wieder. An der Einrichtung liegt es nicht.'];
const password: [string, string] = ['Let the person sign in to Microsoft first. The set-up is not to blame.', 'Lassen Sie die Person sich zuerst bei Microsoft anmelden. An der Einrichtung liegt es nicht.'];
const notHere: [string, string] = ['The person is not in this tenant.', 'Die Person ist nicht in diesem Mandanten.'];
const mfa: [string, string] = ['A second factor is asked for.', 'Es wird ein zweiter Faktor verlangt.'];

/** Codes that are about a person, a policy or the moment. Source: Microsoft, reference-error-codes (2025). */
export const peopleCodes = table(
  [50105, [5, 69], 'assignment', ['The person is not assigned to the app. Groups inside groups do not count.', 'Die Person ist der App nicht zugewiesen. Gruppen in Gruppen zählen nicht.'], ['Assign the person, or a group they are in directly. Or set **Assignment required?** to No.', 'Weisen Sie die Person zu oder eine Gruppe, in der sie direkt ist. Oder stellen Sie **Zuweisung erforderlich?** auf Nein.']],
  [50020, [15, 50], 'account', notHere, invite],
  [50034, [15], 'account', notHere, invite],
  [50014, [15], 'account', ['The guest has not taken the invitation, or is not in this tenant.', 'Der Gast hat die Einladung nicht angenommen oder ist nicht in diesem Mandanten.'], invite],
  [51004, [15], 'account', notHere, invite],
  [16000, [15], 'account', ['Several accounts are signed in, or this one is not in the tenant.', 'Mehrere Konten sind angemeldet, oder dieses ist nicht im Mandanten.'], invite],
  [16001, [15], 'account', ['The account that was chosen cannot be used here.', 'Das gewählte Konto geht hier nicht.'], invite],
  [16003, [15], 'account', notHere, invite],
  [90072, [15], 'account', ['The account is from another tenant and is no guest here.', 'Das Konto ist aus einem anderen Mandanten und hier kein Gast.'], invite],
  [500208, [15], 'account', ['It is a private Microsoft account; a work account is asked for.', 'Es ist ein privates Microsoft-Konto; verlangt ist ein Geschäftskonto.'], invite],
  [50107, [15], 'account', ['The person’s domain signs in elsewhere, and that is not set up.', 'Die Domäne der Person meldet sich anderswo an, und das ist nicht eingerichtet.'], ['Look at the federation of that domain in Entra.', 'Sehen Sie die Föderation dieser Domäne in Entra an.']],
  [50057, [15], 'account', ['The account is disabled.', 'Das Konto ist deaktiviert.'], ['Enable the account, or test with another.', 'Aktivieren Sie das Konto, oder testen Sie mit einem anderen.']],
  [50053, [21], 'account', ['The account is locked, or the address it came from is.', 'Das Konto ist gesperrt oder die Adresse, von der es kam.'], again],
  [50055, [21], 'account', ['The password has expired.', 'Das Kennwort ist abgelaufen.'], password],
  [50126, [21], 'account', ['Name or password is wrong.', 'Name oder Kennwort ist falsch.'], password],
  [50056, [21], 'account', ['The account has no password here.', 'Das Konto hat hier kein Kennwort.'], password],
  [50144, [21], 'account', ['The password of the local directory has expired.', 'Das Kennwort des lokalen Verzeichnisses ist abgelaufen.'], password],
  [50058, [6], 'wait', ['Nobody is signed in at Microsoft, and the service did not let anybody be asked.', 'Niemand ist bei Microsoft angemeldet, und der Dienst ließ nicht fragen.'], ['Begin the login again in a window of its own.', 'Beginnen Sie die Anmeldung neu in einem eigenen Fenster.']],
  [50076, [21], 'policy', mfa, policy],
  [50079, [21], 'policy', ['A second factor is asked for, and the person has none yet.', 'Es wird ein zweiter Faktor verlangt, und die Person hat noch keinen.'], policy],
  [50072, [21], 'policy', ['The person has to set up a second factor first.', 'Die Person muss erst einen zweiten Faktor einrichten.'], policy],
  [50074, [21], 'policy', mfa, policy],
  [50078, [21], 'policy', ['The second factor has to be shown anew.', 'Der zweite Faktor muss neu gezeigt werden.'], policy],
  [50158, [21], 'policy', ['A security check of another provider was not passed.', 'Die Prüfung eines anderen Anbieters wurde nicht bestanden.'], policy],
  [50131, [21], 'policy', ['A policy stopped the sign-in.', 'Eine Richtlinie hat die Anmeldung gestoppt.'], policy],
  [53000, [21], 'policy', ['The device does not comply with the policy.', 'Das Gerät entspricht nicht der Richtlinie.'], policy],
  [53001, [21], 'policy', ['The device is not joined to the domain.', 'Das Gerät gehört nicht zur Domäne.'], policy],
  [53002, [21], 'policy', ['The program is not one that the policy allows.', 'Dieses Programm erlaubt die Richtlinie nicht.'], policy],
  [53003, [21], 'policy', ['Conditional Access forbids this sign-in.', 'Der bedingte Zugriff verbietet diese Anmeldung.'], policy],
  [53004, [21], 'policy', ['The person has to register a second factor first.', 'Die Person muss erst einen zweiten Faktor registrieren.'], policy],
  [530035, [21], 'policy', ['Security defaults forbid this sign-in.', 'Die Sicherheitsstandards verbieten diese Anmeldung.'], policy],
  [50097, [21], 'policy', ['The device has to prove itself.', 'Das Gerät muss sich ausweisen.'], policy],
  [50140, [21], 'wait', ['It only asked whether to stay signed in.', 'Es wurde nur gefragt, ob man angemeldet bleiben will.'], ['Answer the question and go on.', 'Beantworten Sie die Frage und machen Sie weiter.']],
  [50002, [21], 'policy', ['A proxy of the company forbids this tenant.', 'Ein Proxy des Unternehmens verbietet diesen Mandanten.'], policy],
  [500021, [21], 'policy', ['Tenant restrictions forbid this tenant.', 'Mandanteneinschränkungen verbieten diesen Mandanten.'], policy],
  [500212, [21], 'policy', ['The person’s own tenant forbids going to this one.', 'Der eigene Mandant der Person verbietet den Zugang zu diesem.'], policy],
  [500213, [21], 'policy', ['This tenant does not let the person’s tenant in.', 'Dieser Mandant lässt den der Person nicht herein.'], policy],
  [65001, [3], 'app', ['Nobody has consented to the app.', 'Der App hat niemand zugestimmt.'], ['Grant consent under **Permissions** of the app.', 'Erteilen Sie unter **Berechtigungen** der App die Zustimmung.']],
  [50000, [65], 'wait', ['Microsoft could not issue the login.', 'Microsoft konnte die Anmeldung nicht ausstellen.'], again],
  [50033, [65], 'wait', ['A passing fault at Microsoft.', 'Ein vorübergehender Fehler bei Microsoft.'], again],
  [90006, [65], 'wait', ['Microsoft’s service was not available.', 'Microsofts Dienst war nicht erreichbar.'], again],
  [90012, [65], 'wait', ['It took too long.', 'Es hat zu lange gedauert.'], again],
  [90024, [65], 'wait', ['A passing fault at Microsoft.', 'Ein vorübergehender Fehler bei Microsoft.'], again],
  [90033, [65], 'wait', ['Microsoft’s directory was not available.', 'Microsofts Verzeichnis war nicht erreichbar.'], again],
  [50196, [6], 'service', ['The service asked again and again: a loop between the two.', 'Der Dienst fragte immer wieder: eine Schleife zwischen beiden.'], ['Close all its tabs, clear its cookies, and begin again. If it loops still, the service refuses the response: watch one login here.', 'Schließen Sie alle Tabs des Dienstes, löschen Sie seine Cookies und beginnen Sie neu. Dreht es sich weiter, lehnt der Dienst die Antwort ab: Beobachten Sie hier eine Anmeldung.']],
);
