/** The portal's twin beside another extension that changes the page (R29): our controls are found, and its values read as they are. */
import { rmSync } from 'node:fs';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Look } from '../../lib/dom/look.ts';
import { anchorQuery } from '../../lib/guide/query.ts';
import type { AnchorRef } from '../../lib/guide/schema/index.ts';
import { builds, samlHash, usePortal } from './entra/portal-page.ts';
import { appUrls } from './entra/urls.ts';
import { secondExtension } from './second-extension.ts';

const folder = secondExtension();
const portal = usePortal(folder);
let locator: string;
beforeAll(async () => {
  const contents = `import { look } from './locate.ts'; globalThis.lookAt = (queries) => look(document, queries, { surroundings: [] });`;
  const made = await build({ stdin: { contents, resolveDir: `${import.meta.dirname}/../../lib/dom`, loader: 'ts' }, bundle: true, write: false, format: 'iife' });
  locator = made.outputFiles[0]!.text;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(builds)('ids are masked on the page and in its frames, and our own are read all the same: %s (R29)', async (build) => {
  const { twins, app } = portal;
  await portal.open('#home', { build });
  const id = `urn:uuid:${app.objectId}`;
  twins.state.findApp(app.objectId)!.saml.identifiers = [id];
  await portal.go(samlHash(app));
  const content = await portal.content('samlSignOn');
  const boxes = () => content.$$eval('input[data-second-extension]', (all) => all.map((one) => (one as HTMLInputElement).value));
  const { login, identifier, logout, metadata } = appUrls(twins.state.tenant.tenantId, app.appId);
  await expect.poll(async () => new Set(await boxes())).toEqual(new Set([metadata, login, identifier, logout]));
  const covers = await content.$$eval('.second-extension', (all) => all.map((one) => [one.textContent, one.getAttribute('title'), getComputedStyle(one).filter]));
  expect(covers).toContainEqual([app.objectId, 'masked', 'blur(6px)']);
  expect(await content.$eval('input[data-second-extension]', (one) => getComputedStyle(one).filter)).toBe('blur(6px)');

  await content.evaluate(locator);
  const look = (...refs: AnchorRef[]) =>
    content.evaluate((queries) => (globalThis as unknown as { lookAt(all: unknown): Look[] }).lookAt(queries), refs.map((ref) => anchorQuery(ref, { 'app-name': 'Krisp_app' }, 'en')));
  const looks = await look('entra/saml-sign-on#login-url', 'entra/saml-sign-on#entra-identifier', 'entra/saml-sign-on#identifier', 'entra/saml-sign-on#edit-basic-saml', 'entra/saml-sign-on#certificate-base64');
  expect(looks.map((one) => (one.found === 'one' ? one.text : one.found)).slice(0, 3)).toEqual([login, identifier, id]);
  expect(looks.map(({ found }) => found)).toEqual(['one', 'one', 'one', 'one', 'one']);
});
