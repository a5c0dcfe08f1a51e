import * as v from 'valibot';
import { DriftReport } from '../../lib/guide/schema/index.ts';

/** Larger than any report: a panel's has some hundred kilobytes at most. */
const most = 2_000_000;

/** A report out of a file or an issue's text around it; or a sentence that says why there is none. */
export function readReport(text: string): DriftReport | string {
  if (text.length > most) return 'This is no drift report: it is larger than any is.';
  const json = jsonAround(text);
  if (json === null) return 'This holds no report: a drift report is JSON, as the panel copies it.';
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return 'The report is not whole: its JSON cannot be read. Copy it from the panel once more.';
  }
  const report = v.safeParse(DriftReport, data);
  if (report.success) return report.output;
  const [issue] = report.issues;
  const where = v.getDotPath(issue);
  return `This is no drift report: ${where ? `“${where}”: ` : ''}${issue.message}`;
}

/** The object in which "report" stands, without what is written before and after it: an issue may have braces of its own. */
function jsonAround(text: string): string | null {
  const name = /\{\s*"report"\s*:/.exec(text);
  const start = name?.index ?? text.indexOf('{');
  if (start < 0) return null;
  let depth = 0;
  for (const { 0: token, index } of text.slice(start).matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (token === '{') depth += 1;
    if (token === '}' && --depth === 0) return text.slice(start, start + index + 1);
  }
  return text.slice(start);
}

/** What a stranger wrote, for a terminal: without characters that move its cursor, change its colours or turn the line around. */
export const harmless = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (char) => (char === '\n' ? char : '\ufffd'));
