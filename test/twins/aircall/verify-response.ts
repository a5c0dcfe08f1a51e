// What Aircall's user pool (Amazon Cognito) checks of a SAML response, in order, and then Aircall itself: whose the e-mail
// address is. @node-saml/node-saml is not in the extension, so its verdict is independent.

import { SAML, ValidateInResponseTo } from '@node-saml/node-saml';
import type { Profile } from '@node-saml/node-saml';
import { clockSkew, openRequests, requestLifetime } from '../service-provider/open-requests.ts';
import { readResponse, recipient, refusalOf } from '../service-provider/read-response.ts';
import { identityProviderOf } from './idp-metadata.ts';
import type { IdentityProvider } from './idp-metadata.ts';
import type { SignInReason } from './reasons.ts';
import type { AircallState } from './state.ts';
import { acsUrl, emailClaim, entityId } from './state.ts';
import type { Rules } from './switches.ts';

export type Verdict = { ok: true; email: string } | { ok: false; reason: SignInReason; detail: string; email?: string };

const refuse = (reason: SignInReason, detail = '', email?: string): Verdict => ({
  ok: false,
  reason,
  detail,
  ...(email === undefined ? {} : { email }),
});

export const samlOf = (state: AircallState, idp: IdentityProvider): SAML =>
  new SAML({
    issuer: entityId,
    audience: entityId,
    callbackUrl: acsUrl,
    entryPoint: idp.ssoUrl,
    idpCert: idp.certificates,
    identifierFormat: null,
    disableRequestedAuthnContext: true,
    // Entra signs the assertion by default and the response on request; one of them has to be signed.
    wantAuthnResponseSigned: false,
    wantAssertionsSigned: false,
    acceptedClockSkewMs: clockSkew,
    requestIdExpirationPeriodMs: requestLifetime,
    // Sign-ins begin at Aircall only.
    validateInResponseTo: ValidateInResponseTo.always,
    cacheProvider: openRequests(() => state.data.requests),
  });

/** The form that was posted to the assertion consumer service; null: the parameter was not there. */
export interface PostedResponse {
  samlResponse: string | null;
  relayState: string | null;
}

export const verifyResponse = async (state: AircallState, rules: Rules, posted: PostedResponse): Promise<Verdict> => {
  const { samlResponse, relayState } = posted;
  if (!samlResponse) return refuse('response-missing');
  if (!relayState) return refuse('relay-state-missing');
  if (!Object.hasOwn(state.data.relayStates, relayState)) return refuse('relay-state-unknown');
  delete state.data.relayStates[relayState];
  const { connection, samlActivated } = state.company;
  const idp = connection && samlActivated ? identityProviderOf(state.twins, connection.metadata) : null;
  if (!connection || !idp) return refuse('saml-off');
  const response = readResponse(samlResponse);
  if (!response) return refuse('response-unreadable');

  let profile: Profile | null;
  try {
    ({ profile } = await samlOf(state, idp).validatePostResponseAsync({ SAMLResponse: samlResponse }));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return refuse(refusalOf(message) ?? 'response-unreadable', message);
  }
  if (!profile) return refuse('identity-provider-error');
  if (profile.issuer !== idp.entityId) return refuse('issuer-mismatch', `It is "${profile.issuer}".`);
  for (const [what, url] of [['Destination', response.destination], ['Recipient', recipient(profile)]] as const) {
    if (url !== undefined && url !== acsUrl) return refuse('destination-mismatch', `${what} is "${url}".`);
  }
  const email = emailOf(profile);
  if (typeof email !== 'string') return email;
  return whoseIs(state, rules, profile.nameID, email);
};

/** The user pool's attribute mapping names the claim exactly. */
const emailOf = (profile: Profile): string | Verdict => {
  const attributes = (profile.attributes ?? {}) as Record<string, unknown>;
  const value = [attributes[emailClaim]].flat()[0];
  if (typeof value !== 'string' || value.trim() === '') {
    const near = Object.keys(attributes).find((name) => /e-?mail/i.test(name) && name !== emailClaim);
    return refuse('email-claim-missing', near ? `There is a claim named "${near}".` : '');
  }
  return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value) ? value : refuse('email-not-an-address', `It is "${value}".`);
};

const whoseIs = (state: AircallState, rules: Rules, nameId: string, email: string): Verdict => {
  const same = (a: string, b: string) => (rules.aircallEmailCase === 'compare' ? a === b : a.toLowerCase() === b.toLowerCase());
  const known = state.company.connection?.people ?? {};
  const earlier = Object.hasOwn(known, nameId) ? known[nameId] : undefined;
  if (earlier !== undefined && !same(earlier, email)) {
    return refuse('connection-outdated', `It was "${earlier}" and is "${email}".`, email);
  }
  known[nameId] = email;
  if (!state.company.people.some((person) => same(person.email, email))) {
    return refuse('email-mismatch', `Nobody at Aircall has the address "${email}".`, email);
  }
  return { ok: true, email };
};
