/**
 * `npm run page:check REPORT`: what a drift report, copied from the panel, says of our page files: which anchors it breaks, which steps
 * those are in, and which of the labels that were seen may be the new wording. `-` reads the report from the standard input. Ends with 1
 * where an anchor is broken that the page files do not know better by now.
 */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import * as v from 'valibot';
import { judgeReport } from './page-check/judge.ts';
import { DriftReport } from '../lib/guide/schema/index.ts';

const [path] = process.argv.slice(2);
if (!path) {
  console.error('npm run page:check REPORT: the file with a report that was copied from the panel');
  process.exit(2);
}
const text = readFileSync(path === '-' ? 0 : path, 'utf8');
// In an issue it mostly stands between fences.
const json = /\{[\s\S]*\}/.exec(text)?.[0] ?? '';
let data: unknown;
try {
  data = JSON.parse(json);
} catch {
  console.error('This holds no report: a drift report is JSON.');
  process.exit(2);
}
const report = v.safeParse(DriftReport, data);
if (!report.success) {
  console.error(`This is no drift report: ${v.summarize(report.issues)}`);
  process.exit(2);
}
const { lines, broken } = judgeReport(report.output);
console.log(lines.join('\n'));
process.exit(broken > 0 ? 1 : 0);
