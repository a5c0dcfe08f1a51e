// What Krisp's side checks on a SAML response, in order. Krisp's own article is the truth: the saved Audience URI and
// the saved Identity Provider Issuer must both be the team slug. The response's own Issuer is Entra's and is compared
// with nothing.

import { DOMParser } from '@xmldom/xmldom';
import type { Profile } from '@node-saml/node-saml';
import type { SignInReason } from './reasons.ts';
import type { Rules } from './switches.ts';
import type { KrispState } from './state.ts';
import { acsUrl, isConfigured } from './state.ts';
import { isUsableCertificate, serviceProvider } from './service-provider.ts';

export type Verdict = { ok: true; email: string } | { ok: false; reason: SignInReason; detail: string; email?: string };

const refuse = (reason: SignInReason, detail = ''): Verdict => ({ ok: false, reason, detail });

/** node-saml 5.1 has no error codes, only messages. The first pattern that matches decides. */
const reasonsByMessage: [RegExp, SignInReason][] = [
  [/InResponseTo is missing/, 'unsolicited-response'],
  [/InResponseTo/, 'in-response-to'],
  [/signature/i, 'signature-invalid'],
  [/provider returned/, 'identity-provider-error'],
  [/not yet valid/, 'not-yet-valid'],
  [/expired|No valid subject confirmation/, 'expired'],
  [/audience/i, 'audience-mismatch'],
];

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
    const reason = reasonsByMessage.find(([pattern]) => pattern.test(message))?.[1];
    return refuse(reason ?? 'response-unreadable', message);
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

interface ResponseFacts {
  destination: string | undefined;
  audience: string | undefined;
}

/** What node-saml does not look at. Unsigned when only the assertion is signed, hence never used to let anyone in. */
const readResponse = (samlResponse: string): ResponseFacts | null => {
  const xml = Buffer.from(samlResponse, 'base64').toString('utf8');
  try {
    const parser = new DOMParser({ onError: (level, message) => void (level === 'warning' || fail(message)) });
    const root = parser.parseFromString(xml, 'text/xml').documentElement;
    if (root?.namespaceURI !== 'urn:oasis:names:tc:SAML:2.0:protocol' || root.localName !== 'Response') return null;
    const audience = root.getElementsByTagNameNS('urn:oasis:names:tc:SAML:2.0:assertion', 'Audience')[0];
    return {
      destination: root.getAttribute('Destination') ?? undefined,
      audience: audience?.textContent ?? undefined,
    };
  } catch {
    return null;
  }
};

const fail = (message: string): never => {
  throw new Error(message);
};

/** SubjectConfirmationData's Recipient, from the verified assertion in xml2js form (`$` holds attributes). */
const recipient = (profile: Profile): string | undefined => {
  let node: unknown = profile.getAssertion?.();
  for (const step of ['Assertion', 'Subject', 'SubjectConfirmation', 'SubjectConfirmationData', '$', 'Recipient']) {
    if (Array.isArray(node)) node = node[0];
    node = typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[step] : undefined;
  }
  return typeof node === 'string' ? node : undefined;
};
