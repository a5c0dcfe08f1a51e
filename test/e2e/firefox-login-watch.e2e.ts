import type { ElementHandle } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { KrispState } from '../twins/krisp/state.ts';
import { startTwins } from '../twins/server.ts';
import { seen } from './admin.ts';
import { startFirefox } from './firefox.ts';
import { panelButton } from './guided.ts';
import { appForKrisp, checkStates, openAtLastStep } from './watched-login.ts';

/** Firefox tells of requests by rules of its own (the permission is optional there, and a posted form is given otherwise). */
test('a login that is watched in Firefox: both messages are caught, every field is right, and the step is proven', async () => {
  const twins = await startTwins({ switches: { saveDelay: 0, certificateDelay: 0 } });
  const firefox = await startFirefox({ proxyPort: twins.proxyPort });
  try {
    const { app } = appForKrisp(twins);
    const panel = await firefox.openPanel();
    await openAtLastStep(panel, twins, app, app.certificates[0]!.pem);
    // The driver hears nothing of a sidebar's navigation.
    await panel.evaluate(() => setTimeout(() => location.reload()));
    const before = new Set(await firefox.browser.pages());
    await ((await panelButton(panel, 'Watch the login')) as ElementHandle<HTMLElement>).click();
    const opened = async () => (await firefox.browser.pages()).find((page) => !before.has(page));
    await expect.poll(opened, { timeout: 15_000 }).toBeTruthy();
    const tab = (await opened())!;
    await (await seen(tab, 'button[value="B.Simon@contoso.onmicrosoft.com"]')).click();
    await panel.waitForSelector('.judgement', { timeout: 20_000 });
    const states = await checkStates(panel);
    expect(Object.entries(states).filter(([, state]) => state !== 'passed')).toEqual([]);
    expect(Object.keys(states)).toEqual(expect.arrayContaining(['request-issuer', 'posted-to', 'in-response-to', 'answer', 'signature', 'claim:Email']));
    expect(new KrispState(twins.state).logins.at(-1)).toMatchObject({ ok: true, user: 'b.simon@contoso.com' });
    await panel.waitForSelector('.finish');
  } finally {
    await firefox.close();
    await twins.close();
  }
});
