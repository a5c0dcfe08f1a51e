/** What the address of a portal screen says. Ids are lower-case GUIDs. */
export interface PortalAddress {
  /** `Extension/Blade` as written in the address. */
  blade: string;
  /** The menu item of a menu blade, e.g. `SignOn`; null for its first screen. */
  menuItem: string | null;
  /** Object ID of the service principal. */
  objectId: string | null;
  appId: string | null;
  /** What stands behind `#@`: a domain or a GUID. */
  tenant: string | null;
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Parameters follow the blade as name/value pairs; the older form puts a bare menu item first and may leave the last value empty. */
function idAfter(parts: readonly string[], name: string): string | null {
  const at = parts.findIndex((part) => part.toLowerCase() === name);
  const value = at < 0 ? '' : (parts[at + 1] ?? '');
  return guid.test(value) ? value.toLowerCase() : null;
}

/**
 * Reads the address of a screen of portal.azure.com or entra.microsoft.com:
 * `#[@tenant/]view/{Extension}/{Blade}/~/{menuItem}/{name}/{value}…` and the older `#[@tenant/]blade/{Extension}/{Blade}/{menuItem}/…`.
 * `~null` and an absent value are null. Anything else gives null.
 */
export function parsePortalAddress(address: string): PortalAddress | null {
  const hash = address.indexOf('#');
  if (hash < 0) return null;
  const raw = address.slice(hash + 1).replace(/^\//, '').split('?')[0] ?? '';
  const parts = raw.split('/').map(decode);
  const tenant = parts[0]?.startsWith('@') ? (parts.shift() ?? '').slice(1) : '';
  const form = parts.shift()?.toLowerCase();
  const [extension = '', blade = '', ...rest] = parts;
  if ((form !== 'view' && form !== 'blade') || extension === '' || blade === '') return null;
  const named = new Set(['objectid', 'appid', 'preferredsinglesignonmode', 'menuid', 'serviceprincipaltype', 'fromnav']);
  const [first = '', second = ''] = rest;
  const item = first === '~' ? second : named.has(first.toLowerCase()) ? '' : first;
  return {
    blade: `${extension}/${blade}`,
    menuItem: item === '' || item === '~null' ? null : item,
    objectId: idAfter(rest, 'objectid'),
    appId: idAfter(rest, 'appid'),
    tenant: tenant === '' || tenant === '~null' ? null : tenant,
  };
}

/**
 * Whether the address in front is that of a screen which has a path of its own. A console's first page has none, and the portals put
 * their screens behind the `#`: false for both.
 */
export function atPath(address: string | undefined, here: string | null): boolean {
  if (address === undefined || here === null || !URL.canParse(address) || !URL.canParse(here)) return false;
  const [there, now] = [new URL(address), new URL(here)];
  const path = (url: URL) => url.pathname.replace(/\/+$/, '');
  return there.hash === '' && path(there) !== '' && there.origin === now.origin && path(there) === path(now);
}

/** Whether the address in front is a portal screen's, of whichever app; a page's address may have `{value-id}` for what it is not yet told. */
export function onScreen(address: string | undefined, here: string | null): boolean {
  const [there, now] = [parsePortalAddress(address ?? ''), parsePortalAddress(here ?? '')];
  return there !== null && now !== null && sameScreen({ ...there, objectId: null }, { ...now, objectId: null });
}

/** Whether two addresses are the same screen: case does not count, and a trailing `Overview` is optional. */
export function sameScreen(a: PortalAddress, b: PortalAddress): boolean {
  const key = ({ blade, menuItem, objectId }: PortalAddress) =>
    [blade, menuItem?.toLowerCase() === 'overview' ? '' : (menuItem ?? ''), objectId ?? ''].join('/').toLowerCase();
  return key(a) === key(b);
}
