import { workingApp } from '../entra/working-app.ts';
import type { App, TwinState } from '../state.ts';
import { acsUrl, KrispState, signOnUrl } from './state.ts';

/** Krisp as it has worked for a while: the app, its certificate, a person who may, and the same certificate at Krisp. */
export function workingKrisp(state: TwinState): App {
  const krisp = new KrispState(state);
  const { team } = krisp;
  const app = workingApp(state, 'Krisp', { identifier: team.slug, replyUrl: acsUrl(team), signOnUrl: signOnUrl(team) });
  app.claims.push({ id: state.guid(), name: 'Email', namespace: '', source: 'user.mail' });
  krisp.configure({
    audienceUri: team.slug,
    issuer: team.slug,
    ssoUrl: `https://login.microsoftonline.com/${state.tenant.tenantId}/saml2`,
    certificate: app.certificates[0]!.pem,
  });
  return app;
}
