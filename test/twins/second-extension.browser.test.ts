/** The portal's twin beside another extension that changes the page (R29): our controls are found, and its values read as they are. */
import { rmSync } from 'node:fs';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Look } from '../../lib/dom/look.ts';
import { anchorQuery } from '../../lib/guide/query.ts';
import type { AnchorRef } from '../../lib/guide/schema/index.ts';
import type { PortalPage } from './entra/portal-page.ts';
import { openPortalPage, samlHash } from './entra/portal-page.ts';
import { appUrls } from './entra/urls.ts';
import { secondExtension } from './second-extension.ts';

let folder: string;
let portal: PortalPage;
let locator: string;
beforeAll(async () => {
  const contents = `import { look } from './locate.ts'; globalThis.lookAt = (queries) => look(document, queries, { surroundings: [] });`;
  const made = await build({ stdin: { contents, resolveDir: `${import.meta.dirname}/../../lib/dom`, loader: 'ts' }, bundle: true, write: false, format: 'iife' });
  locator = made.outputFiles[0]!.text;
  folder = secondExtension();
  portal = await openPortalPage(folder);
}, 120_000);
afterAll(async () => {
  await portal?.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each(['knockout', 'react'] as const)('ids are masked on the page and in its frames, and our own are read all the same: %s (R29)', async (build) => {
  const { twins, app } = portal;
  await portal.open(samlHash(app), { build });
  const content = await portal.content('samlSignOn');
  const boxes = () => content.$$eval('input[data-second-extension]', (all) => all.map((one) => (one as HTMLInputElement).value));
  const { login, identifier, logout, metadata } = appUrls(twins.state.tenant.tenantId, app.appId);
  await expect.poll(async () => new Set(await boxes())).toEqual(new Set([metadata, login, identifier, logout]));

  await content.evaluate(locator);
  const look = (...refs: AnchorRef[]) =>
    content.evaluate((queries) => (globalThis as unknown as { lookAt(all: unknown): Look[] }).lookAt(queries), refs.map((ref) => anchorQuery(ref, { 'app-name': 'Krisp_app' }, 'en')));
  const looks = await look('entra/saml-sign-on#login-url', 'entra/saml-sign-on#entra-identifier', 'entra/saml-sign-on#edit-basic-saml', 'entra/saml-sign-on#certificate-base64');
  expect(looks.map((one) => (one.found === 'one' ? one.text : one.found)).slice(0, 2)).toEqual([login, identifier]);
  expect(looks.map(({ found }) => found)).toEqual(['one', 'one', 'one', 'one']);
});
