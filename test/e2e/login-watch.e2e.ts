import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { KrispState } from '../twins/krisp/state.ts';
import { startTwins, type Twins } from '../twins/server.ts';
import type { App } from '../twins/state.ts';
import { seen } from './admin.ts';
import { startChromium, type RunningChromium } from './chromium.ts';
import { panelButton } from './guided.ts';
import { appForKrisp, checkStates, openAtLastStep } from './watched-login.ts';

/*
 * A real login through both twins, in a tab that the extension opens and watches. The set-up itself is put in place beforehand: the
 * guided runs try it. The permissions are asked for in the click; the profile has granted them once before (see chromium.ts).
 */

let twins: Twins;
let chromium: RunningChromium;
let panel: Page;
let app: App;
let krisp: KrispState;

beforeAll(async () => {
  twins = await startTwins({ switches: { saveDelay: 0, certificateDelay: 0 } });
  chromium = await startChromium({ port: twins.port });
  await chromium.browser.waitForTarget((target) => target.type() === 'service_worker');
  panel = await chromium.openPanel();
}, 180_000);
afterAll(async () => {
  await chromium.close();
  await twins.close();
});

beforeEach(() => {
  ({ app, krisp } = appForKrisp(twins));
});

/** Krisp may hold another certificate than the app's. */
async function setUp(certificateAtKrisp: string): Promise<void> {
  await openAtLastStep(panel, twins, app, certificateAtKrisp);
  await panel.reload();
}

/** Press "Watch the login": the tab that opens. */
async function watch(): Promise<Page> {
  const opened = new Promise<Page>((resolve) => {
    chromium.browser.once('targetcreated', (target) => void target.page().then((page) => page && resolve(page)));
  });
  await ((await panelButton(panel, 'Watch the login')) as ElementHandle<HTMLElement>).click();
  return opened;
}

/** Sign in there as an assigned person. */
async function watchOne(): Promise<void> {
  const tab = await watch();
  await (await seen(tab, 'button[value="B.Simon@contoso.onmicrosoft.com"]')).click();
  await panel.waitForSelector('.judgement', { timeout: 20_000 });
}

const states = () => checkStates(panel);
const granted = () => panel.evaluate(() => (globalThis as unknown as { chrome: { permissions: { getAll(): Promise<{ permissions: string[]; origins: string[] }> } } }).chrome.permissions.getAll());

/** Hosts that a login only passes through. */
const passing = (origin: string) => /login\.|api\./.test(origin);

test('request and response are caught, every field of them is right, and the step is proven', async () => {
  await setUp(app.certificates[0]!.pem);
  expect((await granted()).origins.filter(passing)).toEqual([]);
  await watchOne();
  const all = await states();
  expect(Object.entries(all).filter(([, state]) => state !== 'passed')).toEqual([]);
  expect(Object.keys(all)).toEqual(expect.arrayContaining([
    'request-issuer', 'request-acs', 'start', 'destination', 'posted-to', 'in-response-to', 'answer', 'signature', 'algorithm', 'signed-element',
    'encryption', 'form', 'issuer', 'audience', 'recipient', 'times', 'clock', 'name-id', 'name-id-format', 'claim:Email',
  ]));
  expect(krisp.logins.at(-1)).toMatchObject({ ok: true, user: 'b.simon@contoso.com' });
  await panel.waitForSelector('.finish');
  // Nothing of the login is stored, and what was asked for is given back.
  const stored = await panel.evaluate(() => (globalThis as unknown as { chrome: { storage: { local: { get(all: null): Promise<object> } } } }).chrome.storage.local.get(null));
  expect(JSON.stringify(stored)).toContain('"proven"');
  expect(JSON.stringify(stored)).not.toMatch(/simon|SAMLResponse|_[0-9a-f]{8}-/i);
  expect((await granted()).origins.filter(passing)).toEqual([]);
});

test('Krisp holds another certificate: the signature is told, with both, and the step is not proven', async () => {
  await setUp(twins.state.newCertificate({ years: 3 }).pem);
  await watchOne();
  const all = await states();
  expect(Object.entries(all).filter(([, state]) => state === 'failed').map(([id]) => id).sort()).toEqual(['answer', 'signature']);
  expect(krisp.logins.at(-1)).toMatchObject({ ok: false, reason: 'signature-invalid' });
  expect(await panel.$('.finish')).toBeNull();
  expect(await panel.$eval('[data-check=signature]', (one) => one.textContent)).toContain('holds another one');
});

test('Entra refuses: its page is read on a click, and the two values and the step are told', async () => {
  await setUp(app.certificates[0]!.pem);
  app.saml.identifiers[0] += '/';
  const tab = await watch();
  await tab.waitForFunction(() => document.body?.innerText.includes('AADSTS700016'));
  await ((await panelButton(panel, 'It shows an error: read it')) as ElementHandle<HTMLElement>).click();
  await panel.waitForSelector('[data-rule=AADSTS700016]', { timeout: 20_000 });
  expect(await panel.$$eval('[data-rule=AADSTS700016] dd', (all) => all.map((one) => one.textContent))).toEqual([krisp.team.slug, krisp.team.slug]);
  expect(await panel.$eval('.support code', (one) => one.textContent)).toMatch(/^[0-9a-f-]{36} · 20\d\d-/);
  await ((await panelButton(panel, 'Stop watching')) as ElementHandle<HTMLElement>).click();
  await panel.waitForSelector('.judgement');
  expect(Object.entries(await states()).filter(([, state]) => state !== 'passed')).toEqual([]);
});
