import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { takeAlternative } from './guided.ts';
import { startRig, type Rig } from './rig.ts';
import { followRun } from './runs/index.ts';
import { signInFromMyApps, signInToPortal } from './sign-in.ts';

let rig: Rig;
afterEach(() => rig.close());

const admin = 'entra.microsoft.com';
const consoleOf = (page: Page) => new URL(page.url()).host;

test('in the Entra admin center from its own navigation to the login that Entra’s test begins, React build', async () => {
  rig = await startRig({ console: admin, switches: { build: 'react', menuGroupsCollapsed: true } });
  const { portal, desk } = rig;
  const hosts = new Set<string>();
  const acts: string[] = [];
  const end = await followRun(rig, 'krisp-gallery', {
    async onStep(title) {
      hosts.add(consoleOf(portal));
      // From the first screen, by what is ringed in the navigation and no deep link.
      if (title.startsWith('Add Krisp Technologies')) {
        await portal.bringToFront();
        await desk.panel.waitForSelector('.stage.pointing');
      }
      if (title === 'Sign in once for real') await takeAlternative(desk, 'Test this application');
    },
    onAct: (what) => void acts.push(what),
  });
  expect(end.finished).toBe(true);
  expect(end.failing).toEqual([]);
  expect(acts.filter((what) => /Open (Entra ID|Enterprise apps|this tile)/.test(what))).toHaveLength(3);
  // The admin center's menu leaves the page so little room that "Test this application" is folded away.
  expect(acts.slice(-3)).toEqual([expect.stringContaining('Press Test on the last card'), expect.stringContaining('Press Test sign in'), 'went on in the tab in front']);
  // The admin never left the console that was open.
  expect([...hosts]).toEqual([admin]);
  expect(rig.lastLogin()).toMatchObject({ ok: true, user: 'b.simon@contoso.com' });
  expect(desk.admin.counts).toMatchObject({ typed: 0, clipboard: 0 });
  const [app] = rig.twins.state.tenant.apps;
  expect(app).toMatchObject({ name: 'Krisp Technologies', ssoMode: 'saml', saml: { identifiers: [rig.krisp.team.slug], signOnUrl: expect.stringContaining('/sso/') } });
});

test('begun in the Azure portal, continued in the Entra admin center, to the login from My Apps, Knockout build', async () => {
  rig = await startRig({ switches: { build: 'knockout' } });
  const { portal, desk } = rig;
  const seenAt: [string, string][] = [];
  const end = await followRun(rig, 'krisp-gallery', {
    async onStep(title) {
      if (title === 'Check the e-mail claim' || title === 'Take the certificate') {
        // On another day the admin has the other console open.
        if (consoleOf(portal) !== admin) await signInToPortal(portal, admin);
        await portal.bringToFront();
      }
      seenAt.push([title, consoleOf(portal)]);
    },
    login: () => signInFromMyApps(desk.browser, 'Krisp Technologies'),
  });
  expect(end.finished).toBe(true);
  expect(rig.lastLogin()?.ok).toBe(true);
  // Krisp's sign-on URL itself is the third way.
  expect(await rig.login()).toBe(true);
  expect(seenAt.find(([title]) => title === 'Choose SAML')?.[1]).toBe('portal.azure.com');
  expect(seenAt.at(-1)?.[1]).toBe(admin);
});
