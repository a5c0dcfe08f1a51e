import { clip, quoted } from './clip.ts';

/** What is wrong with a message, or with what it was wrapped in. `what` is `Response`, `assertion`, `request` … */
export const messageWords = {
  // the wrapping
  'too-large:message': (megabytes: number) => `Over ${megabytes} MB: no SAML message is that large.`,
  'empty:message': 'There is nothing in it.',
  'html:message': 'This is a web page, and no SAML message is in it.',
  'not-saml': 'This is neither XML, nor base64 of it, nor a URL or form that holds a SAML message.',
  'not-saml:base64': 'It is base64, but no XML is in it, plain or deflated (to 1 MB at most).',
  'several-messages': 'Several SAML messages; the first one is read.',
  'several-relay-states': 'Several RelayState values; which one the receiver takes is its own affair.',
  'base64-repaired': 'The base64 is not as the standard writes it (alphabet, padding or last bits); strict readers refuse it.',
  'encoded-twice': 'The message is base64 of base64: it was encoded twice.',

  // the document
  'not-response': (name: string, ns: string) =>
    `A SAML 2.0 Response was expected; this is ${clip(name)} in ${ns ? `the namespace ${clip(ns, 100)}` : 'no namespace'}.`,
  'not-authn-request': (name: string) => `An AuthnRequest was expected; the document begins with ${clip(name)}.`,
  'bare-assertion': 'This is an assertion without the Response it came in; an SP takes only a Response.',
  'assertion-elsewhere': 'There is another Assertion, hidden where none belongs: a sign of signature wrapping.',
  'response-elsewhere': 'There is another Response, hidden where none belongs: a sign of signature wrapping.',
  'assertion-elsewhere:value': 'There is another Assertion inside an assertion\'s values. It is not read.',
  'response-elsewhere:value': 'There is another Response inside an assertion\'s values. It is not read.',
  'too-many-assertions': (assertions: number, signatures: number, most: number) =>
    `${assertions} assertions with ${signatures} signatures; ${most} are read.`,
  'several-assertions': (count: number) => `There are ${count} assertions; SPs differ in which one they take.`,
  'repeated-element': (name: string, count: number) => `${name} stands ${count} times where it may stand once.`,
  'element-in-value': (name: string) => `${name} holds an element where only text may be; readers disagree about its value.`,
  'comment-in-value': (name: string, value: string, what: string) =>
    `There is ${what} in ${name}. Its whole value is "${value}"; some readers stop early.`,
  'structured-value': 'An attribute value is an element; its text is shown.',

  // who signed
  'several-signatures': (parent: string, count: number) => `${parent} holds ${count} signatures; it may hold one.`,
  'signature-not-judged': 'No certificate was given to verify with: who wrote this is not known.',
  'redirect-signature': 'The signature beside the message is not verified: only the Redirect binding has such a one.',
  'not-signed': 'No valid signature by a trusted certificate covers this assertion; its values are anybody\'s.',
  'encrypted-assertion': 'The assertion is encrypted for the SP; only the SP\'s private key opens it, so it cannot be judged here.',
  'encrypted-parts': 'Parts of the assertion are encrypted for the SP; they cannot be read here.',

  // the envelope
  version: (found: string | null) => `Version is ${quoted(found)}; SAML 2.0 needs "2.0".`,
  'missing-id': (what: string) => `The ${what} has no ID${what === 'request' ? ', so no response can answer it' : ''}.`,
  'id-form': (id: string) => `The ID "${id}" does not begin with a letter or "_", as an xs:ID must; Entra refuses it (AADSTS75005).`,
  status: (codes: readonly string[], message: string | null) => codes.length === 0
    ? 'The Response has no status.'
    : `The IdP did not sign the user in: ${codes.map((code) => code.replace(/^urn:oasis:names:tc:SAML:2\.0:status:/, '')).join(' / ')}${message ? ` (${message})` : ''}.`,
  'no-assertion': 'The Response says Success, but holds no assertion.',
  destination: (found: string, expected: string) => differs('Destination', found, 'the ACS URL', expected),
  'destination:missing': 'The Response is signed but names no Destination; SAML demands one.',
  recipient: (found: string | null, expected: string) => differs('Recipient', found, 'the ACS URL', expected),
  issuer: (found: string, expected: string) => differs('Issuer', found, 'the IdP\'s entityID', expected),
  'issuer:missing': (what: string) =>
    `The ${what} names no Issuer${what === 'request' ? ': the IdP cannot tell which application asks' : ''}.`,
  'issuer-mismatch': (response: string, assertion: string) => `The Response is by "${response}", the assertion by "${assertion}".`,
  'in-response-to': (what: string, answered: string | null, sent: string) => answered !== null
    ? `The ${what} answers request "${answered}"; "${sent}" was sent.`
    : `The ${what} answers no request${what === 'Response' ? ' (it was started at the IdP)' : ''}; "${sent}" was sent.`,
  'in-response-to:unequal': (confirmation: string, response: string) =>
    `The confirmation answers request "${confirmation}", the Response "${response}".`,
  'acs-twice': 'The request gives both an ACS URL and an ACS index; SAML allows one of them.',

  // when
  'time-format': (attribute: string, value: string | null) => `${attribute} is ${quoted(value)}, not a UTC time.`,
  'time-order': (what: string, from: string | null, to: string | null) => `The ${what} ends (${to}) before it begins (${from}).`,
  'time-missing': 'The confirmation has no NotOnOrAfter; a bearer one must end.',
  'not-yet-valid': (what: string, from: string | null) => `The ${what} holds only from ${from} on.`,
  expired: (what: string, to: string | null) => `The ${what} ended at ${to}.`,
  'issued-in-future': (instant: string) => `Issued at ${instant}, which is still to come: the clocks differ.`,
  'confirmation-not-before': 'The bearer confirmation has a NotBefore, which SAML forbids there.',

  // for whom, and about whom
  'no-audience': (expected: string) => `The assertion is for no audience in particular; it must be for "${expected}".`,
  audience: (found: readonly string[], expected: string) =>
    `The assertion is for ${found.map(quoted).join(', ') || 'nobody'}, not for "${expected}".`,
  'unknown-condition': (name: string) => `The condition ${name} is not known, so nobody can say whether it is met.`,
  'no-name-id': 'The subject has no NameID.',
  'name-id-empty': 'The NameID is empty: it identifies nobody.',
  'space-in-value': 'The NameID begins or ends with white space.',
  'no-bearer': 'The subject has no bearer confirmation, the only kind a browser can bring.',
  'no-authn-statement': 'The assertion has no AuthnStatement: it does not say that anybody signed in.',
  'repeated-attribute': (names: readonly string[]) => `Attributes of the same name: ${names.join(', ')}. Some SPs read only one of them.`,
};

/** Names are compared as they are: an SP does no more (slash, case and a blank at the end all count). */
const differs = (what: string, found: string | null, other: string, expected: string): string =>
  `${what} is ${quoted(found)}; ${other} is "${expected}".${found === null ? '' : difference(found, expected)}`;

/** The slip that is hard to see, in words. */
function difference(found: string, expected: string): string {
  if (found.trim() === expected.trim()) return ' They differ in white space at an end.';
  if (found.replace(/\/$/, '') === expected.replace(/\/$/, '')) return ' They differ in the slash at the end.';
  if (found.toLowerCase() === expected.toLowerCase()) return ' They differ in upper and lower case.';
  if (found.replace(/^https?:/, '') === expected.replace(/^https?:/, '')) return ' They differ in http and https.';
  return '';
}
