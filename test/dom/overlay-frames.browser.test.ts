import { afterEach, describe, expect, it } from 'vitest';
import { queryOf, type LabPage } from './browser.ts';
import { useLab } from './use-lab.ts';

const lab = useLab();
let page: LabPage;
afterEach(() => page.close());

/** One frame as it was drawn: how far the ring's farthest side is from where it belongs, how far the control has come since the frame before. */
interface Frame {
  off: number | null;
  moved: number;
}

/**
 * What is drawn, frame by frame. A task that a frame's own callback asks for comes after the frame's layout: what is measured there is
 * what was drawn. The overlay's tree is closed but for whoever saw it being made.
 */
const recorder = `
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) { return (globalThis.tree = attach.call(this, init)); };
  globalThis.frames = [];
  globalThis.record = () => {
    const channel = new MessageChannel();
    let last;
    channel.port1.onmessage = () => {
      const { left, top, right, bottom } = document.querySelector('#b').getBoundingClientRect();
      const ring = tree.querySelector('.ring');
      const box = ring.getBoundingClientRect();
      const sides = [box.left - left + 4, box.top - top + 4, box.right - right - 4, box.bottom - bottom - 4];
      const moved = last ? Math.hypot(left - last.left, top - last.top) : 0;
      last = { left, top };
      frames.push({ off: ring.hidden || box.width === 0 ? null : Math.max(...sides.map(Math.abs)), moved });
    };
    const step = () => {
      channel.port2.postMessage(0);
      requestAnimationFrame(step);
    };
    step();
  };
  undefined`;

async function open(markup: string): Promise<void> {
  page = await lab.open(markup);
  await page.run(recorder);
  await page.run(`globalThis.memory = dom.memoryOf(document, dom.stop.signal);
    globalThis.own = dom.createOverlay(document, dom.stop.signal, { memory });
    globalThis.watching = dom.watchWhileWatched(document, own.refreshing, { signal: dom.stop.signal, ignore: (node) => own.owns(node) });
    watching.look(() => own.point(${JSON.stringify({ words: 'Press **Save**.', surroundings: [], query: queryOf({ names: ['Save'] }) })})); undefined`);
  // It rests: nothing runs until something moves.
  await page.page.evaluate(() => new Promise((done) => setTimeout(done, 400)));
  await page.run('record()');
}
const drawn = (count: number) =>
  page.page.evaluate(async (count) => {
    for (let left = count; left > 0; left -= 1) await new Promise(requestAnimationFrame);
  }, count);
/** What there is to say of the frames from the first on in which the control moved. */
async function verdict() {
  await drawn(3);
  const all = await page.run<Frame[]>('frames');
  const frames = all.slice(all.findIndex(({ moved }) => moved > 0));
  return {
    moving: frames.filter(({ moved }) => moved > 0).length,
    /** Frames in which the ring is away from its control, by more than a pixel. */
    behind: frames.filter(({ off }) => off !== null && off > 1).length,
    /** Frames in which it is away by more than the control has come in that frame. */
    late: frames.filter(({ off, moved }) => off !== null && off > Math.max(1, moved + 1)).length,
    /** Frames without a ring: it flickers. */
    gone: frames.filter(({ off }) => off === null).length,
  };
}
/** In the first frame of a movement nothing has told of it yet; from the second on the ring is where the control is. */
async function expectNoLag(moving: number): Promise<void> {
  const found = await verdict();
  expect(found).toMatchObject({ late: 0, gone: 0 });
  expect(found.behind).toBeLessThanOrEqual(1);
  expect(found.moving, 'it moved at all').toBeGreaterThanOrEqual(moving);
}

const markup = (style: string, body: string) =>
  `<!doctype html><html lang="en"><style>body{margin:0} #b{width:120px;height:30px} ${style}</style><body>${body}</body></html>`;
const button = '<button id="b">Save</button>';

describe('frame by frame, the ring is where its control is drawn', () => {
  const scroller = markup('#box{height:500px;width:700px;overflow:auto;margin:60px} #in{height:2000px;padding-top:300px}', `<div id="box"><div id="in">${button}</div></div>`);

  it('while a box scrolls by hand and by itself', async () => {
    await open(scroller);
    await page.page.mouse.move(400, 200);
    await page.page.mouse.wheel({ deltaY: 60 });
    await drawn(20);
    await page.page.evaluate(() => document.querySelector('#box')!.scrollTo({ top: 220, behavior: 'smooth' }));
    await drawn(40);
    await expectNoLag(3);
  });

  it('while a page scrolls it in every frame', async () => {
    await open(scroller);
    await page.page.evaluate(async () => {
      for (let at = 0; at < 30; at += 1) {
        await new Promise(requestAnimationFrame);
        document.querySelector('#box')!.scrollTop += 7;
      }
    });
    await expectNoLag(25);
  });

  it.each([
    ['by a transform', 'transform:translateX(500px)', 'transform:none'],
    ['by its place', 'left:500px', 'left:0'],
    ['by its width', 'width:900px', 'width:300px'],
  ])('while a pane slides in %s', async (_, from, to) => {
    await open(markup(`#p{position:absolute;padding:100px;text-align:right;${from};transition:all .4s} #p.in{${to}}`, `<div id="p">${button}</div>`));
    await page.page.evaluate(() => document.querySelector('#p')!.classList.add('in'));
    await drawn(40);
    await expectNoLag(5);
  });

  it('while a message unfolds above it, slowly', async () => {
    await open(markup('#in{padding:200px} #n{height:0;overflow:hidden;transition:height 1s linear}', `<div id="n">Saved.</div><div id="in">${button}</div>`));
    await page.page.evaluate(() => void (document.querySelector<HTMLElement>('#n')!.style.height = '30px'));
    await drawn(70);
    await expectNoLag(10);
  });

  it('while the window is resized', async () => {
    await open(markup('#b{position:absolute;right:50px;bottom:60px}', button));
    for (let size = 0; size < 12; size += 1) {
      await page.page.setViewport({ width: 1200 - size * 30, height: 800 - size * 10 });
      await drawn(2);
    }
    await expectNoLag(8);
  });

  it('while the root is zoomed', async () => {
    await open(markup('#b{position:absolute;left:150px;top:160px}', button));
    for (const zoom of ['1.25', '1.5', '2', '0.8']) {
      await page.page.evaluate((zoom) => document.documentElement.style.setProperty('zoom', zoom), zoom);
      await drawn(20);
    }
    const { gone, behind } = await verdict();
    // Each is a movement of its own.
    expect(behind).toBeLessThanOrEqual(4);
    expect(gone).toBe(0);
  });

  it('while the page draws it anew every other frame', async () => {
    await open(markup('#in{padding:200px}', `<div id="in">${button}</div>`));
    await page.page.evaluate(async () => {
      for (let at = 0; at < 40; at += 1) {
        await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        const old = document.querySelector<HTMLElement>('#b')!;
        const fresh = old.cloneNode(true) as HTMLElement;
        fresh.style.marginLeft = `${at * 5}px`;
        old.replaceWith(fresh);
      }
    });
    await expectNoLag(30);
  });
});
