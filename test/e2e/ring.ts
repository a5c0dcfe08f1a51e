import type { CDPSession, Frame, Page } from 'puppeteer-core';
import type { Point } from './admin.ts';

interface Node {
  nodeId: number;
  attributes?: string[];
  children?: Node[];
  shadowRoots?: Node[];
  contentDocument?: Node;
}

function* below(node: Node): Generator<Node> {
  yield node;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? []), ...(node.contentDocument ? [node.contentDocument] : [])]) yield* below(child);
}

/**
 * The middle of the ring that the overlay has drawn on this page, in whichever frame; null while there is none. The overlay's shadow
 * tree is closed, so that not even a test's script sees it: the debugger does.
 */
export async function ringOn(page: Page): Promise<Point | null> {
  // A pane slides in with its ring: it is pressed where it lies still.
  for (let last: Point | null = null, tries = 0; ; tries += 1) {
    const point = await ringNow(page);
    if (!point || (last && Math.hypot(point.x - last.x, point.y - last.y) < 1) || tries > 20) return point;
    last = point;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function ringNow(page: Page): Promise<Point | null> {
  for (const frame of page.frames()) {
    const point = await ringIn(frame).catch(() => null);
    if (point) return point;
  }
  return null;
}

async function ringIn(frame: Frame): Promise<Point | null> {
  const { client } = frame as unknown as { client: CDPSession };
  // A frame of the same process answers with its parent's session and whole tree: ask each process once.
  const parent = frame.parentFrame() as unknown as { client: CDPSession } | null;
  if (parent?.client === client) return null;
  const { root } = (await client.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: Node };
  for (const { nodeId, attributes = [] } of below(root)) {
    const at = attributes.indexOf('class');
    if (at < 0 || !attributes[at + 1]?.split(' ').includes('ring') || attributes.includes('hidden')) continue;
    const { model } = await client.send('DOM.getBoxModel', { nodeId }).catch(() => ({ model: null }));
    if (!model || model.width === 0) continue;
    const [x0, y0, , , x2, y2] = model.border as [number, number, number, number, number, number];
    let x = (x0 + x2) / 2;
    let y = (y0 + y2) / 2;
    if (parent) {
      // An out-of-process frame measures from its own corner.
      const element = await frame.frameElement();
      const outer = await element?.boundingBox();
      if (!outer) continue;
      x += outer.x;
      y += outer.y;
    }
    return { x, y };
  }
  return null;
}
