// sso.aircall.io: the user pool's endpoints. A sign-in begins here and ends here.

import { randomBytes } from 'node:crypto';
import type { Handler, TwinRequest, TwinResponse } from '../http.ts';
import { plainPage, plainStyle, withPolicy } from '../service-provider/page.ts';
import { identityProviderOf } from './idp-metadata.ts';
import type { SignInReason } from './reasons.ts';
import { signInReasons } from './reasons.ts';
import type { AircallState } from './state.ts';
import type { Rules } from './switches.ts';
import { samlOf, verifyResponse } from './verify-response.ts';

const dashboard = 'https://dashboard.aircall.io';

export const ssoHost =
  (state: AircallState, rules: () => Rules): Handler =>
  async (request, response) => {
    if (request.path === '/plain.css') return response.css(plainStyle);
    if (request.path === '/favicon.ico') return response.send(204, '', 'image/x-icon');
    withPolicy(response, rules().trustedTypes);
    if (request.path === '/oauth2/authorize') return authorize(state, response);
    if (request.path === '/saml2/idpresponse') return takeResponse(state, rules(), request, response);
    response.html(page('Not found', 'Nothing is at this address.'), 404);
  };

const page = (title: string, ...paragraphs: string[]): string =>
  plainPage({ title, paragraphs, links: [{ text: 'Back to sign-in', href: `${dashboard}/login` }], name: 'Aircall' });

/** An AuthnRequest by HTTP-Redirect (SAML Bindings, section 3.4), with a RelayState that has to come back. */
const authorize = async (state: AircallState, response: TwinResponse): Promise<void> => {
  const { connection, samlActivated } = state.company;
  const idp = connection && samlActivated ? identityProviderOf(state.twins, connection.metadata) : null;
  if (!idp) return response.html(page('SSO is not ready', signInReasons['saml-off']), 409);
  const relayState = randomBytes(12).toString('base64url');
  state.data.relayStates[relayState] = true;
  response.redirect(await samlOf(state, idp).getAuthorizeUrlAsync(relayState, undefined, {}));
};

const takeResponse = async (state: AircallState, rules: Rules, request: TwinRequest, response: TwinResponse): Promise<void> => {
  if (request.method !== 'POST') {
    const text = 'This address takes SAML responses by HTTP POST. It is not a page to open.';
    return response.header('allow', 'POST').html(page('Method not allowed', text), 405);
  }
  const form = request.form();
  const verdict = await verifyResponse(state, rules, { samlResponse: form.get('SAMLResponse'), relayState: form.get('RelayState') });
  state.logins.push({
    at: new Date().toISOString(),
    ok: verdict.ok,
    reason: verdict.ok ? null : verdict.reason,
    detail: verdict.ok ? '' : verdict.detail,
    user: verdict.email ?? null,
  });
  if (!verdict.ok) return failed(verdict.reason, verdict.detail, response);
  const code = randomBytes(12).toString('base64url');
  state.data.codes[code] = { email: verdict.email, via: 'sso' };
  response.redirect(`${dashboard}/callback?code=${code}`, 303);
};

/** Without a RelayState the pool does not know where the sign-in came from, and says so itself. */
const failed = (reason: SignInReason, detail: string, response: TwinResponse): void => {
  const text = signInReasons[reason];
  if (/^(?:response|relay-state)-/.test(reason)) return response.html(page('An error was encountered', text, `Reason: ${reason}`), 400);
  const query = new URLSearchParams({ error: 'server_error', error_description: `${text} ${detail}`.trim(), reason });
  response.redirect(`${dashboard}/callback?${query.toString()}`, 303);
};
