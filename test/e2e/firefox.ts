import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { needBrowser } from '../../scripts/browsers/find.ts';
import { openSidebar } from './firefox-sidebar.ts';

/** The built extension, as the store would get it; `SSO_FIREFOX_BUILD` names another folder, e.g. an unpacked release. */
export const firefoxBuild = resolve(process.env.SSO_FIREFOX_BUILD ?? '.output/firefox-mv3');

export interface RunningFirefox {
  browser: Browser;
  downloads: string;
  /** The real sidebar, opened as an admin does: by the toolbar button. */
  openPanel(): Promise<Page>;
  close(): Promise<void>;
}

export interface FirefoxOptions {
  /** All host names lead through this CONNECT proxy on loopback. */
  proxyPort: number;
  headless?: boolean;
  /** BCP 47; the browser's, and so the panel's, language. */
  language?: string;
}

export async function startFirefox({ proxyPort, headless = true, language = 'en-US' }: FirefoxOptions): Promise<RunningFirefox> {
  const profile = mkdtempSync(join(tmpdir(), 'sso-handshake-firefox-'));
  const downloads = join(profile, 'downloads');
  mkdirSync(downloads, { recursive: true });
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: needBrowser('firefox'),
    headless,
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
      // The admin's answer to the permission prompt, which no driver reaches, is taken for "Allow".
      'extensions.webextOptionalPermissionPrompts': false,
      'browser.download.dir': downloads,
      'browser.download.folderList': 2,
      'browser.download.always_ask_before_handling_new_types': false,
      'browser.download.alwaysOpenPanel': false,
      'intl.locale.requested': language,
    },
  });
  const extensionName = await browser.installExtension(firefoxBuild);
  return {
    browser,
    downloads,
    openPanel: () => openSidebar(browser, extensionName),
    async close() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
