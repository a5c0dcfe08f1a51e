import { afterEach, expect, test } from 'vitest';
import { startRig, type Rig } from './rig.ts';
import { followRun } from './runs/index.ts';

let rig: Rig;
afterEach(() => rig.close());

/** A policy that forbids all that is inline, and content that is drawn anew, with new nodes, while one looks. */
const strict = { strictCsp: true, trustedTypes: true, redrawDelay: 400 };

test('the wording of Azure AD, labels that are not linked, copy icons instead of boxes', async () => {
  rig = await startRig({ switches: { build: 'knockout', wording: 'old', menuGroupsCollapsed: true, textBoxCommit: 'input', rowLabels: true, ...strict } });
  Object.assign(rig.twins.switches, { krispLabels: 'unlinked', krispPanel: 'side-panel', krispValues: 'ellipsis' });
  await rig.account.reload();
  const end = await followRun(rig, 'krisp-custom-app');
  expect(end.finished).toBe(true);
  expect(rig.krisp.logins.at(-1)?.ok).toBe(true);
});
