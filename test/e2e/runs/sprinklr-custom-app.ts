import { labels, SprinklrState } from '../../twins/sprinklr/index.ts';
import { seen } from '../admin.ts';
import { typeIn } from '../guided.ts';
import { ringOn } from '../ring.ts';
import { filesIn, newest } from '../downloads.ts';
import type { Ground, GuidedRun } from './guided-run.ts';

/** What Sprinklr's people told: no page shows it. */
export const typeAddress = ({ desk, twins }: Ground): Promise<void> =>
  typeIn(desk, 'Service Provider Login URL', `https://${new SprinklrState(twins.state).staging.host}`);

async function typeGiven(ground: Ground): Promise<void> {
  await typeAddress(ground);
  await typeIn(ground.desk, 'Partner ID', new SprinklrState(ground.twins.state).staging.partnerId);
}

/** At staging, every field by hand; advocacy is left out. */
export const sprinklrCustomApp: GuidedRun = {
  sp: 'sprinklr',
  begun: typeGiven,
  own: () => ({ skip: /Import Entra’s metadata|Advocacy/ }),
};

/** At staging, by Import Metadata: the file's own dialog is answered with what the guide has had downloaded. */
export const sprinklrByImport: GuidedRun = {
  sp: 'sprinklr',
  begun: typeGiven,
  own: ({ desk, account, twins }) => ({
    skip: /Advocacy/,
    async instead(words, page) {
      if (!/choose the XML file from Entra/.test(words)) return false;
      const ring = await (desk.ringOn ?? ringOn)(page);
      const file = newest(filesIn(desk.downloads), '.xml');
      if (!ring || !file) return false;
      const opened = page.waitForFileChooser({ timeout: 10_000 });
      // A busy browser takes a click before it has heard that the dialog is the driver's: it has, once it answers anything else.
      await page.evaluate(() => undefined);
      const [dialog] = await Promise.all([opened, desk.admin.clickAt(page, ring)]);
      await dialog.accept([file]);
      return true;
    },
    async onStep(title) {
      if (title !== 'Fill in Sprinklr’s form') return;
      const box = await seen(account, `::-p-aria([name="${labels.loginUrl}"][role="textbox"])`);
      const filled = await box.evaluate((input) => (input as HTMLInputElement).value);
      if (filled !== `https://login.microsoftonline.com/${twins.state.tenant.tenantId}/saml2`) throw new Error(`Import Metadata left “${filled}”`);
    },
  }),
};
