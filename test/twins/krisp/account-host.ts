// account.krisp.ai: the single-page app, its JSON, and the start of a sign-in.

import { join } from 'node:path';
import type { Handler, TwinRequest, TwinResponse } from '../http.ts';
import type { Bundle } from '../service-provider/bundle.ts';
import { buildApp } from '../service-provider/bundle.ts';
import { appPage, plainStyle, withPolicy } from '../service-provider/page.ts';
import { accountJson } from './account-json.ts';
import { krispPage } from './plain.ts';
import { signInReasons } from './reasons.ts';
import { serviceProvider } from './service-provider.ts';
import type { KrispState } from './state.ts';
import { isConfigured } from './state.ts';
import type { Rules } from './switches.ts';

export const accountHost = (state: KrispState, rules: () => Rules): Handler => {
  let bundle: Promise<Bundle> | undefined;
  return async (request, response) => {
    const { path } = request;
    if (path.startsWith('/data/')) return accountJson(state, rules(), request, response);
    if (path === '/plain.css') return response.css(plainStyle);
    if (path === '/favicon.ico') return response.send(204, '', 'image/x-icon');
    withPolicy(response, rules().trustedTypes);
    const ssoId = /^\/sso\/([^/]+)$/.exec(path)?.[1];
    if (ssoId !== undefined) return startSignIn(state, rules(), ssoId, response);
    const { entry, style, files } = await (bundle ??= buildApp(join(import.meta.dirname, 'app')));
    if (path.startsWith('/assets/')) {
      const file = files.get(path.slice('/assets/'.length));
      return file ? response.send(200, file.body, file.type) : response.send(404, 'not found', 'text/plain');
    }
    if (!isPageRequest(request)) return response.send(405, 'method not allowed', 'text/plain');
    const { krispNav, krispPanel, krispValues, krispLabels } = rules();
    response.html(appPage({ entry, style, files }, 'Krisp account (stand-in)', { krispNav, krispPanel, krispValues, krispLabels }));
  };
};

const isPageRequest = ({ method }: TwinRequest): boolean => method === 'GET' || method === 'HEAD';

/** SP-initiated: an AuthnRequest by HTTP-Redirect (SAML Bindings, section 3.4). */
const startSignIn = async (state: KrispState, rules: Rules, ssoId: string, response: TwinResponse): Promise<void> => {
  const { team } = state;
  if (ssoId !== team.ssoId) {
    return response.html(krispPage('Not found', 'No team signs in at this address.'), 404);
  }
  const problem = !team.saml.enabled ? 'sso-disabled' : !isConfigured(team) ? 'not-configured' : null;
  if (problem) return response.html(krispPage('SSO is not ready', signInReasons[problem]), 409);
  if (!/^https:\/\/[^\s/]/.test(team.saml.ssoUrl) || !URL.canParse(team.saml.ssoUrl)) {
    const text = `The saved Identity Provider Single Sign On URL is no https address: "${team.saml.ssoUrl}".`;
    return response.html(krispPage('SSO is not ready', text), 409);
  }
  const requestIssuer = {
    slug: team.slug,
    'audience-uri': team.saml.audienceUri,
    'issuer-field': team.saml.issuer,
  }[rules.krispRequestIssuer];
  const saml = serviceProvider(state, team, {
    requestIssuer,
    audience: team.saml.audienceUri,
    idpInitiated: rules.krispIdpInitiated,
  });
  response.redirect(await saml.getAuthorizeUrlAsync('', undefined, {}));
};
