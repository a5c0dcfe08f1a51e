/**
 * Is this address on one of these hosts? Patterns are the manifest's own (`https://host/*`, `https://*.host/*`), and
 * only `https` with no user name counts. Stricter than the browser in one point: an address with a port needs a pattern
 * with that port, so a server beside the real one is not taken for it.
 */
export function matchesPattern(address: string | null, patterns: readonly string[]): boolean {
  if (!address || !URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.protocol !== 'https:' || url.username || url.password) return false;
  return patterns.some((pattern) => {
    const host = /^https:\/\/([^/]+)\/\*$/.exec(pattern)?.[1];
    if (!host) return false;
    if (!host.startsWith('*.')) return url.host === host;
    return url.host.endsWith(host.slice(1)) && url.host.length > host.length - 1;
  });
}

/** Hosts of match patterns, as an admin reads them: `account.krisp.ai`. */
export function patternHost(pattern: string): string {
  return /^https:\/\/([^/]+)\//.exec(pattern)?.[1] ?? pattern;
}
