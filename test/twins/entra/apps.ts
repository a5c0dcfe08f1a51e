/** What an admin can do to the tenant's apps, with the server's own checks (R23). Pure but for the state. */
import type { App, SamlSettings, TwinState } from '../state.ts';
import type { ApiError, AppView, CertificateView, ClaimInput, NewApp } from './protocol.ts';
import { findTemplate, templateView } from './templates.ts';
import { appUrls } from './urls.ts';

export const nonGalleryTemplate = '8adf8e6e-67b2-4cf2-a259-e3dc5476c621';
const claimsNamespace = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims';

export function isError(value: unknown): value is ApiError {
  return typeof value === 'object' && value !== null && 'code' in value && 'message' in value;
}

export function createApp(state: TwinState, input: NewApp): App | ApiError {
  const name = input.name.trim();
  if (name === '') return { code: 'Request_BadRequest', message: 'An application needs a name.', field: 'name' };
  const template = input.kind === 'template' ? findTemplate(input.templateId ?? '') : undefined;
  if (input.kind === 'template' && !template) {
    return { code: 'Request_ResourceNotFound', message: 'There is no such template in the gallery.', field: 'templateId' };
  }
  const app: App = {
    appId: state.guid(),
    objectId: state.guid(),
    name,
    template: template?.id ?? (input.kind === 'non-gallery' ? nonGalleryTemplate : ''),
    createdAt: new Date().toISOString(),
    ssoMode: 'none',
    // an app that is "registered" signs in with OpenID Connect and never offers SAML
    offers: input.kind === 'register' ? [] : template ? ['disabled', 'saml'] : ['disabled', 'saml', 'password', 'linked'],
    saml: { identifiers: [], replyUrls: [], signOnUrl: '', relayState: '', logoutUrl: '' },
    nameId: { format: 'emailAddress', source: 'user.userprincipalname' },
    claims: [
      ...[
        ['emailaddress', 'user.mail'], ['givenname', 'user.givenname'], ['name', 'user.userprincipalname'], ['surname', 'user.surname'],
      ].map(([claim = '', source = '']) => ({ id: state.guid(), name: claim, namespace: claimsNamespace, source })),
      ...(template?.claims ?? []).map((claim) => ({ id: state.guid(), ...claim })),
    ],
    certificates: [],
    certificatesReadyAt: 0,
    signingOption: 'assertion',
    signingAlgorithm: 'sha256',
    notificationEmails: [],
    assignments: [],
    assignmentRequired: true,
    enabled: true,
  };
  if (template) {
    app.saml.identifiers.push(...template.patterns.identifiers);
    app.saml.replyUrls.push(...template.patterns.replyUrls.map((url) => ({ url })));
  }
  state.tenant.apps.push(app);
  return app;
}

export function chooseMethod(state: TwinState, app: App, mode: string, token: string): ApiError | undefined {
  const wanted = app.offers.find((offer) => offer === mode);
  if (!wanted) return { code: 'Request_BadRequest', message: 'This application does not offer that method.', field: 'ssoMode' };
  app.ssoMode = wanted;
  if (wanted === 'saml' && app.certificates.length === 0) {
    app.certificates.push({ ...state.newCertificate(), active: true });
    app.certificatesReadyAt = Date.now() + state.switches.certificateDelay;
    app.notificationEmails = [state.admin().userPrincipalName];
    if (findTemplate(app.template) && state.switches.galleryDummyCertificate) {
      const dummies = state.part<Record<string, unknown>>('dummyCertificates', () => ({}));
      dummies[`${app.objectId} ${token}`] = { ...state.newCertificate({ years: 1 }), active: true };
    }
  }
  return undefined;
}

/** A value that is no URI is compared as `urn:spn:<value>`. */
function comparable(identifier: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(identifier) ? identifier : `urn:spn:${identifier}`;
}

function isAbsoluteUrl(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || /[<>\s*]/.test(text)) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && url.hostname === 'localhost');
}

export function checkSaml(state: TwinState, app: App, settings: SamlSettings): ApiError | undefined {
  if (settings.identifiers.length === 0 || settings.identifiers.includes('')) {
    return { code: 'Request_BadRequest', message: 'An identifier is required.', field: 'identifiers' };
  }
  if (settings.replyUrls.length === 0) {
    return { code: 'Request_BadRequest', message: 'A reply URL is required.', field: 'replyUrls' };
  }
  for (const identifier of settings.identifiers) {
    if (state.switches.bareIdentifier === 'refuse' && comparable(identifier) !== identifier) {
      return {
        code: 'InvalidUniqueTenantIdentifierAsPerAppPolicy',
        message: `The policy of this directory takes URIs only as identifiers; ${identifier} is none.`,
        field: 'identifiers',
      };
    }
    const taken = state.tenant.apps.find(
      (other) => other !== app && other.saml.identifiers.some((it) => comparable(it) === comparable(identifier)),
    );
    if (taken) {
      return {
        code: 'ObjectConflict',
        message: `Another application (${taken.name}) already uses the identifier ${identifier}.`,
        field: 'identifiers',
      };
    }
  }
  const badReply = settings.replyUrls.find(({ url }) => !isAbsoluteUrl(url));
  if (badReply) {
    return { code: 'InvalidReplyUrl', message: `The reply URL ${badReply.url} is not an absolute https URL.`, field: 'replyUrls' };
  }
  for (const field of ['signOnUrl', 'logoutUrl'] as const) {
    if (settings[field] !== '' && !isAbsoluteUrl(settings[field])) {
      return { code: 'Request_BadRequest', message: `${settings[field]} is not an absolute https URL.`, field };
    }
  }
  return undefined;
}

export function checkClaim(app: App, input: ClaimInput, id?: string): ApiError | undefined {
  if (input.name.trim() === '') return { code: 'Request_BadRequest', message: 'A claim needs a name.', field: 'name' };
  if (input.source.trim() === '') return { code: 'Request_BadRequest', message: 'A claim needs a source.', field: 'source' };
  const twin = app.claims.find((claim) => claim.id !== id && claim.name === input.name && claim.namespace === input.namespace);
  return twin && { code: 'ObjectConflict', message: 'A claim of this name and namespace exists already.', field: 'name' };
}

/** The certificates as this page load sees them (R20): none yet, a dummy, or the real ones. */
export function certificatesFor(state: TwinState, app: App, token: string): App['certificates'] {
  if (Date.now() < app.certificatesReadyAt) return [];
  const dummies = state.part<Record<string, App['certificates'][number]>>('dummyCertificates', () => ({}));
  const dummy = dummies[`${app.objectId} ${token}`];
  return dummy ? [dummy] : app.certificates;
}

export function appView(state: TwinState, app: App, token: string): AppView {
  const template = findTemplate(app.template);
  return {
    objectId: app.objectId,
    appId: app.appId,
    name: app.name,
    createdAt: app.createdAt,
    ssoMode: app.ssoMode,
    offers: app.offers,
    template: template ? templateView(template) : null,
    saml: app.saml,
    nameId: app.nameId,
    claims: app.claims,
    certificates: certificatesFor(state, app, token).map(
      ({ thumbprint, notBefore, notAfter, active }): CertificateView => ({ thumbprint, notBefore, notAfter, active }),
    ),
    signingOption: app.signingOption,
    signingAlgorithm: app.signingAlgorithm,
    notificationEmails: app.notificationEmails,
    assignments: app.assignments.length,
    assignmentRequired: app.assignmentRequired,
    urls: appUrls(state.tenant.tenantId, app.appId),
  };
}
