import type { ResponseContext } from './context.ts';
import { parseDateTime } from './date-time.ts';
import type { AssertionFacts, SubjectConfirmationFacts } from './read-assertion.ts';
import { BEARER } from './read-assertion.ts';
import type { ResponseFacts } from './read-response.ts';
import type { Report } from './read-text.ts';

const SUCCESS = 'urn:oasis:names:tc:SAML:2.0:status:Success';

/** What an SP checks beyond the signature: saml-core-2.0-os §2 and §3, saml-profiles-2.0-os §4.1.4.2 and .3. */
export function judgeResponse(
  facts: ResponseFacts, context: ResponseContext, isResponse: boolean, report: Report,
): void {
  if (isResponse) judgeEnvelope(facts, context, report);
  for (const assertion of facts.assertions) judgeAssertion(assertion, facts, context, report);
}

function judgeEnvelope(facts: ResponseFacts, context: ResponseContext, report: Report): void {
  const error = (code: string, message: string) => report(code, 'error', message, 'Response');
  if (facts.version !== '2.0') error('version', `Version is ${shown(facts.version)}; SAML 2.0 needs "2.0".`);
  if (!facts.id) error('missing-id', 'The Response has no ID.');
  if (facts.issueInstant === null || parseDateTime(facts.issueInstant) === null) {
    error('time-format', `IssueInstant is ${shown(facts.issueInstant)}, not a UTC time.`);
  }
  if (facts.status[0] !== SUCCESS) {
    const codes = facts.status.map((code) => code.replace(/^urn:oasis:names:tc:SAML:2\.0:status:/, '')).join(' / ');
    error('status', facts.status.length > 0
      ? `The IdP did not sign the user in: ${codes}${facts.statusMessage ? ` (${facts.statusMessage})` : ''}.`
      : 'The Response has no status.');
  } else if (facts.assertions.length + facts.encryptedAssertions === 0) {
    error('no-assertion', 'The Response says Success, but holds no assertion.');
  }
  differs(facts.destination, context.acsUrl, 'destination', 'Destination', 'the ACS URL', 'Response', report);
  const isSigned = facts.signatures.some(({ parent }) => parent.local === 'Response');
  if (context.acsUrl !== undefined && facts.destination === null && isSigned) {
    report('destination', 'warning', 'The Response is signed but names no Destination; SAML demands one.', 'Response');
  }
  if (context.inResponseTo !== undefined && facts.inResponseTo !== context.inResponseTo) {
    error('in-response-to', facts.inResponseTo === null
      ? 'The Response answers no request (it was started at the IdP), though one was sent.'
      : `The Response answers request "${facts.inResponseTo}"; "${context.inResponseTo}" was sent.`);
  }
  differs(facts.issuer, context.issuer, 'issuer', 'Issuer', 'the IdP\'s entityID', 'Response', report);
}

function judgeAssertion(
  assertion: AssertionFacts, facts: ResponseFacts, context: ResponseContext, report: Report,
): void {
  const where = `Assertion ${assertion.id ?? '(without ID)'}`;
  const error = (code: string, message: string) => report(code, 'error', message, where);
  const warn = (code: string, message: string) => report(code, 'warning', message, where);
  if (assertion.version !== '2.0') error('version', `Version is ${shown(assertion.version)}; SAML 2.0 needs "2.0".`);
  if (!assertion.id) error('missing-id', 'The assertion has no ID.');
  if (!assertion.issuer) error('issuer', 'The assertion names no Issuer.');
  else differs(assertion.issuer, context.issuer, 'issuer', 'Issuer', 'the IdP\'s entityID', where, report);
  if (facts.issuer !== null && assertion.issuer !== null && facts.issuer !== assertion.issuer) {
    error('issuer-mismatch', `The Response is by "${facts.issuer}", the assertion by "${assertion.issuer}".`);
  }

  const clock = clockOf(context);
  window(assertion.notBefore, assertion.notOnOrAfter, 'The assertion', clock, error);
  if (assertion.issueInstant === null || parseDateTime(assertion.issueInstant) === null) {
    error('time-format', `IssueInstant is ${shown(assertion.issueInstant)}, not a UTC time.`);
  } else if (clock && (parseDateTime(assertion.issueInstant) ?? 0) > clock.latest) {
    warn('issued-in-future', `Issued at ${assertion.issueInstant}, which is still to come: the clocks differ.`);
  }
  judgeAudience(assertion, context, error);
  judgeSubject(assertion, facts, context, clock, error, warn);

  if (assertion.authnStatements.length === 0) {
    error('no-authn-statement', 'The assertion has no AuthnStatement: it does not say that anybody signed in.');
  }
  for (const { instant, sessionNotOnOrAfter } of assertion.authnStatements) {
    if (instant !== null && parseDateTime(instant) === null) {
      error('time-format', `AuthnInstant is ${shown(instant)}, not a UTC time.`);
    }
    window(null, sessionNotOnOrAfter, 'The session', clock, error);
  }
  const names = assertion.attributes.map(({ name }) => name);
  const seen = new Set<string | null>();
  const twice = [...new Set(names.filter((name) => seen.size === seen.add(name).size))];
  if (twice.length > 0) {
    warn(
      'repeated-attribute',
      `Attributes of the same name: ${twice.slice(0, 5).join(', ')}. Some SPs read only one of them.`,
    );
  }
}

function judgeAudience(
  assertion: AssertionFacts, { audience }: ResponseContext, error: (code: string, message: string) => void,
): void {
  if (audience === undefined) return;
  if (assertion.audienceRestrictions.length === 0) {
    error('no-audience', `The assertion is for no audience in particular; it must be for "${audience}".`);
  }
  for (const audiences of assertion.audienceRestrictions) {
    if (!audiences.includes(audience)) {
      error(
        'audience',
        `The assertion is for ${audiences.map((one) => `"${one}"`).join(', ') || 'nobody'}, not for "${audience}".`,
      );
    }
  }
}

function judgeSubject(
  assertion: AssertionFacts, facts: ResponseFacts, context: ResponseContext, clock: Clock | null,
  error: (code: string, message: string) => void, warn: (code: string, message: string) => void,
): void {
  if (assertion.encrypted) {
    warn('encrypted-parts', 'Parts of the assertion are encrypted for the SP; they cannot be read here.');
  }
  else if (!assertion.nameId) warn('no-name-id', 'The subject has no NameID.');
  if (assertion.nameId) {
    const { value } = assertion.nameId;
    if (value.trim() === '') error('name-id-empty', 'The NameID is empty: it identifies nobody.');
    else if (value !== value.trim()) warn('space-in-value', 'The NameID begins or ends with white space.');
  }
  const bearers = assertion.confirmations.filter(({ method }) => method === BEARER);
  if (bearers.length === 0) {
    error('no-bearer', 'The subject has no bearer confirmation, the only kind a browser can bring.');
    return;
  }
  if (bearers.some(({ notBefore }) => notBefore !== null)) {
    warn('confirmation-not-before', 'The bearer confirmation has a NotBefore, which SAML forbids there.');
  }
  // One that holds is enough (saml-profiles-2.0-os §4.1.4.3); where none does, the first says why.
  const faults = bearers.map((confirmation) => confirmationFaults(confirmation, facts, context, clock));
  if (faults.every((list) => list.length > 0)) for (const [code, message] of faults[0] ?? []) error(code, message);
}

function confirmationFaults(
  confirmation: SubjectConfirmationFacts, facts: ResponseFacts, context: ResponseContext, clock: Clock | null,
): [code: string, message: string][] {
  const faults: [string, string][] = [];
  const add = (code: string, message: string) => faults.push([code, message]);
  const { recipient, inResponseTo, notBefore, notOnOrAfter } = confirmation;
  if (context.acsUrl !== undefined && recipient !== context.acsUrl) {
    const hint = difference(recipient, context.acsUrl);
    add('recipient', `Recipient is ${shown(recipient)}; the ACS URL is "${context.acsUrl}".${hint}`);
  }
  if (inResponseTo !== null && facts.inResponseTo !== null && inResponseTo !== facts.inResponseTo) {
    add('in-response-to', `The confirmation answers request "${inResponseTo}", the Response "${facts.inResponseTo}".`);
  } else if (context.inResponseTo !== undefined && inResponseTo !== context.inResponseTo) {
    const answered = inResponseTo === null ? 'no request' : `request "${inResponseTo}"`;
    add('in-response-to', `The confirmation answers ${answered}; "${context.inResponseTo}" was sent.`);
  }
  if (notOnOrAfter === null) add('time-missing', 'The confirmation has no NotOnOrAfter; a bearer one must end.');
  window(notBefore, notOnOrAfter, 'The confirmation', clock, add);
  return faults;
}

interface Clock {
  /** The moment less and plus the allowed skew, in milliseconds. */
  earliest: number;
  latest: number;
}

function clockOf({ at, clockSkew = 0 }: ResponseContext): Clock | null {
  const moment = typeof at === 'string' ? parseDateTime(at) : (at ?? null);
  return moment === null ? null : { earliest: moment - clockSkew * 1000, latest: moment + clockSkew * 1000 };
}

/** NotBefore is the first moment it holds, NotOnOrAfter the first it does not (saml-core-2.0-os §2.5.1.2). */
function window(
  notBefore: string | null, notOnOrAfter: string | null, what: string, clock: Clock | null,
  error: (code: string, message: string) => void,
): void {
  const [from, to] = [notBefore, notOnOrAfter].map((text) => (text === null ? null : parseDateTime(text)));
  if (notBefore !== null && from === null) error('time-format', `NotBefore is ${shown(notBefore)}, not a UTC time.`);
  if (notOnOrAfter !== null && to === null) {
    error('time-format', `NotOnOrAfter is ${shown(notOnOrAfter)}, not a UTC time.`);
  }
  if (typeof from === 'number' && typeof to === 'number' && from >= to) {
    error('time-order', `${what} ends (${notOnOrAfter}) before it begins (${notBefore}).`);
  }
  if (!clock) return;
  if (typeof from === 'number' && clock.latest < from) {
    error('not-yet-valid', `${what} holds only from ${notBefore} on.`);
  }
  if (typeof to === 'number' && clock.earliest >= to) error('expired', `${what} ended at ${notOnOrAfter}.`);
}

/** Names are compared as they are: an SP does no more (slash, case and a blank at the end all count). */
function differs(
  found: string | null, expected: string | undefined,
  code: string, what: string, of: string, where: string, report: Report,
): void {
  if (found === null || expected === undefined || found === expected) return;
  report(code, 'error', `${what} is "${found}"; ${of} is "${expected}".${difference(found, expected)}`, where);
}

/** The slip that is hard to see, in words. */
function difference(found: string | null, expected: string): string {
  if (found === null) return '';
  if (found.trim() === expected.trim()) return ' They differ in white space at an end.';
  if (found.replace(/\/$/, '') === expected.replace(/\/$/, '')) return ' They differ in the slash at the end.';
  if (found.toLowerCase() === expected.toLowerCase()) return ' They differ in upper and lower case.';
  if (found.replace(/^https?:/, '') === expected.replace(/^https?:/, '')) return ' They differ in http and https.';
  return '';
}

function shown(value: string | null): string {
  return value === null ? 'missing' : `"${value}"`;
}
