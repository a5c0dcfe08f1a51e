/**
 * `npm run drift -- --seed 1`: does the locator survive what consoles do from week to week? The twins' screens are drawn once in
 * Chromium, in both builds and several languages; 300 changes are made to them, each named by its seed, and every anchor of the
 * changed screen is looked for with the real locator. `--count` makes more or fewer, `--verbose` prints what was not found right;
 * `--save FILE` keeps the drawn screens and `--from FILE` takes them from there.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import puppeteer, { type Page } from 'puppeteer-core';
import type { AnchorQuery } from '../lib/dom/look.ts';
import { anchorQuery, pages } from '../lib/guide/index.ts';
import { keepFramesReachable } from '../test/reachable-frames.ts';
import { startTwins } from '../test/twins/server.ts';
import type { Build, Language } from '../test/twins/switches.ts';
import { needBrowser } from './browsers/find.ts';
import { bundleOf } from './drift/bundle.ts';
import { appName, entraScreens, makeApps, pagesOn, takeKrisp, takeScreen } from './drift/screens.ts';
import type { Snapshot } from './drift/snapshot.ts';
import { tally } from './drift/tally.ts';
import type { Outcome } from './drift/trial.ts';

const { values: options } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '300' }, verbose: { type: 'boolean' }, from: { type: 'string' }, save: { type: 'string' } },
});
const seed = Number(options.seed);
const count = Number(options.count);
if (!Number.isInteger(seed) || !Number.isInteger(count) || count < 1) throw new Error('--seed and --count are whole numbers');

/** Each screen in both builds; the languages go round, English first. */
const tongues: readonly Language[] = ['en', 'de', 'en', 'ja', 'en', 'fr'];

const browserFlags = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const values = { 'app-name': appName, 'email-claim-name': 'emailaddress' };
const snapshots = options.from ? (JSON.parse(readFileSync(options.from, 'utf8')) as Snapshot[]) : await draw();
if (options.save) writeFileSync(options.save, JSON.stringify(snapshots));

const browser = await puppeteer.launch({ executablePath: needBrowser('chromium'), args: browserFlags });
try {
  const bundle = await bundleOf('./in-page.ts');
  const page = await browser.newPage();
  const outcomes: Outcome[] = [];
  for (const [at, snapshot] of snapshots.entries()) {
    const seeds = Array.from({ length: count }, (_, index) => index).filter((index) => index % snapshots.length === at).map((index) => seed * 100_000 + index);
    outcomes.push(...(await run(page, bundle, snapshot, seeds)));
  }
  process.exitCode = tally(outcomes, { seed, screens: snapshots.length, verbose: options.verbose ?? false }) ? 0 : 1;
} finally {
  await browser.close();
}

/** The twins' screens, as a browser draws them. */
async function draw(): Promise<Snapshot[]> {
  const twins = await startTwins({ switches: { requireSignIn: false, loadDelay: 20, saveDelay: 0, certificateDelay: 0, echoDelay: 0 } });
  const args = [...browserFlags, '--ignore-certificate-errors', `--host-resolver-rules=MAP *:443 127.0.0.1:${twins.port}`];
  const drawer = await puppeteer.launch({ executablePath: needBrowser('chromium'), args });
  await keepFramesReachable(drawer);
  try {
    const hashes = makeApps(twins);
    const page = await drawer.newPage();
    await page.setViewport({ width: 1400, height: 1000 });
    const drawn: Snapshot[] = [];
    let turn = 0;
    for (const screen of entraScreens)
      for (const build of ['knockout', 'react'] as const satisfies Build[])
        drawn.push(await takeScreen(page, twins, hashes, screen, build, tongues[turn++ % tongues.length]!));
    await page.close();
    return [...drawn, ...(await takeKrisp(drawer, twins))];
  } finally {
    await drawer.close();
    await twins.close();
  }
}

async function run(page: Page, bundle: string, snapshot: Snapshot, seeds: readonly number[]): Promise<Outcome[]> {
  const side = snapshot.name.startsWith('krisp') ? 'sp' : 'idp';
  const queries: AnchorQuery[] = pages
    .filter((one) => one.side === side && (side === 'idp' || one.id.startsWith('krisp/')))
    .flatMap((one) => Object.keys(one.anchors).map((key) => anchorQuery(`${one.id}#${key}`, values, snapshot.language)));
  await page.setViewport({ width: snapshot.width, height: snapshot.height });
  await page.setContent(snapshot.html);
  await page.evaluate(bundle);
  const found = (await page.evaluate(`driftTrial(document, ${JSON.stringify(queries)}, ${JSON.stringify({ seeds, surroundings: snapshot.surroundings, screens: pagesOn(snapshot.name) })})`)) as Outcome[];
  if (options.verbose) console.log(`${snapshot.name}: ${new Set(found.map(({ key }) => key)).size} anchors looked for, ${seeds.length} changes`);
  return found.map((one) => ({ ...one, key: `${snapshot.name} ${one.key}` }));
}
