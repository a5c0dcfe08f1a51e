/**
 * The day of a moment where the admin is, as `YYYY-MM-DD`: the consoles and the panel's own card show that one, which near midnight is not the
 * day in UTC. What is no date stays as it is written.
 */
export function dayOf(iso: string): string {
  const at = new Date(iso);
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  const year = local.getUTCFullYear();
  return year > 0 && year < 10_000 ? local.toISOString().slice(0, 10) : iso.slice(0, 10);
}
