import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Connection } from '../../lib/connection/connection.ts';
import { guides, providerById } from '../../lib/guide/registry.ts';
import type { ValueId } from '../../lib/guide/schema/index.ts';
import type { Values } from '../../lib/model/open-connection.ts';
import { loginStep } from '../../lib/model/login-model.ts';
import { loginAddress, loginOrigins } from '../../lib/model/login-address.ts';
import { PanelModel } from '../../lib/model/panel-model.ts';
import type { LoginEvent } from '../../lib/model/ports.ts';
import { encodePost, encodeRedirect } from '../../lib/saml/request/index.ts';
import { connectionOf, idp, requestOf, responseOf, ssoUrl, stranger } from '../judge/login.ts';
import { acsUrl, at, responseXml } from '../saml/response/identity-provider.ts';
import { hold } from '../findings/set-up.ts';
import { fakePorts } from './fake-ports.ts';
// The panel loads these when they are wanted; here they are there before, so that no wait is for the test runner's own work.
import '../../lib/diagnosis/index.ts';
import '../../lib/judge/index.ts';

const krispAcs = 'https://api.krisp.ai/v2/auth/sso/saml/4f1c2d';
const signOn = 'https://account.krisp.ai/sso/4f1c2d';
/** A finished connection on Krisp's real hosts. */
function krispConnection(): Connection {
  let connection = connectionOf(idp);
  connection = hold(connection, 'acs-url', krispAcs);
  connection = hold(connection, 'sign-on-url', signOn);
  return { ...connection, id: 'c1' };
}
const onKrisp = (xml: string) => xml.replaceAll(acsUrl, krispAcs);
const response = () => encodePost(idp.sign(onKrisp(responseOf())));

async function panel(connection = krispConnection()) {
  const fake = fakePorts({ connections: [connection], open: connection.id, now: new Date(at) });
  const model = new PanelModel(fake.ports);
  await model.connections.start();
  const { login } = model;
  return {
    fake, model, login, logins: fake.logins,
    tell: (event: LoginEvent) => fake.logins.tell(event),
    judged: () => vi.waitFor(() => {
      const outcome = login.outcome.value;
      if (outcome?.kind !== 'judgement') throw new Error(`no judgement: ${JSON.stringify(outcome)}`);
      return outcome;
    }),
    mark: () => model.connections.current.value?.marks['test-login']?.state,
  };
}
const request = async (): Promise<LoginEvent> => ({ kind: 'request', message: await encodeRedirect(ssoUrl, onKrisp(requestOf())), url: ssoUrl, at });
const posted = (message = response()): LoginEvent => ({ kind: 'response', message, url: krispAcs, at });

afterEach(() => vi.useRealTimers());

describe('a watched login', () => {
  test('asks for the two hosts in the click itself, watches, judges, proves the step, and gives the hosts back', async () => {
    const { login, logins, tell, judged, mark } = await panel();
    const begun = login.start('sp');
    // Nothing was awaited before the question: browsers would refuse it.
    expect(logins.asked).toEqual([['https://login.microsoftonline.com/*', 'https://api.krisp.ai/*']]);
    await begun;
    expect([logins.opened, login.watching.value]).toEqual([[signOn], { state: 'watching', start: 'sp', request: false, response: false }]);
    tell(await request());
    expect(login.watching.value).toMatchObject({ request: true, response: false });
    tell(posted());
    tell({ kind: 'answer', status: 303 });
    const { judgement, proven } = await judged();
    expect(judgement.checks.filter(({ state }) => state === 'failed')).toEqual([]);
    expect([judgement.verdict, judgement.start, proven, mark()]).toEqual(['passed', 'sp', true, 'proven']);
    expect(login.watching.value).toEqual({ state: 'ended', why: 'response' });
    expect([logins.stopped, logins.givenBack]).toEqual([1, [['https://login.microsoftonline.com/*', 'https://api.krisp.ai/*']]]);
  });

  test('hosts that were granted before stay so', async () => {
    const { login, logins } = await panel();
    logins.held = ['https://login.microsoftonline.com/*'];
    await login.start('sp');
    await login.cancel();
    expect(logins.givenBack).toEqual([['https://api.krisp.ai/*']]);
  });

  test.each<[string, string, string]>([
    ['two responses in one form', `SAMLResponse=${encodeURIComponent(response())}&SAMLResponse=${encodeURIComponent(response())}`, 'form:several-messages'],
    ['an empty one before the response', `SAMLResponse=&SAMLResponse=${encodeURIComponent(response())}`, 'form:several-messages'],
    ['two relay states', `SAMLResponse=${encodeURIComponent(response())}&RelayState=&RelayState=`, 'form:several-relay-states'],
  ])('%s: told, and proves nothing', async (_name, message, id) => {
    const { login, tell, judged, mark } = await panel();
    await login.start('sp');
    tell(await request());
    tell(posted(message));
    tell({ kind: 'answer', status: 303 });
    const { judgement, proven } = await judged();
    expect([judgement.checks.find((check) => check.id === id)?.state, judgement.verdict, proven, mark()]).toEqual(['failed', 'failed', false, undefined]);
  });
  test('two requests in one form prove nothing either', async () => {
    const { login, tell, judged, mark } = await panel();
    await login.start('sp');
    const one = `SAMLRequest=${encodeURIComponent(encodePost(onKrisp(requestOf())))}`;
    tell({ kind: 'request', message: `${one}&${one}`, url: ssoUrl, at });
    tell(posted());
    tell({ kind: 'answer', status: 303 });
    const { judgement, proven } = await judged();
    expect([judgement.checks.find(({ id }) => id === 'request-form:several-messages')?.state, proven, mark()]).toEqual(['failed', false, undefined]);
  });
  test('a response that cannot be read is told as such', async () => {
    const { login, tell, judged, mark } = await panel();
    await login.start('sp');
    tell(posted('hello'));
    tell({ kind: 'answer', status: 303 });
    const { judgement, proven } = await judged();
    expect([judgement.checks.map(({ id, state }) => `${id}: ${state}`), judgement.verdict, proven, mark()]).toEqual([['response: unknown'], 'unsure', false, undefined]);
  });

  test.each<[string, LoginEvent]>([
    ['a stranger’s signature', posted(encodePost(stranger.sign(onKrisp(responseOf()))))],
    ['a response to another request', posted(encodePost(idp.sign(onKrisp(responseOf({}, { response: `ID="_r" Version="2.0" IssueInstant="2025-03-01T09:00:00Z" Destination="${acsUrl}" InResponseTo="_x"` })))))],
  ])('%s proves nothing', async (_name, event) => {
    const { login, tell, judged, mark } = await panel();
    await login.start('sp');
    tell(await request());
    tell(event);
    tell({ kind: 'answer', status: 303 });
    expect((await judged()).proven).toBe(false);
    expect(mark()).toBeUndefined();
  });

  test('neither does a login that the service turns away', async () => {
    const { login, tell, judged, mark } = await panel();
    await login.start('sp');
    tell(await request());
    tell(posted());
    tell({ kind: 'answer', status: 403 });
    expect((await judged()).judgement.verdict).toBe('failed');
    expect(mark()).toBeUndefined();
  });

  test.each([
    ['a page that may say anything', { kind: 'answer', status: 200 }, 'passed'],
    ['being led on to an error', { kind: 'answer', status: 302, error: 'access_denied' }, 'failed'],
  ] as const)('neither does %s', async (_what, answer, verdict) => {
    const { login, tell, judged, mark } = await panel();
    await login.start('sp');
    tell(await request());
    tell(posted());
    tell(answer);
    expect(await judged()).toMatchObject({ proven: false, judgement: { verdict } });
    expect(mark()).toBeUndefined();
  });

  test('an answer that never comes is not waited for; the values are judged, nothing is proven', async () => {
    vi.useFakeTimers();
    const { login, tell, mark } = await panel();
    await login.start('sp');
    tell(await request());
    tell(posted());
    await vi.advanceTimersByTimeAsync(5_100);
    vi.useRealTimers();
    await vi.waitFor(() => expect(login.outcome.value).toMatchObject({ kind: 'judgement', proven: false }));
    expect(mark()).toBeUndefined();
  });

  test('ends by itself after five minutes, on a click, and when its tab is closed', async () => {
    vi.useFakeTimers();
    const { login, logins, tell } = await panel();
    await login.start('sp');
    await vi.advanceTimersByTimeAsync(300_100);
    expect([login.watching.value, logins.stopped]).toEqual([{ state: 'ended', why: 'timeout' }, 1]);
    await login.start('sp');
    await login.cancel();
    expect([login.watching.value, logins.stopped]).toEqual([{ state: 'ended', why: 'cancelled' }, 2]);
    await login.start('sp');
    tell({ kind: 'closed' });
    await vi.advanceTimersByTimeAsync(1);
    expect([login.watching.value, logins.stopped]).toEqual([{ state: 'ended', why: 'closed' }, 3]);
  });

  test('where Entra refuses, the request that was seen is judged, and its page is read on a click', async () => {
    const { login, logins, tell, judged } = await panel();
    await login.start('sp');
    tell({ ...(await request()), message: await encodeRedirect(ssoUrl, onKrisp(requestOf({ issuer: 'other' }))) } as LoginEvent);
    logins.page = 'AADSTS700016: Application with identifier \'other\' was not found';
    await login.readPage();
    expect(login.outcome.value).toMatchObject({ kind: 'diagnosis', diagnoses: { all: [{ id: 'AADSTS700016', right: { text: 'other' } }] } });
    await login.cancel();
    expect((await judged()).judgement.checks.find(({ id }) => id === 'request-issuer')?.state).toBe('failed');
  });

  test('an earlier attempt does not mix with the next', async () => {
    const { login, tell, judged } = await panel();
    await login.start('sp');
    tell({ ...(await request()), message: await encodeRedirect(ssoUrl, onKrisp(requestOf({ id: '_first' }))) } as LoginEvent);
    tell(await request());
    tell(posted());
    tell({ kind: 'answer', status: 303 });
    expect((await judged()).judgement.verdict).toBe('passed');
  });

  test('declined: nothing is watched', async () => {
    const { login, logins } = await panel();
    logins.allowed = false;
    await login.start('sp');
    expect([login.watching.value, logins.opened]).toEqual([{ state: 'refused' }, []]);
  });

  test('is not offered for hosts that are not on record, nor while an address is missing', async () => {
    const strange = await panel({ ...hold(krispConnection(), 'acs-url', 'https://evil.example/acs') });
    expect(strange.login.hosts.value).toEqual([]);
    await strange.login.start('sp');
    expect(strange.logins.asked).toEqual([]);
    const away = await panel({ ...hold(krispConnection(), 'sign-on-url', 'https://evil.example/sso') });
    expect(away.login.canBegin.value).toEqual({ sp: false, idp: false });
  });

  test('is offered in every guide, on the hosts of its own service provider', () => {
    for (const guide of guides) {
      const [sp, entra] = [providerById(guide.sp)!, providerById(guide.idp)!];
      const of = (id: ValueId) => sp.values[id]?.fixed ?? sp.values[id]?.example?.replace('<ID>', 'x');
      const values = { 'acs-url': of('acs-url'), 'sign-on-url': of('sign-on-url'), 'sso-url': ssoUrl } as Values;
      const about = { values, providers: { sp, idp: entra }, guide, connection: krispConnection() };
      expect([guide.id, loginStep(guide)?.id, loginOrigins(about).length]).toEqual([guide.id, 'test-login', 2]);
      expect(loginAddress('sp', about)).toBe(of('sign-on-url'));
    }
  });

  test('begins at Entra by the app’s own link', async () => {
    const { model, login, logins } = await panel(hold(hold(krispConnection(), 'app-id', 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee'), 'tenant-id', '11111111-1111-1111-1111-111111111111'));
    expect(loginAddress('idp', model.opened.value!)).toMatch(/^https:\/\/launcher\.myapps\.microsoft\.com\/api\/signin\/aaaaaaaa/);
    expect(loginOrigins(model.opened.value!)).toHaveLength(2);
    await login.start('idp');
    expect(logins.opened).toHaveLength(1);
  });
});

describe('pasted, with no permission at all', () => {
  test('a response is judged, and proves nothing', async () => {
    const { login, logins, mark } = await panel();
    await login.paste(response());
    expect(login.outcome.value).toMatchObject({ kind: 'judgement', from: 'pasted', proven: false, judgement: { verdict: 'passed' } });
    expect([logins.asked, mark()]).toEqual([[], undefined]);
  });
  test.each<[string, (base64: string) => string]>([
    ['plus signs that became blanks', (base64) => base64.replaceAll('+', ' ')],
    ['line breaks that became blanks', (base64) => base64.replace(/.{76}/g, '$& ')],
  ])('%s are seen for what they were', async (_what, change) => {
    const { login } = await panel();
    await login.paste(change(response()));
    expect(login.outcome.value).toMatchObject({ kind: 'judgement', judgement: { verdict: 'passed' } });
  });
  test('an assertion without its response is judged for what it is', async () => {
    const { login } = await panel();
    await login.paste(/<Assertion [^]*<\/Assertion>/.exec(idp.sign(onKrisp(responseOf())))![0]);
    expect(login.outcome.value).toMatchObject({ kind: 'judgement', judgement: { verdict: 'unsure', status: null } });
  });
  test('a request is judged', async () => {
    const { login } = await panel();
    await login.paste(await encodeRedirect(ssoUrl, onKrisp(requestOf({ issuer: 'other' }))));
    expect(login.outcome.value).toMatchObject({ kind: 'judgement', judgement: { verdict: 'failed' } });
  });
  test('an error is diagnosed, and so is a response that signs nobody in', async () => {
    const { login } = await panel();
    await login.paste('AADSTS50105: x');
    expect(login.outcome.value).toMatchObject({ kind: 'diagnosis', diagnoses: { all: [{ id: 'AADSTS50105' }] } });
    const status = '<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Responder"/><samlp:StatusMessage>AADSTS75011: x</samlp:StatusMessage></samlp:Status>';
    await login.paste(responseXml({ status, assertions: '' }));
    expect(login.outcome.value).toMatchObject({ kind: 'diagnosis', diagnoses: { all: [{ id: 'AADSTS75011' }] } });
  });
  test.each([['hello', 'not-saml'], ['AADSTS50105\n-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----', 'private-key']])('%j tells nothing', async (text, code) => {
    const { login } = await panel();
    await login.paste(text);
    expect(login.outcome.value).toEqual({ kind: 'nothing', code });
  });
});

describe('copied by whatever was at hand', () => {
  const entry = (params: [string, string][]) => ({ request: { method: 'POST', url: 'https://x.example/', postData: { params: params.map(([name, value]) => ({ name, value })) } } });
  const har = (...entries: object[]) => JSON.stringify({ log: { entries } }, null, 2);
  const signed = () => idp.sign(onKrisp(responseOf()));
  const escape = (xml: string) => xml.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

  test.each<[string, (xml: string) => string]>([
    ['a HAR file in names and values', (xml) => har(entry([['SAMLResponse', encodePost(xml)], ['RelayState', 'x']]))],
    ['escaped XML', escape],
    ['escaped XML on a page', (xml) => `<!doctype html><html><body><pre>${escape(xml)}</pre></body></html>`],
    ['a JSON string', (xml) => JSON.stringify({ saml: xml })],
    ['encoded XML in a form', (xml) => String(new URLSearchParams({ xml }))],
  ])('%s: judged as if it were the response alone', async (_what, wrap) => {
    const { login } = await panel();
    await login.paste(wrap(signed()));
    expect(login.outcome.value).toMatchObject({ kind: 'judgement', judgement: { verdict: 'passed' } });
  });
  test('an error with the address of its request beside it is told by its code', async () => {
    const { login } = await panel();
    const address = await encodeRedirect(ssoUrl, onKrisp(requestOf()));
    await login.paste(`AADSTS50105: The signed in user is not assigned.\n${address}`);
    expect(login.outcome.value).toMatchObject({ kind: 'diagnosis', diagnoses: { all: [{ id: 'AADSTS50105' }] } });
    await login.paste(address);
    expect(login.outcome.value).toMatchObject({ kind: 'judgement' });
  });
  test('a HAR of the whole login: the response is held against its own request, and against no other', async () => {
    const { login } = await panel();
    const other = entry([['SAMLRequest', encodePost(onKrisp(requestOf({ id: '_earlier' })))]]);
    const own = entry([['SAMLRequest', encodePost(onKrisp(requestOf()))]]);
    const answer = entry([['SAMLResponse', encodePost(signed())]]);
    const states = async (...entries: object[]) => {
      await login.paste(har(...entries));
      const outcome = login.outcome.value;
      return outcome?.kind === 'judgement' ? [outcome.judgement.verdict, outcome.judgement.checks.find(({ id }) => id === 'in-response-to')?.state] : outcome;
    };
    expect([await states(other, own, answer), await states(own, other, answer), await states(other, answer)]).toEqual([['passed', 'passed'], ['passed', 'passed'], ['passed', 'unknown']]);
  });
  test.each<[string, string, string]>([
    ['a DOCTYPE', escape(`<!DOCTYPE x [<!ENTITY a "b">]>${responseXml()}`), 'doctype'],
    ['a private key in another field', har(entry([['SAMLResponse', 'AAAA'], ['key', '-----BEGIN PRIVATE KEY-----']])), 'private-key'],
    ['far too much', escape(responseXml()) + ' '.repeat(4_300_000), 'too-large'],
  ])('%s is refused as it was', async (_what, text, code) => {
    const { login } = await panel();
    await login.paste(text);
    expect(login.outcome.value).toEqual({ kind: 'nothing', code });
  });
});

describe('a logout is no login', () => {
  const logout = (kind: 'Request' | 'Response') =>
    `<samlp:Logout${kind} xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_out" Version="2.0" IssueInstant="2025-03-01T09:00:00Z"/>`;
  const goodbye = async (): Promise<LoginEvent> => ({ kind: 'request', message: await encodeRedirect(ssoUrl, logout('Request')), url: ssoUrl, at });
  const gone = posted(encodePost(logout('Response')));
  const flags = ({ login }: Awaited<ReturnType<typeof panel>>) => {
    const { state, request: asked, response: came, logout: out } = login.watching.value as { state: string; request?: boolean; response?: boolean; logout?: boolean };
    return [state, asked, came, out];
  };

  test.each([['LogoutRequest', logout('Request')], ['LogoutResponse', encodePost(logout('Response'))]])('a pasted %s is told as one', async (_kind, text) => {
    const { login } = await panel();
    await login.paste(text);
    expect(login.outcome.value).toEqual({ kind: 'nothing', code: 'logout' });
  });
  test('one in the watched tab is told, and the login after it is proven', async () => {
    const all = await panel();
    const { login, tell, judged, mark } = all;
    await login.start('sp');
    tell(await goodbye());
    tell(gone);
    tell({ kind: 'answer', status: 302 });
    await vi.waitFor(() => expect(flags(all)).toEqual(['watching', false, false, true]));
    tell(await request());
    tell(posted());
    tell({ kind: 'answer', status: 303 });
    expect(await judged()).toMatchObject({ proven: true, judgement: { verdict: 'passed' } });
    expect(mark()).toBe('proven');
  });
  test('one in the middle takes nothing away of what was seen', async () => {
    const all = await panel();
    const { login, tell, judged } = all;
    await login.start('sp');
    tell(await request());
    tell(await goodbye());
    await vi.waitFor(() => expect(flags(all)).toEqual(['watching', true, false, true]));
    tell(posted());
    tell(await goodbye());
    tell({ kind: 'answer', status: 303 });
    await vi.waitFor(() => expect(flags(all)).toEqual(['watching', true, true, true]));
    tell({ kind: 'answer', status: 303 });
    expect((await judged()).judgement).toMatchObject({ verdict: 'passed', start: 'sp' });
  });
  test('where nothing else came, closing the tab says just that', async () => {
    const all = await panel();
    const { login, tell } = all;
    await login.start('sp');
    tell(await goodbye());
    await vi.waitFor(() => expect(flags(all)).toEqual(['watching', false, false, true]));
    tell({ kind: 'closed' });
    await vi.waitFor(() => expect(login.watching.value).toEqual({ state: 'ended', why: 'closed' }));
    expect(login.outcome.value).toBeNull();
  });
});

describe('nothing is kept', () => {
  test('neither in what is stored, nor beyond the connection, nor beyond “clear”', async () => {
    const { fake, model, login, tell, judged } = await panel();
    await login.start('sp');
    tell(await request());
    tell(posted());
    tell({ kind: 'answer', status: 303 });
    await judged();
    await model.connections.settled();
    expect(JSON.stringify(fake.stored())).not.toMatch(/b\.simon|SAMLResponse|_request|Assertion/);
    expect(await login.exported()).not.toMatch(/b\.simon|_request/);
    login.clear();
    expect([login.outcome.value, await login.exported()]).toEqual([null, null]);
    await login.paste(response());
    model.connections.open(null);
    expect(login.outcome.value).toBeNull();
  });
  test('what was begun for one connection is never told of the next', async () => {
    const { model, login } = await panel();
    const pasted = login.paste(response());
    model.connections.open(null);
    model.connections.open('c1');
    await pasted;
    expect(login.outcome.value).toBeNull();
    await login.start('sp');
    const read = login.readPage();
    model.connections.open(null);
    model.connections.open('c1');
    await read;
    expect(login.outcome.value).toBeNull();
  });
  test('of two texts pasted one after the other the later one counts', async () => {
    const { login } = await panel();
    const first = login.paste(response());
    const second = login.paste('AADSTS50105: x');
    await Promise.all([first, second]);
    expect(login.outcome.value).toMatchObject({ kind: 'diagnosis' });
  });
  test('opening another connection ends the watching', async () => {
    const { model, login, logins } = await panel();
    await login.start('sp');
    model.connections.open(null);
    expect([login.watching.value, logins.stopped, logins.givenBack.length]).toEqual([{ state: 'idle' }, 1, 1]);
  });
});
