/**
 * Builds the frame's scripts. Fluent makes that slow (seconds), so what was built is kept in `.cache/twins` under a
 * hash of everything it was made from, and the newest few builds stay there.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { BuildOptions } from 'esbuild';
import { build, version } from 'esbuild';

const root = join(import.meta.dirname, '../../../..');
const cache = join(root, '.cache/twins');
const kept = 4;

const options: BuildOptions = {
  entryPoints: { react: join(import.meta.dirname, 'boot.ts'), 'react-app': join(import.meta.dirname, 'main.tsx') },
  outdir: '/',
  bundle: true,
  write: false,
  format: 'esm',
  target: 'es2022',
  jsx: 'automatic',
  jsxImportSource: 'react',
  minify: true,
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'silent',
  tsconfigRaw: '{}',
};

export interface Scripts {
  /** By path: `/react.js`, `/react-app.js`. */
  readonly files: Readonly<Record<string, string>>;
  /** An ETag for all of them. */
  readonly tag: string;
}

let pending: Promise<Scripts> | undefined;

/** The scripts of a React blade's document, for the life of the process. */
export function reactScripts(): Promise<Scripts> {
  pending ??= readOrBuild().catch((problem: unknown) => {
    // a failed build is tried again
    pending = undefined;
    throw problem;
  });
  return pending;
}

export function reactStyle(): Promise<string> {
  return readFile(join(import.meta.dirname, 'style.css'), 'utf8');
}

async function readOrBuild(): Promise<Scripts> {
  const hash = await hashOfSources();
  const tag = `"${hash}"`;
  const file = join(cache, `react-${hash}.json`);
  const known = await readFile(file, 'utf8').catch(() => undefined);
  if (known !== undefined) return { files: JSON.parse(known) as Scripts['files'], tag };
  const result = await build(options);
  const files = Object.fromEntries((result.outputFiles ?? []).map(({ path, text }) => [`/${basename(path)}`, text]));
  await keep(file, JSON.stringify(files)).catch(() => {
    // a cache that cannot be written costs time only
  });
  return { files, tag };
}

/** Of this folder, of the modules beside it, of the lock file (which names the versions of the packages). */
async function hashOfSources(): Promise<string> {
  const twins = join(import.meta.dirname, '../..');
  const folders = [
    twins,
    join(twins, 'entra'),
    ...['', 'parts', 'screens'].map((name) => join(import.meta.dirname, name)),
  ];
  const listed = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(folder))
        .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
        .map((name) => join(folder, name)),
    ),
  );
  const files = [...new Set(listed.flat()), join(root, 'package-lock.json')].sort();
  const hash = createHash('sha256')
    .update(version)
    .update(JSON.stringify({ ...options, entryPoints: {} }));
  for (const file of files) {
    hash.update(file.slice(root.length)).update(await readFile(file).catch(() => ''));
  }
  return hash.digest('hex').slice(0, 24);
}

async function keep(file: string, text: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  // two processes may build at the same time: each file appears whole
  const own = `${file}.${process.pid}`;
  await writeFile(own, text);
  await rename(own, file);
  const builds = (await readdir(cache)).filter((name) => /^react-[0-9a-f]+\.json$/.test(name));
  const dated = await Promise.all(builds.map(async (name) => ({ name, at: (await stat(join(cache, name))).mtimeMs })));
  dated.sort((a, b) => b.at - a.at);
  await Promise.all(dated.slice(kept).map(({ name }) => rm(join(cache, name), { force: true })));
}
