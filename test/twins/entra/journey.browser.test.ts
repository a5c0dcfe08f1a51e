/** How the portal's twin gets from one blade to the next, and how long that takes: R6, R7, and R13 of what leads there. */
import type { Frame, Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadDelayOf, slowBlades } from '../switches.ts';
import { bladeHash, builds, editBasic, samlHash, usePortal } from './portal-page.ts';

const portal = usePortal();
let page: Page;
beforeAll(() => void ({ page } = portal));

interface Seen {
  readonly at: number;
  readonly state: string;
}
/** Notes when what a document draws of the blade in view changes, and what the blade's frame says. */
function record(): void {
  const seen: Seen[] = [];
  const said: Seen[] = [];
  addEventListener('message', ({ data }: MessageEvent<{ twin?: string; type: string }>) => void (data?.twin === 'blade' && said.push({ at: performance.timeOrigin + performance.now(), state: data.type })));
  const note = () => {
    const blade = document.querySelector('section.fxs-blade:last-of-type');
    const close = blade?.querySelector('[aria-label^="Close content"]')?.getAttribute('aria-label');
    const box = document.querySelector<HTMLInputElement>('input[placeholder="Enter an identifier"]');
    const command = [...document.querySelectorAll('[role=button],button')].find((one) => one.textContent.trim() === 'Save');
    const title = blade ? `${close} ${blade.querySelector('h2')?.textContent ? 'titled' : 'untitled'}` : '';
    const dots = document.querySelector('section.fxs-blade:last-of-type .fxs-progress-dots')?.checkVisibility() ? 'dots' : '';
    const content = box ? `box ${box.disabled ? 'off' : 'on'}, save ${command?.ariaDisabled === 'true' || command?.matches('.is-disabled') ? 'off' : 'on'}` : '';
    const state = [title, dots, content].filter(Boolean).join(' ');
    if (state !== '' && state !== seen.at(-1)?.state) seen.push({ at: performance.timeOrigin + performance.now(), state });
  };
  new MutationObserver(note).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  Object.assign(globalThis, { seen, said });
}

describe('a blade that is opened (R6)', () => {
  test.each(builds)('has no title, then a title, then content, then controls that can be used: %s', async (build) => {
    await portal.open('#home', { build, loadDelay: 1_500, settleDelay: 3_000 });
    const content = await portal.watched('basicSaml', portal.app, record);
    const read = (where: Page | Frame) => where.evaluate(() => (globalThis as unknown as { seen: Seen[] }).seen);
    await expect.poll(async () => (await read(content)).at(-1)?.state).toContain('box on');
    const shell = await read(page);
    const inside = (await read(content)).filter(({ state }) => state.includes('box'));
    expect(shell.slice(0, 2).map(({ state }) => state)).toEqual([
      "Close content 'undefined' untitled dots", "Close content 'Basic SAML Configuration' titled dots",
    ]);
    expect(shell.at(-1)?.state).not.toContain('dots');
    expect(inside.map(({ state }) => /box.*/.exec(state)?.[0])).toContain('box off, save off');
    expect(/box.*/.exec(inside.at(-1)!.state)![0], 'nothing to save yet').toBe('box on, save off');
    const first = (state: string) => inside.find((one) => one.state.includes(state))!.at;
    expect(shell[1]!.at - shell[0]!.at).toBeGreaterThan(1_500 * 0.4 * 0.8);
    expect(first('box off') - shell[0]!.at).toBeGreaterThan(1_500 * 0.8);
    // a frame takes time of its own before it can be told to draw
    const [ready, loaded] = await page.evaluate(() => ['ready', 'loaded'].map((type) => (globalThis as unknown as { said: Seen[] }).said.find(({ state }) => state === type)?.at));
    if (build === 'react') expect(loaded! - ready!).toBeGreaterThan(1_500 * 0.8);
    // Fluent measures its command bar on the way, and the wait begins before it has
    expect(first('box on') - first('box off')).toBeGreaterThan(1_000);
  });

  test('what cannot be used yet is pressed in vain', async () => {
    await portal.open(samlHash(portal.app), { settleDelay: 60_000 });
    await (await page.waitForSelector(editBasic))!.click();
    const add = (await page.waitForSelector('.fxs-contextpane ::-p-xpath(//a[.="Add identifier"])'))!;
    await add.click();
    await (await page.waitForSelector('.fxs-contextpane [role=button][aria-label="Save"]'))!.click();
    expect(await page.$$eval('.fxs-contextpane input[placeholder="Enter an identifier"]', (all) => all.length)).toBe(1);
    expect(portal.twins.log.filter(({ method }) => method === 'PATCH')).toEqual([]);
  });

  test('comes 1 to 15 seconds later where blades are slow, most of them within three, the same in every run', () => {
    const waits = Array.from({ length: 100 }, (_, number) => loadDelayOf(number, slowBlades as Required<typeof slowBlades>));
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(1_000);
    expect(Math.max(...waits)).toBeGreaterThan(13_000);
    expect(Math.max(...waits)).toBeLessThanOrEqual(15_000);
    expect(waits.filter((wait) => wait <= 3_000).length).toBeGreaterThan(50);
    expect(slowBlades.settleDelay).toBe(1_000);
    expect(loadDelayOf(7, { loadDelay: 80, loadDelayAtMost: 0 })).toBe(80);
  });
});

describe('addresses (R7)', () => {
  test('lead from blade to blade in one document, in either form and case, with a tenant in front', async () => {
    await portal.open(samlHash(portal.app));
    await page.waitForSelector(editBasic);
    await page.evaluate(() => Object.assign(globalThis, { same: true }));
    const { objectId } = portal.app;
    const overview = () => page.waitForFunction(() => document.querySelector('section.fxs-blade:last-of-type h2')?.textContent === 'Krisp_app | Overview');
    await portal.go(`#blade/microsoft_aad_iam/managedappmenublade/overview/objectid/${objectId}/appId/~null`);
    await overview();
    await portal.go(`#@contoso.onmicrosoft.com/view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/SignOn/objectId/${objectId}`);
    await page.waitForSelector(`section.fxs-blade:last-of-type ${editBasic}`);
    expect(await page.evaluate(() => 'same' in globalThis), 'no document was loaded').toBe(true);
  });

  test.each(builds)('follow a moment after what was made, once, by a tile that is a box and no button: %s (R13)', async (build) => {
    await portal.open(bladeHash('ssoMethod', portal.twins.state.tenant.apps[0]!), { build, hashDelay: 300, saveDelay: 200 });
    const content = await portal.content('ssoMethod');
    await page.evaluate(() => {
      const times: number[] = [];
      Object.assign(globalThis, { times });
      addEventListener('hashchange', () => times.push(Date.now()));
    });
    const before = await page.evaluate(() => location.hash);
    const tile = (await content.waitForSelector('[title="SAML"]'))!;
    expect(await tile.evaluate((one) => [one.localName, one.getAttribute('tabindex')])).toEqual(['div', '0']);
    await tile.click();
    await tile.click();
    expect(await tile.evaluate((one) => one.hasAttribute('disabled'))).toBe(false);
    await expect.poll(() => portal.twins.state.tenant.apps[0]!.ssoMode).toBe('saml');
    const chosen = Date.now();
    expect(await page.evaluate(() => location.hash)).toBe(before);
    await page.waitForFunction(() => location.hash.endsWith('/preferredSingleSignOnMode/saml/servicePrincipalType/Application/fromNav/'));
    const [changed] = await page.evaluate(() => (globalThis as unknown as { times: number[] }).times);
    expect(changed! - chosen).toBeGreaterThan(150);
    expect(portal.twins.log.filter(({ method }) => method === 'PATCH')).toHaveLength(1);
  });
});
