/**
 * `npm run bench`: what a page feels of us, in real Chromium, each figure beside its reference in the same run. The table is printed and
 * written into the README. `--quick` takes fewer turns and writes nothing.
 */
import { build } from 'esbuild';
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer, { type CDPSession, type Page } from 'puppeteer-core';
import { needBrowser } from '../browsers/find.ts';

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
const ms = (time: number) => (time < 10 ? time.toFixed(2) : time.toFixed(0));

async function fresh(size: number): Promise<{ page: Page; cdp: CDPSession }> {
  const page = await browser.newPage();
  page.setDefaultTimeout(300_000);
  await page.setViewport({ width: 1400, height: 1000 });
  await page.setContent('<!doctype html><html lang="en"><style>body{margin:0}.fxs-contextpane{position:fixed;right:0;top:0;width:400px;height:900px;background:#fff}</style><body></body></html>');
  await page.evaluate(library);
  await page.evaluate(`bench.build(${size})`);
  return { page, cdp: await page.createCDPSession() };
}

try {
  say('Locating one control', 'elements', 'ours, ms', 'bare `querySelectorAll`, ms', 'ratio (goal ≤ 2)', '`queryAllByRole`, ms', 'faster (goal ≥ 10)');
  say('---', '---:', '---:', '---:', '---:', '---:', '---:');
  for (const size of [2000, 20_000, 100_000]) {
    const { page } = await fresh(size);
    for (const name of ['Save in its pane', 'a field in its pane', 'a command of the page']) {
      const peers = size > 20_000 ? (name === 'Save in its pane' && !quick ? 1 : 0) : quick ? 1 : 3;
      const { ours, bare, peer } = (await page.evaluate(`bench.time(${JSON.stringify(name)}, ${quick ? 9 : 31}, ${peers})`)) as { ours: number; bare: number; peer: number | null };
      say(name, size.toLocaleString('en'), ms(ours), ms(bare), (ours / bare).toFixed(1), peer === null ? 'not measured' : ms(peer), peer === null ? '' : `${Math.round(peer / ours)}×`);
    }
    await page.close();
  }
  lines.push('');

  const seconds = quick ? 3 : 10;
  const measured = async (withUs: boolean) => {
    const { page, cdp } = await fresh(20_000);
    await cdp.send('Performance.enable');
    const metric = async (name: string) => (await cdp.send('Performance.getMetrics')).metrics.find((one) => one.name === name)?.value ?? 0;
    await page.evaluate("globalThis.long = []; new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' })");
    const [script, task] = [await metric('ScriptDuration'), await metric('TaskDuration')];
    const run = (await page.evaluate(`bench.churn(10000, ${seconds}, ${withUs})`)) as { made: number; looks: number; longest: number; looking: number };
    const long = (await page.evaluate('long.length')) as number;
    const result = { ...run, script: (await metric('ScriptDuration')) - script, task: (await metric('TaskDuration')) - task, long };
    await page.close();
    return result;
  };
  const [without, with_] = [await measured(false), await measured(true)];
  const share = (with_.looking / (seconds * 1000)) * 100;
  say(`${seconds} s of 10,000 changes a second, 20,000 elements`, 'without', 'with', 'added', 'goal');
  say('---', '---:', '---:', '---:', '---:');
  say('changes made', without.made.toLocaleString('en'), with_.made.toLocaleString('en'), '', '');
  say('script time, s', without.script.toFixed(2), with_.script.toFixed(2), `${(((with_.script - without.script) / seconds) * 100).toFixed(1)} % of the time`, '< 3 %');
  say('of it ours, by our own clock', '', `${with_.looks} looks for 60 controls`, `${share.toFixed(1)} % of the time`, '< 3 %');
  say('tasks over 50 ms', String(without.long), String(with_.long), String(with_.long - without.long), '0');
  say('our longest task, ms', '', ms(with_.longest), '', '≤ 50');
  lines.push('');

  const { page, cdp } = await fresh(2000);
  const heap = async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    const { nodes } = await cdp.send('Memory.getDOMCounters');
    return { usedSize, nodes };
  };
  const at: { usedSize: number; nodes: number }[] = [];
  for (let turn = 0; turn < 220; turn += 1) {
    if (turn === 20) at.push(await heap());
    await page.evaluate(`bench.blade(${turn})`);
  }
  at.push(await heap());
  const [first, last] = at as [(typeof at)[0], (typeof at)[0]];
  say('Memory', 'after 20 blades', 'after 220', 'growth');
  say('---', '---:', '---:', '---:');
  say('script heap, MB', (first.usedSize / 2 ** 20).toFixed(2), (last.usedSize / 2 ** 20).toFixed(2), `${((last.usedSize - first.usedSize) / 2 ** 10).toFixed(0)} KB`);
  say('nodes kept', first.nodes.toLocaleString('en'), last.nodes.toLocaleString('en'), String(last.nodes - first.nodes));
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
