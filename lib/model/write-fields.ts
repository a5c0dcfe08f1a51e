import type { FillResult } from '../dom/look.ts';
import { anchorQuery, type Pins } from '../guide/index.ts';
import type { AnchorRef, ValueId } from '../guide/schema/index.ts';
import type { ConsoleModel } from './console-model.ts';
import { writing, type FillRow } from './fill-rows.ts';

/**
 * Writes the previewed fields one after the other, each into the document it was previewed in, and reads each back.
 * `onOutcome` is told of each as it comes.
 */
export async function writeFields(
  rows: readonly FillRow[],
  values: Partial<Record<ValueId, string>>,
  console: Pick<ConsoleModel, 'view' | 'fill' | 'look'>,
  pins: Pins,
  onOutcome: (anchor: AnchorRef, outcome: FillResult) => void,
): Promise<FillResult[]> {
  const language = console.view.peek().facts?.language ?? 'en';
  const outcomes: FillResult[] = [];
  for (const row of rows) {
    if (!row.owner) continue;
    const outcome = await console.fill({
      owner: row.owner,
      query: anchorQuery(row.anchor, values, language, pins),
      reveal: row.reveal ? anchorQuery(row.reveal, values, language, pins) : null,
      ...writing(row),
    });
    outcomes.push(outcome);
    onOutcome(row.anchor, outcome);
  }
  await console.look();
  return outcomes;
}
