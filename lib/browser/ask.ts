import * as v from 'valibot';
import { channel, type FrameAddress } from './messages.ts';
import type { CommandName, MessageData, MessageReply } from './protocol.ts';
import { replies } from './replies.ts';

/** Command one frame; null when it is gone, refuses, or answers something that is not the reply's shape. */
export async function ask<N extends CommandName>(frame: FrameAddress, name: N, data: MessageData<N>): Promise<MessageReply<N> | null> {
  const send = channel.sendMessage as (name: N, data: unknown, to: FrameAddress) => Promise<unknown>;
  const reply = await send(name, data, { tabId: frame.tabId, frameId: frame.frameId }).catch(() => null);
  const parsed = v.safeParse(replies[name], reply);
  return parsed.success ? (parsed.output as MessageReply<N>) : null;
}
