import { nextFrame } from './settle.ts';

/**
 * Work on a page in steps, between which the page may have its turn. What is yielded is what the next step asks for: `layout` where it
 * asks where things are.
 */
export type Steps<T> = Generator<'layout' | undefined, T>;

/** All of it now. */
export function atOnce<T>(work: Steps<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Steps are taken for so long, in milliseconds, then the page has its turn. */
const most = 8;

/** In as many tasks of our own as a page does not feel. `spent`: milliseconds that it took us. */
export async function inSlices<T>(work: Steps<T>): Promise<{ value: T; spent: number }> {
  let spent = 0;
  for (let needs: 'layout' | undefined; ; ) {
    await turn(needs);
    const start = performance.now();
    let step = work.next();
    while (!step.done && step.value === needs && performance.now() - start < most) step = work.next();
    spent += performance.now() - start;
    if (step.done) return { value: step.value, spent };
    needs = step.value;
  }
}

/** What is never drawn (a frame kept ready, one out of sight) or only after this long, in milliseconds, is not waited for. */
const undrawn = 250;

/**
 * A task of our own; for `layout` the one after the page has been drawn, before anything else that waits for its turn: nothing has moved
 * since, so that nothing is laid out for us when we ask where things are. Where tasks have no order (Firefox before 142) it is the moment
 * before the drawing. A page behind others is not drawn and feels nothing: there it is now.
 */
const turn = async (needs?: 'layout') =>
  document.hidden ||
  (needs
    ? nextFrame(window, undrawn).then(() => window.scheduler?.postTask(() => {}, { priority: 'user-blocking' }))
    : new Promise((resolve) => setTimeout(resolve)));
