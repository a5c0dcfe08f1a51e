/**
 * `npm run bench`: what a page feels of us, in real Chromium, each figure beside its reference in the same run. Times are the page's own
 * thread's use of the processor, so that what else the machine does is not in them. The table is printed and written into the README.
 * `--quick` takes fewer turns and writes nothing.
 */
import { build } from 'esbuild';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer, { type CDPSession, type Page } from 'puppeteer-core';
import { needBrowser } from '../browsers/find.ts';
import type { Churned } from './page/in-page.ts';

const { values: options } = parseArgs({ options: { quick: { type: 'boolean' } } });
const quick = options.quick ?? false;

const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL('./page/in-page.ts', import.meta.url))],
  bundle: true,
  write: false,
  format: 'iife',
  minify: true,
  target: 'es2022',
  define: { 'process.env.NODE_ENV': '"production"', process: '{"env":{}}' },
});
const library = outputFiles[0]?.text ?? '';
const browser = await puppeteer.launch({
  executablePath: needBrowser('chromium'),
  args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--js-flags=--expose-gc'],
});
const lines: string[] = [];
const say = (...cells: string[]) => lines.push(`| ${cells.join(' | ')} |`);
const ms = (time: number) => (time < 10 ? time.toFixed(1) : time.toFixed(0));
const many = (count: number) => count.toLocaleString('en');

async function fresh(size: number): Promise<{ page: Page; cdp: CDPSession }> {
  const page = await browser.newPage();
  page.setDefaultTimeout(300_000);
  await page.setViewport({ width: 1400, height: 1000 });
  await page.setContent(
    '<!doctype html><html lang="en"><style>body{margin:0}.fxs-contextpane{position:fixed;right:0;top:0;width:400px;height:900px;background:#fff}</style><body></body></html>',
  );
  await page.evaluate(library);
  await page.evaluate(`bench.build(${size})`);
  const cdp = await page.createCDPSession();
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { page, cdp };
}

/** A metric of Chromium's `Performance` domain; durations are in seconds of processor time. */
async function metric(cdp: CDPSession, name: string): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find((one) => one.name === name)?.value ?? 0;
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds of the thread's own processor time. */
  tdur?: number;
}
/** Milliseconds of processor time of the tasks of the page's thread, which is the busiest that runs pages; the longest first. */
function longestTasks(trace: string): number[] {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: (TraceEvent & { args: { name?: string } })[] };
  const renderers = new Set(traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`));
  const threads = new Map<string, number[]>();
  for (const { name, pid, tid, tdur } of traceEvents) {
    const thread = `${pid} ${tid}`;
    if (!name.endsWith('RunTask') || !tdur || !renderers.has(thread)) continue;
    const times = threads.get(thread) ?? [];
    times.push(tdur / 1000);
    threads.set(thread, times);
  }
  const sum = (times: number[]) => times.reduce((all, time) => all + time, 0);
  const [busiest = []] = [...threads.values()].sort((a, b) => sum(b) - sum(a));
  return busiest.sort((a, b) => b - a);
}

/** Milliseconds of one turn. */
async function timeOf(page: Page, cdp: CDPSession, name: string, what: string, turns: number): Promise<number> {
  const run = (times: number) => page.evaluate(`bench.repeat(${JSON.stringify(name)}, '${what}', ${times})`);
  if (what !== 'peer') await run(10);
  const before = await metric(cdp, 'TaskDuration');
  await run(turns);
  return (((await metric(cdp, 'TaskDuration')) - before) * 1000) / turns;
}

try {
  say('Locating one control', 'elements', 'ours, ms', 'bare `querySelectorAll`, ms', 'ratio (goal ≤ 2)', '`queryAllByRole`, ms', 'faster (goal ≥ 10)');
  say('---', '---:', '---:', '---:', '---:', '---:', '---:');
  for (const size of [2000, 20_000, 100_000]) {
    const { page, cdp } = await fresh(size);
    for (const name of ['Save in its pane', 'a field in its pane', 'a command of the page', 'a command that is not there']) {
      const turns = quick ? 8 : 30;
      const idle = await timeOf(page, cdp, name, 'nothing', turns);
      const [ours, bare] = [(await timeOf(page, cdp, name, 'ours', turns)) - idle, (await timeOf(page, cdp, name, 'bare', turns)) - idle];
      // It takes minutes on the largest page.
      const peer = size > 20_000 || (size > 2000 && name !== 'Save in its pane') ? null : (await timeOf(page, cdp, name, 'peer', 1)) - idle;
      say(name, many(size), ms(ours), ms(bare), (ours / bare).toFixed(1), peer === null ? '–' : ms(peer), peer === null ? '–' : `${Math.round(peer / ours)}×`);
    }
    await page.close();
  }
  lines.push('');

  const seconds = quick ? 3 : 10;
  const measured = async (size: number, withUs: boolean) => {
    const { page, cdp } = await fresh(size);
    await page.tracing.start({ categories: ['toplevel', 'disabled-by-default-devtools.timeline', '__metadata'] });
    const before = await metric(cdp, 'ScriptDuration');
    const run = (await page.evaluate(`bench.churn(10000, ${seconds}, ${withUs})`)) as Churned;
    const script = (await metric(cdp, 'ScriptDuration')) - before;
    const tasks = longestTasks(new TextDecoder().decode(await page.tracing.stop()));
    await page.close();
    return { ...run, script, long: tasks.filter((time) => time > 50).length, longest: tasks[0] ?? 0 };
  };
  say(`${seconds} s of 10,000 changes a second`, 'elements', 'without', 'with', 'added', 'goal');
  say('---', '---:', '---:', '---:', '---:', '---:');
  for (const size of [2000, 20_000]) {
    const [without, with_] = [await measured(size, false), await measured(size, true)];
    say('changes made', many(size), many(without.made), many(with_.made), '', '');
    say('looks for 60 controls', many(size), '', String(with_.looks), '', '');
    const added = ((with_.script - without.script) / seconds) * 100;
    say('script time, s', many(size), without.script.toFixed(2), with_.script.toFixed(2), `${added.toFixed(1)} % of the time`, '< 3 %');
    say('tasks over 50 ms', many(size), String(without.long), String(with_.long), String(with_.long - without.long), '0');
    say('longest task, ms', many(size), ms(without.longest), ms(with_.longest), '', '');
  }
  lines.push('');

  const { page, cdp } = await fresh(2000);
  const heap = async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
    return { usedSize, nodes, jsEventListeners };
  };
  const at: Awaited<ReturnType<typeof heap>>[] = [];
  for (let turn = 0; turn < 220; turn += 1) {
    if (turn === 20) at.push(await heap());
    await page.evaluate(`bench.blade(${turn})`);
  }
  at.push(await heap());
  const [first, last] = at as [(typeof at)[0], (typeof at)[0]];
  say('Memory', 'after 20 blades', 'after 220', 'growth (goal: none)');
  say('---', '---:', '---:', '---:');
  say('script heap, MB', (first.usedSize / 2 ** 20).toFixed(2), (last.usedSize / 2 ** 20).toFixed(2), `${((last.usedSize - first.usedSize) / 2 ** 10).toFixed(0)} KB`);
  say('nodes kept', many(first.nodes), many(last.nodes), String(last.nodes - first.nodes));
  say('listeners', many(first.jsEventListeners), many(last.jsEventListeners), String(last.jsEventListeners - first.jsEventListeners));
  const [{ model = 'an unnamed processor' } = {}] = cpus();
  lines.push('', `Chromium ${(await browser.version()).replace(/^\D*/, '')}, ${cpus().length} cores of ${model.trim()}; times are the processor’s, of the page’s own thread.`);
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
