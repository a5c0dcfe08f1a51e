import * as v from 'valibot';
import { controls } from './controls.ts';
import { Names, NamesIfKnown, NamesOrNone } from './text.ts';

/**
 * A region of the page, known by its own heading; `pane` may also be a whole frame whose title stands in the shell. A dialog whose
 * title no source records (`en: []`) is any question that lies over the page.
 */
export const Scope = v.strictObject({ kind: v.picklist(['blade', 'pane', 'card', 'dialog']), names: NamesOrNone });
export type Scope = v.InferOutput<typeof Scope>;

/** One control of an admin page, described by meaning: scope first, then control, then accessible name. */
export const Anchor = v.strictObject({
  control: v.picklist(controls),
  /** `{}`: no source says what it is called. Nothing is then looked for until the admin has pointed at it. */
  names: NamesIfKnown,
  /** Regions it stands in, outermost first. */
  scope: v.optional(v.array(Scope), []),
  /** Placeholder texts that stand in for a missing name. */
  placeholders: v.optional(Names),
  /** Attributes that have been seen on the control: the last resort, dated. */
  evidence: v.optional(
    v.array(v.strictObject({ attribute: v.string(), value: v.string(), seen: v.pipe(v.string(), v.isoDate()) })),
    [],
  ),
  /** For `rows`: the command on the same page that saves them. While it can be pressed, a row may be there that is not saved yet. */
  savedBy: v.optional(v.string()),
});
export type Anchor = v.InferOutput<typeof Anchor>;
export type AnchorLiteral = v.InferInput<typeof Anchor>;
