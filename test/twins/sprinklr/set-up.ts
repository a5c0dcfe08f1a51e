// A finished set-up without a browser: the app in Entra, the form at Sprinklr, both through the JSON that their pages use.

import type { TwinClient } from '../client.ts';
import { twinClient } from '../client.ts';
import type { AppView, Session, UserView } from '../entra/protocol.ts';
import type { Twins } from '../server.ts';
import type { App } from '../state.ts';
import { labels } from './labels.ts';
import type { Environment, SsoConfiguration } from './state.ts';
import { acsUrl, baseUrl, emptyConfiguration } from './state.ts';
import type { TestResult } from './wire.ts';

const portal = 'https://portal.azure.com';

export interface SetUp {
  app: App;
  /** The form, filled in as the guide has it. */
  form: SsoConfiguration;
  /** Start Test and, where every step has passed, Save. */
  save(form: SsoConfiguration): Promise<{ test: TestResult; saved: boolean; said: string }>;
  /** One login of a person, in a browser of their own: what the last page says. */
  login(user?: string): Promise<string>;
}

/** Needs twins without delays, and a portal that asks for no sign-in. */
export async function setUp(twins: Twins, environment: Environment, identifier = environment.entityId): Promise<SetUp> {
  const admin = twinClient(twins);
  const { token } = (await admin.request(`${portal}/_api/session`)).json<Session>();
  const api = async <T>(path: string, method: string, body: unknown) =>
    (await admin.request(`${portal}/_api/${path}`, { method, headers: { authorization: `Bearer ${token}` }, body: JSON.stringify(body) })).json<T>();
  const { objectId, urls } = await api<AppView>('apps', 'POST', { name: `Sprinklr ${environment.host}`, kind: 'non-gallery' });
  await api(`apps/${objectId}`, 'PATCH', { ssoMode: 'saml' });
  const refused = await api<{ code?: string; message?: string }>(`apps/${objectId}/saml`, 'PATCH', {
    identifiers: [identifier], replyUrls: [{ url: acsUrl(environment) }], signOnUrl: baseUrl(environment), relayState: '', logoutUrl: '',
  });
  if (refused.code) throw new Error(`${refused.code}: ${refused.message}`);
  await api(`apps/${objectId}/claims/nameid`, 'PATCH', { format: 'emailAddress', source: 'user.mail' });
  const person = twins.state.findUser('b.simon@contoso.onmicrosoft.com')?.objectId;
  await api<UserView[]>(`apps/${objectId}/assignments`, 'POST', { userIds: [person] });
  const app = twins.state.findApp(objectId)!;
  const pem = app.certificates[0]!.pem.replace(/\r/g, '').trim();

  await admin.request(`${baseUrl(environment)}/data/session`, { method: 'POST', body: JSON.stringify({ email: 'admin@contoso.com' }) });
  return {
    app,
    form: {
      ...emptyConfiguration(), name: 'Microsoft Entra', type: 'SAML 2.0', entityId: urls.identifier, issuerName: urls.identifier, loginUrl: urls.login,
      logoutUrl: '', binding: 'HTTP POST', newCertificate: true, signatureMethod: 'SHA256', certificate: pem,
    },
    save: (form) => save(admin, environment, form),
    login: (user) => login(twinClient(twins), environment, user),
  };
}

async function save(client: TwinClient, environment: Environment, form: SsoConfiguration): Promise<Awaited<ReturnType<SetUp['save']>>> {
  const data = `${baseUrl(environment)}/data/sso`;
  const test = (await client.request(`${data}/test`, { method: 'POST', body: JSON.stringify(form) })).json<TestResult>();
  const answer = await client.request(data, { method: 'PUT', body: JSON.stringify(form) });
  return { test, saved: answer.status === 200, said: answer.text() };
}

const field = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
const action = (page: string) => /action="([^"]+)"/.exec(page)?.[1] ?? '';

async function login(client: TwinClient, environment: Environment, user = 'b.simon@contoso.onmicrosoft.com'): Promise<string> {
  const begun = await client.request(`${baseUrl(environment)}/ui/sso/start`);
  const samlRequest = field(begun.text(), 'SAMLRequest');
  const chooser = begun.status === 302
    ? await client.request(begun.headers['location'] ?? '')
    : samlRequest ? await client.post(action(begun.text()), { SAMLRequest: samlRequest }) : begun;
  const next = /action="(\/signin\/[^"]+)"/.exec(chooser.text())?.[1];
  if (!next) return chooser.text();
  const answer = (await client.post(`https://login.microsoftonline.com${next}`, { user })).text();
  const samlResponse = field(answer, 'SAMLResponse');
  if (!samlResponse) return answer;
  const arrived = await client.post(action(answer), { SAMLResponse: samlResponse });
  if (arrived.status !== 303) return arrived.text();
  const session = await client.request(`${baseUrl(environment)}/data/session`);
  return session.status === 200 ? `${labels.signedInWithSso}: ${session.json<{ email: string }>().email}` : session.text();
}
