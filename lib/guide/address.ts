import { providerById } from './registry.ts';
import type { AdminPage, Provider, ValueId } from './schema/index.ts';
import { fillWhole } from './words.ts';

type Values = Readonly<Partial<Record<ValueId, string>>>;

/** Match patterns as WebExtensions write them, host part only: `https://*.example.com/*` is the host and every host below it. */
function matchesHost(pattern: string, url: URL): boolean {
  const [, host = ''] = /^https:\/\/([^/]+)\//.exec(pattern) ?? [];
  const [name = '', port = ''] = host.split(':');
  if (url.protocol !== 'https:' || (port !== '' && port !== '*' && port !== url.port)) return false;
  if (port === '' && url.port !== '') return false;
  return name.startsWith('*.') ? url.hostname === name.slice(2) || url.hostname.endsWith(name.slice(1)) : url.hostname === name;
}

/** Whether an address is https and on one of the provider's own console hosts. */
export function onConsole(address: string, provider: Provider): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url !== null && url.username === '' && provider.hosts.some((pattern) => matchesHost(pattern, url));
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The deep link to a screen for "Take me there", or null where there is none yet: an id is unknown, or the result would not be an
 * https address on the provider's hosts. `origin` keeps the admin on the console already open (portal.azure.com or
 * entra.microsoft.com serve the same hash). A tenant in the hash is left out while it is unknown: the console then uses its current one.
 */
export function deepLink(page: AdminPage, values: Values, provider: Provider, origin?: string): string | null {
  if (page.address === undefined) return null;
  const tenant = values['tenant-id'];
  const template = tenant && guid.test(tenant) ? page.address : page.address.replace('#@{tenant-id}/', '#');
  // A value that begins the address is one itself: the console's own host.
  const [, first] = /^\{([a-z-]+)\}/.exec(template) ?? [];
  const encoded = Object.fromEntries(Object.entries(values).map(([id, value]) => [id, id === first ? value.trim().replace(/\/$/, '') : encodeURIComponent(value)]));
  const address = fillWhole(template, encoded);
  if (address === null || !onConsole(address, provider)) return null;
  // Where every client has a host of its own, another one that is open is not this console.
  if (first !== undefined || origin === undefined || !onConsole(`${origin}/`, provider)) return address;
  const url = new URL(address);
  return `${origin}${url.pathname}${url.search}${url.hash}`;
}

/** A held value as an address that a step may open in a new tab: https, and a host of the guide's two providers; else null. */
export function openable(value: string, providerIds: readonly string[]): string | null {
  const address = value.trim();
  const allowed = providerIds.some((id) => {
    const provider = providerById(id);
    return provider !== undefined && onConsole(address, provider);
  });
  return allowed ? new URL(address).href : null;
}
