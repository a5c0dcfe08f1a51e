import { isPressed } from '../controls.ts';
import type { Glance } from '../glance.ts';
import { visibleText } from '../labels.ts';
import type { AnchorQuery } from '../look.ts';
import { matchesTitle, normalise } from '../names.ts';
import { named, type Sighting } from './sighting.ts';

/**
 * By accessible name. It is computed only where a cheap look at attributes and text says that it may be one of the
 * wanted.
 */
export function ofName(
  selector: string,
  wanted: ReadonlySet<string>,
  glance: Glance,
  control: AnchorQuery['control'],
): Sighting[] {
  const sightings: Sighting[] = [];
  for (const element of glance.named(selector, wanted)) {
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

/** A cheap look: false only where the element cannot have one of the names. */
export function mayBeNamed(element: Element, wanted: ReadonlySet<string>, glance: Glance): boolean {
  const hints = glance.hints(element);
  if (!hints) return true;
  for (const hint of hints) for (const name of wanted) if (hint.includes(name)) return true;
  return false;
}
