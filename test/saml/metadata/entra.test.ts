import { describe, expect, it } from 'vitest';
import { describeEntra, readMetadata } from '../../../lib/saml/metadata/index.ts';
import { app, entity, idp, key, sso, tenant } from './metadata-text.ts';

/** Not a certificate: bytes with a subject's words among them, as a certificate has. */
const withWords = (words: string) => btoa(`\x30\x82..${words}...`);
const appKey = withWords('Microsoft Azure Federated SSO Certificate');
const serviceKey = withWords('accounts.accesscontrol.windows.net');
const issuer = `https://sts.windows.net/${tenant}/`;
const describeText = (entityId: string, certificate: string, url?: string, host = 'login.microsoftonline.com') => {
  const { entities } = readMetadata(entity(idp(key(certificate, 'signing') + sso(`https://${host}/${tenant}/saml2`)), entityId));
  return describeEntra(entities[0]!, url);
};

describe('Entra metadata', () => {
  it('belongs to the app where the address says so', () => {
    const url = `https://login.microsoftonline.com/${tenant}/federationmetadata/2007-06/federationmetadata.xml?appid=${app.toUpperCase()}`;
    expect(describeText(issuer, 'QUJD', url)).toMatchObject({
      tenantId: tenant, appId: app, cloud: 'global', scope: 'app', evidence: [expect.stringContaining('appid=')], foreignEndpoints: [],
    });
  });

  it('belongs to the app where the issuer ends with its ID', () => {
    expect(describeText(`${issuer}${app}`, 'QUJD')).toMatchObject({ appId: app, scope: 'app' });
  });

  it('is known by its keys: an app’s, the sign-in service’s, or neither', () => {
    expect(describeText(issuer, appKey)).toMatchObject({ appId: null, scope: 'app' });
    expect(describeText(issuer, serviceKey)).toMatchObject({ appId: null, scope: 'tenant' });
    expect(describeText(issuer, 'QUJD')).toMatchObject({ scope: 'unknown', evidence: [] });
    expect(describeText(issuer, serviceKey, 'https://login.microsoftonline.com/common/federationmetadata.xml?appid=none')).toMatchObject({ scope: 'tenant' });
  });

  it('is the one for all tenants where the issuer has a placeholder', () => {
    expect(describeText('https://sts.windows.net/{tenantid}/', serviceKey)).toMatchObject({ tenantId: null, scope: 'common' });
  });

  it('is of the cloud that its issuer or its addresses are of', () => {
    expect(describeText(issuer, appKey, undefined, 'login.microsoftonline.us')).toMatchObject({ cloud: 'us-government', foreignEndpoints: [] });
    expect(describeText(`https://sts.chinacloudapi.cn/${tenant}/`, appKey, undefined, 'login.partner.microsoftonline.cn')).toMatchObject({ cloud: 'china', foreignEndpoints: [] });
  });

  it('does not sign in elsewhere', () => {
    const hosts = ['login.microsoftonline.com.evil.example', 'evil.example', 'login.microsoftonline.com@evil.example'];
    for (const host of hosts) expect(describeText(issuer, appKey, undefined, host)!.foreignEndpoints).toHaveLength(1);
  });

  it.each([
    'https://idp.example/', 'https://sts.windows.net/', 'https://sts.windows.net.evil.example/0f8fad5b-d9cb-469f-a165-70867728950e/',
    'https://evil.example/?https://sts.windows.net/0f8fad5b-d9cb-469f-a165-70867728950e/',
  ])('%s is not Entra', (entityId) => {
    expect(describeText(entityId, appKey)).toBeNull();
  });
});
