import type { Page } from 'puppeteer-core';
import { KrispState, signOnUrl } from '../twins/krisp/index.ts';
import { startTwins, type Twins } from '../twins/server.ts';
import type { Switches } from '../twins/switches.ts';
import { Admin } from './admin.ts';
import { startChromium, type ChromiumOptions, type RunningChromium } from './chromium.ts';
import { press, type Desk } from './guided.ts';
import { signInToKrisp, signInToPortal, signInWithSso } from './sign-in.ts';

/** Chromium with the extension on its own twins, the admin signed in to both consoles, Krisp's in front, the panel open. */
export interface Rig {
  twins: Twins;
  krisp: KrispState;
  chromium: RunningChromium;
  desk: Desk;
  portal: Page;
  account: Page;
  /** One real login of an assigned user, from Krisp's sign-on address. */
  login(): Promise<boolean>;
  close(): Promise<void>;
}

export interface RigOptions extends Partial<Omit<ChromiumOptions, 'port'>> {
  switches?: Partial<Switches>;
  /** Twins that are there already, for a browser that is started again. */
  twins?: Twins;
}

export async function startRig({ switches = {}, twins, ...options }: RigOptions = {}): Promise<Rig> {
  const running = twins ?? (await startTwins({ switches }));
  const chromium = await startChromium({ port: running.port, ...options });
  const { browser, downloads } = chromium;
  const account = (await browser.pages())[0]!;
  await signInToKrisp(account);
  const portal = await browser.newPage();
  await signInToPortal(portal);
  await account.bringToFront();
  const panel = await chromium.openPanel();
  const krisp = new KrispState(running.state);
  return {
    twins: running,
    krisp,
    chromium,
    desk: { browser, panel, admin: new Admin(), downloads },
    portal,
    account,
    login: () => signInWithSso(browser, signOnUrl(krisp.team)),
    async close() {
      await chromium.close();
      if (!twins) await running.close();
    },
  };
}

/** Begin with Krisp, as the empty panel offers. */
export const beginKrisp = (desk: Desk) => press(desk, /^Set up Krisp/);
