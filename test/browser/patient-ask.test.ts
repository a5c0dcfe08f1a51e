import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { patientAsk } from '../../lib/browser/patient-ask.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const nonce = '00000000-0000-4000-8000-000000000001';
const look = { nonce, queries: [], surroundings: [] };

/** Frames that answer when they are told to. */
function set() {
  const answers: ((reply: unknown) => void)[] = [];
  const ask = vi.fn(() => new Promise((resolve) => answers.push(resolve)));
  const forget = vi.fn(async () => {});
  const caughtUp = vi.fn();
  const frames = patientAsk({ ask: ask as never, forget, caughtUp });
  return { answers, ask, forget, caughtUp, frames };
}

test('a frame that is late is not forgotten, nor asked for more looks, and what it answers at last is news', async () => {
  const { answers, ask, forget, caughtUp, frames } = set();
  const first = frames.ask(1, 3, 'look', look);
  await vi.advanceTimersByTimeAsync(8_000);
  expect(await first).toBeNull();
  expect(frames.isLate(nonce)).toBe(true);
  expect(await frames.ask(1, 3, 'describe', { nonce })).toBeNull();
  expect(ask).toHaveBeenCalledTimes(1);
  expect(caughtUp).not.toHaveBeenCalled();
  answers[0]!([]);
  await vi.advanceTimersByTimeAsync(0);
  expect(caughtUp).toHaveBeenCalledExactlyOnceWith(1);
  expect(frames.isLate(nonce)).toBe(false);
  expect(forget).not.toHaveBeenCalled();
  const next = frames.ask(1, 3, 'look', look);
  answers[1]!([]);
  expect(await next).toEqual([]);
});

test('a frame that has gone is forgotten, late or not', async () => {
  const { answers, forget, frames } = set();
  const gone = frames.ask(1, 3, 'describe', { nonce });
  answers[0]!(null);
  expect(await gone).toBeNull();
  expect(forget).toHaveBeenCalledExactlyOnceWith({ tabId: 1, frameId: 3, nonce });
  void frames.ask(1, 4, 'look', look);
  await vi.advanceTimersByTimeAsync(9_000);
  expect(forget).toHaveBeenCalledTimes(1);
  answers[1]!(null);
  await vi.advanceTimersByTimeAsync(0);
  answers[2]!(null);
  await vi.advanceTimersByTimeAsync(0);
  expect(forget).toHaveBeenLastCalledWith({ tabId: 1, frameId: 4, nonce });
  expect(frames.isLate(nonce)).toBe(false);
});

test('a frame in which a look fails is there for the next one', async () => {
  const { ask, answers, forget, frames } = set();
  const failed = frames.ask(1, 3, 'look', look);
  answers[0]!(null);
  await vi.advanceTimersByTimeAsync(0);
  expect(ask).toHaveBeenLastCalledWith({ tabId: 1, frameId: 3 }, 'describe', { nonce });
  answers[1]!({ language: 'en', busy: false, frames: [] });
  expect(await failed).toBeNull();
  expect(forget).not.toHaveBeenCalled();
});

test('a frame that has nothing to say to an order is there all the same', async () => {
  const { answers, forget, frames } = set();
  const taken = frames.ask(1, 3, 'pick', { nonce, act: 'take', control: 'press', words: '', surroundings: [] });
  answers[0]!(null);
  expect(await taken).toBeNull();
  expect(forget).not.toHaveBeenCalled();
});
