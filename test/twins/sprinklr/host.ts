// Every host of one client: the single-page app, its JSON, the start of a sign-in, the assertion consumer service.

import { join } from 'node:path';
import { escapeHtml } from '../http.ts';
import type { Handler, TwinResponse } from '../http.ts';
import type { Bundle } from '../service-provider/bundle.ts';
import { buildApp } from '../service-provider/bundle.ts';
import { appPage, plainPage, plainStyle, withPolicy } from '../service-provider/page.ts';
import type { TwinState } from '../state.ts';
import { sprinklrJson } from './json.ts';
import { labels } from './labels.ts';
import { signInReasons } from './reasons.ts';
import { cookieName, sessionCookie } from './session-cookie.ts';
import { signIn, startSignIn } from './sign-in.ts';
import type { Environment, SprinklrState } from './state.ts';
import { acsUrl, baseUrl, inForce } from './state.ts';
import type { Rules } from './switches.ts';

export const sprinklrHost = (twins: TwinState, state: SprinklrState, rules: () => Rules): Handler => {
  let bundle: Promise<Bundle> | undefined;
  return async (request, response) => {
    const { path } = request;
    const environment = state.at(request.host);
    if (path === '/plain.css') return response.css(plainStyle);
    if (!environment) return response.html(sprinklrPage(null, 'Not found', 'No client has this address.'), 404);
    if (path.startsWith('/data/')) return sprinklrJson(twins, environment, rules(), request, response);
    if (path === '/ui/sso/start') return begin(environment, rules(), response);
    if (path === '/ui/sso/send.js') return response.script('document.forms[0].submit();');
    withPolicy(response, rules().trustedTypes);
    if (path.startsWith('/ui/sso/saml/')) return arrive(environment, rules(), request, response);
    if (path === '/ui/logout') return logOut(environment, request.cookies[cookieName], response);
    const { entry, style, files } = await (bundle ??= buildApp(join(import.meta.dirname, 'app')));
    if (path.startsWith('/assets/')) {
      const file = files.get(path.slice('/assets/'.length));
      return file ? response.send(200, file.body, file.type) : response.send(404, 'not found', 'text/plain');
    }
    const { sprinklrChoices, sprinklrLabels, sprinklrNav, sprinklrFarItem, sprinklrDelay, theme, lookAlikes } = rules();
    const sso = inForce(environment) !== undefined;
    const settings = { sprinklrChoices, sprinklrLabels, sprinklrNav, sprinklrFarItem, sprinklrDelay, theme, lookAlikes, sso };
    response.html(appPage({ entry, style, files }, 'Sprinklr (stand-in)', settings));
  };
};

const sprinklrPage = (environment: Environment | null, title: string, ...paragraphs: string[]): string => {
  const links = environment ? [{ text: 'Back to login', href: baseUrl(environment) }] : [];
  return plainPage({ title, paragraphs, links, name: 'Sprinklr' });
};

const begin = async (environment: Environment, rules: Rules, response: TwinResponse): Promise<void> => {
  const started = await startSignIn(environment, inForce(environment), rules);
  if ('problem' in started) return response.html(sprinklrPage(environment, 'SSO is not ready', started.problem), 409);
  if ('url' in started) return response.redirect(started.url);
  response.html(`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Sprinklr (stand-in)</title></head>
<body><form method="post" action="${escapeHtml(started.action)}"><input type="hidden" name="SAMLRequest" value="${escapeHtml(started.samlRequest)}">
<noscript><button>Continue</button></noscript></form><script src="/ui/sso/send.js"></script></body></html>`);
};

const arrive = async (environment: Environment, rules: Rules, ...[request, response]: Parameters<Handler>): Promise<void> => {
  if (`${baseUrl(environment)}${request.path}` !== acsUrl(environment)) {
    return response.html(sprinklrPage(environment, 'Not found', 'No partner has this ID here.'), 404);
  }
  if (request.method !== 'POST') {
    const text = 'This address takes SAML responses by HTTP POST. It is not a page to open.';
    return response.header('allow', 'POST').html(sprinklrPage(environment, 'Method not allowed', text), 405);
  }
  const outcome = await signIn(environment, rules, request.form().get('SAMLResponse') ?? '');
  if (outcome.ok) return response.header('set-cookie', sessionCookie(outcome.session)).redirect(baseUrl(environment), 303);
  const { reason, detail } = outcome;
  const said = [signInReasons[reason], ...(detail ? [detail] : []), `Reason: ${reason}`];
  response.html(sprinklrPage(environment, labels.signInFailed, ...said), 403);
};

/** "It is the domain to which Sprinklr redirects after logout": only where one is set. */
const logOut = (environment: Environment, token: string | undefined, response: TwinResponse): void => {
  if (token !== undefined) delete environment.sessions[token];
  response.header('set-cookie', sessionCookie(null)).redirect(inForce(environment)?.logoutUrl || baseUrl(environment), 303);
};
