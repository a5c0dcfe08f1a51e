// @vitest-environment node
import { inflateRawSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import { issueSigningCertificate } from './certificates.ts';
import type { TwinRequest, TwinResponse } from './http.ts';
import { join } from 'node:path';
import { buildApp } from './service-provider/bundle.ts';
import type { KrispSwitches, SamlConfiguration } from './krisp/index.ts';
import {
  acsUrl, KrispState, hosts, labels, setKrispSwitches, signInReasons, signOnUrl, verificationCode,
} from './krisp/index.ts';
import type { ResponseParts } from './service-provider/signed-response.ts';
import { signedResponse } from './service-provider/signed-response.ts';
import { createState } from './state.ts';
import type { TwinState } from './state.ts';
import { createSwitches } from './switches.ts';

const certificate = (keyIndex: number, commonName: string) =>
  issueSigningCertificate({ keyIndex, serial: '0'.repeat(31) + keyIndex, notBefore: new Date(), commonName });
const right = certificate(0, 'right');
const wrong = certificate(1, 'wrong');

let twins: TwinState;
let krisp: KrispState;
let handlers: ReturnType<typeof hosts>;

beforeEach(() => {
  twins = createState(createSwitches());
  krisp = new KrispState(twins);
  handlers = hosts(twins);
  set({ krispDelay: 0 });
  configure();
});

const set = (change: Partial<KrispSwitches>) => setKrispSwitches(twins.switches, change);

const configure = (change: Partial<SamlConfiguration> = {}) =>
  krisp.configure({
    audienceUri: krisp.team.slug,
    issuer: krisp.team.slug,
    ssoUrl: 'https://login.microsoftonline.com/11111111-2222-4333-8444-555555555555/saml2',
    certificate: right.pem,
    ...change,
  });

/** The form's fields for a response that is right but for `change`. */
const response = (change: Partial<ResponseParts> = {}): string =>
  signedResponse({
    acsUrl: acsUrl(krisp.team),
    audience: krisp.team.slug,
    claims: { Email: 'B.Simon@contoso.com' },
    privateKeyPem: right.privateKeyPem,
    ...change,
  });

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

const ask = async (method: string, address: string, body = '', cookie = ''): Promise<Answer> => {
  const url = new URL(address);
  const request: TwinRequest = {
    method, host: url.host, url, path: url.pathname, headers: {},
    cookies: cookie === '' ? {} : { krisp_session: cookie }, body: new TextEncoder().encode(body),
    text: () => body, json: () => JSON.parse(body) as unknown, form: () => new URLSearchParams(body),
  };
  const answer: Answer = { status: 0, headers: {}, body: '' };
  const reply: TwinResponse = {
    header: (name, value) => ((answer.headers[name] = value), reply),
    cookie: () => reply,
    send: (status, text) => void Object.assign(answer, { status, body: Buffer.from(text).toString() }),
    html: (text, status = 200) => reply.send(status, text, 'text/html'),
    json: (value, status = 200) => reply.send(status, JSON.stringify(value), 'application/json'),
    script: (text) => reply.send(200, text, 'text/javascript'),
    css: (text) => reply.send(200, text, 'text/css'),
    redirect(location, status = 302) {
      answer.headers['location'] = location;
      reply.send(status, '', 'text/plain');
    },
    get sent() {
      return answer.status !== 0;
    },
  };
  await handlers[url.host]?.(request, reply);
  return answer;
};

const postResponse = (samlResponse: string) =>
  ask('POST', acsUrl(krisp.team), new URLSearchParams({ SAMLResponse: samlResponse }).toString());

const cookieOf = ({ headers }: Answer) => /krisp_session=([^;]+)/.exec(headers['set-cookie'] ?? '')?.[1] ?? '';

const lastReason = () => krisp.logins.at(-1)?.reason;

/** Starts a sign-in at Krisp. */
const startSignIn = async () => {
  const { headers } = await ask('GET', signOnUrl(krisp.team));
  const target = new URL(headers['location'] ?? '');
  const xml = inflateRawSync(Buffer.from(target.searchParams.get('SAMLRequest') ?? '', 'base64')).toString();
  return { target, xml, id: / ID="([^"]+)"/.exec(xml)?.[1] ?? '' };
};

describe('a sign-in that is right', () => {
  test('is let in, and gets an account, a session and the landing page', async () => {
    const answer = await postResponse(response());
    expect(krisp.logins).toEqual([
      { at: expect.any(String), ok: true, reason: null, detail: '', user: 'b.simon@contoso.com' },
    ]);
    expect(answer).toMatchObject({ status: 303, headers: { location: 'https://account.krisp.ai/home' } });
    expect(krisp.user('b.simon@contoso.com')).toMatchObject({ role: 'member', origin: 'just-in-time' });
    const session = await ask('GET', 'https://account.krisp.ai/data/session', '', cookieOf(answer));
    expect(JSON.parse(session.body)).toMatchObject({ email: 'b.simon@contoso.com', via: 'sso' });
  });

  test.each(['assertion', 'response'] as const)('may have only the %s signed', async (sign) => {
    await postResponse(response({ sign }));
    expect(lastReason()).toBeNull();
  });

  test('may name any Issuer in the response: it is compared with nothing', async () => {
    await postResponse(response({ issuer: 'https://sts.windows.net/99999999-0000-4000-8000-000000000000/' }));
    expect(lastReason()).toBeNull();
  });

  test('answers the AuthnRequest that Krisp sent, once', async () => {
    const { target, xml, id } = await startSignIn();
    expect(target.href.startsWith(krisp.team.saml.ssoUrl)).toBe(true);
    expect(xml).toContain(`AssertionConsumerServiceURL="${acsUrl(krisp.team)}"`);
    expect(xml).toMatch(new RegExp(`<saml:Issuer[^>]*>${krisp.team.slug}</saml:Issuer>`));
    await postResponse(response({ inResponseTo: id }));
    expect(lastReason()).toBeNull();
    await postResponse(response({ inResponseTo: id }));
    expect(lastReason()).toBe('in-response-to');
  });

  test('does not open a second account for the same person', async () => {
    await postResponse(response());
    await postResponse(response({ claims: { Email: 'b.simon@CONTOSO.com' } }));
    expect(krisp.team.users.map(({ email }) => email)).toEqual(['admin@contoso.com', 'b.simon@contoso.com']);
  });
});

describe('a sign-in is refused, each time with its own reason', () => {
  const minutesFromNow = (count: number) => new Date(Date.now() + count * 60_000);
  const refused: [string, string, () => string][] = [
    ['sso-disabled', 'SSO switched off', () => ((krisp.team.saml.enabled = false), response())],
    ['not-configured', 'a field of the form empty', () => (configure({ issuer: '' }), response())],
    ['response-missing', 'no response', () => ''],
    ['response-unreadable', 'no SAML in the response', () => Buffer.from('<html/>').toString('base64')],
    ['in-response-to', 'an unknown InResponseTo', () => response({ inResponseTo: '_unknown' })],
    ['unsolicited-response', 'no InResponseTo, where one is asked for', () => (set({ krispIdpInitiated: 'refuse' }), response())],
    ['certificate-unusable', 'a certificate that is none', () => (configure({ certificate: 'MIIC' }), response())],
    ['certificate-unusable', 'a certificate without BEGIN and END', () => (configure({ certificate: right.der }), response())],
    ['signature-invalid', 'another certificate saved', () => (configure({ certificate: wrong.pem }), response())],
    ['signature-invalid', 'another key', () => response({ privateKeyPem: wrong.privateKeyPem })],
    ['signature-invalid', 'no signature', () => response({ sign: 'nothing' })],
    ['signature-invalid', 'a change after signing', () => tampered(response())],
    ['expired', 'a response of yesterday', () => response({ at: minutesFromNow(-24 * 60) })],
    ['not-yet-valid', 'a response of tomorrow', () => response({ at: minutesFromNow(24 * 60) })],
    ['audience-mismatch', 'another audience in the response', () => response({ audience: 'another-team' })],
    ['audience-mismatch', 'another Audience URI saved', () => (configure({ audienceUri: 'another-team' }), response())],
    ['audience-mismatch', 'a space after the Audience URI', () => (configure({ audienceUri: 'contoso-7f3k2 ' }), response())],
    ['audience-mismatch', 'an spn: audience', () => response({ audience: `spn:${krisp.team.slug}` })],
    ['audience-uri-not-slug', 'both sides agreed on another audience', () => (
      configure({ audienceUri: 'https://krisp.ai' }), response({ audience: 'https://krisp.ai' })
    )],
    ['issuer-field-not-slug', "Entra's identifier as Identity Provider Issuer", () => (
      configure({ issuer: 'https://sts.windows.net/11111111-2222-4333-8444-555555555555/' }), response()
    )],
    ['destination-mismatch', 'another Destination', () => response({ acsUrl: 'https://api.krisp.ai/v2/auth/sso/saml/0' })],
    ['destination-mismatch', 'another Recipient', () => response({ recipient: 'https://api.krisp.ai/v2/auth/sso/saml/0' })],
    ['email-claim-missing', 'no e-mail claim', () => response({ claims: { givenname: 'B.' } })],
    ['email-claim-missing', 'an e-mail claim with a namespace', () => response({
      claims: { 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress': 'B.Simon@contoso.com' },
    })],
    ['email-claim-case', 'EMAIL as its name', () => response({ claims: { EMAIL: 'B.Simon@contoso.com' } })],
    ['email-claim-empty', 'an empty e-mail claim', () => response({ claims: { Email: '' } })],
    ['email-not-an-address', 'a display name as e-mail', () => response({ claims: { Email: 'B.Simon' } })],
    ['email-other-domain', 'an address elsewhere', () => response({ claims: { Email: 'b.simon@contoso.onmicrosoft.com' } })],
    ['no-free-seat', 'no free seat', () => ((krisp.team.seats = 1), response())],
  ];

  test.each(refused)('%s: %s', async (reason, _, prepare) => {
    const answer = await postResponse(prepare());
    expect(krisp.logins).toEqual([expect.objectContaining({ ok: false, reason })]);
    expect(answer.status).toBe(403);
    expect(answer.headers).not.toHaveProperty('set-cookie');
    expect(answer.body).toContain(labels.signInFailed);
    expect(answer.body).toContain(signInReasons[reason as keyof typeof signInReasons]);
    expect(krisp.team.users).toHaveLength(1);
  });

  test('every reason but the identity provider’s own error has a case above', () => {
    const covered = new Set(refused.map(([reason]) => reason));
    expect(Object.keys(signInReasons).filter((reason) => !covered.has(reason))).toEqual(['identity-provider-error']);
  });

  test('identity-provider-error: a status that is not Success', async () => {
    const xml =
      '<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_1" Version="2.0"><samlp:Status>' +
      '<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Requester"/></samlp:Status></samlp:Response>';
    await postResponse(Buffer.from(xml).toString('base64'));
    expect(lastReason()).toBe('identity-provider-error');
  });
});

describe('what is not known is a switch', () => {
  test.each([
    ['any', 'Email', null], ['any', 'email', null],
    ['Email', 'Email', null], ['Email', 'email', 'email-claim-case'],
    ['email', 'email', null], ['email', 'Email', 'email-claim-case'],
  ] as const)('claim name where %s is taken, %s is sent', async (claimNameCase, name, reason) => {
    twins.switches.claimNameCase = claimNameCase;
    await postResponse(response({ claims: { [name]: 'B.Simon@contoso.com' } }));
    expect(lastReason()).toBe(reason);
  });

  test.each(['', 'spn:'])('an spn: audience where it is taken, Audience URI with "%s"', async (prefix) => {
    set({ krispSpnAudience: 'accept' });
    configure({ audienceUri: prefix + krisp.team.slug });
    await postResponse(response({ audience: `spn:${krisp.team.slug}` }));
    expect(lastReason()).toBeNull();
  });

  test.each([['audience-uri', 'from-audience'], ['issuer-field', 'from-issuer']] as const)(
    'the Issuer of the AuthnRequest from %s', async (krispRequestIssuer, expected) => {
      set({ krispRequestIssuer });
      configure({ audienceUri: 'from-audience', issuer: 'from-issuer' });
      expect((await startSignIn()).xml).toContain(`>${expected}</saml:Issuer>`);
    },
  );
});

describe('addresses', () => {
  test.each([
    ['GET', 'https://account.krisp.ai/sso/000', 404],
    ['POST', 'https://api.krisp.ai/v2/auth/sso/saml/000', 404],
    ['GET', 'https://api.krisp.ai/v2/auth/sso/saml/64c1f0a2b7d95e0013a8c4e7', 405],
  ])('%s %s → %i', async (method, address, status) => {
    expect((await ask(method, address)).status).toBe(status);
  });

  test('a sign-in does not start while SSO is off, or without a usable login URL', async () => {
    configure({ ssoUrl: 'javascript:alert(1)' });
    expect((await ask('GET', signOnUrl(krisp.team))).status).toBe(409);
    configure();
    krisp.team.saml.enabled = false;
    expect((await ask('GET', signOnUrl(krisp.team))).status).toBe(409);
  });
});

describe('the account pages’ data', () => {
  const data = (method: string, name: string, body?: object, cookie = '') =>
    ask(method, `https://account.krisp.ai/data/${name}`, body ? JSON.stringify(body) : '', cookie);
  const signInAsAdmin = async () =>
    cookieOf(await data('POST', 'session', { email: 'admin@contoso.com', code: verificationCode }));

  test('need a session, and an admin', async () => {
    expect((await data('GET', 'saml')).status).toBe(401);
    const member = cookieOf(await postResponse(response()));
    expect((await data('GET', 'saml', undefined, member)).status).toBe(403);
  });

  test('Configure saves what was typed, spaces and all', async () => {
    const cookie = await signInAsAdmin();
    const form = { audienceUri: ' a ', issuer: 'b', ssoUrl: 'https://c', certificate: wrong.pem };
    expect((await data('PUT', 'saml', form, cookie)).status).toBe(200);
    expect(krisp.team.saml).toMatchObject(form);
  });

  test('Configure can fail, or look at the certificate first', async () => {
    const cookie = await signInAsAdmin();
    set({ krispConfigure: 'fail' });
    expect((await data('PUT', 'saml', {}, cookie)).status).toBe(500);
    set({ krispConfigure: 'check-certificate' });
    expect((await data('PUT', 'saml', { certificate: 'none' }, cookie)).status).toBe(422);
    expect(krisp.team.saml.certificate).toBe(right.pem);
  });

  test('with SSO enforced, nobody signs in with a code', async () => {
    const cookie = await signInAsAdmin();
    await data('PUT', 'security', { enforced: true }, cookie);
    expect((await data('POST', 'session', { email: 'admin@contoso.com', code: verificationCode })).status).toBe(403);
  });
});

test('the app is built with class names that no other build has', async () => {
  const classes = async () => {
    const { style, files } = await buildApp(join(import.meta.dirname, 'krisp/app'));
    const css = Buffer.from(files.get(style)?.body ?? []).toString();
    return new Set([...css.matchAll(/\.(_\w{6})\b/g)].map(([, name]) => name));
  };
  const [first, second] = await Promise.all([classes(), classes()]);
  expect(first.size).toBeGreaterThan(40);
  expect(second.size).toBe(first.size);
  expect([...first].filter((name) => second.has(name))).toEqual([]);
});

test('snapshot, reset and restore are the twins’', async () => {
  await postResponse(response());
  const saved = twins.snapshot();
  twins.reset();
  expect(krisp.logins).toEqual([]);
  expect(krisp.team.saml.enabled).toBe(false);
  twins.restore(saved);
  expect(krisp.logins).toHaveLength(1);
  expect(krisp.user('b.simon@contoso.com')).toBeDefined();
});

const tampered = (samlResponse: string): string =>
  Buffer.from(Buffer.from(samlResponse, 'base64').toString().replace('B.Simon@', 'admin@')).toString('base64');
