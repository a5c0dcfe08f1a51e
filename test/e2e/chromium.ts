import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { needBrowser } from '../../scripts/browsers/find.ts';
import { keepFramesReachable } from '../reachable-frames.ts';

/** The built extension, as the store would get it; `SSO_CHROMIUM_BUILD` names another folder, e.g. an unpacked release. */
export const chromiumBuild = resolve(process.env.SSO_CHROMIUM_BUILD ?? '.output/chrome-mv3');

/** Chromium's id of an unpacked extension: the first half of the SHA-256 of its path, with the digits a–p. */
export function unpackedId(path: string): string {
  const digits = createHash('sha256').update(path).digest('hex').slice(0, 32);
  return [...digits].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

export interface ChromiumOptions {
  /** Folder of the extension; the built one unless told. */
  build?: string;
  /** All host names lead to this port on loopback. */
  port: number;
  /** A profile folder to come back to; otherwise a new one that is removed at the end. */
  profile?: string;
  headless?: boolean;
  /** BCP 47; the browser's, and so the panel's, language. */
  language?: string;
  dark?: boolean;
  /** Width and height of the window in CSS pixels. */
  window?: readonly [number, number] | undefined;
}

export interface RunningChromium {
  browser: Browser;
  extensionId: string;
  profile: string;
  downloads: string;
  /** The real side panel, opened as an admin does: by a click on the toolbar button. */
  openPanel(): Promise<Page>;
  /** Really stops the service worker, as the browser does when it is idle. */
  stopWorker(): Promise<void>;
  close(): Promise<void>;
}

/**
 * A profile in which the admin has once answered the permission prompt with "Allow" and taken the grant back since: the browser
 * then grants on the panel's click without asking again. Headless there is no prompt that could be answered.
 */
export function newProfile(): string {
  const profile = mkdtempSync(join(tmpdir(), 'sso-handshake-'));
  grant(profile, { active: false });
  return profile;
}

/**
 * Write the grant into a profile's preferences. `active`: as it stands after a restart of the browser. Without this an unpacked extension,
 * which a driver installs anew at every start, would have lost what an installed one keeps.
 */
export function grant(profile: string, { active }: { active: boolean }): void {
  const manifest = JSON.parse(readFileSync(join(chromiumBuild, 'manifest.json'), 'utf8')) as {
    permissions: string[];
    host_permissions?: string[];
    optional_permissions?: string[];
    optional_host_permissions: string[];
    content_scripts?: { matches: string[] }[];
  };
  const runtime = { api: manifest.optional_permissions ?? [], explicit_host: manifest.optional_host_permissions, manifest_permissions: [], scriptable_host: [] };
  const granted = {
    api: [...manifest.permissions, ...(manifest.optional_permissions ?? [])],
    explicit_host: [...(manifest.host_permissions ?? []), ...manifest.optional_host_permissions],
    manifest_permissions: [],
    scriptable_host: (manifest.content_scripts ?? []).flatMap((script) => script.matches),
  };
  const entry = { granted_permissions: granted, runtime_granted_permissions: runtime, ...(active ? { active_permissions: granted } : {}) };
  const file = join(profile, 'Default', 'Preferences');
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { extensions?: { settings?: object } }) : {};
  const settings = { ...before.extensions?.settings, [unpackedId(chromiumBuild)]: entry };
  writeFileSync(file, JSON.stringify({ ...before, extensions: { ...before.extensions, settings } }));
}

export async function startChromium(options: ChromiumOptions): Promise<RunningChromium> {
  const { build = chromiumBuild } = options;
  const profile = options.profile ?? newProfile();
  const downloads = join(profile, 'downloads');
  mkdirSync(downloads, { recursive: true });
  const browser = await puppeteer.launch({
    executablePath: needBrowser('chromium'),
    headless: options.headless ?? true,
    pipe: true,
    enableExtensions: [build],
    userDataDir: profile,
    acceptInsecureCerts: true,
    defaultViewport: null,
    env: { ...process.env, LANGUAGE: options.language ?? 'en' },
    downloadBehavior: { policy: 'allow', downloadPath: downloads },
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--window-size=${(options.window ?? [1440, 960]).join()}`,
      `--lang=${options.language ?? 'en'}`,
      ...(options.dark ? ['--force-dark-mode'] : []),
      `--host-resolver-rules=MAP *:443 127.0.0.1:${options.port}, EXCLUDE localhost`,
    ],
  });
  await keepFramesReachable(browser);
  const extensionId = unpackedId(build);
  return {
    browser,
    extensionId,
    profile,
    downloads,
    async openPanel() {
      const extension = (await browser.extensions()).get(extensionId);
      const [page] = await browser.pages();
      if (!extension || !page) throw new Error('the extension is not loaded');
      const isPanel = (target: { url(): string }) => target.url().endsWith('/sidepanel.html');
      // A click that comes before the worker has told the browser what it opens is lost, and one clicks again.
      for (let clicks = 0; clicks < 4; clicks += 1) {
        if (!browser.targets().some(isPanel)) await page.triggerExtensionAction(extension);
        const target = await browser.waitForTarget(isPanel, { timeout: 8000 }).catch(() => null);
        if (target) return target.asPage();
      }
      throw new Error('the side panel does not open');
    },
    async stopWorker() {
      const target = browser.targets().find((each) => each.type() === 'service_worker' && each.url().includes(extensionId));
      // It may have gone to sleep by itself in between.
      await (await target?.worker())?.close().catch(() => undefined);
    },
    async close() {
      await browser.close();
      if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
