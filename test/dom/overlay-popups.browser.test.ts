import { afterEach, describe, expect, it } from 'vitest';
import type { LabPage } from './browser.ts';
import { partsOf, type Box } from './overlay-parts.ts';
import { useLab } from './use-lab.ts';

const lab = useLab();
let page: LabPage;
afterEach(() => page.close());

const target = { query: { control: 'combobox' as const, names: ['Source attribute'] }, words: 'Choose **user.mail** here, or fill it from the panel.' };
const frames = () => page.page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
const boxOf = (selector: string): Promise<Box> =>
  page.page.$eval(selector, (element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  });
const overlaps = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const callout = async () => {
  await frames();
  return (await partsOf(page)).callout;
};

async function open(popup: string, viewport = { width: 1200, height: 800 }): Promise<void> {
  page = await lab.open(
    `<!doctype html><html lang="en"><style>body{margin:0} #b{position:absolute;left:200px;top:200px;width:220px;height:32px} #list{position:absolute;left:200px;top:232px;width:220px;height:160px;background:white} [role=option]{height:30px}</style>
    <body><main><input id="b" role="combobox" aria-expanded="false" aria-label="Source attribute"></main>${popup}</body></html>`,
    { viewport },
  );
  await page.run('globalThis.watching = dom.watchWhileWatched(document, dom.overlay.refreshing, { signal: dom.stop.signal, ignore: (node) => dom.overlay.owns(node) }); watching.look(() => 1); undefined');
  await page.point(target);
  expect((await callout())!.top).toBeGreaterThan((await boxOf('#b')).bottom);
}
const show = (hidden: boolean) => page.page.$eval('#list', (list, hidden) => list.toggleAttribute('hidden', hidden), hidden);
const options = Array.from({ length: 5 }, (_, at) => `<div role="option">user.option${at}</div>`).join('');

describe('the words beside the ring, when something opens under the control', () => {
  it.each([
    ['a list', `<div id="list" hidden role="listbox">${options}</div>`],
    ['a menu', `<div id="list" hidden role="menu"><button role="menuitem">Edit</button></div>`],
    ['a date picker', '<div id="list" hidden role="dialog" aria-label="Calendar"><table role="grid"><tr><td>1</td></tr></table></div>'],
    ['a tip', '<div id="list" hidden role="tooltip">The attribute that holds the address.</div>'],
  ])('leave %s to be seen and pressed, and the ring where it is', async (_, popup) => {
    await open(popup);
    await show(false);
    await expect.poll(async () => overlaps((await callout())!, await boxOf('#list'))).toBe(false);
    const { ring } = await partsOf(page);
    expect(Math.round(ring!.top)).toBe(196);
    // It stays where it has gone to, rather than jump back and forth.
    const moved = (await callout())!;
    await show(true);
    await page.run('dom.overlay.refresh()');
    expect(await callout()).toEqual(moved);
  });

  it('give way altogether where there is no room beside it, and are back when it has closed', async () => {
    await open(`<div id="list" hidden role="listbox" style="left:0;width:420px;height:400px">${options}</div>`, { width: 420, height: 640 });
    await page.page.$eval('main', (main) => main.insertAdjacentHTML('beforeend', '<p role="tooltip" style="position:absolute;margin:0;left:0;top:0;width:420px;height:196px;background:white">A long tip.</p>'));
    await show(false);
    await expect.poll(callout).toBeNull();
    expect((await partsOf(page)).ring).not.toBeNull();
    await show(true);
    await page.page.$eval('[role=tooltip]', (tip) => tip.remove());
    await expect.poll(callout).not.toBeNull();
  });
});
