// api.krisp.ai: the assertion consumer service.

import type { Handler } from '../http.ts';
import { labels } from './labels.ts';
import { plainStyle, withPolicy } from '../service-provider/page.ts';
import { krispPage } from './plain.ts';
import { signInReasons } from './reasons.ts';
import { sessionCookie } from './session-cookie.ts';
import { signIn } from './sign-in.ts';
import type { KrispState } from './state.ts';
import type { Rules } from './switches.ts';

export const apiHost =
  (state: KrispState, rules: () => Rules): Handler =>
  async (request, response) => {
    if (request.path === '/plain.css') return response.css(plainStyle);
    if (request.path === '/favicon.ico') return response.send(204, '', 'image/x-icon');
    withPolicy(response, rules().trustedTypes);
    const ssoId = /^\/v2\/auth\/sso\/saml\/([^/]+)$/.exec(request.path)?.[1];
    if (ssoId !== state.team.ssoId) {
      return response.html(krispPage('Not found', 'No team signs in at this address.'), 404);
    }
    if (request.method !== 'POST') {
      const text = 'This address takes SAML responses by HTTP POST. It is not a page to open.';
      return response.header('allow', 'POST').html(krispPage('Method not allowed', text), 405);
    }
    const outcome = await signIn(state, rules(), request.form().get('SAMLResponse') ?? '');
    if (outcome.ok) {
      response.header('set-cookie', sessionCookie(outcome.session));
      return response.redirect('https://account.krisp.ai/home', 303);
    }
    const { reason, detail } = outcome;
    response.html(
      krispPage(labels.signInFailed, signInReasons[reason], ...(detail ? [detail] : []), `Reason: ${reason}`),
      403,
    );
  };
