import { pressable, selectors } from '../controls.ts';
import type { Glance } from '../glance.ts';
import { normalise } from '../names.ts';
import { isWithin, regionOfHeading } from '../scope.ts';
import { named, type Sighting, type Within } from './sighting.ts';

/** A grid by one of its columns; a grid by the heading above it. */
export function* rowTiers(
  wanted: ReadonlySet<string>,
  glance: Glance,
  within: Within,
): Generator<Sighting[]> {
  const candidates = glance.all(selectors.rows);
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
