import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import config from '../wxt.config.ts';
import { anchorByRef, guideById, guides, providerById, providers } from '../lib/guide/registry.ts';
import { valueIds } from '../lib/guide/schema/index.ts';
import { guideCatalogue } from './guide-catalogue.ts';
import { cellsUnder, sectionUnder } from './markdown-table.ts';
import { checkCatalogue, findingCatalogue } from './rule-catalogue.ts';

/* What the documents say is held against the code, so that neither changes alone. */

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const readme = read('README.md');
const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', ...readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];
const bare = (cell: string) => cell.replaceAll('`', '');

test('the catalogue of guides is the registry’s', () => {
  expect(cellsUnder(readme, 'Guides'), '`node test/guide-catalogue.ts` writes it').toEqual(guideCatalogue());
});
test('every guide is one that can be opened, from a source with a date, verified no earlier than that', () => {
  for (const { id, sources, verified } of guides) {
    expect(guideById(id)?.id).toBe(id);
    expect(sources.length, id).toBeGreaterThan(0);
    for (const { name, date } of sources) expect([name, date <= verified], id).toEqual([name, true]);
  }
});

describe('the glossary', () => {
  const rows = cellsUnder(readme, 'Glossary');
  /** Labels that stand in the pages and profiles of one provider. */
  const recorded = (id: string, prefix: string) => {
    const own = Object.values(providerById(id)?.values ?? {}).flatMap((profile) => profile?.aliases ?? []);
    return new Set([...own, ...anchorsOf(prefix)]);
  };
  test('has every value that both consoles speak of', () => {
    const agreed = new Set(guides.flatMap(({ agreements }) => agreements.map(({ value }) => value)));
    const known = rows.map(([value = '']) => bare(value));
    expect(known.filter((id) => !valueIds.some((one) => one === id))).toEqual([]);
    expect([...agreed].filter((id) => !known.includes(id))).toEqual([]);
  });
  const columns = [['entra', 2], ['krisp', 3], ['aircall', 4], ['sprinklr', 5]] as const;
  const labelsOf = (row: readonly string[], column: number) => (row[column] ?? '').split(' · ').filter((label) => label !== '–');

  test('has a column for every provider, and no other', () => {
    const head = sectionUnder(readme, 'Glossary').split('\n').find((line) => line.startsWith('|')) ?? '';
    const own = head.split('|').map((cell) => cell.trim()).filter((cell) => cell.endsWith("'s label"));
    expect(own).toEqual(columns.map(([id]) => `${providerById(id)?.name.replace('Microsoft ', '').replace(' ID', '')}'s label`));
    expect(columns.map(([id]) => id).sort()).toEqual(providers.map(({ id }) => id).sort());
  });
  test.each(columns)('%s: names labels that are on record', (id, column) => {
    const names = recorded(id, `${id}/`);
    const labels = rows.flatMap((row) => labelsOf(row, column));
    expect(labels.length).toBeGreaterThan(3);
    expect(labels.filter((label) => !names.has(label))).toEqual([]);
  });
  test.each(columns)('%s: leaves out no field of its own pages that an agreement or a form is about', (id, column) => {
    const named = new Set(rows.flatMap((row) => labelsOf(row, column).map((label) => `${bare(row[0] ?? '')}: ${label}`)));
    const known = new Set(rows.map(([value = '']) => bare(value)));
    const missing = fieldsOf(`${id}/`).filter(({ value, names }) => known.has(value) && names.length > 0 && !names.some((name) => named.has(`${value}: ${name}`)));
    expect(missing).toEqual([]);
  });
});

/** Every field that a guide reads or writes on one provider's pages, with its value and its recorded names: placeholders for values are none. */
function fieldsOf(prefix: string): { value: string; names: string[] }[] {
  const fields = guides.flatMap(({ steps, agreements }) => [
    ...agreements.map(({ value, shownAt }) => ({ value, anchor: shownAt })),
    ...steps.flatMap((step) => (step.act === 'fill' ? step.fields : 'captures' in step ? step.captures : [])),
  ]);
  return fields.flatMap(({ value, anchor }) =>
    anchor.startsWith(prefix) ? [{ value, names: (anchorByRef(anchor)?.anchor.names.en ?? []).filter((name) => !name.includes('{')) }] : [],
  );
}
const anchorsOf = (prefix: string): string[] => fieldsOf(prefix).flatMap(({ names }) => names);

describe('the catalogue of findings', () => {
  test('is the code’s: every rule once, at its severity, with its source', () => {
    expect(cellsUnder(readme, 'Findings'), '`node test/rule-catalogue.ts` writes it').toEqual(findingCatalogue());
    expect(findingCatalogue().flatMap((cells) => cells.filter((cell) => cell.trim() === ''))).toEqual([]);
    expect(new Set(findingCatalogue().map(([rule]) => rule)).size).toBe(findingCatalogue().length);
  });
  test('has every check of a login, in their order', () => {
    expect(cellsUnder(readme, 'Checks of a login'), '`node test/rule-catalogue.ts` writes it').toEqual(checkCatalogue());
  });
  test('leaves out no rule that lib/findings names', () => {
    const sources = readdirSync(join(root, 'lib/findings')).map((name) => read(`lib/findings/${name}`)).join('\n');
    const named = [...sources.matchAll(/rule: '([a-z-]+)'|\b(?:seenF|certificateF|f)inding\('([a-z-]+)'/g)].map(([, one, other]) => one ?? other!);
    const listed = new Set(findingCatalogue().map(([rule]) => bare(rule!)));
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((rule) => rule !== 'other' && !listed.has(rule))).toEqual([]);
  });
});

describe('permissions', () => {
  interface Manifest {
    permissions: string[];
    optional_permissions?: string[];
    host_permissions: string[];
    optional_host_permissions: string[];
    content_security_policy: { extension_pages: string };
  }
  const manifestOf = config.manifest as unknown as (env: { browser: string; mode: string }) => Manifest;
  const manifest = manifestOf({ browser: 'chrome', mode: 'production' });
  const named = cellsUnder(readme, 'Permissions').map(([permission = '']) => bare(permission));

  test('each has its reason, and none is missing', () => {
    // WXT adds `sidePanel` for Chromium, because there is an entry point of that name.
    const sidePanel = existsSync(join(root, 'entrypoints/sidepanel')) ? ['sidePanel'] : [];
    const asked = [...manifest.permissions, ...(manifest.optional_permissions ?? []), ...sidePanel, ...manifest.host_permissions, ...manifest.optional_host_permissions];
    expect(named.sort()).toEqual(asked.sort());
  });
  test('hosts are those of the providers', () => {
    const hosts = providers.flatMap((provider) => [...provider.hosts, ...provider.frameHosts, ...provider.loginHosts]);
    expect([...manifest.host_permissions, ...manifest.optional_host_permissions].sort()).toEqual([...new Set(hosts)].sort());
  });
  test('the panel may connect to nothing, and the README says so', () => {
    expect(manifest.content_security_policy.extension_pages).toContain("connect-src 'none'");
    expect(sectionUnder(readme, 'Privacy')).toContain("connect-src 'none'");
  });
});

describe.each(documents)('%s', (path) => {
  const text = read(path);
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.';
  test('has links and pictures that exist', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link]) => link!);
    expect(links.filter((link) => !existsSync(join(root, folder, link)))).toEqual([]);
  });
  test('names files and folders that exist', () => {
    const paths = [...text.matchAll(/`((?:lib|test|scripts|components|entrypoints|locales|docs|public)\/[\w./-]*)`/g)].map(([, name]) => name!);
    expect(paths.filter((name) => !existsSync(join(root, name)))).toEqual([]);
  });
  test('names commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const commands = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name!);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });
  test('keeps its lines short, tables and links aside', () => {
    const long = text.split('\n').filter((line) => line.length > 125 && !/^\||\]\(|^ {4}/.test(line));
    expect(long).toEqual([]);
  });
});

test('the README names every command of package.json', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const missing = Object.keys(scripts).filter((name) => name !== 'postinstall' && !readme.includes(name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`));
  expect(missing).toEqual([]);
});
