import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { refusalWords } from '../../components/refusal-words.ts';
import type { Refusal } from '../../lib/pki/index.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

/** Key → sentence; a plural is one key. */
function sentences(language: string): Map<string, string> {
  const all = new Map<string, string>();
  const walk = (node: unknown, path: string[]): void => {
    if (typeof node === 'string') all.set(path.join('.'), node);
    else if (typeof node === 'object' && node !== null) {
      if ('1' in node && 'n' in node) all.set(path.join('.'), `${String(node[1])} ${String(node.n)}`);
      else for (const [key, child] of Object.entries(node)) walk(child, [...path, key]);
    }
  };
  walk(parse(read(`locales/${language}.yml`)), []);
  return all;
}
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}|\$1/g) ?? [])].sort();
const en = sentences('en');

test('German says all that English says, with the same placeholders', () => {
  const de = sentences('de');
  expect([...de.keys()].sort()).toEqual([...en.keys()].sort());
  for (const [key, text] of en) expect(placeholders(de.get(key) ?? ''), key).toEqual(placeholders(text));
});

test('no sentence is written and never said', () => {
  const code = globSync('{components,entrypoints}/**/*.{ts,tsx}', { cwd: root })
    .map((path) => read(path))
    .join('\n');
  const unsaid = [...en.keys()].filter((key) => !key.startsWith('extension.') && !code.includes(`'${key}'`));
  expect(unsaid).toEqual([]);
});

test('every file that is refused is told by what it is', () => {
  const refusals: Record<Refusal, true> = {
    pkcs7: true, metadata: true, 'private-key': true, pkcs12: true, keystore: true, 'certificate-request': true, crl: true, 'public-key': true,
    'ssh-key': true, pgp: true, 'saml-message': true, html: true, xml: true, json: true, zip: true, pdf: true, image: true, office: true,
    fingerprint: true, url: true, empty: true, 'too-large': true, malformed: true, 'not-a-certificate': true,
  };
  const ofMetadata = ['doctype', 'malformed-metadata', 'encoding', 'archive', 'certificate', 'changed', 'sp-metadata', 'other-tenant', 'unreadable'];
  const untold = [...Object.keys(refusals), ...ofMetadata].filter((kind) => refusalWords(kind) === refusalWords('something new'));
  expect(untold).toEqual([]);
});
