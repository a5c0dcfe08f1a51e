import process from 'node:process';

/** One table of a measurement: who took how long for what, and the goals that follow from it. */
export interface Measurement {
  title: string;
  /** Milliseconds, or what `unit` says; the smaller the better. */
  rows: { name: string; value: number; unit?: string; note?: string }[];
  goals: { goal: string; reached: string; met: boolean }[];
}

const rounds = 5;

/**
 * Milliseconds of processor time (all threads of this process) for one call of each, as the median of five rounds after
 * one to warm up. The rounds of all are interleaved. Processor time, because what else the machine does then counts for
 * little; on an idle machine it is the clock's time.
 *
 * @param least Milliseconds that a round of each lasts at least.
 */
export async function medians(calls: Record<string, () => unknown>, least = 150): Promise<Record<string, number>> {
  const names = Object.keys(calls);
  const taken: Record<string, number[]> = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const took = await perCall(calls[name]!, least);
      if (round > 0) taken[name]!.push(took);
    }
  }
  return Object.fromEntries(names.map((name) => [name, taken[name]!.sort((a, b) => a - b)[rounds >> 1]!]));
}

async function perCall(call: () => unknown, least: number): Promise<number> {
  const start = process.cpuUsage();
  let count = 0;
  let used = 0;
  // The clock is read after ever more calls, so that reading it costs nothing.
  for (let batch = 1; used < least; batch *= 2) {
    for (let index = 0; index < batch; index += 1) {
      const returned = call();
      if (returned instanceof Promise) await returned;
    }
    count += batch;
    const { user, system } = process.cpuUsage(start);
    used = (user + system) / 1000;
  }
  return used / count;
}

/** A goal of being so many times as fast as another. */
export function timesAsFast(goal: number, ours: number, theirs: number, what: string): Measurement['goals'][number] {
  const times = theirs / ours;
  return { goal: `at least ${goal} × ${what}`, reached: `${times.toFixed(1)} ×`, met: times >= goal };
}
