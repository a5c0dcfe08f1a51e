/** login.microsoftonline.com: sign-in to the portal, SAML sign-in for apps, federation metadata. */
import type { Handler, TwinResponse } from '../http.ts';
import type { App, TwinState, User } from '../state.ts';
import type { ReceivedRequest } from './authn-request.ts';
import { readAuthnRequest } from './authn-request.ts';
import { errorPage, loginStyle, postPage, signInPage } from './login-pages.ts';
import { federationMetadata } from './metadata.ts';
import type { Target } from './saml-checks.ts';
import { checkRequest, checkUser } from './saml-checks.ts';
import { audienceOf, issueResponse } from './saml-response.ts';
import type { SignInError } from './sign-in-error.ts';

/** A sign-in that waits for its user. */
interface Pending {
  /** For the portal and other Microsoft pages: where the code goes. */
  readonly redirectUri?: string;
  readonly saml?: ReceivedRequest;
  /** IdP-initiated, from My Apps. */
  readonly appId?: string;
}

function pendingOf(state: TwinState): Record<string, Pending> {
  return state.part<Record<string, Pending>>('pendingSignIns', () => ({}));
}

function refuse(response: TwinResponse, error: SignInError): void {
  response.html(errorPage(error, crypto.randomUUID(), new Date().toISOString()));
}

function ask(state: TwinState, response: TwinResponse, pending: Pending, toward: string): void {
  const id = crypto.randomUUID();
  pendingOf(state)[id] = pending;
  response.html(signInPage(state.tenant.users, id, toward));
}

export function loginHandler(state: TwinState): Handler {
  return (request, response) => {
    const { path, method } = request;
    if (path === '/login.css') return response.css(loginStyle);
    const waiting = /^\/signin\/([\w-]+)$/.exec(path);
    if (waiting && method === 'POST') return signIn(state, response, waiting[1] ?? '', request.form());
    const [, tenant = '', rest = ''] = /^\/([^/]+)\/(.*)$/.exec(path) ?? [];
    if (![state.tenant.tenantId, state.tenant.domain].includes(tenant.toLowerCase())) {
      return refuse(response, { code: 'AADSTS90002', text: `No tenant “${tenant}” was found.` });
    }
    switch (rest.toLowerCase()) {
      case 'saml2': {
        const received = readAuthnRequest(request);
        if ('code' in received) return refuse(response, received);
        const target = checkRequest(state, received.request);
        if ('code' in target) return refuse(response, target);
        return ask(state, response, { saml: received }, target.app.name);
      }
      case 'oauth2/v2.0/authorize': {
        const redirectUri = request.url.searchParams.get('redirect_uri') ?? '';
        const known = ['https://portal.azure.com/signin', 'https://entra.microsoft.com/signin', 'https://myapps.microsoft.com/signin'];
        if (!known.includes(redirectUri)) {
          return refuse(response, { code: 'AADSTS50011', text: `The redirect address “${redirectUri}” is not known.` });
        }
        return ask(state, response, { redirectUri }, redirectUri.includes('myapps') ? 'My Apps' : 'Microsoft Azure');
      }
      case 'twin/idp-initiated': {
        const app = state.findApp(request.url.searchParams.get('appid') ?? '');
        if (!app) return refuse(response, { code: 'AADSTS700016', text: 'That application is not in this directory.' });
        return ask(state, response, { appId: app.appId }, app.name);
      }
      case 'federationmetadata/2007-06/federationmetadata.xml': {
        const app = state.findApp(request.url.searchParams.get('appid') ?? '');
        const certificates = app ? app.certificates : [];
        return response.send(200, federationMetadata(state, app, certificates), 'application/samlmetadata+xml');
      }
      default:
        return undefined;
    }
  };
}

function signIn(state: TwinState, response: TwinResponse, id: string, form: URLSearchParams): void {
  const pending = pendingOf(state)[id];
  if (!pending) return refuse(response, { code: 'AADSTS900144', text: 'This sign-in is over. Start again at the application.' });
  const wanted = form.get('user') ?? form.get('loginfmt') ?? '';
  const user = state.findUser(wanted);
  if (!user) return response.html(signInPage(state.tenant.users, id, 'continue', wanted));
  delete pendingOf(state)[id];
  if (pending.redirectUri) {
    const code = crypto.randomUUID();
    state.part<Record<string, string>>('codes', () => ({}))[code] = user.objectId;
    return response.redirect(`${pending.redirectUri}?code=${code}`);
  }
  if (pending.saml) {
    // once more: the app may have changed while the page was open
    const target = checkRequest(state, pending.saml.request);
    if ('code' in target) return refuse(response, target);
    return post(state, response, target, user, pending.saml);
  }
  const app = state.findApp(pending.appId ?? '');
  const target = app && idpInitiatedTarget(app);
  if (!target) return refuse(response, { code: 'AADSTS700016', text: 'That application is not set up for SAML.' });
  return post(state, response, target, user, undefined);
}

function idpInitiatedTarget(app: App): Target | undefined {
  const [identifier] = app.saml.identifiers;
  const [reply] = app.saml.replyUrls;
  return identifier !== undefined && reply ? { app, identifier, acsUrl: reply.url } : undefined;
}

function post(state: TwinState, response: TwinResponse, target: Target, user: User, received: ReceivedRequest | undefined): void {
  const { app, acsUrl, identifier } = target;
  const refused = checkUser(state, app, user);
  if (refused) return refuse(response, refused);
  const issued = issueResponse({
    state, app, user, acsUrl,
    audience: audienceOf(identifier, state.switches.audienceForm),
    ...(received ? { inResponseTo: received.request.id } : {}),
  });
  if (typeof issued !== 'string') return refuse(response, issued);
  const relayState = received ? received.relayState : app.saml.relayState || undefined;
  response.html(postPage(acsUrl, issued, relayState));
}
