/** The real files in ../shared/corpora, where they are: unpacked into a folder of the system's, never into the project. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const project = dirname(dirname(fileURLToPath(import.meta.url)));
export const corpora = join(dirname(project), 'shared', 'corpora');

let folder: string | null | undefined;

/** The folder with `certs`, `metadata`, `responses` in it; null, with a reason said, where there is none. */
export function unpackCorpora(): string | null {
  if (folder === undefined) folder = unpack();
  return folder;
}

function unpack(): string | null {
  const archive = join(corpora, 'public.tar.xz');
  if (!existsSync(archive)) {
    console.log(`The real files are not here (${archive}); going on without them.`);
    return null;
  }
  const at = mkdtempSync(join(tmpdir(), 'sso-handshake-corpora-'));
  process.on('exit', () => rmSync(at, { recursive: true, force: true }));
  const { status, error } = spawnSync('tar', ['xJf', archive, '-C', at], { stdio: 'inherit' });
  if (status !== 0) {
    console.log(`The real files could not be unpacked (${error?.message ?? `tar ended with ${status}`}); going on without them.`);
    return null;
  }
  return join(at, 'public');
}

/** The files of one corpus up to a size, as seeds; none where the corpora are not here. */
export function corpusFiles(corpus: 'certs' | 'metadata' | 'responses', largest: number): Uint8Array[] {
  const root = unpackCorpora();
  if (!root) return [];
  return readdirSync(join(root, corpus), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => new Uint8Array(readFileSync(join(entry.parentPath, entry.name))))
    .filter((bytes) => bytes.length <= largest);
}
