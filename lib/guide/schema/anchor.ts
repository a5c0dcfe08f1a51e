import * as v from 'valibot';
import { Names, NamesIfKnown } from './text.ts';

/**
 * What an admin does with a control, whatever it is drawn with:
 * `press` any button, link, tile, tab or menu item · `textbox` one or many lines · `combobox` a list to choose from, editable or not ·
 * `radio` and `checkbox` · `value` a label with its value beside or below it (text or a read-only box) ·
 * `rows` the data rows of a grid · `heading` the title of a blade, pane, card or dialog.
 */
export const controls = ['press', 'textbox', 'combobox', 'radio', 'checkbox', 'value', 'rows', 'heading'] as const;
export type Control = (typeof controls)[number];

/** A region of the page, known by its own heading; `pane` may also be a whole frame whose title stands in the shell. */
export const Scope = v.strictObject({ kind: v.picklist(['blade', 'pane', 'card', 'dialog']), names: Names });
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
});
export type Anchor = v.InferOutput<typeof Anchor>;
export type AnchorLiteral = v.InferInput<typeof Anchor>;
