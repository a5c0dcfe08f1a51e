import { browser } from 'wxt/browser';
import type { SidebarAction } from 'webextension-polyfill';

/** What only one of the browsers has. */
interface Panels {
  sidebarAction?: SidebarAction.Static;
  sidePanel?: {
    setPanelBehavior(behavior: { openPanelOnActionClick: boolean }): Promise<void>;
    open(options: { windowId: number }): Promise<void>;
  };
}

/** The toolbar button opens the panel: Chromium's side panel, Firefox's sidebar. Called once by the background worker. */
export function openPanelOnClick(): void {
  const { sidebarAction } = browser as Panels;
  // The polyfill wraps the interfaces it knows; `sidePanel` is newer than it is.
  const { sidePanel } = ((globalThis as { chrome?: Panels }).chrome ?? {}) as Panels;
  if (sidePanel) void sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
  browser.action.onClicked.addListener(({ windowId }) => {
    // Chromium tells of a click only until it opens the panel itself: of one in the first moment after the install.
    if (sidePanel) void (windowId === undefined || sidePanel.open({ windowId }));
    else void sidebarAction?.toggle();
  });
}
