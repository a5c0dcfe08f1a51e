import type { Outcome } from './trial.ts';

/** Bounds that the project has set itself: nothing wrong, and nine in ten found, of the controls that were changed but are still what is on record. */
const leastRight = 0.9;

interface Row {
  changes: number;
  right: number;
  none: number;
  wrong: number;
}
const empty = (): Row => ({ changes: 0, right: 0, none: 0, wrong: 0 });
function add(row: Row, { got }: Outcome): void {
  row.changes += 1;
  if (got === 'right') row.right += 1;
  else if (got === 'wrong') row.wrong += 1;
  else row.none += 1;
}

/** Prints the figures; true where they are as good as they must be. */
export function tally(outcomes: readonly Outcome[], about: { seed: number; screens: number; verbose: boolean }): boolean {
  const rows = new Map<string, Row>();
  const all = { found: empty(), unknown: empty(), others: empty(), absent: empty() };
  for (const outcome of outcomes) {
    if (outcome.expected === 'absent') {
      add(all.absent, outcome);
      continue;
    }
    if (!outcome.touched) {
      add(all.others, outcome);
      continue;
    }
    add(all[outcome.expected], outcome);
    const name = `${outcome.expected === 'unknown' ? '? ' : '  '}${outcome.mutation}`;
    rows.set(name, rows.get(name) ?? empty());
    add(rows.get(name)!, outcome);
  }
  const line = (name: string, { changes, right, none, wrong }: Row) =>
    console.log(`${name.padEnd(70)}${String(changes).padStart(8)}${String(right).padStart(8)}${String(none).padStart(8)}${String(wrong).padStart(8)}`);
  console.log(`seed ${about.seed}: ${outcomes.filter(({ touched }) => touched).length} changes on ${about.screens} screens`);
  console.log(`${'the control that was changed (?: no longer what is on record)'.padEnd(70)}${['changes', 'right', 'none', 'wrong'].map((head) => head.padStart(8)).join('')}`);
  for (const name of [...rows.keys()].sort((a, b) => a.slice(2).localeCompare(b.slice(2)))) line(name, rows.get(name)!);
  line('still what is on record', all.found);
  line('no longer on record, or not alone', all.unknown);
  line('the other controls of the same screens', all.others);
  line('what does not stand on these screens', all.absent);
  if (about.verbose)
    for (const { key, mutation, touched, expected, got } of outcomes)
      if (got === 'wrong' || (got !== 'right' && expected === 'found')) console.log(`  ${got}  ${key}  ${touched ? '' : '(another changed) '}${mutation}`);
  const share = all.found.right / Math.max(1, all.found.changes);
  const wrong = all.found.wrong + all.unknown.wrong + all.others.wrong + all.absent.wrong;
  console.log(`right ${(share * 100).toFixed(1)} % of what is still on record, wrong ${wrong}`);
  return wrong === 0 && share >= leastRight;
}
