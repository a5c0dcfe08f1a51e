import { effect, signal, type ReadonlySignal } from '@preact/signals';
import type { FoundLook } from '../guide/next-control.ts';
import type { Look } from '../dom/look.ts';
import type { AnchorRef, Step, Waypoint } from '../guide/schema/index.ts';
import { pageById } from '../guide/registry.ts';
import { wayTo } from '../guide/way.ts';

export interface Target {
  waypoint: Waypoint;
  look: FoundLook;
}

export interface SteadyTarget {
  /** What to point at now. */
  target: Target | null;
  /** A control that was pointed at has gone, and the page is given time to show what comes of it. */
  waiting: boolean;
}

/** A console usually shows the next screen within this time, in milliseconds. */
const usually = 2500;
/** How long an address that was opened may take to show its screen, in milliseconds. */
const arrival = 5000;

/**
 * The target without fits and starts. When the control that was pointed at disappears, it has most likely been used,
 * and what comes of it may take a while; until then something farther from the goal may be all that is left on the
 * page, and to point back at it would make the admin do the same thing twice (a second app, for one). Something nearer
 * to the goal is pointed at without delay.
 */
export function steadyTarget(
  step: ReadonlySignal<Step | null>,
  raw: ReadonlySignal<Target | null>,
  looks: ReadonlySignal<ReadonlyMap<AnchorRef, Look>>,
): { value: ReadonlySignal<SteadyTarget>; expectScreen: () => void; forget: (anchor: AnchorRef) => void; dispose: () => void } {
  const value = signal<SteadyTarget>({ target: null, waiting: false });
  let pointed: { step: Step; waypoint: Waypoint } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let arriving: ReturnType<typeof setTimeout> | undefined;
  const settle = (target: Target | null) => {
    clearTimeout(timer);
    timer = undefined;
    pointed = target && step.peek() ? { step: step.peek()!, waypoint: target.waypoint } : null;
    value.value = { target, waiting: false };
  };
  const stop = effect(() => {
    const now = raw.value;
    const current = step.value;
    const seen = looks.value;
    if (arriving !== undefined) {
      // The screen that is on its way shows controls of the step or the last ones before it; what is farther off is on the one that goes.
      const near = current ? [...current.way, ...(pageById(current.page)?.via ?? [])] : [];
      if (!now || !near.some(({ anchor }) => anchor === now.waypoint.anchor)) return;
      clearTimeout(arriving);
      arriving = undefined;
      return settle(now);
    }
    if (!pointed || pointed.step !== current) return settle(now);
    const { waypoint } = pointed;
    const look = seen.get(waypoint.anchor);
    // A command that is at work is often locked before it goes.
    const gone = look?.found !== 'one' || !look.enabled;
    const way = wayTo(current);
    const rank = (anchor: AnchorRef) => way.findIndex((one) => one.anchor === anchor);
    const back = !now || rank(now.waypoint.anchor) > rank(waypoint.anchor);
    if (!gone || !back) return settle(now);
    if (timer === undefined) {
      timer = setTimeout(
        () => {
          timer = undefined;
          settle(raw.peek());
        },
        (waypoint.wait ?? 0) * 1000 || usually,
      );
    }
    value.value = { target: null, waiting: true };
  });
  return {
    value,
    /** An address was opened: nothing is pointed at until its screen is there, or `arrival` has passed. */
    expectScreen() {
      settle(null);
      clearTimeout(arriving);
      arriving = setTimeout(() => {
        arriving = undefined;
        settle(raw.peek());
      }, arrival);
      value.value = { target: null, waiting: true };
    },
    /** The admin has taken back what was pointed at by hand: that it is found no more is nothing to wait for. */
    forget(anchor) {
      if (pointed?.waypoint.anchor === anchor) pointed = null;
    },
    dispose() {
      clearTimeout(timer);
      clearTimeout(arriving);
      stop();
    },
  };
}
