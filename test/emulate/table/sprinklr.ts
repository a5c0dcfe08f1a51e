import { guideById } from '../../../lib/guide/registry.ts';
import { appUrls } from '../../twins/entra/urls.ts';
import type { Twins } from '../../twins/server.ts';
import { acsUrl, baseUrl, emptyConfiguration, SprinklrState } from '../../twins/sprinklr/state.ts';
import { newApp } from './krisp.ts';
import { box, text } from './world.ts';
import type { Side } from './world.ts';

const staging = ({ state }: Twins) => new SprinklrState(state).staging;
export const ssoOf = (twins: Twins) => staging(twins).configurations[0]!;

/** Sprinklr's staging, every field filled by hand, people known by the NameID. */
export const sprinklrSide: Side = {
  guide: guideById('sprinklr-custom-app')!,
  setUp(twins) {
    const { state } = twins;
    const environment = staging(twins);
    const app = newApp(state, { name: 'Sprinklr', kind: 'non-gallery' });
    const urls = appUrls(state.tenant.tenantId, app.appId);
    Object.assign(app.saml, { identifiers: [environment.entityId], replyUrls: [{ url: acsUrl(environment) }], signOnUrl: baseUrl(environment) });
    app.nameId.source = 'user.mail';
    environment.configurations.push({
      ...emptyConfiguration(),
      id: 'sso-1', name: 'Microsoft Entra', type: 'SAML 2.0', entityId: urls.identifier, issuerName: urls.identifier, loginUrl: urls.login,
      binding: 'HTTP Redirect', signatureMethod: 'SHA256', certificate: app.certificates[0]!.pem.trim().replaceAll('\r\n', '\n'),
    });
    return app;
  },
  shows(twins) {
    const environment = staging(twins);
    const form = 'sprinklr/sso-configuration#';
    const sso = ssoOf(twins);
    return [
      [`${form}entity-id`, box(sso.entityId)],
      [`${form}issuer-name`, box(sso.issuerName)],
      [`${form}login-url`, box(sso.loginUrl)],
      [`${form}certificate`, box(sso.certificate)],
      [`${form}signature-method`, { text: sso.signatureMethod, role: 'combobox' }],
      ['sprinklr/home#address', text(baseUrl(environment))],
    ];
  },
  given: (twins) => [['sign-on-url', baseUrl(staging(twins))], ['partner-id', staging(twins).partnerId], ['acs-url', acsUrl(staging(twins))]],
  startsAt: (twins) => `${baseUrl(staging(twins))}/ui/sso/start`,
  reason: (twins) => staging(twins).logins.at(-1)?.reason,
};
