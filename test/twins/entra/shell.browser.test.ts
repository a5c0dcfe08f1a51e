/** What the portal's twin does as a whole, which is hard for whoever guides somebody through it: R2 to R5, R12, R15 to R18, R21, R22, R25, R27, R28, R30. */
import type { Frame, Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { bladeHash, builds, editBasic, listHash, samlHash, usePortal } from './portal-page.ts';

const portal = usePortal();
let page: Page;
beforeAll(() => void ({ page } = portal));
const editIn = { knockout: editBasic, react: '::-p-aria(Edit basic SAML configuration)' };

describe('a React blade', () => {
  let frame: Frame;
  beforeAll(async () => {
    await portal.load(samlHash(portal.app), { build: 'react', language: 'de', theme: 'high-contrast' });
    frame = (await portal.content('samlSignOn')) as Frame;
  });
  const sandboxes = () => page.$$eval('iframe[name$=".ReactView"]', (all) => all.map((one) => one.getAttribute('sandbox')));

  test('is named and marked as a blade’s frame (R2)', async () => {
    const { id, name, marks } = await page.$eval('section.fxs-blade:last-of-type iframe', (one) => ({ id: one.id, name: one.name, marks: one.className.split(' ') }));
    expect([id, name]).toEqual([expect.stringMatching(/^_react_frame_\d+$/), 'SamlSignOn.ReactView']);
    const all = ['fxs-part-frame', 'fxs-portal-bg-txt-br', 'fxs-reactview-frame-active', 'fxs-blade-floated-menuframe', 'fxs-blade-floated-frame'];
    expect(marks.sort()).toEqual(all.sort());
  });

  test('is a frame of another origin and process, in a sandbox or in none (R3)', async () => {
    expect(new URL(frame.url()).origin).toBe('https://sandbox-1.reactblade.portal.azure.net');
    expect(await page.$eval('iframe.fxs-reactview-frame-active', (one) => (one as HTMLIFrameElement).contentDocument)).toBeNull();
    const cdp = await portal.browser.target().createCDPSession();
    const { targetInfos } = await cdp.send('Target.getTargets');
    expect(targetInfos.filter(({ type, url }) => type === 'iframe' && url === frame.url()), 'in a process of its own').not.toEqual([]);
    await cdp.detach();
    const tokens = 'allow-scripts allow-same-origin allow-forms allow-popups allow-downloads';
    expect(await sandboxes()).toEqual([tokens, tokens, tokens]);
  });

  test('two frames of that origin are kept ready and hidden, one under the live one’s name; two more hold the models (R4)', async () => {
    const frames = await page.$$eval('iframe', (all) => all.map((one) => [one.name, new URL(one.src).host, one.checkVisibility(), one.matches('.fxs-extension-frame')]));
    const host = 'sandbox-1.reactblade.portal.azure.net';
    expect(frames).toEqual([
      ['SamlSignOn.ReactView', host, true, false],
      ['SamlSignOn.ReactView', host, false, false],
      ['AppList.ReactView', host, false, false],
      ['', 'hosting.portal.azure.net', false, true],
      ['', 'main.iam.ad.ext.azure.com', false, true],
    ]);
  });

  test('names no language, which the top document does, and is in it all the same (R15)', async () => {
    expect([await page.$eval('html', ({ lang }) => lang), await frame.$eval('html', (html) => html.getAttribute('lang'))]).toEqual(['de', null]);
    await frame.waitForSelector('::-p-text(Bearbeiten)');
  });

  test('carries the theme in its classes, as the page does (R18)', async () => {
    for (const where of [page, frame]) {
      const classes = await where.$eval('body', (body) => [...body.classList].filter((name) => /^fxs-(mode|theme-)/.test(name)));
      expect(classes).toEqual(['fxs-mode-dark', 'fxs-theme-hc']);
      expect(await where.$eval('body', (body) => getComputedStyle(body).colorScheme)).toBe('dark');
    }
    expect(await page.$eval('.fxs-toast-host', (one) => Number(getComputedStyle(one).zIndex)), 'above everything').toBeGreaterThan(2_000_000_000);
  });

  test('stands in no sandbox where the switch says so (R3)', async () => {
    await portal.load(listHash, { sandboxAttribute: false });
    await page.waitForSelector('iframe[name$=".ReactView"]');
    expect(await sandboxes()).toEqual([null, null]);
  });
});

test('frames of blades that were left stay, beside the window and shown as ever, and none of them is the live one (R5)', async () => {
  await portal.load(samlHash(portal.app), { build: 'react' });
  await portal.content('samlSignOn');
  const left: Frame[] = [];
  for (const screen of ['basicSaml', 'manageClaim'] as const) {
    await portal.go(bladeHash(screen, portal.app));
    left.push((await portal.content(screen)) as Frame);
  }
  const frames = await page.$$eval('section.fxs-blade iframe', (all) => all.map((one) => {
    const edge = one.closest('.fxs-journey-layout')!.getBoundingClientRect().left;
    const shown = one.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    return { beside: one.getBoundingClientRect().right <= edge, shown, live: one.matches('.fxs-reactview-frame-active') };
  }));
  expect(frames).toEqual([
    { beside: true, shown: true, live: false },
    { beside: true, shown: true, live: false },
    { beside: false, shown: true, live: true },
  ]);
  // a frame beside the window is not drawn, so what waits for its drawing waits for good
  const saves = (frame: Frame) => frame.$$eval('button', (all) => all.filter((one) => one.textContent.trim() === 'Save' && one.checkVisibility()).length);
  expect(await Promise.all(left.map(saves))).toEqual([1, 1]);
});

test('blades that were left stay, beside the window, shown as ever and with the same labels (R5)', async () => {
  await portal.load(samlHash(portal.app));
  await page.waitForSelector(editBasic);
  for (const screen of ['basicSaml', 'manageClaim'] as const) {
    await portal.go(bladeHash(screen, portal.app));
    await page.waitForFunction((count) => document.querySelectorAll('.fxs-blade-content').length === count, {}, screen === 'basicSaml' ? 2 : 3);
  }
  const blades = await page.$$eval('section.fxs-blade', (all) => all.map((one) => {
    const save = one.querySelector('[role=button][aria-label="Save"]');
    const { left, width } = one.getBoundingClientRect();
    return { beside: left + width <= innerWidth - width, shown: one.checkVisibility({ opacityProperty: true, visibilityProperty: true }), save: save?.checkVisibility() ?? null };
  }));
  expect(blades).toEqual([
    { beside: true, shown: true, save: null },
    { beside: true, shown: true, save: true },
    { beside: false, shown: true, save: true },
  ]);
  expect(await page.$$eval('section.fxs-blade', (all) => all.map((one) => one.getBoundingClientRect().left < 0))).toEqual([true, true, false]);
});

test('menu groups start closed, with nothing in them, and open alone or all at once (R12)', async () => {
  await portal.open(samlHash(portal.app), { menuGroupsCollapsed: true });
  const item = '[data-telemetryname="Menu-SignOn"]';
  const group = (await page.waitForSelector('.azc-group-manage > button[aria-expanded=false]'))!;
  expect(await page.$(item)).toBeNull();
  await group.click();
  await page.waitForSelector(item);
  expect(await page.$$eval('.fxc-menu-header', (all) => all.map((one) => one.ariaExpanded))).toEqual(['true', 'false', 'false', 'false']);
  await page.click('button[aria-label="Expand all headers"]');
  await page.waitForSelector('[data-telemetryname="Menu-Audit"]');
});

test.each(builds)('questions stand in the top document, without a role: before what is not saved is closed, and after what was: %s (R16)', async (build) => {
  await portal.open(samlHash(portal.app), { build });
  const cards = await portal.content('samlSignOn');
  await (await cards.waitForSelector(editIn[build]))!.click();
  const pane = await portal.content('basicSaml');
  await (await pane.waitForSelector('input[placeholder="Enter a sign on URL"]:not([disabled])'))!.type('https://sp.example/start');
  await page.keyboard.press('Tab');
  const save = (await pane.waitForSelector('::-p-xpath(//*[(self::button or @role="button") and normalize-space()="Save" and not(@aria-disabled="true") and not(contains(@class,"is-disabled"))])'))!;
  const close = '.fxs-contextpane [aria-label="Close content \'Basic SAML Configuration\'"]';
  await page.click(close);
  const unsaved = (await page.waitForSelector('.fxs-contextpane .fxs-messagebox'))!;
  expect(await unsaved.evaluate((one) => one.textContent)).toContain('Your unsaved edits will be discarded.');
  const roles = '[role=dialog],[role=alertdialog],dialog';
  expect(await page.$(roles)).toBeNull();
  await (await unsaved.$('[role=button][title="Cancel"]'))!.click();
  await save.click();
  await page.waitForSelector('.fxs-toast-success');
  expect(await save.evaluate((one) => one.ariaDisabled === 'true' || one.matches('.is-disabled')), 'nothing is left to save').toBe(true);
  await page.click(close);
  const offer = (await page.waitForSelector('section .fxs-messagebox'))!;
  expect(await offer.evaluate((one) => one.querySelector('.fxs-messagebox-title')?.textContent)).toBe('Test single sign-on with Krisp_app');
  expect([await page.$(roles), await page.$('.fxs-contextpane')]).toEqual([null, null]);
});

describe('layout (R17)', () => {
  test.each(builds)('only the inside of a blade scrolls, below a header of 64 px; a pane stands over it at the end: %s', async (build) => {
    await page.setViewport({ width: 1000, height: 500 });
    await portal.open(samlHash(portal.app), { build });
    const content = await portal.content('samlSignOn');
    await (await content.waitForSelector(editIn[build]))!.click();
    await (await portal.content('basicSaml')).waitForSelector('input[placeholder="Enter an identifier"]');
    const header = () => page.$eval('section.fxs-blade:last-of-type .fxs-blade-title', (one) => [one.getBoundingClientRect().top, one.getBoundingClientRect().height]);
    const before = await header();
    const scrolled = await content.evaluate(() => {
      const inside = document.querySelector('section.fxs-blade:last-of-type .fxs-blade-content-wrapper, #root [data-is-scrollable]')!;
      inside.scrollTo(0, 300);
      scrollTo(0, 300);
      document.body.scrollTo(0, 300);
      return { inside: inside.scrollTop, outside: [scrollY, document.body.scrollTop] };
    });
    expect(scrolled).toEqual({ inside: 300, outside: [0, 0] });
    const found = await page.evaluate(() => {
      scrollTo(0, 300);
      const [pane, blade] = ['.fxs-contextpane', 'section.fxs-blade:last-of-type'].map((selector) => document.querySelector(selector)!.getBoundingClientRect());
      return {
        outside: [scrollY, document.body.scrollTop],
        pane: { narrower: pane!.width < blade!.width, atTheEnd: innerWidth - pane!.right < 1, over: document.elementFromPoint(pane!.left + 20, 300)?.closest('.fxs-contextpane') !== null },
      };
    });
    expect([before[1], await header()]).toEqual([64, before]);
    expect(found).toEqual({ outside: [0, 0], pane: { narrower: true, atTheEnd: true, over: true } });
    await page.setViewport({ width: 1400, height: 900 });
  });

  test.each(builds)('from right to left, menu and pane change sides: %s', async (build) => {
    await portal.open(samlHash(portal.app), { build, rtl: true });
    const content = await portal.content('samlSignOn');
    await (await content.waitForSelector(editIn[build]))!.click();
    await (await portal.content('basicSaml')).waitForSelector('input[placeholder="Enter an identifier"]');
    await expect.poll(() => page.$eval('.fxs-contextpane', (one) => Math.round(one.getBoundingClientRect().left))).toBe(0);
    const inside = () => [document.dir, getComputedStyle(document.querySelector('section.fxs-blade:last-of-type .fxs-blade-content, #root [data-is-scrollable]')!).direction];
    expect(await content.evaluate(inside)).toEqual(['rtl', 'rtl']);
    expect(await page.$eval('.fxs-menu', (menu) => menu.getBoundingClientRect().right > innerWidth - 60)).toBe(true);
  });
});

test('ids, names and comments are others on every load (R21)', async () => {
  const marks = (where: Page | Frame) => where.evaluate(() => {
    const comments = document.createTreeWalker(document.body, NodeFilter.SHOW_COMMENT);
    const found = [...document.querySelectorAll('input[id]')].map(({ id }) => id);
    while (comments.nextNode()) found.push(comments.currentNode.nodeValue ?? '');
    return found;
  });
  const loads: string[][] = [];
  for (let time = 0; time < 2; time++) {
    await portal.load(samlHash(portal.app), { build: 'mixed', screenBuild: { manageClaim: 'react' } });
    await page.waitForSelector(editBasic);
    await portal.go(bladeHash('manageClaim', portal.app));
    const frame = await portal.content('manageClaim');
    loads.push([...await marks(frame), '', ...await marks(page)]);
  }
  const [first, second] = loads.map((marks) => ({ inFrame: marks.slice(0, marks.indexOf('')), inPage: marks.slice(marks.indexOf('') + 1) }));
  const { inFrame, inPage } = first!;
  expect(inFrame.filter((id) => /^TextField\d+$/.test(id)).length).toBeGreaterThan(1);
  expect(inPage.filter((mark) => /^_weave_cstart_\d+$/.test(mark)).length).toBeGreaterThan(5);
  expect(inPage.filter((mark) => /^_weave_e_\d+$/.test(mark)).length).toBeGreaterThan(2);
  for (const where of ['inFrame', 'inPage'] as const) {
    expect(second![where]).toHaveLength(first![where].length);
    expect(second![where].filter((mark, at) => mark === first![where][at]).length, `${where}: some may meet by chance`).toBeLessThan(first![where].length / 4);
  }
});

/** Keeps the text boxes of a form that were ever drawn in a document. */
function keepBoxes(): void {
  const boxes = new Set<Element>();
  const keep = () => document.querySelectorAll('.azc-textField input, .ms-TextField-field').forEach((box) => boxes.add(box));
  new MutationObserver(keep).observe(document, { subtree: true, childList: true });
  Object.assign(globalThis, { boxes });
}

test.each(builds)('what was drawn is drawn once more, as new nodes: %s (R22)', async (build) => {
  // from `ready` to the first drawing: time to have a look beforehand
  await portal.open('#home', { build, redrawDelay: 100, loadDelay: 1_500 });
  const content = await portal.watched('manageClaim', portal.app, keepBoxes);
  const connected = () => content.evaluate(() => [...(globalThis as unknown as { boxes: Set<Element> }).boxes].map((box) => box.isConnected));
  await expect.poll(connected).toEqual([false, false, true, true]);
});

test.each(builds)('the page works under a strict policy and trusted types, which refuse strangers: %s (R25)', async (build) => {
  const refused: string[] = [];
  const listen = (message: { text(): string; type(): string }) => void (/Content Security Policy|TrustedHTML|TrustedScript/.test(message.text()) && refused.push(message.text()));
  page.on('console', listen);
  await portal.load(bladeHash('basicSaml', portal.app), { build, strictCsp: true, trustedTypes: true });
  const content = await portal.content('basicSaml');
  await content.waitForSelector('input[placeholder="Enter an identifier"]:not([disabled])');
  expect(refused).toEqual([]);
  for (const where of new Set([page, content])) {
    const tried = await where.evaluate(async () => {
      Object.assign(document.body.appendChild(document.createElement('script')), { textContent: 'globalThis.inline = true' });
    }).catch((error: Error) => error.message);
    expect(tried, 'a script is a matter of trust').toMatch(/TrustedScript|trusted/i);
    const markup = await where.evaluate(() => void (document.body.innerHTML += '<b>bold</b>')).catch((error: Error) => error.message);
    expect(markup).toMatch(/TrustedHTML/);
    expect(await where.evaluate(() => fetch('https://example.com/', { mode: 'no-cors' }).then(() => 'went', () => 'refused'))).toBe('refused');
  }
  page.off('console', listen);
});

describe('a session that ends (R27)', () => {
  test.each(builds)('the next thing asked for leads to the sign-in page, an origin of its own, and back to the bare home: %s (R28)', async (build) => {
    await portal.open(listHash, { build });
    const refresh = (await (await portal.content('appList')).waitForSelector('::-p-xpath(//*[(self::button or @role="button") and normalize-space()="Refresh"])'))!;
    Object.assign(portal.twins.switches, { requireSignIn: true });
    portal.twins.state.expireSessions();
    await refresh.click();
    const user = (await page.waitForSelector('button[value="admin@contoso.onmicrosoft.com"], button[name=user]'))!;
    expect(new URL(page.url()).origin).toBe('https://login.microsoftonline.com');
    await user.click();
    await page.waitForSelector('.fxs-home');
    expect(page.url()).toBe('https://portal.azure.com/#home');
  });
});

test('ten thousand elements, and a page that never rests (R30)', async () => {
  await portal.load(samlHash(portal.app), { ballast: 10_000, churn: true });
  await page.waitForSelector(editBasic);
  const seen = await page.evaluate(async () => {
    const kinds = new Set<string>();
    let count = 0;
    new MutationObserver((records) => {
      for (const { type } of records) kinds.add(type);
      count += records.length;
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
    while (count < 60) await new Promise((done) => setTimeout(done, 20));
    return { elements: document.querySelectorAll('*').length, kinds: [...kinds].sort() };
  });
  expect(seen.elements).toBeGreaterThan(10_000);
  expect(seen.kinds).toEqual(['attributes', 'childList']);
});
