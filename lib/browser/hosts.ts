import { browser } from 'wxt/browser';

/** The one content script; its file name follows from `entrypoints/page.content`. */
const script = 'content-scripts/page.js';
/** `entrypoints/pick` */
const picker = 'pick.js';

/** Match patterns of the service providers' consoles, put in by wxt.config.ts. Hosts that a login only passes through are not among them. */
declare const CONSOLE_HOSTS: readonly string[];

/** Is every pattern granted? */
export function isGranted(patterns: string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: patterns });
}

/**
 * Ask the admin for these hosts. Must be called directly in a click handler: the browser refuses otherwise.
 * Resolves to false when the admin declines.
 */
export function requestHosts(patterns: string[]): Promise<boolean> {
  return browser.permissions.request({ origins: patterns });
}

/**
 * Run the content script on the consoles that were granted beyond the manifest's, now and after every restart; never on the hosts that
 * are granted for a login to be watched, which are sign-in pages. Called by the background worker.
 */
export function keepScripts(): void {
  // One at a time: two registrations of one id at once are an error.
  let last = Promise.resolve();
  const follow = () => {
    last = last.then(register).catch(() => undefined);
  };
  browser.runtime.onInstalled.addListener(follow);
  browser.runtime.onStartup.addListener(follow);
  browser.permissions.onAdded.addListener(follow);
  browser.permissions.onRemoved.addListener(follow);
}

async function register(): Promise<void> {
  const granted: string[] = [];
  for (const pattern of CONSOLE_HOSTS) if (await isGranted([pattern])) granted.push(pattern);
  const [present] = await browser.scripting.getRegisteredContentScripts({ ids: ['granted-hosts'] });
  if (granted.length === 0) {
    if (present) await browser.scripting.unregisterContentScripts({ ids: ['granted-hosts'] });
    return;
  }
  const wanted = { id: 'granted-hosts', matches: granted, js: [script], allFrames: true, runAt: 'document_idle' as const };
  if (present) await browser.scripting.updateContentScripts([wanted]);
  else await browser.scripting.registerContentScripts([wanted]);
}

/**
 * Bring the content script into a page that was open before the extension or the grant. Harmless where it already runs
 * (the script serves a document once), refused by the browser where the host is not granted.
 */
export async function bringScript(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [script as never] }).catch(() => undefined);
}

/** Bring "point at it" into one frame. Harmless where it already is. */
export async function bringPicker(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [picker as never] }).catch(() => undefined);
}
