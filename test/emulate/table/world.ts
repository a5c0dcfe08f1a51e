import type { Connection, HeldCertificate } from '../../../lib/connection/index.ts';
import { createConnection, holdCertificate, holdValue, markStep, sight } from '../../../lib/connection/index.ts';
import type { Look } from '../../../lib/dom/look.ts';
import { valuesOf } from '../../../lib/connection/index.ts';
import { anchorRefs } from '../../../lib/guide/query.ts';
import { isLoginStep } from '../../../lib/guide/progress.ts';
import type { AnchorRef, Guide, ValueId } from '../../../lib/guide/schema/index.ts';
import { claimUri } from '../../twins/entra/claim-uri.ts';
import { appUrls } from '../../twins/entra/urls.ts';
import type { SigningCertificate } from '../../twins/certificates.ts';
import type { Twins } from '../../twins/server.ts';
import type { App, TwinState } from '../../twins/state.ts';

/** One guide's set-up in the twins: how it is made right, what its service provider's console shows, how a login begins and ended. */
export interface Side {
  guide: Guide;
  /** Sets both sides up as the guide does. */
  setUp(twins: Twins): App;
  /** What the service provider's console shows, and what it shows only as text. */
  shows(twins: Twins): [AnchorRef, Shown][];
  /** Values that the admin types, from a message of the service's. */
  given?(twins: Twins): [ValueId, string][];
  /** Its console does not show what it was told: the steps that tell it were confirmed. */
  confirms?: true;
  /** Where a login begins at the service provider. */
  startsAt(twins: Twins): string;
  /** Why its side turned the last login away; null: it let somebody in. Undefined: nothing arrived. */
  reason(twins: Twins): string | null | undefined;
}

export interface Shown {
  text: string;
  name?: string;
  role?: string;
  checked?: boolean;
}
export const text = (value: string, name?: string): Shown => ({ text: value.replace(/\s+/g, ' ').trim(), ...(name ? { name } : {}) });
export const box = (value: string): Shown => ({ text: value, role: 'textbox' });

const one = (key: AnchorRef, { text: shown, name = '', role = 'cell', checked }: Shown): Look => ({
  key, found: 'one', role, name, text: shown, checked: checked ?? null, enabled: true, by: 'name', inView: true,
});

const orWord = (value: string, word: string) => text(value || word);
const labels = { assertion: 'Sign SAML assertion', response: 'Sign SAML response', 'response-and-assertion': 'Sign SAML response and assertion' } as const;

/** What Entra's screens show of an app, row by row as the twin draws them. */
export function entraShows(state: TwinState, app: App, claimName: string): [AnchorRef, Shown][] {
  const urls = appUrls(state.tenant.tenantId, app.appId);
  const active = app.certificates.find((certificate) => certificate.active);
  const card = 'entra/saml-sign-on#';
  const last = claimName.split('/').at(-1)!;
  const onCard = app.claims.filter(({ name }) => name.toLowerCase() === last.toLowerCase());
  const inList = app.claims.filter((claim) => claimUri(claim).toLowerCase() === claimName.toLowerCase());
  const basic: [AnchorRef, Shown][] = [
    [`${card}title`, text('Set up Single Sign-On with SAML')],
    [`${card}identifier`, orWord(app.saml.identifiers.join(' '), 'Required')],
    [`${card}reply-url`, orWord(app.saml.replyUrls.map(({ url }) => url).join(' '), 'Required')],
    [`${card}sign-on-url`, orWord(app.saml.signOnUrl, 'Optional')],
    [`${card}relay-state`, orWord(app.saml.relayState, 'Optional')],
    [`${card}sp-logout-url`, orWord(app.saml.logoutUrl, 'Optional')],
    [`${card}name-id`, text(app.nameId.source)],
    [`${card}login-url`, text(urls.login)],
    [`${card}entra-identifier`, text(urls.identifier)],
    [`${card}idp-logout-url`, text(urls.logout)],
    ['entra/users#assigned', text(String(app.assignments.length))],
    ['entra/claims#name-id', text(`${app.nameId.source} [nameid-format:${app.nameId.format}]`)],
    ['entra/certificate#signing-option', { text: labels[app.signingOption], role: 'combobox' }],
    ['entra/certificate#signing-algorithm', { text: app.signingAlgorithm === 'sha1' ? 'SHA-1' : 'SHA-256', role: 'combobox' }],
  ];
  if (active) {
    basic.push(
      [`${card}status`, text('Active')],
      [`${card}thumbprint`, text(active.thumbprint)],
      [`${card}expiration`, text(new Date(active.notAfter).toLocaleString('en-US'))],
      [`${card}notification-email`, text(app.notificationEmails.join(', '))],
      [`${card}metadata-url`, text(urls.metadata)],
    );
  }
  // A row that is there twice is pointed at by nobody.
  if (onCard.length === 1) basic.push([`${card}claim-email`, text(onCard[0]!.source, onCard[0]!.name)]);
  if (inList.length === 1) basic.push(['entra/claims#claim-email', text(inList[0]!.source, claimUri(inList[0]!))]);
  return basic;
}

export function heldOf(certificate: SigningCertificate, sha256: string): HeldCertificate {
  return { der: certificate.der, sha1: certificate.thumbprint.toLowerCase(), sha256, provenance: { from: 'file', at, name: 'Krisp.cer' } };
}

export const at = '2026-11-25T10:00:00Z';

/** A connection as the extension would have it: the values as they were taken over, then what both consoles show now. */
export function connectionOf(side: Side, twins: Twins, app: App, taken: ReadonlyMap<ValueId, string>, certificates: readonly HeldCertificate[]): Connection {
  const { guide } = side;
  let connection = createConnection({ guide, name: 'Table', environment: 'practice', id: 'table', at });
  for (const [id, value] of taken) connection = holdValue(connection, id, { value, provenance: { from: 'page', at, host: 'portal.azure.com', anchor: '' } });
  for (const certificate of certificates) connection = holdCertificate(connection, certificate);
  const wanted = new Set([...anchorRefs(guide, 'idp'), ...anchorRefs(guide, 'sp')]);
  const shown = [...entraShows(twins.state, app, valuesOf(connection, guide)['email-claim-name'] ?? ''), ...side.shows(twins)];
  // What the guide never looks for, the extension never sees.
  const looks = new Map(shown.filter(([ref]) => wanted.has(ref)).map(([ref, what]) => [ref, one(ref, what)]));
  connection = sight(connection, looks, { at, host: 'portal.azure.com' });
  // What cannot be seen was confirmed on the way: that a form was saved, that a message was sent.
  const asked = guide.steps.filter((step) => step.side === 'sp' && (step.act === 'confirm' || step.act === 'hand-over') && !isLoginStep(step));
  return side.confirms ? asked.reduce((before, step) => markStep(before, step.id, 'confirmed', at), connection) : connection;
}

/** The values that a guide takes over, read from where it reads them. */
export function takenOver(side: Side, twins: Twins, app: App): Map<ValueId, string> {
  const shown = new Map([...entraShows(twins.state, app, ''), ...side.shows(twins)]);
  const taken = new Map<ValueId, string>([['tenant-id', twins.state.tenant.tenantId], ['app-id', app.appId], ['object-id', app.objectId]]);
  for (const [id, value] of side.given?.(twins) ?? []) taken.set(id, value);
  for (const step of side.guide.steps) {
    if (step.act !== 'read' && step.act !== 'file') continue;
    for (const { value, anchor } of step.captures) {
      const what = shown.get(anchor)?.text;
      if (what) taken.set(value, what);
    }
  }
  return taken;
}
