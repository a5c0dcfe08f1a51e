// Builds a service provider's single-page app when it is first asked for. Class names are drawn anew with each build, as a deployment
// of an app with CSS modules does, so that nobody can anchor on them.

import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';

export interface Bundle {
  /** file name of the script that the page starts with */
  entry: string;
  /** file name of the style sheet */
  style: string;
  files: ReadonlyMap<string, { body: Uint8Array; type: string }>;
}

const hashedClasses = (salt: string, sheets: string[]): Plugin => ({
  name: 'hashed-classes',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.module\.css$/ }, async ({ path }) => {
      const names: Record<string, string> = {};
      const source = await readFile(path, 'utf8');
      const css = source.replace(/\.([a-z][a-zA-Z]*)/g, (_, name: string) => {
        const hash = createHash('sha256').update(salt + path + name);
        return `.${(names[name] ??= `_${hash.digest('base64url').replace(/[-_]/g, '').slice(0, 6)}`)}`;
      });
      sheets.push(css);
      return { contents: `export default ${JSON.stringify(names)}`, loader: 'js' };
    });
  },
});

/** @param folder where the app's main.tsx is */
export const buildApp = async (folder: string): Promise<Bundle> => {
  const salt = randomBytes(8).toString('hex');
  const sheets: string[] = [];
  const { outputFiles } = await build({
    entryPoints: { app: join(folder, 'main.tsx') },
    outdir: '/assets',
    entryNames: '[name]-[hash]',
    chunkNames: '[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    write: false,
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfigRaw: { compilerOptions: { jsx: 'react-jsx', jsxImportSource: 'react' } },
    plugins: [hashedClasses(salt, sheets)],
  });
  const type = 'text/javascript; charset=utf-8';
  const files = new Map(outputFiles.map(({ path, contents }) => [basename(path), { body: contents, type }]));
  const entry = [...files.keys()].find((name) => name.startsWith('app-')) ?? '';
  const style = `app-${salt}.css`;
  files.set(style, { body: new TextEncoder().encode(sheets.join('\n')), type: 'text/css; charset=utf-8' });
  return { entry, style, files };
};
