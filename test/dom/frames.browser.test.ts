import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Frame } from 'puppeteer-core';
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { openLab, type Lab, type LabPage } from './browser.ts';

/**
 * Cross-origin frames as a shell has them: one live in a pane, others kept ready or left behind, all with the same
 * content.
 */
const blade = 'https://sandbox-1.blade.example';
const frame = (id: string, style: string) =>
  `<iframe name="Basic.ReactView" data-id="${id}" src="${blade}/${id}" style="width:300px;height:200px;${style}"></iframe>`;
const shell = `<!doctype html><html lang="de"><title>Shell</title><style>body{margin:0}</style><body>
<main><section class="fxs-blade"><h2 class="fxs-blade-title-titleText">Krisp | SAML-based Sign-on</h2>
 <div class="fxs-contextpane" aria-labelledby="t"><h2 class="fxs-blade-title-titleText" id="t">Basic SAML Configuration</h2>${frame('live', '')}</div></section>
${frame('none', 'display:none')}${frame('parked', 'position:absolute;left:-400px;top:0')}${frame('small', 'width:0;height:0')}
<div style="height:0;overflow:hidden">${frame('clipped', '')}</div></main></body></html>`;
const document = '<!doctype html><html><body style="margin:0"><button>Save</button></body></html>';

let lab: Lab;
let page: LabPage;
beforeAll(async () => {
  lab = await openLab();
  const documents = Object.fromEntries(
    ['live', 'none', 'parked', 'small', 'clipped'].map((id) => [`${blade}/${id}`, document]),
  );
  page = await lab.open(shell, { documents, address: 'https://portal.example/home?secret=1#view/x' });
});
afterAll(() => lab.close());

describe('the shell', () => {
  it('tells of itself its language, nothing of its address or title, and the frames that can be seen with the titles around them', async () => {
    expect(await page.describe()).toEqual({
      language: 'de',
      busy: false,
      frames: [{ frame: 'Basic.ReactView', titles: ['Krisp | SAML-based Sign-on', 'Basic SAML Configuration'], covers: [] }],
    });
  });

  it('tells what lies over a frame, in the frame’s own pixels', async () => {
    const over = async (html: string) => {
      await page.page.evaluate((html) => globalThis.document.body.insertAdjacentHTML('beforeend', `<div id="over">${html}</div>`), html);
      const { frames } = await page.describe();
      await page.page.evaluate(() => globalThis.document.querySelector('#over')!.remove());
      return frames[0]?.covers;
    };
    const top = await page.page.$eval('[data-id=live]', (frame) => Math.round(frame.getBoundingClientRect().top));
    const at = (style: string) => `position:fixed;top:${top}px;height:100px;${style}`;
    expect(await over(`<section style="${at('left:200px;width:600px')}"><h2>Pane</h2></section>`)).toEqual([
      [200, expect.closeTo(0, 0), 600, 100, 'pane'],
    ]);
    expect(await over(`<div role="status" style="${at('left:0;width:300px')}">Saved.</div>`)).toEqual([[0, expect.closeTo(0, 0), 300, 100, 'status']]);
    // What takes no pointer can be pressed through.
    expect(await over(`<div style="${at('left:0;width:300px;pointer-events:none')}">Saved.</div>`)).toEqual([]);
  });
});

describe('a frame', () => {
  const shownIn = async (id: string) => {
    const frame = page.page.frames().find((one: Frame) => one.url() === `${blade}/${id}`);
    if (!frame) throw new Error(`no frame ${id}`);
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL('./browser-entry.ts', import.meta.url))],
      bundle: true,
      write: false,
      format: 'iife',
      target: 'es2022',
    });
    await frame.evaluate(
      `${outputFiles[0]?.text ?? ''}; globalThis.isShown = dom.frameShown(window, dom.stop.signal); undefined`,
    );
    await page.page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    return frame.evaluate('isShown()');
  };
  it.each([
    ['live', true],
    ['none', false],
    ['parked', false],
    ['small', false],
    ['clipped', false],
  ])('%s: knows from inside whether it can be seen: %s', async (id, shown) => {
    expect(await shownIn(id)).toBe(shown);
  });
});
