import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Frame } from 'puppeteer-core';
import type { AnchorQuery, FillResult, Look } from '../../lib/dom/look.ts';
import { anchorQuery, guideById, nextControl } from '../../lib/guide/index.ts';
import { mergeLooks } from '../../lib/model/merge-looks.ts';
import { libraryScript, openLab, queryOf, type Lab, type LabPage } from './browser.ts';

/**
 * What the consoles lay for whoever looks for a name: a locator that takes the first element of a name errs on
 * each of these pages, ours does not. The late hash and the session's end are in `test/model/late-address.test.ts`.
 */
let lab: Lab;
let page: LabPage;
const shell = '<!doctype html><html lang="en"><title>Portal</title><style>body{margin:0;font:13px sans-serif}</style><body></body></html>';
beforeAll(async () => {
  lab = await openLab();
  page = await lab.open(shell);
});
afterAll(() => lab.close());
beforeEach(() => draw(''));

const draw = (html: string) => page.page.evaluate((html) => void (document.body.innerHTML = html), html);
/** The id of the first element that has this name, by any of the usual ways. */
const naive = (name: string, among = 'button,a,input,[role],[aria-label],[title],li,div,span') =>
  page.page.evaluate(
    (name, among) =>
      [...document.querySelectorAll(among)].find(
        (one) =>
          [one.getAttribute('aria-label'), one.getAttribute('title'), one.textContent?.trim()].some((text) => text?.includes(name)),
      )?.id ?? null,
    name,
    among,
  );
/** The id of what ours finds, or how many it found. */
const ours = (query: Partial<AnchorQuery>) =>
  page.run<string>(
    `(() => { const found = dom.locate(document, ${JSON.stringify(queryOf(query))}); return found.found === 'one' ? found.at.element.id : found.found; })()`,
  );
const blade = (name: string) => [{ kind: 'blade' as const, names: [name] }];

it('hidden frames that are kept ready under the name of the one in view', async () => {
  const origin = 'https://sandbox-1.blade.example';
  const frame = (id: string, style: string) =>
    `<iframe name="Basic.ReactView" src="${origin}/${id}" style="width:300px;height:200px;${style}"></iframe>`;
  const documents = Object.fromEntries(
    ['ready', 'left', 'live'].map((id) => [`${origin}/${id}`, `<!doctype html><body style="margin:0"><button id="${id}">Save</button></body>`]),
  );
  const html = `<!doctype html><html lang="en"><style>body{margin:0}</style><body><div aria-hidden="true" style="display:none">${frame('ready', '')}</div>
    <section class="fxs-blade" style="position:absolute;left:-900px;width:800px"><h2 class="fxs-blade-title-titleText">Basic SAML Configuration</h2>${frame('left', '')}</section>
    <section class="fxs-blade"><h2 class="fxs-blade-title-titleText">Basic SAML Configuration</h2>${frame('live', '')}</section></body></html>`;
  const framed = await lab.open(html, { documents });
  const frames = framed.page.frames().filter((one) => one.name() === 'Basic.ReactView');
  expect(frames).toHaveLength(3);
  expect(await frames[0]!.$eval('button', ({ id }) => id), 'the first of that name').toBe('ready');

  const { frames: surroundings } = await framed.describe();
  const query = queryOf({ names: ['Save'], scope: blade('Basic SAML Configuration') });
  const script = await libraryScript();
  for (const one of frames) await one.evaluate(`${script}; globalThis.isShown = dom.frameShown(window, dom.stop.signal); undefined`);
  // A frame learns that it can be seen when the browser next draws.
  await expect.poll(() => frames.find((one) => one.url().endsWith('live'))!.evaluate('isShown()')).toBe(true);
  const lookIn = async (one: Frame): Promise<Look[]> => {
    const { titles } = surroundings.find(({ frame: name }) => name === one.name())!;
    const look = `dom.look(document, [${JSON.stringify(query)}], { surroundings: ${JSON.stringify(titles)} })`;
    const none: Look[] = [{ key: query.key, found: 'none', seen: [] }];
    return (await one.evaluate(`isShown() ? ${look} : ${JSON.stringify(none)}`)) as Look[];
  };
  const answers = await Promise.all(frames.map(async (one) => ({ frame: one.url(), looks: await lookIn(one) })));
  const { looks, owners } = mergeLooks(answers);
  expect(looks.get(query.key)).toMatchObject({ found: 'one' });
  expect(owners.get(query.key)).toBe(`${origin}/live`);
  await framed.close();
});

it('blades that were left behind, parked beside the window with the same labels', async () => {
  const of = (id: string, title: string, style: string) =>
    `<section class="fxs-blade" style="position:absolute;top:0;width:800px;height:700px;${style}"><h2 class="fxs-blade-title-titleText">${title}</h2>
      <ul role="toolbar"><li role="presentation" title="Save"><div id="${id}-save" role="button" tabindex="0" aria-label="Save">Save</div></li></ul>
      <label for="${id}-name">Name</label><input id="${id}-name"></section>`;
  await draw(of('parked', 'Manage claim', 'left:-900px') + of('front', 'Manage claim', 'left:0'));
  expect(await naive('Save', '[role=button]')).toBe('parked-save');
  expect(await ours({ names: ['Save'], scope: blade('Manage claim') })).toBe('front-save');
  expect(await ours({ control: 'textbox', names: ['Name'], scope: blade('Manage claim') })).toBe('front-name');
});

it('info balloons and buttons that sort, with a field’s name', async () => {
  await draw(`<table><thead><tr><th><button id="sort" aria-label="Name">Name</button></th></tr></thead><tbody><tr><td>x</td></tr></tbody></table>
    <div><label for="field">Name</label><button id="balloon" aria-label="Name" title="Name">i</button><input id="field"></div>`);
  expect(await naive('Name', '[aria-label]')).toBe('sort');
  expect(await ours({ control: 'textbox', names: ['Name'] })).toBe('field');
  expect(await ours({ names: ['Name'] }), 'a balloon that is to be pressed, but no column’s header').toBe('balloon');
});

it('a container with the field’s own label', async () => {
  await draw(`<div id="box" role="group" aria-label="User name"><input id="field" aria-label="User name"><span>@</span>
    <select id="domain" aria-label="Domain"><option>contoso.com</option></select></div>`);
  expect(await naive('User name', '[aria-label]')).toBe('box');
  expect(await ours({ control: 'textbox', names: ['User name'] })).toBe('field');
  await draw('<div id="box" role="group" aria-label="Homepage URL"><div><input id="only"></div></div>');
  expect(await naive('Homepage URL', '[aria-label]')).toBe('box');
  expect(await ours({ control: 'textbox', names: ['Homepage URL'] })).toBe('only');
});

it('a menu’s group that is closed', async () => {
  const menu = (open: boolean) => `<section class="fxs-blade"><h2 class="fxs-blade-title-titleText">Krisp | Overview</h2>
    <div aria-label="Krisp"><div class="azc-group-manage"><div id="group" class="fxc-menu-header" role="button" tabindex="0" aria-expanded="${open}">Manage</div>
      <div style="height:${open ? 'auto' : 0};overflow:hidden"><div id="item" class="fxc-menu-listView-item" role="listitem" data-telemetryname="Menu-SignOn"><a id="link" href="#s">Single sign-on</a></div></div></div></div>
    <div><h3 id="news">Single sign-on for all your apps</h3><p>Read more</p></div></section>`;
  const refs = ['entra/app-menu#single-sign-on', 'entra/app-menu#manage', 'entra/saml-sign-on#title'];
  const step = guideById('krisp-custom-app')!.steps.find(({ page }) => page === 'entra/sso-method')!;
  const next = async () => {
    const looks = await page.look(refs.map((ref) => anchorQuery(ref, { 'app-name': 'Krisp' }, 'en')));
    return nextControl(step, new Map(looks.map((look) => [look.key, look])))?.waypoint.anchor;
  };
  await draw(menu(false));
  expect(await naive('Single sign-on', 'a,div.fxc-menu-listView-item'), 'nobody can press it').toBe('item');
  expect(await next()).toBe('entra/app-menu#manage');
  await draw(menu(true));
  expect(await next()).toBe('entra/app-menu#single-sign-on');
});

it('a list of which only the rows in view exist, whose nodes serve one row after the other', async () => {
  const names = Array.from({ length: 200 }, (_, index) => `App ${index}`);
  names[3] = 'Krisp (test)';
  names[120] = 'Krisp';
  await draw('<div id="list" role="grid" aria-label="Apps" style="height:300px;width:400px;overflow:auto"><div id="all"></div></div>');
  await page.page.evaluate((names) => {
    const list = document.querySelector<HTMLElement>('#list')!;
    const all = document.querySelector<HTMLElement>('#all')!;
    all.style.cssText = `position:relative;height:${names.length * 30}px`;
    const rows = Array.from({ length: 12 }, (_, index) => {
      const row = document.createElement('div');
      row.setAttribute('role', 'row');
      const link = Object.assign(document.createElement('a'), { href: '#app', id: `node-${index}` });
      row.append(link);
      all.append(row);
      return { row, link };
    });
    const drawRows = () => {
      const from = Math.floor(list.scrollTop / 30);
      rows.forEach(({ row, link }, index) => {
        row.style.cssText = `position:absolute;top:${(from + index) * 30}px;height:30px`;
        link.textContent = names[from + index] ?? '';
      });
    };
    list.addEventListener('scroll', drawRows);
    drawRows();
  }, names);
  const app = { names: ['Krisp'] };
  const held = await naive('Krisp', 'a');
  expect(held, 'the first that holds the name').toBe('node-3');
  expect(await ours(app), 'it is not there yet').toBe('none');
  await page.page.evaluate(() => void (document.querySelector('#list')!.scrollTop = 118 * 30));
  await expect.poll(() => ours(app)).toBe('node-2');
  expect(await page.page.$eval(`#${held}`, (link) => link.textContent), 'the node that was held is another row’s').toBe('App 121');
});

it('a node that is replaced while it is pointed at', async () => {
  await draw('<div id="card"><button id="save" style="margin:40px">Save</button></div>');
  const held = (await page.page.$('#save'))!;
  expect(await page.point({ query: { names: ['Save'] }, words: 'Press **Save**.' })).toBe(true);
  await page.page.evaluate(() => {
    document.querySelector('#card')!.innerHTML = '<button style="margin:90px">Discard</button><button id="save" style="margin:90px">Save</button>';
  });
  await page.run('dom.overlay.refresh()');
  expect(await held.evaluate((one) => [one.isConnected, one.getBoundingClientRect().width]), 'who holds on to it points at nothing').toEqual([false, 0]);
  const target = await page.page.$eval('#save', (one) => Math.round(one.getBoundingClientRect().left));
  await expect.poll(async () => Math.round((await ring())?.left ?? 0)).toBe(target - 4);
  await page.point(null);
});

it('a text box that writes its old value back when no change event came', async () => {
  await draw('<label for="box">Identifier</label><input id="box" value="old">');
  await page.page.evaluate(() => {
    const box = document.querySelector<HTMLInputElement>('#box')!;
    let committed = box.value;
    box.addEventListener('change', () => (committed = box.value));
    box.addEventListener('blur', () => setTimeout(() => (box.value = committed), 60));
  });
  const value = () => page.page.$eval('#box', (box) => (box as HTMLInputElement).value);
  const atOnce = await page.page.evaluate(() => {
    const box = document.querySelector<HTMLInputElement>('#box')!;
    box.focus();
    box.value = 'contoso';
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    box.blur();
    return box.value;
  });
  expect(atOnce, 'it looks written').toBe('contoso');
  await expect.poll(value).toBe('old');

  const result: FillResult = await page.fill({ query: { control: 'textbox', names: ['Identifier'] }, value: 'contoso', expect: 'old' });
  expect(result).toMatchObject({ outcome: 'filled', before: 'old', after: 'contoso', kept: true });
  expect(await value()).toBe('contoso');
});

it('a second extension, which masks addresses and ids on the page and writes into their elements', async () => {
  await draw(`<section class="fxs-blade"><h2 class="fxs-blade-title-titleText">Krisp | Overview</h2><div id="row"><div id="text">The app 2f6a8b2c-1111-4222-8333-444455556666 is new.</div>
    <label for="id">Application ID</label><input id="id" readonly value="2f6a8b2c-1111-4222-8333-444455556666"></div></section>`);
  const query = { control: 'value' as const, names: ['Application ID'], scope: blade('Krisp') };
  const before = await page.lookAt(query);
  await page.page.evaluate(() => {
    const secret = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;
    const mask = () => {
      for (const one of document.querySelectorAll<HTMLElement>('#row *')) {
        const shown = one instanceof HTMLInputElement ? one.value : one.textContent!;
        if (!secret.test(shown) || one.dataset['masked'] || one.matches('.mask')) continue;
        one.dataset['masked'] = 'yes';
        one.style.filter = 'blur(6px)';
        if (!(one instanceof HTMLInputElement)) one.innerHTML = one.innerHTML.replace(secret, (id) => `<span class="mask" aria-label="masked">${id}</span>`);
      }
    };
    new MutationObserver(mask).observe(document.body, { subtree: true, childList: true, attributes: true });
    mask();
  });
  expect(await naive('masked', '[aria-label]')).not.toBeNull();
  expect(await page.lookAt(query), 'what stands there is what is read').toEqual(before);
  expect(before).toMatchObject({ found: 'one', text: '2f6a8b2c-1111-4222-8333-444455556666' });
  expect(await page.point({ query, words: 'Here.' })).toBe(true);
  await expect.poll(ring).not.toBeNull();
  await page.point(null);
});

it('a sign-in form in the page’s place, with a box of the name that is looked for', async () => {
  const point = () => page.point({ query: { control: 'textbox', names: ['Name'] }, words: 'Name it.' });
  await draw('<label for="app">Name</label><input id="app">');
  expect(await point()).toBe(true);
  await draw(`<h1>Sign in</h1><label for="account">Name</label><input id="account" autocomplete="username">
    <label>Password <input type="password"></label><button>Next</button>`);
  expect(await page.page.$eval('#account', (box) => (box as HTMLInputElement).labels?.[0]?.textContent), 'the only one of that name').toBe('Name');
  await page.run('dom.overlay.refresh()');
  await expect.poll(ring).toBeNull();
  expect(await point()).toBe(false);
  await page.point(null);
});

interface Node {
  attributes?: string[];
  children?: Node[];
  shadowRoots?: Node[];
  backendNodeId: number;
}
/** Where the ring is drawn: seen from outside, for the overlay's tree is closed. */
async function ring(): Promise<{ left: number } | null> {
  const { root } = (await page.cdp.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
  const all = (node: Node): Node[] => [node, ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(all)];
  const node = all(root).find(({ attributes = [] }) => (attributes[attributes.indexOf('class') + 1] ?? '').split(' ').includes('ring'));
  if (!node) return null;
  const model = await page.cdp.send('DOM.getBoxModel', { backendNodeId: node.backendNodeId }).catch(() => null);
  return model && { left: model.model.border[0]! };
}
