import type { FillResult, Look } from '../dom/look.ts';
import type { PlannedFill } from '../guide/index.ts';
import type { AnchorRef, ValueId } from '../guide/schema/index.ts';
import type { LookedAt } from './console-model.ts';

/** One field of a form as the panel previews it: what stands there, what would stand there, and what came of it. */
export interface FillRow {
  anchor: AnchorRef;
  reveal: AnchorRef | null;
  value: ValueId;
  /** In the shape this console wants. */
  text: string;
  before: string | null;
  /** It is a radio button, named by the choice: chosen or not is what is written. */
  radio: boolean;
  state: PlannedFill['state'];
  /** The frame that shows the field, or the command that reveals it; null: nothing to write into. */
  owner: LookedAt | null;
  result: FillResult | null;
}

export function fillRows(
  plan: readonly PlannedFill[],
  looks: ReadonlyMap<string, Look>,
  owners: ReadonlyMap<string, LookedAt>,
  results: ReadonlyMap<string, FillResult>,
): FillRow[] {
  return plan.map(({ field, value, before, state }) => {
    const look = looks.get(field.anchor);
    const revealed = field.reveal && !(look && look.found !== 'none') ? owners.get(field.reveal) : undefined;
    return {
      anchor: field.anchor,
      reveal: field.reveal ?? null,
      value: field.value,
      text: value,
      before,
      radio: look?.found === 'one' && look.checked !== null,
      state,
      owner: owners.get(field.anchor) ?? revealed ?? null,
      result: results.get(field.anchor) ?? null,
    };
  });
}

/** What goes into the field, and what stood there at the preview. */
export const writing = ({ radio, text, before }: FillRow): { value: string; expect: string | null } =>
  radio ? { value: 'true', expect: 'false' } : { value: text, expect: before };

/** Rows that the Fill button would write: something to write, somewhere to write it, not there yet. */
export const fillable = (rows: readonly FillRow[]): FillRow[] =>
  rows.filter((row) => row.owner !== null && (row.state === 'differs' || row.state === 'absent'));
