import { labels } from '../../twins/aircall/index.ts';
import { workingAircall } from '../../twins/aircall/working.ts';
import { seen } from '../admin.ts';
import { saveAtAircall, uploadAtAircall } from './aircall-security.ts';
import { certificateChange } from './certificate-change.ts';
import { arrived, filesIn, newest } from '../downloads.ts';
import { press, readPanel } from '../guided.ts';
import { ringOn } from '../ring.ts';
import type { Ground, GuidedRun } from './guided-run.ts';

const takeAnew = 'Take the metadata anew';
const giveAnew = 'Give Aircall the metadata anew';
const security = 'https://dashboard.aircall.io/account/security';

/** Aircall has the file of a year ago: until it gets today's, nobody can sign in. */
export const aircallCertificate: GuidedRun = {
  sp: 'aircall',
  prepare: (state) => workingAircall(state, 'file'),
  ...certificateChange({ step: giveAnew, rule: 'certificate-not-yet-read' }, async (ground, title) => {
    const { desk, account } = ground;
    if (title === takeAnew) {
      await metadataFile(ground);
      await press(desk, /^Yes/);
    }
    if (title !== giveAnew) return;
    await account.bringToFront();
    await account.goto(security);
    await uploadAtAircall(ground, newest(filesIn(desk.downloads), '.xml')!);
    await saveAtAircall(ground);
  }),
};

/** What is ringed in the portal is pressed, until that was the metadata’s download. */
async function metadataFile({ desk, portal }: Ground): Promise<void> {
  const before = filesIn(desk.downloads);
  const until = Date.now() + 30_000;
  await portal.bringToFront();
  for (let pressed = ''; !/Federation Metadata XML/.test(pressed); ) {
    const { words } = await readPanel(desk.panel);
    const ring = words && words !== pressed ? await (desk.ringOn ?? ringOn)(portal) : null;
    if (ring) {
      await desk.admin.clickAt(portal, ring);
      pressed = words!;
    } else if (Date.now() > until) throw new Error(`the metadata’s download is not pointed at: ${words}`);
  }
  await arrived(desk.downloads, before);
}

/** Aircall has the address, and reads it at each sign-in: there is no gap. */
export const aircallCertificateByLink: GuidedRun = {
  sp: 'aircall',
  prepare: (state) => workingAircall(state),
  ...certificateChange(null, async (ground, title) => {
    if (title === takeAnew) await press(ground.desk, /^Yes/);
    if (title !== giveAnew) return;
    await ground.account.bringToFront();
    await ground.account.goto(security);
    await seen(ground.account, `::-p-aria([name="${labels.metadataUrl}"][role="textbox"])`);
    await saveAtAircall(ground);
  }),
};
