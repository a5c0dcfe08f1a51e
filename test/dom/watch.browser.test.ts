import { afterEach, describe, expect, it } from 'vitest';
import type { LabPage } from './browser.ts';
import { partsOf } from './overlay-parts.ts';
import { useLab } from './use-lab.ts';

const lab = useLab();
let page: LabPage;
afterEach(() => page.close());

const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
const calls = () => page.run<number>('calls');
async function openWatched(
  html: string,
  how = 'dom.watch(document, () => calls++, { signal: dom.stop.signal, ignore: dom.overlay.owns })',
): Promise<void> {
  page = await lab.open(`<!doctype html><html lang="en"><body>${html}</body></html>`);
  await page.run(`globalThis.calls = 0; globalThis.watching = ${how}; undefined`);
}

describe('watch', () => {
  it.each([
    ['a new node', `document.body.append('x')`],
    ['text', `document.querySelector('p').firstChild.data = 'y'`],
    ['a label', `document.querySelector('button').setAttribute('aria-label', 'Save')`],
    ['a value that is typed', `document.querySelector('input').dispatchEvent(new Event('input', { bubbles: true }))`],
    ['the address', `location.hash = '#view/x'`],
  ])('tells of %s', async (_, change) => {
    await openWatched('<p>x</p><button>b</button><input>');
    await page.page.evaluate(change);
    await expect.poll(calls).toBe(1);
  });

  it('tells of many changes at most ten times a second, and once after the last', async () => {
    await openWatched('<p>x</p>');
    await page.page.evaluate(async () => {
      const end = performance.now() + 1000;
      while (performance.now() < end) {
        for (let one = 0; one < 100; one++) document.querySelector('p')!.setAttribute('class', `c${Math.random()}`);
        await new Promise((done) => setTimeout(done, 5));
      }
      document.querySelector('p')!.textContent = 'last';
    });
    await wait(250);
    const told = await calls();
    expect(told).toBeGreaterThanOrEqual(3);
    expect(told).toBeLessThanOrEqual(12);
    await wait(250);
    expect(await calls()).toBe(told);
  });

  it('does not tell of our own overlay', async () => {
    await openWatched('<button>Save</button>');
    await page.point({ query: { names: ['Save'] }, words: 'Press **Save**.' });
    await wait(300);
    expect(await calls()).toBe(0);
  });

  it('ends with its signal', async () => {
    await openWatched('<p>x</p>');
    await page.run('dom.stop.abort()');
    await page.page.evaluate(() => document.body.append('x'));
    await wait(250);
    expect(await calls()).toBe(0);
  });
});

describe('watchWhileWatched', () => {
  const how = 'dom.watchWhileWatched(document, function* () { calls++; }, { signal: dom.stop.signal })';
  const stir = async (times: number) => {
    for (let one = 0; one < times; one++) {
      await page.page.evaluate(() => document.body.append('x'));
      await wait(180);
    }
  };
  it('rests until somebody looks, and again when nobody does any more', async () => {
    await openWatched('', how);
    await stir(1);
    expect(await calls()).toBe(0);
    await page.run('watching.look(() => 1)');
    await stir(6);
    expect(await calls()).toBe(3);
    await page.run('watching.look(() => 1)');
    await stir(1);
    expect(await calls()).toBe(4);
  });

  it('shows the ring again that came and went while nobody looked', async () => {
    await openWatched(
      '<button>Save</button>',
      'dom.watchWhileWatched(document, dom.overlay.refreshing, { signal: dom.stop.signal, woken: dom.overlay.refresh, ignore: dom.overlay.owns })',
    );
    const hide = (hidden: boolean) => page.page.$eval('button', (button, is) => void (button.hidden = is), hidden);
    const ringed = async () => (await partsOf(page)).ring !== null;
    await page.point({ query: { names: ['Save'] }, words: 'Press **Save**.' });
    await page.run('watching.look(() => 1)');
    await hide(true);
    await expect.poll(ringed).toBe(false);
    await stir(3);
    await hide(false);
    await wait(250);
    expect(await ringed()).toBe(false);
    await page.run('watching.look(() => 1)');
    await expect.poll(ringed).toBe(true);
  });

  const work = (then: string) => `watching.lookInSlices((function* () { yield 'layout'; ${then} })())`;

  it('asks where things are when the page has just been drawn, however much it has to do', async () => {
    await openWatched('<p></p>', how);
    await page.page.evaluate(() => {
      const { dataset } = document.documentElement;
      const p = document.querySelector('p')!;
      new ResizeObserver(() => (dataset.state = 'laid out')).observe(p);
      const frame = () => {
        dataset.frames = `${Number(dataset.frames ?? 0) + 1}`;
        requestAnimationFrame(frame);
        for (const end = performance.now() + 20; performance.now() < end; );
      };
      const change = () => {
        dataset.state = 'changed';
        p.style.width = `${(p.offsetWidth % 300) + 1}px`;
        setTimeout(change);
      };
      frame();
      for (let one = 0; one < 4; one++) change();
    });
    const [states, frames] = await page.run<[string[], number]>(`(async () => {
      const { dataset } = document.documentElement;
      const [states, before] = [[], dataset.frames];
      for (let one = 0; one < 10; one++) await ${work('states.push(dataset.state)')};
      return [states, dataset.frames - before];
    })()`);
    expect(states).toEqual(Array.from({ length: 10 }, () => 'laid out'));
    // It is the next frame that is waited for, or the one after where that is under way.
    expect(frames).toBeLessThanOrEqual(20);
  });

  it('does not wait for a page to be drawn that is not', async () => {
    await openWatched('', how);
    const waited = await page.run<number>(`(async () => {
      const [own, start] = [requestAnimationFrame, performance.now()];
      globalThis.requestAnimationFrame = () => 0;
      await ${work('')};
      globalThis.requestAnimationFrame = own;
      return performance.now() - start;
    })()`);
    expect(waited).toBeGreaterThan(200);
    expect(waited).toBeLessThan(2000);
  });
});
