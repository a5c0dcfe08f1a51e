import type { Page } from 'puppeteer-core';
import { seen } from '../admin.ts';

/**
 * The menus of Entra's certificates have no names of their own, so that the ring shows the grid and the words say which row. And what is
 * to be looked at anew is reloaded.
 */
export async function inCertificates(words: string, page: Page): Promise<boolean> {
  if (/Open the menu … of the row/.test(words)) {
    const row = '//*[@role="row"][contains(normalize-space(.), "Inactive")]';
    await (await seen(page, `::-p-xpath(${row}//button[@aria-label="More actions"])`)).click();
    return true;
  }
  if (!/Reload this page/.test(words)) return false;
  await page.reload();
  return true;
}
