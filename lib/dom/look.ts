import * as v from 'valibot';
import { controls } from '../guide/schema/controls.ts';

const meaning = {
  names: v.pipe(v.array(v.pipe(v.string(), v.maxLength(400))), v.maxLength(60)),
  scope: v.pipe(
    v.array(
      v.strictObject({
        kind: v.picklist(['blade', 'pane', 'card', 'dialog']),
        names: v.pipe(v.array(v.string()), v.maxLength(60)),
      }),
    ),
    v.maxLength(6),
  ),
  placeholders: v.pipe(v.array(v.string()), v.maxLength(60)),
};
/** 0 to 400. As a list, which a page's script has a schema for anyway. */
const count = v.picklist(Array.from({ length: 401 }, (_, at) => at));

/** A control as the admin has pointed at it: by meaning, as an anchor is. */
export const Pin = v.strictObject({
  ...meaning,
  /** Which of how many, in document order, where nothing else tells it from its equals. Another number of them: none. */
  ordinal: v.nullable(v.strictObject({ index: count, count })),
});
export type Pin = v.InferOutput<typeof Pin>;

/**
 * An anchor made ready for one page: the names of the page's language and English, `{placeholders}` filled in.
 * A frame gets nothing else; it knows no guide.
 */
export const AnchorQuery = v.strictObject({
  /** AnchorRef, echoed in the answer. */
  key: v.pipe(v.string(), v.maxLength(200)),
  control: v.picklist(controls),
  ...meaning,
  evidence: v.pipe(v.array(v.strictObject({ attribute: v.string(), value: v.string() })), v.maxLength(10)),
  /** Asked only where the rest does not find exactly one. */
  pin: v.optional(Pin),
});
export type AnchorQuery = v.InferOutput<typeof AnchorQuery>;

const shortText = v.pipe(v.string(), v.maxLength(20_000));

/** What one frame answers to one query. Never the first of several: `many` is said. */
export const Look = v.variant('found', [
  v.strictObject({
    key: v.string(),
    found: v.literal('one'),
    /** ARIA role and accessible name as seen. */
    role: v.string(),
    name: shortText,
    /** Field value, value text, chosen option, or number of rows. */
    text: shortText,
    checked: v.nullable(v.boolean()),
    /** Enabled and writable (or pressable) now, with no pane or dialog lying over it. */
    enabled: v.boolean(),
    /** How it was found: by accessible name, placeholder, dated evidence, or because the admin pointed at it. */
    by: v.picklist(['name', 'placeholder', 'evidence', 'pin']),
    /** The region is there, though perhaps scrolled out of sight. */
    inView: v.boolean(),
    /** Its middle, in CSS pixels of the frame's window. */
    at: v.optional(v.tuple([v.number(), v.number()])),
    /** What lies over it, so that nobody can press it now: `pane`, or the role of a bar or message, blank if it has none. */
    covered: v.optional(v.string()),
  }),
  v.strictObject({
    key: v.string(),
    found: v.literal('none'),
    /** Names of what was there instead, at most 12. */ seen: v.array(v.string()),
  }),
  v.strictObject({ key: v.string(), found: v.literal('many'), count: v.number(), seen: v.array(v.string()) }),
]);
export type Look = v.InferOutput<typeof Look>;

/** A frame element as its parent sees it, so that a child frame can be given the titles that stand around it. */
export const Surrounding = v.strictObject({
  /** The frame element's `name`: for a child, `window.name`. */
  frame: v.string(),
  /** Titles of the sections, panes and dialogs it stands in, outermost first. */
  titles: v.array(v.string()),
  /** What lies over it in its parent: x, y, width and height in CSS pixels of the frame's own window, and what it is, as `covered` says it. */
  covers: v.optional(v.array(v.tuple([v.number(), v.number(), v.number(), v.number(), v.string()]))),
});
export type Cover = NonNullable<v.InferOutput<typeof Surrounding>['covers']>[number];
export type Surrounding = v.InferOutput<typeof Surrounding>;

/** What a document says of itself. */
export const PageFacts = v.strictObject({
  language: v.string(),
  /** It shows that something is on its way: dots, a region that says so, a bar without an end. */
  busy: v.boolean(),
  frames: v.array(Surrounding),
});
export type PageFacts = v.InferOutput<typeof PageFacts>;

/** The control that the admin is about to point at: what it is called, and which of how many it is. */
export const Candidate = v.strictObject({ name: v.pipe(v.string(), v.maxLength(400)), index: v.number(), count: v.number() });
export type Candidate = v.InferOutput<typeof Candidate>;

/** The outcome of one fill. `kept`: the page still shows the value after it settled. */
export const FillResult = v.variant('outcome', [
  v.strictObject({
    key: v.string(),
    outcome: v.literal('filled'),
    before: v.string(),
    after: v.string(),
    kept: v.boolean(),
  }),
  v.strictObject({
    key: v.string(),
    outcome: v.literal('refused'),
    why: v.picklist(['none', 'many', 'disabled', 'sensitive', 'changed', 'no-option', 'not-revealed', 'document']),
    seen: v.array(v.string()),
  }),
]);
export type FillResult = v.InferOutput<typeof FillResult>;
