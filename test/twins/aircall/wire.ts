// The JSON between dashboard.aircall.io's page and its server.

import type { Company, Person, Session } from './state.ts';
import type { Rules } from './switches.ts';

/** Comes with the page, in `<meta name="app-settings">`. */
export type AppSettings = Pick<Rules, 'aircallMethod' | 'aircallLabels' | 'theme' | 'lookAlikes' | 'menuGroupsCollapsed'>;

export interface SessionInfo extends Session {
  role: Person['role'];
  company: string;
}

export interface SecurityInfo {
  samlActivated: boolean;
  method: Company['method'];
  /** The address of the metadata, or the file's name; null: no connection. */
  metadata: { kind: 'url' | 'file'; text: string } | null;
}

/** `metadataFile` goes before `metadataUrl`. */
export interface SecurityChange {
  method: Company['method'];
  metadataUrl: string;
  metadataFile: { name: string; xml: string } | null;
}

export interface PeopleInfo {
  count: number;
  people: Person[];
}
