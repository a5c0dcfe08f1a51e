import { startChromium } from '../../test/e2e/chromium.ts';
import { startFirefox } from '../../test/e2e/firefox.ts';
import { startTwins } from '../../test/twins/server.ts';
import { realisticDelays } from '../../test/twins/switches.ts';
import type { BrowserName } from '../browsers/find.ts';
import type { Practice } from './guides.ts';
import { practiceHandler, practiceHost } from './page.ts';

/** Opens a browser on fresh twins, with the practice page in front and the panel beside it. Resolves when the person closes it. */
export async function practise(name: BrowserName, practice: Practice): Promise<void> {
  const twins = await startTwins({ switches: realisticDelays, hosts: (state) => ({ [practiceHost]: practiceHandler(state, practice) }) });
  const running =
    name === 'firefox'
      ? await startFirefox({ proxyPort: twins.proxyPort, headless: false })
      : await startChromium({ port: twins.port, headless: false });
  const { browser } = running;
  const closed = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
  const [page] = await browser.pages();
  await page!.goto(`https://${practiceHost}/?guide=${practice.guide.id}`);
  // The page says how to open it, should a browser not let a program do so.
  await running.openPanel().catch(() => undefined);
  console.log('The practice tenant is open. Close the browser to end.');
  await closed;
  // What is left is the profile, and the twins.
  await running.close().catch(() => undefined);
  await twins.close();
}
