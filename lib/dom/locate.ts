import { getRole } from 'dom-accessibility-api';
import { collapse, columnHeader, isEnabled, isSensitive } from './controls.ts';
import { glanceAt, type Glance, type Root } from './glance.ts';
import type { AnchorQuery, Look } from './look.ts';
import { nameSet } from './names.ts';
import { readChecked, readText, readValue } from './read.ts';
import { countRows } from './rows.ts';
import { isWithin, regionsOf } from './scope.ts';
import { shownNames } from './seen-names.ts';
import { tiersOf } from './tiers/index.ts';
import type { Sighting } from './tiers/sighting.ts';
import { layoutSight, type Sight } from './visible.ts';

/** One control, found exactly once; several; or none, with what was there instead. */
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

const unique = (names: readonly string[]) => [...new Set(names)].slice(0, 12);
