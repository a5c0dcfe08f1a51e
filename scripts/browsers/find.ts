import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

export type BrowserName = 'chromium' | 'firefox';

/** Names on the PATH and places where installers put them, the likeliest first. Any Chromium will do: Chrome and Edge are. */
const places: Record<BrowserName, { env: string; names: string[]; paths: string[] }> = {
  chromium: {
    env: 'SSO_CHROMIUM',
    names: ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable', 'chrome', 'msedge'],
    paths: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((root) => [
        join(process.env[root] ?? '', 'Google/Chrome/Application/chrome.exe'),
        join(process.env[root] ?? '', 'Microsoft/Edge/Application/msedge.exe'),
      ]),
    ],
  },
  firefox: {
    env: 'SSO_FIREFOX',
    names: ['firefox-esr', 'firefox'],
    paths: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      ...['PROGRAMFILES', 'PROGRAMFILES(X86)'].map((root) => join(process.env[root] ?? '', 'Mozilla Firefox/firefox.exe')),
    ],
  },
};

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The program's path, or null. `SSO_CHROMIUM` and `SSO_FIREFOX` come first. */
export function findBrowser(name: BrowserName): string | null {
  const { env, names, paths } = places[name];
  const chosen = process.env[env];
  if (chosen) return runs(chosen) ? chosen : null;
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((file) => join(folder, file)));
  return [...onPath, ...paths].find(runs) ?? null;
}

const debian: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

/**
 * Find a browser, or install one where that takes no question: Debian's package manager, as root.
 * Otherwise throws one sentence that says what to do.
 */
export function needBrowser(name: BrowserName): string {
  const found = findBrowser(name);
  if (found) return found;
  const chosen = process.env[places[name].env];
  if (chosen) throw new Error(`${places[name].env} names ${chosen}, which is not a program that can be run.`);
  if (process.platform === 'linux' && process.getuid?.() === 0 && runs('/usr/bin/apt-get')) {
    console.log(`No ${name} found: installing Debian's ${debian[name]}.`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    try {
      execFileSync('apt-get', ['-qq', 'update'], { stdio: ['ignore', 'ignore', 'inherit'], env });
      execFileSync('apt-get', ['-qq', '-y', 'install', debian[name], 'fonts-liberation'], { stdio: ['ignore', 'ignore', 'inherit'], env });
    } catch {
      // What matters is whether the browser is there now.
    }
    const installed = findBrowser(name);
    if (installed) return installed;
  }
  throw new Error(
    name === 'chromium'
      ? 'No Chrome, Edge or Chromium was found: install one, or name the program in SSO_CHROMIUM.'
      : 'No Firefox was found: install it, or name the program in SSO_FIREFOX.',
  );
}
