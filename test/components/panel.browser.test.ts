import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
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
