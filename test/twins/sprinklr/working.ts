import { appUrls } from '../entra/urls.ts';
import { workingApp } from '../entra/working-app.ts';
import type { App, TwinState } from '../state.ts';
import { acsUrl, baseUrl, emptyConfiguration, SprinklrState } from './state.ts';

/** Sprinklr's staging as it has worked for a while: the app, and one single sign-on with its certificate. */
export function workingSprinklr(state: TwinState): App {
  const { staging } = new SprinklrState(state);
  const app = workingApp(state, 'Sprinklr', { identifier: staging.entityId, replyUrl: acsUrl(staging), signOnUrl: baseUrl(staging) });
  app.nameId.source = 'user.mail';
  const { login, identifier } = appUrls(state.tenant.tenantId, app.appId);
  staging.configurations.push({
    ...emptyConfiguration(), id: '1', name: 'Microsoft Entra', type: 'SAML 2.0', entityId: identifier, issuerName: identifier, loginUrl: login,
    binding: 'HTTP POST', newCertificate: true, signatureMethod: 'SHA256', certificate: app.certificates[0]!.pem.replace(/\r/g, '').trim(),
  });
  return app;
}
