// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { afterEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { showSkeletonButton } from '../../entrypoints/sidepanel/skeleton-button.ts';
import type { ActiveTab } from '../../lib/model/ports.ts';
import { fakePorts } from '../model/fake-ports.ts';
import { PanelModel } from '../../lib/model/panel-model.ts';

afterEach(() => void (document.body.textContent = ''));

/** A tab in front, which is followed only while somebody looks, as the browser's is. */
function inFront(tab: ActiveTab | null) {
  const followed = signal<ActiveTab | null>(null, { watched: () => void (followed.value = tab) });
  return followed;
}

test.each([
  ['copied though no guide is open', { tabId: 7, url: 'https://portal.azure.com/#home', granted: true }, 'Copied', 'sso-handshake-skeleton 1, 2026-01-15, ?\n## portal.azure.com'],
  ['not copied where no tab is in front', null, 'This page cannot be read.', null],
])('a skeleton is %s', async (_, tab, said, copied) => {
  const { ports } = fakePorts({ now: new Date('2026-01-15T12:00:00Z') });
  const copy = vi.fn(async (_text: string) => true);
  const asked = vi.spyOn(browser.scripting, 'executeScript').mockResolvedValue([{ frameId: 0, documentId: '', result: ['## portal.azure.com'] }] as never);
  showSkeletonButton({ ...ports.page, activeTab: inFront(tab) }, new PanelModel(ports), { ...ports.desk, copy });
  const button = document.querySelector('button')!;
  button.click();
  await vi.waitFor(() => expect(button.textContent).toBe(said));
  expect(copy.mock.calls.flat()).toEqual(copied === null ? [] : [copied]);
  if (tab) expect(asked).toHaveBeenCalledWith(expect.objectContaining({ target: { tabId: 7, allFrames: true } }));
});
