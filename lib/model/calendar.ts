import { dayOf } from '../findings/day.ts';

/** An appointment for the calendar. */
export interface Reminder {
  uid: string;
  /** The day it stands on; hours do not count. */
  day: Date;
  title: string;
  notes: string;
  /** Days before it at which the calendar should say so. */
  warnDays: readonly number[];
  made: Date;
}

/**
 * An iCalendar file with one all-day event (RFC 5545 §3.6.1), made here. Lines end in CRLF and are folded at 75 octets
 * (§3.1); text is escaped (§3.3.11).
 */
export function calendarFile({ uid, day, title, notes, warnDays, made }: Reminder): string {
  // Not 24 hours on: the day on which the clocks go back has 25.
  const next = new Date(day);
  next.setDate(day.getDate() + 1);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//SSO Handshake//EN',
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${made.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${dateOf(day)}`,
    `DTEND;VALUE=DATE:${dateOf(next)}`,
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(notes)}`,
    'TRANSP:TRANSPARENT',
    ...warnDays.flatMap((days) => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escapeText(title)}`,
      `TRIGGER:-P${days}D`,
      'END:VALARM',
    ]),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map(fold).join('\r\n') + '\r\n';
}

const dateOf = (date: Date) => dayOf(date.toISOString()).replaceAll('-', '');
const escapeText = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');

/** Never splits a character: octets are counted as UTF-8. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      part = '';
      octets = 0;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}
