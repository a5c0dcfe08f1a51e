/** Client code is bundled by esbuild on first use and kept in memory for the life of the process. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const bundles = new Map<string, Promise<string>>();

/** A classic browser bundle of a file below this folder. */
export function bundle(entry: string): Promise<string> {
  let pending = bundles.get(entry);
  if (!pending) {
    pending = bundleNow(entry);
    bundles.set(entry, pending);
    // a failed build is tried again
    pending.catch(() => bundles.delete(entry));
  }
  return pending;
}

async function bundleNow(entry: string): Promise<string> {
  const file = join(import.meta.dirname, entry);
  if (!existsSync(file)) return `console.error('${entry} is not there');`;
  const result = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    // not a module: Knockout looks for its global in a way that only sloppy scripts allow without eval (R25)
    format: 'iife',
    target: 'es2022',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
    tsconfigRaw: '{}',
  });
  return result.outputFiles[0]?.text ?? '';
}

export function style(file: string): string {
  const path = join(import.meta.dirname, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
