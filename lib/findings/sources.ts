import { sameValue } from '../guide/same.ts';
import { fillAll } from '../guide/words.ts';
import { sourceOf } from './catalogue.ts';
import { consoleOf, heldLabel, placeLabel, valueLabel } from './context.ts';
import type { Context } from './context.ts';
import { differsAt } from './difference.ts';
import type { Finding } from './finding.ts';
import { heldWords } from './rule-words.ts';
import { isBlank } from './shown.ts';

/**
 * The console that makes a value shows another one than is held: it was typed, taken from somewhere else, or has changed since. The
 * thumbprint has a rule of its own, and the place of the previous certificate is the next one's.
 */
export function sourceFindings(context: Context): Finding[] {
  const { connection, guide } = context;
  return guide.steps.flatMap((step) =>
    step.act !== 'read' && step.act !== 'file' ? [] : step.captures.flatMap(({ value, anchor }): Finding[] => {
      const sighting = connection.sightings[anchor];
      const held = connection.values[value]?.value;
      if (value === 'thumbprint' || value === 'previous-certificate' || !sighting || !held || isBlank(anchor, sighting, connection)) return [];
      if (sameValue(value, sighting.text, held)) return [];
      const put = { value: valueLabel(value, context), console: consoleOf(anchor, context).name };
      const { title, detail, remedy } = heldWords['source-differs']!;
      return [
        {
          rule: 'source-differs',
          source: sourceOf('source-differs'),
          severity: 'fail',
          about: [value],
          at: anchor,
          title: fillAll(title, put),
          detail: fillAll(detail, put),
          left: { label: placeLabel(anchor, context), text: sighting.text },
          right: { label: heldLabel(value, context), text: held },
          differsAt: differsAt(sighting.text, held),
          remedy: fillAll(remedy, put),
          step: step.id,
        },
      ];
    }),
  );
}
