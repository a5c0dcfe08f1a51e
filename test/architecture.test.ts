import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cellsUnder } from './markdown-table.ts';

/*
 * The rules are the table "Who may touch what" of ARCHITECTURE.md, read from there: what the document says is what holds. A break is
 * reported as `file:line`, with the import that breaks it.
 */
const root = join(import.meta.dirname, '..');
const architecture = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');

interface Rule {
  folder: string;
  /** Folders of ours, and packages, that may be imported; those in `types` by `import type` only. */
  values: Set<string>;
  types: Set<string>;
}

const rules: Rule[] = cellsUnder(architecture, 'Who may touch what').map(([folder = '', , ours = '', packages = '']) => {
  const named = [...`${ours}, ${packages}`.matchAll(/`([^`]+)`( \(types\))?/g)];
  return {
    folder: folder.replaceAll('`', ''),
    values: new Set(named.filter(([, , types]) => !types).map(([, name]) => name!)),
    types: new Set(named.map(([, name]) => name!)),
  };
});

const sources = ['lib', 'entrypoints', 'components']
  .flatMap((top) => readdirSync(join(root, top), { recursive: true, encoding: 'utf8' }).map((name) => join(top, name)))
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(root, path), 'utf8') }));

/** The rule that a path of ours falls under: of several folders the innermost. */
const ruleFor = (path: string): Rule | undefined =>
  rules.filter(({ folder }) => path.startsWith(`${folder}/`)).sort((a, b) => b.folder.length - a.folder.length)[0];

interface Import {
  at: string;
  path: string;
  to: string;
  typeOnly: boolean;
}

/** `import … from`, `export … from`, `import '…'` and `import('…')`, over several lines too. */
const statement = /^[ \t]*(?:import|export)\s+(type\s)?(?:[^'";=()]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'/gm;

const imports: Import[] = sources.flatMap(({ path, text }) =>
  [...text.matchAll(statement)].map((match) => {
    const [, type, plain, dynamic] = match;
    const name = plain ?? dynamic ?? '';
    const to = name.startsWith('@/') ? name.slice(2) : name.startsWith('.') ? relative(root, join(root, dirname(path), name)) : name;
    return { at: `${path}:${text.slice(0, match.index).split('\n').length}`, path, to: to.replaceAll('\\', '/'), typeOnly: Boolean(type) };
  }),
);

/** Why an import is not allowed, or null. */
function fault({ path, to, typeOnly }: Pick<Import, 'path' | 'to' | 'typeOnly'>): string | null {
  const rule = ruleFor(path);
  if (!rule) return 'stands in a folder that ARCHITECTURE.md does not name';
  const target = /^(?:lib|entrypoints|components)\//.test(to) ? ruleFor(to)?.folder : to;
  if (target === undefined) return `imports ${to}, which ARCHITECTURE.md does not name`;
  if (target === rule.folder || /^\.?[\w/.-]+\.css$/.test(to)) return null;
  if (rule.values.has(target) || (typeOnly && rule.types.has(target))) return null;
  return rule.types.has(target) ? `imports values of ${to}, where types only are allowed` : `imports ${to}`;
}

test('reads the rules and the imports at all', () => {
  expect(rules.length).toBeGreaterThan(12);
  expect(imports.length).toBeGreaterThan(300);
});

test('every import is one that its folder may have', () => {
  const broken = imports.flatMap((one) => {
    const why = fault(one);
    return why ? [`${one.at} ${why}`] : [];
  });
  expect(broken).toEqual([]);
});

test('every permission in the table is used', () => {
  const used = new Set(imports.map(({ path, to }) => `${ruleFor(path)?.folder} ${ruleFor(to)?.folder ?? to}`));
  const idle = rules.flatMap(({ folder, types }) => [...types].filter((name) => !used.has(`${folder} ${name}`)).map((name) => `${folder}: ${name}`));
  expect(idle).toEqual([]);
});

describe('an import that breaks a rule is named', () => {
  test.each([
    ['lib/pki/x.ts', 'node:fs', false],
    ['lib/saml/x.ts', 'lib/guide/registry.ts', false],
    ['lib/guide/x.ts', 'wxt/browser', false],
    ['lib/guide/x.ts', 'lib/dom/locate.ts', false],
    ['lib/dom/x.ts', 'lib/guide/registry.ts', true],
    ['lib/model/x.ts', 'lib/browser/storage.ts', false],
    ['components/x.tsx', '#imports', false],
    ['components/x.tsx', 'lib/browser/ports.ts', false],
  ])('%s ← %s', (path, to, typeOnly) => expect(fault({ path, to, typeOnly })).toMatch(/^imports /));
  test('types alone pass where the table says so', () => {
    expect(fault({ path: 'lib/guide/x.ts', to: 'lib/dom/look.ts', typeOnly: true })).toBeNull();
  });
});

test('guides, pages and providers are data: of the guide they use the types and define.ts', () => {
  const data = imports.filter(({ path, to }) => /^lib\/(guides|pages|providers)\//.test(path) && to.startsWith('lib/guide/'));
  expect(data.filter(({ to }) => !/^lib\/guide\/(define\.ts|schema\/)/.test(to)).map(({ at, to }) => `${at} imports ${to}`)).toEqual([]);
});

test('fast-xml-parser writes and never reads; node-forge is not in the product', () => {
  const named = imports.filter(({ to }) => to === 'fast-xml-parser' || to === 'node-forge');
  expect(named.map(({ path, to }) => `${path} ${to}`)).toEqual(['lib/saml/metadata/write-sp.ts fast-xml-parser']);
  expect(sources.find(({ path }) => path.endsWith('write-sp.ts'))?.text).toMatch(/import \{ XMLBuilder \} from 'fast-xml-parser'/);
});

const lines = sources.flatMap(({ path, text }) => text.split('\n').map((line, at) => ({ path, at: `${path}:${at + 1}`, line })))
  .filter(({ line }) => !/^\s*(?:\*|\/\*|\/\/)/.test(line));
const found = (pattern: RegExp, where: RegExp) => lines.filter(({ path, line }) => where.test(path) && pattern.test(line)).map(({ at, line }) => `${at} ${line.trim()}`);

const pure = /^lib\/(saml|pki|connection|findings|emulate|guide|guides|pages|providers|judge|diagnosis)\//;

test('pure folders touch no page and no browser', () => {
  const page = /\b(?:window|navigator|localStorage|sessionStorage)\.|\bHTML[A-Z]?\w*Element\b|\bdocument\.(?:querySelector|createElement|body|addEventListener)|\b(?:browser|chrome)\.\w/;
  expect(found(page, pure)).toEqual([]);
});

test('only lib/browser and the entry points speak to the browser', () => {
  expect(found(/(?:^|[^.\w'"])(?:browser|chrome)\.(?:runtime|storage|tabs|scripting|permissions|windows|action|i18n)\b/, /^(?!lib\/browser\/|entrypoints\/)/)).toEqual([]);
});

test('nothing in the product reaches the network or writes markup from text', () => {
  expect(found(/\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|\bimportScripts\(/, /./)).toEqual([]);
  expect(found(/\b(?:inner|outer)HTML\b|\binsertAdjacentHTML\b|\bdangerouslySetInnerHTML\b|\beval\(|new Function\(/, /./)).toEqual([]);
});
