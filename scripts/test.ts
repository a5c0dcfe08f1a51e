/**
 * Everything that must hold, in the order in which it fails fastest: types, lint, unit tests, the three builds and their sizes,
 * the parts on small pages in a real browser, the real files where they are at hand, and the whole extension on the twins.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import process from 'node:process';
import { needBrowser } from './browsers/find.ts';

interface Stage {
  name: string;
  command: string[];
  /** A vitest stage counts its tests; any other is one. */
  project?: string;
}

/** One after the other, but for those in one row, which need one core each and nothing of each other. */
const stages: Stage[][] = [
  [{ name: 'types', command: ['wxt', 'prepare'] }],
  [
    { name: 'types', command: ['tsc', '-p', '.'] },
    { name: 'types of the twins', command: ['tsc', '-p', 'test/twins'] },
    { name: 'lint', command: ['oxlint', '--quiet'] },
  ],
  [{ name: 'unit', project: 'unit', command: [] }],
  ...['chrome', 'edge', 'firefox'].map((browser) => [{ name: `build for ${browser}`, command: ['wxt', 'build', '-b', browser] }]),
  [{ name: 'sizes', command: ['node', 'scripts/sizes.ts'] }],
  [{ name: 'real files', command: ['node', 'scripts/check/score.ts'] }],
  [{ name: 'small pages in a browser', project: 'browser', command: [] }],
  [{ name: 'end to end', project: 'e2e', command: [] }],
];

const only = process.argv.slice(2);
let passed = 0;
let failed = 0;
mkdirSync('.cache', { recursive: true });

for (const name of ['chromium', 'firefox'] as const) {
  try {
    process.env[name === 'chromium' ? 'SSO_CHROMIUM' : 'SSO_FIREFOX'] = needBrowser(name);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}

/** Whether it passed. */
async function run(stage: Stage): Promise<boolean> {
  const report = `.cache/${stage.project}.json`;
  if (stage.project) rmSync(report, { force: true });
  const command = stage.project
    ? ['vitest', 'run', '--project', stage.project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    : stage.command;
  const began = Date.now();
  console.log(`\n── ${stage.name}`);
  const [code] = (await once(spawn(command[0]!, command.slice(1), { stdio: 'inherit', shell: process.platform === 'win32' }), 'close')) as [number | null];
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  if (stage.project && existsSync(report)) {
    const counts = JSON.parse(readFileSync(report, 'utf8')) as { numPassedTests: number; numFailedTests: number };
    passed += counts.numPassedTests;
    failed += counts.numFailedTests;
    if (code !== 0 && counts.numFailedTests === 0) failed += 1;
  } else if (code === 0) passed += 1;
  else failed += 1;
  console.log(`── ${stage.name}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  return code === 0;
}

for (const row of stages) {
  const asked = row.filter(({ name }) => only.length === 0 || only.includes(name));
  // Later stages stand on earlier ones: a broken build would only fail again, more slowly.
  if ((await Promise.all(asked.map(run))).includes(false)) break;
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
