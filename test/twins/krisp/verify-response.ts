// What Krisp's side checks on a SAML response, in order. Krisp's own article is the truth: the saved Audience URI and
// the saved Identity Provider Issuer must both be the team slug. The response's own Issuer is Entra's and is compared
// with nothing.

import type { Profile } from '@node-saml/node-saml';
import { isUsableCertificate } from '../service-provider/certificate.ts';
import { readResponse, recipient, refusalOf } from '../service-provider/read-response.ts';
import type { SignInReason } from './reasons.ts';
import type { Rules } from './switches.ts';
import type { KrispState } from './state.ts';
import { acsUrl, isConfigured } from './state.ts';
import { serviceProvider } from './service-provider.ts';

export type Verdict = { ok: true; email: string } | { ok: false; reason: SignInReason; detail: string; email?: string };

const refuse = (reason: SignInReason, detail = ''): Verdict => ({ ok: false, reason, detail });

/**
 * Verifies a response for the state's team.
 *
 * @param samlResponse the form's `SAMLResponse`, base64
 */
export const verifyResponse = async (
  state: KrispState,
  rules: Rules,
  samlResponse: string,
): Promise<Verdict> => {
  const { team } = state;
  const { saml } = team;
  if (!saml.enabled) return refuse('sso-disabled');
  if (!isConfigured(team)) return refuse('not-configured');
  if (samlResponse === '') return refuse('response-missing');
  if (!isUsableCertificate(saml.certificate)) return refuse('certificate-unusable');

  const response = readResponse(samlResponse);
  if (!response) return refuse('response-unreadable');

  // An `spn:` audience is what Entra issues for some identifiers that are no URI; whether Krisp takes it is not known.
  const spn = `spn:${saml.audienceUri}`;
  const audience = rules.krispSpnAudience === 'accept' && response.audience === spn ? spn : saml.audienceUri;

  let profile: Profile | null;
  try {
    const options = { requestIssuer: team.slug, audience, idpInitiated: rules.krispIdpInitiated };
    ({ profile } = await serviceProvider(state, team, options).validatePostResponseAsync({
      SAMLResponse: samlResponse,
    }));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return refuse(refusalOf(message) ?? 'response-unreadable', message);
  }
  if (!profile) return refuse('identity-provider-error');

  for (const [what, url] of [
    ['Destination', response.destination],
    ['Recipient', recipient(profile)],
  ] as const) {
    if (url !== undefined && url !== acsUrl(team)) {
      return refuse('destination-mismatch', `${what} is "${url}", the Reply URL here is "${acsUrl(team)}".`);
    }
  }

  const slugs = rules.krispSpnAudience === 'accept' ? [team.slug, `spn:${team.slug}`] : [team.slug];
  if (!slugs.includes(saml.audienceUri)) {
    return refuse('audience-uri-not-slug', `It is "${saml.audienceUri}", the slug is "${team.slug}".`);
  }
  if (saml.issuer !== team.slug) {
    return refuse('issuer-field-not-slug', `It is "${saml.issuer}", the slug is "${team.slug}".`);
  }

  return emailOf(profile, rules.claimNameCase, team.domain);
};

const emailOf = (profile: Profile, nameCase: Rules['claimNameCase'], domain: string): Verdict => {
  const attributes = (profile.attributes ?? {}) as Record<string, unknown>;
  const accepted = nameCase === 'any' ? ['Email', 'email'] : [nameCase];
  const name = accepted.find((candidate) => Object.hasOwn(attributes, candidate));
  if (name === undefined) {
    const near = Object.keys(attributes).find((candidate) => candidate.toLowerCase() === 'email');
    return near === undefined
      ? refuse('email-claim-missing', `Expected a claim named "${accepted.join('" or "')}".`)
      : refuse('email-claim-case', `Expected "${accepted.join('" or "')}", received "${near}".`);
  }
  const value = [attributes[name]].flat()[0];
  if (typeof value !== 'string' || value.trim() === '') return refuse('email-claim-empty', `Its name is "${name}".`);
  if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value)) return refuse('email-not-an-address', `It holds "${value}".`);
  const email = value.toLowerCase();
  if (!email.endsWith(`@${domain}`)) {
    const detail = `"${value}" does not end in "@${domain}".`;
    return { ok: false, reason: 'email-other-domain', detail, email };
  }
  return { ok: true, email };
};
