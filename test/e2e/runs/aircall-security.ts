import { labels } from '../../twins/aircall/index.ts';
import { seen } from '../admin.ts';
import { press } from '../guided.ts';
import type { Ground } from './guided-run.ts';

/** What no source names on Aircall's Security page is the admin's to find. */
export async function uploadAtAircall({ desk, account }: Ground, file: string): Promise<void> {
  const input = await account.waitForSelector('input[type=file]');
  // The file's own dialog, which no driver reaches: opening it, and choosing there.
  desk.admin.counts.clicks += 2;
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
}

export async function saveAtAircall({ desk, account }: Ground): Promise<void> {
  await desk.admin.click(await seen(account, `::-p-aria([name="${labels.save}"][role="button"])`));
  await seen(account, `::-p-text(${labels.saved})`);
  await press(desk, /^Yes/);
}
