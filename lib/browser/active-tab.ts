import { browser, type Browser } from 'wxt/browser';
import { signal, type ReadonlySignal } from '@preact/signals';
import type { ActiveTab } from '../model/ports.ts';

/**
 * The tab in front of the panel's window. Without the `tabs` permission the browser tells the address of granted hosts only,
 * so an address that is told is an address we may read.
 */
export function activeTab(): ReadonlySignal<ActiveTab | null> {
  let stop: AbortController | undefined;
  const tab = signal<ActiveTab | null>(null, {
    watched() {
      stop = follow((found) => {
        const before = tab.peek();
        if (before?.tabId !== found?.tabId || before?.url !== found?.url) tab.value = found;
      });
    },
    unwatched() {
      stop?.abort();
    },
  });
  return tab;
}

/** A panel that is opened as a tab of its own (where there is no side panel) works with the tab that was in front before it. */
async function inFront(): Promise<Browser.tabs.Tab | undefined> {
  const own = await browser.tabs.getCurrent().catch(() => undefined);
  if (own?.id === undefined) return (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  const others = (await browser.tabs.query({ windowId: own.windowId })).filter((tab) => tab.id !== own.id);
  return others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
}

function follow(callback: (tab: ActiveTab | null) => void): AbortController {
  const stop = new AbortController();
  let turn = 0;
  const read = async () => {
    const mine = ++turn;
    const found = await inFront();
    // An answer to an older question must not overwrite a newer one.
    if (mine !== turn || stop.signal.aborted) return;
    callback(found?.id === undefined ? null : { tabId: found.id, url: found.url ?? null, granted: found.url !== undefined });
  };
  const events = [browser.tabs.onActivated, browser.tabs.onUpdated, browser.permissions.onAdded, browser.permissions.onRemoved];
  const listener = () => void read();
  for (const event of events) (event as typeof browser.tabs.onActivated).addListener(listener);
  stop.signal.addEventListener('abort', () => {
    for (const event of events) (event as typeof browser.tabs.onActivated).removeListener(listener);
  });
  void read();
  return stop;
}
