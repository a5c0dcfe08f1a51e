import { getRole } from 'dom-accessibility-api';
import { collapse, columnHeader, holder, isEnabled, isPressed, isSensitive, selectors } from './controls.ts';
import { byPosition, glanceAt, type Glance, type Root } from './glance.ts';
import type { AnchorQuery, Look } from './look.ts';
import type { Memory } from './memory.ts';
import { nameSet } from './names.ts';
import { readChecked, readText, readValue } from './read.ts';
import { countRows } from './rows.ts';
import { isWithin, regionsOf, type Region } from './scope.ts';
import { shownNames } from './seen-names.ts';
import { atOnce, type Steps } from './steps.ts';
import { tiersOf } from './tiers/index.ts';
import type { Sighting } from './tiers/sighting.ts';
import { layoutSight, middleOf, type Sight } from './visible.ts';

/** One control, found exactly once; several; or none, with what was there instead, which is gone through only when asked. */
export type Found =
  { found: 'one'; at: Sighting } | { found: 'none'; readonly seen: string[] } | { found: 'many'; at: Sighting[] };

export interface LookOptions {
  /** Titles that stand around this frame in its parent. */
  surroundings?: readonly string[];
  sight?: Sight;
  /** Of a document that is looked at again and again. */
  memory?: Memory;
}

/** Where each anchor is under the root, and what it shows. One pass: the page must not change meanwhile. */
export function look(root: Root, queries: readonly AnchorQuery[], options: LookOptions = {}): Look[] {
  return atOnce(looking(root, queries, options));
}

/** As `look`, in steps. Where the page changes between two of them, the answer is that of a moment ago. */
export const looking = (root: Root, queries: readonly AnchorQuery[], options?: LookOptions): Steps<Look[]> =>
  finding(root, queries, options, describeFound);

/** As `locate`, of each, in steps. */
export const locating = (root: Root, queries: readonly AnchorQuery[], options?: LookOptions): Steps<Found[]> =>
  finding(root, queries, options, (_, found) => found);

function* finding<T>(
  root: Root,
  queries: readonly AnchorQuery[],
  options: LookOptions = {},
  tell: (query: AnchorQuery, found: Found, glance: Glance) => T,
): Steps<T[]> {
  const glance = glanceOf(root, queries, options);
  yield* glance.prepare();
  const told: T[] = [];
  for (const query of queries) {
    yield 'layout';
    told.push(tell(query, find(query, glance, options.surroundings ?? []), glance));
  }
  return told;
}

/** The element of one anchor. */
export function locate(root: Root, query: AnchorQuery, options: LookOptions = {}): Found {
  return find(query, glanceOf(root, [query], options), options.surroundings ?? []);
}

const glanceOf = (root: Root, queries: readonly AnchorQuery[], { sight = layoutSight(), memory }: LookOptions) =>
  glanceAt(root, sight, queries.flatMap(namesOf), memory);

/** All that is looked for by name. */
function namesOf({ names, scope, pin }: AnchorQuery): string[] {
  const scopes = [...scope, ...(pin?.scope ?? [])];
  return [...names, ...(pin?.names ?? []), ...scopes.flatMap((one) => one.names)];
}

function describeFound(query: AnchorQuery, found: Found, glance: Glance): Look {
  const { key } = query;
  if (found.found === 'none') return { key, found: 'none', seen: found.seen };
  if (found.found === 'many')
    return { key, found: 'many', count: found.at.length, seen: unique(found.at.map(({ name }) => name)) };
  const { element, name, by } = found.at;
  const covered = glance.sight.covered?.(element);
  return {
    key,
    found: 'one',
    role: getRole(element) ?? '',
    name: name.slice(0, 400),
    text: textOf(query.control, element, glance).slice(0, 20_000),
    checked: readChecked(element),
    enabled:
      ['value', 'rows', 'heading'].includes(query.control) ||
      (isEnabled(element) && !isSensitive(element) && covered !== 'pane'),
    by,
    inView: glance.sight.inView(element),
    at: middleOf(element.getBoundingClientRect()),
    covered,
  };
}

function textOf(control: AnchorQuery['control'], element: Element, glance: Glance): string {
  if (control === 'rows') return String(countRows(element, glance));
  return control === 'value' ? readValue(element) : readText(element);
}

/** By what is known of the control; where that does not find exactly one, by what the admin has pointed at. */
export function find(query: AnchorQuery, glance: Glance, surroundings: readonly string[]): Found {
  const found = findKnown(query, glance, surroundings);
  const { pin } = query;
  if (found.found === 'one' || !pin) return found;
  const { ordinal, ...meaning } = pin;
  const pinned = { ...query, ...meaning, evidence: [] };
  const named = pin.names.length + pin.placeholders.length > 0;
  const seen = named ? findKnown(pinned, glance, surroundings) : everyOne(pinned, glance, surroundings);
  const at = !ordinal
    ? seen.found === 'one' && seen.at
    : seen.found === 'many' && seen.at.length === ordinal.count && inOrder(seen.at)[ordinal.index];
  return at ? { found: 'one', at: { ...at, by: 'pin' } } : found;
}

export const inOrder = (sightings: readonly Sighting[]) =>
  sightings.toSorted((a, b) => byPosition(a.element, b.element));

/**
 * Scope first, then control, then exact name; a name of its own goes before one that stands beside it, that before a
 * placeholder, and that before dated evidence. The first of these that anything answers to decides, and several answers
 * are several.
 */
export function findKnown(query: AnchorQuery, glance: Glance, surroundings: readonly string[]): Found {
  const wanted = nameSet(query.names);
  if (wanted.size === 0 && query.placeholders.length === 0 && query.evidence.length === 0)
    return { found: 'none', seen: [] };
  const regions = regionsOf(query.scope, glance, surroundings);
  if (regions.length === 0) return none('heading', glance, () => regionsOf([], glance, surroundings));
  for (const tier of tiersOf(query, wanted, glance, regions)) {
    const at = onlyHere(tier, query.control, regions, glance);
    if (at.length > 0) return at.length === 1 ? { found: 'one', at: at[0] as Sighting } : { found: 'many', at };
  }
  return none(query.control, glance, () => regions);
}

const none = (control: AnchorQuery['control'], glance: Glance, regions: () => readonly Region[]): Found => ({
  found: 'none',
  get seen() {
    return shownNames(control, glance, regions());
  },
});

/** Every control of the kind in the scope, whatever its name. */
export function everyOne(query: AnchorQuery, glance: Glance, surroundings: readonly string[]): Found {
  const all = glance.all(selectors[query.control]).filter((element) => query.control !== 'press' || isPressed(element));
  const sightings = all.map((element) => ({ element, name: '', by: 'name' as const }));
  const at = onlyHere(sightings, query.control, regionsOf(query.scope, glance, surroundings), glance);
  return at.length > 0 ? { found: 'many', at } : { found: 'none', seen: [] };
}

/** `li[role=presentation][title]` is but a hint at the command in it, which may have gone. */
const isHollow = (element: Element, { ownText, sight }: Glance) =>
  element.matches(holder) && !ownText(element) && ![...element.querySelectorAll('*')].some(sight.shown);

/** Those that can be seen in the regions, each control once. */
function onlyHere(
  sightings: readonly Sighting[],
  control: AnchorQuery['control'],
  regions: readonly Region[],
  glance: Glance,
): Sighting[] {
  const here = sightings.filter(
    ({ element }) =>
      regions.some((region) => isWithin(element, region)) &&
      (control === 'rows' || !element.closest(columnHeader)) &&
      glance.sight.shown(element) &&
      !isHollow(element, glance),
  );
  const elements = collapse(here.map(({ element }) => element));
  return elements.map((element) => here.find((sighting) => sighting.element === element) as Sighting);
}

const unique = (names: readonly string[]) => [...new Set(names)].slice(0, 12);
