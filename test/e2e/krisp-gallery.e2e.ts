import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { seen } from './admin.ts';
import { followGuide, press } from './guided.ts';
import { begin, startRig, type Rig } from './rig.ts';
import { signInToPortal, signInWithSso } from './sign-in.ts';

let rig: Rig;
afterEach(() => rig.close());

const guide = /^Set up Krisp from the Entra gallery/;
const admin = 'entra.microsoft.com';

/** Krisp's support, who get the message and the file as they leave the panel, and nothing else. */
async function support({ desk, krisp }: Rig): Promise<void> {
  const body = await desk.panel.$eval('.message-body', (element) => element.textContent ?? '');
  // The portal's own file has the same name, and a driven browser writes over it.
  for (const name of readdirSync(desk.downloads)) rmSync(join(desk.downloads, name));
  await press(desk, 'Download the file');
  const name = await arrived(desk.downloads);
  expect(name).toMatch(/^Krisp Technologies.*\.cer$/);
  const der = readFileSync(join(desk.downloads, name));
  const { slug } = krisp.team;
  expect(body).toContain(slug);
  krisp.configure({
    audienceUri: slug,
    issuer: slug,
    ssoUrl: /Login URL: (\S+)/.exec(body)![1]!,
    certificate: `-----BEGIN CERTIFICATE-----\n${der.toString('base64').match(/.{1,64}/g)!.join('\n')}\n-----END CERTIFICATE-----\n`,
  });
}

async function arrived(folder: string): Promise<string> {
  for (const end = Date.now() + 8_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const fresh = readdirSync(folder).find((name) => name.endsWith('.cer'));
    if (fresh) return fresh;
  }
  throw new Error('no file came out of the panel');
}

/** Reloads as the step says: a gallery app's first certificate does not stay. */
async function reload(portal: Page): Promise<void> {
  await portal.reload();
  await seen(portal, '::-p-text(SAML Certificates)');
}
const consoleOf = (page: Page) => new URL(page.url()).host;

test('in the Entra admin center from its own navigation to the login that Entra’s test begins, React build', async () => {
  rig = await startRig({ console: admin, switches: { build: 'react', menuGroupsCollapsed: true } });
  const { portal, desk } = rig;
  await begin(rig, guide);
  const hosts = new Set<string>();
  const acts: string[] = [];
  const end = await followGuide(desk, {
    onMessage: () => support(rig),
    skip: /Require single sign-on/,
    async onStep(title) {
      hosts.add(consoleOf(portal));
      // From the first screen, by what is ringed in the navigation and no deep link.
      if (title.startsWith('Add Krisp Technologies')) {
        await portal.bringToFront();
        await desk.panel.waitForSelector('.stage.pointing');
      }
      if (title === 'Take the certificate') await reload(portal);
    },
    onAct: (what) => void acts.push(what),
    // The same address as the tile in My Apps and Test this application lead to.
    login: () => signInWithSso(desk.browser, `https://myapps.microsoft.com/start/${rig.twins.state.tenant.apps[0]!.appId}`),
  });
  expect(end.finished).toBe(true);
  expect(end.failing).toEqual([]);
  expect(acts.filter((what) => /Open (Entra ID|Enterprise apps|this tile)/.test(what))).toHaveLength(3);
  // The admin never left the console that was open.
  expect([...hosts]).toEqual([admin]);
  expect(rig.lastLogin()).toMatchObject({ ok: true, user: 'b.simon@contoso.com' });
  expect(desk.admin.counts).toMatchObject({ typed: 0, clipboard: 0 });
  const [app] = rig.twins.state.tenant.apps;
  expect(app).toMatchObject({ name: 'Krisp Technologies', ssoMode: 'saml', saml: { identifiers: [rig.krisp.team.slug], signOnUrl: expect.stringContaining('/sso/') } });
  // Krisp's sign-on URL itself is the third way.
  expect(await rig.login()).toBe(true);
});

test('begun in the Azure portal, continued in the Entra admin center, Knockout build', async () => {
  rig = await startRig({ switches: { build: 'knockout' } });
  const { portal, desk } = rig;
  await begin(rig, guide);
  const seenAt: [string, string][] = [];
  const end = await followGuide(desk, {
    onMessage: () => support(rig),
    skip: /Require single sign-on/,
    async onStep(title) {
      if (title === 'Check the e-mail claim' || title === 'Take the certificate') {
        // On another day the admin has the other console open.
        if (consoleOf(portal) !== admin) await signInToPortal(portal, admin);
        await portal.bringToFront();
      }
      seenAt.push([title, consoleOf(portal)]);
    },
    login: rig.login,
  });
  expect(end.finished).toBe(true);
  expect(rig.lastLogin()?.ok).toBe(true);
  expect(seenAt.find(([title]) => title === 'Choose SAML')?.[1]).toBe('portal.azure.com');
  expect(seenAt.at(-1)?.[1]).toBe(admin);
});
