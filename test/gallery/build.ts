import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { issueSigningCertificate } from '../twins/certificates.ts';

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
      CERTIFICATES: JSON.stringify({
        sound: sound.pem,
        soundThumbprint: sound.thumbprint,
        soon: certificate(1, 1075).pem,
        ended: certificate(2, 1240).pem,
        tenant: certificate(3, 70, 'accounts.accesscontrol.windows.net').pem,
      }),
    },
  });
  cpSync(join(import.meta.dirname, 'index.html'), join(folder, 'index.html'));
  return pathToFileURL(join(folder, 'index.html')).href;
}
