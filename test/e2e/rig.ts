import type { Page } from 'puppeteer-core';
import { guideById } from '../../lib/guide/index.ts';
import { KrispState } from '../twins/krisp/index.ts';
import { startTwins, type Twins } from '../twins/server.ts';
import type { Switches } from '../twins/switches.ts';
import { Admin } from './admin.ts';
import { startChromium, type ChromiumOptions, type RunningChromium } from './chromium.ts';
import { press, type Desk } from './guided.ts';
import { type ServiceProviderAtHand, type ServiceProviderId, serviceProviders } from './service-providers/index.ts';
import { signInToPortal, signInWithSso } from './sign-in.ts';

/** Chromium with the extension on its own twins, the admin signed in to both consoles, the service provider's in front, the panel open. */
export interface Rig {
  twins: Twins;
  sp: ServiceProviderAtHand;
  krisp: KrispState;
  chromium: RunningChromium;
  desk: Desk;
  portal: Page;
  account: Page;
  /** One real login of an assigned user, from the service provider's sign-on address. */
  login(): Promise<boolean>;
  /** What arrived last at the service provider. */
  lastLogin(): ReturnType<ServiceProviderAtHand['logins']>[number] | undefined;
  close(): Promise<void>;
}

export interface RigOptions extends Partial<Omit<ChromiumOptions, 'port'>> {
  /** Krisp unless told. */
  sp?: ServiceProviderId;
  switches?: Partial<Switches>;
  /** Twins that are there already, for a browser that is started again. */
  twins?: Twins;
  /** The browser's zoom on both consoles, set as its menu does. */
  zoom?: number | undefined;
  /** The portal that the admin has open; `portal.azure.com` unless told. */
  console?: 'portal.azure.com' | 'entra.microsoft.com';
}

export async function startRig({ sp: spId = 'krisp', switches = {}, twins, console, zoom = 1, ...options }: RigOptions = {}): Promise<Rig> {
  const sp: ServiceProviderAtHand = serviceProviders[spId];
  const running = twins ?? (await startTwins({ switches }));
  const chromium = await startChromium({ port: running.port, ...options });
  const { browser, downloads } = chromium;
  const account = (await browser.pages())[0]!;
  await sp.signIn(account);
  const portal = await browser.newPage();
  await signInToPortal(portal, console);
  await account.bringToFront();
  const panel = await chromium.openPanel();
  if (zoom !== 1) await zoomTabs(panel, zoom);
  return {
    twins: running,
    sp,
    krisp: new KrispState(running.state),
    chromium,
    desk: { browser, panel, admin: new Admin(), downloads, form: sp.form },
    portal,
    account,
    login: () => signInWithSso(browser, sp.signOnUrl(running.state), { begin: sp.beginLogin }),
    lastLogin: () => sp.logins(running.state).at(-1),
    async close() {
      await chromium.close();
      if (!twins) await running.close();
    },
  };
}

/** Begin the guide that sets the service provider up, or another one, as the empty panel offers. */
export function begin({ desk, sp }: Pick<Rig, 'desk' | 'sp'>, guide: string = sp.guide): Promise<true> {
  const title = guideById(guide)?.title.en;
  if (!title) throw new Error(`there is no guide ${guide}`);
  return press(desk, new RegExp(`^${RegExp.escape(title)}`));
}

async function zoomTabs(panel: Page, zoom: number): Promise<void> {
  await panel.evaluate(async (factor: number) => {
    const { tabs } = (globalThis as unknown as { chrome: { tabs: TabsApi } }).chrome;
    for (const { id } of await tabs.query({})) if (id !== undefined) await tabs.setZoom(id, factor);
  }, zoom);
}
interface TabsApi {
  query(about: object): Promise<{ id?: number }[]>;
  setZoom(tab: number, factor: number): Promise<void>;
}
