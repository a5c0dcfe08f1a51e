import type { Browser, Frame, Page } from 'puppeteer-core';
import type { Point } from './admin.ts';
import { contextOf, driverOf } from './firefox-driver.ts';

/** A node as the driver tells it: with the ids of what is below, also of closed shadow trees. */
interface Remote {
  sharedId?: string;
  value?: {
    attributes?: Record<string, string>;
    children?: Remote[];
    shadowRoot?: Remote | null;
  };
}

/**
 * The middle of the ring that the overlay has drawn on this page, in whichever frame; null while there is none. The overlay's shadow tree
 * is closed: WebDriver BiDi shows it all the same (`includeShadowTree: 'all'`), and takes its nodes as arguments.
 */
export const ringFinder = (browser: Browser) => async (page: Page): Promise<Point | null> => {
  for (const frame of page.frames()) {
    const point = await ringIn(frame).catch(() => null);
    if (point) return point;
  }
  return null;

  async function ringIn(frame: Frame): Promise<Point | null> {
    const driver = driverOf(browser);
    const target = { context: contextOf(frame), sandbox: 'ring' };
    const hosts = await driver.send<{ result: { value?: Remote[] } }>('script.evaluate', {
      expression: '[...document.querySelectorAll(":root > [popover]:popover-open")]',
      target,
      awaitPromise: false,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 4 },
    });
    for (const host of hosts.result.value ?? []) {
      const ring = [...below(host)].find(({ value }) => value?.attributes?.class?.split(' ').includes('ring') && !('hidden' in value.attributes));
      if (!ring?.sharedId) continue;
      const middle = await driver.send<{ result: { value?: string } }>('script.callFunction', {
        // Nobody presses what still moves: it has to lie still for some frames of animation.
        functionDeclaration: `async (ring) => {
          let last = '';
          for (let still = 0, frames = 0; still < 6 && frames < 90; frames++) {
            const { x, y, width, height } = ring.getBoundingClientRect();
            const now = JSON.stringify(width > 0 ? { x: x + width / 2, y: y + height / 2 } : null);
            still = now === last ? still + 1 : 0;
            last = now;
            await new Promise((resolve) => requestAnimationFrame(resolve));
          }
          return last;
        }`,
        arguments: [{ sharedId: ring.sharedId }],
        target,
        awaitPromise: true,
      });
      const point = JSON.parse(middle.result.value ?? 'null') as Point | null;
      if (!point) continue;
      if (frame === page.mainFrame()) return point;
      const outer = await (await frame.frameElement())?.boundingBox();
      if (outer) return { x: point.x + outer.x, y: point.y + outer.y };
    }
    return null;
  }
};

function* below(node: Remote): Generator<Remote> {
  yield node;
  for (const child of [...(node.value?.shadowRoot ? [node.value.shadowRoot] : []), ...(node.value?.children ?? [])]) yield* below(child);
}
