import * as v from 'valibot';
import { Candidate, FillResult, Look, PageFacts } from '../dom/look.ts';

/** What each message is answered with. Only the panel asks, so only the panel carries these schemas; a page's script stays small. */
export const replies = {
  announce: v.void_(),
  changed: v.void_(),
  picked: v.void_(),
  describe: v.nullable(PageFacts),
  look: v.nullable(v.array(Look)),
  fill: v.nullable(FillResult),
  point: v.nullable(v.boolean()),
  pick: v.nullable(Candidate),
} as const;
