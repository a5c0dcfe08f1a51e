/**
 * Builds the gallery of the panel's states and takes pictures of them. node test/gallery/shoot.ts [--out=folder]
 * [--widths=320,400] [--schemes=light,dark,forced] [--langs=en,de] [--open] [state …]
 * `--open` unfolds every section.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { needBrowser } from '../../scripts/browsers/find.ts';
import { buildGallery } from './build.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: join(import.meta.dirname, '../../.cache/gallery') },
    widths: { type: 'string', default: '400' },
    schemes: { type: 'string', default: 'light' },
    langs: { type: 'string', default: 'en' },
    open: { type: 'boolean', default: false },
  },
});

const page = await buildGallery(values.out);
console.log(page);

const browser = await puppeteer.launch({
  executablePath: needBrowser('chromium'),
  args: [
    '--no-sandbox',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  const { states } = await names();
  for (const scheme of values.schemes.split(',')) {
    for (const width of values.widths.split(',').map(Number)) {
      for (const lang of values.langs.split(',')) {
        for (const state of positionals.length > 0 ? positionals : states) await shoot(state, { scheme, width, lang });
      }
    }
  }
} finally {
  await browser.close();
}

async function names(): Promise<{ states: string[] }> {
  const tab = await browser.newPage();
  await tab.goto(page);
  const states = await tab.$$eval('#panel a', (links) => links.map((link) => link.textContent ?? ''));
  await tab.close();
  return { states };
}

async function shoot(
  state: string,
  { scheme, width, lang }: { scheme: string; width: number; lang: string },
): Promise<void> {
  const tab = await browser.newPage();
  tab.on('pageerror', (error) => console.error(`${state}: ${String(error)}`));
  await tab.setViewport({ width, height: 700, deviceScaleFactor: 2 });
  const features = [{ name: 'prefers-color-scheme', value: scheme === 'dark' ? 'dark' : 'light' }];
  if (scheme === 'forced') {
    const session = await tab.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  } else await tab.emulateMediaFeatures(features);
  await tab.goto(`${page}#state=${state}&lang=${lang}`);
  await tab.waitForSelector('html[data-ready]', { timeout: 10_000 });
  if (values.open)
    await tab.$$eval('details.section', (all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
  // What a section needs comes when it is unfolded.
  if (values.open) await tab.waitForFunction(() => document.querySelector('.what-if') !== null || !document.querySelector('.handshake'), { timeout: 3000 }).catch(() => undefined);
  // Nothing may be wider than the panel.
  const overflow = await tab.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (overflow > 0) console.error(`${state} at ${width} px (${lang}): ${overflow} px too wide`);
  // As tall as its content: what sticks to the window's edge must not lie across a long picture.
  const height = await tab.evaluate(() => document.documentElement.scrollHeight);
  await tab.setViewport({ width, height: Math.max(700, height), deviceScaleFactor: 2 });
  await tab.screenshot({ path: join(values.out, `${state}-${width}-${scheme}-${lang}.png`), fullPage: true });
  await tab.close();
}
