import { afterEach, expect, test } from 'vitest';
import { SprinklrState } from '../twins/sprinklr/index.ts';
import { panelButton } from './guided.ts';
import { startRig, type Rig } from './rig.ts';
import { followRun } from './runs/index.ts';

let rig: Rig;
afterEach(() => rig.close());

test('from an empty tenant to a login at staging: every field by hand, tested, saved', async () => {
  rig = await startRig({ sp: 'sprinklr', switches: { build: 'knockout' } });
  const { staging, production } = new SprinklrState(rig.twins.state);
  const end = await followRun(rig, 'sprinklr-custom-app');

  expect(end.finished).toBe(true);
  expect(end.failing).toEqual([]);
  expect(staging.logins.at(-1)).toMatchObject({ ok: true, user: 'b.simon@contoso.com' });
  const [saved] = staging.configurations;
  expect(saved).toMatchObject({ name: 'Microsoft Entra', binding: 'HTTP POST', signatureMethod: 'SHA256', newCertificate: true, advocacy: false });
  expect(production.configurations).toEqual([]);
  // Production is next, with what is the same in both.
  await panelButton(rig.desk.panel, 'Set up production now');
}, 240_000);
