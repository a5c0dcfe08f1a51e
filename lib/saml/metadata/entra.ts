import type { EntityDescriptor } from './entity.ts';

/** Whose federation metadata a Microsoft Entra file is. */
export interface EntraMetadata {
  /** Lower-case GUID; null in the file for all tenants, which has a placeholder. */
  tenantId: string | null;
  /** Known only from the address it was read from or an issuer with the app's ID appended. */
  appId: string | null;
  cloud: 'global' | 'us-government' | 'china';
  /**
   * `app`: the app's own, with the app's signing certificates. `tenant`: the tenant-wide one, whose keys are not those
   * that a SAML app signs with. `common`: the one for all tenants. `unknown`: nothing in it tells.
   */
  scope: 'app' | 'tenant' | 'common' | 'unknown';
  /** Where `scope` is known from, as sentences. */
  evidence: string[];
  /** Endpoints that are not on this cloud's sign-in host, though the issuer claims to be Entra. */
  foreignEndpoints: string[];
}

const guid = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}';
const issuer = /* @__PURE__ */ new RegExp(
  `^https://(sts\\.windows\\.net|login\\.microsoftonline\\.(?:com|us)|sts\\.chinacloudapi\\.cn|login\\.(?:chinacloudapi|partner\\.microsoftonline)\\.cn)/(${guid}|\\{tenantid\\})(?:/(${guid}))?/?(?:v2\\.0)?$`, 'i');
const signInHosts = {
  global: /^(login\.microsoftonline\.com|login\.windows\.net)$/,
  'us-government': /^login\.microsoftonline\.us$/,
  china: /^login\.(partner\.microsoftonline|chinacloudapi)\.cn$/,
};

/**
 * Recognises Entra's metadata by its issuer, and tells the app's own file from the tenant-wide one. Both have the same
 * entityID and addresses; only the keys differ, and a tenant-wide key at the service provider makes every login fail.
 * The file holds no app ID. What tells, in this order: `appid=` in the address it was read from; an app ID appended to
 * the issuer; the subject of the signing certificates, as Entra makes them. An app with an uploaded certificate of its
 * own stays `unknown`.
 *
 * @param url The address the file was read from, where it was.
 * @returns Null where the issuer is not Entra's.
 */
export function describeEntra(entity: EntityDescriptor, url?: string): EntraMetadata | null {
  const match = issuer.exec(entity.entityId ?? '');
  if (!match) return null;
  const tenant = match[2]!.toLowerCase();
  const cloud = cloudOf(match[1]!.toLowerCase(), entity);
  const evidence: string[] = [];
  const fromUrl = new RegExp(`[?&]appid=(${guid})(?:&|$)`, 'i').exec(url ?? '')?.[1]?.toLowerCase() ?? null;
  const appId = fromUrl ?? match[3]?.toLowerCase() ?? null;
  if (fromUrl) evidence.push('Its address names the app (appid=).');
  if (match[3]) evidence.push('Its issuer ends with the app’s ID.');

  let scope: EntraMetadata['scope'] = appId ? 'app' : 'unknown';
  if (tenant.startsWith('{')) {
    scope = 'common';
    evidence.push('Its issuer has a placeholder in place of the tenant.');
  } else if (scope === 'unknown') {
    const subjects = (entity.idp?.signingCertificates ?? []).map(binary);
    if (subjects.some((der) => der.includes('Microsoft Azure Federated SSO Certificate'))) {
      scope = 'app';
      evidence.push('Its signing certificate is one that Entra makes for an app (Microsoft Azure Federated SSO Certificate).');
    } else if (subjects.some((der) => /accounts\.accesscontrol\.windows\.net|login\.microsoftonline\.us/.test(der))) {
      scope = 'tenant';
      evidence.push('Its signing certificates are those of the sign-in service (accounts.accesscontrol.windows.net), not an app’s.');
    }
  }
  return {
    tenantId: tenant.startsWith('{') ? null : tenant, appId, cloud, scope, evidence,
    foreignEndpoints: locations(entity).filter((location) => !signInHosts[cloud].test(hostOf(location))),
  };
}

function cloudOf(host: string, entity: EntityDescriptor): EntraMetadata['cloud'] {
  if (host.endsWith('.cn')) return 'china';
  // The government cloud's tenants may have the global issuer.
  const onUs = locations(entity).some((location) => signInHosts['us-government'].test(hostOf(location)));
  return host.endsWith('.us') || onUs ? 'us-government' : 'global';
}

function locations({ idp }: EntityDescriptor): string[] {
  const endpoints = [...(idp?.singleSignOnServices ?? []), ...(idp?.singleLogoutServices ?? [])];
  return [...new Set(endpoints.flatMap(({ location }) => (location === null ? [] : [location])))];
}

function hostOf(location: string): string {
  try {
    return new URL(location).hostname;
  } catch {
    return '';
  }
}

/** The DER as a string of bytes, to look for names in; a subject's ASCII stands there as it is. */
function binary(base64: string): string {
  try {
    return atob(base64);
  } catch {
    return '';
  }
}
