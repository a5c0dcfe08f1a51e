/** Krisp's two hosts as local stand-ins: the account pages and the assertion consumer service. */

import type { Handler } from '../http.ts';
import type { TwinState } from '../state.ts';
import { accountHost } from './account-host.ts';
import { apiHost } from './api-host.ts';
import { KrispState } from './state.ts';
import { rulesFrom } from './switches.ts';

export { labels } from './labels.ts';
export { navs } from './nav.ts';
export { signInReasons } from './reasons.ts';
export type { SignInReason } from './reasons.ts';
export { acsUrl, KrispState, signOnUrl } from './state.ts';
export type { SamlConfiguration, SignInAttempt, Team } from './state.ts';
export { defaultKrispSwitches, setKrispSwitches } from './switches.ts';
export type { KrispSwitches } from './switches.ts';
export { verificationCode } from './verification-code.ts';

/** Handlers by host name. Several calls with one state serve the same team. */
export const hosts = (twins: TwinState): Record<string, Handler> => {
  const state = new KrispState(twins);
  const rules = () => rulesFrom(twins.switches);
  return { 'account.krisp.ai': accountHost(state, rules), 'api.krisp.ai': apiHost(state, rules) };
};
