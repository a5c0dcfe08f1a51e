// What account.krisp.ai's page asks its server: sessions, security settings, the SAML form.

import { setTimeout as wait } from 'node:timers/promises';
import type { TwinRequest, TwinResponse } from '../http.ts';
import { isUsableCertificate } from '../service-provider/certificate.ts';
import { cookieName, sessionCookie } from './session-cookie.ts';
import type { KrispState, SamlConfiguration } from './state.ts';
import { acsUrl, isConfigured, signOnUrl } from './state.ts';
import type { Rules } from './switches.ts';
import { verificationCode } from './verification-code.ts';
import type { Failure, MembersInfo, SamlInfo, SecurityInfo, SessionInfo } from './wire.ts';

export const accountJson = async (
  state: KrispState,
  rules: Rules,
  request: TwinRequest,
  response: TwinResponse,
): Promise<void> => {
  const { team } = state;
  const fail = (status: number, message: string) => response.json({ message } satisfies Failure, status);
  const body = bodyOf(request);
  const route = `${request.method} ${request.path}`;
  const token = request.cookies[cookieName];

  if (route === 'POST /data/code') {
    if (team.saml.enforced) return fail(403, 'Your team signs in with SSO only.');
    const known = state.user(text(body, 'email').trim()) !== undefined;
    return known ? response.json({}) : fail(404, 'There is no account with this email.');
  }
  if (route === 'POST /data/session') {
    const user = state.user(text(body, 'email').trim());
    if (team.saml.enforced) return fail(403, 'Your team signs in with SSO only.');
    if (!user || text(body, 'code').trim() !== verificationCode) return fail(403, 'This code is not right.');
    return response
      .header('set-cookie', sessionCookie(state.openSession({ email: user.email, via: 'code' })))
      .json({});
  }
  if (route === 'POST /data/find-team') {
    const domain = text(body, 'email').trim().toLowerCase().split('@')[1];
    return domain === team.domain && team.saml.enabled
      ? response.json({ signOnUrl: signOnUrl(team) })
      : fail(404, 'No team with SSO uses this email domain.');
  }

  const session = state.session(token);
  const user = session && state.user(session.email);
  if (!session || !user) return fail(401, 'Sign in first.');
  if (route === 'GET /data/session') {
    return response.json({ ...session, role: user.role, team: team.name } satisfies SessionInfo);
  }
  if (route === 'DELETE /data/session') {
    state.closeSession(token);
    return response.header('set-cookie', sessionCookie(null)).json({});
  }

  if (user.role !== 'admin') return fail(403, 'Only admins can see this.');
  switch (route) {
    case 'GET /data/members':
      return response.json({ seats: team.seats, users: team.users } satisfies MembersInfo);
    case 'PUT /data/security':
      for (const name of ['enabled', 'enforced'] as const) {
        const value = body[name];
        if (typeof value === 'boolean') team.saml[name] = value;
      }
      if (!team.saml.enabled) team.saml.enforced = false;
      return response.json(securityInfo(state));
    case 'GET /data/security':
      return response.json(securityInfo(state));
    case 'GET /data/saml':
      await wait(rules.krispDelay);
      return response.json(samlInfo(state));
    case 'PUT /data/saml': {
      await wait(rules.krispDelay);
      const configuration = configurationFrom(body);
      if (rules.krispConfigure === 'fail') return fail(500, 'Something went wrong on our side. Try again later.');
      if (rules.krispConfigure === 'check-certificate' && !isUsableCertificate(configuration.certificate)) {
        return fail(422, 'The X-509 certificate cannot be read.');
      }
      state.configure(configuration);
      return response.json(samlInfo(state));
    }
    default:
      return fail(404, 'Not found.');
  }
};

const securityInfo = ({ team }: KrispState): SecurityInfo => ({
  enabled: team.saml.enabled,
  enforced: team.saml.enforced,
  configured: isConfigured(team),
});

const samlInfo = ({ team }: KrispState): SamlInfo => ({
  slug: team.slug,
  acsUrl: acsUrl(team),
  signOnUrl: signOnUrl(team),
  configuration: configurationFrom({ ...team.saml }),
});

const configurationFrom = (body: Record<string, unknown>): SamlConfiguration => ({
  audienceUri: text(body, 'audienceUri'),
  issuer: text(body, 'issuer'),
  ssoUrl: text(body, 'ssoUrl'),
  certificate: text(body, 'certificate'),
});

const bodyOf = (request: TwinRequest): Record<string, unknown> => {
  const json = request.body.length > 0 ? request.json() : undefined;
  return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
};

const text = (body: Record<string, unknown>, name: string): string => {
  const value = body[name];
  return typeof value === 'string' ? value : '';
};
