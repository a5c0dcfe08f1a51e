import { isReadOnly, pressable, selectors } from '../controls.ts';
import { precedes, signature, type Glance } from '../glance.ts';
import { branchOf, isTextBetween, labelTexts, textBoxes, valueOfLabel } from '../labels.ts';
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
        !box.matches(`${pressable},${fields},${selectors.heading},${selectors.rows},section`) &&
        wanted.has(normalise(glance.name(box))) &&
        readValue(box) !== '',
    )
    .map((box) => named(valueBox(box), glance.name(box)));
  const fieldsOfName = ofName(fields, wanted, glance, 'textbox');
  const sure = [...boxes, ...fieldsOfName].map(({ element }) => element).filter(glance.sight.shown);
  const said = sure.flatMap(glance.labels);
  const texts = labelTexts(wanted, glance, within).flatMap((text) => {
    const value = valueOfLabel(text, glance);
    // Two labels may be tied to one id: beside its own box such a label is still the other's.
    const isTied = said.some((label) => label.contains(text));
    const places = value ? placesOf(text, value, sure, glance).filter((place) => !isTied || place.matches(textBoxes)) : [];
    const isWritable = (box: Element) => box.matches(fields) && !isReadOnly(box) && !box.matches(':disabled');
    return places.some(isWritable) ? [] : places.map((box) => named(box, glance.ownText(text)));
  });
  yield [...boxes, ...labelled, ...texts];
  yield fieldsOfName;
}

/**
 * Where the value of a label may be: the boxes in its place, to be ringed instead of the whole row; or, since help may stand between
 * the two, a box without a name right behind the text in its place. Several, where that text may as well be the value.
 */
function placesOf(label: Element, value: Element, named: readonly Element[], glance: Glance): Element[] {
  if (value.matches(textBoxes)) return [value];
  const inner = [...value.querySelectorAll(textBoxes)];
  if (inner.length > 0) return inner;
  const row = value.parentElement;
  const outer = row?.parentElement;
  if (!outer) return [value];
  const next = [...outer.querySelectorAll(textBoxes)].find((box) => precedes(value, box) && glance.sight.shown(box));
  if (!next || isTextBetween(value, next, outer)) return [value];
  const isNear = row.contains(next);
  if (isNear && named.includes(next)) return [];
  if (next.hasAttribute('aria-label') || glance.labels(next).length > 0) return [value];
  return isNear && signature(branchOf(row, label)) !== signature(value) ? [next] : [value, next];
}

/** The one box in the value's place, to be ringed instead of the whole row. */
function valueBox(value: Element): Element {
  const [box, other] = value.querySelectorAll(textBoxes);
  return box && !other ? box : value;
}
