/** What is hard about Aircall's and Sprinklr's pages, each alone, and that a guide's controls are found there all the same. */
import { build } from 'esbuild';
import type { Browser, Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { AnchorQuery, Look } from '../../lib/dom/look.ts';
import { anchorQuery } from '../../lib/guide/query.ts';
import type { AnchorRef } from '../../lib/guide/schema/index.ts';
import { needBrowser } from '../../scripts/browsers/find.ts';
import { serviceProviders } from '../e2e/service-providers/index.ts';
import { labels as aircall, setAircallSwitches } from './aircall/index.ts';
import { workingAircall } from './aircall/working.ts';
import { startTwins, type Twins } from './server.ts';
import { labels as sprinklr, setSprinklrSwitches } from './sprinklr/index.ts';
import { workingSprinklr } from './sprinklr/working.ts';
import { createSwitches, type Switches } from './switches.ts';

let twins: Twins;
let browser: Browser;
let page: Page;
let locator: string;

beforeAll(async () => {
  twins = await startTwins({ switches: { requireSignIn: false } });
  setAircallSwitches(twins.switches, { aircallDelay: 0 });
  setSprinklrSwitches(twins.switches, { sprinklrDelay: 0 });
  workingAircall(twins.state);
  workingSprinklr(twins.state);
  const contents = `import { look } from './locate.ts'; globalThis.lookAt = (queries) => look(document, queries, { surroundings: [] });`;
  const made = await build({ stdin: { contents, resolveDir: `${import.meta.dirname}/../../lib/dom`, loader: 'ts' }, bundle: true, write: false, format: 'iife' });
  locator = made.outputFiles[0]!.text;
  browser = await puppeteer.launch({
    executablePath: needBrowser('chromium'),
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
      '--ignore-certificate-errors', `--host-resolver-rules=MAP *:443 127.0.0.1:${twins.port}`],
  });
  page = await browser.newPage();
  for (const sp of [serviceProviders.aircall, serviceProviders.sprinklr]) await sp.signIn(page);
});
afterAll(async () => {
  await browser?.close();
  await twins?.close();
});
const before = createSwitches({ requireSignIn: false });
afterEach(() => {
  Object.assign(twins.switches, before);
  setSprinklrSwitches(twins.switches, { sprinklrFarItem: false });
});

const security = () => page.goto('https://dashboard.aircall.io/account/security', { waitUntil: 'networkidle0' });
const board = () => page.goto('https://staging-contoso.sprinklr.com/', { waitUntil: 'networkidle0' });

async function look(...queries: (AnchorRef | AnchorQuery)[]): Promise<Look['found'][]> {
  await page.evaluate(locator);
  const asked = queries.map((query) => (typeof query === 'string' ? anchorQuery(query, {}, 'en') : query));
  return page.evaluate((all) => (globalThis as unknown as { lookAt(all: unknown): Look[] }).lookAt(all).map(({ found }) => found), asked);
}
const box = (name: string): AnchorQuery => ({ key: name, control: 'textbox', names: [name], scope: [], placeholders: [], evidence: [] });
const press = async (name: string) => (await page.waitForSelector(`::-p-xpath(//*[self::button or self::a or @role="button"][normalize-space()="${name}" or @title="${name}"])`))!.click();
const drawn = (selector: string) => page.$$eval(selector, (all) => all.length);

/** From Sprinklr's first tab to its form, as the guide has it. */
async function form(): Promise<void> {
  await board();
  for (const name of [sprinklr.newTab, sprinklr.allSettings, sprinklr.manageCustomer, sprinklr.singleSignOns, sprinklr.edit]) await press(name);
  await page.waitForSelector(`::-p-text(${sprinklr.importMetadata})`);
}

describe('lists of which only what is in sight is drawn (R11)', () => {
  test('Sprinklr’s All Settings, far down: not found before one scrolls to it or searches for it, and then once', async () => {
    setSprinklrSwitches(twins.switches, { sprinklrFarItem: true });
    await board();
    await press(sprinklr.newTab);
    const search = (await page.waitForSelector('input[type=search]'))!;
    expect(await look('sprinklr/home#all-settings')).toEqual(['none']);
    await search.type('all sett');
    await page.waitForSelector(`::-p-text(${sprinklr.allSettings})`);
    expect(await look('sprinklr/home#all-settings')).toEqual(['one']);
    await search.click({ count: 3 });
    await page.keyboard.press('Backspace');
    await page.waitForSelector('::-p-text(Engage Dashboards)');
    expect(await look('sprinklr/home#all-settings')).toEqual(['none']);
    await search.evaluate((element) => element.nextElementSibling!.scrollTo(0, 10_000));
    await page.waitForSelector(`::-p-text(${sprinklr.allSettings})`);
    expect(await look('sprinklr/home#all-settings')).toEqual(['one']);
  });
  test('Aircall’s people: the grid says how many there are, and draws a dozen', async () => {
    await page.goto('https://dashboard.aircall.io/people', { waitUntil: 'networkidle0' });
    const count = await page.$eval('[role=grid]', (grid) => Number(grid.getAttribute('aria-rowcount')));
    expect(count).toBe(42);
    expect(await drawn('[role=row]')).toBeLessThan(15);
    const shown = () => page.$eval('[role=grid]', (grid) => grid.textContent.includes('test.user40@contoso.com'));
    expect(await shown()).toBe(false);
    await page.$eval('[role=grid] > div:last-child', (rows) => rows.scrollTo(0, 10_000));
    await expect.poll(shown).toBe(true);
  });
});

describe('groups of a menu that start closed (R12)', () => {
  test('Aircall’s My Company is found once its group is open', async () => {
    twins.switches.menuGroupsCollapsed = true;
    await page.goto('https://dashboard.aircall.io/overview', { waitUntil: 'networkidle0' });
    expect(await look('aircall/dashboard#my-company')).toEqual(['none']);
    await press('Company');
    await expect.poll(() => look('aircall/dashboard#my-company')).toEqual(['one']);
  });
  test('Sprinklr’s areas unfold, and the one that matters stays where it is', async () => {
    await board();
    await press(sprinklr.newTab);
    await press(sprinklr.allSettings);
    await page.waitForSelector('[aria-expanded=false]');
    const before = await drawn('[aria-expanded]');
    await press('Workspace');
    await page.waitForSelector('[aria-expanded=true]');
    expect([before, await drawn('[aria-expanded]')]).toEqual([2, 2]);
    expect(await look('sprinklr/platform-settings#manage-customer')).toEqual(['one']);
  });
});

describe('buttons that carry a field’s own name (R14)', () => {
  test('Aircall’s info balloon is not the field beside it', async () => {
    await security();
    expect(await drawn(`button[aria-label="${aircall.metadataUrl}"]`)).toBe(1);
    expect(await look(box(aircall.metadataUrl))).toEqual(['one']);
  });
  test('nor are Sprinklr’s balloons, its columns, and the fields of its other tabs', async () => {
    await form();
    expect(await drawn(`button[aria-label="${sprinklr.entityId}"]`)).toBe(2);
    const refs: AnchorRef[] = ['name', 'entity-id', 'issuer-name', 'login-url', 'certificate', 'save'].map((id) => `sprinklr/sso-configuration#${id}` as const);
    expect(await look(...refs)).toEqual(refs.map(() => 'one'));
  });
  test('the first tab’s field named as the certificate’s is not the certificate’s', async () => {
    await board();
    expect(await look(box(sprinklr.certificate))).toEqual(['one']);
    expect(await look('sprinklr/single-sign-on-edit#certificate', 'sprinklr/sso-configuration#entity-id')).toEqual(['none', 'none']);
  });
});

describe('themes, and windows high above the page (R18)', () => {
  const themes: [theme: Switches['theme'], scheme: string][] = [['light', 'light'], ['dark', 'dark'], ['high-contrast', 'dark']];
  test.each([['Aircall’s', security], ['Sprinklr’s', board]] as const)('%s pages are drawn in three of them', async (_, open) => {
    const seen: string[] = [];
    for (const [theme, scheme] of themes) {
      twins.switches.theme = theme;
      await open();
      const app = await page.$eval('#root [class*=app], #root > *', (element) => {
        // Aircall's theme stands on the root, Sprinklr's beside its app.
        const { backgroundColor } = getComputedStyle(element);
        return { backgroundColor, schemes: [getComputedStyle(document.documentElement).colorScheme, getComputedStyle(element).colorScheme] };
      });
      expect(app.schemes).toContain(scheme);
      seen.push(app.backgroundColor);
    }
    expect(new Set(seen).size).toBe(3);
  });
  test('Sprinklr’s window lies over its tabs, and the list of a drop-down over the window', async () => {
    await form();
    const [list] = await Promise.all([page.waitForSelector('[role=listbox]'), press('HTTP POST')]);
    const heights = await list!.evaluate((element) => {
      const above = (from: Element | null) => Number.parseInt(getComputedStyle(from!).zIndex, 10);
      return [above(element), above([...document.querySelectorAll('div')].find((each) => getComputedStyle(each).zIndex === '1000') ?? null)];
    });
    expect(heights).toEqual([9000, 1000]);
  });
});
