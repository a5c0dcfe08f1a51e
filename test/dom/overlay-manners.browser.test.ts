import { afterEach, describe, expect, it } from 'vitest';
import type { LabPage } from './browser.ts';
import { partsOf, type Box } from './overlay-parts.ts';
import { useLab } from './use-lab.ts';

const lab = useLab();
let page: LabPage;
afterEach(() => page.close());

const boxOf = (selector: string): Promise<Box> =>
  page.page.$eval(selector, (element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  });
const hosts = () => page.page.evaluate(() => document.querySelectorAll('[popover]').length);
/** How far the ring's sides are from where they belong, in whole pixels. */
async function offBy(selector: string, zoom = 1): Promise<number> {
  await page.page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
  const { ring } = await partsOf(page);
  const target = await boxOf(selector);
  if (!ring) return Number.POSITIVE_INFINITY;
  return Math.max(
    ...(['left', 'top', 'right', 'bottom'] as const).map((side) =>
      Math.abs(Math.round(ring[side] - target[side] - (side === 'left' || side === 'top' ? -4 : 4) * zoom)),
    ),
  );
}
const overlaps = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const save = { query: { names: ['Save'] }, words: 'Press **Save**.' };
const plain = `<!doctype html><html lang="en"><style>body{margin:0} #b{position:absolute;left:300px;top:200px;width:120px;height:30px}</style><body><button id="b">Save</button></body></html>`;

describe('the ring in a page that is zoomed', () => {
  it.each([0.8, 1, 1.25, 2])('surrounds its control at %d by the browser’s zoom, and after a change of it', async (zoom) => {
    page = await lab.open(plain);
    await page.point(save);
    await page.page.setViewport({ width: Math.round(1200 / zoom), height: Math.round(800 / zoom), deviceScaleFactor: zoom });
    await expect.poll(() => offBy('#b')).toBe(0);
  });

  it('is not lost where a larger zoom leaves its control no place in the window', async () => {
    page = await lab.open(plain.replace('top:200px', 'top:700px').replace('margin:0', 'margin:0;height:1500px'));
    await page.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.point(save);
    await expect.poll(() => offBy('#b')).toBe(0);
    await page.page.setViewport({ width: 600, height: 400, deviceScaleFactor: 2 });
    await expect.poll(() => offBy('#b')).toBe(0);
    const { top, bottom } = await boxOf('#b');
    expect([top >= 0, bottom <= 400]).toEqual([true, true]);
    // Whoever scrolls away from it afterwards is let go.
    await page.page.evaluate(() => new Promise((done) => setTimeout(done, 1100)));
    await page.page.evaluate(() => scrollTo(0, 0));
    await expect.poll(async () => (await partsOf(page)).ring).toBeNull();
    expect(await page.page.evaluate(() => scrollY)).toBe(0);
  });

  it.each([0.8, 2])('surrounds its control at %d by the page’s own zoom', async (zoom) => {
    page = await lab.open(plain);
    await page.point(save);
    await page.page.evaluate((zoom) => void (document.body.style.zoom = String(zoom)), zoom);
    await expect.poll(() => offBy('#b')).toBe(0);
  });
});

describe('the sentence', () => {
  it('covers neither the control nor its label nor its value, wherever in the window they are', async () => {
    page = await lab.open(`<!doctype html><html lang="en"><style>body{margin:0} #row{position:absolute;display:flex;gap:12px;width:560px} #row>*{height:24px}</style>
      <body><div id="row"><span id="l">Login URL</span><span id="v">https://login.example/tenant/saml2</span><button id="b" aria-label="Save">⧉</button></div></body></html>`);
    await page.point(save);
    for (const [left, top] of [[20, 300], [300, 10], [300, 300], [630, 300], [300, 770], [630, 770]] as const) {
      await page.page.evaluate(([left, top]) => Object.assign(document.querySelector<HTMLElement>('#row')!.style, { left: `${left}px`, top: `${top}px` }), [left, top] as const);
      await page.point(null);
      await page.point(save);
      const { callout } = await partsOf(page);
      expect(callout).not.toBeNull();
      for (const part of ['#b', '#l', '#v']) expect([left, top, part, overlaps(callout!, await boxOf(part))]).toEqual([left, top, part, false]);
    }
  });

  it('is announced once, however often the page changes or the same is said again', async () => {
    page = await lab.open(plain);
    await page.point(save);
    await expect.poll(async () => (await partsOf(page)).status).toBe('Press Save.');
    let announced = 0;
    for (const event of ['DOM.childNodeInserted', 'DOM.childNodeRemoved', 'DOM.characterDataModified'] as const) page.cdp.on(event, () => (announced += 1));
    await page.page.evaluate(() => document.querySelector('#b')!.toggleAttribute('data-x'));
    await page.run('dom.overlay.refresh()');
    await page.point(save);
    await page.page.evaluate(() => new Promise((done) => setTimeout(done, 120)));
    // What is announced is put into the status anew, and the protocol tells of every node that comes or goes.
    await partsOf(page);
    expect(announced).toBe(0);
  });

  it('says what is new', async () => {
    page = await lab.open(plain);
    await page.point(save);
    await page.point({ ...save, words: 'Now press **Save**.' });
    await expect.poll(async () => (await partsOf(page)).status).toBe('Now press Save.');
  });
});

describe('manners', () => {
  const animations = async (motion: 'reduce' | 'no-preference') => {
    page = await lab.open(plain);
    await page.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: motion }]);
    let begun = 0;
    await page.cdp.send('Animation.enable');
    page.cdp.on('Animation.animationStarted', () => (begun += 1));
    await page.point(save);
    await expect.poll(() => offBy('#b')).toBe(0);
    return () => begun;
  };
  it('moves where motion is welcome', async () => {
    const begun = await animations('no-preference');
    await expect.poll(begun).toBeGreaterThan(0);
  });
  it('does not where it is not', async () => {
    const begun = await animations('reduce');
    expect(begun()).toBe(0);
  });

  it('takes the system’s colours where these are forced', async () => {
    page = await lab.open(plain);
    await page.cdp.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    await page.point(save);
    await page.cdp.send('DOM.enable');
    await page.cdp.send('CSS.enable');
    const { nodes } = await partsOf(page);
    const styleOf = async (name: string, property: string) => {
      const { computedStyle } = await page.cdp.send('CSS.getComputedStyleForNode', { nodeId: nodes(name)! });
      return computedStyle.find((one) => one.name === property)?.value;
    };
    const system = (color: string) =>
      page.page.evaluate((color) => {
        const probe = document.createElement('i');
        probe.style.color = color;
        probe.style.setProperty('forced-color-adjust', 'none');
        document.body.append(probe);
        const value = getComputedStyle(probe).color;
        probe.remove();
        return value;
      }, color);
    expect(await styleOf('ring', 'border-top-color')).toBe(await system('Highlight'));
    expect(await styleOf('ring', 'border-top-width')).toBe('3px');
    expect(await styleOf('callout', 'background-color')).toBe(await system('Canvas'));
    expect(await styleOf('callout', 'color')).toBe(await system('CanvasText'));
  });

  it('lets clicks through to what lies under the sentence, and keeps out of the order of Tab', async () => {
    page = await lab.open(plain.replace('</body>', '<div id="under" style="position:absolute;inset:0;z-index:-1"></div><input id="c"></body>'));
    await page.point(save);
    const { callout, ring } = await partsOf(page);
    await page.page.evaluate(() => document.addEventListener('click', ({ target }) => document.body.setAttribute('data-hit', (target as Element).id)));
    await page.page.mouse.click(callout!.left + 20, callout!.top + 12);
    expect(await page.page.$eval('body', (body) => body.getAttribute('data-hit'))).toBe('under');
    await page.page.mouse.click(ring!.left + 10, ring!.top + 10);
    expect(await page.page.$eval('body', (body) => body.getAttribute('data-hit'))).toBe('b');
    const stops: string[] = [];
    for (let time = 0; time < 3; time += 1) {
      await page.page.keyboard.press('Tab');
      stops.push(await page.page.evaluate(() => document.activeElement?.id ?? ''));
    }
    expect(stops.every((id) => id === 'b' || id === 'c' || id === '')).toBe(true);
  });

  it('goes, words and all, while one signs in, and is back after it', async () => {
    page = await lab.open(plain);
    const before = await page.page.content();
    await page.point(save);
    expect(await hosts()).toBe(1);
    await page.page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<form id="f"><input type="email" autocomplete="username"><input type="password"></form>');
    });
    await page.run('dom.overlay.refresh()');
    expect(await hosts()).toBe(0);
    expect(await page.point(save)).toBe(false);
    expect(await hosts()).toBe(0);
    await page.page.evaluate(() => document.querySelector('#f')!.remove());
    expect(await page.page.content()).toBe(before);
    await page.run('dom.overlay.refresh()');
    await expect.poll(() => offBy('#b')).toBe(0);
  });

  it('leaves no node, listener or observer when the extension goes away under it', async () => {
    page = await lab.open(plain);
    const count = async () => {
      await page.cdp.send('HeapProfiler.collectGarbage');
      const { nodes, jsEventListeners } = await page.cdp.send('Memory.getDOMCounters');
      return { nodes, jsEventListeners };
    };
    await page.run('globalThis.watching = dom.watchWhileWatched(document, dom.overlay.refreshing, { signal: dom.stop.signal }); undefined');
    await page.point(save);
    await page.point(null);
    const before = await count();
    await page.run('watching.look(() => 1)');
    await page.point(save);
    await expect.poll(() => offBy('#b')).toBe(0);
    expect((await count()).jsEventListeners).toBeGreaterThan(before.jsEventListeners);
    await page.run('dom.stop.abort()');
    expect(await hosts()).toBe(0);
    // A popover is told in a later task that it has closed, and is kept with its listener until then.
    await expect.poll(async () => (await count()).jsEventListeners).toBeLessThanOrEqual(before.jsEventListeners);
    // Nor does anything come back when the page goes on.
    await page.page.evaluate(() => {
      document.body.append('x');
      dispatchEvent(new Event('resize'));
    });
    await page.page.evaluate(() => new Promise((done) => setTimeout(done, 150)));
    expect(await hosts()).toBe(0);
  });
});
