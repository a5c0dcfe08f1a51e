import { provenLogin } from '../guide/progress.ts';
import type { Context } from './context.ts';
import type { Finding } from './finding.ts';
import { seenFinding, sighted } from './seen-finding.ts';
import { isBlank } from './shown.ts';

/** What the consoles showed of people, and of the claims by which a service tells them apart. */
export function peopleFindings(context: Context): Finding[] {
  return [...ofPerson(context), ...opaqueNameId(context), ...groupClaim(context), ...oneAssigned(context), ...enforced(context)];
}

/** Where the address comes from now: the claim's row, else what the guide has for it. */
function addressSource({ connection, sp, values, idp: { places } }: Context): string {
  const byNameId = sp.demands?.account?.by === 'name-id';
  const row = byNameId ? places?.nameId.row : places?.claim.card;
  return (connection.sightings[row ?? '']?.text.trim() || (values[byNameId ? 'name-id-source' : 'email-claim-source'] ?? '')).toLowerCase();
}

/** One person's page in the directory, or what was taken over from it. */
function ofPerson(context: Context): Finding[] {
  const { connection, values, idp: { places } } = context;
  if (!places?.person) return [];
  const { signInName, mail } = places.person;
  const source = addressSource(context);
  const name = sighted(signInName, context)?.text ?? values['user-principal-name'] ?? '';
  if (/#EXT#/i.test(name) && source === 'user.userprincipalname') {
    const { right, ...found } = seenFinding('guest-name', 'warn', signInName, ['user-principal-name'], context);
    return [{ ...found, right: right ?? { label: 'userPrincipalName', text: name } }];
  }
  const row = sighted(mail, context);
  const empty = row !== undefined && isBlank(mail, row, connection);
  return empty && source === 'user.mail' && !values['user-mail'] ? [seenFinding('mail-empty', 'warn', mail, ['user-mail'], context)] : [];
}

/** The format stands behind the source: `user.mail [nameid-format:persistent]`. A service that knows people by their address sees none. */
function opaqueNameId(context: Context): Finding[] {
  const at = context.idp.places?.nameId.list;
  const format = /nameid-format:(\w+)/i.exec(sighted(at, context)?.text ?? '')?.[1]?.toLowerCase();
  const byNameId = context.sp.demands?.account?.by === 'name-id';
  return at && byNameId && (format === 'persistent' || format === 'transient') ? [seenFinding('name-id-opaque', 'warn', at, ['name-id-source'], context)] : [];
}

/** Entra writes `user.groups [All]`, or in brackets the narrower choice. More than 150 are not sent, and cloud groups go by their ids. */
function groupClaim(context: Context): Finding[] {
  const at = context.idp.places?.claim.groups;
  const text = sighted(at, context)?.text ?? '';
  if (!at || !/^user\.groups\b/i.test(text.trim())) return [];
  return [/\[ApplicationGroup\]/i.test(text) ? seenFinding('groups-as-ids', 'info', at, [], context) : seenFinding('groups-over-limit', 'warn', at, [], context)];
}

/** A login worked, and only one entry is on the app's list. */
function oneAssigned(context: Context): Finding[] {
  const at = context.idp.places?.assigned;
  return at && sighted(at, context)?.text.trim() === '1' && provenLogin(context.guide, context.connection) ? [seenFinding('one-assigned', 'info', at, [], context)] : [];
}

/** The service lets nobody in by password any more, and no login has worked yet. */
function enforced(context: Context): Finding[] {
  const at = context.sp.demands?.keeps?.enforced;
  return at && sighted(at, context)?.checked === true && !provenLogin(context.guide, context.connection) ? [seenFinding('enforced-unproven', 'warn', at, [], context)] : [];
}
