/**
 * `npm run matrix`: guides followed to a real login, on every way in which the portal may be drawn: each build in each language, wording,
 * theme, direction, zoom and width of `test/e2e/variants.ts`. All of it takes hours, which is why `npm test` runs a few of them only.
 * What is run is chosen with `--guide=krisp-gallery,aircall-custom-app:file`, `--build=react`, `--only=ja,de` (variants; `en` is the plain one)
 * and `--console=entra.microsoft.com`; `--together=1`: one browser at a time instead of two. Needs a built extension (`npm run build`).
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { startRig, type RigOptions } from '../test/e2e/rig.ts';
import { followRun, guidedRuns, type GuideId } from '../test/e2e/runs/index.ts';
import { builds, type Variant, variants } from '../test/e2e/variants.ts';

const string = { type: 'string' } as const;
const { values } = parseArgs({ options: { guide: string, console: string, build: string, only: string, together: { ...string, default: '2' } } });

/** Those of a list that an option names, all unless told; a name that there is not ends the run. */
function chosen<T extends string>(option: 'guide' | 'console' | 'build' | 'only', all: readonly T[]): T[] {
  const names = values[option]?.split(',') ?? all;
  const unknown = names.filter((name) => !all.includes(name as T));
  if (unknown.length > 0) throw new Error(`--${option}=${unknown.join()}: there are ${all.join(', ')}`);
  return all.filter((name) => names.includes(name));
}
const [portal] = values.console ? chosen('console', ['portal.azure.com', 'entra.microsoft.com']) : [];

/** Null when the login at the end worked, else what went wrong. */
async function run(guide: GuideId, options: RigOptions): Promise<string | null> {
  const rig = await startRig({ sp: guidedRuns[guide].sp, console: portal, ...options });
  try {
    const end = await followRun(rig, guide);
    if (!end.finished || end.failing.length > 0) return `not finished: ${JSON.stringify(end)}`;
    return rig.lastLogin()?.ok ? null : 'the login did not work';
  } catch (error) {
    return (error as Error).message;
  } finally {
    await rig.close();
  }
}

const names = chosen('only', variants.map(({ name }) => name));
const queue: { guide: GuideId; build: (typeof builds)[number]; variant: Variant }[] = [];
for (const guide of chosen('guide', Object.keys(guidedRuns) as GuideId[]))
  for (const variant of variants.filter(({ name }) => names.includes(name)))
    for (const build of chosen('build', builds)) queue.push({ guide, build, variant });

let passed = 0;
const count = queue.length;
async function worker(): Promise<void> {
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { guide, build, variant: { name, switches, zoom, window } } = next;
    const began = Date.now();
    const wrong = await run(guide, { switches: { ...switches, build }, zoom, window });
    if (!wrong) passed += 1;
    const seconds = Math.round((Date.now() - began) / 1000);
    console.log(`${wrong ? 'FAILED' : 'passed'}  ${guide.padEnd(26)} ${build.padEnd(9)} ${name.padEnd(16)} ${seconds} s${wrong ? `\n        ${wrong}` : ''}`);
  }
}
await Promise.all(Array.from({ length: Number(values.together) }, worker));
console.log(`\n${passed} of ${count} runs ended in a login`);
process.exitCode = passed === count ? 0 : 1;
