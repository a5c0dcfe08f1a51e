import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import type { Browser, CDPSession, Page } from 'puppeteer-core';

/** A page of so many elements with the bench in it, and the way to ask the browser about it. */
export interface Session {
  page: Page;
  cdp: CDPSession;
}

const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL('./in-page.ts', import.meta.url))],
  bundle: true,
  write: false,
  format: 'iife',
  minify: true,
  target: 'es2022',
  define: { 'process.env.NODE_ENV': '"production"', process: '{"env":{}}' },
});
const library = outputFiles[0]?.text ?? '';

export async function fresh(browser: Browser, size: number): Promise<Session> {
  const page = await browser.newPage();
  page.setDefaultTimeout(300_000);
  await page.setViewport({ width: 1400, height: 1000 });
  await page.setContent(
    '<!doctype html><html lang="en"><style>body{margin:0}.fxs-contextpane{position:fixed;right:0;top:0;width:400px;height:900px;background:#fff}</style><body></body></html>',
  );
  await page.evaluate(library);
  await page.evaluate(`bench.build(${size})`);
  const cdp = await page.createCDPSession();
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { page, cdp };
}

/** A metric of Chromium's `Performance` domain; durations are in seconds of processor time. */
export async function metric({ cdp }: Session, name: string): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find((one) => one.name === name)?.value ?? 0;
}

/** Milliseconds that one turn of each takes: medians of interleaved rounds, after one to warm up. `turns`: how many of each a round has. */
export async function turnsOf<What extends string>(session: Session, name: string, turns: Record<What, number>, rounds: number): Promise<Record<What, number>> {
  const taken = new Map<string, number[]>();
  for (let round = 0; round <= rounds; round += 1) {
    for (const [what, times] of Object.entries<number>(turns)) {
      const time = (await session.page.evaluate(`bench.repeat(${JSON.stringify(name)}, '${what}', ${times})`)) as number;
      if (round > 0) taken.set(what, [...(taken.get(what) ?? []), time]);
    }
  }
  const median = (what: string) => (taken.get(what) ?? []).toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
  return Object.fromEntries(Object.keys(turns).map((what) => [what, median(what)])) as Record<What, number>;
}
