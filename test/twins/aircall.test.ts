// @vitest-environment node
import { X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { holdCertificate, holdValue } from '../../lib/connection/index.ts';
import type { Connection, Sighting } from '../../lib/connection/index.ts';
import { findings } from '../../lib/findings/index.ts';
import { providerById } from '../../lib/guide/registry.ts';
import type { ValueId } from '../../lib/guide/schema/index.ts';
import { readIdpMetadata } from '../../lib/model/idp-metadata.ts';
import { aircallGuide, emptyAircall } from '../findings/aircall.ts';
import type { MetadataSource } from './aircall/index.ts';
import { acsUrl, AircallState, emailClaim, entityId, labels, setAircallSwitches, signInReasons } from './aircall/index.ts';
import type { Answer, TwinClient } from './client.ts';
import { twinClient } from './client.ts';
import type { AppView, Session } from './entra/protocol.ts';
import { appUrls } from './entra/urls.ts';
import type { Twins } from './server.ts';
import { startTwins } from './server.ts';
import { signedResponse } from './service-provider/signed-response.ts';
import type { App, TwinData } from './state.ts';

const portal = 'https://portal.azure.com';
const bSimon = 'b.simon@contoso.onmicrosoft.com';

let twins: Twins;
let aircall: AircallState;
let client: TwinClient;
let right: TwinData;
let metadata: Buffer;
let token: string;

const app = (): App => twins.state.tenant.apps[0]!;
const urls = (of = app()) => appUrls(twins.state.tenant.tenantId, of.appId);
const byUrl = (): MetadataSource => ({ kind: 'url', url: urls().metadata });
const byFile = (): MetadataSource => ({ kind: 'file', name: 'saml@aircall.xml', xml: metadata.toString('utf8') });

async function entra<T>(path: string, method: string, body?: unknown): Promise<T> {
  const init = { method, headers: { authorization: `Bearer ${token}` }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  return (await client.request(`${portal}/_api/${path}`, init)).json<T>();
}

async function newApp(name: string): Promise<AppView> {
  const view = await entra<AppView>('apps', 'POST', { name, kind: 'non-gallery' });
  await entra(`apps/${view.objectId}`, 'PATCH', { ssoMode: 'saml' });
  return view;
}

beforeAll(async () => {
  twins = await startTwins({ switches: { saveDelay: 0, certificateDelay: 0, requireSignIn: false } });
  setAircallSwitches(twins.switches, { aircallDelay: 0 });
  client = twinClient(twins);
  aircall = new AircallState(twins.state);
  token = (await client.request(`${portal}/_api/session`)).json<Session>().token;
  const view = await newApp('saml@aircall');
  const saml = { identifiers: [entityId], replyUrls: [{ url: acsUrl }], signOnUrl: '', relayState: '', logoutUrl: '' };
  await entra(`apps/${view.objectId}/saml`, 'PATCH', saml);
  await entra(`apps/${view.objectId}/assignments`, 'POST', { userIds: [twins.state.findUser(bSimon)?.objectId] });
  metadata = (await client.request(urls().metadata)).body;
  aircall.connect(byUrl());
  right = twins.state.snapshot();
});
afterAll(() => twins.close());
beforeEach(() => twins.state.restore(right));

const field = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';

/** From Aircall's page to Entra's answer to the chosen user. */
async function entrasAnswer(email = 'B.Simon@contoso.com'): Promise<Answer> {
  const begun = await client.request('https://dashboard.aircall.io/data/sso', { method: 'POST', body: JSON.stringify({ email }) });
  const { location } = begun.json<{ location: string }>();
  const authorize = await client.request(location);
  const page = await client.request(authorize.headers['location'] ?? '');
  const action = /action="(\/signin\/[^"]+)"/.exec(page.text())?.[1];
  return action ? client.post(`https://login.microsoftonline.com${action}`, { user: bSimon }) : page;
}

interface Outcome {
  /** Aircall's reason, or Entra's code; null: let in */
  reason: string | null;
  page: string;
}

/** A whole login, as a person would do it. */
async function login(): Promise<Outcome> {
  const page = (await entrasAnswer()).text();
  if (field(page, 'SAMLResponse') === '') return { reason: /AADSTS\d+/.exec(page)?.[0] ?? 'no answer', page };
  return post({ SAMLResponse: field(page, 'SAMLResponse'), RelayState: field(page, 'RelayState') });
}

async function post(form: Record<string, string>): Promise<Outcome> {
  const answer = await client.post(acsUrl, form);
  const target = answer.headers['location'] ?? '';
  const attempt = aircall.logins.at(-1);
  return { reason: attempt ? attempt.reason : 'nothing arrived', page: `${answer.text()} ${decodeURIComponent(target).replaceAll('+', ' ')}` };
}

describe('a login that is right', () => {
  test.each([['its address', byUrl], ['the file', byFile]] as const)('is let in, with the metadata from %s', async (_, source) => {
    aircall.connect(source());
    const page = (await entrasAnswer()).text();
    const answer = await client.post(acsUrl, { SAMLResponse: field(page, 'SAMLResponse'), RelayState: field(page, 'RelayState') });
    expect(aircall.logins.at(-1)).toMatchObject({ ok: true, reason: null, user: 'B.Simon@contoso.com' });
    expect((await client.request(answer.headers['location'] ?? '')).headers['location']).toBe('/home');
    const session = await client.request('https://dashboard.aircall.io/data/session');
    expect(session.json()).toMatchObject({ email: 'B.Simon@contoso.com', via: 'sso', role: 'agent' });
  });

  test('goes on after a change of certificate only if Aircall reads the address', async () => {
    for (const [source, reason] of [[byUrl, null], [byFile, 'signature-invalid']] as const) {
      twins.state.restore(right);
      aircall.connect(source());
      await changeCertificate();
      expect((await login()).reason).toBe(reason);
    }
  });
});

async function changeCertificate(): Promise<void> {
  const view = await entra<AppView>(`apps/${app().objectId}/certificates`, 'POST');
  await entra(`apps/${app().objectId}/certificates/${view.certificates.at(-1)?.thumbprint}`, 'PATCH', { active: true });
}

describe('what only a service provider like Amazon Cognito asks', () => {
  const fields = async () => {
    const page = (await entrasAnswer()).text();
    return { SAMLResponse: field(page, 'SAMLResponse'), RelayState: field(page, 'RelayState') };
  };

  test('a RelayState, and the one that it gave', async () => {
    const { SAMLResponse } = await fields();
    expect(await post({ SAMLResponse })).toMatchObject({ reason: 'relay-state-missing' });
    expect(await post({ SAMLResponse, RelayState: 'https://dashboard.aircall.io/' })).toMatchObject({ reason: 'relay-state-unknown' });
  });

  test('no login that the identity provider began', async () => {
    const start = await client.request(`https://myapps.microsoft.com/start/${app().appId}`);
    const action = /action="(\/signin\/[^"]+)"/.exec((await client.request(start.headers['location'] ?? '')).text())?.[1];
    const page = (await client.post(`https://login.microsoftonline.com${action}`, { user: bSimon })).text();
    expect(await post({ SAMLResponse: field(page, 'SAMLResponse') })).toMatchObject({ reason: 'relay-state-missing' });
    const { RelayState } = await fields();
    const unsolicited = await post({ SAMLResponse: field(page, 'SAMLResponse'), RelayState });
    expect(unsolicited).toMatchObject({ reason: 'unsolicited-response' });
    expect(unsolicited.page).toContain(signInReasons['unsolicited-response']);
  });

  test('an answer once only', async () => {
    const first = await fields();
    await post(first);
    const { RelayState } = await fields();
    expect(await post({ ...first, RelayState })).toMatchObject({ reason: 'in-response-to' });
  });

  test('the issuer of the metadata', async () => {
    const { RelayState } = await fields();
    const [requestId = ''] = Object.keys(aircall.data.requests).slice(-1);
    const SAMLResponse = signedResponse({
      acsUrl, audience: entityId, inResponseTo: requestId, claims: { [emailClaim]: 'B.Simon@contoso.com' },
      privateKeyPem: app().certificates[0]!.privateKeyPem,
    });
    expect(await post({ SAMLResponse, RelayState })).toMatchObject({ reason: 'issuer-mismatch' });
  });
});

/** What the panel knows: the values as they were right, and what both consoles show now. */
function known(): Connection {
  const at = new Date().toISOString();
  const provenance = { from: 'file' as const, at, name: 'saml@aircall.xml' };
  const idp = readIdpMetadata(new Uint8Array(metadata), {}, providerById(aircallGuide.sp)!, new Date());
  if (idp.refused !== null || !('values' in idp)) throw new Error('the metadata was not taken');
  const [der = ''] = idp.certificates;
  const { fingerprint, fingerprint256 } = new X509Certificate(Buffer.from(der, 'base64'));
  const digests = { sha1: fingerprint.replaceAll(':', ''), sha256: fingerprint256.replaceAll(':', '') };
  let connection = holdCertificate(emptyAircall(), { der, ...digests, provenance });
  const rightUrls = appUrls(right.tenant.tenantId, right.tenant.apps[0]!.appId);
  for (const [id, value] of [...idp.values, ['metadata-url', rightUrls.metadata], ['app-id', right.tenant.apps[0]!.appId]] as [ValueId, string][]) {
    connection = holdValue(connection, id, { value, provenance });
  }
  const claim = app().claims.find(({ name }) => name.toLowerCase() === 'emailaddress');
  const { metadata: atAircall } = aircall.company.connection!;
  const shown: Record<string, Partial<Sighting>> = {
    'entra/saml-sign-on#identifier': { text: app().saml.identifiers.join('\n') },
    'entra/saml-sign-on#reply-url': { text: app().saml.replyUrls.map(({ url }) => url).join('\n') },
    'entra/saml-sign-on#thumbprint': { text: app().certificates.find(({ active }) => active)!.thumbprint },
    'entra/saml-sign-on#claim-email': claim ? { text: claim.source, name: claim.name } : { text: 'user.mail', name: 'emailaddress', gone: true },
    ...(atAircall.kind === 'url' ? { 'aircall/security#metadata-url': { text: atAircall.url, field: true } } : {}),
  };
  const sightings = Object.fromEntries(Object.entries(shown).map(([ref, more]) => [ref, { text: '', at, host: 'portal.azure.com', ...more }]));
  return { ...connection, sightings };
}

const failing = () => findings(known(), aircallGuide, new Date()).filter(({ severity }) => severity === 'fail').map(({ rule }) => rule);
const emailOf = () => app().claims.find(({ name }) => name === 'emailaddress')!;

/** One value that somebody gets wrong; the rule that says so beforehand; the reason for which the login then fails. */
const mistakes: [value: string, make: () => unknown, rule: RegExp, reason: string][] = [
  ['identifier', () => (app().saml.identifiers[0] += '/'), /^trailing-slash$/, 'AADSTS700016'],
  ['identifier, the address in its place', () => (app().saml.identifiers[0] = acsUrl), /^swapped-fields$/, 'AADSTS700016'],
  ['reply URL', () => (app().saml.replyUrls[0]!.url = acsUrl.replace('idpresponse', 'idpResponse')), /^letter-case$/, 'AADSTS50011'],
  ['claim source, no address', () => (emailOf().source = 'user.displayname'), /^claim-source$/, 'email-not-an-address'],
  ['claim source, another address', () => (emailOf().source = 'user.userprincipalname'), /^claim-source$/, 'email-mismatch'],
  ['claim name', () => (emailOf().name = 'mail'), /^claim-missing$/, 'email-claim-missing'],
  ['claim name, letter case', () => (emailOf().name = 'EmailAddress'), /^claim-name-case$/, 'email-claim-missing'],
  ['certificate', async () => (aircall.connect(byFile()), await changeCertificate()), /^certificate-not-active$/, 'signature-invalid'],
  [
    'metadata of another app',
    async () => {
      const other = await newApp('Another');
      aircall.connect({ kind: 'url', url: urls(twins.state.findApp(other.appId)).metadata });
    },
    /^metadata-url-differs$/,
    'signature-invalid',
  ],
];

describe('a mistake in one value is announced, and then fails for its own reason', () => {
  test('nothing is announced while all is right', async () => {
    expect(failing()).toEqual([]);
    expect((await login()).reason).toBeNull();
  });

  test.each(mistakes)('%s', async (_, make, rule, reason) => {
    await make();
    expect(failing()).toEqual([expect.stringMatching(rule)]);
    expect((await login()).reason).toBe(reason);
    // Mended: nothing is left of it.
    twins.state.restore(right);
    expect(failing()).toEqual([]);
    expect((await login()).reason).toBeNull();
  });
});

describe('an e-mail address that does not match', () => {
  test('is told on Aircall’s page; after a change of the claim, only a new connection helps', async () => {
    aircall.person('B.Simon@contoso.com')!.email = 'B.Simon@contoso.onmicrosoft.com';
    const loginAs = async () => {
      const page = (await entrasAnswer('B.Simon@contoso.onmicrosoft.com')).text();
      return post({ SAMLResponse: field(page, 'SAMLResponse'), RelayState: field(page, 'RelayState') });
    };
    const mismatch = await loginAs();
    expect(mismatch).toMatchObject({ reason: 'email-mismatch' });
    expect(mismatch.page).toContain(signInReasons['email-mismatch']);
    emailOf().source = 'user.userprincipalname';
    expect((await loginAs()).reason).toBe('connection-outdated');
    aircall.disconnect();
    aircall.connect(byUrl());
    expect((await loginAs()).reason).toBeNull();
  });

  test.each([['ignore', null], ['compare', 'email-mismatch']] as const)('in letter case, where Aircall would %s it', async (rule, reason) => {
    setAircallSwitches(twins.switches, { aircallEmailCase: rule });
    aircall.person('B.Simon@contoso.com')!.email = 'b.simon@contoso.com';
    expect((await login()).reason).toBe(reason);
    setAircallSwitches(twins.switches, { aircallEmailCase: 'ignore' });
  });
});

describe('the Security page’s data', () => {
  const data = (method: string, body: object) =>
    client.request('https://dashboard.aircall.io/data/security', { method, body: JSON.stringify(body) });
  const signIn = () => client.request('https://dashboard.aircall.io/data/session', { method: 'POST', body: JSON.stringify({ email: 'admin@contoso.com', password: 'any' }) });

  test('takes an address or a file from an admin, once SAML is activated', async () => {
    aircall.disconnect();
    await signIn();
    const change = { method: 'saml', metadataUrl: urls().metadata, metadataFile: null };
    aircall.company.samlActivated = false;
    expect((await data('PUT', change)).text()).toContain(labels.notActivated);
    aircall.company.samlActivated = true;
    expect((await data('PUT', change)).json()).toMatchObject({ method: 'saml', metadata: { kind: 'url', text: urls().metadata } });
    const file = { name: 'saml@aircall.xml', xml: metadata.toString('utf8') };
    expect((await data('PUT', { ...change, metadataFile: file })).json()).toMatchObject({ metadata: { kind: 'file', text: 'saml@aircall.xml' } });
    expect((await login()).reason).toBeNull();
  });

  test('takes no metadata of another tenant, nor what is none', async () => {
    await signIn();
    for (const metadataUrl of ['', urls().metadata.replace(twins.state.tenant.tenantId, '99999999-0000-4000-8000-000000000000')]) {
      expect((await data('PUT', { method: 'saml', metadataUrl, metadataFile: null })).status).toBe(422);
    }
    const xml = '<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="x"/>';
    expect((await data('PUT', { method: 'saml', metadataUrl: '', metadataFile: { name: 'x.xml', xml } })).status).toBe(422);
  });
});
