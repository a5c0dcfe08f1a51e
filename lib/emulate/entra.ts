import { heldCertificate } from '../connection/hold.ts';
import type { Context } from '../findings/context.ts';
import { signedPart, signingAlgorithm } from '../findings/signing.ts';
import { anchorRefs } from '../guide/query.ts';
import { hex } from '../guide/same.ts';
import type { AnchorRef } from '../guide/schema/index.ts';
import { held, linesAt, made, seenAt } from './fact.ts';
import type { Fact } from './fact.ts';
import type { Person } from './hops.ts';

/** Entra's defaults, where nothing else was seen (Microsoft: certificate signing options; customize SAML claims). */
const defaultNameIdSource = 'user.userprincipalname';

export interface SentClaim {
  /** As Entra would write the Attribute's Name. */
  name: string;
  source: string;
  at: AnchorRef;
}

/** How the app is set up in Entra, as far as was seen. Null: not seen. */
export interface EntraApp {
  identifiers: string[] | null;
  replyUrls: string[] | null;
  signOnUrl: Fact | null;
  entityId: Fact | null;
  loginUrl: Fact | null;
  nameIdSource: string;
  nameIdAt: AnchorRef | undefined;
  /** The claim that carries the e-mail address; `missing`: the list of claims was seen, and it is not there. */
  claim: SentClaim | 'missing' | null;
  /** SHA-1 of the active certificate, upper-case hex. */
  thumbprint: string | null;
  /** The page showed that one; else it is taken to be the one that was taken in, which may be another app's: all apps of a tenant have certificates of one name. */
  thumbprintSeen: boolean;
  hasKey: boolean | null;
  /** How many people and groups are assigned. */
  assigned: number | null;
  signs: 'assertion' | 'response' | 'both' | null;
  algorithm: 'sha256' | 'sha1' | null;
}

export function entraApp(context: Context): EntraApp {
  const { connection, idp: { places } } = context;
  const rows = seenAt(places?.assigned, context);
  const thumbprint = hex(seenAt(places?.certificate.thumbprint, context)?.text ?? '') || hex(context.values.thumbprint ?? '');
  const nameId = seenAt(places?.nameId.row, context);
  const algorithm = seenAt(places?.certificate.algorithm, context);
  return {
    identifiers: linesAt(places?.identifier, context),
    replyUrls: linesAt(places?.replyUrl, context),
    signOnUrl: seenAt(places?.signOnUrl, context),
    entityId: made('idp-entity-id', context),
    loginUrl: made('sso-url', context),
    nameIdSource: nameId?.text || defaultNameIdSource,
    nameIdAt: places?.nameId.row,
    claim: claimOf(context),
    thumbprint: thumbprint.length === 40 ? thumbprint : (hex(heldCertificate(connection)?.sha1 ?? '') || null),
    thumbprintSeen: thumbprint.length === 40,
    hasKey: keyState(context),
    assigned: rows && /^\d+$/.test(rows.text) ? Number(rows.text) : rows?.text === '' ? 0 : null,
    signs: signedPart(seenAt(places?.certificate.signs, context)?.text ?? ''),
    algorithm: algorithm && signingAlgorithm(algorithm.text),
  };
}

/** Only the page says that a certificate is active; a file says that there was one. */
function keyState(context: Context): boolean | null {
  const { thumbprint, status } = context.idp.places?.certificate ?? {};
  const seen = [thumbprint, status].map((ref) => seenAt(ref, context)).filter((fact) => fact !== null);
  return seen.length === 0 ? null : seen.some(({ text }) => text !== '');
}

/** Rows that show the e-mail claim: in the list behind the card, which has whole names, and on the card. */
function claimOf(context: Context): EntraApp['claim'] {
  const { guide, connection, values, idp: { places } } = context;
  if (!places) return null;
  const { list } = places.claim;
  const cards = guide.agreements.filter(({ value }) => value === 'email-claim-source').map(({ shownAt }) => shownAt);
  const wanted = values['email-claim-name'] ?? '';
  for (const at of [...cards, list]) {
    const sighting = connection.sightings[at];
    if (!sighting || (sighting.gone && !sighting.field)) continue;
    const shown = sighting.name?.trim() || wanted;
    // The card shows the last part of a name that is an address.
    const name = !shown.includes('/') && wanted.endsWith(`/${shown}`) ? wanted : shown;
    const sent = name.toLowerCase() === wanted.toLowerCase() ? name : wanted;
    return { name: at === list ? sent : withNamespace(sent, context), source: sighting.text.trim(), at };
  }
  // Rows of the same card or list were seen, and it was looked for there: a guide that is about something else does not.
  const looked = new Set(anchorRefs(guide, 'idp'));
  const listed = places.nameId.row in connection.sightings && cards.length > 0 || places.nameId.list in connection.sightings && looked.has(list);
  return listed || cards.some((ref) => connection.sightings[ref]?.gone) ? 'missing' : null;
}

/**
 * A name as it is sent. The card leaves a namespace out: it shows in the claim's own form, or by the list, which knows no claim of the
 * bare name while the card does.
 */
function withNamespace(name: string, { connection, idp: { places } }: Context): string {
  if (name.includes('/') || !places) return name;
  const form = connection.sightings[places.claim.name];
  const namespace = connection.sightings[places.claim.namespace]?.text.trim() ?? '';
  if (form?.text.trim() === name) return namespace === '' ? name : `${namespace.replace(/\/$/, '')}/${name}`;
  const listed = connection.sightings[places.claim.list];
  return connection.sightings[places.nameId.list] && (!listed || listed.gone) ? `…/${name}` : name;
}

/** A person as Entra's directory would have one, unless told otherwise. */
export function personOf(user: Person): Required<Pick<Person, 'userPrincipalName' | 'mail' | 'displayName' | 'givenName' | 'surname'>> {
  const userPrincipalName = user.userPrincipalName ?? (user.guest ? 'person_example.com#EXT#@contoso.onmicrosoft.com' : 'person@contoso.com');
  return {
    userPrincipalName,
    mail: user.mail === undefined ? (user.guest ? 'person@example.com' : userPrincipalName) : user.mail,
    displayName: user.displayName ?? 'Person',
    givenName: user.givenName ?? 'Person',
    surname: user.surname ?? 'Contoso',
  };
}

/** What a source attribute gives for a person; empty: nothing, and then the claim is left out. Null: not known here. */
export function sourceValue(source: string, user: Person): string | null {
  const constant = /^"(.*)"$/.exec(source.trim());
  if (constant) return constant[1] ?? '';
  const person = personOf(user);
  const [local = ''] = person.userPrincipalName.split('@');
  const values: Record<string, string | null> = {
    'user.userprincipalname': person.userPrincipalName,
    'user.localuserprincipalname': person.userPrincipalName,
    'user.mail': person.mail,
    'user.primaryauthoritativeemail': person.mail,
    'user.displayname': person.displayName,
    'user.givenname': person.givenName,
    'user.surname': person.surname,
    'user.mailnickname': local,
    'user.objectid': '00000000-0000-0000-0000-000000000000',
  };
  // The NameID's row may name its format too.
  const key = source.replace(/\[.*\]$/, '').trim().toLowerCase();
  return key in values ? (values[key] ?? '') : null;
}

export const tenantId = (context: Context): string | null =>
  /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(
    made('sso-url', context)?.text ?? made('idp-entity-id', context)?.text ?? held('tenant-id', context)?.text ?? '',
  )?.[0].toLowerCase() ?? null;
