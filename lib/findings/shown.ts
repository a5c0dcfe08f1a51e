import type { Connection, Sighting } from '../connection/connection.ts';
import type { CertificateChange } from '../connection/certificate-change.ts';
import { heldCertificate } from '../connection/hold.ts';
import { namedExactly } from '../guide/condition.ts';
import { anchorByRef } from '../guide/registry.ts';
import { hex, sameValue } from '../guide/same.ts';
import type { Agreement, AnchorRef, ValueId } from '../guide/schema/index.ts';

/** A part in brackets that stands for a value: `<ID>`, `{tenant}`, `[subdomain]`. */
export const leftover = /<[A-Za-z][\w .-]*>|\{[A-Za-z][\w .-]*\}|\[[A-Za-z][\w .-]*\]|%3C\w+%3E/i;

/** English words for "nothing here yet"; other languages are told by their repetition, see `isBlank`. */
const nothing = /^(?:required|optional|none|-|–|—)?$/i;

/**
 * Whether a row shows no value yet. Entra writes a word there ("Required") in the console's language; the same word in two rows of one
 * page is such a word, for no two of the values are the same.
 */
export function isBlank(ref: AnchorRef, sighting: Sighting, connection: Connection): boolean {
  const text = sighting.text.trim();
  if (nothing.test(text)) return true;
  if (anchorByRef(ref)?.anchor.control !== 'value' || /[:/.]/.test(text)) return false;
  const page = ref.split('#')[0];
  return ['identifier', 'reply-url', 'sign-on-url', 'relay-state', 'sp-logout-url'].some((id) => {
    const other = `${page}#${id}`;
    return other !== ref && connection.sightings[other]?.text.trim() === text;
  });
}

/**
 * How an agreement stands as far as was seen: `unknown` while nothing is held, nothing was seen, or the place is still empty.
 */
export function agreementState(
  agreement: Agreement,
  connection: Connection,
  values: Readonly<Partial<Record<ValueId, string>>>,
  /** A change of the certificate that is under way: until one side has the next one, both may have the previous. */
  change: CertificateChange | null = null,
): 'agrees' | 'differs' | 'unknown' {
  if (change && stillPrevious(agreement, change)) return 'unknown';
  const sighting = connection.sightings[agreement.shownAt];
  const expected = expectedOf(agreement, connection, values);
  if (sighting?.gone && !sighting.field) return 'differs';
  // A radio button is named by the choice, and shows it by being chosen.
  if (sighting?.checked !== undefined) return !expected ? 'unknown' : sighting.checked ? 'agrees' : 'differs';
  if (!sighting || !expected || isBlank(agreement.shownAt, sighting, connection)) return sighting?.refused ? 'differs' : 'unknown';
  const id = agreement.as === 'certificate' ? 'signing-certificate' : agreement.value;
  const same = agreement.as === 'thumbprint' ? hex(sighting.text) === hex(expected) : sameValue(id, sighting.text, expected);
  return same && namedExactly(agreement.shownAt, sighting.name, values) ? 'agrees' : 'differs';
}

const stillPrevious = ({ as }: Agreement, { signs, trusts }: CertificateChange) =>
  (as === 'thumbprint' && signs !== 'other' && trusts !== 'next' && signs !== 'next') || (as === 'certificate' && trusts === 'previous' && signs !== 'next');

/** What a place must show for an agreement to hold. */
export function expectedOf(
  agreement: Agreement,
  connection: Connection,
  values: Readonly<Partial<Record<ValueId, string>>>,
): string | undefined {
  return agreement.as === 'thumbprint' ? heldCertificate(connection)?.sha1 : values[agreement.value];
}
