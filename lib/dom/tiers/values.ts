import { isReadOnly, pressable, selectors } from '../controls.ts';
import type { Glance } from '../glance.ts';
import { labelTexts, valueOfLabel } from '../labels.ts';
import { normalise } from '../names.ts';
import { readValue } from '../read.ts';
import { mayBeNamed, ofName } from './by-name.ts';
import { named, type Sighting, type Within } from './sighting.ts';

/**
 * Read-only boxes, labelled boxes and texts with a value beside or below them are equals: the same label in two of
 * these ways is two. Only where there is none does a field that can be written count as a value shown.
 */
export function* valueTiers(
  boxes: readonly Sighting[],
  wanted: ReadonlySet<string>,
  glance: Glance,
  within: Within,
): Generator<Sighting[]> {
  const fields = `${selectors.textbox},${selectors.combobox}`;
  const labelled = glance
    .named('[aria-label],[aria-labelledby]', wanted)
    .filter(
      (box) =>
        mayBeNamed(box, wanted, glance) &&
        !box.matches(`${pressable},${fields},${selectors.heading},${selectors.rows},section`),
    )
    .filter((box) => wanted.has(normalise(glance.name(box))) && readValue(box) !== '')
    .map((box) => named(valueBox(box), glance.name(box)));
  const texts = labelTexts(wanted, glance)
    .filter(within)
    .flatMap((text) => {
      const value = valueOfLabel(text, glance);
      const box = value && valueBox(value);
      return box && (!box.matches(fields) || isReadOnly(box) || box.matches(':disabled'))
        ? [named(box, glance.ownText(text))]
        : [];
    });
  yield [...boxes, ...labelled, ...texts];
  yield ofName(fields, wanted, glance, 'textbox');
}

/** The one box in the value's place, to be ringed instead of the whole row. */
function valueBox(value: Element): Element {
  const boxes = value.querySelectorAll('input:not([type=checkbox],[type=radio],[type=hidden]),textarea');
  return boxes.length === 1 ? (boxes[0] as Element) : value;
}
