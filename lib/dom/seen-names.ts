import { isPressed, selectors } from './controls.ts';
import type { Glance, Root } from './glance.ts';
import type { AnchorQuery } from './look.ts';
import { isWithin, type Region } from './scope.ts';

/** Rows of data, and the bar with the account: what is written in them is the tenant's. */
const data = 'tbody,[role=row],.fxc-gc-row,[role=option],[role=banner]';

/** What was there instead, cheaply named: enough for a report, never more than twelve, and none of the tenant's rows. */
export function shownNames(control: AnchorQuery['control'], glance: Glance, regions: readonly Region[]): string[] {
  let known = glance.once('names', () => new Map<readonly Region[], Map<string, string[]>>()).get(regions);
  if (!known) glance.once('names', () => new Map()).set(regions, (known = new Map()));
  let names = known.get(control);
  if (!names) known.set(control, (names = findNames(control, glance, regions)));
  return names;
}

function findNames(control: AnchorQuery['control'], glance: Glance, regions: readonly Region[]): string[] {
  const names = new Set<string>();
  let tried = 0;
  const [only, ...more] = regions;
  const root = only && more.length === 0 ? (only.root as Root) : glance.root;
  // Only the first few of them are gone through.
  for (const element of root.querySelectorAll(selectors[control])) {
    if (names.size >= 12 || tried >= 40) break;
    if (!regions.some((region) => isWithin(element, region)) || element.closest(data)) continue;
    if (control === 'press' && !isPressed(element)) continue;
    tried += 1;
    const name = cheapName(element, glance);
    if (name && name.length <= 80 && !names.has(name) && glance.sight.shown(element)) names.add(name);
  }
  return [...names];
}

function cheapName(element: Element, glance: Glance): string {
  const label =
    element.getAttribute('aria-label') ?? element.getAttribute('title') ?? glance.labels(element)[0]?.textContent;
  // A list's text is that of its rows.
  const isOthers = element.matches('input,select,textarea,output,[role=textbox]') || element.querySelector(data) !== null;
  return (label ?? (isOthers ? '' : element.textContent) ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}
