import { afterEach, expect, test } from 'vitest';
import { SprinklrState } from '../twins/sprinklr/index.ts';
import { followGuide, panelButton } from './guided.ts';
import { begin, startRig, type Rig } from './rig.ts';

let rig: Rig;
afterEach(() => rig.close());

/** What Sprinklr's people told, typed into the panel: no page shows it. */
async function typeIn(label: string, text: string): Promise<void> {
  const { panel, admin } = rig.desk;
  const enter = await panel.waitForSelector(`button[aria-label="Type in ${label}"]`);
  await admin.click(enter as never);
  await panel.waitForSelector('.value-editor textarea');
  await admin.type(panel, text);
  await admin.press(panel, 'Enter');
}

test('from an empty tenant to a login at staging: every field by hand, tested, saved', async () => {
  rig = await startRig({ sp: 'sprinklr', switches: { build: 'knockout' } });
  const { staging, production } = new SprinklrState(rig.twins.state);
  await begin(rig);
  await typeIn('Service Provider Login URL', `https://${staging.host}`);
  await typeIn('Partner ID', staging.partnerId);
  const end = await followGuide(rig.desk, { login: rig.login, skip: /Import Entra’s metadata|Advocacy/ });

  expect(end.finished).toBe(true);
  expect(end.failing).toEqual([]);
  expect(staging.logins.at(-1)).toMatchObject({ ok: true, user: 'b.simon@contoso.com' });
  const [saved] = staging.configurations;
  expect(saved).toMatchObject({ name: 'Microsoft Entra', binding: 'HTTP POST', signatureMethod: 'SHA256', newCertificate: true, advocacy: false });
  expect(production.configurations).toEqual([]);
  // Production is next, with what is the same in both.
  await panelButton(rig.desk.panel, 'Set up production now');
}, 240_000);
