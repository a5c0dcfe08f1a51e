// What dashboard.aircall.io's page asks its server: sessions, the way to SSO, the Security page.

import { setTimeout as wait } from 'node:timers/promises';
import type { TwinRequest, TwinResponse } from '../http.ts';
import { identityProviderOf } from './idp-metadata.ts';
import { labels } from './labels.ts';
import type { AircallState, MetadataSource } from './state.ts';
import type { Rules } from './switches.ts';
import type { PeopleInfo, SecurityChange, SecurityInfo, SessionInfo } from './wire.ts';

export const cookieName = 'aircall_session';

export const dashboardJson = async (state: AircallState, rules: Rules, request: TwinRequest, response: TwinResponse): Promise<void> => {
  const { company } = state;
  const fail = (status: number, message: string) => response.json({ message }, status);
  const body = bodyOf(request);
  const token = request.cookies[cookieName];
  const route = `${request.method} ${request.path}`;

  if (route === 'POST /data/session') {
    const person = state.person(text(body, 'email'));
    if (!person || text(body, 'password') === '') return fail(403, labels.incorrect);
    return response.cookie(cookieName, state.openSession({ email: person.email, via: 'password' })).json({});
  }
  if (route === 'POST /data/sso') {
    const ready = company.samlActivated && company.connection && state.person(text(body, 'email'));
    return ready ? response.json({ location: 'https://sso.aircall.io/oauth2/authorize' }) : fail(403, labels.incorrect);
  }

  const session = state.session(token);
  const person = session && state.person(session.email);
  if (!session || !person) return fail(401, 'Sign in first.');
  if (route === 'GET /data/session') {
    return response.json({ ...session, role: person.role, company: company.name } satisfies SessionInfo);
  }
  if (route === 'DELETE /data/session') {
    state.closeSession(token);
    return response.cookie(cookieName, '', { maxAge: 0 }).json({});
  }

  if (person.role !== 'admin') return fail(403, 'Only admins can see this.');
  switch (route) {
    case 'GET /data/people': {
      const { people } = company;
      return response.json({ count: people.length, people } satisfies PeopleInfo);
    }
    case 'GET /data/security':
      await wait(rules.aircallDelay);
      return response.json(securityInfo(state));
    case 'PUT /data/security': {
      await wait(rules.aircallDelay);
      const change = changeFrom(body);
      if (change.method === 'password') {
        company.method = 'password';
        return response.json(securityInfo(state));
      }
      if (!company.samlActivated) return fail(403, labels.notActivated);
      const source: MetadataSource = change.metadataFile
        ? { kind: 'file', ...change.metadataFile }
        : { kind: 'url', url: change.metadataUrl };
      if (!identityProviderOf(state.twins, source)) return fail(422, 'No identity provider can be read from this metadata.');
      state.connect(source);
      return response.json(securityInfo(state));
    }
    case 'DELETE /data/security':
      await wait(rules.aircallDelay);
      state.disconnect();
      return response.json(securityInfo(state));
    default:
      return fail(404, 'Not found.');
  }
};

const securityInfo = ({ company }: AircallState): SecurityInfo => {
  const { connection, method, samlActivated } = company;
  const source = connection?.metadata;
  const metadata = source ? { kind: source.kind, text: source.kind === 'url' ? source.url : source.name } : null;
  return { samlActivated, method, metadata };
};

const changeFrom = (body: Record<string, unknown>): SecurityChange => {
  const file = body['metadataFile'];
  const parts = typeof file === 'object' && file !== null ? (file as Record<string, unknown>) : null;
  return {
    method: body['method'] === 'saml' ? 'saml' : 'password',
    metadataUrl: text(body, 'metadataUrl'),
    metadataFile: parts && { name: text(parts, 'name'), xml: text(parts, 'xml') },
  };
};

const bodyOf = (request: TwinRequest): Record<string, unknown> => {
  const json = request.body.length > 0 ? request.json() : undefined;
  return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
};

const text = (body: Record<string, unknown>, name: string): string => {
  const value = body[name];
  return typeof value === 'string' ? value : '';
};
