/** Sprinklr's hosts of one client, production and staging, as a local stand-in. */

import type { Handler } from '../http.ts';
import type { TwinState } from '../state.ts';
import { sprinklrHost } from './host.ts';
import { SprinklrState } from './state.ts';
import { rulesFrom } from './switches.ts';

export { emulate, emulatedSteps } from './emulate.ts';
export { labels } from './labels.ts';
export { signInReasons } from './reasons.ts';
export type { SignInReason } from './reasons.ts';
export { acsUrl, baseUrl, emptyConfiguration, inForce, SprinklrState } from './state.ts';
export type { Environment, EnvironmentName, SsoConfiguration } from './state.ts';
export { defaultSprinklrSwitches, rulesFrom, setSprinklrSwitches } from './switches.ts';
export type { SprinklrSwitches } from './switches.ts';

/** Handlers by host name. Several calls with one state serve the same client. */
export const hosts = (twins: TwinState): Record<string, Handler> => ({
  '*.sprinklr.com': sprinklrHost(twins, new SprinklrState(twins), () => rulesFrom(twins.switches)),
});
