import { collapse, pressable, selectors } from '../controls.ts';
import type { Glance } from '../glance.ts';
import { labelTexts, labelledControl } from '../labels.ts';
import type { AnchorQuery } from '../look.ts';
import { normalise } from '../names.ts';
import { mayBeNamed } from './by-name.ts';
import { named, type Sighting, type Within } from './sighting.ts';

/**
 * A name of its own; a labelled box around the only field in it; a text that stands where a label would. A field that only such a
 * box or text names makes one of that name two: neither is then known to be the right one.
 */
export function* fieldTiers(
  byName: readonly Sighting[],
  wanted: ReadonlySet<string>,
  glance: Glance,
  within: Within,
  control: AnchorQuery['control'],
): Generator<Sighting[]> {
  const boxes = glance
    .named('[aria-label],[aria-labelledby],fieldset', wanted)
    .filter(
      (box) =>
        mayBeNamed(box, wanted, glance) &&
        !box.matches(`${pressable},${selectors[control]}`) &&
        wanted.has(normalise(glance.name(box))),
    );
  const sure = byName.filter(({ element }) => within(element) && glance.sight.shown(element));
  const said = sure.flatMap(({ element }) => {
    const labels = glance.labels(element);
    // Of two that are tied to one id, one stands beside a field of its own.
    return labels.length > 1 ? [element] : [element, ...labels];
  });
  const texts = labelTexts(wanted, glance, (text) => within(text) && !said.some((one) => one.contains(text)));
  if (boxes.length + texts.length === 0) return yield sure;
  const candidates = glance.all(selectors[control]);
  const shown = collapse(candidates.filter((element) => within(element) && glance.sight.shown(element)));
  const follows = control !== 'radio' && control !== 'checkbox';
  const isUnnamed = (element: Element) =>
    !element.hasAttribute('aria-label') &&
    // A radio button that holds text is named by it; elsewhere that is a value or a state.
    ![...glance.labels(element), ...(control === 'radio' ? [element] : [])].some((label) => /\S/.test(label.textContent ?? ''));
  const boxed = boxes.flatMap((box) => {
    const inner = shown.filter((element) => box.contains(element));
    const only = inner.length === 1 ? inner[0] : undefined;
    return only && isUnnamed(only) && !isOfOtherColumn(only, box) ? [named(only, glance.name(box))] : [];
  });
  const beside = texts.flatMap((text) => {
    const field = labelledControl(text, shown, follows);
    // A field that has this very text in its label is as good: two that share an id both name the first.
    const isOwn = (one: Element) => glance.labels(one).some((label) => label.contains(text));
    return field && (isUnnamed(field) || isOwn(field)) && !isOfOtherColumn(field, text)
      ? [named(field, glance.ownText(text))]
      : [];
  });
  if (sure.length > 0) yield [...sure, ...boxed, ...beside];
  else yield* [boxed, beside];
}

/**
 * A field in a grid is its column's: what is written before the grid stands for a column that has no name of its own, and
 * where a row has lost a cell, for none ("Index" beside a reply URL that is not there).
 */
function isOfOtherColumn(field: Element, label: Element): boolean {
  const row = field.closest('tr,[role=row]');
  const heads = row?.closest('table,[role=grid]')?.querySelectorAll('th,[role=columnheader]');
  if (!row || !heads?.length || row.contains(label)) return false;
  const cells = [...row.querySelectorAll('td,[role=gridcell]')];
  return cells.length !== heads.length || cells.some((cell, at) => cell.contains(field) && heads[at]?.textContent?.trim());
}
