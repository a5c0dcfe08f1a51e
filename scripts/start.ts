/**
 * `npm start`: the practice tenant. Builds the extension, starts the twins, finds a browser (or installs one where that takes no
 * question) and opens it on them with the extension loaded, at the first step. Without a display, or with `--headless`, the guided run
 * is done without one, with a picture of every step; it fails when the login at its end does. `--guide NAME`: which guide, by its id or
 * its service provider; Krisp unless told.
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { practiceList, practiceOf, practices } from './practice/guides.ts';
import { type BrowserName, findBrowser, needBrowser } from './browsers/find.ts';

/** Linux without X11 and Wayland has nowhere to show a window; macOS and Windows always have. */
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const { values } = parseArgs({ options: { guide: { type: 'string', default: 'krisp' }, headless: { type: 'boolean', default: false } } });
const headed = hasDisplay && !values.headless;

/** Chromium before Firefox, and what is there before what would have to be installed. Headless it must be Chromium. */
function chooseBrowser(): BrowserName {
  if (!headed || findBrowser('chromium')) {
    needBrowser('chromium');
    return 'chromium';
  }
  if (findBrowser('firefox')) return 'firefox';
  try {
    needBrowser('chromium');
    return 'chromium';
  } catch (error) {
    if (process.env.SSO_CHROMIUM) throw error;
    throw new Error('No Chrome, Edge, Chromium or Firefox was found: install one, or name the program in SSO_CHROMIUM or SSO_FIREFOX.');
  }
}

function build(browser: BrowserName): void {
  console.log('Building the extension …');
  const target = browser === 'firefox' ? 'firefox' : 'chrome';
  const run = spawnSync('wxt', ['build', '-b', target], { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  if (run.status !== 0) process.exit(run.status ?? 1);
}

const practice = practiceOf(values.guide);
if (!practice || (!headed && !practice.run)) {
  const there = practice ? practices.filter(({ run }) => run) : practices;
  console.error(`${practice ? `Without a window ${practice.guide.id} cannot be practised` : `There is no guide named “${values.guide}”`}. There are:\n${practiceList(there)}`);
  process.exit(1);
}

let browser: BrowserName;
try {
  browser = chooseBrowser();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
build(browser);
if (headed) {
  const { practise } = await import('./practice/headed.ts');
  await practise(browser, practice);
} else {
  console.log(hasDisplay ? 'Doing the guided run without a window.' : 'No display: doing the guided run without one.');
  const { practiseHeadless } = await import('./practice/headless.ts');
  process.exitCode = (await practiseHeadless(practice)) ? 0 : 1;
}
