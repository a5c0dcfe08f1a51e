import { pressable } from '../controls.ts';
import { locate, locating, type Found } from '../locate.ts';
import type { AnchorQuery } from '../look.ts';
import type { Memory } from '../memory.ts';
import { isSignIn } from '../sign-in.ts';
import { atOnce, type Steps } from '../steps.ts';
import { layoutSight } from '../visible.ts';
import { follow } from './follow.ts';
import { createHost, type Host } from './host.ts';
import { never, placeCallout, placeRing, type Box, type Side } from './place.ts';
import { isOnDark } from './tone.ts';
import { showWords } from './words.ts';

export interface PointTarget {
  query: AnchorQuery;
  /** One sentence; `**label**` is set bold. */
  words: string;
  surroundings: readonly string[];
}

export interface Overlay {
  /**
   * Ring the control and say the sentence beside it; null takes both away. True if the control is there exactly once.
   */
  point(target: PointTarget | null): boolean;
  /** The page has changed: follow a control that was replaced, hide where it is gone. */
  refresh(): void;
  /** As `refresh`, in steps. */
  refreshing(): Steps<void>;
  /** A node of ours, whose changes are not the page's. */
  owns(node: Node): boolean;
}

export interface OverlayOptions {
  /** Called when something has come to lie over the control, or has gone. */
  changed?: () => void;
  /** Of this document. */
  memory?: Memory;
}

/** A scroll has come to its end this long after its goal came into view, in milliseconds. */
const arrival = 1000;

/** The ring and the sentence on the page: shown, never to be pressed. Gone without a trace when the signal aborts. */
export function createOverlay(document: Document, signal: AbortSignal, { changed, memory }: OverlayOptions = {}): Overlay {
  let host: Host | undefined;
  let target: PointTarget | null = null;
  let element: Element | null = null;
  let stopFollowing: (() => void) | undefined;
  let others: Box[] = [];
  let side: Side | undefined;
  /** Lists, menus and the like that have opened where the callout stood: what one presses next is in them. */
  let opened: Element[] = [];
  /** Until when it is brought into view: a page that is drawn again on the way there forgets how far it was scrolled. */
  let sought = 0;
  /** Until when a resize, or a zoom, is taken for the cause where it goes out of view. */
  let resized = 0;
  let covered: string | undefined;
  /** What holds the control in the top layer: a modal dialog, a popover, what fills the screen. */
  let layer: Element | null | undefined = null;
  signal.addEventListener('abort', clear);
  addEventListener('resize', () => (resized = performance.now() + arrival), { signal });
  const optionsOf = ({ surroundings }: PointTarget) => ({ surroundings, memory });

  function clear(): void {
    stopFollowing?.();
    stopFollowing = undefined;
    host?.remove();
    host = undefined;
    element = target = null;
  }

  function find(): Element | null {
    if (!target) return null;
    return only(locate(document, target.query, optionsOf(target)));
  }

  /** Off the page while one signs in on it; true if that is so. */
  function withdraw(): boolean {
    if (!isSignIn(document, layoutSight())) return false;
    const later = target;
    clear();
    target = later;
    return true;
  }

  function show(words: string): Host | null {
    host ??= createHost(document);
    if (!host.show()) return null;
    say(host, words);
    return host;
  }

  /** Ring another element, or none for as long as there is none. */
  function take(next: Element | null): void {
    if (next === element && stopFollowing) return;
    stopFollowing?.();
    stopFollowing = undefined;
    element = next;
    if (!host) return;
    const { ring, callout, box } = host.stage;
    if (!next) {
      ring.hidden = callout.hidden = true;
      return;
    }
    if (performance.now() < sought) bringIntoView(next);
    box.classList.toggle('dark', isOnDark(next));
    others = controlsAround(next);
    side = undefined;
    opened = [];
    stopFollowing = follow(next, update);
  }

  /** Above what has come to the top layer with the control in it. */
  function rise(): void {
    const now = element?.closest(':modal,:popover-open');
    if (now === layer) return;
    layer = now;
    host?.show(now?.closest('dialog'));
  }

  function update(): void {
    if (!host || !element) return;
    if (!element.isConnected) {
      take(find());
      return;
    }
    rise();
    if (!host.fits()) return clear();
    const { ring, callout } = host.stage;
    const sight = layoutSight();
    const before = covered;
    covered = sight.covered?.(element);
    if (covered !== before) changed?.();
    const wasSeen = !ring.hidden;
    ring.hidden = !sight.shown(element) || !sight.inView(element) || covered !== undefined;
    if (ring.hidden) {
      callout.hidden = true;
      if (wasSeen && performance.now() < resized) bringIntoView(element);
      return;
    }
    sought = Math.min(sought, performance.now() + arrival);
    placeRing(ring, element);
    side = placeCallout(host.stage, element, [...others, ...opened.map((one) => boxOf(one, never))], side);
  }

  /** Ring it. An element that stays may have come to lie under a pane, or out from under it. */
  function settle(next: Element | null): void {
    take(next);
    opened = opened.filter((one) => one.getClientRects().length > 0);
    do update();
    while (isInTheWay());
  }

  /** Whether the callout lies upon something that has opened; it is known then, and left to be seen. */
  function isInTheWay(): boolean {
    if (!host || host.stage.callout.hidden) return false;
    const { left, top, right, bottom } = host.stage.callout.getBoundingClientRect();
    const before = opened.length;
    for (const x of [left + 12, right - 12]) {
      for (const y of [top + 12, bottom - 12]) {
        const over = document.elementFromPoint(x, y)?.closest(popups);
        if (over && !over.contains(element) && !opened.includes(over)) opened.push(over);
      }
    }
    if (opened.length === before) return false;
    side = undefined;
    return true;
  }

  function* refreshing(): Steps<void> {
    const sought = target;
    if (!sought) return;
    const [found] = yield* locating(document, [sought.query], optionsOf(sought));
    // It may be another's turn by now.
    if (target !== sought || withdraw() || (!host && !show(sought.words))) return;
    // A page that draws its control anew between two steps has it all the while.
    settle(only(found) ?? (element && find()));
  }

  return {
    point(next) {
      if (!next || signal.aborted) {
        clear();
        return false;
      }
      const isNews = target?.query.key !== next.query.key || target.words !== next.words;
      target = next;
      if (isNews) sought = Number.POSITIVE_INFINITY;
      if (withdraw()) return false;
      const found = find();
      if (isNews || !host) {
        if (!show(next.words)) return false;
        stopFollowing?.();
        stopFollowing = undefined;
      }
      settle(found);
      return found !== null;
    },
    refresh: () => atOnce(refreshing()),
    refreshing,
    owns: (node) => host?.owns(node) ?? false,
  };
}

/** Show the words, and have them read out once. */
function say({ stage }: Host, words: string): void {
  showWords(stage.words, words);
  for (const part of [stage.ring, stage.callout]) {
    part.classList.remove('new');
    // The animation begins anew only after a layout without it.
    void part.offsetWidth;
    part.classList.add('new');
  }
  const { textContent } = stage.words;
  stage.status.textContent = '';
  // A region says what is put into it after it has come to the page.
  setTimeout(() => (stage.status.textContent = textContent), 60);
}

function bringIntoView(element: Element): void {
  const sight = layoutSight();
  // A bar that stays where it is may lie over what is in view.
  if (sight.inView(element) && sight.covered?.(element) === undefined) return;
  element.scrollIntoView({ block: 'center', behavior: isCalm() ? 'instant' : 'smooth' });
}

const isCalm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

function boxOf(element: Element, weight: number): Box {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { left, top, right, bottom, weight };
}

/** What opens beside or upon a page's controls, and is in front then. */
const popups = '[role=listbox],[role=menu],[role=dialog],[role=tooltip],dialog,[popover]';

/** What an admin may want to press or read next. */
const wanted = `${pressable},input,select,textarea,output,dd,td,[role=gridcell]`;

/**
 * Boxes of the nearer controls and values, and of the target's own label and value, which the callout had better not cover,
 * as they are now.
 */
export function controlsAround(target: Element): Box[] {
  const boxes: Box[] = [];
  const add = (element: Element, weight: number) => {
    const box = boxOf(element, weight);
    if (box.right - box.left > 1 && box.bottom - box.top > 1) boxes.push(box);
  };
  const around = target.closest('[role=dialog],dialog,.fxs-contextpane,section,form,main') ?? target.ownerDocument.body;
  for (const other of [...around.querySelectorAll(wanted)].slice(0, 300)) {
    if (!other.contains(target) && !target.contains(other) && !other.parentElement?.closest(pressable)) add(other, 1);
  }
  for (const other of companions(target)) add(other, 4);
  if (target.matches('input,textarea,select,[role=combobox]')) {
    const labels = [...((target as HTMLInputElement).labels ?? [])];
    for (const label of labels) add(label, 4);
    // A label that is not bound to its field mostly stands above it.
    const { left, top, right } = target.getBoundingClientRect();
    if (labels.length === 0) boxes.push({ left, top: top - 28, right, bottom: top, weight: 4 });
  }
  return boxes;
}

/** What stands in the target's row: in the smallest box around it that holds anything else to be read. */
function companions(target: Element): Element[] {
  let box = target.parentElement;
  for (let up = 0; box && box.localName !== 'body' && up < 4; up += 1, box = box.parentElement) {
    const others = [...box.children].filter(
      (other) => !other.contains(target) && !other.matches(pressable) && /\S/.test(other.textContent ?? ''),
    );
    // A longer list is not one row.
    if (others.length > 0) return others.length <= 6 ? others : [];
  }
  return [];
}

const only = (found?: Found) => (found?.found === 'one' ? found.at.element : null);
