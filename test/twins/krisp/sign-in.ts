// One arrival of a SAML response: verdict, seat, just-in-time account, log entry, session.

import type { SignInReason } from './reasons.ts';
import type { Rules } from './switches.ts';
import type { KrispState } from './state.ts';
import { freeSeats } from './state.ts';
import { verifyResponse } from './verify-response.ts';

export type SignIn =
  | { ok: true; email: string; session: string }
  | { ok: false; reason: SignInReason; detail: string; email?: string };

export const signIn = async (state: KrispState, rules: Rules, samlResponse: string): Promise<SignIn> => {
  const outcome = await admit(state, rules, samlResponse);
  state.logins.push({
    at: new Date().toISOString(),
    ok: outcome.ok,
    reason: outcome.ok ? null : outcome.reason,
    detail: outcome.ok ? '' : outcome.detail,
    user: outcome.email ?? null,
  });
  return outcome;
};

const admit = async (state: KrispState, rules: Rules, samlResponse: string): Promise<SignIn> => {
  const verdict = await verifyResponse(state, rules, samlResponse);
  if (!verdict.ok) return verdict;
  const { email } = verdict;
  if (!state.user(email)) {
    if (freeSeats(state.team) === 0) {
      return { ok: false, reason: 'no-free-seat', detail: `All ${state.team.seats} seats are taken.`, email };
    }
    state.team.users.push({ email, role: 'member', origin: 'just-in-time' });
  }
  return { ok: true, email, session: state.openSession({ email, via: 'sso' }) };
};
