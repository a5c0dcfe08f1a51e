import * as v from 'valibot';
import { AnchorQuery, Pin } from '../dom/look.ts';
import type { replies } from './replies.ts';

const nonce = v.pipe(v.string(), v.uuid());

/** What a page's script tells, and no more: it asks for nothing. Every message is a report or a command; `replies.ts` has what is answered. */
export const reports = {
  /** A frame's script has started. `name` is `window.name`; the sender says tab, frame and origin. */
  announce: v.strictObject({ nonce, name: v.pipe(v.string(), v.maxLength(300)) }),
  /** Something changed that an admin could see; at most one in 100 ms, and one more after the last. */
  changed: v.strictObject({ nonce }),
  /** The admin has pointed at a control, at one that cannot be told again by its meaning, or at none. */
  picked: v.strictObject({ nonce, outcome: v.picklist(['taken', 'unfit', 'ended']), pin: v.nullable(Pin) }),
} as const;

/** What a page of ours has one frame do, addressed {tabId, frameId} and bound to its document by a nonce. */
export const commands = {
  /** What a document says of itself. */
  describe: v.strictObject({ nonce }),
  /** Where each anchor is in this frame, and what it shows. `surroundings`: titles around this frame in the shell. */
  look: v.strictObject({ nonce, queries: v.pipe(v.array(AnchorQuery), v.maxLength(200)), surroundings: v.array(v.string()) }),
  /** Write one value. `expect` is what the preview showed; anything else refuses with `changed`. */
  fill: v.strictObject({
    nonce,
    query: AnchorQuery,
    reveal: v.nullable(AnchorQuery),
    surroundings: v.array(v.string()),
    value: v.pipe(v.string(), v.maxLength(100_000)),
    expect: v.nullable(v.string()),
  }),
  /** Ring one control and say one sentence beside it; `null` takes the ring away. */
  point: v.strictObject({
    nonce,
    target: v.nullable(v.strictObject({ query: AnchorQuery, words: v.pipe(v.string(), v.maxLength(600)), surroundings: v.array(v.string()) })),
  }),
  /** Let the admin point at one control, by mouse or keyboard; `picked` tells what came of it. */
  pick: v.strictObject({
    nonce,
    act: v.picklist(['start', 'next', 'before', 'take', 'stop']),
    control: AnchorQuery.entries.control,
    words: v.pipe(v.string(), v.maxLength(600)),
    surroundings: v.array(v.string()),
  }),
} as const;

export type ReportName = keyof typeof reports;
export type CommandName = keyof typeof commands;
export type MessageName = ReportName | CommandName;
export type MessageData<N extends MessageName> = v.InferOutput<(typeof reports & typeof commands)[N]>;
export type MessageReply<N extends MessageName> = v.InferOutput<(typeof replies)[N]>;
