import { build } from 'esbuild';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import type { AnchorQuery, FillResult, Look, PageFacts } from '../../lib/dom/look.ts';
import type { FillOrder } from '../../lib/dom/fill.ts';
import { keepFramesReachable } from '../reachable-frames.ts';

/** Path of the Chromium that browser specs run in. */
export const chromium = process.env['SSO_CHROMIUM'] ?? '/usr/bin/chromium';
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * `lib/dom` as one script that puts its functions on the global object of an isolated world, as a content script would
 * have them.
 */
async function bundle(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return result.outputFiles[0]?.text ?? '';
}

/** The same script for a frame, which a lab's page does not put it into. */
export const libraryScript = () => bundle(here('./browser-entry.ts'));

export interface Lab {
  browser: Browser;
  /** A page of this markup under a real https address; `files` are served beside it. */
  open(html: string, options?: OpenOptions): Promise<LabPage>;
  close(): Promise<void>;
}
export interface OpenOptions {
  /** Fixture apps (`fixtures/*.ts`), bundled and served as `/app.js`. */
  app?: string;
  headers?: Record<string, string>;
  address?: string;
  /** Further documents by address, for frames. */
  documents?: Record<string, string>;
  viewport?: { width: number; height: number };
}
export interface LabPage {
  page: Page;
  cdp: CDPSession;
  look(queries: readonly Partial<AnchorQuery>[], surroundings?: readonly string[]): Promise<Look[]>;
  lookAt(query: Partial<AnchorQuery>, surroundings?: readonly string[]): Promise<Look>;
  fill(
    order: Omit<Partial<FillOrder>, 'query' | 'reveal'> & {
      query: Partial<AnchorQuery>;
      reveal?: Partial<AnchorQuery> | null;
    },
  ): Promise<FillResult>;
  point(target: { query: Partial<AnchorQuery>; words: string } | null): Promise<boolean>;
  describe(): Promise<PageFacts>;
  /** Run an expression in the isolated world, with the functions of `lib/dom` as globals. */
  run<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

export function queryOf(query: Partial<AnchorQuery>): AnchorQuery {
  return { key: 'page#anchor', control: 'press', names: [], scope: [], placeholders: [], evidence: [], ...query };
}

const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function openLab(): Promise<Lab> {
  if (!existsSync(chromium)) throw new Error(`No Chromium at ${chromium}; set SSO_CHROMIUM to the path of one.`);
  const library = await libraryScript();
  const apps = new Map<string, Promise<string>>();
  const browser = await puppeteer.launch({ executablePath: chromium, args: flags, headless: true });
  await keepFramesReachable(browser);
  return {
    browser,
    close: () => browser.close(),
    async open(html, options = {}) {
      const address = options.address ?? 'https://portal.example/';
      const page = await browser.newPage();
      await page.setViewport(options.viewport ?? { width: 1200, height: 800 });
      if (options.app && !apps.has(options.app)) apps.set(options.app, bundle(here(`./fixtures/${options.app}`)));
      const app = options.app ? await apps.get(options.app) : '';
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        const { origin, pathname } = new URL(request.url());
        const document = options.documents?.[request.url()];
        if (pathname === '/app.js') return void request.respond({ contentType: 'text/javascript', body: app ?? '' });
        if (document !== undefined)
          return void request.respond({ contentType: 'text/html; charset=utf-8', body: document });
        if (origin + pathname === address.split(/[?#]/)[0]) {
          const headers = options.headers ?? {};
          return void request.respond({ contentType: 'text/html; charset=utf-8', body: html, headers });
        }
        return void request.respond({ status: 404, body: '' });
      });
      await page.goto(address, { waitUntil: 'load' });
      const cdp = await page.createCDPSession();
      const { frameTree } = await cdp.send('Page.getFrameTree');
      const world = await cdp.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'extension' });
      const run = async <T>(expression: string): Promise<T> => {
        const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
          expression,
          contextId: world.executionContextId,
          awaitPromise: true,
          returnByValue: true,
        });
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        return result.value as T;
      };
      await run(`${library};undefined`);
      const say = (value: unknown) => JSON.stringify(value);
      const look = (queries: readonly Partial<AnchorQuery>[], surroundings: readonly string[] = []) =>
        run<Look[]>(`dom.look(document, ${say(queries.map(queryOf))}, { surroundings: ${say(surroundings)} })`);
      return {
        page,
        cdp,
        run,
        look,
        lookAt: async (query, surroundings) => (await look([query], surroundings))[0] as Look,
        fill: ({ query, reveal, ...rest }) => {
          const order = {
            surroundings: [],
            value: '',
            expect: null,
            ...rest,
            query: queryOf(query),
            reveal: reveal ? queryOf(reveal) : null,
          };
          return run<FillResult>(`dom.fill(document, ${say(order)})`);
        },
        point: (target) =>
          run<boolean>(
            `dom.overlay.point(${say(target && { surroundings: [], words: target.words, query: queryOf(target.query) })})`,
          ),
        describe: () => run<PageFacts>('dom.describe(document)'),
        close: () => page.close(),
      };
    },
  };
}
