/**
 * `npm run bench`: what a page feels of us, in real Chromium, each figure beside its reference in the same run. Times of tasks and scripts
 * are the page's own thread's use of the processor, so that what else the machine does is not in them. The table is printed and written into
 * the README.
 * `--quick` takes fewer turns and writes nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { needBrowser } from '../browsers/find.ts';
import { heapOf, type Heap } from './page/heap.ts';
import type { Churned } from './page/in-page.ts';
import { fresh, metric, turnsOf } from './page/session.ts';

const { values: options } = parseArgs({ options: { quick: { type: 'boolean' } } });
const quick = options.quick ?? false;

const browser = await puppeteer.launch({
  executablePath: needBrowser('chromium'),
  args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--js-flags=--expose-gc'],
});
const lines: string[] = [];
const say = (...cells: string[]) => lines.push(`| ${cells.join(' | ')} |`);
/** Each goal with how often it was held against a figure, and how often that met it. */
const goals = new Map<string, { met: number; of: number }>();
const hold = (goal: string, met: boolean) => {
  const { met: before, of } = goals.get(goal) ?? { met: 0, of: 0 };
  goals.set(goal, { met: before + Number(met), of: of + 1 });
};
/** In lines of at most 118 characters. */
const wrapped = (text: string) => text.match(/\S.{0,116}\S(?=\s|$)/g) ?? [];
const ms = (time: number) => (time < 1 ? time.toFixed(2) : time < 10 ? time.toFixed(1) : time.toFixed(0));
const many = (count: number) => count.toLocaleString('en');

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds: when it began; how long it took; how long the thread itself was at work for it. */
  ts: number;
  dur?: number;
  tdur?: number;
  /** Of a mark: when it was set, which is the end of what it marks. */
  args: { name?: string; callTime?: number };
}
/** Milliseconds of a task of the page's thread, and of what we did in it. */
interface Task {
  time: number;
  ours: number;
}
/** The tasks of the page's thread, which is the busiest that runs pages; the longest first. */
function longestTasks(trace: string): Task[] {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  const renderers = new Set(traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`));
  const marks = traceEvents.filter(({ name, ph }) => name === 'ours' && ph === 'b');
  const threads = new Map<string, Task[]>();
  for (const { name, pid, tid, ts, dur = 0, tdur } of traceEvents) {
    const thread = `${pid} ${tid}`;
    if (name !== 'RunTask' || !tdur || !renderers.has(thread)) continue;
    const tasks = threads.get(thread) ?? [];
    const ours = tdur < 50_000 ? 0 : marks.reduce((sum, { ts: begin, args: { callTime = begin } }) => sum + (begin >= ts && begin < ts + dur ? callTime - begin : 0), 0);
    tasks.push({ time: tdur / 1000, ours: ours / 1000 });
    threads.set(thread, tasks);
  }
  const sum = (tasks: readonly Task[]) => tasks.reduce((all, { time }) => all + time, 0);
  const [busiest = []] = [...threads.values()].sort((a, b) => sum(b) - sum(a));
  return busiest.sort((a, b) => b.time - a.time);
}

try {
  say('Locating one control', 'elements', 'at first sight, ms', 'after a change, ms', 'bare `querySelectorAll`, ms', 'ratios (goal ≤ 2)', '`queryAllByRole`, ms', 'faster (goal ≥ 10)');
  say('---', '---:', '---:', '---:', '---:', '---:', '---:', '---:');
  for (const size of [2000, 20_000, 100_000]) {
    const session = await fresh(browser, size);
    const turns = Math.ceil(120_000 / size / (quick ? 4 : 1));
    // The last is slow, and in no need of many turns.
    const each = { first: turns, ours: turns, bare: turns, peer: Math.ceil(turns / 20) };
    for (const name of ['Save in its pane', 'a field in its pane', 'a command of the page', 'a command that is not there']) {
      const { first, ours, bare, peer } = await turnsOf(session, name, each, quick ? 3 : 7);
      hold('at most twice a bare `querySelectorAll`, at first sight', first <= 2 * bare);
      hold('at most twice a bare `querySelectorAll`, after a change', ours <= 2 * bare);
      hold('ten times faster than `queryAllByRole`', peer >= 10 * ours);
      say(name, many(size), ms(first), ms(ours), ms(bare), `${(first / bare).toFixed(1)}, ${(ours / bare).toFixed(1)}`, ms(peer), `${(peer / first).toFixed(1)}×, ${(peer / ours).toFixed(0)}×`);
    }
    await session.page.close();
  }
  lines.push('');

  const seconds = quick ? 3 : 10;
  const measured = async (size: number, withUs: boolean) => {
    const session = await fresh(browser, size);
    const { page } = session;
    await page.tracing.start({ categories: ['toplevel', 'disabled-by-default-devtools.timeline', 'blink.user_timing', '__metadata'] });
    const before = await metric(session, 'ScriptDuration');
    const run = (await page.evaluate(`bench.churn(10000, ${seconds}, ${withUs})`)) as Churned;
    const script = (await metric(session, 'ScriptDuration')) - before;
    const tasks = longestTasks(new TextDecoder().decode(await page.tracing.stop()));
    await page.close();
    const long = tasks.filter(({ time }) => time > 50);
    return { ...run, script, long: long.length, added: long.filter(({ time, ours }) => time - ours <= 50).length, longest: tasks[0]?.time ?? 0 };
  };
  type Measured = Awaited<ReturnType<typeof measured>>;
  /** The medians of several runs. */
  const middle = (runs: readonly Measured[]): Measured => {
    const of = (what: keyof Measured) => runs.map((run) => run[what]).toSorted((a, b) => a - b)[Math.floor(runs.length / 2)] ?? 0;
    return { made: of('made'), looks: of('looks'), script: of('script'), long: of('long'), added: of('added'), longest: of('longest') };
  };
  say(`${seconds} s of 10,000 changes a second`, 'elements', 'without', 'with', 'added', 'goal');
  say('---', '---:', '---:', '---:', '---:', '---:');
  for (const size of [2000, 20_000]) {
    const runs = { without: [] as Measured[], with: [] as Measured[] };
    for (let round = 0; round < (quick ? 1 : 3); round += 1) {
      runs.without.push(await measured(size, false));
      runs.with.push(await measured(size, true));
    }
    const [without, with_] = [middle(runs.without), middle(runs.with)];
    say('changes made', many(size), many(without.made), many(with_.made), '', '');
    say('looks for 60 controls', many(size), '', String(with_.looks), '', '');
    const added = ((with_.script - without.script) / seconds) * 100;
    hold('less than 3 % script time', added < 3);
    hold('no task over 50 ms by what we do in it', with_.added === 0);
    say('script time, s', many(size), without.script.toFixed(2), with_.script.toFixed(2), `${added.toFixed(1)} % of the time`, '< 3 %');
    say('tasks over 50 ms', many(size), String(without.long), String(with_.long), '', '');
    say('of them by what we do in them', many(size), '', String(with_.added), String(with_.added), '0');
    say('longest task, ms', many(size), ms(without.longest), ms(with_.longest), '', '');
  }
  lines.push('');

  const grown = async (withUs: boolean) => {
    const { page, cdp } = await fresh(browser, 2000);
    const blades = async (from: number) => {
      for (let turn = from; turn < from + 200; turn += 1) await page.evaluate(`bench.blade(${turn}, ${withUs})`);
      return heapOf(cdp);
    };
    const [before, after] = [await blades(0), await blades(200)];
    await page.close();
    return (what: keyof Heap) => after[what] - before[what];
  };
  const [without, with_] = [await grown(false), await grown(true)];
  say('Growth over 200 blades, after 200', 'without', 'with', 'added', 'goal');
  say('---', '---:', '---:', '---:', '---:');
  const kb = (bytes: number) => (Math.abs(bytes) < 512 ? '0' : (bytes / 1024).toFixed(0));
  const growth = (title: string, what: keyof Heap, goal: string, unit: (size: number) => string) =>
    say(title, unit(without(what)), unit(with_(what)), unit(with_(what) - without(what)), goal);
  growth('script heap, KB', 'used', 'none', kb);
  growth('of it objects and texts, KB', 'held', 'none', kb);
  growth('of it compiled code, KB', 'code', '', kb);
  growth('nodes kept', 'nodes', 'none', String);
  growth('listeners', 'listeners', 'none', String);
  // The least that V8 keeps for anything is 16 bytes: less of them than blades, and nothing is kept for each.
  hold('nothing kept for each blade', with_('held') - without('held') < 16 * 200 && with_('nodes') <= without('nodes') && with_('listeners') <= without('listeners'));
  const [{ model = 'an unnamed processor' } = {}] = cpus();
  const verdicts = [...goals].map(([goal, { met, of }]) => `${goal}, ${met === of ? 'met' : '**missed**'} (${met} of ${of})`);
  lines.push('', ...wrapped(`Goals: ${verdicts.join('; ')}.`));
  const machine = `Chromium ${(await browser.version()).replace(/^\D*/, '')}, ${cpus().length} cores of ${model.trim()}`;
  const how = 'times of tasks and scripts are the processor’s, of the page’s own thread; those of one control are by the clock, medians of interleaved rounds, each turn after a change of the page; those under changes are medians of three runs, with and without in turn';
  lines.push('', ...wrapped(`${machine}; ${how}.`));
} finally {
  await browser.close();
}
console.log(lines.join('\n'));
const readme = new URL('../../README.md', import.meta.url);
const [start, end] = ['<!-- bench -->', '<!-- /bench -->'];
const text = readFileSync(readme, 'utf8');
if (!quick && text.includes(start)) {
  const before = text.slice(0, text.indexOf(start) + start.length);
  writeFileSync(readme, `${before}\n\n${lines.join('\n')}\n\n${text.slice(text.indexOf(end))}`);
  console.log('\nwritten to README.md');
}
process.exitCode = 0;
