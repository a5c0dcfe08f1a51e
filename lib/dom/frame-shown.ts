/**
 * Whether this frame can be seen in the window at all. A shell keeps hidden frames ready for the next blade, with the
 * same name and the same content, and leaves old ones parked beside the screen; from inside, only an intersection with
 * the top window tells. The browser says so after it has drawn, which may be after the last change of markup: `changed`
 * is called then.
 */
export function frameShown(view: Window, signal: AbortSignal, changed: () => void = () => undefined): () => boolean {
  if (view.top === view.self) return () => true;
  let intersects = false;
  const observer = new IntersectionObserver((entries) => {
    const last = entries.at(-1);
    const before = intersects;
    if (last) intersects = last.isIntersecting && last.intersectionRect.width > 1 && last.intersectionRect.height > 1;
    if (intersects !== before) changed();
  });
  observer.observe(view.document.documentElement);
  signal.addEventListener('abort', () => observer.disconnect());
  return () => {
    const last = observer.takeRecords().at(-1);
    if (last) intersects = last.isIntersecting && last.intersectionRect.width > 1;
    return intersects && view.innerWidth > 1 && view.innerHeight > 1;
  };
}
