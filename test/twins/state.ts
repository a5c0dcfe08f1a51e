/** All that the twins remember: one tenant, its users and apps, the sign-in sessions, and what other hosts keep. */
import type { SigningCertificate } from './certificates.ts';
import { issueSigningCertificate } from './certificates.ts';
import type { Switches } from './switches.ts';
import { createSwitches } from './switches.ts';
import { makeUsers } from './users.ts';

export interface User {
  readonly objectId: string;
  readonly userPrincipalName: string;
  /** Empty for a user without a mailbox. */
  readonly mail: string;
  readonly displayName: string;
  readonly givenName: string;
  readonly surname: string;
  readonly jobTitle: string;
  readonly department: string;
}

export interface SamlSettings {
  /** First = default. */
  identifiers: string[];
  replyUrls: { url: string; index?: number }[];
  signOnUrl: string;
  relayState: string;
  logoutUrl: string;
}

export interface Claim {
  readonly id: string;
  name: string;
  namespace: string;
  /** `user.mail`, or a constant in double quotes. */
  source: string;
}

export interface NameId {
  /** The part after `nameid-format:`. */
  format: 'emailAddress' | 'persistent' | 'unspecified' | 'WindowsDomainQualifiedName';
  source: string;
}

export type SigningOption = 'assertion' | 'response' | 'response-and-assertion';
export type SsoMode = 'none' | 'saml' | 'password' | 'linked' | 'disabled';

export interface App {
  readonly appId: string;
  /** Of the service principal: the id in the portal's URLs. */
  readonly objectId: string;
  name: string;
  readonly template: string;
  readonly createdAt: string;
  ssoMode: SsoMode;
  /** What ssoMode may be set to; an app that was registered by mistake has no `saml`. */
  readonly offers: readonly SsoMode[];
  readonly saml: SamlSettings;
  readonly nameId: NameId;
  readonly claims: Claim[];
  readonly certificates: SigningCertificate[];
  /** Epoch milliseconds before which the certificate card stays empty. */
  certificatesReadyAt: number;
  signingOption: SigningOption;
  signingAlgorithm: 'sha256' | 'sha1';
  notificationEmails: string[];
  /** Object ids of users. */
  readonly assignments: string[];
  assignmentRequired: boolean;
  /** "Enabled for users to sign in?" of its properties. */
  enabled: boolean;
}

export interface Session {
  readonly token: string;
  readonly userId: string;
  readonly startedAt: number;
}

export interface Tenant {
  readonly tenantId: string;
  readonly name: string;
  readonly domain: string;
  readonly adminId: string;
  readonly users: User[];
  readonly apps: App[];
  readonly sessions: Session[];
  /** How many ids were drawn: part of the state, so that a restored tenant goes on alike. */
  draws: number;
}

export interface TwinData {
  tenant: Tenant;
  /** What other hosts keep, by name (`krisp` …); plain data only. */
  parts: Record<string, unknown>;
}

export interface TwinState {
  readonly data: TwinData;
  readonly tenant: Tenant;
  readonly switches: Switches;
  /** The data of another host, made on first use and after every reset. */
  part<T>(name: string, initial: () => T): T;
  /** A GUID that is the same in every run with the same history. */
  guid(): string;
  hex(digits: number): string;
  newCertificate(options?: { notBefore?: Date; years?: number }): SigningCertificate;
  findApp(id: string): App | undefined;
  findUser(idOrUpn: string): User | undefined;
  admin(): User;
  /** Ends every portal session (R27). */
  expireSessions(): void;
  reset(): void;
  snapshot(): TwinData;
  restore(data: TwinData): void;
}

/** xorshift-multiply mix of 32 bits (the finaliser of MurmurHash3): enough for ids. */
function mix(seed: number): number {
  let h = seed | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function hexFrom(seed: number, digits: number, next: () => number): string {
  let text = '';
  while (text.length < digits) text += mix(seed + Math.imul(next(), 0x9e3779b1)).toString(16).padStart(8, '0');
  return text.slice(0, digits);
}

function guidFrom(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function createData(seed: number): TwinData {
  let draws = 0;
  const guid = () => guidFrom(hexFrom(seed, 32, () => ++draws));
  const tenantId = guid();
  const domain = 'contoso.onmicrosoft.com';
  const users = makeUsers(domain, guid);
  return {
    tenant: {
      tenantId, name: 'Contoso', domain, adminId: users[0]?.objectId ?? '', users, apps: [], sessions: [], draws,
    },
    parts: {},
  };
}

export function createState(switches: Switches = createSwitches(), seed = 20_240): TwinState {
  let data = createData(seed);
  const state: TwinState = {
    get data() {
      return data;
    },
    get tenant() {
      return data.tenant;
    },
    switches,
    part<T>(name: string, initial: () => T): T {
      if (!(name in data.parts)) data.parts[name] = initial();
      return data.parts[name] as T;
    },
    hex: (digits) => hexFrom(seed, digits, () => ++data.tenant.draws),
    guid: () => guidFrom(state.hex(32)),
    newCertificate(options = {}) {
      const issued = data.tenant.apps.reduce((sum, app) => sum + app.certificates.length, 0);
      return issueSigningCertificate({
        keyIndex: issued,
        serial: state.hex(32),
        notBefore: options.notBefore ?? new Date(),
        ...(options.years === undefined ? {} : { years: options.years }),
      });
    },
    findApp: (id) => data.tenant.apps.find((app) => app.objectId === id || app.appId === id),
    findUser(id) {
      const wanted = id.trim().toLowerCase();
      return data.tenant.users.find((user) => user.objectId === wanted || user.userPrincipalName.toLowerCase() === wanted);
    },
    admin() {
      const admin = state.findUser(data.tenant.adminId);
      if (!admin) throw new Error('the tenant has no admin');
      return admin;
    },
    expireSessions() {
      data.tenant.sessions.length = 0;
    },
    reset() {
      data = createData(seed);
    },
    snapshot: () => structuredClone(data),
    restore(saved) {
      data = structuredClone(saved);
    },
  };
  return state;
}
