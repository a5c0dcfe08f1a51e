// What Aircall takes out of the identity provider's metadata.

import type { Element } from '@xmldom/xmldom';
import { DOMParser } from '@xmldom/xmldom';
import { federationMetadata } from '../entra/metadata.ts';
import type { TwinState } from '../state.ts';
import type { MetadataSource } from './state.ts';

export interface IdentityProvider {
  entityId: string;
  /** SingleSignOnService by HTTP-Redirect */
  ssoUrl: string;
  /** Base64 of DER, every signing certificate */
  certificates: string[];
}

const md = 'urn:oasis:names:tc:SAML:2.0:metadata';
const ds = 'http://www.w3.org/2000/09/xmldsig#';
const redirect = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';

/** The one identity provider of the metadata, null where there is none to be read. */
export const identityProviderOf = (twins: TwinState, source: MetadataSource): IdentityProvider | null => {
  const xml = source.kind === 'file' ? source.xml : fetched(twins, source.url);
  return xml === null ? null : read(xml);
};

/** The metadata address is answered by the Entra twin; no other address can be reached from here. */
const fetched = (twins: TwinState, address: string): string | null => {
  if (!URL.canParse(address)) return null;
  const { protocol, host, pathname, searchParams } = new URL(address);
  const [, tenant = '', path = ''] = /^\/([^/]+)\/(.*)$/.exec(pathname.toLowerCase()) ?? [];
  const { tenantId, domain } = twins.tenant;
  const known = protocol === 'https:' && host === 'login.microsoftonline.com' && [tenantId, domain].includes(tenant);
  if (!known || path !== 'federationmetadata/2007-06/federationmetadata.xml') return null;
  const app = twins.findApp(searchParams.get('appid') ?? '');
  return federationMetadata(twins, app, app?.certificates ?? []).toString('utf8');
};

const read = (xml: string): IdentityProvider | null => {
  try {
    const onError = (level: string, message: string) => {
      if (level !== 'warning') throw new Error(message);
    };
    const root = new DOMParser({ onError }).parseFromString(xml.replace(/^\uFEFF/, ''), 'text/xml').documentElement;
    const [idp] = all(root, md, 'IDPSSODescriptor');
    const ssoUrl = all(idp, md, 'SingleSignOnService').find((one) => one.getAttribute('Binding') === redirect)?.getAttribute('Location');
    const entityId = root?.getAttribute('entityID');
    const certificates = all(idp, ds, 'X509Certificate').map((one) => one.textContent?.replace(/\s+/g, '') ?? '');
    return entityId && ssoUrl && certificates.length > 0 ? { entityId, ssoUrl, certificates } : null;
  } catch {
    return null;
  }
};

const all = (element: Element | null | undefined, namespace: string, name: string): Element[] =>
  element ? [...element.getElementsByTagNameNS(namespace, name)] : [];
