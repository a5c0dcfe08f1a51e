import { afterEach, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { createApp, isError } from '../twins/entra/apps.ts';
import { appHash } from '../twins/entra/protocol.ts';
import { seen } from './admin.ts';
import { grant, newProfile } from './chromium.ts';
import { panelButton, press, readPanel } from './guided.ts';
import { ringOn } from './ring.ts';
import { begin, startRig, type Rig } from './rig.ts';

let rig: Rig;
const others: (() => Promise<void>)[] = [];
afterEach(async () => {
  await rig.close();
  for (const end of others.splice(0)) await end();
});

/** The tile “SAML” is called otherwise here, and nobody has that on record. */
const reworded = 'Federated sign-in';
const tile = (page: Page) => seen(page, `::-p-xpath(//*[normalize-space(text())="${reworded}"])`);
/** The middle of the ring lies on the tile, whose text is in its middle. */
async function isRinged(page: Page): Promise<boolean> {
  const ring = await ringOn(page);
  const box = await (await tile(page)).boundingBox();
  return ring !== null && box !== null && Math.hypot(ring.x - box.x - box.width / 2, ring.y - box.y - box.height / 2) < 120;
}
/** What is kept, as it stands in the browser's storage. */
const kept = (panel: Page) =>
  panel.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { storage: { local: { get(): Promise<Record<string, unknown>> } } } };
    return JSON.stringify((await chrome.storage.local.get())['pinned-controls'] ?? []);
  });

test('a control is found once it was pointed at, by mouse or keyboard, on every day after, until that is forgotten', async () => {
  const profile = newProfile();
  rig = await startRig({ profile, switches: { build: 'react', reworded: { methodSaml: reworded } } });
  const { twins } = rig;
  others.push(() => twins.close());
  const app = createApp(twins.state, { name: 'Krisp', kind: 'non-gallery' });
  if (isError(app)) throw new Error('the twin made no app');
  const address = `https://portal.azure.com/${appHash('SignOn', app)}`;
  let { portal } = rig;
  let { panel } = rig.desk;
  await begin(rig);
  await portal.goto(address);
  await portal.bringToFront();
  for (const step of [/three values/, /Create the app/, /who may sign in/]) {
    await expect.poll(async () => (await readPanel(panel)).step).toMatch(step);
    await press(rig.desk, /^Skip/);
  }
  await expect.poll(async () => (await readPanel(panel)).step).toBe('Choose SAML');

  // By mouse.
  await tile(portal);
  await press(rig.desk, /^Point at it$/);
  await panel.waitForSelector('.stage.pointing');
  const before = twins.state.tenant.apps[0]!.ssoMode;
  // A hand moves first, and the control under it is outlined.
  const { x, y } = (await (await tile(portal)).boundingBox())!;
  await portal.mouse.move(x + 5, y - 20, { steps: 3 });
  await portal.mouse.move(x + 5, y + 5);
  await expect.poll(() => isRinged(portal)).toBe(true);
  await portal.mouse.click(x + 5, y + 5);
  await panelButton(panel, /^Forget$/);
  expect(twins.state.tenant.apps[0]!.ssoMode, 'the page got no click').toBe(before);
  await expect.poll(() => isRinged(portal)).toBe(true);
  const pin = await kept(panel);
  expect(pin).toContain(reworded);
  for (const volatile of ['Krisp', app.objectId, 'contoso', '"index"']) expect(pin).not.toContain(volatile);

  await portal.reload();
  await expect.poll(() => isRinged(portal), { timeout: 10_000 }).toBe(true);

  await rig.chromium.close();
  grant(profile, { active: true });
  rig = await startRig({ profile, twins });
  ({ portal } = rig);
  ({ panel } = rig.desk);
  await portal.goto(address);
  await portal.bringToFront();
  await expect.poll(() => isRinged(portal), { timeout: 10_000 }).toBe(true);

  await press(rig.desk, /^Forget$/);
  await panelButton(panel, /^Point at it$/);
  expect(await kept(panel)).toBe('[]');
  await expect.poll(() => isRinged(portal)).toBe(false);

  // By keyboard: the button in the panel, then backwards on the page.
  await (await panelButton(panel, 'Point at it')).focus();
  await panel.keyboard.press('Enter');
  await panel.waitForSelector('.stage.pointing [role=status]');
  await portal.bringToFront();
  for (let tried = 0; !(await isRinged(portal)); tried += 1) {
    expect(tried).toBeLessThan(60);
    await portal.keyboard.press('ArrowUp');
  }
  await portal.keyboard.press('Enter');
  await panelButton(panel, 'Forget');
  expect(twins.state.tenant.apps[0]!.ssoMode).toBe(before);
  await expect.poll(() => isRinged(portal)).toBe(true);
  // What is pointed at is pressed as anything else is.
  await rig.desk.admin.clickAt(portal, (await ringOn(portal))!);
  await expect.poll(async () => (await readPanel(panel)).step, { timeout: 10_000 }).toMatch(/^Give Entra/);
});
