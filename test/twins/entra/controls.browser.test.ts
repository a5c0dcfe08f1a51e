/** What the controls of the portal's twin do, which is hard for whoever finds or fills them: R8 to R11, R13, R14, R19, R20, R23, R24, R26. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { X509Certificate } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { chooseMethod, createApp, isError } from './apps.ts';
import { bladeHash, builds, editBasic, listHash, samlHash, usePortal } from './portal-page.ts';
import { templates } from './templates.ts';

const portal = usePortal();
let page: Page;
beforeAll(() => void ({ page } = portal));

const signOnUrl = 'input[placeholder="Enter a sign on URL"]:not([disabled])';
const address = 'https://sp.example/start';
const save = '[role=button][aria-label="Save"]';
const go = async (hash: string) => {
  await portal.go(hash);
  await page.waitForSelector('section.fxs-blade:last-of-type:not(:has(.fxs-home))');
};
const valueOf = (box: ElementHandle<Element>) => box.evaluate((one) => (one as HTMLInputElement).value);
/** Writes as a script does: no key is pressed. */
const write = (box: ElementHandle<Element>, value: string, ...events: string[]) =>
  box.evaluate((one, value, events) => {
    (one as HTMLInputElement).value = value;
    for (const type of events) one.dispatchEvent(type.startsWith('focus') ? new FocusEvent(type, { bubbles: true }) : new Event(type, { bubbles: true }));
  }, value, events);
const isOff = (selector: string) => page.$eval(selector, (one) => one.ariaDisabled);

describe('a Knockout text box (R8)', () => {
  const open = async (textBoxCommit: 'change' | 'input') => {
    await portal.open(bladeHash('basicSaml', portal.app), { textBoxCommit, echoDelay: 200 });
    return (await page.waitForSelector(signOnUrl))!;
  };

  test('writes its old value back when it was left and no event had told of the new one; nothing can be saved then', async () => {
    const box = await open('change');
    await write(box, address, 'input', 'focusout');
    expect(await valueOf(box)).toBe(address);
    await expect.poll(() => valueOf(box)).toBe('');
    expect(await isOff(save)).toBe('true');
  });

  test('takes a value on change, some time later, when it came back from another frame; then it can be saved, unless it is wrong', async () => {
    const box = await open('change');
    await page.evaluate((selector) => {
      const started = performance.now();
      new MutationObserver(() => Object.assign(globalThis, { took: performance.now() - started })).observe(document.querySelector(selector)!, { attributes: true });
    }, save);
    await write(box, address, 'change');
    await page.waitForSelector(`${save}[aria-disabled=false]`);
    expect(await page.evaluate(() => (globalThis as unknown as { took: number }).took)).toBeGreaterThan(190);
    expect(await valueOf(box)).toBe(address);
    await write(box, 'no address', 'change');
    await page.waitForSelector(`${save}[aria-disabled=true]`);
    expect(await box.evaluate((one) => one.ariaInvalid)).toBe('true');
  });

  test('takes it on input where the switch says so', async () => {
    const box = await open('input');
    await write(box, address, 'input', 'focusout');
    await page.waitForSelector(`${save}[aria-disabled=false]`);
    expect(await valueOf(box)).toBe(address);
  });
});

test('a Fluent text box is React’s: what no event told of is drawn over; buttons are of either Fluent (R9)', async () => {
  await portal.open(bladeHash('basicSaml', portal.app), { build: 'react' });
  const frame = await portal.content('basicSaml');
  const box = (await frame.waitForSelector(`.ms-TextField-field${signOnUrl.slice('input'.length)}`))!;
  expect(await box.evaluate((one) => Object.keys(one).some((key) => key.startsWith('__reactProps$')))).toBe(true);
  const isSaveOff = () => frame.$$eval('button.ms-CommandBarItem-link', (all) => all.find((one) => one.textContent.includes('Save'))!.matches('.is-disabled,[aria-disabled=true]'));
  await write(box, address);
  expect([await valueOf(box), await isSaveOff()]).toEqual([address, true]);
  const other = (await frame.$('input[placeholder="Enter a relay state"]'))!;
  await write(other, 'state', 'input');
  await expect.poll(() => valueOf(box)).toBe('');
  expect([await valueOf(other), await isSaveOff()]).toEqual(['state', false]);
  await write(box, address, 'input');
  await expect.poll(isSaveOff).toBe(false);
  expect(await valueOf(box)).toBe(address);
  await portal.open(bladeHash('createApp', portal.app), { build: 'react' });
  expect(await (await portal.content('createApp')).$$eval('button.fui-Button', (all) => all.map((one) => one.textContent))).toContain('Create');
});

const buttonsNamed = (where: Page | Frame, ...names: string[]) =>
  where.evaluate((names) => {
    const all = [...document.querySelectorAll('button,[role=button]')];
    return names.map((name) => all.filter((one) => [one.ariaLabel, one.textContent.trim()].includes(name)).length);
  }, names);

describe.each(builds)('the form of a claim: %s', (build) => {
  let form: Page | Frame;
  beforeAll(async () => {
    await portal.open(bladeHash('manageClaim', portal.app), { build, echoDelay: 400 });
    form = await portal.content('manageClaim');
  });

  test('has balloons that carry their field’s name (R14)', async () => {
    expect(await buttonsNamed(form, 'Name', 'Namespace', 'Source attribute')).toEqual([1, 1, 1]);
  });

  test('has a combo box whose list stands elsewhere in the document, comes a while later, and sorts out what is typed (R10)', async () => {
    const box = (await form.waitForSelector('[role=combobox] input:not([disabled]), input[role=combobox]:not([disabled]):not(.fxs-search-input)'))!;
    const option = build === 'knockout' ? '[role=tree] [role=treeitem]' : '[role=listbox] [role=option]';
    const options = () => form.$$eval(option, (all) => all.map((one) => one.textContent.trim()));
    await (build === 'knockout' ? box : (await form.$('.ms-ComboBox-CaretDown-button'))!).click();
    await form.waitForSelector(build === 'knockout' ? '[role=tree]' : '.ms-Callout');
    expect(await options(), 'not yet').toEqual([]);
    await form.waitForSelector(option);
    expect((await options()).length).toBeGreaterThan(30);
    const inside = await form.$eval(option, (one) => one.closest('.azc-dropdownField, .ms-ComboBox-container, #root') !== null);
    expect(inside, 'the list is no child of its box').toBe(false);
    await box.type('user.mai');
    if (build === 'knockout') await expect.poll(options).toEqual(['user.mail', 'user.mailnickname']);
    // Fluent completes what is typed instead of hiding the rest
    else await expect.poll(() => valueOf(box)).toBe('user.mail');
  });
});

describe.each(builds)('the list of apps: %s', (build) => {
  let list: Page | Frame;
  beforeAll(async () => {
    await portal.open(listHash, { build });
    list = await portal.content('appList');
  });

  test('has heads that sort, and carry their column’s name (R14)', async () => {
    const head = build === 'knockout' ? '.fxc-gc-columnheader button' : '.ms-DetailsHeader-cellTitle[role=button]';
    await list.waitForSelector(head);
    expect(await list.$$eval(head, (all) => all.map((one) => one.textContent.trim()))).toContain('Name');
  });

  test('holds some thirty rows; another is there once it was scrolled to, or searched for (R11)', async () => {
    const row = build === 'knockout' ? '.fxc-gc-row' : '.ms-DetailsRow';
    await list.waitForSelector(row);
    const names = () => list.$$eval(row, (all) => all.map((one) => one.textContent));
    const has = async () => (await names()).some((text) => text.startsWith('Krisp_app'));
    const scroll = (to: number) => list.$$eval('.fxc-gc-scroller, [data-is-scrollable]', (all, to) => all.forEach((one) => one.scrollTo(0, to)), to);
    expect((await names()).length).toBeLessThan(60);
    expect(await has()).toBe(false);
    await scroll(100_000);
    await expect.poll(has).toBe(true);
    await scroll(0);
    await expect.poll(has).toBe(false);
    await (await list.waitForSelector('input[role=searchbox], .ext-search'))!.type('krisp');
    await expect.poll(has).toBe(true);
  });
});

test('a command is a box in a list item; neither is disabled but by aria-disabled, and pressing them does nothing then (R13)', async () => {
  await portal.open(bladeHash('basicSaml', portal.app));
  await page.waitForSelector(signOnUrl);
  const found = await page.$eval('li[title="Save"]', (item) => {
    const button = item.querySelector('[role=button]')!;
    return [item.getAttribute('role'), button.tagName, button.getAttribute('title'), button.ariaLabel, button.ariaDisabled, button.hasAttribute('disabled'), button.matches(':disabled'), button.getAttribute('tabindex')];
  });
  expect(found).toEqual(['presentation', 'DIV', 'Save', 'Save', 'true', false, false, '0']);
  await page.click('li[title="Save"]');
  await page.$eval('li[title="Save"] [role=button]', (button) => {
    (button as HTMLElement).click();
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  });
  expect(portal.twins.log.filter(({ method }) => method === 'PATCH')).toEqual([]);
  expect(await page.$('.azc-validation-message:not([style*="none"])'), 'nor is anything judged').toBeNull();
  await portal.open(samlHash(portal.app));
  await page.waitForSelector(editBasic);
  expect(await page.$$eval('.ext-saml button', (all) => all.map((one) => one.ariaLabel)), 'the only buttons are those that copy').toEqual(Array.from({ length: 4 }, () => 'Copy to clipboard'));
});

test('a box without a role carries the name of what is in it (R14)', async () => {
  await portal.open(samlHash(portal.app));
  await page.waitForSelector('section div[aria-label="Krisp_app"]:not([role]) a');
});

describe.each(builds)('downloads: %s (R19)', (build) => {
  test('are blobs behind an anchor: PEM, the same as DER under the same name, XML with a byte order mark', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sso-downloads-'));
    const cdp = await portal.browser.target().createCDPSession();
    const begun: { guid: string; url: string; suggestedFilename: string }[] = [];
    let done = 0;
    cdp.on('Browser.downloadWillBegin', (event) => begun.push(event));
    cdp.on('Browser.downloadProgress', ({ state }) => (done += Number(state === 'completed')));
    await cdp.send('Browser.setDownloadBehavior', { behavior: 'allowAndName', downloadPath: folder, eventsEnabled: true });
    await portal.open(samlHash(portal.app), { build });
    const content = await portal.content('samlSignOn');
    for (const at of [0, 1, 2]) {
      await content.waitForSelector('::-p-text(Download)');
      const links = await content.$$('::-p-xpath(//a[normalize-space()="Download"] | //button[normalize-space()="Download"])');
      await links[at]!.click();
      await expect.poll(() => done).toBe(at + 1);
    }
    expect(begun.map(({ url, suggestedFilename }) => [new URL(url).protocol, suggestedFilename])).toEqual([['blob:', 'Krisp_app.cer'], ['blob:', 'Krisp_app.cer'], ['blob:', 'Krisp_app.xml']]);
    const [pem, der, xml] = begun.map(({ guid }) => readFileSync(join(folder, guid)));
    expect(pem!.toString('latin1')).toMatch(/^-----BEGIN CERTIFICATE-----/);
    expect(der![0]).toBe(0x30);
    expect(new X509Certificate(pem!).raw.equals(der!)).toBe(true);
    expect([...xml!.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    rmSync(folder, { recursive: true });
    await cdp.detach();
  });
});

describe.each(builds)('the certificate: %s (R20)', (build) => {
  test('is not in its card at first, and comes by itself', async () => {
    await portal.open('#home', { build, certificateDelay: 600 });
    const slow = portal.twins.state.tenant.apps[0]!;
    chooseMethod(portal.twins.state, slow, 'saml', '');
    slow.certificatesReadyAt = Number.POSITIVE_INFINITY;
    await go(samlHash(slow));
    const content = await portal.content('samlSignOn');
    await content.waitForSelector('::-p-text(Token signing certificate)');
    expect(await content.$('::-p-text(Thumbprint)')).toBeNull();
    slow.certificatesReadyAt = 0;
    await content.waitForSelector(`::-p-text(${slow.certificates[0]!.thumbprint})`);
  });
});

describe.each(builds)('the form of Basic SAML Configuration: %s', (build) => {
  let content: Page | Frame;
  beforeAll(async () => {
    await portal.open(bladeHash('basicSaml', portal.app), { build });
    content = await portal.content('basicSaml');
  });

  test('has balloons that carry their field’s name, not what they tell (R14)', async () => {
    expect(await buttonsNamed(content, 'Identifier (Entity ID)', 'Sign on URL (Optional)', 'Relay State (Optional)')).toEqual([1, 1, 1]);
  });

  test('tells after Save what the server refuses, and nothing is saved (R23)', async () => {
    portal.twins.state.tenant.apps[0]!.saml.identifiers.push('team');
    await (await content.waitForSelector(signOnUrl))!.type(address);
    await page.keyboard.press('Tab');
    await (await content.waitForSelector(build === 'knockout' ? `${save}[aria-disabled=false]` : '::-p-xpath(//button[.="Save" or .//*[.="Save"]][not(@aria-disabled="true")])'))!.click();
    const toast = (await page.waitForSelector('.fxs-toast-error'))!;
    expect(await toast.evaluate((one) => one.textContent)).toContain('ObjectConflict: Another application (App 001) already uses the identifier team.');
    expect(portal.twins.state.findApp(portal.app.objectId)!.saml.signOnUrl).toBe('');
  });
});

test('links of a React blade open for a person’s click, and for a script’s where the switch is off (R24)', async () => {
  const link = '::-p-text(App 001)';
  for (const trustedClicksOnly of [true, false]) {
    await portal.open(listHash, { build: 'react', trustedClicksOnly });
    const frame = await portal.content('appList');
    const app = (await frame.waitForSelector(link))!;
    const command = (await frame.waitForSelector('::-p-xpath(//button[normalize-space()="New application"])'))!;
    for (const pressed of trustedClicksOnly ? [command, app] : [app]) await pressed.evaluate((one) => (one as HTMLElement).click());
    if (trustedClicksOnly) {
      // what the click would have done is done before the next question of this frame is answered
      await frame.evaluate(() => new Promise((done) => setTimeout(done, 50)));
      expect(await page.evaluate(() => location.hash)).toBe(listHash);
      await app.click();
    }
    await page.waitForFunction(() => location.hash.includes('/ManagedAppMenuBlade/~/Overview/'));
  }
});

describe.each(builds)('an app of the gallery: %s (R26)', (build) => {
  test('has rows and patterns from its template, and hides the other addresses behind an expander', async () => {
    await portal.open('#home', { build });
    const made = createApp(portal.twins.state, { name: 'Krisp', kind: 'template', templateId: templates[0]!.id });
    if (isError(made)) throw new Error(made.message);
    chooseMethod(portal.twins.state, made, 'saml', '');
    await go(bladeHash('basicSaml', made));
    const content = await portal.content('basicSaml');
    await content.waitForSelector(signOnUrl);
    const values = (placeholder: string) => content.$$eval(`input[placeholder="${placeholder}"]`, (all) => all.map((one) => (one as HTMLInputElement).value));
    expect([await values('Enter an identifier'), await values('Enter a reply URL')]).toEqual([['<TEAM_SLUG_ID>'], ['https://api.krisp.ai/v2/auth/sso/saml/<ID>']]);
    const shown = await content.evaluate(() => document.body.innerText);
    for (const pattern of ['<TEAM_SLUG_ID>', 'https://api.krisp.ai/v2/auth/sso/saml/<ID>', 'https://account.krisp.ai/sso/<ID>']) expect(shown).toMatch(new RegExp(`[Pp]attern.*${pattern}`));
    const relayState = 'input[placeholder="Enter a relay state"]';
    expect(await content.$(relayState)).toBeNull();
    await (await content.waitForSelector('::-p-xpath(//*[@aria-expanded and normalize-space()="Set additional URLs"])'))!.click();
    await content.waitForSelector(relayState);
  });
});
