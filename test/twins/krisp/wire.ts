// The JSON between account.krisp.ai's page and its server.

import type { SamlConfiguration, Session, User } from './state.ts';
import type { KrispSwitches } from './switches.ts';

/** Comes with the page, in `<meta name="app-settings">`. */
export type AppSettings = Pick<KrispSwitches, 'krispNav' | 'krispPanel' | 'krispValues' | 'krispLabels'>;

export interface SessionInfo extends Session {
  role: User['role'];
  team: string;
}

export interface SecurityInfo {
  enabled: boolean;
  enforced: boolean;
  configured: boolean;
}

export interface SamlInfo {
  slug: string;
  acsUrl: string;
  signOnUrl: string;
  configuration: SamlConfiguration;
}

export interface MembersInfo {
  seats: number;
  users: User[];
}

export type { Failure } from '../service-provider/app/api.ts';
