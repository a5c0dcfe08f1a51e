/** Aircall's two hosts as local stand-ins: the dashboard, and the user pool behind its SSO. */

import type { Handler } from '../http.ts';
import type { TwinState } from '../state.ts';
import { dashboardHost } from './dashboard-host.ts';
import { ssoHost } from './sso-host.ts';
import { AircallState } from './state.ts';
import { rulesFrom } from './switches.ts';

export { labels } from './labels.ts';
export { signInReasons } from './reasons.ts';
export type { SignInReason } from './reasons.ts';
export { acsUrl, AircallState, emailClaim, entityId, ssoLoginUrl } from './state.ts';
export type { MetadataSource, SignInAttempt } from './state.ts';
export { defaultAircallSwitches, setAircallSwitches } from './switches.ts';
export type { AircallSwitches } from './switches.ts';

/** Handlers by host name. Several calls with one state serve the same company. */
export const hosts = (twins: TwinState): Record<string, Handler> => {
  const state = new AircallState(twins);
  const rules = () => rulesFrom(twins.switches);
  return { 'dashboard.aircall.io': dashboardHost(state, rules), 'sso.aircall.io': ssoHost(state, rules) };
};
