// The start of a sign-in in either binding, and the arrival of its answer.

import { isUsableCertificate } from '../service-provider/certificate.ts';
import type { SignInReason } from './reasons.ts';
import { serviceProvider } from './service-provider.ts';
import type { Environment, SsoConfiguration } from './state.ts';
import { inForce, openSession } from './state.ts';
import type { Rules } from './switches.ts';
import { verifyResponse } from './verify-response.ts';

/** An AuthnRequest on its way: by HTTP-Redirect an address to go to, by HTTP-POST a form to send (SAML Bindings §3.4, §3.5). */
export type Started = { url: string } | { action: string; samlRequest: string } | { problem: string };

export const startSignIn = async (environment: Environment, configuration: SsoConfiguration | undefined, rules: Rules): Promise<Started> => {
  if (!configuration) return { problem: 'No single sign-on is set up here.' };
  if (!isUsableCertificate(configuration.certificate)) return { problem: 'The Identity Provider Certificate is not in PEM format.' };
  const { loginUrl } = configuration;
  if (!/^https:\/\/[^\s/]/.test(loginUrl) || !URL.canParse(loginUrl)) {
    return { problem: `The saved Identity Provider Login URL is no https address: "${loginUrl}".` };
  }
  const saml = serviceProvider(environment, configuration, rules.sprinklrIdpInitiated);
  if (configuration.binding === 'HTTP Redirect') return { url: await saml.getAuthorizeUrlAsync('', undefined, {}) };
  const { SAMLRequest } = await saml.getAuthorizeMessageAsync('');
  return { action: loginUrl, samlRequest: String(SAMLRequest) };
};

export type SignIn = { ok: true; session: string } | { ok: false; reason: SignInReason; detail: string };

export const signIn = async (environment: Environment, rules: Rules, samlResponse: string): Promise<SignIn> => {
  const verdict = await verifyResponse(environment, inForce(environment), rules, samlResponse);
  const at = new Date().toISOString();
  if (!verdict.ok) {
    const { reason, detail, id } = verdict;
    environment.logins.push({ at, ok: false, reason, detail, user: id ?? null });
    return { ok: false, reason, detail };
  }
  const { email } = verdict.user;
  environment.logins.push({ at, ok: true, reason: null, detail: '', user: email });
  return { ok: true, session: openSession(environment, { email, via: 'sso' }) };
};
