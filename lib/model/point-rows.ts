import type { Look } from '../dom/look.ts';
import { anchorByRef } from '../guide/index.ts';
import type { AnchorRef, Step } from '../guide/schema/index.ts';

/** A control of the step that the admin may point at, or has pointed at. */
export interface PointRow {
  ref: AnchorRef;
  /** `unnamed`: no source says what it is called. */
  state: 'none' | 'many' | 'unnamed' | 'pinned';
}

/** The step's own controls that are not found exactly once, or only because the admin pointed at them. */
export function pointRows(step: Step, looks: ReadonlyMap<AnchorRef, Look>): PointRow[] {
  const refs = [
    ...(step.act === 'fill' ? step.fields.flatMap(({ anchor, reveal }) => (reveal ? [anchor, reveal] : [anchor])) : []),
    ...('captures' in step ? step.captures.map(({ anchor }) => anchor) : []),
    ...step.way.map(({ anchor }) => anchor),
  ];
  return [...new Set(refs)].flatMap((ref): PointRow[] => {
    const look = looks.get(ref);
    const anchor = anchorByRef(ref)?.anchor;
    if (!look || !anchor) return [];
    if (look.found === 'one') return look.by === 'pin' ? [{ ref, state: 'pinned' }] : [];
    if (Object.values(anchor.names).every((names) => !names?.length)) return [{ ref, state: 'unnamed' }];
    return [{ ref, state: look.found }];
  });
}
