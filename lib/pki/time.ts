import { GENERALIZED_TIME, UTC_TIME, type DerCursor } from './der.ts';

const pattern = /^(\d{4}|\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d+)?(Z|[+-]\d{4})$/;

/**
 * The current element of `cursor`, a Time of RFC 5280 4.1.2.5 (UTCTime or GeneralizedTime, X.690 11.7 and 11.8), as
 * ISO 8601 in UTC, for example `2029-11-21T01:02:27Z`. Null where it names no moment (no seconds, no zone, a day that
 * does not exist): no date is ever invented. `exact` is false where a moment is named in a form that RFC 5280 does not
 * allow: a zone offset, a fraction of a second.
 */
export function decodeTime(cursor: DerCursor): { iso: string | null; exact: boolean } {
  const none = { iso: null, exact: false };
  const { bytes, from, to, tag } = cursor;
  if ((tag !== UTC_TIME && tag !== GENERALIZED_TIME) || to - from > 40) return none;
  let text = '';
  for (let i = from; i < to; i++) text += String.fromCharCode(bytes[i] as number);
  const match = pattern.exec(text);
  if (!match) return none;
  const [, y, mo, d, h, mi, s, fraction, zone] = match as unknown as [string, string, string, string, string, string, string, string | undefined, string];
  if (y.length !== (tag === UTC_TIME ? 2 : 4) || (tag === UTC_TIME && fraction)) return none;
  // RFC 5280 4.1.2.5.1: two digits below 50 are 20YY, the others 19YY.
  const year = y.length === 4 ? +y : +y + (+y < 50 ? 2000 : 1900);
  const month = +mo;
  const day = +d;
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month) || +h > 23 || +mi > 59 || +s > 59) return none;
  if (zone === 'Z' && !fraction) return { iso: `${year < 1000 ? y : year}-${mo}-${d}T${h}:${mi}:${s}Z`, exact: true };
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(+h, +mi, +s, fraction ? Math.trunc(+`0${fraction}` * 1000) : 0);
  if (zone !== 'Z') {
    const hours = +zone.slice(1, 3);
    const minutes = +zone.slice(3);
    if (hours > 12 || minutes > 59) return none;
    date.setTime(date.getTime() - (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000);
  }
  return { iso: date.toISOString().replace('.000Z', 'Z'), exact: false };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
