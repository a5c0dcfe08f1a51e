import { selectors } from '../controls.ts';
import type { Glance } from '../glance.ts';
import type { AnchorQuery } from '../look.ts';
import { nameSet, normalise } from '../names.ts';
import { isWithin, type Region } from '../scope.ts';
import { ofName } from './by-name.ts';
import { fieldTiers } from './fields.ts';
import { plainHeadings } from './headings.ts';
import { pressTiers } from './press.ts';
import { rowTiers } from './rows.ts';
import type { Sighting } from './sighting.ts';
import { valueTiers } from './values.ts';

/** The ways in which a control may be what is looked for, the surest first; each is tried only if those before it find nothing. */
export function* tiersOf(
  query: AnchorQuery,
  wanted: Set<string>,
  glance: Glance,
  regions: readonly Region[],
): Generator<Sighting[]> {
  const { control } = query;
  const selector = selectors[control];
  if (wanted.size > 0) {
    const within = (element: Element) => regions.some((region) => isWithin(element, region));
    const byName = ofName(selector, wanted, glance, control);
    if (control === 'value') yield* valueTiers(byName, wanted, glance, within);
    else if (!['press', 'rows', 'heading'].includes(control)) yield* fieldTiers(byName, wanted, glance, within, control);
    else {
      yield byName;
      if (control === 'press') yield* pressTiers(wanted, glance, within, query.scope.at(-1)?.kind === 'card');
      else if (control === 'rows') yield* rowTiers(wanted, glance, within);
      else yield plainHeadings(wanted, glance);
    }
  }
  const placeholders = nameSet(query.placeholders);
  if (placeholders.size > 0) {
    yield glance
      .all('[placeholder],[aria-placeholder]')
      .filter((element) => element.matches(selector))
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
        element: ownControl(element, selector) ?? element,
        name: glance.name(element),
        by: 'evidence',
      }));
  }
}

/** Evidence may stand on a part of the control: its inner label or its box. */
function ownControl(element: Element, selector: string): Element | null {
  if (element.matches(selector)) return element;
  const inner = element.querySelectorAll(selector);
  return inner.length === 1 ? (inner[0] as Element) : element.closest(selector);
}
