import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { guideById } from '../../lib/guide/index.ts';
import { startTwins } from '../twins/server.ts';
import { Admin } from './admin.ts';
import { chromiumBuild, startChromium } from './chromium.ts';
import { press, readPanel, type Desk } from './guided.ts';
import { ringOn } from './ring.ts';
import { serviceProviders } from './service-providers/index.ts';
import { signInToPortal } from './sign-in.ts';

const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** The extension in a folder of its own, which can be given a newer version while it runs. */
function copyOfBuild(): { build: string; bump(version: string): void } {
  const build = mkdtempSync(join(tmpdir(), 'sso-handshake-build-'));
  ends.push(() => rmSync(build, { recursive: true, force: true }));
  cpSync(chromiumBuild, build, { recursive: true });
  const file = join(build, 'manifest.json');
  return {
    build,
    bump: (version) => writeFileSync(file, JSON.stringify({ ...(JSON.parse(readFileSync(file, 'utf8')) as object), version })),
  };
}

interface Runtime {
  chrome: { runtime: { getManifest(): { version: string } } };
}
const versionIn = (panel: Page) => panel.evaluate(() => (globalThis as unknown as Runtime).chrome.runtime.getManifest().version);
/** What stands beside head and body, where the ring stands while there is one. */
const strangers = (page: Page) => page.$$eval(':root > :not(head, body)', (all) => all.length);

test('the extension is updated underneath an open console: the ring goes, nothing is thrown or left, and the guide goes on in the same tab', async () => {
  const { build, bump } = copyOfBuild();
  const twins = await startTwins({ switches: { build: 'knockout' } });
  ends.push(() => twins.close());
  const chromium = await startChromium({ port: twins.port, build });
  ends.push(() => chromium.close());
  const { browser, downloads } = chromium;
  const portal = (await browser.pages())[0]!;
  const thrown: unknown[] = [];
  portal.on('pageerror', (error) => thrown.push(error));
  await signInToPortal(portal);
  const desk = (panel: Page): Desk => ({ browser, panel, admin: new Admin(), downloads, form: serviceProviders.krisp.form });
  const before = await chromium.openPanel();
  const old = await versionIn(before);
  await press(desk(before), new RegExp(`^${RegExp.escape(guideById(serviceProviders.krisp.guide)!.title.en)}`));
  await press(desk(before), /^Skip/);
  const { step } = await readPanel(before);
  await portal.bringToFront();
  await expect.poll(() => ringOn(portal)).not.toBeNull();
  const ring = await ringOn(portal);

  bump('99.0.1');
  const closed = new Promise((resolve) => before.once('close', resolve));
  // The browser takes the folder for a newer version of what it has, and puts it in its place.
  await browser.installExtension(build);
  await closed;
  await expect.poll(() => strangers(portal)).toBe(0);

  const after = await chromium.openPanel();
  expect([old, await versionIn(after)]).toEqual([expect.not.stringMatching('99.0.1'), '99.0.1']);
  await expect.poll(async () => (await readPanel(after)).step).toBe(step);
  await expect.poll(() => ringOn(portal)).toEqual(ring);
  expect(await strangers(portal)).toBe(1);
  expect(thrown).toEqual([]);
});
