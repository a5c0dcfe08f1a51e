import { labels } from '../../twins/aircall/index.ts';
import { workingAircall } from '../../twins/aircall/working.ts';
import { seen } from '../admin.ts';
import { saveAtAircall, uploadAtAircall } from './aircall-security.ts';
import { certificateChange } from './certificate-change.ts';
import { arrived, filesIn } from '../downloads.ts';
import type { Ground, GuidedRun } from './guided-run.ts';
import { portalLabel } from './portal-label.ts';

const security = 'https://dashboard.aircall.io/account/security';

/** Aircall has the file of a year ago: until it gets today's, nobody can sign in. */
export const aircallCertificate: GuidedRun = {
  sp: 'aircall',
  prepare: (state) => workingAircall(state, 'file'),
  ...certificateChange({ step: 'Give Aircall the metadata anew', rule: 'certificate-not-yet-read' }, async (ground, title) => {
    if (title !== 'Give Aircall the metadata anew') return;
    const { desk, portal, account } = ground;
    await portal.bringToFront();
    await portal.reload();
    const before = filesIn(desk.downloads);
    await (await metadataDownload(ground)).click();
    const file = await arrived(desk.downloads, before);
    await account.bringToFront();
    await account.goto(security);
    await uploadAtAircall(ground, file);
    await saveAtAircall(ground);
  }),
};

function metadataDownload(ground: Ground) {
  const [file, download] = [portalLabel(ground, 'metadataXml'), portalLabel(ground, 'download')];
  return seen(ground.portal, `::-p-xpath(//*[normalize-space(text())="${file}"]/following::*[normalize-space(text())="${download}"][1])`);
}

/** Aircall has the address, and reads it at each sign-in: there is no gap. */
export const aircallCertificateByLink: GuidedRun = {
  sp: 'aircall',
  prepare: (state) => workingAircall(state),
  ...certificateChange(null, async (ground, title) => {
    if (title !== 'Give Aircall the metadata anew') return;
    await ground.account.bringToFront();
    await ground.account.goto(security);
    await seen(ground.account, `::-p-aria([name="${labels.metadataUrl}"][role="textbox"])`);
    await saveAtAircall(ground);
  }),
};
