/**
 * What passes between the portal's parts.
 *
 * (a) The JSON API, the same on every portal origin (portal.azure.com, entra.microsoft.com and the React blades'
 * own): paths under /_api, `Authorization: Bearer <token>`; on the shell's origin the session cookie will do.
 *
 *   GET    /_api/session                          → Session                (401 without a session)
 *   GET    /_api/tenant                           → TenantView
 *   GET    /_api/apps?search=                     → AppSummary[]           name contains, or an exact id
 *   POST   /_api/apps                NewApp       → AppView (201)          slow
 *   GET    /_api/templates?search=                → TemplateView[]
 *   GET    /_api/apps/:objectId                   → AppView
 *   PATCH  /_api/apps/:objectId      { ssoMode }  → AppView                slow; `saml` makes a certificate a little later
 *   PATCH  /_api/apps/:objectId/saml SamlSettings → AppView                slow; the checks of R23
 *   POST   /_api/apps/:objectId/claims ClaimInput → AppView                slow
 *   PATCH  /_api/apps/:objectId/claims/:id ClaimInput → AppView            slow; the id `nameid` takes a NameId
 *   DELETE /_api/apps/:objectId/claims/:id        → AppView
 *   GET    /_api/apps/:objectId/assignments       → UserView[]
 *   POST   /_api/apps/:objectId/assignments { userIds } → UserView[]       slow
 *   DELETE /_api/apps/:objectId/assignments/:userId → UserView[]
 *   POST   /_api/apps/:objectId/certificates      → AppView                a new inactive one
 *   PATCH  /_api/apps/:objectId/certificates/:thumbprint { active: true } → AppView
 *   DELETE /_api/apps/:objectId/certificates/:thumbprint → AppView         not the active one
 *   PATCH  /_api/apps/:objectId/signing SigningSettings → AppView
 *   GET    /_api/apps/:objectId/certificate?format=base64|raw|pem[&thumbprint=] → the file itself
 *   GET    /_api/apps/:objectId/metadata          → Federation Metadata XML with a BOM
 *   GET    /_api/users/:objectId                  → UserView
 *   GET    /_api/users?search=&skip=&top=         → UserPage               name, UPN or mail starts with
 *
 * Errors: 400 | 401 | 403 | 404 with `ApiError`. After 401 ask the shell with `unauthorized`.
 *
 * (b) Messages between the shell and a React blade's frame. The frame sends `ready`, the shell answers `init`.
 * Each message is `{ twin: 'blade', … }`; a receiver ignores everything else and checks `event.source`.
 *
 * A React frame's document is `https://sandbox-1.reactblade.portal.azure.net/{Blade}.ReactView`: an empty
 * `<div id="root">`, `/react.js` (react/main.tsx bundled) and `/react.css` (react/style.css). The body has the class
 * `fxs-mode-light` or `fxs-mode-dark`; no `lang`. A prewarmed frame gets no `init` and must stay empty.
 */
import type { NameId, SamlSettings, SigningOption, SsoMode } from '../state.ts';
import type { Language, Screen, Switches } from '../switches.ts';

export interface ApiError {
  /** e.g. `Request_BadRequest`, `ObjectConflict`, `Authorization_RequestDenied`, `InvalidReplyUrl`. */
  readonly code: string;
  readonly message: string;
  /** The field of the request it is about, when one is to blame. */
  readonly field?: string;
}

export interface Session {
  readonly token: string;
  readonly user: UserView;
  readonly tenant: TenantView;
  readonly switches: Switches;
}

export interface TenantView {
  readonly tenantId: string;
  readonly name: string;
  readonly domain: string;
  readonly users: number;
  readonly apps: number;
}

export interface UserView {
  readonly objectId: string;
  readonly userPrincipalName: string;
  readonly mail: string;
  readonly displayName: string;
}

export interface UserPage {
  readonly users: UserView[];
  readonly total: number;
}

export interface AppSummary {
  readonly objectId: string;
  readonly appId: string;
  readonly name: string;
  readonly createdAt: string;
  readonly identifier: string;
}

export interface NewApp {
  readonly name: string;
  /** `template` needs `templateId`. */
  readonly kind: 'non-gallery' | 'register' | 'proxy' | 'template';
  readonly templateId?: string;
}

export interface TemplateView {
  readonly id: string;
  readonly name: string;
  readonly publisher: string;
  readonly homepage: string;
  /** Wildcard patterns that S9 shows as hints, by field. */
  readonly patterns: { readonly identifiers: string[]; readonly replyUrls: string[]; readonly signOnUrl: string };
  readonly signOnUrlRequired: boolean;
}

export interface CertificateView {
  readonly thumbprint: string;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly active: boolean;
}

export interface ClaimView {
  readonly id: string;
  readonly name: string;
  readonly namespace: string;
  readonly source: string;
}

/** `name` and `namespace` as typed; the claim is emitted as `namespace/name`, or `name` when namespace is empty. */
export interface ClaimInput {
  readonly name: string;
  readonly namespace: string;
  readonly source: string;
}

export interface SigningSettings {
  readonly signingOption?: SigningOption;
  readonly signingAlgorithm?: 'sha256' | 'sha1';
  readonly notificationEmails?: string[];
}

export interface AppView {
  readonly objectId: string;
  readonly appId: string;
  readonly name: string;
  readonly createdAt: string;
  readonly ssoMode: SsoMode;
  /** Which methods S7 offers. */
  readonly offers: readonly SsoMode[];
  readonly template: TemplateView | null;
  readonly saml: SamlSettings;
  readonly nameId: NameId;
  readonly claims: ClaimView[];
  /** Empty until the certificate is there: ask again after ~`certificateDelay` (R20). */
  readonly certificates: CertificateView[];
  readonly signingOption: SigningOption;
  readonly signingAlgorithm: 'sha256' | 'sha1';
  readonly notificationEmails: string[];
  readonly assignments: number;
  readonly assignmentRequired: boolean;
  /** Card 4 and the metadata link. */
  readonly urls: { readonly login: string; readonly identifier: string; readonly logout: string; readonly metadata: string };
}

/** The source attributes that S11's combo box offers. */
export const sourceAttributes: readonly string[] = [
  'user.assignedroles', 'user.city', 'user.companyname', 'user.country', 'user.department', 'user.displayname',
  'user.dnsdomainname', 'user.employeeid', ...Array.from({ length: 15 }, (_, i) => `user.extensionattribute${i + 1}`),
  'user.facsimiletelephonenumber', 'user.givenname', 'user.jobtitle', 'user.localuserprincipalname', 'user.mail',
  'user.mailnickname', 'user.mobilephone', 'user.netbiosname', 'user.objectid', 'user.onpremisessamaccountname',
  'user.onpremisesuserprincipalname', 'user.othermail', 'user.postalcode', 'user.preferredlanguage',
  'user.primaryauthoritativeemail', 'user.state', 'user.streetaddress', 'user.surname', 'user.telephonenumber',
  'user.userprincipalname', 'user.usertype',
];

/** A screen's blade name; a React frame is called `<this>.ReactView`. Names that are not on record are ours. */
export const bladeNames: Readonly<Record<Screen, string>> = {
  tenantOverview: 'TenantOverview',
  appList: 'AppList',
  gallery: 'AppGalleryBladeV2',
  galleryApp: 'GalleryAppDetails',
  createApp: 'CreateApplication',
  appOverview: 'ManagedAppOverview',
  usersAndGroups: 'ManagedAppUsers',
  addAssignment: 'AddAssignment',
  picker: 'ObjectPicker',
  ssoMethod: 'SignOnMethod',
  samlSignOn: 'SamlSignOn',
  basicSaml: 'BasicSamlConfiguration',
  claims: 'AttributesAndClaims',
  manageClaim: 'ManageClaim',
  signingCertificate: 'SigningCertificate',
  testSignOn: 'TestSignOn',
  people: 'UserManagementMenuBlade',
  person: 'UserProfileMenuBlade',
};

/** Screens that open in the right-hand context pane; the others are blades. */
export const paneScreens: ReadonlySet<Screen> = new Set([
  'galleryApp', 'createApp', 'picker', 'basicSaml', 'signingCertificate', 'testSignOn',
]);

/**
 * What a screen is opened with. `objectId` (of the app) for all app screens; `claimId` for manageClaim (absent: a
 * new claim; `nameid`: the NameID); `templateId` for galleryApp; `selected` (user object ids) for picker; `userId` for person.
 */
export interface ScreenParams {
  readonly objectId?: string;
  readonly claimId?: string;
  readonly templateId?: string;
  readonly selected?: readonly string[];
  readonly userId?: string;
}

/** What a pane gives back when it closes. */
export interface PaneResult {
  /** picker */
  readonly users?: readonly UserView[];
  /** createApp, galleryApp: the shell then navigates to the new app's Overview. */
  readonly created?: { readonly objectId: string; readonly appId: string };
  /** Something was saved: the opener should read its data again (the shell also sends `refresh`). */
  readonly saved?: boolean;
}

export interface BladeInit {
  readonly twin: 'blade';
  readonly type: 'init';
  readonly screen: Screen;
  readonly params: ScreenParams;
  readonly token: string;
  readonly switches: Switches;
  /** After the `l=` of the address. */
  readonly language: Language;
  readonly tenant: TenantView;
  readonly user: UserView;
}

/** Shell → frame. */
export type ToBlade =
  | BladeInit
  | { readonly twin: 'blade'; readonly type: 'paneClosed'; readonly request: number; readonly result: PaneResult }
  | { readonly twin: 'blade'; readonly type: 'dialogClosed'; readonly request: number; readonly button: number }
  /** Data changed elsewhere: read again. */
  | { readonly twin: 'blade'; readonly type: 'refresh' }
  /** Switches changed (theme, wording …). */
  | { readonly twin: 'blade'; readonly type: 'switches'; readonly switches: Switches; readonly language: Language };

interface FromBase {
  readonly twin: 'blade';
}

/** Frame → shell. */
export type FromBlade =
  | (FromBase & { readonly type: 'ready' })
  /** First content is drawn: the shell takes its progress dots away. */
  | (FromBase & { readonly type: 'loaded' })
  | (FromBase & { readonly type: 'setTitle'; readonly title: string; readonly subtitle?: string })
  /** Closing the blade with `dirty` makes the shell ask first. */
  | (FromBase & { readonly type: 'setDirty'; readonly dirty: boolean })
  /** Opens a blade or pane, whichever the screen is; answered by `paneClosed` when it closes. */
  | (FromBase & { readonly type: 'open'; readonly request: number; readonly screen: Screen; readonly params: ScreenParams })
  /** Closes the sender's own blade or pane. */
  | (FromBase & { readonly type: 'close'; readonly result: PaneResult })
  /** Saved, and stays open: the opener is told to refresh; the test prompt comes when a basicSaml pane closes. */
  | (FromBase & { readonly type: 'saved' })
  /** Drawn by the shell in the top document, below the blade's header; answered by `dialogClosed` with an index. */
  | (FromBase & { readonly type: 'dialog'; readonly request: number; readonly title: string; readonly text: string; readonly buttons: readonly string[] })
  | (FromBase & { readonly type: 'toast'; readonly title: string; readonly text: string; readonly kind: 'progress' | 'success' | 'error' })
  /** A portal hash, e.g. `#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/SignOn/objectId/…`; `late` waits `hashDelay`. */
  | (FromBase & { readonly type: 'navigate'; readonly hash: string; readonly late?: boolean })
  /** Opens a new tab (S13). */
  | (FromBase & { readonly type: 'openTab'; readonly url: string })
  /** The API said 401: the shell goes to the sign-in page. */
  | (FromBase & { readonly type: 'unauthorized' });

/** The portal hash of the people, and of one of them. */
export const peopleHash = '#view/Microsoft_AAD_UsersAndTenants/UserManagementMenuBlade/~/AllUsers';
export const personHash = (user: { objectId: string }): string => `#view/Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/~/overview/userId/${user.objectId}`;

/** The portal hash of one app's menu item. */
export function appHash(item: 'Overview' | 'Users' | 'SignOn' | 'Properties', app: { objectId: string; appId: string }): string {
  return `#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/${item}/objectId/${app.objectId}/appId/${app.appId}`;
}
