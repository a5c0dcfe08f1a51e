/** The portal's twin in a browser, without the extension: tests look at what the page does, not at what we make of it. */
import type { Browser, Frame, Page } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { needBrowser } from '../../../scripts/browsers/find.ts';
import { keepFramesReachable } from '../../reachable-frames.ts';
import type { Twins } from '../server.ts';
import { startTwins } from '../server.ts';
import type { App } from '../state.ts';
import type { Screen, Switches } from '../switches.ts';
import { buildOf, createSwitches } from '../switches.ts';
import { createApp, isError } from './apps.ts';
import { appHash, bladeNames } from './protocol.ts';
import { reactScripts } from './react/bundle.ts';
import { workingApp } from './working-app.ts';

/** Waits that only keep the order of things. */
const quick: Partial<Switches> = {
  requireSignIn: false, loadDelay: 20, settleDelay: 10, saveDelay: 0, hashDelay: 20, certificateDelay: 0, echoDelay: 20,
};

export interface PortalPage {
  readonly twins: Twins;
  readonly browser: Browser;
  readonly page: Page;
  /** Krisp_app, with SAML, an identifier and a reply URL; 160 more apps stand in the list. */
  readonly app: Pick<App, 'objectId' | 'appId'>;
  /** The tenant as it was, under these switches only, and the blade of this hash alone above the home. */
  open(hash: string, switches?: Partial<Switches>): Promise<void>;
  /** The same in a document of its own, in which there is no other blade. */
  load(hash: string, switches?: Partial<Switches>): Promise<void>;
  /** Another address in the same document, which the shell follows. */
  go(hash: string): Promise<void>;
  /** Leaves the home, where `open` ended, for the screen as a blade of its own; `watch` runs where it will be drawn, before it is. */
  watched(screen: Screen, app: Pick<App, 'objectId'>, watch: () => void): Promise<Page | Frame>;
  /** Where the topmost content of this screen is drawn: the page, or the frame of its React build. */
  content(screen: Screen): Promise<Page | Frame>;
  close(): Promise<void>;
}

/** The hash of a screen as a blade of its own. */
export const bladeHash = (screen: Screen, { objectId }: Pick<App, 'objectId'>) => `#view/Microsoft_AAD_IAM/${bladeNames[screen]}/objectId/${objectId}`;
export const samlHash = (app: Pick<App, 'objectId' | 'appId'>) => appHash('SignOn', app);
const home = '#home';
const homeInView = 'section.fxs-blade:last-of-type .fxs-home';
export const listHash = '#view/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AppAppsPreview';

export const builds = ['knockout', 'react'] as const;
export const editBasic = 'li[title="Edit basic SAML configuration"] [role=button]';

/** A file's own: opened before its first test, closed after its last, the log of requests emptied before each. */
export function usePortal(extension?: string): PortalPage {
  const portal = {} as PortalPage;
  beforeAll(async () => void Object.assign(portal, await openPortalPage(extension)), 120_000);
  beforeEach(() => void (portal.twins.log.length = 0));
  afterAll(() => portal.close?.());
  return portal;
}

async function openPortalPage(extension?: string): Promise<PortalPage> {
  // made once for all files; seconds, which no single wait should have to bear
  await reactScripts();
  const twins = await startTwins({ switches: quick });
  for (let number = 1; number <= 160; number++) {
    const made = createApp(twins.state, { name: `App ${String(number).padStart(3, '0')}`, kind: 'non-gallery' });
    if (isError(made)) throw new Error(made.message);
  }
  const { objectId, appId } = workingApp(twins.state, 'Krisp_app', { identifier: 'team', replyUrl: 'https://api.krisp.ai/v2/auth/sso/saml/1' });
  const clean = twins.state.snapshot();
  const browser = await puppeteer.launch({
    executablePath: needBrowser('chromium'),
    ...(extension ? { pipe: true, enableExtensions: [extension] } : {}),
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
      '--ignore-certificate-errors', `--host-resolver-rules=MAP *:443 127.0.0.1:${twins.port}`],
  });
  await keepFramesReachable(browser);
  const page = await browser.newPage();
  await page.setViewport({ width: 1400, height: 900 });
  /** The page began at the home, so that going back there closes every other blade. */
  let atHome = false;
  const begin = (switches: Partial<Switches>) => {
    Object.assign(twins.switches, createSwitches({ ...quick, ...switches }));
    const { sessions } = twins.state.tenant;
    twins.state.restore(clean);
    twins.state.tenant.sessions.push(...sessions);
  };
  const load = async (hash: string) => {
    atHome = hash === home;
    await page.goto('about:blank');
    await page.goto(`https://portal.azure.com/${hash}`);
  };
  const go = (hash: string) => page.evaluate((hash) => void (location.hash = hash), hash);
  return {
    twins, browser, page, app: { objectId, appId }, go,
    load(hash, switches = {}) {
      begin(switches);
      return load(hash);
    },
    async open(hash, switches = {}) {
      begin(switches);
      if (atHome) {
        await go(home);
        const unsaved = await page.waitForSelector(`${homeInView}, .fxs-messagebox [role=button][title="OK"]`);
        if (await unsaved?.evaluate((one) => one.matches('[role=button]'))) await unsaved?.click();
      } else await load(home);
      await page.waitForSelector(homeInView);
      await page.$$eval('.fxs-toast', (all) => all.forEach((one) => one.remove()));
      if (hash === home) return;
      await go(hash);
      await page.waitForSelector(`section.fxs-blade:last-of-type:not(:has(.fxs-home))`);
    },
    async watched(screen, app, watch) {
      await page.evaluate(watch);
      await go(bladeHash(screen, app));
      if (buildOf(screen, twins.switches) === 'knockout') return page;
      const frame = await page.waitForFrame((one) => one.url().endsWith(`/${bladeNames[screen]}.ReactView`));
      // before its markup has come, the frame's window may belong to an empty document
      await frame.waitForSelector('#root');
      await frame.evaluate(watch);
      return frame;
    },
    async content(screen) {
      const react = buildOf(screen, twins.switches) === 'react';
      const drawn = react ? `iframe.fxs-reactview-frame-active[name="${bladeNames[screen]}.ReactView"]` : '.fxs-blade-content';
      const handle = await page.waitForSelector(`.fxs-contextpane ${drawn}, section.fxs-blade:last-of-type ${drawn}`);
      if (!react) return page;
      const frame = await handle!.contentFrame();
      if (!frame) throw new Error(`no frame for ${screen}`);
      return frame as Frame;
    },
    async close() {
      await browser.close();
      await twins.close();
    },
  };
}
