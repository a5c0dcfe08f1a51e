/**
 * `npm run pictures`: the README's pictures, made by the guided run on the twins. They change when the product does: run it, look at them,
 * and commit them. Needs a built extension (`npm run build`).
 */
import { mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { pageInFront, seen } from '../test/e2e/admin.ts';
import { followGuide, press, readPanel } from '../test/e2e/guided.ts';
import { ringOn } from '../test/e2e/ring.ts';
import { begin, startRig } from '../test/e2e/rig.ts';
import { look, type Picture, writePictures } from './practice/pictures.ts';

const folder = resolve('docs/pictures');
mkdirSync(folder, { recursive: true });
const rig = await startRig();
const { desk, portal, account } = rig;
const { panel, browser } = desk;
const pictures: Picture[] = [];

const settled = () => new Promise((done) => setTimeout(done, 1200));

async function picture(name: string, dark = false): Promise<void> {
  const page = (await pageInFront(await browser.pages()))!;
  for (const each of [page, panel]) await each.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  await settled();
  pictures.push({ path: join(folder, `${name}.webp`), sight: await look(page, panel), dark });
  for (const each of [page, panel]) await each.emulateMediaFeatures([]);
  console.log(`  ${name}`);
}

/** Goes where the panel and the ring lead, up to where there is something to fill. */
async function untilFill(page: Page): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end; await settled()) {
    const [first] = (await readPanel(panel)).primary;
    if (first?.startsWith('Fill')) return;
    if (first) await press(desk, first);
    else {
      const ring = await ringOn(page);
      if (ring) await desk.admin.clickAt(page, ring);
    }
  }
  throw new Error('nothing to fill has come up');
}

/** What the panel has on a mistake comes into sight, as it does when the admin looks for it. */
async function showFinding(): Promise<void> {
  const finding = await panel.waitForSelector('.finding.fail', { timeout: 15_000 });
  await finding!.evaluate((element) => {
    // The head of the panel stays in sight above it.
    const scroller = document.scrollingElement!;
    scroller.scrollTop += element.getBoundingClientRect().top - 220;
  });
}

try {
  await begin(rig);
  await followGuide(desk, { login: rig.login, until: /^Give Entra/ });
  await untilFill(portal);
  await picture('fill');

  await followGuide(desk, { login: rig.login, until: /^Fill in Krisp/ });
  await untilFill(account);
  await picture('krisp-dark', true);

  await followGuide(desk, { login: rig.login });
  await picture('done');

  const app = rig.twins.state.tenant.apps.at(-1)!;
  app.saml.replyUrls[0]!.url += '/';
  await portal.bringToFront();
  await portal.reload();
  await seen(portal, '::-p-text(Set up Single Sign-On with SAML)');
  await showFinding();
  await picture('finding');
} finally {
  await rig.close();
}
await writePictures(pictures);
for (const { path } of pictures) console.log(`${path}: ${Math.ceil(statSync(path).size / 1024)} KiB`);
