import type { Look } from '../dom/look.ts';
import { anchorByRef, onScreen, wayTo } from '../guide/index.ts';
import type { AnchorRef, Step } from '../guide/schema/index.ts';

/** A control that the admin may point at, or has pointed at. */
export interface PointRow {
  ref: AnchorRef;
  /** `unnamed`: no source says what it is called. */
  state: 'none' | 'many' | 'unnamed' | 'pinned';
}

/** The step's own controls that are not found exactly once, or only because the admin pointed at them. */
export function pointRows(step: Step, looks: ReadonlyMap<AnchorRef, Look>): PointRow[] {
  return rowsOf(ownRefs(step), looks);
}

/**
 * The same for the controls that lead to the step's screen, the nearest first: of the screen in front (`here`, its address) where
 * that is known by its address, else of every screen on the way. What was pointed at before is told only of the control that is `ringed`.
 */
export function wayRows(
  step: Step,
  looks: ReadonlyMap<AnchorRef, Look>,
  here: string | null,
  ringed: AnchorRef | null,
): PointRow[] {
  const own = new Set(ownRefs(step));
  const refs = wayTo(step, here).flatMap(({ anchor }) => (own.has(anchor) ? [] : [anchor]));
  const isHere = (ref: AnchorRef) => onScreen(anchorByRef(ref)?.page.address, here);
  const near = refs.some(isHere) ? refs.filter(isHere) : refs;
  return [
    ...rowsOf(near, looks).filter(({ state }) => state !== 'pinned'),
    ...rowsOf(refs, looks).filter(({ ref, state }) => state === 'pinned' && ref === ringed),
  ];
}

function ownRefs(step: Step): AnchorRef[] {
  return [
    ...(step.act === 'fill' ? step.fields.flatMap(({ anchor, reveal }) => (reveal ? [anchor, reveal] : [anchor])) : []),
    ...('captures' in step ? step.captures.map(({ anchor }) => anchor) : []),
    ...step.way.map(({ anchor }) => anchor),
  ];
}

function rowsOf(refs: readonly AnchorRef[], looks: ReadonlyMap<AnchorRef, Look>): PointRow[] {
  return [...new Set(refs)].flatMap((ref): PointRow[] => {
    const look = looks.get(ref);
    const anchor = anchorByRef(ref)?.anchor;
    if (!look || !anchor) return [];
    if (look.found === 'one') return look.by === 'pin' ? [{ ref, state: 'pinned' }] : [];
    if (Object.values(anchor.names).every((names) => !names?.length)) return [{ ref, state: 'unnamed' }];
    return [{ ref, state: look.found }];
  });
}
