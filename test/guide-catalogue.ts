import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { patternHost } from '../lib/model/match-pattern.ts';
import { guides, providerById } from '../lib/guide/registry.ts';

const hosts = (id: string) => (providerById(id)?.hosts ?? []).map((pattern) => `\`${patternHost(pattern)}\``).join(', ');

/** The README's table of guides, as the registry has it: guide, between whom, on which consoles, sources with dates, last verified. */
export const guideCatalogue = (): string[][] =>
  guides.map(({ id, title, idp, sp, sources, verified }) => [
    `${title.en} (\`${id}\`)`,
    `${providerById(idp)?.name} → ${providerById(sp)?.name}`,
    `${hosts(idp)} → ${hosts(sp)}`,
    sources.map(({ name, url, date }) => `${url ? `[${name}](${url})` : name}, ${date}`).join('; '),
    verified,
  ]);

const head = ['| Guide | Between | Consoles | Sources | Last verified |', '| --- | --- | --- | --- | --- |'];

/** `node test/guide-catalogue.ts` writes it into the README, in place of the table there. */
if (import.meta.main) {
  const path = join(import.meta.dirname, '../README.md');
  const table = [...head, ...guideCatalogue().map((cells) => `| ${cells.join(' | ')} |`), ''].join('\n');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/\| Guide \| Between[^]*?\n(?!\|)/, () => table));
}
