import { afterEach, expect, test } from 'vitest';
import { seen } from './admin.ts';
import { readPanel } from './guided.ts';
import { startRig, type Rig } from './rig.ts';
import { followRun } from './runs/index.ts';

let rig: Rig;
afterEach(() => rig.close());

test('Krisp’s certificate is replaced; the gap and a forgotten side are announced, and the login is signed with the new one', async () => {
  rig = await startRig({ switches: { build: 'mixed' } });
  const { desk, krisp } = rig;
  const failing = async () => (await readPanel(desk.panel)).failing;

  const said: Record<string, string[]> = {};
  const stopped = await followRun(rig, 'krisp-certificate', {
    until: /Tidy up/,
    async onStep(title) {
      // Between the two clicks nobody can sign in: said, and so, as the run tries.
      said[title] = await failing();
    },
  });
  expect(stopped.step).toBe('Tidy up');
  expect(said['Make it active']).toEqual(['certificate-not-yet-active']);
  expect(Object.entries(said).filter(([title, rules]) => title !== 'Make it active' && rules.length > 0)).toEqual([]);

  const [app] = rig.twins.state.tenant.apps;
  const { certificates } = app!;
  const [old] = certificates;
  const active = certificates.find((certificate) => certificate.active);
  expect(certificates).toHaveLength(2);
  expect(active?.thumbprint).not.toBe(old!.thumbprint);
  // As text, whatever its line ends.
  expect(krisp.team.saml.certificate.split(/\s+/)).toEqual(active!.pem.trim().split(/\s+/));
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
