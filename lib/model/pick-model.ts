import { createModel, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Candidate } from '../dom/look.ts';
import { anchorByRef, generalPin, pinLanguage } from '../guide/index.ts';
import type { AnchorRef } from '../guide/schema/index.ts';
import type { ConsoleModel, LookedAt } from './console-model.ts';
import type { Opened } from './open-connection.ts';
import type { PinsModel } from './pins-model.ts';
import type { Ports } from './ports.ts';

export interface Picking {
  ref: AnchorRef;
  /** What is marked, stepped to from the panel. */
  at: Candidate | null;
}

/**
 * The admin points at one control of the page in front. In every frame that the tab shows a mark follows the pointer; the
 * panel's own buttons step through the same controls, for those who do not leave the panel.
 */
export const PickModel = createModel(
  ({ page, desk }: Ports, console: ConsoleModel, pins: PinsModel, opened: ReadonlySignal<Opened | null>) => {
    const picking = signal<Picking | null>(null);
    /** Why the last time gave nothing: it cannot be told again by its meaning, or there is nothing to point at. */
    const failed = signal<{ ref: AnchorRef; why: 'unfit' | 'nowhere' } | null>(null);
    let frames: readonly LookedAt[] = [];
    let current = 0;
    let words = '';

    const language = () => console.view.peek().facts?.language ?? 'en';
    function ask(frame: LookedAt, act: 'start' | 'next' | 'before' | 'take' | 'stop'): Promise<Candidate | null> {
      const control = anchorByRef(picking.peek()?.ref ?? '')?.anchor.control ?? 'press';
      const { nonce, surroundings } = frame;
      return page.ask(frame.tabId, frame.frameId, 'pick', { nonce, act, control, words, surroundings });
    }
    async function stop(): Promise<void> {
      const asked = frames;
      frames = [];
      await Promise.all(asked.map((frame) => ask(frame, 'stop')));
      picking.value = null;
    }

    effect(() =>
      page.onPicked(({ nonce, outcome, pin }) => {
        const now = picking.peek();
        if (!now || !frames.some((frame) => frame.nonce === nonce)) return;
        if (outcome === 'unfit') failed.value = { ref: now.ref, why: 'unfit' };
        if (outcome === 'taken' && pin) {
          const general = generalPin(pin, opened.peek()?.values ?? {});
          const at = desk.now().toISOString();
          void pins.remember({ ref: now.ref, language: pinLanguage(language()), pin: general, at });
        }
        void stop();
      }),
    );
    // Another page, another connection: what was to be pointed at is not there.
    let tab: number | null = null;
    effect(() => {
      const { tabId } = console.view.value;
      void opened.value?.connection.id;
      if (tab !== tabId && picking.peek()) void stop();
      tab = tabId;
    });

    return {
      picking: picking as ReadonlySignal<Picking | null>,
      failed: failed as ReadonlySignal<{ ref: AnchorRef; why: 'unfit' | 'nowhere' } | null>,
      /** `sentence` stands beside the pointer on the page. */
      async start(ref: AnchorRef, sentence: string): Promise<void> {
        await stop();
        failed.value = null;
        words = sentence.slice(0, 600);
        frames = console.view.peek().frames;
        current = 0;
        picking.value = { ref, at: null };
        const begun = await Promise.all(frames.map((frame) => ask(frame, 'start')));
        if (begun.some((one) => one !== null)) return;
        failed.value = { ref, why: 'nowhere' };
        await stop();
      },
      /** On to the next control or back to the one before, from one frame into the next. */
      async move(by: -1 | 1): Promise<void> {
        for (let tried = 0; tried <= frames.length && picking.peek(); tried += 1) {
          const frame = frames[current];
          const at = frame ? await ask(frame, by > 0 ? 'next' : 'before') : null;
          const now = picking.peek();
          if (at && now) {
            picking.value = { ...now, at };
            return;
          }
          current = (current + by + frames.length) % Math.max(1, frames.length);
        }
      },
      async take(): Promise<void> {
        const frame = frames[current];
        if (frame && picking.peek()?.at) await ask(frame, 'take');
      },
      stop,
      forget: (ref: AnchorRef) => pins.forget(ref, language()),
    };
  },
);
export type PickModel = InstanceType<typeof PickModel>;
