import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import config from '../wxt.config.ts';
import { certificateWords } from '../lib/findings/certificate-words.ts';
import { emailSourceWords } from '../lib/findings/email-source-words.ts';
import { checkWords } from '../lib/emulate/index.ts';
import { seenWords } from '../lib/findings/seen-words.ts';
import { differenceWords, heldWords } from '../lib/findings/rule-words.ts';
import { anchorByRef, guideById, guides, providerById, providers } from '../lib/guide/registry.ts';
import { valueIds } from '../lib/guide/schema/index.ts';
import type { Agreement } from '../lib/guide/schema/index.ts';
import { guideCatalogue } from './guide-catalogue.ts';
import { cellsUnder, sectionUnder } from './markdown-table.ts';

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
  const sources = readdirSync(join(root, 'lib/findings')).map((name) => read(`lib/findings/${name}`));
  const plain = (title: string) => title.replaceAll('**', '').replace(/\$?\{[^}]*\}/g, '…');
  const claimTitles = [...read('lib/findings/claims.ts').matchAll(/title: \{ en: (['`])(.*?)\1, de:/g)].map(([, , title]) => plain(title!));
  const agreementRule = ({ id }: Agreement) => (id === 'claim' ? 'claim-source' : `${id}-differs`);

  /** Rule → severities, as lib/findings gives them out. */
  const severities = new Map<string, Set<string>>();
  const add = (rule: string, severity: string) => severities.set(rule, (severities.get(rule) ?? new Set()).add(severity));
  for (const text of sources) {
    for (const [, rule, severity] of text.matchAll(/rule: '([a-z-]+)',\s+severity: '(fail|warn|info)'/g)) add(rule!, severity!);
    for (const [call] of text.matchAll(/\bfinding\((?:[^,]*)'[a-z-]+'[^,]*,[^,]*'(?:fail|warn|info)'/g)) {
      const named = [...call.matchAll(/'([a-z-]+)'/g)].map(([, name]) => name!);
      const levels = named.filter((name) => /^(fail|warn|info)$/.test(name));
      for (const rule of named.filter((name) => !levels.includes(name))) for (const level of levels) add(rule, level);
    }
  }
  // A verdict on the e-mail claim is a rule of its own (email-source.ts).
  const { caseOnly: _, ...verdicts } = emailSourceWords;
  const verdictWords: Record<string, string> = Object.fromEntries(Object.entries(verdicts).map(([verdict, { title }]) => [`email-${verdict}`, title.en]));
  for (const rule of Object.keys(verdictWords)) add(rule, rule === 'email-change' ? 'info' : 'warn');
  // The name of a difference that has a rule of its own wherever it is told.
  severities.delete('other');
  // A page that shows something else: saved it fails the login, in an open form it is a warning (agreements.ts).
  for (const kind of [...Object.keys(differenceWords).filter((kind) => kind !== 'other'), 'claim-name-case']) for (const level of ['fail', 'warn']) add(kind, level);
  const agreements = guides.flatMap((guide) => guide.agreements.filter((agreement) => agreement.as === 'text'));
  for (const agreement of agreements) add(agreementRule(agreement), 'fail');

  const rows = cellsUnder(readme, 'Findings');
  const said = new Map(rows.map(([rule = '', severity = '', says = '']) => [bare(rule), { severity, says }]));

  test('has every rule once, and no other', () => {
    expect([...said.keys()].sort()).toEqual([...severities.keys()].sort());
    expect(rows).toHaveLength(said.size);
  });
  test('has only rules that are tried in their own test', () => {
    const tried = new Set([
      ...[...read('test/findings/rules.test.ts').matchAll(/^ {2}(?:\[|  )\s*'([a-z-]+)',/gm)].map(([, rule]) => rule),
      ...[...read('test/findings/email-source.test.ts').matchAll(/'(email-[a-z-]+)'/g)].map(([, rule]) => rule),
    ]);
    expect([...said.keys()].filter((rule) => !tried.has(rule))).toEqual([]);
  });
  test.each([...severities])('%s: the severity', (rule, levels) => {
    expect(said.get(rule)?.severity).toBe([...levels].sort().join(' or '));
  });
  test.each([...severities.keys()])('%s: the words', (rule) => {
    const agreement = agreements.find((one) => agreementRule(one) === rule);
    const worded = verdictWords[rule] ?? (differenceWords[rule] ?? certificateWords[rule] ?? heldWords[rule] ?? seenWords[rule])?.title.en;
    const says = said.get(rule)?.says ?? '';
    if (agreement) expect(says).toBe(`${plain(differenceWords.other!.title.en)} (wanted: ${agreement.label.en})`);
    else if (worded) expect(says).toBe(plain(worded));
    else expect(claimTitles).toContain(says);
    expect(says).not.toBe('');
  });
});

test('the checks of a login are all in the README, in their order', () => {
  const plain = (title: string) => title.replace(/\{[^}]*\}/g, '…');
  expect(cellsUnder(readme, 'Checks of a login').map(([id = '', says = '']) => [bare(id), says])).toEqual(
    Object.entries(checkWords).map(([id, { title }]) => [id, plain(title.en)]),
  );
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
