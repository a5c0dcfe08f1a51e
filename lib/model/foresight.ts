import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Emulation, Options } from '../emulate/index.ts';
import type { Finding } from '../findings/index.ts';
import type { Step } from '../guide/schema/index.ts';
import type { Opened } from './open-connection.ts';

/** The step's gate, and what a login would come to. What thinks it through is loaded when it is first asked for. */
export function foresight(
  opened: ReadonlySignal<Opened | null>,
  step: ReadonlySignal<Step | null>,
  findings: ReadonlySignal<Finding[]>,
  now: () => Date,
) {
  const thinking = signal<typeof import('./emulation.ts') | null>(null);
  const think = () => {
    if (!thinking.peek()) void import('./emulation.ts').then((module) => (thinking.value = module));
  };
  effect(() => {
    if (step.value?.gate !== undefined) think();
  });
  const gate = computed(() =>
    opened.value && step.value?.gate !== undefined && thinking.value
      ? thinking.value.gateOf(step.value, opened.value.connection, opened.value.guide, now())
      : null,
  );
  /** Closed, or not thought through yet. */
  const shut = computed(() => step.value?.gate !== undefined && gate.value?.closed !== null);

  /** What would happen at a login: now, or on another day, for another person, begun elsewhere. Null at first. */
  function tryOut(options: Partial<Options> = {}): { emulation: Emulation; why: Finding[] } | null {
    const about = opened.value;
    const how = thinking.value;
    if (!how) think();
    const emulation = about && how && how.emulate(about.connection, about.guide, { now: now(), ...options });
    return emulation ? { emulation, why: how.causes(emulation, findings.value) } : null;
  }
  return { gate, shut, tryOut };
}
