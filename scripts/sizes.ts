/** What goes to the user, in KB gzip, against the bounds that the project has set itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';

const kilobytes = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length / 1024;

/** Scripts and styles that a page of the extension loads before anything is clicked: what its HTML names, and what that imports. */
function loadedBy(folder: string, html: string): string[] {
  const text = readFileSync(join(folder, html), 'utf8');
  const found = new Set<string>();
  const visit = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    if (!path.endsWith('.js')) return;
    for (const [, name] of readFileSync(join(folder, path), 'utf8').matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
      visit(join('chunks', name!));
  };
  for (const [, path] of text.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)) visit(path!);
  return [...found];
}

let over = 0;
for (const build of ['chrome-mv3', 'edge-mv3', 'firefox-mv3']) {
  const folder = join('.output', build);
  const rows: [string, number, number][] = [
    ['content script', kilobytes(join(folder, 'content-scripts/page.js')), 25],
    ['panel', loadedBy(folder, 'sidepanel.html').reduce((sum, path) => sum + kilobytes(join(folder, path)), 0), 150],
  ];
  for (const [name, size, bound] of rows) {
    console.log(`${build}  ${name.padEnd(16)} ${size.toFixed(1).padStart(6)} KB gzip of ${bound}`);
    if (size > bound) over += 1;
  }
}
process.exit(over === 0 ? 0 : 1);
