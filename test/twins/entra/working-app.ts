import type { App, TwinState } from '../state.ts';
import { chooseMethod, createApp, isError } from './apps.ts';

/** An app of one's own, with SAML and a certificate that is there at once, and B.Simon assigned. */
export function workingApp(state: TwinState, name: string, { identifier, replyUrl, signOnUrl = '' }: { identifier: string; replyUrl: string; signOnUrl?: string }): App {
  const app = createApp(state, { name, kind: 'non-gallery' });
  if (isError(app)) throw new Error(app.message);
  chooseMethod(state, app, 'saml', '');
  app.certificatesReadyAt = 0;
  app.saml.identifiers.push(identifier);
  app.saml.replyUrls.push({ url: replyUrl });
  app.saml.signOnUrl = signOnUrl;
  app.assignments.push(state.findUser('B.Simon@contoso.onmicrosoft.com')!.objectId);
  return app;
}
