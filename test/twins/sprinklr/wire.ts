// The JSON between the app and its server.

import type { EmulatedStep } from './emulate.ts';
import type { SavedSso, Session, User } from './state.ts';
import type { Rules } from './switches.ts';

/** Comes with the page, in `<meta name="app-settings">`. */
export type AppSettings = Pick<Rules, 'sprinklrChoices' | 'sprinklrLabels' | 'sprinklrNav' | 'sprinklrFarItem' | 'sprinklrDelay' | 'theme' | 'lookAlikes'> & {
  /** A single sign-on is in force: the login page offers it. */
  sso: boolean;
};

export interface SessionInfo extends Session {
  role: User['role'];
}

export type SsoList = SavedSso[];

export interface TestResult {
  steps: EmulatedStep[];
  passed: boolean;
}
