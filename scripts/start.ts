/**
 * `npm start`: the practice tenant. Builds the extension, starts the twins, finds a browser (or installs one where that takes no
 * question) and opens it on them with the extension loaded, at the first step. Without a display the guided run is done headless,
 * with a picture of every step.
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { startTwins } from '../test/twins/server.ts';
import { realisticDelays } from '../test/twins/switches.ts';
import { needBrowser } from './browsers/find.ts';
import { practiceHandler, practiceHost } from './practice/page.ts';

function build(): void {
  const run = spawnSync('wxt', ['build', '-b', 'chrome'], { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  if (run.status !== 0) process.exit(run.status ?? 1);
}

/** Linux without X11 and Wayland has nowhere to show a window; macOS and Windows always have. */
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

try {
  needBrowser('chromium');
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
console.log('Building the extension …');
build();

if (hasDisplay && !process.argv.includes('--headless')) {
  const { startChromium } = await import('../test/e2e/chromium.ts');
  const twins = await startTwins({ switches: realisticDelays, hosts: () => ({ [practiceHost]: practiceHandler }) });
  const { browser, openPanel } = await startChromium({ port: twins.port, headless: false });
  const [page] = await browser.pages();
  await page!.goto(`https://${practiceHost}/`);
  await openPanel();
  console.log('The practice tenant is open. Close the browser to end.');
  await new Promise((resolve) => browser.once('disconnected', resolve));
  await twins.close();
} else {
  console.log('No display: doing the guided run without one.');
  const { practiseHeadless } = await import('./practice/headless.ts');
  await practiseHeadless();
}
process.exit(0);
