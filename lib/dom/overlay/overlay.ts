import { pressable } from '../controls.ts';
import { locate } from '../locate.ts';
import type { AnchorQuery } from '../look.ts';
import { isSignIn } from '../sign-in.ts';
import { layoutSight } from '../visible.ts';
import { follow } from './follow.ts';
import { createHost, type Host } from './host.ts';
import { placeCallout, placeRing, type Box, type Side } from './place.ts';
import { isOnDark } from './tone.ts';
import { plainWords, showWords } from './words.ts';

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
  /** A node of ours, whose changes are not the page's. */
  owns(node: Node): boolean;
}

/** The ring and the sentence on the page: shown, never to be pressed. Gone without a trace when the signal aborts. */
export function createOverlay(document: Document, signal: AbortSignal): Overlay {
  let host: Host | undefined;
  let target: PointTarget | null = null;
  let element: Element | null = null;
  let stopFollowing: (() => void) | undefined;
  let others: Box[] = [];
  let side: Side | undefined;
  signal.addEventListener('abort', clear);

  function clear(): void {
    stopFollowing?.();
    stopFollowing = undefined;
    host?.remove();
    host = undefined;
    element = target = null;
  }

  function find(): Element | null {
    if (!target || isSignIn(document, layoutSight())) return null;
    const found = locate(document, target.query, { surroundings: target.surroundings });
    return found.found === 'one' ? found.at.element : null;
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
    box.classList.toggle('dark', isOnDark(next));
    others = controlsAround(next);
    side = undefined;
    stopFollowing = follow(next, update);
  }

  function update(): void {
    if (!host || !element) return;
    if (!element.isConnected) {
      take(find());
      return;
    }
    if (!host.isIntact()) return clear();
    const { ring, callout } = host.stage;
    const sight = layoutSight();
    ring.hidden = !sight.shown(element) || !sight.inView(element) || sight.covered?.(element) === true;
    if (ring.hidden) {
      callout.hidden = true;
      return;
    }
    placeRing(ring, element);
    side = placeCallout(host.stage, element, others, side);
  }

  return {
    point(next) {
      if (!next || signal.aborted) {
        clear();
        return false;
      }
      const isNews = target?.query.key !== next.query.key || target.words !== next.words;
      target = next;
      const found = find();
      if (!isNews) {
        take(found);
        return found !== null;
      }
      host ??= createHost(document);
      if (!host.show()) return false;
      say(host, next.words);
      if (found && !layoutSight().inView(found))
        found.scrollIntoView({ block: 'center', behavior: isCalm(document) ? 'instant' : 'smooth' });
      stopFollowing?.();
      stopFollowing = undefined;
      take(found);
      return found !== null;
    },
    refresh() {
      if (!target || !host) return;
      take(find());
      // The same control may have come to lie under a pane, or out from under it.
      update();
    },
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
  stage.status.textContent = '';
  // A region says what is put into it after it has come to the page.
  setTimeout(() => (stage.status.textContent = plainWords(words)), 60);
}

const isCalm = (document: Document) =>
  document.defaultView?.matchMedia('(prefers-reduced-motion: reduce)').matches ?? true;

/**
 * Boxes of the nearer controls and of the target's own label, which the callout had better not cover, as they are now.
 */
export function controlsAround(target: Element): Box[] {
  const boxes: Box[] = [];
  const add = (element: Element, weight: number) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    if (right - left > 1 && bottom - top > 1) boxes.push({ left, top, right, bottom, weight });
  };
  const around = target.closest('[role=dialog],dialog,.fxs-contextpane,section,form,main') ?? target.ownerDocument.body;
  for (const other of [...around.querySelectorAll(`${pressable},input,select,textarea`)].slice(0, 300)) {
    if (!other.contains(target) && !target.contains(other) && !other.parentElement?.closest(pressable)) add(other, 1);
  }
  if (target.matches('input,textarea,select,[role=combobox]')) {
    const labels = [...((target as HTMLInputElement).labels ?? [])];
    for (const label of labels) add(label, 4);
    // A label that is not bound to its field mostly stands above it.
    const { left, top, right } = target.getBoundingClientRect();
    if (labels.length === 0) boxes.push({ left, top: top - 28, right, bottom: top, weight: 4 });
  }
  return boxes;
}
