import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { KrispState } from '../../twins/krisp/index.ts';
import { seen } from '../admin.ts';
import { press } from '../guided.ts';
import { signInOn } from '../sign-in.ts';
import type { Ground, GuidedRun } from './guided-run.ts';
import { portalLabel } from './portal-label.ts';

export const krispGallery: GuidedRun = {
  sp: 'krisp',
  own: (ground) => ({
    onMessage: () => support(ground),
    // Where Entra's test has opened its tab, one of the people who may signs in.
    goOn: async (page) => (new URL(page.url()).host === 'login.microsoftonline.com' ? signInOn(page) : null),
    skip: /Require single sign-on/,
    async onStep(title) {
      // As the step says: a gallery app's first certificate does not stay. Whoever has left the page meanwhile has reloaded it.
      if (title !== 'Take the certificate' || !ground.portal.url().includes('/SignOn/')) return;
      await ground.portal.reload();
      await seen(ground.portal, `::-p-text(${portalLabel(ground, 'samlCertificates')})`);
    },
  }),
};

/** Krisp's support, who get the message and the file as they leave the panel, and nothing else. */
async function support({ desk, twins }: Ground): Promise<void> {
  const body = await desk.panel.$eval('.message-body', (element) => element.textContent ?? '');
  // The portal's own file has the same name, and a driven browser writes over it.
  for (const name of readdirSync(desk.downloads)) rmSync(join(desk.downloads, name));
  await press(desk, 'Download the file');
  const name = await arrived(desk.downloads);
  if (!/^Krisp Technologies.*\.cer$/.test(name)) throw new Error(`the file for Krisp’s support is called ${name}`);
  const der = readFileSync(join(desk.downloads, name));
  const krisp = new KrispState(twins.state);
  const { slug } = krisp.team;
  const [, ssoUrl] = /Login URL: (\S+)/.exec(body) ?? [];
  if (!ssoUrl || !body.includes(slug)) throw new Error(`the message lacks what Krisp’s support needs: ${body}`);
  krisp.configure({
    audienceUri: slug,
    issuer: slug,
    ssoUrl,
    certificate: `-----BEGIN CERTIFICATE-----\n${der.toString('base64').match(/.{1,64}/g)!.join('\n')}\n-----END CERTIFICATE-----\n`,
  });
}

async function arrived(folder: string): Promise<string> {
  for (const end = Date.now() + 8_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const fresh = readdirSync(folder).find((name) => name.endsWith('.cer'));
    if (fresh) return fresh;
  }
  throw new Error('no file came out of the panel');
}
