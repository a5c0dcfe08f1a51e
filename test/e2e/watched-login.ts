import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { createConnection, holdCertificate, holdValue, markStep } from '../../lib/connection/index.ts';
import type { Connection } from '../../lib/connection/index.ts';
import { guideById } from '../../lib/guide/index.ts';
import type { ValueId } from '../../lib/guide/schema/index.ts';
import { chooseMethod, createApp } from '../twins/entra/apps.ts';
import { acsUrl, KrispState, signOnUrl } from '../twins/krisp/state.ts';
import type { Twins } from '../twins/server.ts';
import type { App } from '../twins/state.ts';

/*
 * What a watched login starts from: both sides set up, and the guide at its last step. The set-up itself is put in place: the guided runs
 * try it.
 */

/** Entra's side, as it is when the guide has come to its last step. */
export function appForKrisp({ state }: Twins): { app: App; krisp: KrispState } {
  state.reset();
  const krisp = new KrispState(state);
  const { team } = krisp;
  const app = createApp(state, { name: 'Krisp', kind: 'non-gallery' });
  if (!('appId' in app)) throw new Error(app.message);
  chooseMethod(state, app, 'saml', '');
  Object.assign(app.saml, { identifiers: [team.slug], replyUrls: [{ url: acsUrl(team) }], signOnUrl: signOnUrl(team) });
  app.claims.push({ id: state.guid(), name: 'Email', namespace: '', source: 'user.mail' });
  app.assignments.push(state.findUser('b.simon@contoso.onmicrosoft.com')!.objectId);
  return { app, krisp };
}

/** Krisp's side with this certificate, PEM, and the panel with the connection in front. */
export async function openAtLastStep(panel: Page, twins: Twins, app: App, certificateAtKrisp: string): Promise<void> {
  const krisp = new KrispState(twins.state);
  const ssoUrl = `https://login.microsoftonline.com/${twins.state.tenant.tenantId}/saml2`;
  krisp.configure({ audienceUri: krisp.team.slug, issuer: krisp.team.slug, ssoUrl, certificate: certificateAtKrisp });
  const connection = connectionOf(twins, krisp, ssoUrl, app.certificates[0]!.pem, certificateAtKrisp);
  await panel.evaluate(
    (stored: unknown, id: string) => (globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } })
      .chrome.storage.local.set({ connections: [stored], 'open-connection': id }),
    connection, connection.id,
  );
}

function connectionOf({ state }: Twins, { team }: KrispState, ssoUrl: string, pem: string, shown: string): Connection {
  const at = new Date().toISOString();
  const guide = guideById('krisp-custom-app')!;
  const values: Partial<Record<ValueId, string>> = {
    'sp-entity-id': team.slug, 'acs-url': acsUrl(team), 'sign-on-url': signOnUrl(team), 'sso-url': ssoUrl,
    'idp-entity-id': `https://sts.windows.net/${state.tenant.tenantId}/`,
  };
  let connection = createConnection({ guide, name: 'Krisp', environment: 'practice', id: 'watched', at });
  for (const [id, value] of Object.entries(values) as [ValueId, string][]) {
    connection = holdValue(connection, id, { value, provenance: { from: 'hand', at } });
  }
  const der = Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64');
  const digest = (name: string) => createHash(name).update(der).digest('hex');
  connection = holdCertificate(connection, {
    der: der.toString('base64'), sha1: digest('sha1'), sha256: digest('sha256'), provenance: { from: 'hand', at },
  });
  for (const { id } of guide.steps) if (id !== 'test-login') connection = markStep(connection, id, 'confirmed', at);
  return {
    ...connection, at: 'test-login',
    sightings: { 'krisp/saml-panel#certificate': { text: shown.trim(), at, host: 'account.krisp.ai' } },
  };
}

/** The state of every check that the panel shows. */
export const checkStates = (panel: Page): Promise<Record<string, string>> =>
  panel.$$eval('.check', (all) => Object.fromEntries(all.map((one) => [(one as HTMLElement).dataset.check ?? '', one.className.replace('check ', '')])));
