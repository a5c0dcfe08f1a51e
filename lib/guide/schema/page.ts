import * as v from 'valibot';
import { Anchor } from './anchor.ts';
import { Names, Text } from './text.ts';

const key = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/));

/** `page-id#anchor-id`: the name of one control across all pages. */
export const AnchorRef = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9/-]*#[a-z][a-z0-9-]*$/));
export type AnchorRef = v.InferOutput<typeof AnchorRef>;

/** One control on the way to a goal, with the sentence that stands beside it on the page. */
export const Waypoint = v.strictObject({
  anchor: AnchorRef,
  words: Text,
  /** Which of its page's `rows` is meant, where the grid is all that can be ringed: `{row}` in the words. */
  row: v.optional(key),
  /** Seconds that the console may take, once this has been pressed, to show what comes of it; 2.5 unless said. */
  wait: v.optional(v.number()),
  /** What it starts goes on in a new tab: the admin is not called back from there. */
  opens: v.optional(v.literal('tab')),
  /** What it brings to light: it leads nowhere while that is there. */
  unless: v.optional(AnchorRef),
  /** What has to be pressed before (**Save**): it leads on only where that is seen to be locked again. */
  after: v.optional(AnchorRef),
});
export type Waypoint = v.InferOutput<typeof Waypoint>;

export const AdminPage = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9/-]*$/)),
  /** Which side's console: decides which hosts are looked at. */
  side: v.picklist(['idp', 'sp']),
  title: Text,
  anchors: v.record(key, Anchor),
  /** What tells a row of its grid from the others, where no control does. */
  rows: v.optional(v.record(key, Names), {}),
  /** How one gets here from elsewhere in the same console, nearest control first. */
  via: v.optional(v.array(Waypoint), []),
  /** Address of the screen, with `{tenant-id}`-like values of the connection; opened on a click only. */
  address: v.optional(v.string()),
  /** Where these facts come from, and when they were last held against the page. */
  source: v.strictObject({ name: v.string(), date: v.string() }),
});
export type AdminPage = v.InferOutput<typeof AdminPage>;
export type AdminPageLiteral = v.InferInput<typeof AdminPage>;
