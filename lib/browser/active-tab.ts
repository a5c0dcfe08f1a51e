import { browser } from 'wxt/browser';
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

function follow(callback: (tab: ActiveTab | null) => void): AbortController {
  const stop = new AbortController();
  let turn = 0;
  const read = async () => {
    const mine = ++turn;
    const [found] = await browser.tabs.query({ active: true, currentWindow: true });
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
