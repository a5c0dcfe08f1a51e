/**
 * npm run bench:lib [-- pki|metadata|response …]
 *
 * Measures the readers beside the libraries one would pick instead, in one run, and says which goals are met. Exit
 * status 0 always: speed depends on the machine; the figures are for reading.
 */
import process from 'node:process';
import { benchMetadata } from './metadata.ts';
import type { Measurement } from './measure.ts';
import { benchPki } from './pki.ts';
import { benchResponse } from './response.ts';

const benches: Record<string, () => Promise<Measurement[]>> = { pki: benchPki, metadata: benchMetadata, response: benchResponse };

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(benches, name));
if (unknown !== undefined) {
  console.error(`There is no benchmark "${unknown}". Use: npm run bench:lib -- [${Object.keys(benches).join('|')}]`);
  process.exit(2);
}

function show({ title, rows, goals }: Measurement): void {
  console.log(`\n${title}`);
  const width = Math.max(...rows.map((row) => row.name.length));
  for (const { name, value, unit = 'ms', note } of rows) {
    const figure = value < 10 ? value.toFixed(4) : value.toFixed(0);
    console.log(`  ${name.padEnd(width)}  ${figure.padStart(9)} ${unit}${note ? `  ${note}` : ''}`);
  }
  for (const { goal, reached, met } of goals) console.log(`  ${met ? 'met   ' : 'MISSED'}  ${goal}: ${reached}`);
}

console.log(`Node ${process.version}, ${process.platform} ${process.arch}; processor time, medians of 5 rounds`);
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  for (const measurement of await bench()) show(measurement);
}
