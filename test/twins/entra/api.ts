/** The JSON API of protocol.ts (a), served on every portal origin. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Handler, TwinRequest, TwinResponse } from '../http.ts';
import type { App, SamlSettings, TwinState, User } from '../state.ts';
import { appView, certificatesFor, checkClaim, checkSaml, chooseMethod, createApp, isError } from './apps.ts';
import { federationMetadata } from './metadata.ts';
import type { ApiError, AppSummary, ClaimInput, NewApp, Session, SigningSettings, TenantView, UserPage, UserView } from './protocol.ts';
import { sessionOf, startSession } from './sessions.ts';
import { templates, templateView } from './templates.ts';

interface Call {
  readonly state: TwinState;
  readonly request: TwinRequest;
  readonly response: TwinResponse;
  readonly token: string;
  readonly body: Record<string, unknown>;
}

const userView = ({ objectId, userPrincipalName, mail, displayName }: User): UserView => ({
  objectId, userPrincipalName, mail, displayName,
});

function tenantView({ tenant }: TwinState): TenantView {
  const { tenantId, name, domain, users, apps } = tenant;
  return { tenantId, name, domain, users: users.length, apps: apps.length };
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const fail = (response: TwinResponse, error: ApiError, status = 400) => response.json(error, status);

export function portalApi(state: TwinState): Handler {
  return async (request, response) => {
    const session = sessionOf(state, request);
    if (!session) return fail(response, { code: 'InvalidAuthenticationToken', message: 'Sign in again.' }, 401);
    const json = request.json();
    const body = json && typeof json === 'object' ? { ...json } : {};
    const call: Call = { state, request, response, token: session.token, body };
    const [root = '', id = '', part = '', item = ''] = request.path.split('/').slice(2).map(decodeURIComponent);
    if (request.method !== 'GET') {
      await wait(state.switches.saveDelay);
      if (state.switches.readOnlyAdmin) {
        return fail(response, { code: 'Authorization_RequestDenied', message: "You don't have access" }, 403);
      }
    }
    if (root === 'session') {
      // a token of its own for each page load; it ends with the session it came from
      const { token } = startSession(state, session.userId, session.startedAt);
      const user = state.findUser(session.userId) ?? state.admin();
      const view: Session = { token, user: userView(user), tenant: tenantView(state), switches: state.switches };
      return response.json(view);
    }
    if (root === 'switches') return response.json(state.switches);
    if (root === 'tenant') return response.json(tenantView(state));
    if (root === 'users' && id === '') return users(call);
    if (root === 'users') {
      const user = state.findUser(id);
      return user ? response.json(userView(user)) : fail(response, { code: 'Request_ResourceNotFound', message: 'There is no such person.' }, 404);
    }
    if (root === 'templates') {
      const wanted = request.url.searchParams.get('search')?.toLowerCase() ?? '';
      return response.json(templates.filter(({ name }) => name.toLowerCase().includes(wanted)).map(templateView));
    }
    if (root !== 'apps') return fail(response, { code: 'Request_ResourceNotFound', message: 'No such resource.' }, 404);
    if (id === '') return apps(call);
    const app = state.findApp(id);
    if (!app) return fail(response, { code: 'Request_ResourceNotFound', message: 'There is no such application.' }, 404);
    return oneApp(call, app, part, item);
  };
}

function users({ state, request, response }: Call): void {
  const query = request.url.searchParams;
  const wanted = query.get('search')?.trim().toLowerCase() ?? '';
  const found = state.tenant.users.filter((user) =>
    [user.displayName, user.userPrincipalName, user.mail].some((it) => it.toLowerCase().startsWith(wanted)));
  const skip = Number(query.get('skip') ?? 0);
  const page = found.slice(skip, skip + Number(query.get('top') ?? 100));
  response.json({ users: page.map(userView), total: found.length } satisfies UserPage);
}

function apps({ state, request, response, token, body }: Call): void {
  if (request.method === 'POST') {
    const input: NewApp = {
      name: text(body['name']),
      kind: (['non-gallery', 'register', 'proxy', 'template'] as const).find((kind) => kind === body['kind']) ?? 'non-gallery',
      templateId: text(body['templateId']),
    };
    const app = createApp(state, input);
    if (isError(app)) return fail(response, app);
    return response.json(appView(state, app, token), 201);
  }
  const wanted = request.url.searchParams.get('search')?.trim().toLowerCase() ?? '';
  const found = state.tenant.apps.filter(
    ({ name, objectId, appId }) => name.toLowerCase().includes(wanted) || objectId === wanted || appId === wanted,
  );
  response.json(found.map(({ objectId, appId, name, createdAt, saml }): AppSummary =>
    ({ objectId, appId, name, createdAt, identifier: saml.identifiers[0] ?? '' })));
}

function oneApp(call: Call, app: App, part: string, item: string): void | Promise<void> {
  const { state, request, response, token, body } = call;
  const answer = (error?: ApiError) => (error ? fail(response, error) : response.json(appView(state, app, token)));
  const { method } = request;
  switch (part) {
    case '':
      return answer(method === 'PATCH' ? chooseMethod(state, app, text(body['ssoMode']), token) : undefined);
    case 'saml': {
      const settings = samlSettings(body);
      const error = checkSaml(state, app, settings);
      if (!error) Object.assign(app.saml, settings);
      return answer(error);
    }
    case 'claims':
      return answer(claims(state, app, method, item, body));
    case 'assignments':
      return assignments(call, app, item);
    case 'certificates':
      return answer(certificates(state, app, method, item));
    case 'signing':
      return answer(signing(app, body));
    case 'certificate':
      return download(call, app);
    case 'metadata':
      return response.send(200, federationMetadata(state, app, certificatesFor(state, app, token)), 'application/xml');
    default:
      return fail(response, { code: 'Request_ResourceNotFound', message: 'No such resource.' }, 404);
  }
}

function samlSettings(body: Record<string, unknown>): SamlSettings {
  const list = (value: unknown) => (Array.isArray(value) ? (value as unknown[]) : []);
  return {
    identifiers: list(body['identifiers']).map(text),
    replyUrls: list(body['replyUrls']).map((row) => {
      const { url, index } = Object(row) as { url?: unknown; index?: unknown };
      return { url: text(url), ...(typeof index === 'number' ? { index } : {}) };
    }),
    signOnUrl: text(body['signOnUrl']),
    relayState: text(body['relayState']),
    logoutUrl: text(body['logoutUrl']),
  };
}

function claims(state: TwinState, app: App, method: string, id: string, body: Record<string, unknown>): ApiError | undefined {
  if (id === 'nameid' && method === 'PATCH') {
    const formats = ['emailAddress', 'persistent', 'unspecified', 'WindowsDomainQualifiedName'] as const;
    app.nameId.format = formats.find((format) => format === body['format']) ?? app.nameId.format;
    app.nameId.source = text(body['source']) || app.nameId.source;
    return undefined;
  }
  const index = app.claims.findIndex((claim) => claim.id === id);
  if (method === 'DELETE') {
    if (index >= 0) app.claims.splice(index, 1);
    return undefined;
  }
  const input: ClaimInput = { name: text(body['name']), namespace: text(body['namespace']), source: text(body['source']) };
  const error = checkClaim(app, input, id);
  if (error) return error;
  const claim = app.claims[index];
  if (claim) Object.assign(claim, input);
  else app.claims.push({ id: state.guid(), ...input });
  return undefined;
}

function assignments({ state, request, response, body }: Call, app: App, userId: string): void {
  if (request.method === 'POST') {
    for (const id of Array.isArray(body['userIds']) ? (body['userIds'] as unknown[]) : []) {
      const user = state.findUser(text(id));
      if (!user) return fail(response, { code: 'Request_ResourceNotFound', message: 'There is no such user.', field: 'userIds' });
      if (!app.assignments.includes(user.objectId)) app.assignments.push(user.objectId);
    }
  } else if (request.method === 'DELETE') {
    const index = app.assignments.indexOf(userId);
    if (index >= 0) app.assignments.splice(index, 1);
  }
  response.json(app.assignments.flatMap((id) => state.findUser(id) ?? []).map(userView));
}

function certificates(state: TwinState, app: App, method: string, thumbprint: string): ApiError | undefined {
  if (method === 'POST') {
    app.certificates.push(state.newCertificate());
    return undefined;
  }
  const chosen = app.certificates.find((certificate) => certificate.thumbprint === thumbprint);
  if (!chosen) return { code: 'Request_ResourceNotFound', message: 'There is no such certificate.' };
  if (method === 'PATCH') for (const certificate of app.certificates) certificate.active = certificate === chosen;
  if (method === 'DELETE') {
    if (chosen.active) return { code: 'Request_BadRequest', message: 'The active certificate cannot be deleted.' };
    app.certificates.splice(app.certificates.indexOf(chosen), 1);
  }
  return undefined;
}

function signing(app: App, body: SigningSettings & Record<string, unknown>): ApiError | undefined {
  const options = ['assertion', 'response', 'response-and-assertion'] as const;
  app.signingOption = options.find((option) => option === body.signingOption) ?? app.signingOption;
  app.signingAlgorithm = (['sha256', 'sha1'] as const).find((it) => it === body.signingAlgorithm) ?? app.signingAlgorithm;
  if (Array.isArray(body.notificationEmails)) app.notificationEmails = body.notificationEmails.map(text).slice(0, 5);
  return undefined;
}

function download({ state, request, response, token }: Call, app: App): void {
  const query = request.url.searchParams;
  const all = certificatesFor(state, app, token);
  const wanted = query.get('thumbprint');
  const chosen = wanted ? all.find(({ thumbprint }) => thumbprint === wanted) : all.find(({ active }) => active);
  if (!chosen) return fail(response, { code: 'Request_ResourceNotFound', message: 'There is no certificate yet.' }, 404);
  if (query.get('format') === 'raw') return response.send(200, Buffer.from(chosen.der, 'base64'), 'application/octet-stream');
  response.send(200, chosen.pem, 'application/x-x509-ca-cert');
}
