import { nameSet, normalise } from '../../lib/dom/names.ts';
import { anchorByRef, anchorQuery, anchorRefs, guides, pageById } from '../../lib/guide/index.ts';
import type { AnchorRef, DriftReport, Step } from '../../lib/guide/schema/index.ts';

/** What a report says of the page files as they are now: sentences, and how many anchors are broken. */
export function judgeReport(report: DriftReport): { lines: string[]; broken: number } {
  const { page, language, date, host } = report;
  const known = pageById(page);
  const lines = [`${page}, ${language || 'no language'}${host ? `, ${host}` : ''}, ${date}${known ? `; our facts are of ${known.source.date}` : '; we have no such page'}`];
  let broken = 0;
  for (const { ref, found, count, by, seen } of report.anchors) {
    if (found === 'one' && by === 'name') continue;
    const anchor = anchorByRef(ref)?.anchor;
    if (!anchor) {
      lines.push(`  ${ref}: no longer among our anchors`);
      continue;
    }
    if (found === 'one') {
      lines.push(`  ${ref}: found by ${by} only`);
      continue;
    }
    const names = anchorQuery(ref, {}, language).names;
    const wanted = nameSet(names);
    const now = seen.find((name) => wanted.has(normalise(name)));
    if (now) {
      lines.push(`  ${ref}: mended; "${now}" is on record by now`);
      continue;
    }
    broken += 1;
    lines.push(`  ${ref}: ${found === 'many' ? `there ${count} times` : 'not found'} as ${quoted(names) || 'nothing on record'}${anchor.scope.length > 0 ? ` in ${anchor.scope.map(({ kind, names: of }) => `${kind} "${of.en[0]}"`).join(', ')}` : ''}`);
    const steps = stepsWith(ref);
    if (steps.length > 0) lines.push(`      steps: ${steps.join(', ')}`);
    const near = likely(names, seen);
    if (seen.length > 0) lines.push(`      seen instead: ${quoted(near.length > 0 ? near : seen)}${near.length > 0 ? ' (nearest)' : ''}`);
  }
  lines.push(broken === 0 ? 'No anchor is broken.' : `${broken} broken.`);
  return { lines, broken };
}

const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');

/** Labels that share a word with a name on record: the likeliest new wordings. */
function likely(names: readonly string[], seen: readonly string[]): string[] {
  const words = (text: string) => new Set(normalise(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2));
  const ours = names.map(words);
  return seen.filter((label) => [...words(label)].some((word) => ours.some((set) => set.has(word))));
}

function stepsWith(ref: AnchorRef): string[] {
  return guides.flatMap((guide) => {
    if (!(['idp', 'sp'] as const).some((side) => anchorRefs(guide, side).includes(ref))) return [];
    const direct = guide.steps.filter((step) => refsOf(step).includes(ref));
    const there = guide.steps.filter(({ page }) => page === ref.split('#')[0]);
    // What leads to a screen is named with the steps on that screen.
    const beyond = guide.steps.filter(({ page }) => pageById(page)?.via.some(({ anchor }) => anchor === ref));
    return ([direct, there, beyond].find(({ length }) => length > 0) ?? []).map(({ id }) => `${guide.id} ${id}`);
  });
}

function refsOf(step: Step): AnchorRef[] {
  return [
    ...step.way.map(({ anchor }) => anchor),
    ...(step.act === 'fill' ? step.fields.map(({ anchor }) => anchor) : []),
    ...('captures' in step ? step.captures.map(({ anchor }) => anchor) : []),
  ];
}
