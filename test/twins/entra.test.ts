import { X509Certificate } from 'node:crypto';
import { SAML } from '@node-saml/node-saml';
import { DOMParser } from '@xmldom/xmldom';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SignedXml } from 'xml-crypto';
import type { Answer, TwinClient } from './client.ts';
import { twinClient } from './client.ts';
import type { AppView, Session, UserView } from './entra/protocol.ts';
import type { Twins } from './server.ts';
import { startTwins } from './server.ts';
import type { App, TwinData } from './state.ts';

const portal = 'https://portal.azure.com';
const acs = 'https://sp.example/acs';
const entityId = 'https://sp.example/metadata';

let twins: Twins;
let client: TwinClient;
let clean: TwinData;
let app: App;
let token: string;

async function api<T>(path: string, method = 'GET', body?: unknown): Promise<{ status: number; data: T }> {
  const answer = await client.request(`${portal}/_api/${path}`, {
    method, headers: { authorization: `Bearer ${token}` }, ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, data: answer.json<T>() };
}

const settings = (change: Partial<App['saml']> = {}): App['saml'] => ({
  identifiers: [entityId], replyUrls: [{ url: acs }], signOnUrl: '', relayState: '', logoutUrl: '', ...change,
});

beforeAll(async () => {
  twins = await startTwins({ switches: { saveDelay: 0, certificateDelay: 0, requireSignIn: false } });
  client = twinClient(twins);
  token = (await client.request(`${portal}/_api/session`)).json<Session>().token;
  const { data } = await api<AppView>('apps', 'POST', { name: 'Krisp_app', kind: 'non-gallery' });
  await api(`apps/${data.objectId}`, 'PATCH', { ssoMode: 'saml' });
  await api(`apps/${data.objectId}/saml`, 'PATCH', settings());
  await api(`apps/${data.objectId}/claims`, 'POST', { name: 'Email', namespace: '', source: 'user.mail' });
  const bSimon = twins.state.findUser('b.simon@contoso.onmicrosoft.com')?.objectId;
  await api<UserView[]>(`apps/${data.objectId}/assignments`, 'POST', { userIds: [bSimon] });
  clean = twins.state.snapshot();
});
afterAll(() => twins.close());
beforeEach(() => {
  twins.state.restore(clean);
  const [first] = twins.state.tenant.apps;
  if (!first) throw new Error('no app');
  app = first;
});

type Change = { issuer?: string; callbackUrl?: string; idpCert?: string; audience?: string; skipRequestCompression?: boolean };
/** A service provider that shares no code with the twin's signing side. */
function serviceProvider(change: Change = {}): SAML {
  const active = app.certificates.find((certificate) => certificate.active);
  return new SAML({
    issuer: entityId,
    audience: entityId,
    callbackUrl: acs,
    entryPoint: `https://login.microsoftonline.com/${twins.state.tenant.tenantId}/saml2`,
    idpIssuer: `https://sts.windows.net/${twins.state.tenant.tenantId}/`,
    idpCert: active?.pem ?? '',
    wantAuthnResponseSigned: false,
    wantAssertionsSigned: false,
    disableRequestedAuthnContext: true,
    acceptedClockSkewMs: 5000,
    ...change,
  });
}

/** From the AuthnRequest to the page that comes after choosing a user. */
async function signIn(sp: SAML, user = 'b.simon@contoso.onmicrosoft.com', relayState = 'back'): Promise<Answer> {
  const page = await client.request(await sp.getAuthorizeUrlAsync(relayState, undefined, {}));
  const action = /action="(\/signin\/[^"]+)"/.exec(page.text())?.[1];
  return action ? client.post(`https://login.microsoftonline.com${action}`, { user }) : page;
}

const field = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';

async function responseOf(sp: SAML): Promise<string> {
  return field((await signIn(sp)).text(), 'SAMLResponse');
}

describe('a sign-in', () => {
  it('ends with a response that an independent service provider accepts', async () => {
    const sp = serviceProvider();
    const page = (await signIn(sp)).text();
    expect(page).toContain(`action="${acs}"`);
    expect(field(page, 'RelayState')).toBe('back');
    const { profile } = await sp.validatePostResponseAsync({ SAMLResponse: field(page, 'SAMLResponse') });
    expect(profile).toMatchObject({
      nameID: 'B.Simon@contoso.onmicrosoft.com',
      nameIDFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
      Email: 'B.Simon@contoso.com',
      'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/surname': 'Simon',
    });
  });

  it('takes a request by HTTP-POST too', async () => {
    // Base64 without DEFLATE, as that binding wants
    const form = await serviceProvider({ skipRequestCompression: true }).getAuthorizeFormAsync('back');
    const login = `https://login.microsoftonline.com/${twins.state.tenant.tenantId}/saml2`;
    const page = await client.post(login, { SAMLRequest: field(form, 'SAMLRequest') });
    expect(page.text()).toContain('to continue to Krisp_app');
  });

  it.each(['response', 'response-and-assertion'] as const)('signs the %s when that is configured', async (option) => {
    app.signingOption = option;
    const sp = serviceProvider();
    const SAMLResponse = await responseOf(sp);
    const { profile } = await sp.validatePostResponseAsync({ SAMLResponse });
    expect(profile?.nameID).toBe('B.Simon@contoso.onmicrosoft.com');
    const signatures = Buffer.from(SAMLResponse, 'base64').toString().match(/<Signature /g);
    expect(signatures).toHaveLength(option === 'response' ? 1 : 2);
  });

  it('signs with the certificate that is active, and the old one no longer verifies it', async () => {
    const old = serviceProvider();
    const { data } = await api<AppView>(`apps/${app.objectId}/certificates`, 'POST');
    await api(`apps/${app.objectId}/certificates/${data.certificates[1]?.thumbprint}`, 'PATCH', { active: true });
    const SAMLResponse = await responseOf(old);
    await expect(old.validatePostResponseAsync({ SAMLResponse })).rejects.toThrow(/signature/i);
    await expect(serviceProvider().validatePostResponseAsync({ SAMLResponse })).resolves.toBeDefined();
  });

  it('leaves a claim out when its source is empty', async () => {
    const desk = twins.state.findUser('service.desk@contoso.onmicrosoft.com');
    app.assignments.push(desk?.objectId ?? '');
    const sp = serviceProvider();
    const SAMLResponse = field((await signIn(sp, desk?.userPrincipalName)).text(), 'SAMLResponse');
    const { profile } = await sp.validatePostResponseAsync({ SAMLResponse });
    expect(profile).not.toHaveProperty('Email');
    expect(profile?.nameID).toBe('service.desk@contoso.onmicrosoft.com');
  });

  it('names an identifier that is no URI as it is, or as spn:, by switch', async () => {
    app.saml.identifiers[0] = 'acme-team';
    const sp = serviceProvider({ issuer: 'acme-team', audience: 'acme-team' });
    await expect(sp.validatePostResponseAsync({ SAMLResponse: await responseOf(sp) })).resolves.toBeDefined();
    twins.switches.audienceForm = 'spn';
    await expect(sp.validatePostResponseAsync({ SAMLResponse: await responseOf(sp) })).rejects.toThrow(/audience/i);
    twins.switches.audienceForm = 'as-is';
  });

  it('starts at the identity provider from My Apps, or at the sign-on URL where there is one', async () => {
    const start = `https://myapps.microsoft.com/start/${app.appId}`;
    const idp = (await client.request(start)).headers['location'] ?? '';
    const action = /action="(\/signin\/[^"]+)"/.exec((await client.request(idp)).text())?.[1];
    const page = await client.post(`https://login.microsoftonline.com${action}`, { user: 'b.simon@contoso.onmicrosoft.com' });
    const SAMLResponse = field(page.text(), 'SAMLResponse');
    await expect(serviceProvider().validatePostResponseAsync({ SAMLResponse })).resolves.toBeDefined();
    app.saml.signOnUrl = 'https://sp.example/start';
    expect((await client.request(start)).headers['location']).toBe('https://sp.example/start');
  });
});

describe('a sign-in that the identity provider refuses', () => {
  const mistakes: readonly (readonly [string, string, () => { sp?: SAML; user?: string }])[] = [
    ['an identifier with another case', 'AADSTS700016', () => ({ sp: serviceProvider({ issuer: 'https://sp.example/Metadata' }) })],
    ['an identifier with a slash too many', 'AADSTS700016', () => {
      app.saml.identifiers[0] = `${entityId}/`;
      return {};
    }],
    ['another reply URL', 'AADSTS50011', () => ({ sp: serviceProvider({ callbackUrl: `${acs}/` }) })],
    ['a user who is not assigned', 'AADSTS50105', () => ({ user: 'test.user01@contoso.onmicrosoft.com' })],
    ['no active certificate', 'AADSTS50003', () => {
      app.certificates.length = 0;
      return { sp: serviceProvider({ idpCert: clean.tenant.apps[0]?.certificates[0]?.pem ?? '' }) };
    }],
    ['a NameID without a value', 'AADSTS501241', () => {
      app.nameId.source = 'user.employeeid';
      return {};
    }],
  ];
  it.each(mistakes)('%s: %s', async (_, code, arrange) => {
    const { sp = serviceProvider(), user } = arrange();
    const page = (await signIn(sp, user)).text();
    expect(page).toContain(`${code}:`);
    expect(page).toMatch(/Correlation Id<\/dt><dd>[0-9a-f-]{36}/);
  });

  it('another tenant, and a login URL without a request', async () => {
    const { tenantId } = twins.state.tenant;
    const elsewhere = await client.request(`https://login.microsoftonline.com/${tenantId.replace(/^./, '0')}/saml2`);
    expect(elsewhere.text()).toContain('AADSTS90002:');
    expect((await client.request(`https://login.microsoftonline.com/${tenantId}/saml2`)).text()).toContain('AADSTS750054:');
  });
});

describe('certificates and metadata', () => {
  it('makes certificates of the shape that Entra makes', () => {
    const [certificate] = app.certificates;
    const der = Buffer.from(certificate?.der ?? '', 'base64');
    const parsed = new X509Certificate(der);
    expect(der).toHaveLength(756);
    expect(parsed.subject).toBe('CN=Microsoft Azure Federated SSO Certificate');
    expect(parsed.issuer).toBe(parsed.subject);
    expect(parsed.fingerprint.replaceAll(':', '')).toBe(certificate?.thumbprint);
    expect(new Date(parsed.validTo).getUTCFullYear() - new Date(parsed.validFrom).getUTCFullYear()).toBe(3);
    expect(parsed.verify(parsed.publicKey)).toBe(true);
  });

  it('serves metadata with every section, signed, each with every key', async () => {
    await api(`apps/${app.objectId}/certificates`, 'POST');
    const { data } = await api<AppView>(`apps/${app.objectId}`);
    const answer = await client.request(data.urls.metadata);
    expect([...answer.body.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const xml = answer.text().replace(/^\uFEFF/, '');
    const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement;
    const sections = [...(root?.childNodes ?? [])].map((node) => node.nodeName);
    expect(sections).toEqual(['Signature', 'RoleDescriptor', 'RoleDescriptor', 'IDPSSODescriptor']);
    expect(root?.getAttribute('entityID')).toBe(data.urls.identifier);
    for (const { der } of app.certificates) expect(xml.split(der).length - 1).toBe(der === app.certificates[0]?.der ? 4 : 3);
    const signature = new SignedXml({ publicCert: app.certificates[0]?.pem ?? '', getCertFromKeyInfo: () => null });
    signature.loadSignature(/<Signature .*<\/Signature>/s.exec(xml)?.[0] ?? '');
    expect(signature.checkSignature(xml)).toBe(true);
  });

  it('gives the same certificate as PEM and DER', async () => {
    const path = `${portal}/_api/apps/${app.objectId}/certificate?format=`;
    const pem = await client.request(`${path}base64`);
    const der = await client.request(`${path}raw`);
    expect(new X509Certificate(pem.body).raw.equals(der.body)).toBe(true);
  });
});

describe('the portal API', () => {
  it.each([
    ['a reply URL that is no URL', { replyUrls: [{ url: 'sp.example/acs' }] }, 'InvalidReplyUrl'],
    ['a template left as it is', { replyUrls: [{ url: 'https://sp.example/<ID>' }] }, 'InvalidReplyUrl'],
    ['no identifier', { identifiers: [] }, 'Request_BadRequest'],
    ['a sign-on URL that is no URL', { signOnUrl: 'sign on here' }, 'Request_BadRequest'],
  ] as const)('refuses %s', async (_, change, code) => {
    const { status, data } = await api(`apps/${app.objectId}/saml`, 'PATCH', { ...settings(), ...change });
    expect(status).toBe(400);
    expect(data).toMatchObject({ code });
    expect(app.saml.replyUrls).toEqual([{ url: acs }]);
  });

  it('refuses an identifier that another app has, in either spelling (R23)', async () => {
    app.saml.identifiers[0] = 'urn:spn:acme-team';
    const other = (await api<AppView>('apps', 'POST', { name: 'Second', kind: 'non-gallery' })).data;
    const { data } = await api(`apps/${other.objectId}/saml`, 'PATCH', settings({ identifiers: ['acme-team'] }));
    expect(data).toMatchObject({ code: 'ObjectConflict', field: 'identifiers' });
  });

  it('refuses an identifier that is no URI when the policy says so (R23)', async () => {
    twins.switches.bareIdentifier = 'refuse';
    const { data } = await api(`apps/${app.objectId}/saml`, 'PATCH', settings({ identifiers: ['acme-team'] }));
    expect(data).toMatchObject({ code: 'InvalidUniqueTenantIdentifierAsPerAppPolicy' });
    twins.switches.bareIdentifier = 'accept';
  });

  it('offers no SAML to an app that was registered by mistake', async () => {
    const { data } = await api<AppView>('apps', 'POST', { name: 'Wrong radio', kind: 'register' });
    expect(data.offers).toEqual([]);
    expect((await api(`apps/${data.objectId}`, 'PATCH', { ssoMode: 'saml' })).status).toBe(400);
  });

  it('shows the certificate some time after SAML was chosen (R20)', async () => {
    twins.switches.certificateDelay = 60_000;
    const { data } = await api<AppView>('apps', 'POST', { name: 'Slow', kind: 'non-gallery' });
    expect((await api<AppView>(`apps/${data.objectId}`, 'PATCH', { ssoMode: 'saml' })).data.certificates).toEqual([]);
    const slow = twins.state.findApp(data.objectId);
    if (slow) slow.certificatesReadyAt = 0;
    expect((await api<AppView>(`apps/${data.objectId}`)).data.certificates).toHaveLength(1);
    twins.switches.certificateDelay = 0;
  });

  it('shows a gallery app a dummy certificate until the page is loaded again (R20)', async () => {
    const { data } = await api<AppView>('apps', 'POST', { name: 'Krisp', kind: 'template', templateId: '00000000-0000-4000-a000-000000000001' });
    expect(data.saml.replyUrls[0]?.url).toContain('<ID>');
    const [dummy] = (await api<AppView>(`apps/${data.objectId}`, 'PATCH', { ssoMode: 'saml' })).data.certificates;
    const fresh = (await client.request(`${portal}/_api/session`)).json<Session>().token;
    const again = await client.request(`${portal}/_api/apps/${data.objectId}`, { headers: { authorization: `Bearer ${fresh}` } });
    expect(again.json<AppView>().certificates[0]?.thumbprint).not.toBe(dummy?.thumbprint);
  });

  it('refuses changes of an admin without the right (R23)', async () => {
    twins.switches.readOnlyAdmin = true;
    expect((await api(`apps/${app.objectId}/saml`, 'PATCH', settings())).status).toBe(403);
    twins.switches.readOnlyAdmin = false;
  });

  it('ends a session, and a visitor is sent to sign in and back to the bare home (R27)', async () => {
    twins.switches.requireSignIn = true;
    twins.state.expireSessions();
    expect((await client.request(`${portal}/_api/apps`, { headers: { authorization: `Bearer ${token}` } })).status).toBe(401);
    const login = (await client.request(`${portal}/?l=de`)).headers['location'] ?? '';
    expect(login).toMatch(/^https:\/\/login\.microsoftonline\.com\//);
    const action = /action="(\/signin\/[^"]+)"/.exec((await client.request(login)).text())?.[1];
    const back = (await client.post(`https://login.microsoftonline.com${action}`, { user: 'admin@contoso.onmicrosoft.com' })).headers['location'];
    expect((await client.request(back ?? '')).headers['location']).toBe(`${portal}/#home`);
    expect((await client.request(`${portal}/`)).text()).toContain('shell.js');
    twins.switches.requireSignIn = false;
  });
});

describe('the tenant', () => {
  it('is the same in every run, and goes back to where it was', async () => {
    const second = await startTwins();
    expect(second.state.tenant.tenantId).toBe(twins.state.tenant.tenantId);
    expect(second.state.tenant.users.length).toBeGreaterThanOrEqual(40);
    await second.close();
    await api('apps', 'POST', { name: 'Gone', kind: 'non-gallery' });
    twins.state.restore(clean);
    expect(twins.state.tenant.apps.map(({ name }) => name)).toEqual(['Krisp_app']);
  });
});
