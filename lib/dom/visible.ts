/** Whether an admin can see an element. A stand-in is given where there is no layout (unit tests). */
export interface Sight {
  /** Drawn, and reachable at least by scrolling. */
  shown(element: Element): boolean;
  /** Not scrolled out of sight. */
  inView(element: Element): boolean;
  /**
   * What lies over its middle, so that nobody can press it now: `pane` for a pane or dialog that it does not stand in; the role
   * of anything else (a bar that stays, a message), blank if it has none. Undefined: nothing.
   */
  covered?(element: Element): string | undefined;
}

/** Sight by the browser's layout, remembered for one pass: make a new one after anything may have changed. */
export function layoutSight(): Sight {
  const known = new Map<Element, boolean>();
  const boxes = new Map<Element, DOMRect>();
  const boxOf = (element: Element) => {
    let box = boxes.get(element);
    if (!box) boxes.set(element, (box = element.getBoundingClientRect()));
    return box;
  };
  return {
    shown(element) {
      let shown = known.get(element);
      if (shown === undefined) known.set(element, (shown = isShown(element, boxOf)));
      return shown;
    },
    inView: isInView,
    covered: coveredBy,
  };
}

function isShown(element: Element, boxOf: (element: Element) => DOMRect): boolean {
  if (!element.isConnected || element.closest('[aria-hidden="true"],[inert]')) return false;
  const target = drawn(element);
  if (!target.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return false;
  const box = boxOf(target);
  // Text for screen readers only is drawn in a box of one pixel.
  if (box.width <= 1 || box.height <= 1) return false;
  // Blades that were left behind are parked beside the viewport; nothing scrolls there.
  if (box.right <= 0 || box.left >= innerWidth) return false;
  return !isOutOfReach(target, box, boxOf);
}

/** Radio buttons and check boxes are often drawn by their label, over an invisible input of their own size. */
function drawn(element: Element): Element {
  if (!(element instanceof HTMLInputElement) || (element.type !== 'radio' && element.type !== 'checkbox'))
    return element;
  if (
    element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) &&
    element.getBoundingClientRect().width > 1
  )
    return element;
  return element.labels?.[0] ?? element.closest('label,[role]') ?? element.parentElement ?? element;
}

/** Cut away, cut off by a box that does not scroll (a closed accordion), or above everything that scrolls. */
function isOutOfReach(element: Element, box: DOMRect, boxOf: (element: Element) => DOMRect): boolean {
  let { top, bottom } = box;
  let style = getComputedStyle(element);
  if (/^inset\((?:50|100)%\)$/.test(style.clipPath) || /^rect\((?:[01]px,? ?){4}\)$/.test(style.clip)) return true;
  if (top < innerHeight && bottom > 0 && meetsAllAround(element, box, boxOf)) return false;
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    if (style.position === 'fixed') return bottom <= 0 || top >= innerHeight;
    style = getComputedStyle(parent);
    if (style.display === 'contents' || style.overflowY === 'visible') continue;
    if (parent === element.ownerDocument.documentElement || parent === element.ownerDocument.body) continue;
    const frame = parent.getBoundingClientRect();
    if (style.overflowX !== 'visible' && (box.right <= frame.left || box.left >= frame.right))
      return style.overflowX === 'hidden' || style.overflowX === 'clip';
    if (style.overflowY === 'hidden' || style.overflowY === 'clip') {
      if (bottom <= frame.top || top >= frame.bottom) return true;
    } else if (bottom <= frame.top || top >= frame.bottom) {
      if (bottom + parent.scrollTop <= frame.top) return true;
      // It can be scrolled to the edge of this box, so what counts further out is the box.
      ({ top, bottom } = frame);
    }
  }
  return bottom + scrollY <= 0;
}

/** None of the boxes around it can cut off what lies, at least in part, in all of them; their styles need not be asked. */
function meetsAllAround(element: Element, box: DOMRect, boxOf: (element: Element) => DOMRect): boolean {
  for (let parent = element.parentElement; parent && parent.localName !== 'body'; parent = parent.parentElement) {
    const around = boxOf(parent);
    if (
      box.right <= around.left ||
      box.left >= around.right ||
      box.bottom <= around.top ||
      box.top >= around.bottom
    )
      return false;
  }
  return true;
}

/** A rectangle in CSS pixels of the frame's own window. */
export type Rectangle = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

/** What the window and the boxes around a control leave of it to be seen and pressed; its right is left of its left where that is nothing. */
export function visibleBox(element: Element): Rectangle {
  const target = drawn(element);
  const boxes: Rectangle[] = [target.getBoundingClientRect(), { left: 0, top: 0, right: innerWidth, bottom: innerHeight }];
  let { position } = getComputedStyle(target);
  for (let parent = target.parentElement; parent && parent.localName !== 'body' && position !== 'fixed'; parent = parent.parentElement) {
    const style = getComputedStyle(parent);
    // What is placed absolutely is cut off by no box that it is not placed in.
    if (position === 'absolute' && style.position === 'static') continue;
    ({ position } = style);
    if (style.overflowX !== 'visible') boxes.push(parent.getBoundingClientRect());
  }
  const most = (side: 'left' | 'top') => Math.max(...boxes.map((box) => box[side]));
  const least = (side: 'right' | 'bottom') => Math.min(...boxes.map((box) => box[side]));
  return { left: most('left'), top: most('top'), right: least('right'), bottom: least('bottom') };
}

function isInView(element: Element): boolean {
  const { left, right, top, bottom } = visibleBox(element);
  const middle = middleOf(drawn(element).getBoundingClientRect())[1];
  return left < right && top <= middle && middle <= bottom;
}

/** Boxes that lie over a page as a whole, and are not part of the control they cover. */
const surfaces = 'section,.fxs-blade,.fxs-contextpane,dialog,[role=dialog],[role=alertdialog],.ms-Panel,iframe';

export const middleOf = ({ left, top, right, bottom }: Rectangle): [number, number] => [(left + right) / 2, (top + bottom) / 2];

function coveredBy(element: Element): string | undefined {
  const target = drawn(element);
  const box = target.getBoundingClientRect();
  const hit = (target.getRootNode() as Partial<Document>).elementFromPoint?.(...middleOf(visibleBox(target)));
  if (!hit || target.contains(hit)) return;
  const by = kindOver(target, hit);
  const layer = layerOver(target, hit)?.getBoundingClientRect();
  // An icon or a floating label lies in the control itself.
  if (by === 'pane' || (layer && (layer.width > box.width || layer.height > box.height))) return by;
}

/** `pane`, or the role of what was hit over an element. */
export function kindOver(element: Element, hit: Element): string {
  const surface = hit.closest(surfaces);
  if (surface && !surface.contains(element)) return 'pane';
  return hit.closest('[role]')?.role ?? '';
}

/** The layer that lies over an element where `hit` was met instead of it; null where that is what it stands on. `hit` is no part of it. */
export function layerOver(element: Element, hit: Element): Element | null {
  let layer: Element | null = null;
  for (let at: Element | null = hit; at && !at.contains(element); at = at.parentElement) {
    const { position, pointerEvents } = getComputedStyle(at);
    // Neither in the flow nor shifted from its place in it.
    if (!/static|relative/.test(position) && pointerEvents !== 'none') layer = at;
  }
  return layer;
}
