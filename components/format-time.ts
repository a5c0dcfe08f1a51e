/** `9:41` on the same day, `24 Nov, 9:41` before, with the year once that differs. */
export function formatMoment(at: string, now: Date, language: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  const time: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };
  if (date.toDateString() === now.toDateString()) return new Intl.DateTimeFormat(language, time).format(date);
  const year: Intl.DateTimeFormatOptions = date.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' };
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', ...year, ...time }).format(date);
}

export function formatDay(date: Date, language: string): string {
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(date);
}

/** Whole days from one moment to another, rounded towards the earlier. */
export function daysBetween(from: Date, to: Date): number {
  return Math.floor((to.getTime() - from.getTime()) / 86_400_000);
}
