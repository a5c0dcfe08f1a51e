/** The addresses of card 4 and of the metadata link (global cloud). */
import type { AppView } from './protocol.ts';

export const loginHost = 'https://login.microsoftonline.com';

export function issuerOf(tenantId: string): string {
  return `https://sts.windows.net/${tenantId}/`;
}

export function appUrls(tenantId: string, appId: string): AppView['urls'] {
  return {
    login: `${loginHost}/${tenantId}/saml2`,
    identifier: issuerOf(tenantId),
    logout: `${loginHost}/${tenantId}/saml2`,
    metadata: `${loginHost}/${tenantId}/federationmetadata/2007-06/federationmetadata.xml?appid=${appId}`,
  };
}
