import { followGuide, type GuidedOptions, type PanelView } from '../guided.ts';
import { begin } from '../rig.ts';
import { aircallCertificate, aircallCertificateByLink } from './aircall-certificate.ts';
import { aircallByFile, aircallByTeam, aircallCustomApp } from './aircall-custom-app.ts';
import { aircallEmailMismatch } from './aircall-email-mismatch.ts';
import type { Ground, GuidedRun } from './guided-run.ts';
import { krispCertificate } from './krisp-certificate.ts';
import { krispCustomApp } from './krisp-custom-app.ts';
import { krispGallery } from './krisp-gallery.ts';
import { sprinklrCertificate } from './sprinklr-certificate.ts';
import { sprinklrByImport, sprinklrCustomApp } from './sprinklr-custom-app.ts';

/** Every guide that is followed to its end, by its id; behind a colon, another way through the same guide. */
export const guidedRuns = {
  'krisp-custom-app': krispCustomApp,
  'krisp-gallery': krispGallery,
  'krisp-certificate': krispCertificate,
  'aircall-custom-app': aircallCustomApp,
  'aircall-custom-app:file': aircallByFile,
  'aircall-custom-app:team': aircallByTeam,
  'aircall-certificate': aircallCertificate,
  'aircall-certificate:link': aircallCertificateByLink,
  'aircall-email-mismatch': aircallEmailMismatch,
  'sprinklr-custom-app': sprinklrCustomApp,
  'sprinklr-custom-app:import': sprinklrByImport,
  'sprinklr-certificate': sprinklrCertificate,
} satisfies Record<string, GuidedRun>;
export type GuideId = keyof typeof guidedRuns;
export type { Ground, GuidedRun } from './guided-run.ts';

/**
 * Choose the guide in the empty panel and follow it to its end, on a rig of its service provider. `more` comes on top: what is done at a
 * step goes before what the run itself does there.
 */
export async function followRun(ground: Ground, id: GuideId, more: Partial<GuidedOptions> = {}): Promise<PanelView> {
  const run: GuidedRun = guidedRuns[id];
  if (run.prepare) {
    run.prepare(ground.twins.state);
    await ground.account.reload();
  }
  await begin(ground, id.split(':')[0]);
  await run.begun?.(ground);
  const own = run.own?.(ground) ?? {};
  const end = await followGuide(ground.desk, {
    login: ground.login,
    ...own,
    ...more,
    async onStep(title) {
      await more.onStep?.(title);
      await own.onStep?.(title);
    },
  });
  if (end.finished) run.prove?.(ground);
  return end;
}
