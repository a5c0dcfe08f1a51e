import { parseDateTime } from '../response/date-time.ts';
import type { Notes } from './values.ts';

/**
 * validUntil and cacheDuration (saml-metadata-2.0-os §2.3.1, §2.3.2). Out of date is a warning and no refusal: the admin
 * may hold an old copy of metadata that is still right, and should know that it is old.
 */
export function judgeValidity(
  validUntil: string | null, cacheDuration: string | null, what: string, now: Date, notes: Notes,
): void {
  if (validUntil !== null) {
    const end = parseDateTime(validUntil);
    if (end === null) {
      notes.add('warning', 'valid-until-invalid', what, validUntil);
    } else if (end <= now.getTime()) {
      notes.add('warning', 'metadata-expired', what, validUntil);
    }
  }
  if (cacheDuration !== null && !isDuration(cacheDuration)) {
    notes.add('warning', 'cache-duration-invalid', what, cacheDuration);
  }
}

/** xs:duration (XML Schema part 2 §3.2.6). */
function isDuration(text: string): boolean {
  return /^\s*-?P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?\s*$/.test(text);
}
