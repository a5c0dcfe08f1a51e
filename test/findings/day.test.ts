import { afterEach, describe, expect, test } from 'vitest';
import { dayOf } from '../../lib/findings/day.ts';
import { calendarFile } from '../../lib/model/calendar.ts';

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

describe('the day of a moment is the admin’s', () => {
  test.each([
    ['UTC', '2029-01-01T23:30:00Z', '2029-01-01'], ['Europe/Berlin', '2029-01-01T23:30:00Z', '2029-01-02'], ['America/New_York', '2029-01-01T03:00:00Z', '2028-12-31'],
    ['Pacific/Auckland', '2029-06-30T12:00:00Z', '2029-07-01'], ['Europe/Berlin', '2029-03-25T00:59:59Z', '2029-03-25'], ['Asia/Kolkata', '2029-01-01T18:30:00+00:00', '2029-01-02'],
    ['Pacific/Kiritimati', '9999-12-31T23:59:59Z', '9999-12-31'], ['UTC', 'no date', 'no date'],
  ])('%s, %s', (where, moment, day) => {
    process.env['TZ'] = where;
    expect(dayOf(moment)).toBe(day);
  });
  test('and so is the calendar’s, which ends on the next day even where that has 25 hours', () => {
    process.env['TZ'] = 'Europe/Berlin';
    const text = calendarFile({ uid: 'a', day: new Date('2029-10-27T22:30:00Z'), title: 'x', notes: 'y', warnDays: [], made: new Date(0) });
    expect(text).toContain('DTSTART;VALUE=DATE:20291028\r\nDTEND;VALUE=DATE:20291029');
  });
});
