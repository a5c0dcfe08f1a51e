import { pageById } from './registry.ts';
import type { Step, Waypoint } from './schema/index.ts';

/**
 * All controls that lead to a step's goal, nearest to the goal first: the step's own way, the way to its screen, then the ways to the
 * screens that those stand on, and so on back to where an admin can start from. Each anchor once, with the words nearest to the goal.
 */
export function wayTo(step: Step): Waypoint[] {
  const way = new Map<string, Waypoint>();
  const seen = new Set<string>();
  const add = (waypoints: readonly Waypoint[]) => {
    const fresh = waypoints.filter((waypoint) => !way.has(waypoint.anchor));
    for (const waypoint of fresh) way.set(waypoint.anchor, waypoint);
  };
  add(step.way);
  const queue = [step.page, ...step.way.map((waypoint) => waypoint.anchor.split('#')[0] ?? '')];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const via = pageById(id)?.via ?? [];
    add(via);
    queue.push(...via.map((waypoint) => waypoint.anchor.split('#')[0] ?? ''));
  }
  return [...way.values()];
}
