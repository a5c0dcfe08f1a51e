import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openPanelOnClick } from '../../lib/browser/panel.ts';

afterEach(() => {
  vi.stubGlobal('chrome', fakeBrowser);
  delete (fakeBrowser as { sidebarAction?: unknown }).sidebarAction;
});
const click = (windowId: number) => fakeBrowser.action.onClicked.trigger({ windowId } as never);

test('Chromium opens its side panel by itself, and at once on a click that comes before it knows', async () => {
  const sidePanel = { setPanelBehavior: vi.fn(async () => {}), open: vi.fn(async () => {}) };
  vi.stubGlobal('chrome', { sidePanel });
  openPanelOnClick();
  expect(sidePanel.setPanelBehavior).toHaveBeenCalledExactlyOnceWith({ openPanelOnActionClick: true });
  expect(sidePanel.open).not.toHaveBeenCalled();
  await click(7);
  expect(sidePanel.open).toHaveBeenCalledExactlyOnceWith({ windowId: 7 });
});

test('Firefox opens and closes its sidebar on each click', async () => {
  const toggle = vi.fn(async () => {});
  Object.assign(fakeBrowser, { sidebarAction: { toggle } });
  vi.stubGlobal('chrome', undefined);
  openPanelOnClick();
  await click(7);
  expect(toggle).toHaveBeenCalledTimes(1);
});
