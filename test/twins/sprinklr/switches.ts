// What is not known about Sprinklr's pages and rules. Read from the twins' own switches, where these names may be set like any
// other; a name that is not set there has the default below.

import type { Switches } from '../switches.ts';

export interface SprinklrSwitches {
  /** How the type and the request binding are chosen: a drop-down or radio buttons. */
  sprinklrChoices: 'select' | 'radio';
  /** Whether a field's text is its `label[for]`, or just a `div` above an `input` without id and name. */
  sprinklrLabels: 'linked' | 'unlinked';
  /** The way: New Tab > All Settings > Manage Customer > Single Sign-Ons, or Microsoft's Administration > Settings > Manage Partner > Single Sign on. */
  sprinklrNav: 'manage-customer' | 'manage-partner';
  /** Whether "All Settings" stands so far down the list of modules that it is not drawn before one scrolls or searches. */
  sprinklrFarItem: boolean;
  /** Milliseconds that windows and answers take. */
  sprinklrDelay: number;
  /** Whether a SAML response is taken that answers no request of Sprinklr's. Microsoft's tutorial: SP-initiated only. */
  sprinklrIdpInitiated: 'accept' | 'refuse';
}

export const defaultSprinklrSwitches: Readonly<SprinklrSwitches> = {
  sprinklrChoices: 'select',
  sprinklrLabels: 'linked',
  sprinklrNav: 'manage-customer',
  sprinklrFarItem: false,
  sprinklrDelay: 200,
  sprinklrIdpInitiated: 'refuse',
};

export type Rules = SprinklrSwitches & Pick<Switches, 'trustedTypes' | 'theme' | 'lookAlikes'>;

export const rulesFrom = (switches: Switches): Rules => ({ ...defaultSprinklrSwitches, ...switches });

/** Sets Sprinklr's switches on the twins' own. */
export const setSprinklrSwitches = (switches: Switches, change: Partial<SprinklrSwitches>): void => {
  Object.assign(switches, change);
};
