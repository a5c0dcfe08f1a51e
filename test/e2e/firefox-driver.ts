import type { Browser, Frame } from 'puppeteer-core';

/** WebDriver BiDi as it goes over the wire, where puppeteer has no words for what Firefox can do. */
export interface Driver {
  /** One command; its result, or a rejection with the driver's message. */
  send<Result>(method: string, params: object): Promise<Result>;
  /** Tells puppeteer of an event as if the browser had sent it. */
  emit(method: string, params: object): void;
}

interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
  emit(method: string, params: object): unknown;
}

export function driverOf(browser: Browser): Driver {
  const { connection } = browser as unknown as { connection: Connection };
  return {
    send: async <Result>(method: string, params: object) => (await connection.send(method, params)).result as Result,
    emit: (method, params) => void connection.emit(method, params),
  };
}

/** The id by which the driver knows a frame. */
export const contextOf = (frame: Frame) => (frame as unknown as { _id: string })._id;

interface Context {
  context: string;
  url: string;
  clientWindow: string;
}

export interface BrowserWindow {
  /** The driver's id of the window. */
  clientWindow: string;
  /** Runs the body of an async function in the browser's own window, with its rights; the value goes through JSON. */
  run<Value>(body: string): Promise<Value>;
}

/** The first browser window. Needs Firefox to be started with `--remote-allow-system-access`. */
export async function browserWindow(driver: Driver): Promise<BrowserWindow> {
  const { contexts } = await driver.send<{ contexts: Context[] }>('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const found = contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml');
  if (!found) throw new Error('Firefox shows no browser window');
  return {
    clientWindow: found.clientWindow,
    async run<Value>(body: string) {
      const reply = await driver.send<{ result?: { value?: string }; exceptionDetails?: { text: string } }>('script.evaluate', {
        expression: `(async () => JSON.stringify((await (async () => { ${body} })()) ?? null))()`,
        target: { context: found.context },
        awaitPromise: true,
      });
      if (reply.exceptionDetails) throw new Error(reply.exceptionDetails.text);
      return JSON.parse(reply.result?.value ?? 'null') as Value;
    },
  };
}
