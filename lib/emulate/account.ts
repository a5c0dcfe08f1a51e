import type { Context } from '../findings/context.ts';
import type { Checker } from './check.ts';
import type { EntraApp } from './entra.ts';
import { sourceValue } from './entra.ts';
import type { Check, Known, Person } from './hops.ts';

/** What a claim holds for this person, where the words of the Response's own checks do not say enough. */
export function claimSourceCheck(context: Context, app: EntraApp, user: Person, make: Checker): Check | null {
  const { claim } = app;
  if (claim === null || claim === 'missing') return null;
  const value = sourceValue(claim.source, user);
  const at = { at: claim.at, about: ['email-claim-source' as const] };
  if (value === '') {
    return make.failed(
      'claim-value',
      { en: `${claim.source} is empty for this person, and Entra then leaves the claim out.`, de: `${claim.source} ist bei dieser Person leer, und Entra lässt den Anspruch dann weg.` },
      at,
    );
  }
  if (value === null) return make.unknown('claim-value', { en: `It comes from ${claim.source}; what that holds is not known here.`, de: `Er kommt aus ${claim.source}; was darin steht, ist hier nicht bekannt.` }, at);
  const wanted = context.values['email-claim-source'];
  if (wanted && claim.source.toLowerCase() !== wanted.toLowerCase() && user.userPrincipalName === undefined && /@/.test(value)) {
    return make.unknown(
      'claim-value',
      { en: `It comes from ${claim.source}, not from ${wanted}. It is right for people for whom both are the same.`, de: `Er kommt aus ${claim.source}, nicht aus ${wanted}. Er stimmt für Leute, bei denen beide gleich sind.` },
      at,
    );
  }
  return null;
}

/** Whether the service provider finds an account for the address that arrives. */
export function accountChecks(context: Context, address: string | null, user: Person, known: Known, make: Checker): Check[] {
  const account = context.sp.demands?.account;
  const about = { about: ['email-claim-source' as const] };
  if (!account) return [make.unknown('account', { en: 'How {sp} finds the person is not known.', de: 'Wie {sp} die Person findet, ist nicht bekannt.' })];
  if (address !== null && known.domain !== undefined && !address.toLowerCase().endsWith(`@${known.domain.toLowerCase()}`)) {
    return [make.failed('account', { en: `“${address}” is not an address of ${known.domain}.`, de: `„${address}“ ist keine Adresse von ${known.domain}.` }, about)];
  }
  const named = address !== null && known.address !== undefined && known.address.toLowerCase() !== address.toLowerCase();
  if ((named || known.otherAddress) && account.justInTime !== true) {
    return [make.failed('account', named
      ? { en: `It knows the person as “${known.address}”; “${address}” arrives.`, de: `Es kennt die Person als „${known.address}“; an kommt „${address}“.` }
      : { en: 'It knows the person by another address than the one that arrives.', de: 'Es kennt die Person unter einer anderen Adresse als der, die ankommt.' }, about)];
  }
  if (known.hasAccount === false && account.justInTime !== true) {
    return [account.justInTime === false
      ? make.failed('account', { en: 'The person has no account there, and none is made.', de: 'Die Person hat dort kein Konto, und es wird keines angelegt.' })
      : make.unknown('account', { en: 'The person has no account there; whether one is made is not known.', de: 'Die Person hat dort kein Konto; ob eines angelegt wird, ist nicht bekannt.' })];
  }
  if (account.seats && known.freeSeats !== undefined && known.freeSeats <= 0 && known.hasAccount !== true) {
    return [make.failed('account', { en: 'No seat is free for a new person.', de: 'Für eine neue Person ist kein Platz frei.' })];
  }
  if (address !== null && user.guest && /#EXT#/i.test(address)) {
    return [make.unknown('account', { en: 'A guest’s sign-in name arrives; {sp} knows hardly anybody by that.', de: 'An kommt der Anmeldename eines Gasts; daran erkennt {sp} kaum jemanden.' }, about)];
  }
  if (named || known.otherAddress) {
    return [make.unknown('account', { en: 'It would take the person for a new one, and make a second account.', de: 'Es hielte die Person für eine neue und legte ein zweites Konto an.' }, about)];
  }
  const seats = account.seats ? { en: ' A new person needs a free seat.', de: ' Eine neue Person braucht einen freien Platz.' } : { en: '', de: '' };
  return account.justInTime
    ? [make.passed('account', { en: `A new person gets an account.${seats.en}`, de: `Eine neue Person bekommt ein Konto.${seats.de}` })]
    : [make.passed('account', { en: 'For a person who has an account there under this address.', de: 'Für eine Person, die dort unter dieser Adresse ein Konto hat.' })];
}
