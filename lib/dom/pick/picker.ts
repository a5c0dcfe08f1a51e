import { glanceAt } from '../glance.ts';
import type { AnchorQuery, Candidate, Pin } from '../look.ts';
import { createHost, type Host } from '../overlay/host.ts';
import { placeCallout, placeRing } from '../overlay/place.ts';
import { isOnDark } from '../overlay/tone.ts';
import { plainWords, showWords } from '../overlay/words.ts';
import { isSignIn } from '../sign-in.ts';
import { visibleText } from '../labels.ts';
import { layoutSight } from '../visible.ts';
import { candidateAt, candidates } from './candidates.ts';
import { pinOf } from './pin-of.ts';

export interface PickOrder {
  control: AnchorQuery['control'];
  /** One sentence, shown and said while it is pointed. */
  words: string;
  surroundings: readonly string[];
}

/** `unfit`: it cannot be told again by its meaning. */
export type Picked = { outcome: 'taken'; pin: Pin } | { outcome: 'unfit' | 'ended'; pin: null };

export interface Picker {
  /** Let the admin point at one control. Null on a page where one signs in, and where there is none. */
  start(order: PickOrder): Candidate | null;
  /** The next or the one before; null at the end of this document's, and then none is marked. */
  move(by: -1 | 1): Candidate | null;
  /** Take the one that is marked. */
  take(): void;
  stop(): void;
  owns(node: Node): boolean;
}

/** What a click or a key would do to the page does not happen while one points. */
const swallowed =
  'pointerdown pointerup mousedown mouseup click dblclick auxclick contextmenu touchstart touchend keyup keypress'.split(' ');
const keys: Record<string, -1 | 1> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/**
 * The one time that we take a click: a clear sheet lies over the page, the control under the pointer is outlined, and a click
 * names it. By keyboard: Tab or the arrows, Enter, Escape. Only what the admin does counts, no event that a page makes.
 */
export function createPicker(document: Document, signal: AbortSignal, told: (picked: Picked) => void): Picker {
  const view = document.defaultView as Window;
  let host: Host | undefined;
  let mode: AbortController | undefined;
  let order: PickOrder | undefined;
  let marked: Element | null = null;
  signal.addEventListener('abort', stop);

  function stop(): void {
    mode?.abort();
    host?.remove();
    host = mode = order = undefined;
    marked = null;
  }
  function end(picked: Picked): void {
    stop();
    told(picked);
  }
  function take(): void {
    if (!marked || !order) return;
    const pin = pinOf(marked, order.control, document, { surroundings: order.surroundings });
    end(pin ? { outcome: 'taken', pin } : { outcome: 'unfit', pin: null });
  }
  function mark(next: Element | null): void {
    marked = next;
    draw();
  }
  function draw(): void {
    if (!host) return;
    const { ring, callout, box } = host.stage;
    const hidden = !marked?.isConnected || !layoutSight().inView(marked);
    ring.hidden = callout.hidden = hidden;
    if (!marked || hidden) return;
    box.classList.toggle('dark', isOnDark(marked));
    placeRing(ring, marked);
    placeCallout(host.stage, marked, []);
  }
  function list(): Element[] {
    return order ? candidates(order.control, glanceAt(document, layoutSight())) : [];
  }
  function move(by: -1 | 1): Candidate | null {
    const all = list();
    const at = marked ? all.indexOf(marked) : by > 0 ? -1 : all.length;
    const next = all[at + by] ?? null;
    if (next) next.scrollIntoView({ block: 'nearest' });
    mark(next);
    if (!next || !host) return null;
    const name = (glanceAt(document, layoutSight()).name(next) || visibleText(next)).slice(0, 120);
    host.stage.status.textContent = `${name} (${at + by + 1}/${all.length})`;
    return { name, index: at + by, count: all.length };
  }
  function under(event: MouseEvent): Element | null {
    return document.elementsFromPoint(event.clientX, event.clientY).find((one) => !host?.owns(one)) ?? null;
  }

  function onMove(event: MouseEvent, sheet: HTMLElement): void {
    const at = under(event);
    // A frame has a sheet of its own.
    const isFrame = at?.localName === 'iframe';
    sheet.style.pointerEvents = isFrame ? 'none' : 'auto';
    const next = at && order && !isFrame ? candidateAt(at, order.control) : null;
    if (next !== marked) mark(next);
  }
  function onKey(event: KeyboardEvent): void {
    event.preventDefault();
    event.stopImmediatePropagation();
    const by = event.key === 'Tab' ? (event.shiftKey ? -1 : 1) : keys[event.key];
    // From the last one on to the first.
    if (by) void (move(by) ?? move(by));
    else if (event.key === 'Enter') take();
    else if (event.key === 'Escape') end({ outcome: 'ended', pin: null });
  }
  /** The sheet would keep the wheel from what scrolls under it. */
  function onWheel(event: WheelEvent): void {
    for (let box = under(event); box; box = box.parentElement) {
      const { overflowY } = view.getComputedStyle(box);
      if (box.scrollHeight > box.clientHeight && (overflowY === 'auto' || overflowY === 'scroll'))
        return box.scrollBy(event.deltaX, event.deltaY);
    }
  }

  function listen(sheet: HTMLElement, within: AbortSignal): void {
    const on = <E extends Event>(type: string, run: (event: E) => void, passive = false) =>
      view.addEventListener(type, (event) => event.isTrusted && run(event as E), { capture: true, passive, signal: within });
    for (const type of swallowed)
      on<MouseEvent>(type, (event) => {
        event.stopImmediatePropagation();
        if (!type.startsWith('touch')) event.preventDefault();
        if (type !== 'click' || event.button !== 0) return;
        onMove(event, sheet);
        take();
      });
    on<MouseEvent>('pointermove', (event) => onMove(event, sheet), true);
    on<KeyboardEvent>('keydown', onKey);
    on<WheelEvent>('wheel', onWheel, true);
    on('scroll', draw, true);
    on('resize', draw, true);
  }

  return {
    start(next) {
      stop();
      if (signal.aborted || isSignIn(document, layoutSight())) return null;
      order = next;
      host = createHost(document);
      mode = new AbortController();
      const sheet = document.createElement('div');
      Object.assign(sheet.style, { position: 'fixed', inset: 0, pointerEvents: 'auto', cursor: 'crosshair' });
      host.stage.box.prepend(sheet);
      if (!host.show()) {
        stop();
        return null;
      }
      showWords(host.stage.words, next.words);
      host.stage.status.textContent = plainWords(next.words);
      listen(sheet, mode.signal);
      view.focus();
      return { name: '', index: -1, count: list().length };
    },
    move,
    take,
    stop,
    owns: (node) => host?.owns(node) ?? false,
  };
}
