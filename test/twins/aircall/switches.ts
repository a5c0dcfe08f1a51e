// What no source says of Aircall's pages and rules. Read from the twins' own switches, where these names may be set like
// any other; a name that is not set there has the default below.

import type { Switches } from '../switches.ts';

export interface AircallSwitches {
  /** How an authentication method is chosen: radio buttons, or tiles that are buttons. */
  aircallMethod: 'radio' | 'tile';
  /** Whether a field's text is its `label[for]`, or just a `div` above an `input` without id and name. */
  aircallLabels: 'linked' | 'unlinked';
  /** Milliseconds until the Security page has its values. */
  aircallDelay: number;
  /** Whether e-mail addresses that differ in large and small letters only are the same person's. */
  aircallEmailCase: 'ignore' | 'compare';
}

export const defaultAircallSwitches: Readonly<AircallSwitches> = {
  aircallMethod: 'radio',
  aircallLabels: 'linked',
  aircallDelay: 300,
  aircallEmailCase: 'ignore',
};

export type Rules = AircallSwitches & Pick<Switches, 'trustedTypes' | 'theme' | 'lookAlikes' | 'menuGroupsCollapsed'>;

export const rulesFrom = (switches: Switches): Rules => ({ ...defaultAircallSwitches, ...switches });

/** Sets Aircall's switches on the twins' own. */
export const setAircallSwitches = (switches: Switches, change: Partial<AircallSwitches>): void => {
  Object.assign(switches, change);
};
