import type { AuthnRequestFields } from '../saml/request/index.ts';
import type { ResponseFacts } from '../saml/response/index.ts';
import type { AnchorRef, Text, ValueId } from '../guide/schema/index.ts';
import type { CheckId } from './check-words.ts';

/** `unknown`: nothing that was seen or is held decides it. It is said so, and is no failure. */
export type State = 'passed' | 'failed' | 'unknown';

/** One thing that one side looks at while somebody signs in. */
export interface Check {
  id: CheckId;
  state: State;
  /** What is looked at. */
  title: Text;
  /** Why it came out so. */
  reason: Text;
  /** What to do where it fails. */
  remedy: Text;
  about: ValueId[];
  /** What is wanted, and what is there; where two strings are compared. */
  left?: { label: string; text: string };
  right?: { label: string; text: string };
  /** Index of the first differing code point. */
  differsAt?: number;
  /** The control that shows it. */
  at?: AnchorRef;
  /** The step in which it is mended, or found out. */
  step?: string;
  /** Where Entra refuses: its code (`AADSTS…`); two where it depends on what stands at the other end. */
  codes?: string[];
  /** What one would read at login, in our words. */
  reads?: Text;
  source: string;
}

/** SAML 2.0 profiles (saml-profiles-2.0-os) §4.1.2, the steps of web browser SSO, with the account as the last. */
export const hopIds = ['sp-request', 'idp-checks', 'idp-response', 'sp-checks', 'account'] as const;
export type HopId = (typeof hopIds)[number];

export interface Hop {
  id: HopId;
  title: Text;
  /** Failed if one check is; else unknown if one is. */
  state: State;
  /** Whether the login gets here at all: no hop before has failed. */
  reached: boolean;
  checks: Check[];
}

/** Where somebody begins: at the service provider, on the app's tile in My Apps, or by a link of the identity provider. */
export type Start = 'sp' | 'tile' | 'idp';

/** The person who signs in. What is left out is as it usually is: assigned, a member, with every attribute filled. */
export interface Person {
  userPrincipalName?: string;
  /** Null: no mailbox. */
  mail?: string | null;
  displayName?: string;
  givenName?: string;
  surname?: string;
  /** False: neither the person nor a group of theirs is on the app's list. */
  assigned?: boolean;
  /** Only a group inside an assigned group has them. */
  nested?: boolean;
  /** Invited from another tenant: the sign-in name has `#EXT#`. */
  guest?: boolean;
  /** False: this tenant does not know the account. */
  inTenant?: boolean;
  /** How many groups they are in. */
  groups?: number;
}

/** What no console shows, and the admin may know. Left out: not known. */
export interface Known {
  /** The app’s properties do not let users sign in ("Enabled for users to sign in?" is No). */
  switchedOff?: boolean;
  /** Entra writes `spn:` before an identifier that is no URI. */
  spnAudience?: boolean;
  /** The service provider takes a login that did not begin there. */
  idpInitiated?: boolean;
  /** It refuses a signature made with a certificate that has ended. */
  checksCertificateTime?: boolean;
  /** Spellings of the e-mail claim that it takes, to the letter. */
  claimNames?: string[];
  /** The part after @ that addresses of its team must have. */
  domain?: string;
  freeSeats?: number;
  /** Whether the person has an account there already. */
  hasAccount?: boolean;
  /** The address under which it knows the person. */
  address?: string;
  /** It knows the person under another address than the one that arrives, whichever that is. */
  otherAddress?: boolean;
}

export interface Options {
  now: Date;
  user?: Person;
  start?: Start;
  known?: Known;
}

export interface Emulation {
  /** How the login goes: from the service provider, or unasked for from the identity provider. */
  begins: 'sp' | 'idp';
  outcome: State;
  /** What this service provider would send; null where the login starts at the identity provider. */
  request: { fields: AuthnRequestFields; xml: string } | null;
  /** What Entra would issue from the present values; null while too little is known of it. */
  response: ResponseFacts | null;
  hops: Hop[];
  /** The first check that fails, in the order of the login. */
  first: Check | null;
}
