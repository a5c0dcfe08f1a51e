// What Aircall's side remembers: one company, its SAML connection, its people, sessions and sign-in attempts. Plain data,
// kept as one part of the twins' state.

import { randomBytes } from 'node:crypto';
import type { TwinState } from '../state.ts';
import type { SignInReason } from './reasons.ts';

/** The same for every customer (Aircall help article 13340718491677). */
export const entityId = 'urn:amazon:cognito:sp:us-west-2_hZkGBmIsz';
export const acsUrl = 'https://sso.aircall.io/saml2/idpresponse';
export const ssoLoginUrl = 'https://dashboard.aircall.io/login/sso';
export const emailClaim = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress';

/** Metadata by address is read again at each sign-in; a file stays as it was handed in. */
export type MetadataSource = { kind: 'url'; url: string } | { kind: 'file'; name: string; xml: string };

export interface Connection {
  readonly metadata: MetadataSource;
  /** NameID → e-mail address as it first came: the user pool's own record, which goes only with the connection. */
  readonly people: Record<string, string>;
}

export interface Person {
  email: string;
  role: 'admin' | 'agent';
}

export interface Company {
  name: string;
  /** Whether Aircall has switched SAML on. */
  samlActivated: boolean;
  method: 'password' | 'saml';
  connection: Connection | null;
  people: Person[];
}

/** One arrival at the assertion consumer service, for tests. */
export interface SignInAttempt {
  /** ISO 8601 */
  at: string;
  ok: boolean;
  reason: SignInReason | null;
  detail: string;
  /** the e-mail address as far as it became known */
  user: string | null;
}

export interface Session {
  email: string;
  via: 'password' | 'sso';
}

export interface AircallData {
  company: Company;
  logins: SignInAttempt[];
  /** by cookie value */
  sessions: Record<string, Session>;
  /** IssueInstant (ISO 8601) of every AuthnRequest that has no answer yet, by its ID */
  requests: Record<string, string>;
  /** RelayState values that were given out and are not used yet */
  relayStates: Record<string, true>;
  /** sessions on their way from the user pool to the dashboard, by code */
  codes: Record<string, Session>;
}

const freshData = (): AircallData => ({
  company: {
    name: 'Contoso',
    samlActivated: true,
    method: 'password',
    connection: null,
    people: [
      { email: 'admin@contoso.com', role: 'admin' },
      { email: 'B.Simon@contoso.com', role: 'agent' },
      ...Array.from({ length: 40 }, (_, at): Person => ({ email: `test.user${String(at + 1).padStart(2, '0')}@contoso.com`, role: 'agent' })),
    ],
  },
  logins: [],
  sessions: {},
  requests: {},
  relayStates: {},
  codes: {},
});

/** Aircall's part of the twins' state: reset(), snapshot() and restore() are the twins'. */
export class AircallState {
  readonly twins: TwinState;

  constructor(twins: TwinState) {
    this.twins = twins;
  }

  get data(): AircallData {
    return this.twins.part('aircall', freshData);
  }

  get company(): Company {
    return this.data.company;
  }

  get logins(): SignInAttempt[] {
    return this.data.logins;
  }

  /** Saves as the Security page does. An existing connection is updated and keeps its people; a removed one does not. */
  connect(metadata: MetadataSource): void {
    const { company } = this;
    company.connection = { metadata, people: company.connection?.people ?? {} };
    company.method = 'saml';
  }

  disconnect(): void {
    this.company.connection = null;
    this.company.method = 'password';
  }

  person(email: string): Person | undefined {
    return this.company.people.find((person) => person.email.toLowerCase() === email.trim().toLowerCase());
  }

  /** @returns the new session's cookie value */
  openSession(session: Session): string {
    const token = randomBytes(18).toString('base64url');
    this.data.sessions[token] = session;
    return token;
  }

  session(token: string | undefined): Session | undefined {
    const { sessions } = this.data;
    return token !== undefined && Object.hasOwn(sessions, token) ? sessions[token] : undefined;
  }

  closeSession(token: string | undefined): void {
    if (token !== undefined) delete this.data.sessions[token];
  }
}
