import type { ClaimDemand, Demands, Text } from '../guide/schema/index.ts';
import type { AssertionFacts, ResponseFacts } from '../saml/response/index.ts';
import type { Checker } from './check.ts';
import type { Fact } from './fact.ts';
import type { Check } from './hops.ts';
import { audienceIn, claimIn, digests, formatFits, hasGroupsLink, isAddress, isSpn, lastPart, succeeded, timing, unsignedPart } from './criteria.ts';

/**
 * What the service provider holds a Response against. Null: not known. The same for a Response that was reckoned and for one that was
 * caught.
 */
export interface Expected {
  /** Milliseconds since 1970. */
  at: number;
  acsUrl: Fact | null;
  audience: Fact | null;
  /** `not-compared`: this service compares it with nothing. */
  issuer: Fact | null | 'not-compared';
  /** ID of the request that was sent; null: none was. */
  inResponseTo: string | null;
  /** Whether a login is taken that answers no request; undefined: not known. */
  idpInitiated: boolean | undefined;
  demands: Demands | undefined;
  /** Digests of the signature algorithms that it takes; undefined: not known. */
  algorithms: readonly ('sha1' | 'sha256')[] | undefined;
  /** Claims with the name under which the guide looks for each, and every spelling that would do. */
  claims: { demand: ClaimDemand; wanted: string; spellings: readonly string[]; at?: string }[];
}

const fact = (label: string, text: string): Fact => ({ text, from: 'seen', told: true, label });

/** Everything but the signature's key, which is proved in another way each time (saml-core-2.0-os §2, §3; saml-profiles-2.0-os §4.1.4). */
export function responseChecks(response: ResponseFacts, expected: Expected, make: Checker): { message: Check[]; attributes: Check[] } {
  const [assertion] = response.assertions;
  const message: Check[] = [];
  if (!succeeded(response)) {
    const status = response.status.map((code) => code.split(':').at(-1)).join(' / ') || '–';
    message.push(make.failed('status', { en: `It says ${status}.`, de: `Sie meldet ${status}.` }));
  }
  if (response.encryptedAssertions > 0) {
    message.push(
      make.unknown('encrypted', { en: 'It is encrypted; only {sp} can open it.', de: 'Sie ist verschlüsselt; nur {sp} kann sie öffnen.' }, { source: 'Microsoft: SAML token encryption' }),
    );
  }
  message.push(...originChecks(response, expected, make));
  message.push(...signedChecks(response, expected, make));
  if (!assertion) return { message, attributes: [] };
  message.push(issuerCheck(response, assertion, expected, make));
  message.push(timeCheck(assertion, expected, make));
  message.push(audienceCheck(assertion, expected, make));
  message.push(make.same('destination', expected.acsUrl, response.destination === null ? null : fact('Destination', response.destination), ['acs-url']));
  message.push(make.same('recipient', expected.acsUrl, assertion.recipient === null ? null : fact('Recipient', assertion.recipient), ['acs-url']));
  const format = nameIdCheck(assertion, expected, make);
  if (format) message.push(format);
  return { message, attributes: [...expected.claims.flatMap((claim) => claimChecks(assertion, claim, make)), ...groupChecks(assertion, make)] };
}

function originChecks(response: ResponseFacts, { inResponseTo, idpInitiated }: Expected, make: Checker): Check[] {
  const answers = response.inResponseTo;
  if (answers === null) {
    if (inResponseTo !== null) return [make.failed('in-response-to', { en: 'It answers no request, though one was sent.', de: 'Sie beantwortet keine Anfrage, obwohl eine gesendet wurde.' })];
    const began = { en: 'It began at the identity provider.', de: 'Sie hat beim Identitätsanbieter begonnen.' };
    if (idpInitiated === true) return [make.passed('start', began)];
    if (idpInitiated === false) return [make.failed('start', began)];
    return [make.unknown('start', { en: `${began.en} Whether {sp} takes that is not known.`, de: `${began.de} Ob {sp} das annimmt, ist nicht bekannt.` })];
  }
  if (inResponseTo === null) return [make.unknown('in-response-to', { en: 'The request it answers was not seen.', de: 'Die Anfrage dazu war nicht zu sehen.' })];
  return [make.same('in-response-to', fact('AuthnRequest ID', inResponseTo), fact('InResponseTo', answers), [])];
}

function signedChecks(response: ResponseFacts, { demands, algorithms: taken }: Expected, make: Checker): Check[] {
  const parents = new Set(response.signatures.map(({ parent }) => parent.local));
  const enough = unsignedPart(response.signatures, demands?.signed) === null;
  const names = [...parents].join(' + ') || '–';
  const reason: Text = { en: `Signed: ${names}.`, de: `Signiert: ${names}.` };
  const at = { at: make.places?.certificate.signs, about: ['signing-certificate' as const] };
  const checks = [enough ? make.passed('signed-part', reason, at) : make.failed('signed-part', reason, at)];
  const { refused, weak } = digests(response.signatures, taken);
  const place = { at: make.places?.certificate.algorithm, about: ['signing-certificate' as const] };
  if (refused) checks.push(make.failed('algorithm', { en: `It is ${refused.toUpperCase()}.`, de: `Es ist ${refused.toUpperCase()}.` }, place));
  else if (weak && !taken) {
    checks.push(make.unknown('algorithm', { en: 'It is SHA-1; whether {sp} still takes that is not known.', de: 'Es ist SHA-1; ob {sp} das noch annimmt, ist nicht bekannt.' }, place));
  }
  return checks;
}

function issuerCheck(response: ResponseFacts, assertion: AssertionFacts, { issuer }: Expected, make: Checker): Check {
  const received = assertion.issuer ?? response.issuer;
  if (issuer === 'not-compared') {
    return make.passed('issuer', { en: '{sp} keeps its own name in that field, so this is compared with nothing.', de: '{sp} hat in diesem Feld seinen eigenen Namen; verglichen wird damit nichts.' }, { about: ['idp-entity-id'] });
  }
  return make.same('issuer', issuer, received === null ? null : fact('Issuer', received), ['idp-entity-id']);
}

function audienceCheck(assertion: AssertionFacts, { audience }: Expected, make: Checker): Check {
  const found = audienceIn(assertion, audience?.text);
  if (found === null) return make.failed('audience', { en: 'It names no audience.', de: 'Sie nennt keine Audience.' }, { about: ['sp-entity-id'] });
  const check = make.same('audience', audience, fact('Audience', found), ['sp-entity-id']);
  if (check.state !== 'failed' || !isSpn(found, audience?.text)) return check;
  const { left, right, differsAt, at, step } = check;
  return make.failed(
    'audience',
    { en: 'Entra put “spn:” before it, as it does with identifiers that are no address.', de: 'Entra hat „spn:“ davorgesetzt, wie bei Bezeichnern, die keine Adresse sind.' },
    { left, right, differsAt, at, step, about: ['sp-entity-id'] },
  );
}

function timeCheck(assertion: AssertionFacts, { at, demands }: Expected, make: Checker): Check {
  const skew = demands?.clockSkew;
  const { early, late } = timing(assertion, at);
  if (early > (skew ?? 0)) {
    const seconds = early;
    const reason = { en: `It begins in ${seconds} s: the clocks differ.`, de: `Sie beginnt in ${seconds} s: Die Uhren gehen verschieden.` };
    return skew === undefined && seconds <= 300
      ? make.unknown('time', { en: `${reason.en} How much {sp} allows is not known.`, de: `${reason.de} Wie viel {sp} zulässt, ist nicht bekannt.` })
      : make.failed('time', reason);
  }
  if (late > (skew ?? 0)) return make.failed('time', { en: `It ended at ${assertion.notOnOrAfter}.`, de: `Sie endete um ${assertion.notOnOrAfter}.` });
  return make.passed('time', { en: `It holds until ${assertion.notOnOrAfter}.`, de: `Sie gilt bis ${assertion.notOnOrAfter}.` });
}

function nameIdCheck({ nameId }: AssertionFacts, { demands }: Expected, make: Checker): Check | null {
  const at = { at: make.places?.nameId.row };
  const wanted = demands?.nameIdFormats;
  if (!nameId) return null;
  if (!formatFits(nameId.format, wanted)) {
    return make.failed('name-id-format', { en: `It comes as ${nameId.format ?? '–'}.`, de: `Sie kommt als ${nameId.format ?? '–'}.` }, at);
  }
  if (demands?.account?.by === 'name-id' && !/@/.test(nameId.value)) {
    return make.unknown('name-id-format', { en: 'It is no e-mail address; whether {sp} knows people by it is not known.', de: 'Sie ist keine E-Mail-Adresse; ob {sp} die Leute daran erkennt, ist nicht bekannt.' }, at);
  }
  return wanted ? make.passed('name-id-format', { en: `It comes as ${nameId.format ?? '–'}.`, de: `Sie kommt als ${nameId.format ?? '–'}.` }, at) : null;
}

/** One claim by its name, in letter case and with its namespace, and what it holds. */
function claimChecks({ attributes }: AssertionFacts, { demand, wanted, spellings, at }: Expected['claims'][number], make: Checker): Check[] {
  const about = ['email-claim-name' as const];
  const label = (text: string) => ({ label: 'Attribute', text });
  const { how, name: came, values } = claimIn(attributes, wanted, spellings);
  const left = label(wanted);
  if (how !== 'same' && how !== 'disputed') {
    if (!demand.required) return [];
    const reason: Text = came === null
      ? { en: 'There is no claim of this name.', de: 'Es gibt keinen Anspruch dieses Namens.' }
      : lastPart(came) === came && !wanted.includes('/')
        ? { en: 'Its name differs in large and small letters.', de: 'Sein Name weicht in Groß- und Kleinschreibung ab.' }
        : { en: 'It comes under a name with another namespace.', de: 'Er kommt unter einem Namen mit anderem Namespace.' };
    return [make.failed('claim-name', reason, { about, left, ...(came === null ? {} : { right: label(came) }), ...(at ? { at } : {}) })];
  }
  const right = label(came ?? wanted);
  const name = how === 'same'
    ? make.passed('claim-name', { en: 'It has.', de: 'So ist es.' }, { about, left, right, ...(at ? { at } : {}) })
    : make.unknown('claim-name', { en: 'The sources disagree on its letters.', de: 'Die Quellen sind sich über die Schreibung nicht einig.' }, { about, left, right, ...(at ? { at } : {}) });
  const value = values[0] ?? '';
  const place = { about: ['email-claim-source' as const], ...(at ? { at } : {}) };
  if (value.trim() === '') return [name, make.failed('claim-value', { en: 'It is empty.', de: 'Er ist leer.' }, place)];
  if (demand.holds === 'email' && !isAddress(value)) {
    return [name, make.failed('claim-value', { en: 'What it holds is no e-mail address.', de: 'Was darin steht, ist keine E-Mail-Adresse.' }, { ...place, right: label(value) })];
  }
  return [name, make.passed('claim-value', { en: 'It has.', de: 'So ist es.' }, place)];
}

const groupClaim = 'http://schemas.microsoft.com/ws/2008/06/identity/claims/groups';

function groupChecks({ attributes }: AssertionFacts, make: Checker): Check[] {
  if (hasGroupsLink(attributes)) {
    const reason = {
      en: 'The person is in more than 150 groups: Entra sends a link in place of them.',
      de: 'Die Person ist in mehr als 150 Gruppen: Entra sendet statt der Gruppen einen Link.',
    };
    return [make.unknown('groups', reason, { source: 'Microsoft: configure group claims' })];
  }
  const groups = attributes.find(({ name }) => name === groupClaim)?.values ?? [];
  if (groups.length > 0 && groups.every((value) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value))) {
    return [make.unknown('groups', { en: 'They come as object ids, not as names.', de: 'Sie kommen als Objekt-IDs, nicht als Namen.' }, { source: 'Microsoft: configure group claims' })];
  }
  return [];
}
