import { federationMetadata } from '../entra/metadata.ts';
import { appUrls } from '../entra/urls.ts';
import { workingApp } from '../entra/working-app.ts';
import type { App, TwinState } from '../state.ts';
import { acsUrl, AircallState, entityId } from './state.ts';

/** Aircall as it has worked for a while; it has Entra's metadata by its address, or as the file of that day. */
export function workingAircall(state: TwinState, has: 'url' | 'file' = 'url'): App {
  const app = workingApp(state, 'saml@aircall', { identifier: entityId, replyUrl: acsUrl });
  const xml = () => federationMetadata(state, app, app.certificates).toString('utf8');
  const url = appUrls(state.tenant.tenantId, app.appId).metadata;
  new AircallState(state).connect(has === 'file' ? { kind: 'file', name: 'saml@aircall.xml', xml: xml() } : { kind: 'url', url });
  return app;
}
