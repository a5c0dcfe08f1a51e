import type { Difference } from '../findings/difference.ts';
import type { Text } from '../guide/schema/index.ts';
import type { Problem } from '../saml/xml/index.ts';

/** How two strings differ, in one short sentence. */
export const slips: Partial<Record<Difference, Text>> = {
  'stray-space': { en: 'A space too many.', de: 'Ein Leerzeichen zu viel.' },
  'invisible-character': { en: 'An invisible character.', de: 'Ein unsichtbares Zeichen.' },
  'look-alike': { en: 'A look-alike letter.', de: 'Ein Buchstabe, der nur ähnlich aussieht.' },
  'trailing-slash': { en: 'Only the slash at the end differs.', de: 'Nur der Schrägstrich am Ende ist anders.' },
  scheme: { en: 'http and https are mixed.', de: 'http und https sind vermischt.' },
  'wrong-tenant': { en: 'It is another tenant’s.', de: 'Es gehört zu einem anderen Mandanten.' },
  'letter-case': { en: 'Only large and small letters differ.', de: 'Nur Groß- und Kleinschreibung ist anders.' },
};

/** Both languages of a sentence with the same things put in. */
export const text = (en: string, de: string): Text => ({ en, de });

/** The form of a message, by `lib/saml`'s problem codes. What is not here is told by its code. */
export const formWords: Record<string, Text> = {
  'several-messages': text(
    'Several SAML messages came together. The first one is read here; which one the other side takes is its own affair.',
    'Es kamen mehrere SAML-Nachrichten zusammen. Gelesen ist hier die erste; welche die Gegenseite nimmt, ist deren Sache.',
  ),
  'several-relay-states': text(
    'Several RelayState values came along; which one the other side takes is its own affair.',
    'Es kamen mehrere RelayState-Werte mit; welchen die Gegenseite nimmt, ist deren Sache.',
  ),
  'assertion-elsewhere': text(
    'A second assertion is hidden where none belongs: a sign of signature wrapping. Nothing in it is shown or believed.',
    'Eine zweite Assertion ist versteckt, wo keine hingehört: ein Zeichen für Signature Wrapping. Nichts daraus wird gezeigt oder geglaubt.',
  ),
  'response-elsewhere': text(
    'A second response is hidden where none belongs: a sign of signature wrapping. Nothing in it is shown or believed.',
    'Eine zweite Response ist versteckt, wo keine hingehört: ein Zeichen für Signature Wrapping. Nichts daraus wird gezeigt oder geglaubt.',
  ),
  'duplicate-id': text(
    'One ID stands at several elements, so a signature over it is over nobody knows which: a sign of signature wrapping.',
    'Eine ID steht an mehreren Elementen; worüber die Signatur geht, ist damit offen: ein Zeichen für Signature Wrapping.',
  ),
  'several-signatures': text(
    'One element has several signatures; it may have one.', 'Ein Element hat mehrere Signaturen; erlaubt ist eine.',
  ),
  'signature-odd': text(
    'The signature carries something that no honest signer writes.',
    'Die Signatur enthält etwas, das kein ehrlicher Absender schreibt.',
  ),
  'comment-in-value': text(
    'A comment or the like stands inside a value. The whole value is shown; some readers stop there and see another one.',
    'In einem Wert steht ein Kommentar oder Ähnliches. Gezeigt wird der ganze Wert; manche Leser hören dort auf und sehen einen anderen.',
  ),
  'element-in-value': text(
    'An element stands where only text may be; readers disagree about such a value.',
    'Ein Element steht, wo nur Text sein darf; über so einen Wert sind Leser uneins.',
  ),
  'several-assertions': text(
    'There are several assertions; services differ in which one they take. Entra sends one.',
    'Es sind mehrere Assertions; Dienste nehmen nicht alle dieselbe. Entra schickt eine.',
  ),
  'no-assertion': text('The response holds no assertion.', 'In der Response ist keine Assertion.'),
  'no-authn-statement': text(
    'The assertion does not say that anybody signed in.', 'Die Assertion sagt nicht, dass sich jemand angemeldet hat.',
  ),
  'no-bearer': text(
    'The subject has no bearer confirmation, the only kind a browser can bring.',
    'Dem Subject fehlt die Bearer-Bestätigung, die einzige, die ein Browser bringen kann.',
  ),
  'bare-assertion': text(
    'This is an assertion without the response it came in. A service takes only the whole response.',
    'Das ist eine Assertion ohne die Response, in der sie kam. Ein Dienst nimmt nur die ganze Response.',
  ),
  'issuer-mismatch': text(
    'The response and its assertion name different issuers.', 'Response und Assertion nennen verschiedene Issuer.',
  ),
  'base64-repaired': text(
    'The base64 is not as the standard writes it; strict readers refuse it.',
    'Das Base64 ist nicht, wie die Norm es schreibt; strenge Leser lehnen es ab.',
  ),
  'repeated-attribute': text(
    'Attributes of the same name stand several times; some services read only one.',
    'Attribute desselben Namens stehen mehrmals da; manche Dienste lesen nur eines.',
  ),
  'id-form': text(
    'The request’s ID does not begin with a letter or “_”; Entra refuses that (AADSTS75005).',
    'Die ID der Anfrage beginnt nicht mit einem Buchstaben oder „_“; Entra lehnt das ab (AADSTS75005).',
  ),
};

/** What proves nothing once it was really sent; in a text that was put together to be pasted it is only worth a look. */
const oddOnceSent = new Set(['several-messages', 'several-relay-states', 'bare-assertion']);

/** How a problem of the form counts. `caught`: the message was seen on its way. */
export const formState = ({ code, severity }: Pick<Problem, 'code' | 'severity'>, caught: boolean): 'failed' | 'flagged' =>
  severity === 'error' || (caught && oddOnceSent.has(code)) ? 'failed' : 'flagged';

export const otherForm = (code: string): Text => text(
  `The message is not formed as SAML demands (${code}).`, `Die Nachricht ist nicht so gebaut, wie SAML es verlangt (${code}).`,
);
