import type { Browser, Page } from 'puppeteer-core';
import { verificationCode } from '../twins/krisp/index.ts';
import { seen } from './admin.ts';

/** The admin signs in to Krisp's console with the e-mail code, as on any morning. */
export async function signInToKrisp(page: Page): Promise<void> {
  await page.goto('https://account.krisp.ai/login');
  await (await seen(page, '::-p-aria([name="Work email"][role="textbox"])')).type('admin@contoso.com');
  await (await seen(page, '::-p-aria([name="Continue"][role="button"])')).click();
  await (await seen(page, 'input:not([disabled])')).evaluate(() => undefined);
  await page.waitForFunction(() => document.querySelectorAll('form input').length === 1 && !/Work email/.test(document.body.innerText));
  await (await seen(page, 'form input')).type(verificationCode);
  await (await seen(page, 'form button[type=submit]')).click();
  await page.waitForFunction(() => location.pathname !== '/login');
}

/** The admin signs in to the Azure portal, or to the Entra admin center. */
export async function signInToPortal(page: Page, host = 'portal.azure.com'): Promise<void> {
  await page.goto(`https://${host}/`);
  await (await seen(page, 'button[value^="admin@"]')).click();
  await page.waitForFunction((name: string) => location.host === name && document.readyState === 'complete', {}, host);
}

const simon = 'B.Simon@contoso.onmicrosoft.com';

export interface LoginOptions {
  user?: string;
  /** Takes what the last page said. */
  shown?: string[];
  /** What is done on the first page. */
  begin?: ((page: Page) => Promise<void>) | undefined;
}

/**
 * One login as a person would do it, from the sign-on address, in a window of its own. True when the service provider's
 * page says `Signed in with SSO`, as all twins' pages do.
 */
export async function signInWithSso(browser: Browser, address: string, { begin, ...options }: LoginOptions = {}): Promise<boolean> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.goto(address);
    await begin?.(page);
    return await signInOn(page, options);
  } finally {
    await context.close();
  }
}

/** The rest of a login, on a page that is on its way to Microsoft's. */
export async function signInOn(page: Page, { user = simon, shown }: Omit<LoginOptions, 'begin'> = {}): Promise<boolean> {
  const outcome = () => /Signed in with SSO|failed|AADSTS\d+|not ready|not found|not allowed/i.test(document.body?.innerText ?? '');
  const account = `button[value="${user}"]`;
  await page.waitForFunction((selector: string) => document.querySelector(selector) ?? /AADSTS|not ready|not found|not allowed/i.test(document.body?.innerText ?? ''), {}, account);
  await (await page.$(account))?.click();
  await page.waitForFunction(outcome);
  const text = await page.evaluate(() => document.body.innerText);
  shown?.push(text);
  return text.includes('Signed in with SSO');
}

/** A login as somebody begins it who is assigned: the app's tile in My Apps. */
export const signInFromMyApps = (browser: Browser, app: string): Promise<boolean> =>
  signInWithSso(browser, 'https://myapps.microsoft.com/', {
    async begin(page) {
      await (await seen(page, `button[value="${simon}"]`)).click();
      await (await seen(page, `::-p-xpath(//a[normalize-space()="${app}"])`)).click();
      await page.waitForFunction(() => location.host !== 'myapps.microsoft.com');
    },
  });
