/**
 * `npm run bench:actions`: what an admin's hands do for Krisp with Entra, by hand as the provider's article says and with the extension,
 * on the same twins, each ending in a real login. `--list` prints every action; `--build=react` and `--build=mixed` choose the portal's
 * build. Needs a built extension (`npm run build`).
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { Switches } from '../../test/twins/switches.ts';
import { countByHand, countGuided, type Counts, inAll } from '../../test/e2e/counted.ts';

const { values } = parseArgs({ options: { list: { type: 'boolean' }, build: { type: 'string', default: 'knockout' } } });
const switches = { build: values.build as Switches['build'] };

const byHand = await countByHand(switches);
const guided = await countGuided(switches);

if (values.list) {
  for (const [title, { acts }] of [['By hand', byHand], ['With the extension', guided]] as const) {
    console.log(`\n${title}\n${acts.map((act, at) => `${String(at + 1).padStart(3)}  ${act}`).join('\n')}`);
  }
}

const rows: [string, (counts: Counts) => number][] = [
  ['clicks', ({ clicks }) => clicks],
  ['keys and chords', ({ keys }) => keys],
  ['  of these, typed characters', ({ typed }) => typed],
  ['changes of tab or window', ({ tabChanges }) => tabChanges],
  ['copies and pastes', ({ clipboard }) => clipboard],
  ['clicks, keys and changes in all', inAll],
];
const line = (...cells: string[]) => console.log(`${cells[0]!.padEnd(34)}${cells.slice(1).map((cell) => cell.padStart(10)).join('')}`);
console.log(`\nKrisp with Microsoft Entra, ${values.build} build of the portal, from signed-in consoles to Configure\n`);
line('', 'by hand', 'extension', 'ratio');
for (const [name, read] of rows) {
  const [hand, extension] = [read(byHand.counts), read(guided.counts)];
  line(name, String(hand), String(extension), hand === 0 ? '' : `${Math.round((100 * extension) / hand)} %`);
}
line('the login worked', byHand.worked ? 'yes' : 'NO', guided.worked ? 'yes' : 'NO');
process.exitCode = byHand.worked && guided.worked ? 0 : 1;
