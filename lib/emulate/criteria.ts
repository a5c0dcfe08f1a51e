import { difference } from '../findings/difference.ts';
import type { Demands } from '../guide/schema/index.ts';
import { parseDateTime } from '../saml/response/date-time.ts';
import type { AssertionFacts, ResponseFacts } from '../saml/response/index.ts';
import { SUCCESS } from '../saml/response/identifiers.ts';
import type { SignatureFacts } from '../saml/signature/index.ts';

/*
 * What a service looks at in a Response, decided without words: once for the one that is reckoned from the values (`lib/emulate`) and for the
 * one that was caught or pasted (`lib/judge`), which say each in their own way what it means.
 */

export const succeeded = ({ status }: Pick<ResponseFacts, 'status'>): boolean => status[0] === SUCCESS;

/** Whether a service takes a login that began there; undefined: not known. */
export const takesStart = (starts: Demands['starts'], began: 'sp' | 'idp'): boolean | undefined =>
  starts === undefined ? undefined : starts === 'both' || starts === began;

/** Which of the two is not signed though the service wants it (`either`, undefined: one of the two will do). */
export function unsignedPart(signatures: readonly SignatureFacts[], wanted: Demands['signed']): 'Response' | 'Assertion' | 'any' | null {
  const has = (local: string) => signatures.some(({ parent }) => parent.local === local);
  if ((wanted === 'response' || wanted === 'both') && !has('Response')) return 'Response';
  if ((wanted === 'assertion' || wanted === 'both') && !has('Assertion')) return 'Assertion';
  return has('Response') || has('Assertion') ? null : 'any';
}

/** The digest of the signatures' algorithms that is not taken, and whether one of them is SHA-1 (RFC 9231). */
export function digests(signatures: readonly SignatureFacts[], taken: readonly ('sha1' | 'sha256')[] | undefined): { refused: 'sha1' | 'sha256' | null; weak: boolean } {
  const all = signatures.flatMap(({ algorithm, digestAlgorithm }) => [algorithm, digestAlgorithm])
    .map((uri) => (/sha1\b/i.test(uri ?? '') ? ('sha1' as const) : /sha256\b/i.test(uri ?? '') ? ('sha256' as const) : null));
  return { refused: all.find((one) => one !== null && taken?.includes(one) === false) ?? null, weak: all.includes('sha1') };
}

export interface Timing {
  /** Milliseconds since 1970; null: none is stated, or none that can be read. */
  from: number | null;
  until: number | null;
  /** Whole seconds until it begins, and since it ended; 0: it holds. */
  early: number;
  late: number;
  /** Its end is stated and can be read, and so is its beginning if one is stated. */
  readable: boolean;
}

/** saml-core-2.0-os §2.5.1.2, saml-profiles-2.0-os §4.1.4.3: of several ends the first counts. `at`: milliseconds since 1970. */
export function timing({ notBefore, notOnOrAfter, confirmations }: Pick<AssertionFacts, 'notBefore' | 'notOnOrAfter' | 'confirmations'>, at: number): Timing {
  const read = (text: string) => parseDateTime(text) ?? Number.NaN;
  const ends = [notOnOrAfter, ...confirmations.map((one) => one.notOnOrAfter)].filter((one) => one !== null).map(read);
  const from = notBefore === null ? null : read(notBefore);
  const until = ends.length === 0 ? null : Math.min(...ends);
  const readable = until !== null && !Number.isNaN(until) && !Number.isNaN(from ?? 0);
  return {
    from: Number.isNaN(from ?? 0) ? null : from,
    until: Number.isNaN(until ?? 0) ? null : until,
    early: readable && from !== null ? Math.max(0, Math.ceil((from - at) / 1000)) : 0,
    late: readable ? Math.max(0, Math.ceil((at - until! + 1) / 1000)) : 0,
    readable,
  };
}

/** The audience to compare: the wanted one where each restriction has it among its own (saml-core-2.0-os §2.5.1.4), else those of one that has not. */
export function audienceIn({ audienceRestrictions }: Pick<AssertionFacts, 'audienceRestrictions'>, wanted: string | undefined): string | null {
  const other = audienceRestrictions.find((audiences) => wanted === undefined || !audiences.includes(wanted));
  return (other ? other.join(' ') : audienceRestrictions.length > 0 && wanted) || null;
}
export const isSpn = (received: string | null, wanted: string | undefined): boolean => wanted !== undefined && received === `spn:${wanted}`;

export const UNSPECIFIED = 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified';
/** A format that is left out is `unspecified` (saml-core-2.0-os §2.2.2). */
export const formatFits = (format: string | null, wanted: readonly string[] | undefined): boolean => wanted === undefined || wanted.includes(format ?? UNSPECIFIED);

export const isAddress = (value: string): boolean => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value);

export const lastPart = (name: string): string => name.split('/').at(-1) ?? name;

/**
 * A claim among the attributes. `same`: under the very name; `disputed`: under another one that some source gives; `letters`: by large and
 * small letters; `too-much`: with a namespace where the bare name is wanted; `other-space`: with another one; `none`: nothing like it.
 */
export function claimIn(
  attributes: AssertionFacts['attributes'], wanted: string, names: readonly string[],
): { how: 'same' | 'disputed' | 'letters' | 'too-much' | 'other-space' | 'none'; name: string | null; values: string[] } {
  const of = (name: string) => attributes.filter((one) => one.name === name).flatMap(({ values }) => values);
  const came = attributes.flatMap(({ name }) => (name === null ? [] : [name]));
  if (came.includes(wanted)) return { how: 'same', name: wanted, values: of(wanted) };
  const near = came.find((one) => names.includes(one)) ?? came.find((one) => difference(wanted, one) !== 'other') ??
    came.find((one) => lastPart(one).toLowerCase() === lastPart(wanted).toLowerCase());
  if (near === undefined) return { how: 'none', name: null, values: [] };
  const spaced = lastPart(near) !== near || lastPart(wanted) !== wanted;
  const how = names.includes(near) ? 'disputed'
    : !spaced || lastPart(near) !== lastPart(wanted) ? 'letters'
    : lastPart(wanted) === wanted ? 'too-much' : 'other-space';
  return { how, name: near, values: of(near) };
}

/** More than 150 groups are not listed, a link is sent for them (Microsoft: configure group claims). */
export const groupsLink = 'http://schemas.microsoft.com/claims/groups.link';
export const hasGroupsLink = (attributes: AssertionFacts['attributes']): boolean => attributes.some(({ name }) => name?.endsWith('/claims/groups.link'));
