import { pressable } from '../controls.ts';
import type { Glance } from '../glance.ts';
import { named, type Sighting } from './sighting.ts';

/** Text that stands where a heading would: not pressed, not a field's label. */
export function plainHeadings(wanted: ReadonlySet<string>, glance: Glance): Sighting[] {
  return glance
    .withText(wanted)
    .filter((text) => !text.closest(`${pressable},label,option,[role=option],td,th,dt,dd`))
    .map((text) => named(text, glance.ownText(text)));
}
