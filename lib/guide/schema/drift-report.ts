import * as v from 'valibot';
import { Scope } from './anchor.ts';
import { controls } from './controls.ts';
import { AnchorRef } from './page.ts';

const label = v.pipe(v.string(), v.maxLength(120));

/**
 * What a console's screen looks like where the guide did not find its controls: labels, kinds and counts. No value, no address, no
 * name of a tenant, app or person; `{value-id}` stands where one was.
 */
export const DriftReport = v.strictObject({
  report: v.literal('sso-handshake-drift'),
  version: v.literal(1),
  guide: v.string(),
  /** The screen's id in `lib/pages`. */
  page: v.string(),
  /** Of the console, BCP 47. */
  language: v.string(),
  /** The console's host: the same for every customer, or left out. */
  host: v.nullable(v.string()),
  /** ISO 8601 date */
  date: v.pipe(v.string(), v.isoDate()),
  anchors: v.array(
    v.strictObject({
      ref: AnchorRef,
      control: v.picklist(controls),
      /** The English names of the regions it was looked for in, outermost first. */
      scope: v.array(v.strictObject({ kind: Scope.entries.kind, name: label })),
      found: v.picklist(['one', 'none', 'many']),
      /** How, where it was found: `pin` says that the admin had to point at it. */
      by: v.nullable(v.picklist(['name', 'placeholder', 'evidence', 'pin'])),
      role: v.nullable(v.string()),
      count: v.number(),
      /** Labels of what was there instead. */
      seen: v.array(label),
    }),
  ),
});
export type DriftReport = v.InferOutput<typeof DriftReport>;
