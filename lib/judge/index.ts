/**
 * Judges one login, caught or pasted, field by field against the connection: `judgeLogin(connection, guide, captured, { now })`. Pure; needs
 * WebCrypto. Signatures are verified with the connection's certificates only, never with one that the message brings along, and a value
 * of the assertion is shown only if a signature covers the very node it is read from. `redacted(judgement)` is what may be passed on.
 *
 * Sources: saml-profiles-2.0-os §4.1.4; saml-core-2.0-os §2, §3; Microsoft: single sign-on SAML protocol.
 */
import type { Connection } from '../connection/index.ts';
import { succeeded } from '../emulate/criteria.ts';
import type { Guide } from '../guide/schema/index.ts';
import { readAuthnRequest } from '../saml/request/index.ts';
import { readResponse } from '../saml/response/index.ts';
import { assertionChecks, withheld } from './assertion.ts';
import type { CapturedLogin, Check, LoginJudgement } from './check.ts';
import { claimChecks } from './claims.ts';
import { envelopeChecks, unreadable } from './envelope.ts';
import { expectedOf } from './expected.ts';
import { isLogout } from './handed-in.ts';
import { requestChecks } from './request.ts';
import { signatureChecks } from './signature.ts';

export type { CapturedLogin, Check, CheckState, LoginJudgement, Part, ReceivedClaim } from './check.ts';
export { handedIn, isLogout } from './handed-in.ts';
export { redacted } from './redacted.ts';

const nothing: LoginJudgement = {
  start: null, refused: null, checks: [], verdict: 'unsure', nameId: null, claims: [], status: null,
};

/** Never throws: what cannot be read is told by `refused`. */
export async function judgeLogin(
  connection: Connection, guide: Guide, captured: CapturedLogin, { now }: { now: Date },
): Promise<LoginJudgement> {
  const expected = await expectedOf(connection, guide, now);
  if (!expected) return nothing;
  const only = captured.response ?? captured.request;
  if (only !== null && await isLogout(only)) return { ...nothing, refused: 'logout' };
  const request = captured.request === null ? null : await readAuthnRequest(captured.request);
  const asked = request ? requestChecks(request, captured, expected) : [];
  if (captured.response === null) {
    return { ...nothing, start: request ? 'sp' : null, checks: asked, verdict: asked.some(failed) ? 'failed' : 'unsure' };
  }
  const reading = await readResponse(captured.response, { trusted: expected.trusted });
  const { response } = reading;
  if (!response) {
    const checks = [...asked, ...unreadable(reading, captured.caught !== null)];
    return { ...nothing, checks, refused: reading.refused, verdict: checks.some(failed) ? 'failed' : 'unsure' };
  }

  const requestId = request?.request?.id ?? null;
  const assertion = response.assertions.find(({ verified }) => verified);
  const sealed = response.assertions.length === 0 && response.encryptedAssertions > 0;
  // An assertion alone has nothing of what stands around one.
  const bare = reading.problems.some(({ code }) => code === 'bare-assertion');
  const checks: Check[] = [
    ...asked,
    ...(bare ? [] : envelopeChecks(response, requestId, captured.caught, expected)),
    ...signatureChecks(reading, captured.caught !== null, expected),
    ...(assertion
      ? [...assertionChecks(assertion, { requestId, answered: bare ? undefined : response.inResponseTo }, captured.caught, expected), ...claimChecks(assertion, false, expected)]
      : response.assertions.length + response.encryptedAssertions > 0 ? [...withheld(sealed, expected), ...claimChecks(null, sealed, expected)] : []),
  ];
  // Which of several a service takes, and what is in an encrypted one, is not seen from here.
  const clear = !bare && response.assertions.length === 1 && response.encryptedAssertions === 0
    // No identity provider puts one there: whoever did wants readers to see different values.
    && reading.problems.every(({ code }) => code !== 'comment-in-value');
  const verdict = verdictOf(checks);
  return {
    start: bare ? null : response.inResponseTo === null ? 'idp' : 'sp',
    refused: null,
    checks,
    verdict: verdict === 'passed' && !clear ? 'unsure' : verdict,
    nameId: assertion?.nameId?.value ?? null,
    claims: (assertion?.attributes ?? []).flatMap(({ name, values }) => (name === null ? [] : [{ name, values }])),
    status: bare || succeeded(response) ? null : { codes: response.status, message: response.statusMessage },
  };
}

const failed = ({ state }: Check) => state === 'failed';

/** What must be seen to hold before a login counts as right: the rest may be unknown. */
const essential = ['signature', 'audience', 'recipient', 'times', 'name-id'];

function verdictOf(checks: readonly Check[]): LoginJudgement['verdict'] {
  if (checks.some(failed)) return 'failed';
  const sure = (id: string) => checks.some((check) => check.id === id && (check.state === 'passed' || check.state === 'flagged'));
  return essential.every(sure) && checks.every(({ part, state }) => part !== 'claims' || state !== 'unknown') ? 'passed' : 'unsure';
}
