import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { issueSigningCertificate } from '../twins/certificates.ts';
import { galleryResponses } from './responses.ts';

const now = Date.parse('2026-11-25T09:41:00Z');
const day = 86_400_000;
/** A certificate as Entra makes them, valid for three years from so many days ago. */
const certificate = (keyIndex: number, daysOld: number, commonName?: string) =>
  issueSigningCertificate({
    ...(commonName === undefined ? {} : { commonName }),
    keyIndex,
    serial: `2${keyIndex}`.padEnd(32, '0'),
    notBefore: new Date(now - daysOld * day),
  });

/** As `states.ts` has them. */
const values = {
  issuer: 'https://sts.windows.net/3f2a1b0c-9d8e-4f7a-b6c5-d4e3f2a1b0c9/',
  entityId: 'contoso',
  acsUrl: 'https://api.krisp.ai/v2/auth/sso/saml/0d6b2c1e-7f43-4a9a-9a55-3a1f0b6f3c11',
};

/**
 * Bundles the gallery of the panel's states into a folder and gives its address: `…/index.html#state=finished&lang=de`.
 */
export async function buildGallery(folder: string): Promise<string> {
  const sound = certificate(0, 70);
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [join(import.meta.dirname, 'main.tsx')],
    outdir: folder,
    bundle: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.yml': 'text' },
    alias: { '#i18n': join(import.meta.dirname, 'words.ts') },
    define: {
      RESPONSES: JSON.stringify(galleryResponses(values, sound, certificate(4, 70))),
      CERTIFICATES: JSON.stringify({
        sound: sound.pem,
        soundThumbprint: sound.thumbprint,
        next: certificate(3, 0).pem,
        soon: certificate(1, 1075).pem,
        ended: certificate(2, 1240).pem,
        tenant: certificate(3, 70, 'accounts.accesscontrol.windows.net').pem,
      }),
    },
  });
  cpSync(join(import.meta.dirname, 'index.html'), join(folder, 'index.html'));
  return pathToFileURL(join(folder, 'index.html')).href;
}
