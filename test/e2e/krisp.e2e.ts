import { afterEach, test } from 'vitest';
import { setUpKrisp } from './from-an-empty-tenant.ts';
import { startRig, type Rig, type RigOptions } from './rig.ts';

let rig: Rig;
afterEach(() => rig.close());

// Every build once, and with it what else a portal may look like; `npm run matrix` has all of them.
for (const [drawn, options] of [
  ['knockout build', { switches: { build: 'knockout' } }],
  ['react build, Japanese, dark, a narrow window', { switches: { build: 'react', language: 'ja', theme: 'dark' }, window: [800, 900] }],
  ['mixed builds, German, high contrast, right to left, 80 %', { switches: { build: 'mixed', language: 'de', theme: 'high-contrast', rtl: true }, zoom: 0.8 }],
] as [string, RigOptions][]) {
  test(`from an empty tenant to the login of an assigned user: ${drawn}`, async () => {
    rig = await startRig(options);
    await setUpKrisp(rig);
  });
}
