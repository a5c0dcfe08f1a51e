import type { ElementHandle, Frame, Page } from 'puppeteer-core';

/** What an admin does with hands: every click, key, change of tab and use of the clipboard goes through here and is counted. */
export class Admin {
  readonly counts = { clicks: 0, keys: 0, typed: 0, tabChanges: 0, clipboard: 0 };

  /** A real click in the middle of what is seen of the element. */
  async click(element: ElementHandle): Promise<void> {
    this.counts.clicks += 1;
    await element.scrollIntoView();
    await element.click();
  }

  /** A real click at a point of the page, in CSS pixels of its viewport. */
  async clickAt(page: Page, { x, y }: Point): Promise<void> {
    this.counts.clicks += 1;
    await page.mouse.click(x, y);
  }

  async type(page: Page, text: string): Promise<void> {
    this.counts.typed += text.length;
    this.counts.keys += text.length;
    await page.keyboard.type(text);
  }

  async press(page: Page, ...chord: Parameters<Page['keyboard']['press']>[0][]): Promise<void> {
    this.counts.keys += 1;
    for (const key of chord.slice(0, -1)) await page.keyboard.down(key);
    await page.keyboard.press(chord.at(-1)!);
    for (const key of chord.slice(0, -1)) await page.keyboard.up(key);
  }

  async switchTo(page: Page): Promise<void> {
    this.counts.tabChanges += 1;
    await page.bringToFront();
  }
}

export interface Point {
  x: number;
  y: number;
}

/** The tab in front: the one that is visible. */
export async function pageInFront(pages: readonly Page[]): Promise<Page | undefined> {
  for (const page of pages) {
    if (!page.url().startsWith('https:')) continue;
    const visible = await page.evaluate(() => document.visibilityState === 'visible').catch(() => false);
    if (visible) return page;
  }
  return undefined;
}

/**
 * The visible element with this accessible role and name, in whichever frame it is, once it is there. Parked blades and hidden frames
 * keep elements of the same name, so what is out of sight does not count.
 */
export async function seen(page: Page, selector: string, patience = 15_000): Promise<ElementHandle> {
  const end = Date.now() + patience;
  for (;;) {
    for (const frame of page.frames()) {
      // A frame that goes away while it is asked may never answer: the next round asks the frames that are there then.
      const element = await within(1500, inSight(page, frame, selector).catch(() => undefined));
      if (element) return element;
    }
    if (Date.now() > end) throw new Error(`not seen on ${page.url()}: ${selector}`);
    await within(1500, page.evaluate(() => new Promise(requestAnimationFrame)).catch(() => undefined));
  }
}

/** What is promised, or undefined after so many milliseconds. */
const within = <T>(milliseconds: number, promise: Promise<T>): Promise<T | undefined> =>
  Promise.race([promise, new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), milliseconds))]);

async function inSight(page: Page, frame: Frame, selector: string): Promise<ElementHandle | undefined> {
  const width = await page.evaluate(() => innerWidth);
  for (const element of await frame.$$(selector)) {
    const box = await element.boundingBox();
    const shown = await element.evaluate((node) => node instanceof Element && node.checkVisibility({ visibilityProperty: true, opacityProperty: true }));
    if (shown && box && box.width > 0 && box.x + box.width > 0 && box.x < width) return element;
  }
  return undefined;
}
