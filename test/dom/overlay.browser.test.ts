import { afterEach, describe, expect, it } from 'vitest';
import type { LabPage } from './browser.ts';
import { partsOf } from './overlay-parts.ts';
import { useLab } from './use-lab.ts';

const lab = useLab();
let page: LabPage;
afterEach(() => page.close());

const parts = () => partsOf(page);
/** Two frames: what was to be moved has moved. */
const frames = () =>
  page.page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
const boxOf = (selector: string) =>
  page.page.$eval(selector, (element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  });
async function surrounds(selector: string): Promise<void> {
  await expect
    .poll(async () => {
      await frames();
      const { ring } = await parts();
      const target = await boxOf(selector);
      return (
        ring && Object.keys(ring).map((side) => Math.round(Math.abs(ring[side as 'left'] - target[side as 'left'])))
      );
    })
    .toEqual([4, 4, 4, 4]);
}
const hosts = () => page.page.evaluate(() => document.querySelectorAll('[popover]').length);

const scrolling = `<!doctype html><html lang="en"><style>body{margin:0} #box{height:400px;width:500px;overflow:auto;margin:60px} #box>div{height:900px;padding-top:220px} #b{width:200px;height:30px}</style>
<body><div id="box"><div><button id="b">Save</button></div></div></body></html>`;
const save = { query: { names: ['Save'] }, words: 'Press **Save**.' };

describe('the ring', () => {
  it('surrounds the control, with the sentence beside and not upon it', async () => {
    page = await lab.open(scrolling);
    expect(await page.point(save)).toBe(true);
    await surrounds('#b');
    const { callout, words, text } = await parts();
    const target = await boxOf('#b');
    expect(text(words)).toBe('Press Save.');
    expect(
      callout!.top >= target.bottom ||
        callout!.bottom <= target.top ||
        callout!.left >= target.right ||
        callout!.right <= target.left,
    ).toBe(true);
  });

  it('comes to a control that is drawn again, or only comes, while the page is on its way to it; not once it has been there', async () => {
    const far = scrolling.replace('padding-top:220px', 'padding-top:2000px').replace('height:900px', 'height:3000px');
    page = await lab.open(far);
    const again = () =>
      page.page.$eval('#box', (box) => {
        const fresh = box.cloneNode(true);
        box.replaceWith(fresh);
      });
    await page.point(save);
    await again();
    await page.run('dom.overlay.refresh()');
    await surrounds('#b');
    await page.page.evaluate(() => new Promise((done) => setTimeout(done, 1100)));
    await again();
    await page.run('dom.overlay.refresh()');
    await frames();
    expect(await page.page.$eval('#box', (box) => box.scrollTop)).toBe(0);
    await page.point(null);
    await page.page.$eval('#b', (button) => (button.textContent = 'Wait'));
    expect(await page.point(save)).toBe(false);
    await page.page.$eval('#b', (button) => (button.textContent = 'Save'));
    await page.run('dom.overlay.refresh()');
    await surrounds('#b');
  });

  it('follows scrolling, resizing, and a layout that shifts by itself', async () => {
    page = await lab.open(scrolling);
    await page.point(save);
    await page.page.evaluate(() => void (document.querySelector('#box')!.scrollTop = 90));
    await surrounds('#b');
    await page.page.evaluate(() => void (document.querySelector<HTMLElement>('#box')!.style.marginLeft = '180px'));
    await surrounds('#b');
    await page.page.evaluate(() => void (document.querySelector<HTMLElement>('#b')!.style.width = '120px'));
    await surrounds('#b');
    await page.page.evaluate(
      () =>
        void document
          .querySelector('#box')!
          .animate([{ transform: 'translateX(300px)' }, { transform: 'none' }], { duration: 300 }),
    );
    await new Promise((done) => setTimeout(done, 350));
    await surrounds('#b');
  });

  it('hides while its control is scrolled out of sight, and comes back', async () => {
    page = await lab.open(scrolling);
    await page.point(save);
    await page.page.evaluate(() => void (document.querySelector('#box')!.scrollTop = 400));
    await expect.poll(async () => (await parts()).ring).toBeNull();
    await page.page.evaluate(() => void (document.querySelector('#box')!.scrollTop = 100));
    await surrounds('#b');
  });

  it('is not drawn upon a pane that has opened over its control', async () => {
    page = await lab.open(
      `<!doctype html><html lang="en"><body><section><button id="b">Save</button></section><section id="p" hidden style="position:fixed;inset:0;background:white"><h2>Pane</h2></section></body></html>`,
    );
    await page.point(save);
    await surrounds('#b');
    const cover = async (hidden: boolean) => {
      await page.page.evaluate((hidden) => document.querySelector('#p')!.toggleAttribute('hidden', hidden), hidden);
      await page.run('dom.overlay.refresh()');
    };
    await cover(false);
    await expect.poll(async () => (await parts()).ring).toBeNull();
    // It is there, and nobody can press it.
    expect(await page.lookAt({ names: ['Save'] })).toMatchObject({ found: 'one', enabled: false });
    await cover(true);
    await surrounds('#b');
    expect(await page.lookAt({ names: ['Save'] })).toMatchObject({ found: 'one', enabled: true });
  });

  it('is brought clear of a bar that stays over its control, and never drawn upon the bar', async () => {
    page = await lab.open(
      `<!doctype html><html lang="en"><style>body{margin:0} #box{height:400px;overflow:auto} #bar{position:sticky;top:0;height:120px;background:silver} #in{height:1200px;padding-top:300px}</style>
      <body><div id="box"><div id="bar" role="menubar"><button>New</button></div><div id="in"><button id="b" style="margin-left:40px">Save</button></div></div></body></html>`,
    );
    await page.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    const scroll = (to: number) => page.page.evaluate((to) => void (document.querySelector('#box')!.scrollTop = to), to);
    await scroll(360);
    expect(await page.lookAt({ names: ['Save'] })).toMatchObject({ found: 'one', enabled: true, inView: true, covered: 'menubar' });
    await page.point(save);
    await surrounds('#b');
    expect(await page.lookAt({ names: ['Save'] })).not.toHaveProperty('covered');
    await scroll(360);
    await expect.poll(async () => (await parts()).ring).toBeNull();
    await scroll(200);
    await surrounds('#b');
  });

  it('tells when something has come to lie over its control, and when it has gone', async () => {
    page = await lab.open(
      `<!doctype html><html lang="en"><body><div style="padding:40px"><button id="b">Save</button></div><p id="m" role="alert" hidden style="position:fixed;inset:0;margin:0;background:white">Saved.</p></body></html>`,
    );
    await page.run(`globalThis.told = 0; globalThis.own = dom.createOverlay(document, dom.stop.signal, { changed: () => void (told += 1) }); undefined`);
    const target = JSON.stringify({ surroundings: [], words: 'Press.', query: { key: 'p#a', control: 'press', names: ['Save'], scope: [], placeholders: [], evidence: [] } });
    await page.run(`own.point(${target})`);
    const cover = async (hidden: boolean) => {
      await page.page.evaluate((hidden) => document.querySelector('#m')!.toggleAttribute('hidden', hidden), hidden);
      await page.run('own.refresh()');
    };
    expect(await page.run('told')).toBe(0);
    await cover(false);
    expect(await page.run('told')).toBe(1);
    expect(await page.lookAt({ names: ['Save'] })).toMatchObject({ enabled: true, covered: 'alert' });
    await cover(true);
    expect(await page.run('told')).toBe(2);
  });

  it('takes no part of a control for something that lies over it', async () => {
    page = await lab.open(
      `<!doctype html><html lang="en"><style>.f{position:relative;width:200px} .f span{position:absolute;inset:4px}</style><body><div class="f"><div><input id="i" aria-label="Name" style="width:190px;height:24px"></div><span>Name</span></div>
      <div style="pointer-events:none;position:relative"><button id="b">Save</button></div></body></html>`,
    );
    expect(await page.lookAt({ control: 'textbox', names: ['Name'] })).not.toHaveProperty('covered');
    expect(await page.lookAt({ names: ['Save'] })).not.toHaveProperty('covered');
  });

  it('surrounds what can be seen of a control that a box cuts off, and its middle can be pressed', async () => {
    page = await lab.open(`<!doctype html><html lang="en"><style>body{margin:0} #row{display:flex;width:400px;margin:60px} .cell{width:80px;height:30px;overflow:hidden;white-space:nowrap;position:var(--at)}
      .cell>*{position:var(--held)}</style><body><div id="row"><div class="cell"><a id="b" href="#b">Saves what is in the form</a></div><div class="cell"><a id="next" href="#next">Another cell</a></div></div>`);
    const link = { query: { names: ['Saves what is in the form'] }, words: 'Press it.' };
    await page.point(link);
    const whole = await boxOf('#b');
    const cell = await boxOf('.cell');
    expect(whole.right).toBeGreaterThan(cell.right + 60);
    const seen = { ...whole, right: cell.right };
    const ring = async () => {
      await frames();
      return (await parts()).ring!;
    };
    const around = ({ left, top, right, bottom }: typeof whole) => [left - 4, top - 4, right + 4, bottom + 4].map(Math.round);
    await expect.poll(async () => around({ ...seen }).join() === Object.values(await ring()).map(Math.round).join()).toBe(true);
    const { left, top, right, bottom } = await ring();
    expect(await page.page.evaluate((x, y) => document.elementFromPoint(x, y)?.id, (left + right) / 2, (top + bottom) / 2)).toBe('b');
    // What is placed by a box further out is cut off by that one only.
    await page.page.evaluate(() => document.documentElement.setAttribute('style', '--held:absolute'));
    await expect.poll(async () => (await ring()).right).toBeCloseTo((await boxOf('#b')).right + 4, 0);
    await page.page.evaluate(() => document.documentElement.setAttribute('style', '--held:absolute;--at:relative'));
    await expect.poll(async () => (await ring()).right).toBeCloseTo(cell.right + 4, 0);
  });

  it('brings a control into view once', async () => {
    page = await lab.open(scrolling.replace('padding-top:220px', 'padding-top:700px'));
    await page.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.point(save);
    await surrounds('#b');
    await page.page.evaluate(() => void (document.querySelector('#box')!.scrollTop = 0));
    await page.point(save);
    await frames();
    expect(await page.page.$eval('#box', (box) => box.scrollTop)).toBe(0);
  });

  it('goes over to a node that takes the control’s place', async () => {
    page = await lab.open(scrolling);
    await page.point(save);
    await page.page.evaluate(() => {
      const old = document.querySelector('#b')!;
      const fresh = old.cloneNode(true) as HTMLElement;
      fresh.style.marginLeft = '70px';
      old.replaceWith(fresh);
    });
    await surrounds('#b');
  });

  it('hides where the control has gone, and is back when it is', async () => {
    page = await lab.open(scrolling);
    await page.point(save);
    await page.page.evaluate(() => document.querySelector('#b')!.remove());
    await expect.poll(async () => (await parts()).ring).toBeNull();
    await page.page.evaluate(() => (document.querySelector('#box > div')!.innerHTML = '<button id="b">Save</button>'));
    await page.run('dom.overlay.refresh()');
    await surrounds('#b');
  });

  it('points at nothing where there are two', async () => {
    page = await lab.open('<!doctype html><body><button>Save</button><button>Save</button></body>');
    expect(await page.point(save)).toBe(false);
    expect((await parts()).ring).toBeNull();
  });
});

describe('manners', () => {
  it('needs nothing that a strict policy refuses', async () => {
    page = await lab.open(scrolling.replace(/<style>.*<\/style>/, ''), {
      headers: {
        'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
      },
    });
    await page.point(save);
    await surrounds('#b');
  });

  it('takes no click and no focus', async () => {
    page = await lab.open(scrolling);
    await page.page.focus('#b');
    await page.point(save);
    await frames();
    const { callout } = await parts();
    expect(await page.page.evaluate(() => document.activeElement?.id)).toBe('b');
    const under = await page.page.evaluate(
      ({ left, top }) => document.elementFromPoint(left + 20, top + 10)?.localName,
      callout!,
    );
    expect(under).not.toBe('div[popover]');
    expect(
      await page.page.evaluate(
        ({ left, top }) => document.elementFromPoint(left + 20, top + 10)?.hasAttribute('popover'),
        callout!,
      ),
    ).toBe(false);
  });

  it('is read out once', async () => {
    page = await lab.open(scrolling);
    await page.point(save);
    await expect.poll(async () => (await parts()).status).toBe('Press Save.');
  });

  it('stands above a modal dialog that holds its control', async () => {
    page = await lab.open('<!doctype html><body><dialog id="d"><button id="b">Save</button></dialog></body>');
    await page.page.evaluate(() => document.querySelector('dialog')!.showModal());
    expect(await page.point(save)).toBe(true);
    await surrounds('#b');
  });

  it('leaves nothing behind', async () => {
    page = await lab.open(scrolling);
    const before = await page.page.content();
    await page.point(save);
    expect(await hosts()).toBe(1);
    await page.point(null);
    expect(await page.page.content()).toBe(before);
    await page.point(save);
    await page.run('dom.stop.abort()');
    expect(await page.page.content()).toBe(before);
  });

  it('comes back three times when a page takes it away, then leaves it at that (S04)', async () => {
    page = await lab.open(scrolling);
    await page.page.evaluate(() => {
      Object.assign(globalThis, { taken: 0 });
      new MutationObserver(() => {
        for (const host of document.querySelectorAll('html > [popover]')) {
          host.remove();
          (globalThis as unknown as { taken: number }).taken += 1;
        }
      }).observe(document.documentElement, { childList: true });
    });
    await page.point(save);
    await new Promise((done) => setTimeout(done, 300));
    expect(await page.page.evaluate('taken')).toBe(4);
    expect(await hosts()).toBe(0);
  });

  it('comes back when a page closes it, and not for ever', async () => {
    page = await lab.open(scrolling);
    await page.point(save);
    await page.page.evaluate(() => document.querySelector<HTMLElement>('[popover]')!.hidePopover());
    await expect.poll(async () => (await parts()).ring !== null).toBe(true);
    await page.page.evaluate(async () => {
      for (let time = 0; time < 6; time++) {
        const host = document.querySelector<HTMLElement>('[popover]:popover-open');
        host?.hidePopover();
        await new Promise((done) => setTimeout(done, 30));
      }
    });
    await expect.poll(hosts).toBe(0);
  });

  it('cannot be restyled from outside (S02)', async () => {
    page = await lab.open(scrolling);
    await page.point(save);
    await page.page.addStyleTag({
      content:
        '[popover]{opacity:0!important;transform:scale(0)!important;pointer-events:auto!important;filter:opacity(0)!important} html{opacity:.99}',
    });
    await surrounds('#b');
    expect(
      await page.page.$eval('[popover]', (host) => {
        const { opacity, transform, pointerEvents, filter } = getComputedStyle(host);
        return { opacity, transform, pointerEvents, filter };
      }),
    ).toEqual({ opacity: '1', transform: 'none', pointerEvents: 'none', filter: 'none' });
  });

  it('withdraws where the page hides everything', async () => {
    page = await lab.open(scrolling);
    await page.point(save);
    await page.page.evaluate(() => {
      document.documentElement.style.display = 'none';
      dispatchEvent(new Event('resize'));
    });
    await expect.poll(hosts).toBe(0);
  });
});
