/** What Entra checks of a SAML sign-in before it signs anything. */
import type { App, TwinState, User } from '../state.ts';
import type { AuthnRequest } from './authn-request.ts';
import type { SignInError } from './sign-in-error.ts';

const nameIdFormats = [
  'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
  'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
  'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified',
  'urn:oasis:names:tc:SAML:2.0:nameid-format:transient',
];
const passwordContexts = [
  'urn:oasis:names:tc:SAML:2.0:ac:classes:Password',
  'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport',
  'urn:oasis:names:tc:SAML:2.0:ac:classes:unspecified',
];

export interface Target {
  readonly app: App;
  readonly acsUrl: string;
  /** The identifier that the request matched. */
  readonly identifier: string;
}

export function checkRequest(state: TwinState, request: AuthnRequest): Target | SignInError {
  // byte for byte: a slash, a space or a case that differs is another application
  const app = state.tenant.apps.find(({ saml }) => saml.identifiers.includes(request.issuer));
  if (!app) {
    return {
      code: 'AADSTS700016',
      text: `No application with the identifier “${request.issuer}” was found in the directory ${state.tenant.name}.`,
    };
  }
  const { replyUrls } = app.saml;
  const asked = request.acsUrl ?? replyUrls.find(({ index }) => index !== undefined && index === request.acsIndex)?.url;
  const acsUrl = asked ?? replyUrls[0]?.url ?? '';
  if (!replyUrls.some(({ url }) => url === acsUrl)) {
    return {
      code: 'AADSTS50011',
      text: `The reply URL “${acsUrl}” of the request is not among those configured for the application “${request.issuer}”.`,
    };
  }
  if (request.nameIdFormat !== undefined && !nameIdFormats.includes(request.nameIdFormat)) {
    return { code: 'AADSTS75016', text: `The NameIDPolicy asks for ${request.nameIdFormat}, which is not supported.` };
  }
  const { authnContexts } = request;
  if (request.authnComparison === 'exact' && authnContexts.length > 0 && !authnContexts.some((it) => passwordContexts.includes(it))) {
    return { code: 'AADSTS75011', text: 'The way this user signed in is not the one that the request asks for.' };
  }
  return { app, acsUrl, identifier: request.issuer };
}

export function checkUser(state: TwinState, app: App, user: User): SignInError | undefined {
  // Microsoft: error code AADSTS7000112, UnauthorizedClientApplicationDisabled.
  if (!app.enabled) return { code: 'AADSTS7000112', text: `The application “${app.name}” (${app.appId}) is disabled.` };
  if (app.assignmentRequired && !app.assignments.includes(user.objectId)) {
    return {
      code: 'AADSTS50105',
      text: `${user.userPrincipalName} is not assigned to the application “${app.name}” (${app.appId}), which asks for an assignment.`,
    };
  }
  if (!app.certificates.some(({ active }) => active)) {
    return { code: 'AADSTS50003', text: `No signing key is configured for the application “${app.name}”.` };
  }
  return undefined;
}
