import { join } from 'node:path';
import puppeteer, { type Browser, type Page, type SerializedAXNode } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { needBrowser } from '../../scripts/browsers/find.ts';
import { buildGallery } from '../gallery/build.ts';
import { measure } from './measure.ts';

/** What only a real browser can say of the panel: room, contrast, names, targets, the way of the Tab key. */
const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
let browser: Browser;
let gallery: string;
let page: Page;

beforeAll(async () => {
  gallery = await buildGallery(join(import.meta.dirname, '../../.cache/gallery-test'));
  browser = await puppeteer.launch({ executablePath: needBrowser('chromium'), args: flags });
  page = await browser.newPage();
});
afterAll(() => browser.close());

async function show(
  state: string,
  look: { width: number; scheme: 'light' | 'dark'; lang: 'en' | 'de' },
): Promise<void> {
  await page.setViewport({ width: look.width, height: 700 });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: look.scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.goto('about:blank');
  await page.goto(`${gallery}#state=${state}&lang=${look.lang}`);
  await page.waitForSelector('html[data-ready]');
  await page.$$eval('details', (all) => all.forEach((one) => (one.open = true)));
}
async function allStates(): Promise<string[]> {
  await page.goto(gallery);
  return page.$$eval('#panel a', (links) => links.map((link) => link.textContent ?? ''));
}

describe('every state of the panel', () => {
  test.each([
    { width: 320, scheme: 'light', lang: 'de' },
    { width: 320, scheme: 'dark', lang: 'en' },
  ] as const)(
    'fits, reads and can be hit: $width px, $scheme, $lang',
    async (look) => {
      const faults: string[] = [];
      for (const state of await allStates()) {
        await show(state, look);
        for (const fault of await page.evaluate(measure)) faults.push(`${state}: ${fault}`);
      }
      expect(faults).toEqual([]);
    },
    180_000,
  );

  test('what is measured would be noticed: pale, small, wide, without a name', async () => {
    await show('list', { width: 320, scheme: 'light', lang: 'en' });
    const faults = await page.evaluate((how) => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<p class="pale" style="color:#999;background:#fff">pale</p><button style="width:10px;height:10px"></button><div style="width:400px">wide</div>',
      );
      return new Function(`return (${how})()`)() as string[];
    }, measure.toString());
    expect(faults.join('\n')).toMatch(/contrast 2\.8.*pale[^]*no name[^]*px: ""/);
    expect(faults[0]).toMatch(/px too wide/);
  });

  test('at 200 % zoom of a 320 px panel nothing is cut off', async () => {
    const faults: string[] = [];
    for (const state of ['mistakes', 'certificate-wrong', 'krisp-form', 'finished', 'list']) {
      await show(state, { width: 160, scheme: 'light', lang: 'en' });
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) faults.push(`${state}: ${over} px too wide`);
    }
    expect(faults).toEqual([]);
  });
});

describe('the picture of the handshake, in the browser’s own accessibility tree', () => {
  /** What a screen reader is told, in reading order: role and name of all that has one, from the picture’s heading to the next section’s. */
  async function told(lang: 'en' | 'de', heading: string): Promise<string[]> {
    await show('mistakes-elsewhere', { width: 320, scheme: 'light', lang });
    const flat = ({ role, name, children = [] }: SerializedAXNode): string[] =>
      [...(name ? [`${role}: ${name.replaceAll(' .', '.')}`] : []), ...children.flatMap(flat)];
    const all = flat((await page.accessibility.snapshot())!);
    const section = (line: string) => line.startsWith('DisclosureTriangle: ');
    const from = all.findIndex((line) => section(line) && line.includes(heading));
    return all.slice(from, from + 1 + all.slice(from + 1).findIndex(section));
  }

  test('names both sides, what must agree, and how it stands', async () => {
    expect(await told('en', 'Handshake')).toEqual([
      'DisclosureTriangle: Handshake 1 differ 3 agree',
      'button: Krisp’s team slug is Entra’s Identifier: agree. Krisp: Your team slug. Microsoft Entra ID: Identifier (Entity ID)',
      'button: Krisp’s reply URL is Entra’s Reply URL: differ. Krisp: Reply URL (Assertion Consumer Service URL). Microsoft Entra ID: Reply URL (Assertion Consumer Service URL). Entra would refuse to answer (AADSTS50011).',
      'button: Krisp’s Single Sign On URL is Entra’s Sign on URL: agree. Krisp: Single Sign On URL. Microsoft Entra ID: Sign on URL',
      'button: The e-mail claim has its source: agree. Microsoft Entra ID: Email',
      'button: Your file is the app’s active certificate: not compared yet. Microsoft Entra ID: Thumbprint',
      'button: Entra’s Login URL is at Krisp: not compared yet. Krisp: Identity Provider Single Sign On URL. Microsoft Entra ID: Login URL',
      'button: Krisp’s Audience URI is the team slug: not compared yet. Krisp: Audience URI. Microsoft Entra ID: Identifier (Entity ID)',
      'button: Krisp’s Identity Provider Issuer is the team slug: not compared yet. Krisp: Identity Provider Issuer. Microsoft Entra ID: Identifier (Entity ID)',
      'button: Krisp holds this app’s certificate: not compared yet. Krisp: X-509 certificate. Microsoft Entra ID: Certificate (Base64)',
    ]);
  });
  test('in German as well', async () => {
    expect(await told('de', 'Handschlag')).toEqual([
      'DisclosureTriangle: Handschlag 1 abweichend 3 stimmen',
      'button: Krisps Team-Slug ist Entras Bezeichner: stimmen überein. Krisp: Your team slug. Microsoft Entra ID: Identifier (Entity ID)',
      'button: Krisps Reply URL ist Entras Antwort-URL: weichen ab. Krisp: Reply URL (Assertion Consumer Service URL). Microsoft Entra ID: Reply URL (Assertion Consumer Service URL). Entra würde die Antwort verweigern (AADSTS50011).',
      'button: Krisps Single Sign On URL ist Entras Anmelde-URL: stimmen überein. Krisp: Single Sign On URL. Microsoft Entra ID: Sign on URL',
      'button: Der E-Mail-Anspruch hat seine Quelle: stimmen überein. Microsoft Entra ID: Email',
      'button: Ihre Datei ist das aktive Zertifikat der App: noch nicht verglichen. Microsoft Entra ID: Thumbprint',
      'button: Entras Login URL steht bei Krisp: noch nicht verglichen. Krisp: Identity Provider Single Sign On URL. Microsoft Entra ID: Login URL',
      'button: Krisps Audience URI ist der Team-Slug: noch nicht verglichen. Krisp: Audience URI. Microsoft Entra ID: Identifier (Entity ID)',
      'button: Krisps Identity Provider Issuer ist der Team-Slug: noch nicht verglichen. Krisp: Identity Provider Issuer. Microsoft Entra ID: Identifier (Entity ID)',
      'button: Krisp hat das Zertifikat dieser App: noch nicht verglichen. Krisp: X-509 certificate. Microsoft Entra ID: Certificate (Base64)',
    ]);
  });
});

describe('keyboard', () => {
  test.each(['basic-saml', 'capture', 'certificate-choice', 'test-login', 'list'])(
    'Tab reaches everything in %s, visibly',
    async (state) => {
      await show(state, { width: 400, scheme: 'light', lang: 'en' });
      const wanted = await page.$$eval('button:not(:disabled), summary, input:not([tabindex="-1"]), select, textarea', (all) =>
        all
          .filter((one) => one.checkVisibility())
          .map((one, index) => ((one as HTMLElement).dataset.stop = String(index))),
      );
      const reached: string[] = [];
      // A date has its day, its month, its year and its button inside one box.
      const inside = 3 * (await page.$$('input[type=date]')).length;
      for (let step = 0; step < wanted.length + inside; step += 1) {
        await page.keyboard.press('Tab');
        const stop = await page.evaluate(() => {
          const element = document.activeElement as HTMLElement;
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          return outlineStyle === 'none' || outlineWidth === '0px'
            ? `invisible: ${element.textContent}`
            : (element.dataset.stop ?? element.tagName);
        });
        if (stop !== reached.at(-1)) reached.push(stop);
      }
      expect(reached).toEqual(wanted);
    },
  );

  test('a step that is done by a key leads the focus to the next one’s heading', async () => {
    await show('capture', { width: 400, scheme: 'light', lang: 'en' });
    await page.focus('.deed button');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('#step-title')?.textContent === 'Create the app in Entra');
    await page.waitForFunction(() => document.activeElement?.id === 'step-title', { timeout: 2000 });
  });

  test('the menu closes with Escape and gives the focus back', async () => {
    await show('capture', { width: 400, scheme: 'light', lang: 'en' });
    await page.focus('[aria-label="Connection menu"]');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(focused).toBe('Connection menu');
    expect(await page.$('.menu-list')).toBeNull();
  });
});
