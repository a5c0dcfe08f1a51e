import { CDPSessionEvent, type Browser, type CDPSession } from 'puppeteer-core';
import puppeteer from 'puppeteer-core/package.json' with { type: 'json' };

/**
 * Keeps every frame of a process of its own within reach. puppeteer (24.43 as 25.16) attaches such frames side by side but waits for
 * one frame's tree in the name of all: one in some two hundred stays with its parent's session, and what is asked of it is never
 * answered. Such a frame is handed to its own session here.
 */
export async function keepFramesReachable(browser: Browser): Promise<void> {
  const own = await browser.target().createCDPSession();
  own.connection()?.on(CDPSessionEvent.SessionAttached, (session) => void handOver(browser, session).catch(() => undefined));
}

/** What puppeteer keeps to itself of a frame. */
interface FrameInside {
  _id: string;
  client: CDPSession;
  updateClient(session: CDPSession): void;
}

/** Throws when the frame is gone before it is handed over; nobody asks for it then. */
async function handOver(browser: Browser, session: CDPSession): Promise<void> {
  // puppeteer's own questions were asked before this one, and are answered before it.
  const { targetInfo } = await session.send('Target.getTargetInfo');
  if (targetInfo.type !== 'iframe') return;
  const pages = await browser.pages();
  const frames = pages.flatMap((page) => page.frames()) as unknown as FrameInside[];
  const frame = frames.find(({ _id }) => _id === targetInfo.targetId);
  if (!frame || frame.client === session) return;
  frame.updateClient(session);
  const world = { frameId: targetInfo.targetId, worldName: `__puppeteer_utility_world__${puppeteer.version}`, grantUniveralAccess: true };
  await session.send('Page.createIsolatedWorld', world);
  // Enabled anew it tells of the contexts once more.
  await session.send('Runtime.disable');
  await session.send('Runtime.enable');
}
