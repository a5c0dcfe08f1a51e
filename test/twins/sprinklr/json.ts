// What the app asks its server: sessions, the list of single sign-ons, the form, its test.

import { setTimeout as wait } from 'node:timers/promises';
import type { TwinRequest, TwinResponse } from '../http.ts';
import type { Failure } from '../service-provider/app/api.ts';
import type { TwinState } from '../state.ts';
import { emulate } from './emulate.ts';
import { importMetadata } from './metadata.ts';
import { cookieName, sessionCookie } from './session-cookie.ts';
import type { Environment, SsoConfiguration } from './state.ts';
import { emptyConfiguration, openSession, userBy } from './state.ts';
import type { Rules } from './switches.ts';
import type { SessionInfo, SsoList, TestResult } from './wire.ts';

export const sprinklrJson = async (
  twins: TwinState,
  environment: Environment,
  rules: Rules,
  request: TwinRequest,
  response: TwinResponse,
): Promise<void> => {
  const fail = (status: number, message: string) => response.json({ message } satisfies Failure, status);
  const body = bodyOf(request);
  const route = `${request.method} ${request.path}`;

  if (route === 'POST /data/session') {
    const user = userBy(environment, String(body['email'] ?? '').trim(), 'username');
    if (user?.role !== 'admin') return fail(403, 'There is no admin with this email.');
    const token = openSession(environment, { email: user.email, via: 'password' });
    return response.header('set-cookie', sessionCookie(token)).json({});
  }
  const token = request.cookies[cookieName] ?? '';
  const session = Object.hasOwn(environment.sessions, token) ? environment.sessions[token] : undefined;
  const user = session && userBy(environment, session.email, 'username');
  if (!session || !user) return fail(401, 'Log in first.');
  if (route === 'GET /data/session') return response.json({ ...session, role: user.role } satisfies SessionInfo);
  if (user.role !== 'admin') return fail(403, 'Only admins can see this.');

  await wait(rules.sprinklrDelay);
  switch (route) {
    case 'GET /data/sso':
      return response.json(environment.configurations satisfies SsoList);
    case 'POST /data/sso/metadata': {
      const imported = importMetadata(String(body['xml'] ?? ''));
      return imported ? response.json(imported) : fail(422, 'This file is no metadata of an identity provider.');
    }
    case 'POST /data/sso/test': {
      const configuration = configurationFrom(body);
      const steps = await emulate(twins, environment, configuration, rules);
      const passed = steps.every(({ ok }) => ok);
      environment.tested = passed ? JSON.stringify(configuration) : null;
      return response.json({ steps, passed } satisfies TestResult);
    }
    case 'PUT /data/sso':
      return save(environment, String(body['id'] ?? ''), configurationFrom(body), fail, response);
    default:
      return fail(404, 'Not found.');
  }
};

/** "You can save the SSO configuration only after successfully emulating all steps." One Entity ID an environment. */
const save = (
  environment: Environment,
  id: string,
  configuration: SsoConfiguration,
  fail: (status: number, message: string) => void,
  response: TwinResponse,
): void => {
  if (environment.tested !== JSON.stringify(configuration)) return fail(409, 'Start the test first.');
  const { configurations } = environment;
  const taken = configurations.find((other) => other.id !== id && other.entityId === configuration.entityId);
  if (taken) return fail(409, `The Entity ID is in use by “${taken.name}” in this environment.`);
  const saved = { ...configuration, id: id || String(configurations.length + 1) };
  const at = configurations.findIndex((each) => each.id === saved.id);
  if (at < 0) configurations.push(saved);
  else configurations[at] = saved;
  response.json(configurations satisfies SsoList);
};

/** The form's fields from a body, in their order; a field of another kind is left as it is at first. */
export const configurationFrom = (body: Record<string, unknown>): SsoConfiguration => {
  const entries = Object.entries(emptyConfiguration()).map(([key, empty]) => [key, typeof body[key] === typeof empty ? body[key] : empty]);
  return Object.fromEntries(entries) as SsoConfiguration;
};

const bodyOf = (request: TwinRequest): Record<string, unknown> => {
  const json = request.body.length > 0 ? request.json() : undefined;
  return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
};
