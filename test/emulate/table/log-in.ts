import type { Twins } from '../../twins/server.ts';
import { twinClient } from '../../twins/client.ts';
import type { App } from '../../twins/state.ts';
import type { Start } from '../../../lib/emulate/index.ts';
import type { Side } from './world.ts';

/** How a real login in the twins ended: `in`, Entra's code, the service provider's reason, or what was in the way. */
export interface Ended {
  how: string;
  /** What arrived at the service provider, base64. */
  samlResponse: string | null;
}

const unescape = (html: string) => html.replace(/&quot;/g, '"').replace(/&#39;|&#x27;/g, "'").replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
const field = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1];

/** One login without a browser: follows redirects, chooses the account, posts the form, as a browser does. */
export async function logIn(twins: Twins, side: Side, app: App, { user, start }: { user: string; start: Start }): Promise<Ended> {
  const client = twinClient(twins);
  const idp = `https://login.microsoftonline.com/${twins.state.tenant.tenantId}/twin/idp-initiated?appid=${app.appId}`;
  let address = start === 'sp' ? side.startsAt(twins) : start === 'idp' ? idp : app.saml.signOnUrl || idp;
  let samlResponse: string | null = null;
  let post: Record<string, string> | null = null;
  for (let steps = 0; steps < 12; steps += 1) {
    if (!URL.canParse(address)) return { how: 'no-address', samlResponse };
    const answer = post ? await client.post(address, post) : await client.request(address);
    post = null;
    const { status, headers } = answer;
    const body = answer.text();
    const location = headers['location'];
    const code = /AADSTS\d+/.exec(body)?.[0];
    if (code) return { how: code, samlResponse };
    const reason = side.reason(twins);
    if (samlResponse !== null && reason !== undefined) return { how: reason ?? 'in', samlResponse };
    if (location) {
      address = new URL(location, address).href;
      continue;
    }
    const signIn = /action="(\/signin\/[^"]+)"/.exec(body)?.[1];
    if (signIn) {
      address = new URL(signIn, address).href;
      post = { user };
      continue;
    }
    const arrived = field(body, 'SAMLResponse');
    if (arrived) {
      samlResponse = arrived;
      address = unescape(/action="([^"]+)"/.exec(body)?.[1] ?? '');
      const relayState = field(body, 'RelayState');
      post = { SAMLResponse: arrived, ...(relayState === undefined ? {} : { RelayState: unescape(relayState) }) };
      continue;
    }
    return { how: `page-${status}${/SSO is not ready/.test(body) ? ' not-ready' : ''}`, samlResponse };
  }
  return { how: 'loop', samlResponse };
}
