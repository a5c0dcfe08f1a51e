import type { Say } from '../xml/index.ts';
import type { ResponseContext } from './context.ts';
import { parseDateTime } from './date-time.ts';
import { BEARER, SUCCESS } from './identifiers.ts';
import type { AssertionFacts, SubjectConfirmationFacts } from './read-assertion.ts';
import type { ResponseFacts } from './read-response.ts';
import type { Report } from './read-text.ts';

/** What an SP checks beyond the signature: saml-core-2.0-os §2 and §3, saml-profiles-2.0-os §4.1.4.2 and .3. */
export function judgeResponse(facts: ResponseFacts, context: ResponseContext, isResponse: boolean, report: Report): void {
  if (isResponse) judgeEnvelope(facts, context, report);
  for (const assertion of facts.assertions) judgeAssertion(assertion, facts, context, report);
}

/** Names are compared as they are: an SP does no more (slash, case and a blank at the end all count). */
const differs = (found: string | null, expected: string | undefined): expected is string =>
  expected !== undefined && found !== expected;

function judgeEnvelope(facts: ResponseFacts, context: ResponseContext, report: Report): void {
  const { destination, inResponseTo, issuer, status } = facts;
  const error: Say = (reason, ...values) => report('error', reason, 'Response', ...values);
  judgeHead(facts, 'Response', error);
  if (status[0] !== SUCCESS) error('status', status, facts.statusMessage);
  else if (facts.assertions.length + facts.encryptedAssertions === 0) error('no-assertion');
  if (differs(destination, context.acsUrl)) {
    if (destination !== null) error('destination', destination, context.acsUrl);
    else if (facts.signatures.some(({ parent }) => parent.local === 'Response')) report('warning', 'destination:missing', 'Response');
  }
  if (differs(inResponseTo, context.inResponseTo)) error('in-response-to', 'Response', inResponseTo, context.inResponseTo);
  if (issuer !== null && differs(issuer, context.issuer)) error('issuer', issuer, context.issuer);
}

/** What Response and Assertion have alike. */
function judgeHead({ version, id, issueInstant }: ResponseFacts | AssertionFacts, what: string, error: Say): number | null {
  if (version !== '2.0') error('version', version);
  if (!id) error('missing-id', what);
  if (issueInstant === null) error('time-format', 'IssueInstant', issueInstant);
  return timeOf('IssueInstant', issueInstant, error);
}

/** Milliseconds since 1970; null where it is not given, or no time. */
function timeOf(attribute: string, value: string | null, error: Say): number | null {
  const time = value === null ? null : parseDateTime(value);
  if (value !== null && time === null) error('time-format', attribute, value);
  return time;
}

function judgeAssertion(assertion: AssertionFacts, facts: ResponseFacts, context: ResponseContext, report: Report): void {
  const { id, issuer, issueInstant, notBefore, notOnOrAfter } = assertion;
  const where = `Assertion ${id ?? '(without ID)'}`;
  const error: Say = (reason, ...values) => report('error', reason, where, ...values);
  const warn: Say = (reason, ...values) => report('warning', reason, where, ...values);
  const clock = clockOf(context);
  const issued = judgeHead(assertion, 'assertion', error);
  if (issued !== null && clock && issued > clock.latest) warn('issued-in-future', issueInstant ?? '');
  if (!issuer) error('issuer:missing', 'assertion');
  else if (differs(issuer, context.issuer)) error('issuer', issuer, context.issuer);
  if (facts.issuer !== null && issuer !== null && facts.issuer !== issuer) error('issuer-mismatch', facts.issuer, issuer);
  judgeWindow(notBefore, notOnOrAfter, 'assertion', clock, error);
  judgeAudience(assertion, context, error);
  judgeSubject(assertion, facts, context, clock, error, warn);

  if (assertion.authnStatements.length === 0) error('no-authn-statement');
  for (const { instant, sessionNotOnOrAfter } of assertion.authnStatements) {
    timeOf('AuthnInstant', instant, error);
    judgeWindow(null, sessionNotOnOrAfter, 'session', clock, error);
  }
  const seen = new Set<string | null>();
  const twice = assertion.attributes.map(({ name }) => name).filter((name) => seen.size === seen.add(name).size);
  if (twice.length > 0) warn('repeated-attribute', [...new Set(twice)].slice(0, 5).map(String));
}

function judgeAudience({ audienceRestrictions }: AssertionFacts, { audience }: ResponseContext, error: Say): void {
  if (audience === undefined) return;
  if (audienceRestrictions.length === 0) error('no-audience', audience);
  for (const audiences of audienceRestrictions) if (!audiences.includes(audience)) error('audience', audiences, audience);
}

function judgeSubject(
  { encrypted, nameId, confirmations }: AssertionFacts, facts: ResponseFacts, context: ResponseContext, clock: Clock | null, error: Say, warn: Say,
): void {
  if (encrypted) warn('encrypted-parts');
  else if (!nameId) warn('no-name-id');
  if (nameId) {
    const value = nameId.value.trim();
    if (value === '') error('name-id-empty');
    else if (value !== nameId.value) warn('space-in-value');
  }
  const bearers = confirmations.filter(({ method }) => method === BEARER);
  if (bearers.length === 0) return error('no-bearer');
  if (bearers.some(({ notBefore }) => notBefore !== null)) warn('confirmation-not-before');
  // One that holds is enough (saml-profiles-2.0-os §4.1.4.3); where none does, the first says why.
  const faults = bearers.map((confirmation) => confirmationFaults(confirmation, facts, context, clock, error));
  if (faults.every((list) => list.length > 0)) for (const tell of faults[0] ?? []) tell();
}

/** What is wrong with a bearer confirmation, each told when it is called. */
function confirmationFaults(
  { recipient, inResponseTo, notBefore, notOnOrAfter }: SubjectConfirmationFacts,
  facts: ResponseFacts, context: ResponseContext, clock: Clock | null, error: Say,
): (() => void)[] {
  const faults: (() => void)[] = [];
  const add: Say = (reason, ...values) => {
    faults.push(() => error(reason, ...values));
  };
  if (differs(recipient, context.acsUrl)) add('recipient', recipient, context.acsUrl);
  if (inResponseTo !== null && facts.inResponseTo !== null && inResponseTo !== facts.inResponseTo) {
    add('in-response-to:unequal', inResponseTo, facts.inResponseTo);
  } else if (differs(inResponseTo, context.inResponseTo)) add('in-response-to', 'confirmation', inResponseTo, context.inResponseTo);
  if (notOnOrAfter === null) add('time-missing');
  judgeWindow(notBefore, notOnOrAfter, 'confirmation', clock, add);
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
function judgeWindow(notBefore: string | null, notOnOrAfter: string | null, what: string, clock: Clock | null, error: Say): void {
  const from = timeOf('NotBefore', notBefore, error);
  const to = timeOf('NotOnOrAfter', notOnOrAfter, error);
  if (from !== null && to !== null && from >= to) error('time-order', what, notBefore, notOnOrAfter);
  if (from !== null && clock && clock.latest < from) error('not-yet-valid', what, notBefore);
  if (to !== null && clock && clock.earliest >= to) error('expired', what, notOnOrAfter);
}
