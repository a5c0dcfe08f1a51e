import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { parse } from 'yaml';

/** The words as the extension has them, flattened to the browser's message names. */
const messages = new Map<string, string>();
function flatten(node: unknown, path: string[]): void {
  if (typeof node === 'string') messages.set(path.join('_'), node);
  else if (typeof node === 'object' && node !== null) {
    if ('n' in node && '1' in node) messages.set(path.join('_'), `${node[1]} | ${node.n}`);
    else for (const [key, child] of Object.entries(node)) flatten(child, [...path, key]);
  }
}
flatten(parse(readFileSync(join(import.meta.dirname, '../locales/en.yml'), 'utf8')), []);

// A file before this one may have had the same document.
beforeAll(() => globalThis.document?.body.replaceChildren());
// What the panel loads when it is needed comes before the file's document goes, and with it what the next file would have of it.
afterAll(() => vi.dynamicImportSettled());
beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((name: string, substitutions?: string | (string | number)[]) => {
    const values = [substitutions ?? []].flat();
    return (messages.get(name) ?? '').replace(/\$(\d)/g, (_, index: string) => String(values[Number(index) - 1] ?? ''));
  });
});
