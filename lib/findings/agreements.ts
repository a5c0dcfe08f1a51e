import { namedExactly } from '../guide/condition.ts';
import { valueIds } from '../guide/schema/index.ts';
import type { Agreement, AnchorRef, Text, ValueId } from '../guide/schema/index.ts';
import { progress } from '../guide/progress.ts';
import { sameValue, shownLines } from '../guide/same.ts';
import { fillAll } from '../guide/words.ts';
import { agreementRule, agreementSource, isRule, sourceOf } from './catalogue.ts';
import { clean } from './characters.ts';
import { claimMissingFinding, claimNameFinding } from './claims.ts';
import { consoleOf, heldLabel, placeLabel, placeName, profileOf, valueLabel } from './context.ts';
import type { Context } from './context.ts';
import { difference, differsAt } from './difference.ts';
import type { Finding, Severity } from './finding.ts';
import { matches } from './held-values.ts';
import { differenceWords } from './rule-words.ts';
import { agreementState, expectedOf, isBlank, leftover } from './shown.ts';

/** Where a page shows something else than is held. Certificates have rules of their own. */
export function agreementFindings(context: Context): Finding[] {
  const { connection, guide, values } = context;
  return guide.agreements.flatMap((agreement) => {
    if (agreement.as !== 'text' || agreementState(agreement, connection, values) !== 'differs') return [];
    const sighting = connection.sightings[agreement.shownAt];
    if (sighting && leftover.test(sighting.text) && isAhead(agreement.step, context)) return [];
    const expected = expectedOf(agreement, connection, values);
    if (!sighting || !expected) return [];
    if (sighting.gone && !sighting.field) return [claimMissingFinding(agreement, context)];
    if (sighting.checked === false) return [notChosen(agreement, expected, context)];
    if (!namedExactly(agreement.shownAt, sighting.name, values)) return [claimNameFinding(agreement, sighting.name ?? '', context)];
    const shown = nearestLine(sighting.text, expected);
    // The held value's own fault is reported by itself; the page has it right.
    if (shown === clean(expected).trim()) return [];
    const { otherwise, step, shownAt, value } = agreement;
    return [compared({ value, at: shownAt, expected, shown, rule: agreementRule(agreement), source: agreementSource(agreement, guide), severity: 'fail', otherwise, step }, context)];
  });
}

/**
 * Fields that are not saved yet, compared for what is a slip beyond doubt (a space, a slash, swapped values); that a form still holds
 * its old value is what the preview of the fill shows.
 */
export function draftFindings(context: Context): Finding[] {
  const { connection, guide, values } = context;
  const agreed = new Set(guide.agreements.map(({ shownAt }) => shownAt));
  return guide.steps.flatMap((step) =>
    step.act !== 'fill' ? [] : step.fields.flatMap(({ anchor, value }) => {
      const sighting = connection.sightings[anchor];
      const expected = values[value];
      if (agreed.has(anchor) || !sighting?.field || sighting.gone || !expected || value === 'app-name') return [];
      if (isBlank(anchor, sighting, connection) || sameValue(value, sighting.text, expected)) return [];
      const fault = compared(
        { value, at: anchor, expected, shown: sighting.text, rule: 'other', source: '', severity: 'warn', otherwise: { en: '', de: '' }, step: step.id },
        context,
      );
      return fault.rule === 'other' ? [] : [fault];
    }),
  );
}

/** What an app of the gallery brings along is a pattern: no mistake of anybody's before the step that puts a value there. */
function isAhead(step: string, { connection, guide }: Context): boolean {
  const { steps, current } = progress(guide, connection);
  const at = (id: string | undefined) => steps.findIndex((one) => one.step.id === id);
  return current !== null && at(current.step.id) < at(step);
}

/** Another radio button is chosen: what it says is not looked at. */
function notChosen(agreement: Agreement, expected: string, context: Context): Finding {
  const { value, shownAt, otherwise, step } = agreement;
  const { title, detail, remedy } = differenceWords.other!;
  const put = { place: valueLabel(value, context), console: consoleOf(shownAt, context).name, otherwise };
  return {
    rule: agreementRule(agreement),
    severity: 'fail',
    about: [value],
    at: shownAt,
    title: fillAll(title, put),
    detail: trimmed(fillAll(detail, put)),
    left: { label: heldLabel(value, context), text: expected },
    remedy: fillAll(remedy, put),
    step,
    source: agreementSource(agreement, context.guide),
  };
}

interface Comparison {
  value: ValueId;
  at: AnchorRef;
  expected: string;
  shown: string;
  /** The rule's name where no plain slip explains the difference. */
  rule: string;
  /** Who says that the two have to agree. */
  source: string;
  severity: Severity;
  otherwise: Text;
  step: string;
}

function compared(comparison: Comparison, context: Context): Finding {
  const { value, at, expected, shown, severity, otherwise, step } = comparison;
  const slip = difference(expected, shown) ?? 'other';
  // A slip explains more than a likeness to some other value.
  const other = slip === 'other' ? belongsTo(value, shown, context) : null;
  const kind = other ? 'swapped-fields' : slip;
  const { title, detail, remedy } = differenceWords[kind]!;
  const put = {
    place: placeName(at, context),
    console: consoleOf(at, context).name,
    other: other ? valueLabel(other, context) : '',
    otherwise,
  };
  const named = kind === 'other' ? comparison.rule : kind === 'letter-case' && value === 'email-claim-name' ? 'claim-name-case' : kind;
  return {
    rule: named,
    severity,
    about: other ? [value, other] : [value],
    at,
    title: fillAll(title, put),
    detail: trimmed(fillAll(detail, put)),
    left: { label: heldLabel(value, context), text: expected },
    right: { label: placeLabel(at, context), text: shown },
    differsAt: differsAt(expected, shown),
    remedy: fillAll(remedy, put),
    step,
    // A code that one would meet says more than what two texts have to be in general.
    source: isRule(named) && !comparison.source.startsWith('Microsoft: AADSTS') ? sourceOf(named) : comparison.source,
  };
}

const trimmed = ({ en, de }: Text): Text => ({ en: en.trim(), de: de?.trim() });

/** The value whose text stands here by mistake: another one that is held, or one that only this could be. */
function belongsTo(value: ValueId, shown: string, context: Context): ValueId | null {
  const text = shown.trim();
  const { values } = context;
  // Entra's logout address is its login address: that it stands somewhere tells nothing.
  const held = valueIds.find((id) => id !== value && id !== 'slo-url' && values[id] === text && values[value] !== text);
  if (held) return held;
  const own = profileOf(value, context)?.profile.pattern;
  if (matches(own, text)) return null;
  const address = (id: ValueId) => {
    const pattern = profileOf(id, context)?.profile.pattern;
    return id !== value && id !== 'slo-url' && pattern?.startsWith('^https:') === true && matches(pattern, text);
  };
  return valueIds.find(address) ?? null;
}

/** Of several lines the one that is most like the value: it shares the longest beginning. */
function nearestLine(text: string, expected: string): string {
  const lines = shownLines(text);
  const bare = (line: string) => line.replace(/\s+/g, '');
  if (lines.length < 2 || bare(text) === bare(expected)) return text;
  const shared = (line: string) => differsAt(line.trim(), expected) ?? Infinity;
  return lines.reduce((best, line) => (shared(line) > shared(best) ? line : best));
}
