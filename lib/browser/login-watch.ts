import { browser, type Browser } from 'wxt/browser';
import type { LoginEvent, LoginPort } from '../model/ports.ts';

/**
 * Watches one login in a tab of its own: requests to the given hosts, of that tab, for as long as it takes. They are looked at and never
 * changed or held up (no blocking listener), and nothing is kept here.
 */
export const loginPort: LoginPort = {
  async allow(origins) {
    // Asked for before the first `await`: browsers grant only what a click asks for at once.
    const asked = browser.permissions.request({ permissions: ['webRequest'], origins: [...origins] });
    return asked.catch(() => false);
  },

  async held(origins) {
    const each = await Promise.all(origins.map((origin) => browser.permissions.contains({ origins: [origin] }).catch(() => false)));
    return origins.filter((_, at) => each[at]);
  },

  async giveBack(origins) {
    // Where it came with the install (Chromium) it stays, and sees nothing without hosts.
    const { optional_permissions: optional = [] } = browser.runtime.getManifest() as { optional_permissions?: string[] };
    const permissions = optional.includes('webRequest') ? ['webRequest' as const] : [];
    await browser.permissions.remove({ permissions, origins: [...origins] }).catch(() => false);
  },

  async watch(address, origins, tell) {
    // The interface is there from the moment the permission is, which the polyfill's copy may have missed.
    const { webRequest } = (globalThis as unknown as { chrome?: { webRequest?: typeof browser.webRequest } }).chrome ?? {};
    if (!webRequest) return null;
    // Listen first: the tab opens on an empty page, and goes on its way when nothing can be missed.
    const tab = await browser.tabs.create({ url: 'about:blank' }).catch(() => null);
    if (tab?.id === undefined) return null;
    const tabId = tab.id;
    const filter: Browser.webRequest.RequestFilter = { urls: [...origins], tabId, types: ['main_frame', 'sub_frame'] };
    let posted: string | null = null;

    const before = (details: Browser.webRequest.OnBeforeRequestDetails): undefined => {
      for (const event of messagesOf(details)) {
        if (event.kind === 'response') posted = details.requestId;
        tell(event);
      }
    };
    const answered = (details: Browser.webRequest.OnHeadersReceivedDetails): undefined => {
      if (details.requestId !== posted) return;
      posted = null;
      const error = errorIn(details);
      tell({ kind: 'answer', status: details.statusCode, ...(error === null ? {} : { error }) });
    };
    const removed = (id: number) => {
      if (id === tabId) tell({ kind: 'closed' });
    };
    webRequest.onBeforeRequest.addListener(before, filter, ['requestBody']);
    webRequest.onHeadersReceived.addListener(answered, filter, ['responseHeaders']);
    browser.tabs.onRemoved.addListener(removed);
    await browser.tabs.update(tabId, { url: address }).catch(() => tell({ kind: 'closed' }));

    return {
      stop() {
        webRequest.onBeforeRequest.removeListener(before);
        webRequest.onHeadersReceived.removeListener(answered);
        browser.tabs.onRemoved.removeListener(removed);
      },
      async readPage() {
        const results = await browser.scripting
          .executeScript({ target: { tabId }, func: () => `${location.origin}${location.pathname}${location.search}\n${document.body?.innerText ?? ''}`.slice(0, 50_000) })
          .catch(() => []);
        const [first] = results;
        return typeof first?.result === 'string' ? first.result : null;
      },
    };
  },
};

/**
 * Why the next address is no way in: the error that it names (RFC 6749 §4.1.2.1, and what services make of that), its code only, for the rest may
 * name a person; or that it asks for a login once more.
 */
function errorIn({ url, responseHeaders }: Browser.webRequest.OnHeadersReceivedDetails): string | null {
  const next = responseHeaders?.find(({ name }) => name.toLowerCase() === 'location')?.value;
  if (!next || !URL.canParse(next, url)) return null;
  const { searchParams, hash } = new URL(next, url);
  if (searchParams.has('SAMLRequest')) return 'SAMLRequest';
  const named = [...searchParams, ...new URLSearchParams(hash.replace(/^#/, ''))];
  const error = named.find(([name, value]) => value !== '' && /^(?:(?:auth|login|saml|sso)[_-]?)?err(?:or)?(?:[_-]?(?:code|id|type))?$/i.test(name));
  return error ? (/^[\w.:-]{1,60}$/.test(error[1]) ? error[1] : error[0]) : null;
}

/** The SAML messages of one request: in the address (HTTP-Redirect) or in the form (HTTP-POST; saml-bindings-2.0-os §3.4, §3.5). */
function messagesOf({ url, method, requestBody, timeStamp }: Browser.webRequest.OnBeforeRequestDetails): LoginEvent[] {
  const at = new Date(timeStamp).toISOString();
  if (method === 'GET') {
    const { searchParams } = new URL(url);
    return names
      .filter((name) => searchParams.has(name))
      .map((name) => ({ kind: kindOf(name), message: url, url: withoutQuery(url), at }));
  }
  const form = formOf(requestBody);
  return names.filter((name) => form?.getAll(name).some((value) => value !== ''))
    .map((name) => ({ kind: kindOf(name), message: fieldOf(form!, name), url, at }));
}

const names = ['SAMLRequest', 'SAMLResponse'] as const;

/** The field's value; where the form has several messages or relay states, all that were sent, for the reader to tell. What a relay state holds is not taken. */
function fieldOf(form: URLSearchParams, name: (typeof names)[number]): string {
  const messages = [name, ...names.filter((other) => other !== name)].flatMap((one) => form.getAll(one).map((value) => [one, value]));
  const relayStates = form.getAll('RelayState').map(() => ['RelayState', '']);
  return messages.length > 1 || relayStates.length > 1 ? String(new URLSearchParams([...messages, ...relayStates])) : form.get(name)!;
}

const kindOf = (name: 'SAMLRequest' | 'SAMLResponse') => (name === 'SAMLRequest' ? ('request' as const) : ('response' as const));
const withoutQuery = (url: string) => url.replace(/[?#].*$/, '');

/** A form the browser has taken apart, or its bytes where it has not. */
function formOf(body: Browser.webRequest.OnBeforeRequestDetails['requestBody']): URLSearchParams | null {
  const fields = body?.formData;
  if (fields) {
    return new URLSearchParams(Object.entries(fields).flatMap(([name, values]) => (values as string[]).map((value) => [name, String(value)])));
  }
  const bytes = body?.raw?.flatMap(({ bytes: part }) => (part ? [new Uint8Array(part as ArrayBuffer)] : [])) ?? [];
  const size = bytes.reduce((sum, part) => sum + part.length, 0);
  if (size === 0 || size > 4_000_000) return null;
  return new URLSearchParams(bytes.map((part) => new TextDecoder().decode(part)).join(''));
}
