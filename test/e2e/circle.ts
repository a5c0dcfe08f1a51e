/**
 * Whether a guide leads in a circle: told of what was done at which step, it says so once the same was done more often than anybody
 * would, be it at once again or in turn with something else. Nothing comes back by itself that often: a press that came too early is
 * pressed again a time or two.
 */
export function circleWatch(atMost = 6): (step: string | null, did: string) => boolean {
  const times = new Map<string, number>();
  return (step, did) => {
    const what = JSON.stringify([step, did]);
    const count = (times.get(what) ?? 0) + 1;
    times.set(what, count);
    return count > atMost;
  };
}
