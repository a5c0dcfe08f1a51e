import { browser, type Browser } from 'wxt/browser';
import { defineExtensionMessaging } from '@webext-core/messaging';
import * as v from 'valibot';
import { commands, reports, type CommandName, type MessageData, type MessageName, type MessageReply, type ReportName } from './protocol.ts';

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

/** Report to the extension's own pages and worker. Resolves even when nobody listens. */
export async function report<N extends ReportName>(name: N, data: MessageData<N>): Promise<void> {
  // The extension may have been updated underneath a page, or no panel may be open: neither is the page's concern.
  await (channel.sendMessage as (name: N, data: unknown) => Promise<unknown>)(name, data).catch(() => undefined);
}

type Answer<N extends MessageName> = (data: MessageData<N>, sender: Sender) => MessageReply<N> | Promise<MessageReply<N>>;
interface ServeOptions {
  signal?: AbortSignal;
}

/**
 * Carry out one command in this document until the signal aborts. It is run only when a page of this extension sent it, with data of its
 * schema; anything else answers null.
 */
export function serve<N extends CommandName>(name: N, run: Answer<N>, options: ServeOptions = {}): void {
  answer(name, commands[name], ({ url }) => isOurs(url), run, options);
}

/** Hear one report until the signal aborts: only from this extension's script in a tab, with data of its schema. */
export function hear<N extends ReportName>(name: N, run: Answer<N>, options: ServeOptions = {}): void {
  answer(name, reports[name], ({ url, tab }) => !isOurs(url) && tab?.id !== undefined, run, options);
}

const isOurs = (url: string | undefined) => url?.startsWith(browser.runtime.getURL('')) ?? false;

function answer<N extends MessageName>(
  name: N,
  schema: v.GenericSchema,
  mayCall: (sender: Browser.runtime.MessageSender) => boolean,
  run: Answer<N>,
  { signal }: ServeOptions,
): void {
  const listen = channel.onMessage as unknown as (
    name: N,
    receive: (message: { data: unknown; sender: Browser.runtime.MessageSender }) => unknown,
  ) => () => void;
  const stop = listen(name, async ({ data, sender }) => {
    if (sender.id !== browser.runtime.id || !mayCall(sender)) return null;
    const parsed = v.safeParse(schema, data);
    if (!parsed.success) return null;
    return run(parsed.output as MessageData<N>, {
      tabId: sender.tab?.id ?? null,
      frameId: sender.frameId ?? null,
      origin: sender.origin ?? (sender.url ? new URL(sender.url).origin : null),
    });
  });
  signal?.addEventListener('abort', stop, { once: true });
}
