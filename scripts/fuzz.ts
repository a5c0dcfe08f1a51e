/**
 * npm run fuzz [-- --runs N --seed N --only NAME]
 *
 * Feeds every reader with changed files: no throw, no more than 100 ms per 100 KB, no growth of the heap. The seeds are
 * the real files in ../shared/corpora where they are, and our own everywhere. Exit status: 0 all well, 1 a failure,
 * 2 the call was wrong.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { fuzzMetadata } from './fuzz/metadata.ts';
import { fuzzPki } from './fuzz/pki.ts';
import { fuzzResponse } from './fuzz/response.ts';
import type { FuzzOptions, FuzzResult } from './fuzz/run.ts';

/** What share of the runs each gets. */
const fuzzers: { name: string; share: number; run: (options: FuzzOptions) => Promise<FuzzResult> }[] = [
  { name: 'pki', share: 0.4, run: fuzzPki },
  { name: 'metadata', share: 0.4, run: fuzzMetadata },
  { name: 'response', share: 0.2, run: fuzzResponse },
];

function usage(message: string): never {
  console.error(`${message}\n\nUse: npm run fuzz -- [--runs N] [--seed N] [--only ${fuzzers.map((one) => one.name).join('|')}]`);
  process.exit(2);
}

function readCall(): FuzzOptions & { only: string | undefined } {
  try {
    const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } } });
    const [runs, seed] = [Number(values.runs ?? 1_000_000), Number(values.seed ?? Date.now() % 1_000_000)];
    if (!Number.isSafeInteger(runs) || runs < 1 || !Number.isSafeInteger(seed)) usage('--runs and --seed are whole numbers.');
    if (values.only && !fuzzers.some((one) => one.name === values.only)) usage(`There is no fuzzer "${values.only}".`);
    return { runs, seed, only: values.only };
  } catch (error) {
    usage((error as Error).message);
  }
}

const { runs, seed, only } = readCall();
console.log(`${runs.toLocaleString('en')} inputs, --seed ${seed}`);
let failed = false;
for (const { name, share, run } of fuzzers) {
  if (only && only !== name) continue;
  const start = performance.now();
  const result = await run({ runs: Math.max(1, Math.round(only ? runs : runs * share)), seed });
  const seconds = (performance.now() - start) / 1000;
  const words = `${result.runs.toLocaleString('en')} inputs in ${seconds.toFixed(0)} s, slowest ${result.slowest.toFixed(1)} ms per 100 KB, heap ${result.growth >= 0 ? '+' : ''}${result.growth.toFixed(1)} MB`;
  console.log(`${process.stdout.isTTY ? '\r' : ''}${name}: ${words}`);
  for (const failure of result.failures) {
    failed = true;
    console.error(`  ${failure}`);
  }
}
process.exitCode = failed ? 1 : 0;
