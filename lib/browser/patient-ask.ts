import type { PagePort } from '../model/ports.ts';
import type { ask } from './ask.ts';
import type { forgetFrame } from './frames.ts';

/** How long an answer is waited for, in milliseconds; a fill may wait for its page to settle. */
const patience = 8000;

interface Frames {
  ask: typeof ask;
  forget: typeof forgetFrame;
  /** A frame of the tab that was late has answered after all. */
  caughtUp(tabId: number): void;
}

/**
 * Asks frames, but waits for none without end. One that is gone, or shows another document by now, is forgotten; it does not even describe itself. One that is late is
 * alive and has its hands full (a task of seconds, a machine that is slow): it is kept, and not asked for another look meanwhile.
 */
export function patientAsk({ ask, forget, caughtUp }: Frames): Pick<PagePort, 'ask' | 'isLate'> {
  const late = new Set<string>();
  return {
    isLate: (nonce) => late.has(nonce),
    async ask(tabId, frameId, question, data) {
      const { nonce } = data;
      const looks = question === 'look' || question === 'describe';
      if (looks && late.has(nonce)) return null;
      const frame = { tabId, frameId };
      const answer = ask(frame, question, data).then(async (reply) => {
        // To other questions null may be the answer; and what fails at one look is there for the next.
        const isGone = reply === null && looks && (question === 'describe' || (await ask(frame, 'describe', { nonce })) === null);
        if (isGone) await forget({ ...frame, nonce });
        return reply;
      });
      const inTime = answer.then((reply) => ({ reply }));
      const first = await Promise.race([inTime, new Promise<null>((resolve) => setTimeout(() => resolve(null), patience))]);
      if (first) return first.reply;
      late.add(nonce);
      void answer.finally(() => {
        late.delete(nonce);
        caughtUp(tabId);
      });
      return null;
    },
  };
}
