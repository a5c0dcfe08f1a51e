import { browser } from 'wxt/browser';
import { hear, type FrameAddress, type Sender } from './messages.ts';
import type { MessageData } from './protocol.ts';

/** A live frame of a tab, as its content script announced it. */
export interface Frame extends FrameAddress {
  /** Names this very document; a command with another nonce is not run. */
  nonce: string;
  /** `window.name` */
  name: string;
  origin: string;
  top: boolean;
}

/*
 * The directory is kept in session storage, one key a frame: the worker may die at any line, and two frames that announce
 * themselves at once must not overwrite each other. Entries of frames that have gone stay until somebody asks them in vain.
 */
const prefix = 'frame:';
const keyOf = (tabId: number, frameId: number) => `${prefix}${tabId}:${frameId}`;

/** Keep the directory; called once by the background worker, synchronously at its start. */
export function keepFrames(): void {
  hear('announce', (announced, sender) => noteFrame(announced, sender));
  browser.tabs.onRemoved.addListener((tabId) => void forget((frame) => frame.tabId === tabId));
}

/** Enter a frame into the directory. Writing the same twice is harmless: the open panel does so too, so as not to wait for the worker. */
export async function noteFrame(announced: MessageData<'announce'>, sender: Sender): Promise<void> {
  const { tabId, frameId, origin } = sender;
  if (tabId === null || frameId === null || origin === null) return;
  const frame: Frame = { tabId, frameId, nonce: announced.nonce, name: announced.name, origin, top: frameId === 0 };
  await browser.storage.session.set({ [keyOf(tabId, frameId)]: frame });
}

/** The frames that have announced themselves in a tab, the top one first. */
export async function framesOf(tabId: number): Promise<Frame[]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all)
    .filter(([key]) => key.startsWith(`${prefix}${tabId}:`))
    .map(([, frame]) => frame as Frame)
    .sort((a, b) => a.frameId - b.frameId);
}

/** Drop one frame that no longer answers. */
export async function forgetFrame(frame: FrameAddress & { nonce: string }): Promise<void> {
  await forget((known) => known.tabId === frame.tabId && known.frameId === frame.frameId && known.nonce === frame.nonce);
}

async function forget(which: (frame: Frame) => boolean): Promise<void> {
  const all = await browser.storage.session.get(null);
  const gone = Object.entries(all).filter(([key, frame]) => key.startsWith(prefix) && which(frame as Frame));
  if (gone.length > 0) await browser.storage.session.remove(gone.map(([key]) => key));
}

