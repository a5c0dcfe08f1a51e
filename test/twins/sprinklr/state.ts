// What Sprinklr's side remembers: one client with two environments, each with its own single sign-ons, people and sessions.
// Plain data, kept as one part of the twins' state.

import { randomBytes } from 'node:crypto';
import type { SigningCertificate } from '../certificates.ts';
import { issueSigningCertificate } from '../certificates.ts';
import type { TwinState } from '../state.ts';
import type { SignInReason } from './reasons.ts';

export type EnvironmentName = 'production' | 'staging';

/** The form of a single sign-on, exactly as typed (no trimming: a stray space has to be able to fail). */
export interface SsoConfiguration {
  name: string;
  type: '' | 'SAML 2.0' | 'OpenID';
  entityId: string;
  issuerName: string;
  loginUrl: string;
  logoutUrl: string;
  userIdType: 'username' | 'federation-id';
  userIdLocation: 'name-id' | 'attribute';
  userIdAttribute: string;
  binding: '' | 'HTTP POST' | 'HTTP Redirect';
  notProvisionedMessage: string;
  advocacy: boolean;
  advocacyName: string;
  advocacyAttribute: string;
  newCertificate: boolean;
  signatureMethod: '' | 'SHA1' | 'SHA256';
  certificate: string;
}

export interface SavedSso extends SsoConfiguration {
  id: string;
}

export interface User {
  /** the sprinklr.com username */
  email: string;
  federationId: string;
  role: 'admin' | 'member';
}

export interface SignInAttempt {
  /** ISO 8601 */
  at: string;
  ok: boolean;
  reason: SignInReason | null;
  detail: string;
  user: string | null;
}

export interface Session {
  email: string;
  via: 'password' | 'sso';
}

export interface Environment {
  host: string;
  partnerId: string;
  /** what Sprinklr calls itself here; the same everywhere, unless the client asked for another */
  entityId: string;
  users: User[];
  /** `Use new SSO Certificate` chooses between the two */
  certificates: { old: SigningCertificate; new: SigningCertificate };
  configurations: SavedSso[];
  logins: SignInAttempt[];
  sessions: Record<string, Session>;
  /** IssueInstant (ISO 8601) of every AuthnRequest that has no answer yet, by its ID */
  requests: Record<string, string>;
  /** The draft that has passed every step of its test, as JSON. */
  tested: string | null;
}

type SprinklrData = Record<EnvironmentName, Environment>;

export const baseUrl = ({ host }: Environment): string => `https://${host}`;
export const acsUrl = (environment: Environment): string => `${baseUrl(environment)}/ui/sso/saml/${environment.partnerId}`;

export const emptyConfiguration = (): SsoConfiguration => ({
  name: '', type: '', entityId: '', issuerName: '', loginUrl: '', logoutUrl: '', userIdType: 'username', userIdLocation: 'name-id',
  userIdAttribute: '', binding: '', notProvisionedMessage: '', advocacy: false, advocacyName: '', advocacyAttribute: '',
  newCertificate: false, signatureMethod: '', certificate: '',
});

/** Keys of the pool's end: Entra's apps take theirs from its beginning. */
const certificate = (keyIndex: number, commonName: string): SigningCertificate =>
  issueSigningCertificate({ keyIndex, serial: String(keyIndex).padStart(32, '1'), notBefore: new Date('2026-01-01T00:00:00Z'), commonName });

const environment = (host: string, partnerId: string): Environment => ({
  host,
  partnerId,
  entityId: 'https://saml.sprinklr.com',
  users: [
    { email: 'admin@contoso.com', federationId: 'admin', role: 'admin' },
    { email: 'b.simon@contoso.com', federationId: 'B.Simon', role: 'member' },
  ],
  certificates: { old: certificate(10, 'sprinklr sso'), new: certificate(11, 'sprinklr sso new') },
  configurations: [],
  logins: [],
  sessions: {},
  requests: {},
  tested: null,
});

const freshData = (): SprinklrData => ({
  production: environment('contoso.sprinklr.com', '9150'),
  staging: environment('staging-contoso.sprinklr.com', '9056'),
});

/** Sprinklr's part of the twins' state: reset(), snapshot() and restore() are the twins'. */
export class SprinklrState {
  readonly #read: () => SprinklrData;

  constructor(twins: TwinState) {
    this.#read = () => twins.part('sprinklr', freshData);
  }

  get production(): Environment {
    return this.#read().production;
  }

  get staging(): Environment {
    return this.#read().staging;
  }

  at(host: string): Environment | undefined {
    return Object.values(this.#read()).find((each) => each.host === host);
  }
}

export const userBy = ({ users }: Environment, id: string, by: SsoConfiguration['userIdType']): User | undefined =>
  by === 'username'
    ? users.find(({ email }) => email === id.toLowerCase())
    : users.find(({ federationId }) => federationId === id);

/** @returns the new session's cookie value */
export const openSession = (environment: Environment, session: Session): string => {
  const token = randomBytes(18).toString('base64url');
  environment.sessions[token] = session;
  return token;
};

/** The single sign-on that is in force: the one saved last. */
export const inForce = ({ configurations }: Environment): SavedSso | undefined => configurations.at(-1);
