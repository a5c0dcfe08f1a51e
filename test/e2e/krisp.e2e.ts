import { afterEach, expect, test } from 'vitest';
import { startRig, type Rig, type RigOptions } from './rig.ts';
import { followRun } from './runs/index.ts';

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
    const end = await followRun(rig, 'krisp-custom-app');

    expect(end.finished).toBe(true);
    expect(end.failing).toEqual([]);
    expect(rig.krisp.logins.at(-1)).toMatchObject({ ok: true, user: 'b.simon@contoso.com' });
    // Every value came through the extension: nothing was typed, and the clipboard was not used.
    expect(rig.desk.admin.counts).toMatchObject({ typed: 0, keys: 0, clipboard: 0 });
    const [app] = rig.twins.state.tenant.apps;
    expect(app).toMatchObject({ name: 'Krisp', ssoMode: 'saml', saml: { identifiers: [rig.krisp.team.slug] } });
  });
}
