import type { Page } from 'puppeteer-core';
import { KrispState } from '../twins/krisp/index.ts';
import { startTwins, type Twins } from '../twins/server.ts';
import type { Switches } from '../twins/switches.ts';
import { Admin } from './admin.ts';
import { startFirefox, type FirefoxOptions, type RunningFirefox } from './firefox.ts';
import { ringFinder } from './firefox-ring.ts';
import type { Desk } from './guided.ts';
import { type ServiceProviderAtHand, type ServiceProviderId, serviceProviders } from './service-providers/index.ts';
import { signInToPortal, signInWithSso } from './sign-in.ts';

/** Firefox with the extension on its own twins, the admin signed in to both consoles, the service provider's in front, the sidebar
 * open. */
export interface FirefoxRig {
  twins: Twins;
  sp: ServiceProviderAtHand;
  krisp: KrispState;
  firefox: RunningFirefox;
  desk: Desk;
  portal: Page;
  account: Page;
  /** One real login of an assigned user, from the service provider's sign-on address. */
  login(): Promise<boolean>;
  close(): Promise<void>;
}

export async function startFirefoxRig({
  sp: spId = 'krisp',
  switches = {},
  ...options
}: { sp?: ServiceProviderId; switches?: Partial<Switches> } & Partial<Omit<FirefoxOptions, 'proxyPort'>> = {}): Promise<FirefoxRig> {
  const sp: ServiceProviderAtHand = serviceProviders[spId];
  const twins = await startTwins({ switches });
  const firefox = await startFirefox({ proxyPort: twins.proxyPort, ...options });
  const { browser, downloads } = firefox;
  const account = (await browser.pages())[0]!;
  await sp.signIn(account);
  const portal = await browser.newPage();
  await signInToPortal(portal);
  await account.bringToFront();
  const panel = await firefox.openPanel();
  return {
    twins,
    sp,
    krisp: new KrispState(twins.state),
    firefox,
    desk: { browser, panel, admin: new Admin(), downloads, form: sp.form, ringOn: ringFinder(browser) },
    portal,
    account,
    login: () => signInWithSso(browser, sp.signOnUrl(twins.state)),
    async close() {
      await firefox.close();
      await twins.close();
    },
  };
}
