import { expect } from 'vitest';
import type { KrispState } from '../twins/krisp/index.ts';
import { followRun, type Ground } from './runs/index.ts';

/** Krisp's guide on an empty tenant, in whichever browser, up to the login of an assigned user. */
export async function setUpKrisp(rig: Ground & { krisp: KrispState }): Promise<void> {
  const end = await followRun(rig, 'krisp-custom-app');
  expect(end.finished).toBe(true);
  expect(end.failing).toEqual([]);
  expect(rig.krisp.logins.at(-1)).toMatchObject({ ok: true, user: 'b.simon@contoso.com' });
  // Every value came through the extension: nothing was typed, and the clipboard was not used.
  expect(rig.desk.admin.counts).toMatchObject({ typed: 0, keys: 0, clipboard: 0 });
  const [app] = rig.twins.state.tenant.apps;
  expect(app).toMatchObject({ name: 'Krisp', ssoMode: 'saml', saml: { identifiers: [rig.krisp.team.slug] } });
}
