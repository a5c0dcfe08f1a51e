import { UTC_TIME, type DerCursor } from './der.ts';

/**
 * The current element of `cursor`, a Time of RFC 5280 4.1.2.5 (UTCTime or GeneralizedTime, X.690 11.7 and 11.8), as
 * ISO 8601 in UTC, for example `2029-11-21T01:02:27Z`. Null where it names no moment (no seconds, no zone, a day that
 * does not exist): no date is ever invented. `exact` is false where a moment is named in a form that RFC 5280 does not
 * allow: a zone offset, a fraction of a second.
 */
export function decodeTime({ bytes, tag, from, to }: DerCursor): { iso: string | null; exact: boolean } {
  let text = '';
  for (let i = from; i < to && i < from + 40; i++) text += String.fromCharCode(bytes[i] as number);
  const general = tag !== UTC_TIME;
  // RFC 5280 4.1.2.5.1: two digits below 50 are 20YY, the others 19YY.
  if (!general) text = (text < '5' ? '20' : '19') + text;
  const at = (i: number): number => text.charCodeAt(i) * 10 + text.charCodeAt(i + 1) - 528;
  const month = at(4);
  const year = at(0) * 100 + at(2);
  const days = month === 2 ? (year % 4 || (year % 100 === 0 && year % 400) ? 28 : 29) : 30 + ((month + (month >> 3)) & 1);
  const day = at(6);
  if (!/^\d{14}/.test(text) || month < 1 || month > 12 || day < 1 || day > days || at(8) > 23 || at(10) > 59 || at(12) > 59) return { iso: null, exact: false };
  const stem = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}T${text.slice(8, 10)}:${text.slice(10, 12)}:${text.slice(12, 14)}`;
  const rest = text.slice(14);
  if (rest === 'Z') return { iso: `${stem}Z`, exact: true };
  const match = /^(\.\d+)?(?:Z|([+-])(0\d|1[0-2])([0-5]\d))$/.exec(rest);
  if (!match || (match[1] && !general)) return { iso: null, exact: false };
  const offset = match[2] ? Number(`${match[2]}1`) * (Number(match[3]) * 60 + Number(match[4])) : 0;
  const moment = new Date(Date.parse(`${stem}Z`) - offset * 60_000 + Math.trunc(Number(`0${match[1] ?? ''}`) * 1000));
  return { iso: moment.toISOString().replace('.000', ''), exact: false };
}
