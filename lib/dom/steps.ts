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

/** Steps are taken for so long, in milliseconds, then the page has its turn: in a task of our own, and on the way to a frame. */
const most = { task: 12, frame: 4 };

/** In as many tasks as a page does not feel. `spent`: milliseconds that it took us. */
export async function inSlices<T>(work: Steps<T>): Promise<{ value: T; spent: number }> {
  let spent = 0;
  for (let needs: 'layout' | undefined; ; ) {
    await (needs ? turn() : document.hidden || new Promise((resolve) => setTimeout(resolve)));
    const start = performance.now();
    const asked = needs;
    let step = work.next();
    while (!step.done && step.value === asked && performance.now() - start < (asked ? most.frame : most.task)) step = work.next();
    spent += performance.now() - start;
    if (step.done) return { value: step.value, spent };
    needs = step.value;
  }
}

/** What is never drawn (a frame kept ready, one out of sight) or only after this long, in milliseconds, is not waited for. */
const undrawn = 100;

/**
 * The moment before the page is drawn next, and what it has to do comes in between. What we ask of its layout then is laid out for the
 * drawing in any case, not a second time for us. A page behind others is not drawn and feels nothing: there it is now.
 */
export const turn = async () => document.hidden || nextFrame(window, undrawn);
