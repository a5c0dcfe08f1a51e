import { visibleBox, type Rectangle } from '../visible.ts';
import type { Stage } from './host.ts';

/** Room between a control and its ring, between ring and callout, and from the window's edge. */
const pad = 4;
const gap = 10;
const edge = 8;

export interface Box extends Rectangle {
  /** How much worse it is to cover this than another control. */
  weight?: number;
}
/** The weight of what may not be covered at all. */
export const never = 1e9;
export interface Size {
  width: number;
  height: number;
}
export type Side = 'bottom' | 'top' | 'right' | 'left';
export interface Place {
  side: Side;
  left: number;
  top: number;
  /** Of the arrow's middle, along the callout's edge. */
  tip: number;
}

/** The ring, exactly around what can be seen of the control; at the window's edge it stays whole. */
export function placeRing(ring: HTMLElement, target: Element): void {
  const box = visibleBox(target);
  const left = Math.max(box.left - pad, 1);
  const top = Math.max(box.top - pad, 1);
  const width = Math.min(box.right + pad, innerWidth - 1) - left;
  const height = Math.min(box.bottom + pad, innerHeight - 1) - top;
  const radius = Number.parseFloat(getComputedStyle(target).borderTopLeftRadius) || 2;
  Object.assign(ring.style, {
    transform: `translate(${left}px, ${top}px)`,
    width: `${width}px`,
    height: `${height}px`,
    borderRadius: `${Math.min(radius + pad, height / 2)}px`,
  });
}

/**
 * Where a callout of this size stands beside the target without lying on it: on the side where it covers least of what
 * `others` are (controls the admin may want next), below if all are equal; on the side it has (`keep`) as long as there
 * is room, for it must not jump
 * about while the page is scrolled. Null where there is no room on any side, or only upon what may `never` be covered.
 */
export function choosePlace(target: Box, size: Size, window: Size, others: readonly Box[], keep?: Side): Place | null {
  const away = pad + gap;
  const clamp = (at: number, length: number, room: number) => Math.max(edge, Math.min(at, room - edge - length));
  const middle = { x: (target.left + target.right) / 2, y: (target.top + target.bottom) / 2 };
  // Beside a wide control the callout begins where the control does.
  const along = clamp(Math.min(target.left - pad, middle.x - 24), size.width, window.width);
  const across = clamp(middle.y - size.height / 2, size.height, window.height);
  const all: Record<Side, { left: number; top: number }> = {
    bottom: { left: along, top: target.bottom + away },
    top: { left: along, top: target.top - away - size.height },
    right: { left: target.right + away, top: across },
    left: { left: target.left - away - size.width, top: across },
  };
  let best: Place | null = null;
  let least = never;
  for (const side of ['bottom', 'top', 'right', 'left'] as const) {
    const { left, top } = all[side];
    if (
      left < edge ||
      top < edge ||
      left + size.width > window.width - edge ||
      top + size.height > window.height - edge
    )
      continue;
    const own = { left, top, right: left + size.width, bottom: top + size.height };
    const covered =
      side === keep ? -1 : others.reduce((sum, other) => sum + overlap(own, other) * (other.weight ?? 1), 0);
    if (covered >= least) continue;
    least = covered;
    const isBeside = side === 'left' || side === 'right';
    const length = isBeside ? size.height : size.width;
    const ideal = isBeside ? middle.y - top : Math.max(target.left, Math.min(middle.x, target.left + 40)) - left;
    best = { side, left, top, tip: Math.max(16, Math.min(ideal, length - 16)) };
  }
  return best;
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

const turns: Record<Side, number> = { bottom: 45, top: 225, right: -45, left: 135 };

/** The callout beside the control; hidden where it could only stand upon it. */
export function placeCallout(
  { callout, arrow }: Stage,
  target: Element,
  others: readonly Box[],
  keep?: Side,
): Side | undefined {
  callout.hidden = false;
  const size = { width: callout.offsetWidth, height: callout.offsetHeight };
  const place = choosePlace(
    visibleBox(target),
    size,
    { width: innerWidth, height: innerHeight },
    others,
    keep,
  );
  if (!place) {
    callout.hidden = true;
    return undefined;
  }
  const { side, left, top, tip } = place;
  callout.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  const isBeside = side === 'left' || side === 'right';
  const far = `${(isBeside ? size.width : size.height) - 6}px`;
  const near = side === 'bottom' || side === 'right' ? '-6px' : far;
  Object.assign(arrow.style, {
    left: isBeside ? near : `${tip - 6}px`,
    top: isBeside ? `${tip - 6}px` : near,
    transform: `rotate(${turns[side]}deg)`,
  });
  return side;
}
