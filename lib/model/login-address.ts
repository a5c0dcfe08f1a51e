import { matchesPattern } from './match-pattern.ts';
import type { Opened } from './open-connection.ts';

/**
 * Where a login begins. `sp`: at the service's own sign-in page. `idp`: at the app's sign-in link of My Apps, which goes on to the Sign on URL
 * where one is set (Microsoft: end-user experiences for applications). Null where that is not known.
 */
export function loginAddress(start: 'sp' | 'idp', { values, providers }: Opened): string | null {
  if (start === 'sp') {
    const address = values['sign-on-url'];
    return address && matchesPattern(address, [...providers.sp.hosts, ...providers.sp.loginHosts]) ? address : null;
  }
  const [app, tenant] = [values['app-id'], values['tenant-id']];
  return app && tenant ? `https://launcher.myapps.microsoft.com/api/signin/${encodeURIComponent(app)}?tenantId=${encodeURIComponent(tenant)}` : null;
}

/** Match patterns of the two hosts at which a login is seen: where the request goes, and where the response does. Only hosts on record. */
export function loginOrigins({ values, providers: { idp, sp } }: Opened): string[] {
  const known = [...idp.loginHosts, ...sp.hosts, ...sp.loginHosts];
  const origins = [values['sso-url'], values['acs-url']].flatMap((address) =>
    address && matchesPattern(address, known) ? [`${new URL(address).origin}/*`] : []);
  return origins.length === 2 ? [...new Set(origins)] : [];
}
