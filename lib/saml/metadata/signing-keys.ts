import { parseDateTime } from '../response/date-time.ts';
import { problem, type Problem } from '../xml/problem.ts';

export interface SigningKeyDates {
  /** As in `IdpSsoDescriptor.signingCertificates`. */
  certificate: string;
  /** ISO 8601; null where it is not known. */
  notBefore: string | null;
  notAfter: string | null;
}

const day = 24 * 60 * 60 * 1000;

/**
 * Says what several signing certificates mean, and which of them are of no use now. Metadata never tells which key is
 * active (saml-metadata-2.0-os §2.4.1.1 knows only `use`): during a rollover the old, the new and inactive ones stand
 * side by side. The one knowable hint is the key that the file itself is signed with, which Entra takes from the app.
 *
 * @param signedBy `MetadataSignature.certificate`
 */
export function explainSigningKeys(keys: SigningKeyDates[], now: Date, signedBy: string | null = null): Problem[] {
  const problems: Problem[] = [];
  const states = keys.map((key) => stateOf(key, now.getTime()));
  const usable = states.filter((state) => state === 'valid' || state === 'unknown').length;
  keys.forEach((key, index) => {
    const which: [number: number, of: number] = [index + 1, keys.length];
    // An old key beside a good one is what a rollover leaves behind.
    const severity = usable > 0 ? 'info' : 'warning';
    if (states[index] === 'expired') problems.push(problem(severity, 'signing-key-expired', undefined, ...which, dateOf(key.notAfter)));
    if (states[index] === 'future') problems.push(problem(severity, 'signing-key-future', undefined, ...which, dateOf(key.notBefore)));
    const left = (parseDateTime(key.notAfter ?? '') ?? Infinity) - now.getTime();
    if (states[index] === 'valid' && usable === 1 && left < 60 * day) {
      problems.push(problem('warning', 'signing-key-expires-soon', undefined, ...which, dateOf(key.notAfter), Math.floor(left / day)));
    }
  });
  if (keys.length > 1) {
    const active = signedBy === null ? -1 : keys.findIndex((key) => key.certificate === signedBy);
    problems.push(problem('info', 'several-signing-keys', undefined, keys.length, usable, active + 1));
  }
  return problems;
}

function stateOf({ notBefore, notAfter }: SigningKeyDates, now: number): 'valid' | 'expired' | 'future' | 'unknown' {
  const from = parseDateTime(notBefore ?? '');
  const to = parseDateTime(notAfter ?? '');
  if (to !== null && to < now) return 'expired';
  if (from !== null && from > now) return 'future';
  return from === null || to === null ? 'unknown' : 'valid';
}

const dateOf = (iso: string | null) => iso?.slice(0, 10) ?? 'an unknown date';
