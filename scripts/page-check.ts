/**
 * `npm run page:check REPORT`: what a drift report, copied from the panel, says of our page files: which anchors it breaks, which steps
 * those are in, and which of the labels that were seen may be the new wording. `-` reads the report from the standard input. Ends with 1
 * where an anchor is broken that the page files do not know better by now, with 2 where there is no report to read.
 */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { judgeReport } from './page-check/judge.ts';
import { harmless, readReport } from './page-check/read.ts';

function refuse(sentence: string): never {
  console.error(harmless(sentence));
  process.exit(2);
}

const [path] = process.argv.slice(2);
if (!path) refuse('npm run page:check REPORT: the file with a report that was copied from the panel');
let text = '';
try {
  text = readFileSync(path === '-' ? 0 : path, 'utf8');
} catch (error) {
  refuse(`${path} cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown error'}`);
}
const report = readReport(text);
if (typeof report === 'string') refuse(report);
const { lines, broken } = judgeReport(report);
console.log(lines.map((line) => harmless(line.replaceAll('\n', '\ufffd'))).join('\n'));
process.exit(broken > 0 ? 1 : 0);
