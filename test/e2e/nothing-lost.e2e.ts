import { afterEach, expect, test } from 'vitest';
import { pageInFront } from './admin.ts';
import { grant, newProfile } from './chromium.ts';
import { followGuide } from './guided.ts';
import { begin, startRig, type Rig } from './rig.ts';

let rig: Rig;
const others: (() => Promise<void>)[] = [];
afterEach(async () => {
  await rig.close();
  for (const end of others.splice(0)) await end();
});

test('the service worker is stopped before every single step', async () => {
  rig = await startRig({ switches: { build: 'react' } });
  await begin(rig);
  let stops = 0;
  const end = await followGuide(rig.desk, {
    login: rig.login,
    async onStep() {
      await rig.chromium.stopWorker();
      stops += 1;
    },
  });
  expect(end.finished).toBe(true);
  expect(stops).toBe(10);
  expect(rig.krisp.logins.at(-1)?.ok).toBe(true);
});

test('the page is reloaded at every step, and the browser restarted in the middle', async () => {
  const profile = newProfile();
  const first = await startRig({ profile });
  others.push(() => first.twins.close());
  rig = first;
  const reloaded = new Set<string>();
  const reload = async (step: string) => {
    // A form that is filled and not saved is gone with its page: the guide goes back to it, and must get through the second time.
    if (reloaded.has(step)) return;
    reloaded.add(step);
    const page = await pageInFront(await rig.chromium.browser.pages());
    await page?.reload();
  };
  await begin(first);
  const half = await followGuide(first.desk, { login: first.login, onStep: reload, until: /e-mail claim/ });
  expect(half.step).toMatch(/e-mail claim/);
  await first.chromium.close();
  grant(profile, { active: true });

  rig = await startRig({ profile, twins: first.twins });
  const end = await followGuide(rig.desk, { login: rig.login, onStep: reload });
  expect(end.finished).toBe(true);
  expect(reloaded.size).toBe(10);
  expect(rig.krisp.logins.at(-1)?.ok).toBe(true);
  expect(first.twins.state.tenant.apps).toHaveLength(1);
});
