import { browser, type Browser } from 'wxt/browser';
import { defineExtensionMessaging } from '@webext-core/messaging';
import * as v from 'valibot';
import { messages, type MessageData, type MessageName, type MessageReply } from './protocol.ts';

export type Protocol = { [N in MessageName]: (data: MessageData<N>) => MessageReply<N> };
export const channel = defineExtensionMessaging<Protocol>();

/** One frame of one tab. A command without a frame id would be answered by whichever frame is first. */
export interface FrameAddress {
  tabId: number;
  frameId: number;
}

/** Who sent a message, as the browser says it. */
export interface Sender {
  tabId: number | null;
  frameId: number | null;
  /** Origin of the sending document, e.g. `https://portal.azure.com`; null where the browser gives none. */
  origin: string | null;
}

export type Names<From extends 'page' | 'panel'> = {
  [N in MessageName]: (typeof messages)[N]['from'] extends From ? N : never;
}[MessageName];

/** Report to the extension's own pages and worker. Resolves even when nobody listens. */
export async function report<N extends Names<'page'>>(name: N, data: MessageData<N>): Promise<void> {
  // The extension may have been updated underneath a page, or no panel may be open: neither is the page's concern.
  await (channel.sendMessage as (name: N, data: unknown) => Promise<unknown>)(name, data).catch(() => undefined);
}

/**
 * Serve one message name in this context until the signal aborts. A message is run only when it was sent by this extension,
 * from the side that may send it (a `panel` command from one of our own pages, a `page` report from a tab), with data of its schema;
 * anything else answers null.
 */
export function serve<N extends MessageName>(
  name: N,
  run: (data: MessageData<N>, sender: Sender) => MessageReply<N> | Promise<MessageReply<N>>,
  { signal }: { signal?: AbortSignal } = {},
): void {
  const listen = channel.onMessage as unknown as (
    name: N,
    receive: (message: { data: unknown; sender: Browser.runtime.MessageSender }) => unknown,
  ) => () => void;
  const stop = listen(name, async ({ data, sender }) => {
    if (!mayCall(messages[name].from, sender)) return null;
    const parsed = v.safeParse(messages[name].data, data);
    if (!parsed.success) return null;
    return run(parsed.output as MessageData<N>, {
      tabId: sender.tab?.id ?? null,
      frameId: sender.frameId ?? null,
      origin: sender.origin ?? (sender.url ? new URL(sender.url).origin : null),
    });
  });
  signal?.addEventListener('abort', stop, { once: true });
}

function mayCall(from: 'page' | 'panel', sender: Browser.runtime.MessageSender): boolean {
  if (sender.id !== browser.runtime.id) return false;
  const ours = sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
  return from === 'panel' ? ours : !ours && sender.tab?.id !== undefined;
}
