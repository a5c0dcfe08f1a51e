/** Waiting for a page by watching it: never longer than said, never by a fixed sleep. Times in milliseconds. */

/** The next frame of animation; in a page that draws none (a tab in the background) a short while. */
export function nextFrame(view: Window, undrawn = 50): Promise<void> {
  return new Promise((resolve) => {
    const timer = view.setTimeout(done, undrawn);
    const frame = view.requestAnimationFrame(done);
    function done() {
      view.clearTimeout(timer);
      view.cancelAnimationFrame(frame);
      resolve();
    }
  });
}

/**
 * What `probe` gives as soon as it gives something, asked after every change of the document; null when the time is
 * over.
 */
export async function waitFor<T>(view: Window, probe: () => T | null, limit: number): Promise<T | null> {
  const end = view.performance.now() + limit;
  for (;;) {
    const found = probe();
    if (found !== null) return found;
    const left = end - view.performance.now();
    if (left <= 0) return null;
    await change(view, left);
    await nextFrame(view);
  }
}

/** The next change of the document, or the end of the time. */
function change(view: Window, limit: number): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(done);
    // Values and layout change without a mutation.
    const timer = view.setTimeout(done, Math.min(limit, 100));
    observer.observe(view.document, { subtree: true, childList: true, attributes: true, characterData: true });
    function done() {
      observer.disconnect();
      view.clearTimeout(timer);
      resolve();
    }
  });
}

/**
 * What `read` gives once it has given the same for `quiet`, or at the limit: a page's echo may come half a second late.
 */
export async function settled<T>(
  view: Window,
  read: () => T,
  { quiet, limit }: { quiet: number; limit: number },
): Promise<T> {
  const start = view.performance.now();
  let value = read();
  let since = start;
  for (;;) {
    await nextFrame(view);
    const now = view.performance.now();
    const next = read();
    if (next !== value) {
      value = next;
      since = now;
    }
    if (now - since >= quiet || now - start >= limit) return value;
  }
}
