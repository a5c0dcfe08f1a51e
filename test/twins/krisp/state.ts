// What Krisp's side remembers: one team, its SAML configuration, its people, its sessions and its sign-in attempts.
// Plain data, kept as one part of the twins' state.

import { randomBytes } from 'node:crypto';
import type { TwinState } from '../state.ts';
import type { SignInReason } from './reasons.ts';

/** The four fields of "Configure SAML", exactly as typed (no trimming: a stray space has to be able to fail). */
export interface SamlConfiguration {
  audienceUri: string;
  issuer: string;
  ssoUrl: string;
  certificate: string;
}

export interface SamlSettings extends SamlConfiguration {
  /** "Enable SSO" */
  enabled: boolean;
  /** "Enforce SSO": nobody signs in with an e-mail code any more */
  enforced: boolean;
}

export interface User {
  email: string;
  role: 'admin' | 'member';
  /** how the account came to be: set up beforehand, or just in time at the first SSO sign-in */
  origin: 'invited' | 'just-in-time';
}

export interface Team {
  name: string;
  /** mail domain that every member's address must have */
  domain: string;
  /** "Your team slug": not a URI */
  slug: string;
  /** the `<ID>` in both URLs */
  ssoId: string;
  seats: number;
  users: User[];
  saml: SamlSettings;
}

/** One arrival at the assertion consumer service, for tests. */
export interface SignInAttempt {
  /** ISO 8601 */
  at: string;
  ok: boolean;
  reason: SignInReason | null;
  /** the sentence shown, without the general part */
  detail: string;
  /** the e-mail address as far as it became known */
  user: string | null;
}

export interface Session {
  email: string;
  via: 'code' | 'sso';
}

export interface KrispData {
  team: Team;
  logins: SignInAttempt[];
  /** by cookie value */
  sessions: Record<string, Session>;
  /** IssueInstant (ISO 8601) of every AuthnRequest that has no answer yet, by its ID */
  requests: Record<string, string>;
}

export const acsUrl = (team: Team): string => `https://api.krisp.ai/v2/auth/sso/saml/${team.ssoId}`;
export const signOnUrl = (team: Team): string => `https://account.krisp.ai/sso/${team.ssoId}`;

export const isConfigured = ({ saml }: Team): boolean =>
  [saml.audienceUri, saml.issuer, saml.ssoUrl, saml.certificate].every((value) => value !== '');

/** Taken seats: every user holds one. */
export const freeSeats = (team: Team): number => Math.max(0, team.seats - team.users.length);

export const emptySaml = (): SamlSettings => ({
  enabled: false,
  enforced: false,
  audienceUri: '',
  issuer: '',
  ssoUrl: '',
  certificate: '',
});

const freshData = (): KrispData => ({
  team: {
    name: 'Contoso',
    domain: 'contoso.com',
    slug: 'contoso-7f3k2',
    ssoId: '64c1f0a2b7d95e0013a8c4e7',
    seats: 10,
    users: [{ email: 'admin@contoso.com', role: 'admin', origin: 'invited' }],
    saml: emptySaml(),
  },
  logins: [],
  sessions: {},
  requests: {},
});

/** Krisp's part of the twins' state: reset(), snapshot() and restore() are the twins'. */
export class KrispState {
  readonly #read: () => KrispData;

  constructor(twins: TwinState) {
    this.#read = () => twins.part('krisp', freshData);
  }

  get team(): Team {
    return this.#read().team;
  }

  get logins(): SignInAttempt[] {
    return this.#read().logins;
  }

  get requests(): Record<string, string> {
    return this.#read().requests;
  }

  /** Saves the form as Configure does, and switches SSO on. */
  configure(configuration: SamlConfiguration): void {
    const { audienceUri, issuer, ssoUrl, certificate } = configuration;
    Object.assign(this.team.saml, { audienceUri, issuer, ssoUrl, certificate, enabled: true });
  }

  user(email: string): User | undefined {
    return this.team.users.find((user) => user.email === email.toLowerCase());
  }

  /** @returns the new session's cookie value */
  openSession(session: Session): string {
    const token = randomBytes(18).toString('base64url');
    this.#read().sessions[token] = session;
    return token;
  }

  session(token: string | undefined): Session | undefined {
    const { sessions } = this.#read();
    return token !== undefined && Object.hasOwn(sessions, token) ? sessions[token] : undefined;
  }

  closeSession(token: string | undefined): void {
    if (token !== undefined) delete this.#read().sessions[token];
  }
}
