import { writeFileSync } from 'node:fs';
import puppeteer, { type Page } from 'puppeteer-core';
import { needBrowser } from '../browsers/find.ts';

/** What an admin has before them: the console's page and the panel beside it, as PNG. */
export interface Sight {
  page: string;
  panel: string;
}

export interface Picture {
  path: string;
  sight: Sight;
  /** A line above both. */
  caption?: string;
  dark?: boolean;
}

/** Both pages as they are now, at one picture pixel for each CSS pixel, in base64. */
export async function look(page: Page, panel: Page): Promise<Sight> {
  const shot = (each: Page) => each.screenshot({ encoding: 'base64', captureBeyondViewport: false });
  return { page: await shot(page), panel: await shot(panel) };
}

/** Puts page and panel side by side, as the browser does, and writes the files. No image library: a browser draws them. */
export async function writePictures(pictures: readonly Picture[]): Promise<void> {
  const browser = await puppeteer.launch({
    executablePath: needBrowser('chromium'),
    headless: true,
    args: ['--no-sandbox', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  try {
    const [page] = await browser.pages();
    for (const picture of pictures) {
      await page!.setViewport({ width: 2000, height: 1400, deviceScaleFactor: 1 });
      await page!.setContent(frame, { waitUntil: 'load' });
      await page!.evaluate(async ({ sight, caption = '', dark = false }) => {
        document.documentElement.classList.toggle('dark', dark);
        document.querySelector('figcaption')!.textContent = caption;
        const images = [...document.images];
        for (const [at, source] of [sight.page, sight.panel].entries()) images[at]!.src = `data:image/png;base64,${source}`;
        await Promise.all(images.map((image) => image.decode()));
      }, picture as unknown as { sight: Sight; caption?: string; dark?: boolean });
      const figure = await page!.$('figure');
      writeFileSync(picture.path, await figure!.screenshot({ type: picture.path.endsWith('.webp') ? 'webp' : 'png', ...(picture.path.endsWith('.webp') ? { quality: 90 } : {}) }));
    }
  } finally {
    await browser.close();
  }
}

/** The browser draws a bar with the extension's name above the panel, which no picture of the panel has: it is drawn again here. */
const frame = `<!doctype html><meta charset="utf-8"><style>
  :root { --back: #e9ecf2; --edge: #c9d0dc; --ink: #333b4a; --bar: #fff } .dark { --back: #0c0e12; --edge: #2c323e; --ink: #c5ccda; --bar: #1c1d1f }
  body { margin: 0 } figure { margin: 0; width: max-content; padding: 20px; background: var(--back); color: var(--ink) }
  figcaption { font: 600 17px/1.3 system-ui, sans-serif; padding: 0 2px 14px } figcaption:empty { display: none }
  div { display: flex; width: max-content; border: 1px solid var(--edge); border-radius: 10px; overflow: hidden; box-shadow: 0 6px 24px #0002 }
  img { display: block } section { display: flex; flex-direction: column; border-left: 1px solid var(--edge); background: var(--bar) }
  header { flex: 1; display: flex; align-items: center; padding: 0 16px; font: 14px system-ui, sans-serif; overflow: hidden }
</style><figure><figcaption></figcaption><div><img alt=""><section><header>SSO Handshake</header><img alt=""></section></div></figure>`;
