import { expect } from 'vitest';
import type { Switches } from '../twins/switches.ts';
import { startFirefoxRig } from './firefox-rig.ts';
import { followGuide } from './guided.ts';
import { begin } from './rig.ts';

/** The guided run in Firefox, from an empty tenant to the login of an assigned user. */
export async function runInFirefox(switches: Partial<Switches>): Promise<void> {
  const rig = await startFirefoxRig({ switches });
  try {
    await begin(rig);
    const end = await followGuide(rig.desk, { login: rig.login });

    expect(end.finished).toBe(true);
    expect(end.failing).toEqual([]);
    expect(rig.krisp.logins.at(-1)).toMatchObject({ ok: true, user: 'b.simon@contoso.com' });
    // Every value came through the extension: nothing was typed, and the clipboard was not used.
    expect(rig.desk.admin.counts).toMatchObject({ typed: 0, keys: 0, clipboard: 0 });
    const [app] = rig.twins.state.tenant.apps;
    expect(app).toMatchObject({ name: 'Krisp', ssoMode: 'saml', saml: { identifiers: [rig.krisp.team.slug] } });
  } finally {
    await rig.close();
  }
}
