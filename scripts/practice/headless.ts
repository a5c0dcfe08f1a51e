import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pageInFront } from '../../test/e2e/admin.ts';
import { providerById } from '../../lib/guide/registry.ts';
import { startRig } from '../../test/e2e/rig.ts';
import { ringOn } from '../../test/e2e/ring.ts';
import { followRun, guidedRuns } from '../../test/e2e/runs/index.ts';
import type { Practice } from './guides.ts';
import { look, type Picture, writePictures } from './pictures.ts';

/**
 * The guided run without a display: twins, a headless Chromium with the extension, every step as the panel and the ring say, and a real
 * login at the end. Writes a picture of each step to `practice/` and prints where they are. True when the login worked.
 */
export async function practiseHeadless({ guide, run }: Practice): Promise<boolean> {
  if (!run) throw new Error(`nobody has said how ${guide.id} is followed without a person`);
  const folder = resolve('practice');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const pictures: Picture[] = [];
  const rig = await startRig({ sp: guidedRuns[run].sp });
  const { browser, panel } = rig.desk;
  const picture = async (title: string) => {
    const page = await pageInFront(await browser.pages());
    if (!page) return;
    await ringHasCome(page);
    const number = pictures.length + 1;
    const name = title.toLowerCase().normalize('NFKD').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
    pictures.push({
      path: join(folder, `${String(number).padStart(2, '0')}-${name}.png`),
      sight: await look(page, panel),
      caption: `${number}. ${title}`,
    });
    console.log(`  ${number}. ${title}`);
  };
  let worked = false;
  try {
    await picture('Begin');
    const end = await followRun(rig, run, { onStep: picture });
    worked = end.finished && rig.lastLogin()?.ok === true;
    await picture(worked ? 'The login worked' : 'The end');
  } catch (error) {
    console.error((error as Error).message);
    await picture('Where it stopped').catch(() => undefined);
  } finally {
    await rig.close();
  }
  await writePictures(pictures);
  console.log(`${pictures.length} pictures are in ${folder}`);
  const { clicks, typed } = rig.desk.admin.counts;
  const name = providerById(guide.sp)?.name;
  console.log(
    worked
      ? `B.Simon signed in to ${name} with SSO; the admin pressed ${clicks} times and typed ${typed === 0 ? 'nothing' : `${typed} characters`}.`
      : 'The login did not work.',
  );
  return worked;
}

/** A step that begins elsewhere has no ring: what is there after a moment is what is shown. */
async function ringHasCome(page: Parameters<typeof ringOn>[0]): Promise<void> {
  for (const end = Date.now() + 1500; Date.now() < end && !(await ringOn(page)); ) await new Promise((done) => setTimeout(done, 100));
  // It glides into place.
  await new Promise((done) => setTimeout(done, 400));
}
