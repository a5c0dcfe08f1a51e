/**
 * `npm run matrix`: the guided run, to a real login, on every way in which the portal may be drawn: each build in each language, wording,
 * theme, direction, zoom and width of `test/e2e/variants.ts`. Takes most of an hour, which is why `npm test` runs a few of them only.
 * `--only=ja,de` and `--build=react` choose; `--sp=aircall` takes another service provider. Needs a built extension (`npm run build`).
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { followGuide } from '../test/e2e/guided.ts';
import { begin, startRig } from '../test/e2e/rig.ts';
import { serviceProviders, type ServiceProviderId } from '../test/e2e/service-providers/index.ts';
import { builds, type Variant, variants } from '../test/e2e/variants.ts';

const { values } = parseArgs({ options: { only: { type: 'string' }, build: { type: 'string' }, sp: { type: 'string', default: 'krisp' } } });
if (!(values.sp in serviceProviders)) throw new Error(`--sp is one of ${Object.keys(serviceProviders).join(', ')}`);
const sp = values.sp as ServiceProviderId;
const only = values.only?.split(',');

/** Null when the login at the end worked, else what went wrong. */
async function run(build: (typeof builds)[number], { switches, zoom, window }: Variant): Promise<string | null> {
  const rig = await startRig({ sp, switches: { ...switches, build }, window, zoom });
  try {
    await begin(rig);
    const end = await followGuide(rig.desk, { login: rig.login });
    if (!end.finished || end.failing.length > 0) return `not finished: ${JSON.stringify(end)}`;
    return rig.lastLogin()?.ok ? null : 'the login did not work';
  } catch (error) {
    return (error as Error).message;
  } finally {
    await rig.close();
  }
}

const queue = variants
  .filter(({ name }) => !only || only.includes(name))
  .flatMap((variant) => builds.filter((build) => !values.build || build === values.build).map((build) => ({ build, variant })));
let passed = 0;
const count = queue.length;
async function worker(): Promise<void> {
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { build, variant } = next;
    const began = Date.now();
    const wrong = await run(build, variant);
    if (!wrong) passed += 1;
    console.log(`${wrong ? 'FAILED' : 'passed'}  ${build.padEnd(9)} ${variant.name.padEnd(16)} ${Math.round((Date.now() - began) / 1000)} s${wrong ? `\n        ${wrong}` : ''}`);
  }
}
await Promise.all([worker(), worker()]);
console.log(`\n${passed} of ${count} runs ended in a login`);
process.exitCode = passed === count ? 0 : 1;
