import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loginPort } from '../../lib/browser/login-watch.ts';
import type { LoginEvent } from '../../lib/model/ports.ts';

/* The browser's part is stood in for; what really arrives is tried in test/e2e/login-watch.e2e.ts. */

const origins = ['https://login.microsoftonline.com/*', 'https://api.krisp.ai/*'];
type Listener = (details: Record<string, unknown>) => unknown;
interface Added {
  listener: Listener;
  filter: { urls: string[]; tabId: number; types: string[] };
  extra: string[] | undefined;
}
const event = () => {
  const added: Added[] = [];
  return {
    added,
    addListener: (listener: Listener, filter: Added['filter'], extra?: string[]) => void added.push({ listener, filter, extra }),
    removeListener: (listener: Listener) => void added.splice(added.findIndex((one) => one.listener === listener), 1),
  };
};
let webRequest: { onBeforeRequest: ReturnType<typeof event>; onHeadersReceived: ReturnType<typeof event> };
let seen: LoginEvent[];

beforeEach(() => {
  webRequest = { onBeforeRequest: event(), onHeadersReceived: event() };
  vi.stubGlobal('chrome', { webRequest });
  seen = [];
});
// What every other file of this worker begins with.
afterEach(() => void vi.stubGlobal('chrome', fakeBrowser));

const watch = () => loginPort.watch('https://account.krisp.ai/sso/x', origins, (one) => seen.push(one));
const request = (details: Record<string, unknown>) =>
  webRequest.onBeforeRequest.added[0]?.listener({ method: 'GET', requestId: '1', timeStamp: Date.UTC(2026, 10, 25, 9), ...details });

test('listens before the tab goes anywhere, only to the hosts given, only in that tab, and holds nothing up', async () => {
  const update = vi.spyOn(fakeBrowser.tabs, 'update');
  const begun = await watch();
  const [before] = webRequest.onBeforeRequest.added;
  const [tab] = (await fakeBrowser.tabs.query({})).slice(-1);
  expect(before?.filter).toEqual({ urls: origins, tabId: tab?.id, types: ['main_frame', 'sub_frame'] });
  // No "blocking": requests are looked at, never changed.
  expect(before?.extra).toEqual(['requestBody']);
  expect(request({ url: 'https://login.microsoftonline.com/x' })).toBeUndefined();
  expect(update).toHaveBeenCalledWith(tab?.id, { url: 'https://account.krisp.ai/sso/x' });
  begun?.stop();
  expect([webRequest.onBeforeRequest.added, webRequest.onHeadersReceived.added]).toEqual([[], []]);
});

describe('what is caught', () => {
  test('a request in the address', async () => {
    await watch();
    const url = 'https://login.microsoftonline.com/t/saml2?SAMLRequest=abc&RelayState=secret';
    request({ url });
    expect(seen).toEqual([{ kind: 'request', message: url, url: 'https://login.microsoftonline.com/t/saml2', at: '2026-11-25T09:00:00.000Z' }]);
  });
  test('a request and a response in a form, taken apart by the browser or not', async () => {
    await watch();
    const url = 'https://api.krisp.ai/acs';
    request({ method: 'POST', url: 'https://login.microsoftonline.com/t/saml2', requestBody: { formData: { SAMLRequest: ['abc'], RelayState: ['x'] } } });
    request({ method: 'POST', url, requestBody: { formData: { SAMLResponse: ['a+b/c='] } } });
    request({ method: 'POST', url, requestBody: { raw: [{ bytes: new TextEncoder().encode('SAMLResponse=a%2Bb%2Fc%3D&RelayState=x').buffer }] } });
    expect(seen.map((one) => ('message' in one ? [one.kind, one.message] : one))).toEqual([['request', 'abc'], ['response', 'a+b/c='], ['response', 'a+b/c=']]);
  });
  test.each<[string, Record<string, string[]>, string, string]>([
    ['two responses', { SAMLResponse: ['a+b/c=', 'other='], RelayState: ['secret'] }, 'response', 'SAMLResponse=a%2Bb%2Fc%3D&SAMLResponse=other%3D&RelayState='],
    ['an empty response before one', { SAMLResponse: ['', 'abc'] }, 'response', 'SAMLResponse=&SAMLResponse=abc'],
    ['two requests', { SAMLRequest: ['abc', 'abc'] }, 'request', 'SAMLRequest=abc&SAMLRequest=abc'],
    ['two relay states, whose content is not taken', { SAMLResponse: ['abc'], RelayState: ['secret', 'other'] }, 'response', 'SAMLResponse=abc&RelayState=&RelayState='],
  ])('%s in one form are all told', async (_what, fields, kind, message) => {
    await watch();
    const raw = new URLSearchParams(Object.entries(fields).flatMap(([name, values]) => values.map((value) => [name, value])));
    request({ method: 'POST', url: 'https://api.krisp.ai/acs', requestBody: { formData: fields } });
    request({ method: 'POST', url: 'https://api.krisp.ai/acs', requestBody: { raw: [{ bytes: new TextEncoder().encode(String(raw)).buffer }] } });
    expect(seen.map((one) => ('message' in one ? [one.kind, one.message] : one))).toEqual([[kind, message], [kind, message]]);
  });
  test('a request and a response in one form are told as two messages', async () => {
    await watch();
    request({ method: 'POST', url: 'https://api.krisp.ai/acs', requestBody: { formData: { SAMLRequest: ['a'], SAMLResponse: ['b'] } } });
    expect(seen.map((one) => ('message' in one ? [one.kind, one.message] : one))).toEqual([
      ['request', 'SAMLRequest=a&SAMLResponse=b'], ['response', 'SAMLResponse=b&SAMLRequest=a'],
    ]);
  });
  test('and nothing else of a form: no name, no password', async () => {
    await watch();
    request({ method: 'POST', url: 'https://login.microsoftonline.com/t/login', requestBody: { formData: { loginfmt: ['b.simon@contoso.com'], passwd: ['secret'] } } });
    request({ method: 'POST', url: 'https://login.microsoftonline.com/t/login' });
    expect(seen).toEqual([]);
  });
  test('the service’s answer to that very response, once', async () => {
    await watch();
    const answer = (requestId: string, statusCode: number) => webRequest.onHeadersReceived.added[0]?.listener({ requestId, statusCode });
    answer('7', 200);
    request({ method: 'POST', requestId: '8', url: 'https://api.krisp.ai/acs', requestBody: { formData: { SAMLResponse: ['abc'] } } });
    answer('7', 200);
    answer('8', 303);
    answer('8', 200);
    expect(seen.filter(({ kind }) => kind === 'answer')).toEqual([{ kind: 'answer', status: 303 }]);
  });
  test('the error that the next address names: its code, and nothing that may name a person', async () => {
    await watch();
    request({ method: 'POST', requestId: '9', url: 'https://api.krisp.ai/acs', requestBody: { formData: { SAMLResponse: ['abc'] } } });
    const responseHeaders = [{ name: 'Location', value: '/login?error=access_denied&error_description=b.simon%40contoso.com' }];
    webRequest.onHeadersReceived.added[0]?.listener({ requestId: '9', statusCode: 302, url: 'https://api.krisp.ai/acs', responseHeaders });
    expect(seen.filter(({ kind }) => kind === 'answer')).toEqual([{ kind: 'answer', status: 302, error: 'access_denied' }]);
  });
  test.each([
    ['another name for it', '/login?errorCode=SAML-17', 'SAML-17'], ['a sentence in its place', '/login?error=b.simon%40contoso.com%20is%20unknown', 'error'],
    ['after the hash', '/app#sso_error=no_seat', 'no_seat'], ['a login once more', 'https://login.microsoftonline.com/t/saml2?SAMLRequest=abc', 'SAMLRequest'],
    ['an empty one', '/home?error=', undefined], ['a word that only begins so', '/home?errands=3', undefined],
  ])('what else may stand there: %s', async (_name, value, error) => {
    await watch();
    request({ method: 'POST', requestId: '9', url: 'https://api.krisp.ai/acs', requestBody: { formData: { SAMLResponse: ['abc'] } } });
    webRequest.onHeadersReceived.added[0]?.listener({ requestId: '9', statusCode: 302, url: 'https://api.krisp.ai/acs', responseHeaders: [{ name: 'location', value }] });
    expect(seen.filter(({ kind }) => kind === 'answer')).toEqual([{ kind: 'answer', status: 302, ...(error === undefined ? {} : { error }) }]);
  });
});

test('the tab’s end is told, another tab’s is not', async () => {
  await watch();
  const [tab] = (await fakeBrowser.tabs.query({})).slice(-1);
  await fakeBrowser.tabs.onRemoved.trigger(999, { windowId: 0, isWindowClosing: false });
  expect(seen).toEqual([]);
  await fakeBrowser.tabs.onRemoved.trigger(tab!.id!, { windowId: 0, isWindowClosing: false });
  expect(seen).toEqual([{ kind: 'closed' }]);
});

test('a browser that has nothing to watch with says so', async () => {
  vi.stubGlobal('chrome', {});
  expect(await watch()).toBeNull();
});
