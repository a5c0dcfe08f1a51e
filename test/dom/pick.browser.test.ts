import { afterEach, describe, expect, it } from 'vitest';
import type { LabPage } from './browser.ts';
import { useLab } from './use-lab.ts';

const lab = useLab();
let page: LabPage;
afterEach(() => page.close());

const html = `<!doctype html><html lang="de"><style>body{margin:0} button,input{display:block;width:200px;height:30px;margin:20px}</style>
<body><h2>Formular</h2><button id="a">Sichern</button><button id="b">Verwerfen</button><input id="c" aria-label="Kennung"></body></html>`;

/** What reaches the page, from the first listener that it can have on. */
const listening = `<script>globalThis.reached = [];
for (const type of ['pointerdown','mousedown','mouseup','click','keydown','keyup','focusin','submit'])
  document.addEventListener(type, (event) => { if (event.target.id) reached.push(type + ' ' + event.target.id); }, true);</script>`;

async function begun(markup = html + listening): Promise<void> {
  page = await lab.open(markup);
  await page.run(
    `dom.picked = []; dom.picker = dom.createPicker(document, dom.stop.signal, (one) => dom.picked.push(one)); undefined`,
  );
}
const start = (control = 'press') =>
  page.run(`dom.picker.start({ control: '${control}', words: 'Point at it.', surroundings: [] })`);
const picked = () => page.run<{ outcome: string; pin: { names: string[] } | null }[]>('dom.picked');
const reached = () => page.page.evaluate('reached');
const middle = (id: string) =>
  page.page.$eval(`#${id}`, (element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return [left + width / 2, top + height / 2] as const;
  });

describe('pointing at a control', () => {
  it('takes the one that is clicked, and the page notices nothing of it', async () => {
    await begun();
    const before = await page.page.content();
    await start();
    await page.page.mouse.click(...(await middle('b')));
    expect(await picked()).toMatchObject([{ outcome: 'taken', pin: { names: ['Verwerfen'] } }]);
    expect(await reached()).toEqual([]);
    expect(await page.page.content()).toBe(before);
    await page.page.mouse.click(...(await middle('b')));
    expect(await reached()).toContain('click b');
  });

  it('goes by keyboard all the same: on, back, take', async () => {
    await begun();
    await start();
    await page.page.keyboard.press('Tab');
    await page.page.keyboard.press('ArrowDown');
    await page.page.keyboard.press('Tab');
    await page.page.keyboard.press('ArrowUp');
    await page.page.keyboard.press('Enter');
    expect(await picked()).toMatchObject([{ outcome: 'taken', pin: { names: ['Verwerfen'] } }]);
    expect(await reached()).toEqual([]);
  });

  it('ends with Escape and takes nothing', async () => {
    await begun();
    await start('textbox');
    await page.page.keyboard.press('Escape');
    expect(await picked()).toEqual([{ outcome: 'ended', pin: null }]);
    await page.page.keyboard.press('Tab');
    expect(await reached()).toContain('focusin a');
  });

  it('takes no event that the page makes itself', async () => {
    await begun();
    await start();
    await page.page.evaluate(() => {
      const host = document.querySelector('[popover]')!;
      for (const target of [host, document.querySelector('#a')!, window]) {
        target.dispatchEvent(new MouseEvent('pointermove', { clientX: 100, clientY: 100, bubbles: true }));
        target.dispatchEvent(new MouseEvent('click', { clientX: 100, clientY: 100, bubbles: true }));
        target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      }
    });
    expect(await picked()).toEqual([]);
  });

  it('lets the page be scrolled under it', async () => {
    await begun(
      html.replace('<h2>', '<div id="box" style="height:200px;overflow:auto"><div style="height:900px"></div></div><h2>'),
    );
    await start();
    await page.page.mouse.move(100, 100);
    await page.page.mouse.wheel({ deltaY: 120 });
    await expect.poll(() => page.page.$eval('#box', (box) => box.scrollTop)).toBeGreaterThan(0);
  });

  it('does not begin on a page where one signs in', async () => {
    await begun('<!doctype html><body><input type="email" autocomplete="username"><input type="password"><button>Sign in</button></body>');
    expect(await start()).toBeNull();
    expect(await page.page.evaluate(() => document.querySelectorAll('[popover]').length)).toBe(0);
  });

  it('finds what was pointed at again on another day’s page', async () => {
    await begun();
    await start('textbox');
    await page.page.mouse.click(...(await middle('c')));
    const [{ pin } = { pin: null }] = await picked();
    await page.page.evaluate(() => {
      const old = document.querySelector('#c')!;
      old.outerHTML = '<div><div><input id="d" class="x" aria-label="Kennung"></div></div><input aria-label="Anderes">';
    });
    expect(await page.lookAt({ control: 'textbox', names: ['Identifier'], pin: pin as never })).toMatchObject({
      found: 'one',
      by: 'pin',
      name: 'Kennung',
    });
  });
});
