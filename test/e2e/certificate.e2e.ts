import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { workingKrisp } from '../twins/krisp/working.ts';
import { seen } from './admin.ts';
import { followGuide, press, readPanel } from './guided.ts';
import { startRig, type Rig } from './rig.ts';

let rig: Rig;
afterEach(() => rig.close());

/** The menus of the rows have no names of their own, so that the ring shows the grid and the words say which row. */
async function instead(words: string, page: Page): Promise<boolean> {
  if (/Open the menu … of the row/.test(words)) {
    const row = '//*[@role="row"][contains(normalize-space(.), "Inactive")]';
    await (await seen(page, `::-p-xpath(${row}//button[@aria-label="More actions"])`)).click();
    return true;
  }
  if (!/Reload this page/.test(words)) return false;
  await page.reload();
  return true;
}

test('Krisp’s certificate is replaced; the gap and a forgotten side are announced, and the login is signed with the new one', async () => {
  rig = await startRig({ switches: { build: 'mixed' } });
  const { desk, krisp } = rig;
  const app = workingKrisp(rig.twins.state);
  const [old] = app.certificates;
  const active = () => app.certificates.find((certificate) => certificate.active);
  const failing = async () => (await readPanel(desk.panel)).failing;
  await rig.account.reload();
  await press(desk, /^Replace Krisp’s certificate/);

  const said: Record<string, string[]> = {};
  const stopped = await followGuide(desk, {
    login: rig.login,
    instead,
    until: /Tidy up/,
    async onStep(title) {
      said[title] = await failing();
      // Between the two clicks nobody can sign in: said, and so.
      if (title === 'Make it active') expect(await rig.login()).toBe(false);
    },
  });
  expect(stopped.step).toBe('Tidy up');
  expect(said['Make it active']).toEqual(['certificate-not-yet-active']);
  expect(Object.entries(said).filter(([title, rules]) => title !== 'Make it active' && rules.length > 0)).toEqual([]);

  expect(app.certificates).toHaveLength(2);
  expect(active()?.thumbprint).not.toBe(old!.thumbprint);
  // As text, whatever its line ends.
  expect(krisp.team.saml.certificate.split(/\s+/)).toEqual(active()!.pem.trim().split(/\s+/));
  expect(krisp.logins.map(({ ok }) => ok)).toEqual([false, true]);
  expect(desk.admin.counts).toMatchObject({ typed: 0, keys: 0, clipboard: 0 });

  // Somebody puts the old one back at Krisp: said as soon as it is seen, and the login fails by it.
  krisp.team.saml.certificate = old!.pem;
  await rig.account.bringToFront();
  await rig.account.reload();
  await (await seen(rig.account, '::-p-xpath(//button[normalize-space()="SAML"])')).click();
  await expect.poll(failing, { timeout: 15_000 }).toContainEqual('certificate-earlier');
  expect(await rig.login()).toBe(false);
  expect(krisp.logins.at(-1)?.reason).toBe('signature-invalid');
});
