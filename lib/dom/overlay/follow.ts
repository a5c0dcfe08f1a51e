import { visibleBox } from '../visible.ts';

/**
 * Call `update` at once and whenever what can be seen of the element may have moved on screen. Scrolling, resizing and shifts of the layout
 * are told by the browser; from then on every frame is followed until the element has come to rest (a pane that slides
 * in). Nothing runs while it rests.
 */
export function follow(element: Element, update: () => void): () => void {
  const document = element.ownerDocument;
  const stop = new AbortController();
  const { signal } = stop;
  let frame = 0;
  let still = 0;
  let last = '';

  const chase = () => {
    frame = 0;
    const now = Object.values(visibleBox(element)).join();
    still = now === last ? still + 1 : 0;
    if (now !== last) {
      last = now;
      update();
    }
    if (signal.aborted) return;
    if (still < 12) frame = requestAnimationFrame(chase);
    else guard();
  };
  const moved = () => {
    last = '';
    still = 0;
    frame ||= requestAnimationFrame(chase);
    update();
  };

  // A frame drawn around the resting element: as soon as any part of it leaves the frame, it has moved.
  let shift: IntersectionObserver | undefined;
  const guard = () => {
    shift?.disconnect();
    const box = element.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const margins = [box.top, clientWidth - box.right, clientHeight - box.bottom, box.left];
    const rootMargin = margins.map((margin) => `${-Math.floor(margin)}px`).join(' ');
    let isFirst = true;
    shift = new IntersectionObserver(
      () => {
        if (!isFirst) moved();
        isFirst = false;
      },
      { root: document, rootMargin, threshold: Array.from({ length: 51 }, (_, step) => step / 50) },
    );
    shift.observe(element);
  };

  // Also tells, before anything is drawn, that the element was taken out of the page.
  const resize = new ResizeObserver(moved);
  resize.observe(element);
  addEventListener('scroll', moved, { signal, capture: true, passive: true });
  addEventListener('resize', moved, { signal, passive: true });
  moved();
  return () => {
    stop.abort();
    resize.disconnect();
    shift?.disconnect();
    cancelAnimationFrame(frame);
  };
}
