import { UTC_TIME, type DerCursor } from './der.ts';

/**
 * The current element of `cursor`, a Time of RFC 5280 4.1.2.5 (UTCTime or GeneralizedTime, X.690 11.7 and 11.8), as
 * ISO 8601 in UTC, for example `2029-11-21T01:02:27Z`. Null where it names no moment (no seconds, no zone, a day that
 * does not exist): no date is ever invented. `exact` is false where a moment is named in a form that RFC 5280 does not
 * allow: a zone offset, a fraction of a second.
 */
export function decodeTime({ bytes, tag, from, to }: DerCursor): { iso: string | null; exact: boolean } {
  let at = from;
  // Two digits as a number; anything else makes every sum NaN.
  const two = (): number => {
    const tens = (bytes[at++] as number) - 48;
    const ones = (bytes[at++] as number) - 48;
    return at <= to && tens >= 0 && tens < 10 && ones >= 0 && ones < 10 ? tens * 10 + ones : Number.NaN;
  };
  // RFC 5280 4.1.2.5.1: two digits below 50 are 20YY, the others 19YY.
  const century = tag === UTC_TIME ? -1 : two();
  const short = two();
  const year = century < 0 ? short + (short < 50 ? 2000 : 1900) : century * 100 + short;
  const [month, day, hour, minute, second] = [two(), two(), two(), two(), two()];
  let milliseconds = 0;
  let exact = true;
  if (century >= 0 && bytes[at] === 46) {
    let digits = '0.';
    while (++at < to && (bytes[at] as number) >= 48 && (bytes[at] as number) <= 57) digits += String.fromCharCode(bytes[at] as number);
    milliseconds = digits.length > 2 ? Math.trunc(Number(digits) * 1000) : Number.NaN;
    exact = false;
  }
  const zone = bytes[at++];
  if (zone === 43 || zone === 45) {
    const [hours, minutes] = [two(), two()];
    milliseconds += hours < 13 && minutes < 60 ? (44 - (zone as number)) * -(hours * 60 + minutes) * 60_000 : Number.NaN;
    exact = false;
  } else if (zone !== 90) milliseconds = Number.NaN;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  // A day or an hour that does not exist would have been carried over.
  if (at !== to || hour > 23 || minute > 59 || second > 59 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return { iso: null, exact };
  date.setTime(date.getTime() + milliseconds);
  const time = date.getTime();
  return { iso: Number.isNaN(time) ? null : date.toISOString().replace('.000', ''), exact };
}
