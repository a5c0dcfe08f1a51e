import { afterEach, expect, test } from 'vitest';
import type { Switches } from '../twins/switches.ts';
import { startFirefoxRig, type FirefoxRig } from './firefox-rig.ts';
import { followGuide } from './guided.ts';
import { begin } from './rig.ts';

let rig: FirefoxRig;
afterEach(() => rig.close());

for (const [drawn, switches] of [
  ['knockout build', { build: 'knockout' }],
  ['react build, French', { build: 'react', language: 'fr' }],
] as [string, Partial<Switches>][]) {
  test(`Firefox: from an empty tenant to the login of an assigned user: ${drawn}`, async () => {
    rig = await startFirefoxRig({ switches });
    await begin(rig);
    const end = await followGuide(rig.desk, { login: rig.login, patience: 12_000 });

    expect(end.finished).toBe(true);
    expect(end.failing).toEqual([]);
    expect(rig.krisp.logins.at(-1)).toMatchObject({ ok: true, user: 'b.simon@contoso.com' });
    // Every value came through the extension: nothing was typed, and the clipboard was not used.
    expect(rig.desk.admin.counts).toMatchObject({ typed: 0, keys: 0, clipboard: 0 });
    const [app] = rig.twins.state.tenant.apps;
    expect(app).toMatchObject({ name: 'Krisp', ssoMode: 'saml', saml: { identifiers: [rig.krisp.team.slug] } });
  });
}
