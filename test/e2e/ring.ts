import type { CDPSession, Frame, Page } from 'puppeteer-core';
import type { Point } from './admin.ts';

interface Node {
  backendNodeId: number;
  attributes?: string[];
  children?: Node[];
  shadowRoots?: Node[];
}

function* below(node: Node): Generator<Node> {
  yield node;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) yield* below(child);
}

/**
 * The middle of the ring that the overlay has drawn on this page, in whichever frame; null while there is none. The overlay's shadow
 * tree is closed, so that not even a test's script sees it: the debugger does.
 */
export async function ringOn(page: Page): Promise<Point | null> {
  // A pane slides in with its ring, a page scrolls to it: it is pressed where it lies still. What moves moves with the frames that are
  // drawn, and a busy browser draws few of them: time alone would take a scroll that is yet to begin for rest.
  for (let last: Point | null = null, tries = 0; ; tries += 1) {
    const point = await ringNow(page);
    if (!point || (last && Math.hypot(point.x - last.x, point.y - last.y) < 1) || tries > 20) return point;
    last = point;
    await Promise.all([pause(50), Promise.race([drawn(page, 3), pause(2000)])]);
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Resolves once the page has drawn so many frames; at once where it is on its way to another document. */
const drawn = (page: Page, frames: number) =>
  page
    .evaluate(async (count: number) => {
      for (let left = count; left > 0; left -= 1) await new Promise(requestAnimationFrame);
    }, frames)
    .catch(() => undefined);

async function ringNow(page: Page): Promise<Point | null> {
  for (const frame of page.frames()) {
    const point = await ringIn(frame).catch(() => null);
    if (point) return point;
  }
  return null;
}

const clientOf = (frame: Frame) => (frame as unknown as { client: CDPSession }).client;

async function ringIn(frame: Frame): Promise<Point | null> {
  const host = await frame.$(':root > div[popover]');
  if (!host) return null;
  const client = clientOf(frame);
  const { objectId } = host.remoteObject();
  const { node: tree } = (await client.send('DOM.describeNode', { objectId: objectId!, depth: -1, pierce: true })) as { node: Node };
  void host.dispose();
  for (const { backendNodeId, attributes = [] } of below(tree)) {
    const at = attributes.indexOf('class');
    if (at < 0 || !attributes[at + 1]?.split(' ').includes('ring') || attributes.includes('hidden')) continue;
    const { model } = await client.send('DOM.getBoxModel', { backendNodeId }).catch(() => ({ model: null }));
    if (!model || model.width === 0) continue;
    const [x0, y0, , , x2, y2] = model.border as [number, number, number, number, number, number];
    const corner = await cornerOf(frame);
    return corner && { x: (x0 + x2) / 2 + corner.x, y: (y0 + y2) / 2 + corner.y };
  }
  return null;
}

/** Where what is measured in this frame begins: a frame of the same process measures from its parent's corner, another from its own. */
async function cornerOf(frame: Frame): Promise<Point | null> {
  const parent = frame.parentFrame();
  if (!parent) return { x: 0, y: 0 };
  if (clientOf(parent) === clientOf(frame)) return cornerOf(parent);
  return (await (await frame.frameElement())?.boundingBox()) ?? null;
}
