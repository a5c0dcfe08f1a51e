import { chooseMethod, createApp, isError } from '../entra/apps.ts';
import type { App, TwinState } from '../state.ts';
import { acsUrl, KrispState, signOnUrl } from './state.ts';

/** Krisp as it has worked for a while: the app, its certificate, a person who may, and the same certificate at Krisp. */
export function workingKrisp(state: TwinState): App {
  const app = createApp(state, { name: 'Krisp', kind: 'non-gallery' });
  if (isError(app)) throw new Error(app.message);
  chooseMethod(state, app, 'saml', '');
  app.certificatesReadyAt = 0;
  const krisp = new KrispState(state);
  const { team } = krisp;
  app.saml.identifiers.push(team.slug);
  app.saml.replyUrls.push({ url: acsUrl(team) });
  app.saml.signOnUrl = signOnUrl(team);
  app.claims.push({ id: state.guid(), name: 'Email', namespace: '', source: 'user.mail' });
  app.assignments.push(state.findUser('B.Simon@contoso.onmicrosoft.com')!.objectId);
  krisp.configure({
    audienceUri: team.slug,
    issuer: team.slug,
    ssoUrl: `https://login.microsoftonline.com/${state.tenant.tenantId}/saml2`,
    certificate: app.certificates[0]!.pem,
  });
  return app;
}
