/**
 * `npm run matrix`: guides followed to a real login, on every way in which the portal may be drawn: each build in each language, wording,
 * theme, direction, zoom and width of `test/e2e/variants.ts`. All of it takes hours, which is why `npm test` runs a few of them only.
 * `--combined` takes them several at a time (`combinations`), builds and consoles in turn: about an hour for all guides.
 * What is run is chosen with `--guide=krisp-gallery,aircall-custom-app:file`, `--build=react`, `--only=ja,de` (variants; `en` is the plain one)
 * and `--console=entra.microsoft.com`; `--together=1`: one browser at a time instead of two. Needs a built extension (`npm run build`).
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { startRig, type RigOptions } from '../test/e2e/rig.ts';
import { followRun, guidedRuns, type GuideId } from '../test/e2e/runs/index.ts';
import { builds, combinations, consoles, type Variant, variants } from '../test/e2e/variants.ts';

const string = { type: 'string' } as const;
const { values } = parseArgs({ options: { guide: string, console: string, build: string, only: string, combined: { type: 'boolean', default: false }, together: { ...string, default: '2' } } });

/** Those of a list that an option names, all unless told; a name that there is not ends the run. */
function chosen<T extends string>(option: 'guide' | 'console' | 'build' | 'only', all: readonly T[]): T[] {
  const names = values[option]?.split(',') ?? all;
  const unknown = names.filter((name) => !all.includes(name as T));
  if (unknown.length > 0) throw new Error(`--${option}=${unknown.join()}: there are ${all.join(', ')}`);
  return all.filter((name) => names.includes(name));
}
const portals = values.console ? chosen('console', consoles) : values.combined ? consoles : consoles.slice(0, 1);

/** Null when the login at the end worked, else what went wrong. */
async function run(guide: GuideId, options: RigOptions): Promise<string | null> {
  const rig = await startRig({ sp: guidedRuns[guide].sp, ...options });
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

interface Run {
  guide: GuideId;
  build: (typeof builds)[number];
  portal: (typeof consoles)[number];
  variant: Variant;
}
const drawn = values.combined ? combinations : variants;
const names = chosen('only', drawn.map(({ name }) => name));
const allowed = chosen('build', builds);
/** One after the other of a list, for ever. */
const inTurn = <T>(all: readonly T[], at: number): T => all[at % all.length]!;
const queue: Run[] = chosen('guide', Object.keys(guidedRuns) as GuideId[]).flatMap((guide, row) =>
  drawn.flatMap((variant, column) => {
    if (!names.includes(variant.name)) return [];
    const portal = inTurn(portals, row + column);
    return (values.combined ? [inTurn(allowed, row + column)] : allowed).map((build) => ({ guide, build, portal, variant }));
  }),
);

let passed = 0;
const count = queue.length;
async function worker(): Promise<void> {
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { guide, build, portal, variant: { name, switches, zoom, window } } = next;
    const began = Date.now();
    const wrong = await run(guide, { console: portal, switches: { ...switches, build }, zoom, window });
    if (!wrong) passed += 1;
    const seconds = Math.round((Date.now() - began) / 1000);
    console.log(`${wrong ? 'FAILED' : 'passed'}  ${guide.padEnd(26)} ${build.padEnd(9)} ${portal.padEnd(20)} ${name.padEnd(24)} ${seconds} s${wrong ? `\n        ${wrong}` : ''}`);
  }
}
await Promise.all(Array.from({ length: Number(values.together) }, worker));
console.log(`\n${passed} of ${count} runs ended in a login`);
process.exitCode = passed === count ? 0 : 1;
