import type { Page } from 'puppeteer-core';
import { KrispState, signOnUrl } from '../twins/krisp/index.ts';
import { startTwins, type Twins } from '../twins/server.ts';
import type { Switches } from '../twins/switches.ts';
import { Admin } from './admin.ts';
import { startFirefox, type FirefoxOptions, type RunningFirefox } from './firefox.ts';
import { ringFinder } from './firefox-ring.ts';
import type { Desk } from './guided.ts';
import { signInToKrisp, signInToPortal, signInWithSso } from './sign-in.ts';

/** Firefox with the extension on its own twins, the admin signed in to both consoles, Krisp's in front, the sidebar open. */
export interface FirefoxRig {
  twins: Twins;
  krisp: KrispState;
  firefox: RunningFirefox;
  desk: Desk;
  portal: Page;
  account: Page;
  /** One real login of an assigned user, from Krisp's sign-on address. */
  login(): Promise<boolean>;
  close(): Promise<void>;
}

export async function startFirefoxRig({
  switches = {},
  ...options
}: { switches?: Partial<Switches> } & Partial<Omit<FirefoxOptions, 'proxyPort'>> = {}): Promise<FirefoxRig> {
  const twins = await startTwins({ switches });
  const firefox = await startFirefox({ proxyPort: twins.proxyPort, ...options });
  const { browser, downloads } = firefox;
  const account = (await browser.pages())[0]!;
  await signInToKrisp(account);
  const portal = await browser.newPage();
  await signInToPortal(portal);
  await account.bringToFront();
  const panel = await firefox.openPanel();
  const krisp = new KrispState(twins.state);
  return {
    twins,
    krisp,
    firefox,
    desk: { browser, panel, admin: new Admin(), downloads, ringOn: ringFinder(browser) },
    portal,
    account,
    login: () => signInWithSso(browser, signOnUrl(krisp.team)),
    async close() {
      await firefox.close();
      await twins.close();
    },
  };
}
