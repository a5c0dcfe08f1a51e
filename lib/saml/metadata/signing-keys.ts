import { parseDateTime } from '../response/date-time.ts';
import type { Problem } from '../xml/problem.ts';

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
  const say = (severity: Problem['severity'], code: string, message: string) => problems.push({ severity, code, message });
  const states = keys.map((key) => stateOf(key, now.getTime()));
  const usable = states.filter((state) => state === 'valid' || state === 'unknown').length;
  keys.forEach((key, index) => {
    const which = keys.length > 1 ? `Signing certificate ${index + 1} of ${keys.length}` : 'The signing certificate';
    // An old key beside a good one is what a rollover leaves behind.
    const severity = usable > 0 ? 'info' : 'warning';
    if (states[index] === 'expired') say(severity, 'signing-key-expired', `${which} expired on ${dateOf(key.notAfter)}.`);
    if (states[index] === 'future') say(severity, 'signing-key-future', `${which} is valid only from ${dateOf(key.notBefore)}.`);
    const left = (parseDateTime(key.notAfter ?? '') ?? Infinity) - now.getTime();
    if (states[index] === 'valid' && usable === 1 && left < 60 * day) {
      say('warning', 'signing-key-expires-soon', `${which} expires on ${dateOf(key.notAfter)}, in ${Math.floor(left / day)} days.`);
    }
  });
  if (keys.length > 1) {
    const active = signedBy === null ? -1 : keys.findIndex((key) => key.certificate === signedBy);
    const hint = active < 0 ? 'The file does not tell which one is in use'
      : `The file does not tell which one is in use, but is itself signed with number ${active + 1}, so probably that one`;
    say('info', 'several-signing-keys',
      `There are ${keys.length} signing certificates, ${usable} of them valid now: a change of certificates (rollover) is prepared or under way, or inactive ones were left. ${hint}. A service provider that takes several should get all valid ones.`);
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
