import { atPath, onScreen } from './page-address.ts';
import { pageById } from './registry.ts';
import type { Step, Waypoint } from './schema/index.ts';

const pageOf = (waypoint: Waypoint) => waypoint.anchor.split('#')[0] ?? '';

/**
 * All controls that lead to a step's goal, nearest to the goal first: the step's own way, the way to its screen, then the ways to the
 * screens that those stand on, and so on back to where an admin can start from. Each anchor once, with the words nearest to the goal.
 *
 * `here`: the address in front. What leads to the screen that is there already leads nowhere, and what lies beyond it leads back: both
 * are left out.
 */
export function wayTo(step: Step, here: string | null = null): Waypoint[] {
  if (atPath(pageById(step.page)?.address, here)) return step.way;
  const way = new Map<string, Waypoint>();
  const seen = new Set<string>();
  const add = (waypoints: readonly Waypoint[]) => {
    const fresh = waypoints.filter((waypoint) => !way.has(waypoint.anchor));
    for (const waypoint of fresh) way.set(waypoint.anchor, waypoint);
  };
  const inFront = (id: string) => onScreen(pageById(id)?.address, here);
  add(step.way);
  const queue = [step.page, ...step.way.map(pageOf)];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const all = pageById(id)?.via ?? [];
    // A pane has the address of the screen that it lies on, and is opened from there.
    const via = inFront(id) ? all.filter((waypoint) => inFront(pageOf(waypoint))) : all;
    add(via);
    queue.push(...via.map(pageOf));
  }
  return [...way.values()];
}
