import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Files that have come down completely, each with the time of its last change in milliseconds. */
export type Files = ReadonlyMap<string, number>;

export function filesIn(folder: string): Files {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => !/\.(crdownload|part|tmp)$/.test(name)) : [];
  return new Map(names.map((name) => join(folder, name)).map((path) => [path, statSync(path).mtimeMs]));
}

/** The newest of them with this ending. */
export const newest = (files: Files, ending = ''): string | undefined =>
  [...files].filter(([path]) => path.endsWith(ending)).sort(([, a], [, b]) => b - a)[0]?.[0];

/** The file that has come since; a driven browser may have written it over one of the same name. */
export async function arrived(folder: string, before: Files): Promise<string> {
  for (const end = Date.now() + 8_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const fresh = [...filesIn(folder)].filter(([path, time]) => before.get(path) !== time);
    const file = newest(new Map(fresh));
    if (file) return file;
  }
  throw new Error('no file came down');
}
