import { clean, hasInvisible, skeleton } from './characters.ts';

/** How two strings differ, where there is one plain explanation. */
export type Difference =
  | 'stray-space'
  | 'invisible-character'
  | 'look-alike'
  | 'trailing-slash'
  | 'scheme'
  | 'wrong-tenant'
  | 'wrong-cloud'
  | 'letter-case'
  | 'other';

const withoutSpace = (text: string) => text.replace(/%20/gi, '').replace(/[\s\u00a0\u200b]+/g, '');
const withoutSlash = (text: string) => text.replace(/\/+$/, '');
const withoutScheme = (text: string) => text.replace(/^https?:\/\//i, '');
const guid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
/** Entra's sign-in in each of Microsoft's clouds: global, US government, 21Vianet (Microsoft: national clouds). */
export const loginHosts = ['login.microsoftonline.com', 'login.microsoftonline.us', 'login.partner.microsoftonline.cn', 'login.chinacloudapi.cn'];
const cloud = new RegExp(`^https://(?:${loginHosts.join('|').replaceAll('.', '\\.')})(?=/)`, 'i');
const withoutCloud = (text: string) => text.replace(cloud, '{cloud}');
const withoutIds = (text: string) => text.replace(guid, '{id}');

/** What tells two strings apart; null where they are the same. The first explanation that accounts for all of it is given. */
export function difference(expected: string, found: string): Difference | null {
  if (expected === found) return null;
  const explains = (how: (text: string) => string) => how(expected) === how(found);
  if ((hasInvisible(expected) || hasInvisible(found)) && explains(clean)) return 'invisible-character';
  if (explains(withoutSpace)) return 'stray-space';
  if (explains(skeleton)) return 'look-alike';
  if (explains(withoutSlash)) return 'trailing-slash';
  if (explains((text) => text.toLowerCase())) return 'letter-case';
  if (explains(withoutScheme)) return 'scheme';
  if (explains(withoutCloud)) return 'wrong-cloud';
  // The first id of an address is the tenant's; one that differs further on is an app's.
  const tenants = [expected, found].map((text) => text.toLowerCase().match(guid)?.[0]);
  if (tenants[0] !== tenants[1] && explains((text) => withoutIds(text).toLowerCase())) return 'wrong-tenant';
  return 'other';
}

/** Index of the first code point in which two strings differ; undefined where they are the same. */
export function differsAt(left: string, right: string): number | undefined {
  if (left === right) return undefined;
  const a = [...left];
  const b = [...right];
  const index = a.findIndex((character, at) => character !== b[at]);
  return index < 0 ? a.length : index;
}
