/**
 * What differs between live tenants, or is not known about them, as one object that a test may change at any
 * time (`twins.switches.build = 'react'`) and the practice tenant through POST /_twin/switches on any host.
 */

/** A screen that exists in both builds. */
export const screens = [
  'tenantOverview', 'appList', 'gallery', 'galleryApp', 'createApp', 'appOverview', 'usersAndGroups', 'addAssignment',
  'picker', 'ssoMethod', 'samlSignOn', 'basicSaml', 'claims', 'manageClaim', 'signingCertificate', 'testSignOn',
  'people', 'person',
] as const;
export type Screen = (typeof screens)[number];
export type Build = 'knockout' | 'react';

export const languages = ['en', 'de', 'fr', 'es', 'pt-BR', 'it', 'ja', 'zh-Hans', 'ko'] as const;
export type Language = (typeof languages)[number];

export interface Switches {
  /** Which build serves a screen. `mixed` follows `screenBuild`. */
  build: Build | 'mixed';
  /** Only read when `build` is `mixed`; a screen that is not named is Knockout. */
  screenBuild: Partial<Record<Screen, Build>>;
  /** `old` is the wording of Azure AD, before it was called Entra. */
  wording: 'new' | 'old';
  language: Language;
  /** The pseudo-language, `[!!! … !!!]` around each translated label. */
  pseudo: boolean;
  /** Labels that the portal words anew, by their key in `entra/labels.ts`: nobody has the new wording on record. */
  reworded: Record<string, string>;
  theme: 'light' | 'dark' | 'high-contrast';
  /** Right-to-left chrome (`dir=rtl`) whatever the language. */
  rtl: boolean;
  /** When a Knockout text box hands its value over (R8). */
  textBoxCommit: 'change' | 'input';
  /** Milliseconds for a committed value to come back from the view model's frame. */
  echoDelay: number;
  /** Milliseconds before a blade has its content (R6): of each blade, or of the quickest. */
  loadDelay: number;
  /** Milliseconds of the slowest blade; others lie between the two, most of them near the quickest. 0: all are as quick. */
  loadDelayAtMost: number;
  /** Milliseconds from a blade's content until its controls can be used (R6). */
  settleDelay: number;
  /** Milliseconds a Save or Create takes on the server. */
  saveDelay: number;
  /** Milliseconds after which the hash follows a Save or Create. */
  hashDelay: number;
  /** Milliseconds from choosing SAML until the certificate card is filled (R20). */
  certificateDelay: number;
  /** A gallery app shows a dummy certificate until its page is read again (R20). */
  galleryDummyCertificate: boolean;
  /** Milliseconds after which fresh content is drawn again with new nodes, 0 = never (R22). */
  redrawDelay: number;
  /** `sandbox` of React blade frames: the usual token list, or none (R3). */
  sandboxAttribute: boolean;
  /** Links that open blades act on trusted clicks only (R24). React builds. */
  trustedClicksOnly: boolean;
  /** Resource menu groups start closed (R12). */
  menuGroupsCollapsed: boolean;
  /** Strict Content-Security-Policy on every portal document (R25); `trustedTypes` adds that directive. */
  strictCsp: boolean;
  trustedTypes: boolean;
  /** Whether the server takes an identifier that is not a URI, such as Krisp's team slug. */
  bareIdentifier: 'accept' | 'refuse';
  /** The audience issued for an identifier that is not a URI. */
  audienceForm: 'as-is' | 'spn';
  /** Which spelling of the e-mail claim Krisp's side takes. */
  claimNameCase: 'any' | 'Email' | 'email';
  /** Whether the portal asks to sign in first; else every visitor is the admin. */
  requireSignIn: boolean;
  /** Minutes after which a portal session ends. */
  sessionExpiry: number;
  /** The portal answers "You don't have access" to every change. */
  readOnlyAdmin: boolean;
  /** Whether the tenant can assign groups (P1 licence). */
  groupAssignment: boolean;
  /** The text boxes of Basic SAML Configuration carry an aria-label, or a placeholder only (A7). */
  rowLabels: boolean;
  /** Info balloons and sort buttons carry the name of their field (R14). */
  lookAlikes: boolean;
  /** Elements added to the shell as ballast (R30), and whether they change all the time. */
  ballast: number;
  churn: boolean;
}

export const defaultSwitches: Readonly<Switches> = {
  build: 'knockout',
  screenBuild: {
    tenantOverview: 'react', appOverview: 'react', usersAndGroups: 'react', picker: 'react', gallery: 'react',
    manageClaim: 'react',
  },
  wording: 'new',
  language: 'en',
  pseudo: false,
  reworded: {},
  theme: 'light',
  rtl: false,
  textBoxCommit: 'change',
  echoDelay: 60,
  loadDelay: 80,
  loadDelayAtMost: 0,
  settleDelay: 40,
  saveDelay: 120,
  hashDelay: 150,
  certificateDelay: 300,
  galleryDummyCertificate: true,
  redrawDelay: 0,
  sandboxAttribute: true,
  trustedClicksOnly: false,
  menuGroupsCollapsed: false,
  strictCsp: false,
  trustedTypes: false,
  bareIdentifier: 'accept',
  audienceForm: 'as-is',
  claimNameCase: 'any',
  requireSignIn: true,
  sessionExpiry: 60,
  readOnlyAdmin: false,
  groupAssignment: false,
  rowLabels: false,
  lookAlikes: true,
  ballast: 0,
  churn: false,
};

/** Waits as an admin meets them, for practice and for soak tests. */
export const realisticDelays: Partial<Switches> = {
  echoDelay: 220, loadDelay: 1400, settleDelay: 700, saveDelay: 2200, hashDelay: 900, certificateDelay: 3500,
};

/** The slowest that was told of the portal: content after 1 to 15 seconds, controls a second later (R6). */
export const slowBlades: Partial<Switches> = { loadDelay: 1_000, loadDelayAtMost: 15_000, settleDelay: 1_000 };

/** Milliseconds before the `number`th blade of a page has its content; the same in every run. */
export function loadDelayOf(number: number, { loadDelay, loadDelayAtMost }: Pick<Switches, 'loadDelay' | 'loadDelayAtMost'>): number {
  // the golden ratio's multiples cover 0 to 1 evenly from the first few on; the cube makes long waits rare
  const share = ((number * 0.618_034) % 1) ** 3;
  return loadDelay + Math.max(0, loadDelayAtMost - loadDelay) * share;
}

export function createSwitches(overrides: Partial<Switches> = {}): Switches {
  return { ...structuredClone(defaultSwitches), ...overrides };
}

/** Sets the named switches; names that do not exist and values of another type are left out and returned. */
export function applySwitches(switches: Switches, change: Readonly<Record<string, unknown>>): string[] {
  const refused: string[] = [];
  const target = switches as unknown as Record<string, unknown>;
  for (const [name, value] of Object.entries(change)) {
    if (name in defaultSwitches && typeof value === typeof target[name]) target[name] = value;
    else refused.push(name);
  }
  return refused;
}

export function buildOf(screen: Screen, switches: Pick<Switches, 'build' | 'screenBuild'>): Build {
  if (switches.build !== 'mixed') return switches.build;
  return switches.screenBuild[screen] ?? 'knockout';
}
