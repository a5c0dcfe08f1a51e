import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';

export interface FuzzOptions {
  runs: number;
  seed: number;
}

export interface FuzzResult {
  name: string;
  runs: number;
  /** Sentences; empty where all went well. */
  failures: string[];
  /** The slowest input, in milliseconds per 100 KB (smaller ones count as 100 KB). */
  slowest: number;
  /** Growth of the heap from after the first batch to the end, in MB. */
  growth: number;
}

export interface Fuzzer {
  name: string;
  /** Honest and hostile files to start from. */
  seeds: Uint8Array[];
  /** Pieces of the format to put in: tags, markers, numbers. */
  dictionary: string[];
  /** Reads one input, and throws where what comes back is not as promised. */
  read(bytes: Uint8Array): unknown;
}

const most = { milliseconds: 100, per: 100 * 1024, growth: 32 };
const batch = 5000;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

type Edit = [kind: number, at: number, length: number, value: number];

const edits = fc.array(fc.tuple(fc.nat(7), fc.nat(0xffff), fc.nat(300), fc.nat(0xffff)), { minLength: 0, maxLength: 6 });

/** Feeds a reader with changed files, and watches the time of each and the heap over all. */
export async function fuzz({ name, seeds, dictionary, read }: Fuzzer, { runs, seed }: FuzzOptions): Promise<FuzzResult> {
  const words = dictionary.map((word) => new TextEncoder().encode(word));
  const failures: string[] = [];
  let slowest = 0;
  let heap = 0;
  const input = fc.tuple(fc.nat(seeds.length - 1), edits);
  const property = fc.asyncProperty(input, async ([index, changes]) => {
    const bytes = mutate(seeds[index]!, changes, seeds, words);
    const allowed = Math.max(1, bytes.length / most.per);
    let took = await timed(read, bytes);
    // A collection of garbage falls on any input; a slow one is slow each time.
    for (let again = 0; again < 4 && took / allowed > most.milliseconds / 10; again += 1) took = Math.min(took, await timed(read, bytes));
    slowest = Math.max(slowest, took / allowed);
    if (took / allowed > most.milliseconds) throw new Error(`${Math.round(took)} ms for ${bytes.length} bytes`);
  });
  let done = 0;
  for (let round = 0; done < runs && failures.length === 0; round += 1) {
    const numRuns = Math.min(batch, runs - done);
    const result = await fc.check(property, { numRuns, seed: seed + round, endOnFailure: false });
    done += result.numRuns;
    if (result.failed) failures.push(`${name}: seed ${seed + round}, ${fc.stringify(result.counterexample)}: ${String(result.errorInstance)}`);
    if (round === 0 || done >= runs) {
      collectGarbage();
      const now = process.memoryUsage().heapUsed / 1024 / 1024;
      if (round === 0) heap = now;
      else if (now - heap > most.growth) failures.push(`${name}: the heap grew by ${Math.round(now - heap)} MB over ${done} inputs`);
      if (done >= runs) return { name, runs: done, failures, slowest, growth: now - heap };
    }
    if (process.stdout.isTTY) process.stdout.write(`\r${name}: ${done.toLocaleString('en')} of ${runs.toLocaleString('en')} `);
  }
  return { name, runs: done, failures, slowest, growth: 0 };
}

/** Milliseconds by the clock, or of the processor where that is less: a process that has to wait for its turn is not slow. */
async function timed(read: Fuzzer['read'], bytes: Uint8Array): Promise<number> {
  const start = performance.now();
  const used = process.cpuUsage();
  await read(bytes);
  const { user, system } = process.cpuUsage(used);
  return Math.min(performance.now() - start, (user + system) / 1000);
}

/** Applies edits one after another; positions are taken modulo what is there. */
export function mutate(seed: Uint8Array, changes: Edit[], seeds: Uint8Array[], words: Uint8Array[]): Uint8Array {
  let bytes = seed;
  for (const [kind, position, length, value] of changes) {
    const at = bytes.length === 0 ? 0 : (position * 7919) % bytes.length;
    const end = Math.min(bytes.length, at + length);
    if (kind === 0) bytes = replace(bytes, at, Math.min(at + 1, bytes.length), Uint8Array.of(value & 0xff));
    else if (kind === 1) bytes = replace(bytes, at, end, new Uint8Array(0));
    else if (kind === 2) bytes = replace(bytes, at, at, bytes.subarray(at, end));
    else if (kind === 3 && words.length > 0) bytes = replace(bytes, at, at, words[value % words.length]!);
    else if (kind === 4) bytes = bytes.subarray(0, value % 4 === 0 ? at : bytes.length);
    else if (kind === 5) bytes = splice(bytes, at, seeds[value % seeds.length]!, position);
    else if (kind === 6) bytes = replace(bytes, at, at, repeat(bytes.subarray(at, Math.min(end, at + 40)), value % 500));
    else if (kind === 7 && words.length > 0) bytes = replace(bytes, at, at, repeat(words[value % words.length]!, length));
  }
  return bytes.length > 256 * 1024 ? bytes.subarray(0, 256 * 1024) : bytes;
}

function replace(bytes: Uint8Array, from: number, to: number, by: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length - (to - from) + by.length);
  out.set(bytes.subarray(0, from));
  out.set(by, from);
  out.set(bytes.subarray(to), from + by.length);
  return out;
}

function splice(bytes: Uint8Array, at: number, other: Uint8Array, position: number): Uint8Array {
  return replace(bytes, at, bytes.length, other.subarray(other.length === 0 ? 0 : position % other.length));
}

function repeat(piece: Uint8Array, times: number): Uint8Array {
  const out = new Uint8Array(piece.length * times);
  for (let index = 0; index < times; index += 1) out.set(piece, index * piece.length);
  return out;
}
