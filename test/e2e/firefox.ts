import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { needBrowser } from '../../scripts/browsers/find.ts';

export const firefoxBuild = resolve('.output/firefox-mv3');
const extensionName = 'sso-handshake@sso-handshake.dev';
/** Firefox draws a new id for each profile; the tests fix it, so that the panel's address is known. */
const uuid = '6a1d7d0e-52c1-4c1b-8a55-2b6e6f0c3a11';

export interface RunningFirefox {
  browser: Browser;
  downloads: string;
  /** The panel's page, in a tab of its own: the sidebar itself is not within a driver's reach. */
  openPanel(): Promise<Page>;
  close(): Promise<void>;
}

export async function startFirefox({ proxyPort }: { proxyPort: number }): Promise<RunningFirefox> {
  const profile = mkdtempSync(join(tmpdir(), 'sso-handshake-firefox-'));
  const downloads = join(profile, 'downloads');
  mkdirSync(downloads, { recursive: true });
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: needBrowser('firefox'),
    headless: true,
    acceptInsecureCerts: true,
    userDataDir: profile,
    defaultViewport: null,
    args: ['--remote-allow-system-access', '--width=1440', '--height=960'],
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
      'network.proxy.no_proxies_on': '',
      'network.proxy.allow_hijacking_localhost': true,
      'extensions.webextOptionalPermissionPrompts': false,
      'extensions.webextensions.uuids': JSON.stringify({ [extensionName]: uuid }),
      'browser.download.dir': downloads,
      'browser.download.folderList': 2,
      'browser.download.always_ask_before_handling_new_types': false,
      'browser.helperApps.neverAsk.saveToDisk': 'application/x-x509-ca-cert,application/pkix-cert,application/octet-stream,text/xml,application/xml',
      'datareporting.policy.dataSubmissionEnabled': false,
      'intl.locale.requested': 'en-US',
    },
  });
  await browser.installExtension(firefoxBuild);
  const address = `moz-extension://${uuid}/sidepanel.html`;
  return {
    browser,
    downloads,
    async openPanel() {
      const page = await browser.newPage();
      // The driver never hears that a page of an extension has loaded; that it is there shows in its content.
      await page.goto(address, { timeout: 3000 }).catch(() => undefined);
      return page;
    },
    async close() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
