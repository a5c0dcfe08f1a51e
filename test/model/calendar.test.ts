import { expect, test } from 'vitest';
import { calendarFile } from '../../lib/model/calendar.ts';

const file = (title: string, notes = 'Notes') =>
  calendarFile({
    uid: 'one@sso-handshake',
    day: new Date('2029-09-16T23:59:00Z'),
    title,
    notes,
    warnDays: [60, 7],
    made: new Date('2026-11-25T09:41:00Z'),
  });

test('an all-day event on the day the certificate ends, with its warnings', () => {
  const lines = file('Certificate ends').split('\r\n');
  expect(lines).toContain('DTSTART;VALUE=DATE:20290916');
  expect(lines).toContain('DTEND;VALUE=DATE:20290917');
  expect(lines).toContain('DTSTAMP:20261125T094100Z');
  expect(lines.filter((line) => line.startsWith('TRIGGER'))).toEqual(['TRIGGER:-P60D', 'TRIGGER:-P7D']);
});

test('text is escaped: a name cannot add lines of its own', () => {
  const text = file('a;b,c\\d\r\nATTACH:https://evil.test');
  expect(text).toContain('SUMMARY:a\\;b\\,c\\\\d\\nATTACH:https://evil.test\r\n');
  expect(text.split('\r\n').some((line) => line.startsWith('ATTACH'))).toBe(false);
});

test('no line is longer than 75 octets, and no character is split', () => {
  const notes = 'Zertifikat für Zoë 東京 🙂 '.repeat(20);
  const text = file('x', notes);
  for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(text.replaceAll('\r\n ', '')).toContain(`DESCRIPTION:${notes}`);
});
