import { afterEach, expect, test } from 'vitest';
import { handCounts, inAll } from './counted.ts';
import { setUpKrisp } from './from-an-empty-tenant.ts';
import { startRig, type Rig, type RigOptions } from './rig.ts';

let rig: Rig;
afterEach(() => rig.close());

test('from an empty tenant to the login of an assigned user: knockout build, sparing typing, the clipboard, changes of tab and clicks', async () => {
  rig = await startRig({ switches: { build: 'knockout' } });
  await setUpKrisp(rig);
  // The toolbar button too, pressed while the rig was made.
  const guided = { ...rig.desk.admin.counts, clicks: rig.desk.admin.counts.clicks + 1 };
  // Even the app's name is filled.
  expect(guided).toMatchObject({ keys: 0, typed: 0, tabChanges: 0, clipboard: 0 });
  // The goal is half of the clicks by hand (24), and it is missed: 39, because each Save, Create, Edit and Close stays with the admin
  // and is pressed in both runs. Nor may what is left grow; a slow machine makes the driver press one thing twice now and then.
  expect(guided.clicks).toBeLessThanOrEqual(41);
  // All in all about half (79 by hand).
  expect(inAll(guided)).toBeLessThanOrEqual(0.52 * inAll(handCounts));
});

// The other builds once, and with them what else a portal may look like; `npm run matrix` has all of them.
for (const [drawn, options] of [
  ['react build, Japanese, dark, a narrow window', { switches: { build: 'react', language: 'ja', theme: 'dark' }, window: [800, 900] }],
  ['mixed builds, German, high contrast, right to left, 80 %', { switches: { build: 'mixed', language: 'de', theme: 'high-contrast', rtl: true }, zoom: 0.8 }],
] as [string, RigOptions][]) {
  test(`from an empty tenant to the login of an assigned user: ${drawn}`, async () => {
    rig = await startRig(options);
    await setUpKrisp(rig);
  });
}
