// What is not known about Krisp's pages and rules, or changed over the years. Read from the twins' own switches, where
// these names may be set like any other; a name that is not set there has the default below.

import type { Switches } from '../switches.ts';

export interface KrispSwitches {
  /** The way to the check box "Enable SSO", by the age of the article that tells it. */
  krispNav:
    | 'settings-enable-sso'
    | 'settings-authentication'
    | 'settings-security-authentication'
    | 'portal-security-authentication';
  /** "Configure SAML": a modal dialog that keeps the focus, or a box at the side without a role. */
  krispPanel: 'dialog' | 'side-panel';
  /** How the three values to copy are shown: in full, cut short, or not at all. */
  krispValues: 'readonly-input' | 'ellipsis' | 'copy-only';
  /** Whether a field's text is its `label[for]`, or just a `div` above an `input` without id and name. */
  krispLabels: 'linked' | 'unlinked';
  /** Milliseconds until the panel has its values. */
  krispDelay: number;
  /** What the server makes of Configure: takes it, takes it if the certificate can be read, or fails. */
  krispConfigure: 'accept' | 'check-certificate' | 'fail';
  /** Whether a SAML response is taken that answers no request of Krisp's. */
  krispIdpInitiated: 'accept' | 'refuse';
  /** Whether `spn:` before the team slug is taken, in the response's audience and in Audience URI. */
  krispSpnAudience: 'accept' | 'refuse';
  /** What the AuthnRequest names as its Issuer: the team slug, or what was typed into one of the two fields. */
  krispRequestIssuer: 'slug' | 'audience-uri' | 'issuer-field';
}

export const defaultKrispSwitches: Readonly<KrispSwitches> = {
  krispNav: 'settings-security-authentication',
  krispPanel: 'dialog',
  krispValues: 'readonly-input',
  krispLabels: 'linked',
  krispDelay: 300,
  krispConfigure: 'accept',
  krispIdpInitiated: 'accept',
  krispSpnAudience: 'refuse',
  krispRequestIssuer: 'slug',
};

export type Rules = KrispSwitches & Pick<Switches, 'claimNameCase' | 'trustedTypes'>;

export const rulesFrom = (switches: Switches): Rules => ({ ...defaultKrispSwitches, ...switches });

/** Sets Krisp's switches on the twins' own. */
export const setKrispSwitches = (switches: Switches, change: Partial<KrispSwitches>): void => {
  Object.assign(switches, change);
};
