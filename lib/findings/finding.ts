import type { AnchorRef, Text, ValueId } from '../guide/schema/index.ts';

export type Severity = 'fail' | 'warn' | 'info';

/** One thing that is wrong, or will be, with the mend. */
export interface Finding {
  /** Stable name of the rule, e.g. `trailing-slash`. */
  rule: string;
  /** `fail`: a login would fail. `warn`: it may, or an assumption does not hold. `info`: worth knowing. */
  severity: Severity;
  /** The values it is about. */
  about: ValueId[];
  /** Where it shows. */
  at?: AnchorRef;
  title: Text;
  detail: Text;
  /** The two strings, as they are: what it should be, and what was found. */
  left?: { label: string; text: string };
  right?: { label: string; text: string };
  /** Index of the first differing code point of `left.text` and `right.text`. */
  differsAt?: number;
  remedy: Text;
  /** The step in front is not to be done: nothing is pointed at or filled for it. */
  forbids?: boolean;
  /** The step in which it is mended. */
  step?: string;
  /** Who says so: a standard with its section, an article, a public report. */
  source: string;
}

const weight: Record<Severity, number> = { fail: 0, warn: 1, info: 2 };

/** Worst first; among equals the order in which they were found. */
export function bySeverity(all: readonly Finding[]): Finding[] {
  return all.map((finding, index) => ({ finding, index }))
    .sort((a, b) => weight[a.finding.severity] - weight[b.finding.severity] || a.index - b.index)
    .map(({ finding }) => finding);
}
