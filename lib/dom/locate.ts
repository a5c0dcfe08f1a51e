import { getRole } from 'dom-accessibility-api';
import {
  collapse,
  columnHeader,
  isEnabled,
  isPressed,
  isReadOnly,
  isSensitive,
  pressable,
  selectors,
} from './controls.ts';
import { glanceAt, type Glance, type Root } from './glance.ts';
import { commandPlace, labelTexts, labelledControl, valueOfLabel, visibleText } from './labels.ts';
import type { AnchorQuery, Look } from './look.ts';
import { matchesTitle, nameSet, normalise } from './names.ts';
import { readChecked, readText, readValue } from './read.ts';
import { countRows } from './rows.ts';
import { isWithin, regionOfHeading, regionsOf, type Region } from './scope.ts';
import { layoutSight, type Sight } from './visible.ts';

/** One control, found exactly once, with the element that takes the action (or shows the value). */
export interface Sighting {
  element: Element;
  name: string;
  by: 'name' | 'placeholder' | 'evidence';
}
export type Found =
  { found: 'one'; at: Sighting } | { found: 'none'; seen: string[] } | { found: 'many'; at: Sighting[] };

export interface LookOptions {
  /** Titles that stand around this frame in its parent. */
  surroundings?: readonly string[];
  sight?: Sight;
}

/** Where each anchor is under the root, and what it shows. One pass: the page must not change meanwhile. */
export function look(root: Root, queries: readonly AnchorQuery[], options: LookOptions = {}): Look[] {
  const glance = glanceAt(root, options.sight ?? layoutSight());
  return queries.map((query) => describeFound(query, find(query, glance, options.surroundings ?? []), glance));
}

/** The element of one anchor. */
export function locate(root: Root, query: AnchorQuery, options: LookOptions = {}): Found {
  return find(query, glanceAt(root, options.sight ?? layoutSight()), options.surroundings ?? []);
}

function describeFound(query: AnchorQuery, found: Found, glance: Glance): Look {
  const { key } = query;
  if (found.found === 'none') return { key, found: 'none', seen: found.seen };
  if (found.found === 'many')
    return { key, found: 'many', count: found.at.length, seen: unique(found.at.map(({ name }) => name)) };
  const { element, name, by } = found.at;
  return {
    key,
    found: 'one',
    role: getRole(element) ?? '',
    name: name.slice(0, 400),
    text: textOf(query.control, element, glance).slice(0, 20_000),
    checked: readChecked(element),
    enabled:
      query.control === 'value' ||
      query.control === 'rows' ||
      query.control === 'heading' ||
      (isEnabled(element) && !isSensitive(element)),
    by,
    inView: glance.sight.inView(element),
  };
}

function textOf(control: AnchorQuery['control'], element: Element, glance: Glance): string {
  if (control === 'rows') return String(countRows(element, glance));
  return control === 'value' ? readValue(element) : readText(element);
}

/**
 * Scope first, then control, then exact name; a name of its own goes before one that stands beside it, that before a
 * placeholder, and that before dated evidence. The first of these that anything answers to decides, and several answers
 * are several.
 */
export function find(query: AnchorQuery, glance: Glance, surroundings: readonly string[]): Found {
  const wanted = nameSet(query.names);
  if (wanted.size === 0 && query.placeholders.length === 0 && query.evidence.length === 0)
    return { found: 'none', seen: [] };
  const regions = regionsOf(query.scope, glance, surroundings);
  if (regions.length === 0) return { found: 'none', seen: shownNames('heading', glance, [{ root: glance.root }]) };
  const isHere = (element: Element) =>
    regions.some((region) => isWithin(element, region)) &&
    (query.control === 'rows' || !element.closest(columnHeader)) &&
    glance.sight.shown(element);
  for (const tier of tiersOf(query, wanted, glance, regions)) {
    const sightings = tier.filter(({ element }) => isHere(element));
    const elements = collapse(sightings.map(({ element }) => element));
    if (elements.length === 0) continue;
    const at = elements.map((element) => sightings.find((sighting) => sighting.element === element) as Sighting);
    return at.length === 1 ? { found: 'one', at: at[0] as Sighting } : { found: 'many', at };
  }
  return { found: 'none', seen: shownNames(query.control, glance, regions) };
}

function* tiersOf(
  query: AnchorQuery,
  wanted: Set<string>,
  glance: Glance,
  regions: readonly Region[],
): Generator<Sighting[]> {
  const { control } = query;
  const candidates = glance.all(selectors[control]);
  if (wanted.size > 0) {
    const within = (element: Element) => regions.some((region) => isWithin(element, region));
    const byName = ofName(candidates, wanted, glance, control);
    if (control === 'value') yield* valueTiers(byName, wanted, glance, within);
    else yield byName;
    if (control === 'press') yield* pressTiers(wanted, glance, within, query.scope.at(-1)?.kind === 'card');
    else if (control === 'rows') yield* rowTiers(candidates, wanted, glance, within);
    else if (control === 'heading') yield plainHeadings(wanted, glance);
    else yield* fieldTiers(candidates, wanted, glance, within, control);
  }
  const placeholders = nameSet(query.placeholders);
  if (placeholders.size > 0) {
    yield candidates
      .filter((element) =>
        placeholders.has(
          normalise(element.getAttribute('placeholder') ?? element.getAttribute('aria-placeholder') ?? ''),
        ),
      )
      .map((element) => ({ element, name: glance.name(element), by: 'placeholder' }));
  }
  for (const { attribute, value } of query.evidence) {
    yield glance
      .all(`[${CSS.escape(attribute)}="${CSS.escape(value)}"]`)
      .map((element) => ({
        element: ownControl(element, candidates) ?? element,
        name: glance.name(element),
        by: 'evidence',
      }));
  }
}

/** Evidence may stand on a part of the control: its inner label or its box. */
function ownControl(element: Element, candidates: readonly Element[]): Element | null {
  if (candidates.includes(element)) return element;
  const inner = candidates.filter((candidate) => element.contains(candidate));
  return inner.length === 1
    ? (inner[0] as Element)
    : (candidates.findLast((candidate) => candidate.contains(element)) ?? null);
}

const named = (element: Element, name: string): Sighting => ({ element, name, by: 'name' });

/**
 * By accessible name. It is computed only where a cheap look at attributes and text says that it may be one of the
 * wanted.
 */
function ofName(
  candidates: readonly Element[],
  wanted: ReadonlySet<string>,
  glance: Glance,
  control: AnchorQuery['control'],
): Sighting[] {
  const sightings: Sighting[] = [];
  for (const element of candidates) {
    if (!mayBeNamed(element, wanted, glance) || (control === 'press' && !isPressed(element))) continue;
    const name = glance.name(element) || (control === 'press' || control === 'heading' ? visibleText(element) : '');
    const is = control === 'heading' ? matchesTitle(name, wanted) : wanted.has(normalise(name));
    // A label may hold an info balloon, whose name joins the field's.
    const own = is
      ? null
      : [...glance.labels(element), ...(control === 'heading' ? [element] : [])].map((label) => glance.ownText(label));
    if (is) sightings.push(named(element, name));
    else if (own?.some((text) => wanted.has(normalise(text)))) sightings.push(named(element, own[0] ?? name));
  }
  return sightings;
}

function mayBeNamed(element: Element, wanted: ReadonlySet<string>, glance: Glance): boolean {
  const hints = glance.hints(element);
  if (!hints) return true;
  for (const hint of hints) for (const name of wanted) if (hint.includes(name)) return true;
  return false;
}

type Within = (element: Element) => boolean;

/**
 * A tooltip; text on something clickable that has no role; in a card, the only command in the row of that label
 * ("Download").
 */
function* pressTiers(
  wanted: ReadonlySet<string>,
  glance: Glance,
  within: Within,
  isRow: boolean,
): Generator<Sighting[]> {
  yield glance
    .all('[title]')
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
  if (!isRow) return;
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
function clickTarget(text: Element): Element | null {
  const view = text.ownerDocument.defaultView;
  const owner = text.closest(`${pressable},[onclick],[tabindex="0"],label`);
  if (owner) return owner.localName === 'label' || (owner.textContent?.length ?? 0) > 400 ? null : owner;
  if (view?.getComputedStyle(text).cursor !== 'pointer') return null;
  let target = text;
  while (target.parentElement && view.getComputedStyle(target.parentElement).cursor === 'pointer')
    target = target.parentElement;
  return (target.textContent?.length ?? 0) > 400 ? text : target;
}

/** A labelled box around the only field in it; a text that stands where a label would. */
function* fieldTiers(
  candidates: readonly Element[],
  wanted: ReadonlySet<string>,
  glance: Glance,
  within: Within,
  control: AnchorQuery['control'],
): Generator<Sighting[]> {
  const boxes = glance
    .all('[aria-label],[aria-labelledby],fieldset')
    .filter(
      (box) =>
        mayBeNamed(box, wanted, glance) &&
        !box.matches(`${pressable},${selectors[control]}`) &&
        wanted.has(normalise(glance.name(box))),
    );
  const texts = labelTexts(wanted, glance).filter(within);
  if (boxes.length + texts.length === 0) return;
  const shown = collapse(candidates.filter((element) => within(element) && glance.sight.shown(element)));
  const isUnnamed = (element: Element) =>
    !element.hasAttribute('aria-label') && !glance.labels(element).some((label) => /\S/.test(label.textContent ?? ''));
  yield boxes.flatMap((box) => {
    const inner = shown.filter((element) => box.contains(element));
    const only = inner.length === 1 ? inner[0] : undefined;
    return only && isUnnamed(only) ? [named(only, glance.name(box))] : [];
  });
  const follows = control !== 'radio' && control !== 'checkbox';
  yield texts.flatMap((text) => {
    const field = labelledControl(text, shown, follows);
    return field && isUnnamed(field) ? [named(field, glance.ownText(text))] : [];
  });
}

/**
 * Read-only boxes, labelled boxes and texts with a value beside or below them are equals: the same label in two of
 * these ways is two. Only where there is none does a field that can be written count as a value shown.
 */
function* valueTiers(
  boxes: readonly Sighting[],
  wanted: ReadonlySet<string>,
  glance: Glance,
  within: Within,
): Generator<Sighting[]> {
  const fields = `${selectors.textbox},${selectors.combobox}`;
  const labelled = glance
    .all('[aria-label],[aria-labelledby]')
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
  yield ofName(glance.all(fields), wanted, glance, 'textbox');
}

/** The one box in the value's place, to be ringed instead of the whole row. */
function valueBox(value: Element): Element {
  const boxes = value.querySelectorAll('input:not([type=checkbox],[type=radio],[type=hidden]),textarea');
  return boxes.length === 1 ? (boxes[0] as Element) : value;
}

/** A grid by one of its columns; a grid by the heading above it. */
function* rowTiers(
  candidates: readonly Element[],
  wanted: ReadonlySet<string>,
  glance: Glance,
  within: Within,
): Generator<Sighting[]> {
  const outer = candidates.filter((grid) => !candidates.some((other) => other !== grid && other.contains(grid)));
  yield outer
    .filter((grid) =>
      [...grid.querySelectorAll('th,[role=columnheader]')].some((header) =>
        wanted.has(normalise(header.textContent ?? '')),
      ),
    )
    .map((grid) => named(grid, glance.name(grid)));
  yield glance
    .withText(wanted)
    .filter((text) => within(text) && !text.closest(pressable) && glance.sight.shown(text))
    .flatMap((text) => {
      const region = regionOfHeading(text, glance);
      return outer.filter((grid) => isWithin(grid, region)).map((grid) => named(grid, glance.ownText(text)));
    });
}

/** Text that stands where a heading would: not pressed, not a field's label. */
function plainHeadings(wanted: ReadonlySet<string>, glance: Glance): Sighting[] {
  return glance
    .withText(wanted)
    .filter((text) => !text.closest(`${pressable},label,option,[role=option],td,th,dt,dd`))
    .map((text) => named(text, glance.ownText(text)));
}

/** What was there instead, cheaply named: enough for a report, never more than twelve. */
function shownNames(control: AnchorQuery['control'], glance: Glance, regions: readonly Region[]): string[] {
  const names = new Set<string>();
  let tried = 0;
  for (const element of glance.all(selectors[control])) {
    if (names.size >= 12 || tried >= 40) break;
    if (!regions.some((region) => isWithin(element, region))) continue;
    tried += 1;
    const name = cheapName(element, glance);
    if (name && name.length <= 80 && !names.has(name) && glance.sight.shown(element)) names.add(name);
  }
  return [...names];
}

function cheapName(element: Element, glance: Glance): string {
  const label =
    element.getAttribute('aria-label') ?? element.getAttribute('title') ?? glance.labels(element)[0]?.textContent;
  return (label ?? (element.matches('input,select,textarea') ? '' : element.textContent) ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

const unique = (names: readonly string[]) => [...new Set(names)].slice(0, 12);
