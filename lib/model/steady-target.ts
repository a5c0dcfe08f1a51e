import { effect, signal, type ReadonlySignal } from '@preact/signals';
import type { FoundLook } from '../guide/next-control.ts';
import type { Look } from '../dom/look.ts';
import type { AnchorRef, Step, Waypoint } from '../guide/schema/index.ts';
import { anchorByRef, pageById } from '../guide/registry.ts';
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

/** A console usually shows the next screen within this time, in milliseconds, or says that it is on its way. */
const usually = 2500;
/** What has just come to rest draws its content a moment later. */
const moment = 1000;
/** How long an address that was opened may take to show its screen. */
const arrival = 5000;
/** A command that was pressed is locked, with its form, until its work is done; a Save of Entra's takes up to 15 s. */
const atWork = 20_000;
/** Longer than this no page is waited for, whatever it says: a portal's slow tenants take 20 to 60 s for a screen. */
const longest = 60_000;

/** The fields that a step fills. */
const fieldsOf = (step: Step): AnchorRef[] => (step.act === 'fill' ? step.fields.map(({ anchor }) => anchor) : []);
/** Whether it is one of them, or what makes one appear. */
const isOfForm = (step: Step, ref: AnchorRef) => step.act === 'fill' && step.fields.some(({ anchor, reveal }) => ref === anchor || ref === reveal);

/**
 * The target without fits and starts. When the control that was pointed at disappears, it has most likely been used,
 * and what comes of it may take a while; until then something farther from the goal may be all that is left on the
 * page, and to point back at it would make the admin do the same thing twice (a second app, for one). Something nearer
 * to the goal is pointed at without delay.
 *
 * `busy`: the page shows that something is on its way. As long as it does, what was asked for is still to come.
 */
export function steadyTarget(
  step: ReadonlySignal<Step | null>,
  raw: ReadonlySignal<Target | null>,
  looks: ReadonlySignal<ReadonlyMap<AnchorRef, Look>>,
  busy: ReadonlySignal<boolean>,
): { value: ReadonlySignal<SteadyTarget>; expectScreen: () => void; forget: (anchor: AnchorRef) => void; dispose: () => void } {
  const value = signal<SteadyTarget>({ target: null, waiting: false });
  /** `free`: the step's fields that could be written to then. */
  let pointed: { step: Step; waypoint: Waypoint; free: AnchorRef[] } | null = null;
  const isFree = (anchor: AnchorRef) => {
    const look = looks.peek().get(anchor);
    return look?.found === 'one' && look.enabled;
  };
  /** When the wait began, and when something was last seen at work. */
  let since: number | null = null;
  let worked = 0;
  let working = false;
  /** The control that was pointed at is there, and locked. */
  let held = false;
  /** Nothing was on its way when the control was pointed at. */
  let calm = true;
  let arriving = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const settle = (target: Target | null) => {
    clearTimeout(timer);
    since = null;
    working = arriving = false;
    held = false;
    calm = !busy.peek();
    const current = step.peek();
    pointed = target && current && { step: current, waypoint: target.waypoint, free: fieldsOf(current).filter(isFree) };
    value.value = { target, waiting: false };
  };
  /** Wait for so many milliseconds in all; while something is at work longer, and a little beyond its end. */
  const wait = (atFirst: number, locked = false, beyond = usually) => {
    const now = Date.now();
    since ??= now;
    working = busy.peek() || locked;
    if (working) worked = now;
    const until = busy.peek() ? longest : Math.max(atFirst, locked ? atWork : worked - since + beyond);
    clearTimeout(timer);
    timer = setTimeout(() => settle(raw.peek()), since + Math.min(until, longest) - now);
    value.value = { target: null, waiting: true };
  };
  const stop = effect(() => {
    const now = raw.value;
    const current = step.value;
    const seen = looks.value;
    const coming = busy.value;
    // It may have ended just now.
    if (working) worked = Date.now();
    if (arriving) {
      // The screen that is on its way shows controls of the step or the last ones before it; what is farther off is on the one that goes.
      const near = current ? [...current.way, ...(pageById(current.page)?.via ?? [])] : [];
      if (now && near.some(({ anchor }) => anchor === now.waypoint.anchor)) settle(now);
      else wait(arrival);
      return;
    }
    if (!now && (coming || (since !== null && Date.now() < worked + usually))) return wait(0);
    if (!pointed || pointed.step !== current) return settle(now);
    const { waypoint } = pointed;
    const pressed = anchorByRef(waypoint.anchor)?.anchor.control === 'press';
    const look = seen.get(waypoint.anchor);
    const there = look?.found === 'one';
    const freed = held && there && look.enabled;
    held = there && !look.enabled;
    if (pressed && calm && now?.waypoint.anchor === waypoint.anchor) {
      // The page has begun to work, or has just ended: what is ringed was pressed, even if it is still there.
      if (freed) worked = Date.now();
      if (coming || (since !== null && Date.now() < worked + moment)) return wait(0, false, moment);
    }
    const way = wayTo(current);
    const rank = (anchor: AnchorRef) => way.findIndex((one) => one.anchor === anchor);
    const back = !now || rank(now.waypoint.anchor) > rank(waypoint.anchor);
    // A field that has its value unlocks Save, and a page takes a moment for that.
    const written = fieldsOf(current).includes(waypoint.anchor) && !(now && isOfForm(current, now.waypoint.anchor));
    // What leads to the screen whose address is in front already was pressed, too.
    if ((there && look.enabled && !written && (now || !pressed)) || !back) return settle(now);
    const { free } = pointed;
    // A Save that only has nothing left to save stays locked, too: its fields tell.
    const locked = there && !look.enabled && look.covered === undefined && !free.every(isFree);
    wait((waypoint.wait ?? 0) * 1000 || usually, locked);
  });
  return {
    value,
    /** An address was opened: nothing is pointed at until its screen is there, or the time for it has passed. */
    expectScreen() {
      settle(null);
      arriving = true;
      wait(arrival);
    },
    /** The admin has taken back what was pointed at by hand: that it is found no more is nothing to wait for. */
    forget(anchor) {
      if (pointed?.waypoint.anchor === anchor) pointed = null;
    },
    dispose() {
      clearTimeout(timer);
      stop();
    },
  };
}
