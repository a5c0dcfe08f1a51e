import { guideById } from '../../../lib/guide/registry.ts';
import { chooseMethod, createApp, isError } from '../../twins/entra/apps.ts';
import { appUrls } from '../../twins/entra/urls.ts';
import { acsUrl, KrispState, signOnUrl } from '../../twins/krisp/index.ts';
import type { Twins } from '../../twins/server.ts';
import type { App, TwinState } from '../../twins/state.ts';
import { box, text } from './world.ts';
import type { Side } from './world.ts';

export const krispOf = ({ state }: Twins): KrispState => new KrispState(state);

/** An app with SAML chosen and B.Simon on its list. */
export function newApp(state: TwinState, input: Parameters<typeof createApp>[1]): App {
  const app = createApp(state, input);
  if (isError(app)) throw new Error(app.message);
  chooseMethod(state, app, 'saml', 'table');
  app.certificatesReadyAt = 0;
  app.assignments.push(state.findUser('b.simon@contoso.onmicrosoft.com')!.objectId);
  return app;
}

/** Krisp with an app of one's own (`Email`), or from the gallery (`email`, there from the start). */
export const krispSide = (guideId: string, template: string | null): Side => ({
  guide: guideById(guideId)!,
  setUp(twins) {
    const { state } = twins;
    const krisp = krispOf(twins);
    const { team } = krisp;
    const app = newApp(state, template === null ? { name: 'Krisp', kind: 'non-gallery' } : { name: 'Krisp Technologies', kind: 'template', templateId: template });
    Object.assign(app.saml, { identifiers: [team.slug], replyUrls: [{ url: acsUrl(team) }], signOnUrl: signOnUrl(team) });
    if (template === null) app.claims.push({ id: state.guid(), name: 'Email', namespace: '', source: 'user.mail' });
    krisp.configure({
      audienceUri: team.slug,
      issuer: team.slug,
      ssoUrl: appUrls(state.tenant.tenantId, app.appId).login,
      certificate: app.certificates[0]!.pem.trim().replaceAll('\r\n', '\n'),
    });
    return app;
  },
  shows(twins) {
    const { team } = krispOf(twins);
    const panel = 'krisp/saml-panel#';
    return [
      [`${panel}team-slug`, text(team.slug)],
      [`${panel}reply-url`, text(acsUrl(team))],
      [`${panel}single-sign-on-url`, text(signOnUrl(team))],
      [`${panel}audience-uri`, box(team.saml.audienceUri)],
      [`${panel}identity-provider-issuer`, box(team.saml.issuer)],
      [`${panel}identity-provider-sso-url`, box(team.saml.ssoUrl)],
      [`${panel}certificate`, box(team.saml.certificate)],
      ['krisp/authentication#enable-sso', { text: '', role: 'checkbox', checked: team.saml.enabled }],
      ['krisp/authentication#enforce-sso', { text: '', role: 'checkbox', checked: team.saml.enforced }],
    ];
  },
  startsAt: (twins) => signOnUrl(krispOf(twins).team),
  reason: (twins) => krispOf(twins).logins.at(-1)?.reason,
});
