import { browser, type Browser } from 'wxt/browser';

/**
 * Show an address in the tab that already shows one of these hosts, else (and where none is named) in a new tab. A tab that is at the
 * address or deeper stays where it is: a form that is open there would be lost. `alike`: the hosts are one console under several
 * names, and the tab stays on its own.
 */
export async function openAddress(address: string, hosts: readonly string[], alike = false): Promise<void> {
  // Hosts that are not granted match nothing here, so their tabs are not found and a new one is opened.
  // No hosts at all would match every tab, and the page in front would be lost.
  const tabs = hosts.length === 0 ? [] : await browser.tabs.query({ url: [...hosts] });
  const tab = tabs.sort((a, b) => rank(b) - rank(a))[0];
  if (tab?.id === undefined) {
    await browser.tabs.create({ url: address });
    return;
  }
  const to = alike && tab.url ? onOrigin(address, tab.url) : address;
  await browser.tabs.update(tab.id, tab.url?.startsWith(to) ? { active: true } : { active: true, url: to });
  await browser.windows.update(tab.windowId!, { focused: true });
}

/** The tab in front first, then the one last looked at. */
const rank = (tab: Browser.tabs.Tab) => (tab.active ? 1e15 : 0) + (tab.lastAccessed ?? 0);

function onOrigin(address: string, other: string): string {
  const { pathname, search, hash } = new URL(address);
  return `${new URL(other).origin}${pathname}${search}${hash}`;
}
