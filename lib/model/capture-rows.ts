import type { Connection, HeldValue } from '../connection/connection.ts';
import type { Look } from '../dom/look.ts';
import type { AnchorRef, Step, ValueId } from '../guide/schema/index.ts';

/** One value that a step reads off a page: what the page shows now and what the connection holds. */
export interface CaptureRow {
  value: ValueId;
  anchor: AnchorRef;
  /** What the page shows; null while it does not, or shows it empty. */
  shown: string | null;
  /** The page shows several such controls: which one is meant is the admin's to say. */
  many: boolean;
  held: HeldValue | null;
  state: 'not-seen' | 'new' | 'same' | 'differs';
}

export function captureRows(step: Step, connection: Connection, looks: ReadonlyMap<string, Look>): CaptureRow[] {
  if (step.act !== 'read' && step.act !== 'file') return [];
  return step.captures.map(({ value, anchor }): CaptureRow => {
    const look = looks.get(anchor);
    const shown = look?.found === 'one' && look.text.trim() !== '' ? look.text : null;
    const held = connection.values[value] ?? null;
    const state = shown === null ? 'not-seen' : held === null ? 'new' : held.value === shown ? 'same' : 'differs';
    return { value, anchor, shown, many: look?.found === 'many', held, state };
  });
}

/** What one click on Take would take. */
export const takeable = (rows: readonly CaptureRow[]): (CaptureRow & { shown: string })[] =>
  rows.filter(
    (row): row is CaptureRow & { shown: string } =>
      row.shown !== null && (row.state === 'new' || row.state === 'differs'),
  );
