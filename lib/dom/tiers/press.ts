import { collapse, columnHeader, hasPointer, isPressed, pressable, selectors } from '../controls.ts';
import type { Glance } from '../glance.ts';
import { commandPlace, visibleText } from '../labels.ts';
import { normalise } from '../names.ts';
import { named, type Sighting, type Within } from './sighting.ts';

/**
 * A tooltip; text on something clickable that has no role; in a card, the only command in the row of that label
 * ("Download").
 */
export function* pressTiers(
  wanted: ReadonlySet<string>,
  glance: Glance,
  within: Within,
  isRow: boolean,
): Generator<Sighting[]> {
  yield glance
    .named('[title]', wanted)
    .filter(
      (element) =>
        wanted.has(normalise(element.getAttribute('title') ?? '')) &&
        element.matches(selectors.press) &&
        isPressed(element),
    )
    .map((element) => named(element, element.getAttribute('title') ?? ''));
  const texts = glance.withText(wanted).filter((text) => within(text) && glance.sight.shown(text));
  yield texts
    .map((text) => clickTarget(text))
    .filter((target) => target !== null)
    .map((target) => named(target, visibleText(target)));
  if (!isRow || texts.length === 0) return;
  const commands = glance
    .all(pressable)
    .filter((element) => within(element) && glance.sight.shown(element) && !element.closest(columnHeader));
  yield texts
    .filter((text) => !text.closest(pressable))
    .flatMap((text) => {
      const place = commandPlace(text, glance);
      const inRow = place ? collapse(commands.filter((command) => place.contains(command))) : [];
      const only = inRow.length === 1 ? inRow[0] : undefined;
      return only ? [named(only, glance.name(only))] : [];
    });
}

/** Tiles are often plain boxes that only a hand-shaped pointer gives away: the outermost box that has it. */
export function clickTarget(text: Element): Element | null {
  const sure = `${pressable},[onclick],[role][tabindex="0"],label`;
  const owner = text.closest(`${sure},[tabindex="0"]`);
  // What takes the focus may only be scrolled with the keyboard.
  if (owner && (owner.matches(sure) || hasPointer(owner)))
    return owner.localName === 'label' || (owner.textContent?.length ?? 0) > 400 ? null : owner;
  if (!hasPointer(text)) return null;
  let target = text;
  while (target.parentElement && hasPointer(target.parentElement)) target = target.parentElement;
  return (target.textContent?.length ?? 0) > 400 ? text : target;
}
