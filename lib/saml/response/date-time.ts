/**
 * xs:dateTime as SAML uses it (saml-core-2.0-os §1.3.3): UTC. A time without zone is taken as UTC, an offset is
 * honoured. Null for what is no time: the 30th of February, second 60, a date alone.
 *
 * @returns Milliseconds since 1970.
 */
export function parseDateTime(text: string): number | null {
  const m = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d{1,12})?(Z|[+-]\d\d:\d\d)?$/.exec(text.trim());
  if (!m) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = m.slice(1, 7).map(Number);
  const time = Date.UTC(year, month - 1, day, hour, minute, second) + Math.floor(Number(`0${m[7] ?? ''}`) * 1000);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || date.getUTCHours() !== hour) return null;
  if (minute > 59 || second > 59) return null;
  const zone = /([+-])(\d\d):(\d\d)/.exec(m[8] ?? '');
  if (!zone) return time;
  const [hours, minutes] = [Number(zone[2]), Number(zone[3])];
  if (hours > 14 || minutes > 59) return null;
  return time - (zone[1] === '-' ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}
