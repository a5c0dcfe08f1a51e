import { UTC_TIME, type DerCursor } from './der.ts';
import { latin1 } from './latin1.ts';

/**
 * The current element of `cursor`, a Time of RFC 5280 4.1.2.5 (UTCTime or GeneralizedTime, X.690 11.7 and 11.8), as
 * ISO 8601 in UTC, for example `2029-11-21T01:02:27Z`. Null where it names no moment (no seconds, no zone, a day that
 * does not exist): no date is ever invented. `exact` is false where a moment is named in a form that RFC 5280 does not
 * allow: a zone offset, a fraction of a second.
 */
export function decodeTime({ bytes, tag, from, to }: DerCursor): { iso: string | null; exact: boolean } {
  const general = tag !== UTC_TIME;
  // YYMMDDHHMMSS; a GeneralizedTime has the century before it
  const at = general ? from + 2 : from;
  const two = (i: number): number => digit(bytes[i]) * 10 + digit(bytes[i + 1]);
  const [short, month, day] = [two(at), two(at + 2), two(at + 4)];
  // RFC 5280 4.1.2.5.1: two digits below 50 are 20YY, the others 19YY.
  const century = general ? two(from) : short < 50 ? 20 : 19;
  const year = century * 100 + short;
  const days = month === 2 ? (year % 4 || (year % 100 === 0 && year % 400) ? 28 : 29) : 30 + ((month + (month >> 3)) & 1);
  const sound = to - at >= 12 && year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= days && two(at + 6) < 24 && two(at + 8) < 60 && two(at + 10) < 60;
  if (!sound) return { iso: null, exact: false };
  const b = (i: number): number => bytes[at + i] as number;
  const stem = String.fromCharCode(
    48 + century / 10, 48 + (century % 10), b(0), b(1), 45, b(2), b(3), 45, b(4), b(5), 84, b(6), b(7), 58, b(8), b(9), 58, b(10), b(11),
  );
  if (to - at === 13 && b(12) === 90) return { iso: `${stem}Z`, exact: true };
  const match = /^(\.\d+)?(?:Z|([+-])(0\d|1[0-2])([0-5]\d))$/.exec(latin1(bytes, at + 12, Math.min(to, at + 38)));
  if (!match || (match[1] && !general)) return { iso: null, exact: false };
  const offset = match[2] ? Number(`${match[2]}1`) * (Number(match[3]) * 60 + Number(match[4])) : 0;
  const moment = new Date(Date.parse(`${stem}Z`) - offset * 60_000 + Math.trunc(Number(`0${match[1] ?? ''}`) * 1000));
  return { iso: moment.toISOString().replace('.000', ''), exact: false };
}

/** NaN for what is none, which no comparison lets through. */
const digit = (byte = 0): number => (byte >= 48 && byte <= 57 ? byte - 48 : NaN);
