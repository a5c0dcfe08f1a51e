import { afterEach, describe, expect, it } from 'vitest';
import type { LabPage } from './browser.ts';
import { partsOf } from './overlay-parts.ts';
import { useLab } from './use-lab.ts';

const lab = useLab();
let page: LabPage;
afterEach(() => page.close());

const save = { query: { names: ['Save'] }, words: 'Press **Save**.' };
const html = (body: string, style = '') =>
  `<!doctype html><html lang="en"><style>body{margin:40px} #b{width:120px;height:30px} ${style}</style><body><p>Page</p>${body}</body></html>`;

async function open(markup: string): Promise<string> {
  page = await lab.open(markup);
  const before = await page.page.content();
  await page.run('globalThis.watching = dom.watchWhileWatched(document, () => dom.overlay.refresh(), { signal: dom.stop.signal, ignore: (node) => dom.overlay.owns(node) }); watching.look(() => 1); undefined');
  await page.point(save);
  return before;
}
/** How far the ring's sides are from where they belong, in whole pixels. */
async function offBy(selector = '#b'): Promise<number> {
  await page.page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
  const { ring } = await partsOf(page);
  if (!ring) return Number.POSITIVE_INFINITY;
  const target = await page.page.$eval(selector, (element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left: left - 4, top: top - 4, right: right + 4, bottom: bottom + 4 };
  });
  return Math.max(...(['left', 'top', 'right', 'bottom'] as const).map((side) => Math.round(Math.abs(ring[side] - target[side]))));
}
/** The ring can be seen where it is: the picture there is another one without it. A top layer tells its order in no other way. */
async function isOnTop(): Promise<boolean> {
  const { ring } = await partsOf(page);
  if (!ring) return false;
  const clip = { x: ring.left, y: (ring.top + ring.bottom) / 2, width: 3, height: 1 };
  const shot = () => page.page.screenshot({ clip, encoding: 'base64', captureBeyondViewport: false });
  const now = await shot();
  await page.point(null);
  const without = await shot();
  await page.point(save);
  return now !== without;
}
const spoken = async () => {
  const { nodes } = (await page.cdp.send('Accessibility.getFullAXTree')) as { nodes: { ignored: boolean; role?: { value: string } }[] };
  return nodes.some(({ ignored, role }) => !ignored && role?.value === 'status');
};

describe('what comes to the top layer with the control in it', () => {
  it('a modal dialog does not lie over the ring, and the sentence is read out in it', async () => {
    const before = await open(html('<dialog id="d"><button id="b">Save</button></dialog>'));
    await page.page.evaluate(() => document.querySelector('dialog')!.showModal());
    await expect.poll(offBy).toBe(0);
    await expect.poll(spoken).toBe(true);
    expect(await isOnTop()).toBe(true);
    await expect.poll(offBy).toBe(0);
    // Its end takes nothing of ours with it.
    await page.page.evaluate(() => {
      document.querySelector('dialog')!.close();
      document.body.append(document.querySelector('#b')!);
    });
    await expect.poll(offBy).toBe(0);
    await expect.poll(spoken).toBe(true);
    await page.page.evaluate(() => document.querySelector('dialog')!.append(document.querySelector('#b')!));
    await page.run('dom.stop.abort()');
    expect(await page.page.content()).toBe(before);
  });

  it('nor does a popover, whose opening changes no markup', async () => {
    await open(html('<div popover id="d"><button id="b">Save</button></div>'));
    expect((await partsOf(page)).ring).toBeNull();
    await page.page.evaluate(() => document.querySelector<HTMLElement>('#d')!.showPopover());
    await expect.poll(offBy).toBe(0);
    expect(await isOnTop()).toBe(true);
  });

  it('nor what fills the screen', async () => {
    await open(html('<div id="f"><button id="b">Save</button></div>', '#f{background:white;padding:80px}'));
    await expect.poll(offBy).toBe(0);
    await page.page.evaluate(() => addEventListener('click', () => void document.querySelector('#f')!.requestFullscreen(), { once: true }));
    await page.page.mouse.click(600, 500);
    await expect.poll(() => page.page.evaluate(() => document.fullscreenElement?.id)).toBe('f');
    await expect.poll(offBy).toBe(0);
    expect(await isOnTop()).toBe(true);
  });
});

describe('a page that is turned upside down', () => {
  it.each([
    ['zoomed on its root', 'html{zoom:2}'],
    ['shrunk on its root', 'html{zoom:.8}'],
    ['transformed on its root', 'html{transform:scale(.8) translateX(60px)}'],
    ['transformed and blurred in its body', 'body{transform:translateY(90px);filter:blur(.3px);overflow:hidden}'],
  ])('%s has the ring where the control is', async (_, style) => {
    await open(html('<button id="b">Save</button>', `#b{position:fixed;left:200px;top:150px} ${style}`));
    await expect.poll(offBy).toBe(0);
  });

  it('written from right to left, it has the sentence as its own words run', async () => {
    await open(html('<button id="b">Save</button>', '#b{margin:40px}').replace('lang="en"', 'lang="ar" dir="rtl"'));
    await expect.poll(offBy).toBe(0);
    const { nodes, callout } = await partsOf(page);
    const { model } = await page.cdp.send('DOM.getBoxModel', { nodeId: nodes('mark')! });
    expect(model.border[0]! - callout!.left).toBeLessThan(20);
  });
});
