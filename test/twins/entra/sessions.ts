/** Portal sessions: the cookie of the shell's origin, and a token for each page load that its frames share. */
import type { TwinRequest } from '../http.ts';
import type { Session, TwinState } from '../state.ts';

export const portalCookie = 'twin_portal';

export function startSession(state: TwinState, userId: string, startedAt = Date.now()): Session {
  const session: Session = { token: crypto.randomUUID(), userId, startedAt };
  state.tenant.sessions.push(session);
  return session;
}

function alive(state: TwinState, token: string | undefined): Session | undefined {
  const oldest = Date.now() - state.switches.sessionExpiry * 60_000;
  return state.tenant.sessions.find((session) => session.token === token && session.startedAt >= oldest);
}

/** The session of a request by token or cookie; without sign-in every visitor is the admin. */
export function sessionOf(state: TwinState, request: TwinRequest): Session | undefined {
  const token = /^Bearer (.+)$/.exec(request.headers['authorization'] ?? '')?.[1];
  const session = alive(state, token) ?? alive(state, request.cookies[portalCookie]);
  if (session || state.switches.requireSignIn) return session;
  return startSession(state, state.tenant.adminId);
}
