import { audienceIn, formatFits, isAddress, isSpn, timing, UNSPECIFIED } from '../emulate/criteria.ts';
import type { Text } from '../guide/schema/index.ts';
import type { AssertionFacts } from '../saml/response/index.ts';
import { parseDateTime } from '../saml/response/date-time.ts';
import { BEARER } from '../saml/response/identifiers.ts';
import type { CapturedLogin, Check } from './check.ts';
import { compared } from './compare.ts';
import { stepFor, stepOfClaims } from './expected.ts';
import type { Expected } from './expected.ts';
import { text } from './words.ts';

const part = 'assertion';

/** What a service looks at in the verified assertion. */
export function assertionChecks(whole: AssertionFacts, asked: Asked, caught: CapturedLogin['caught'], expected: Expected): Check[] {
  // Of several bearer confirmations one that holds is enough (saml-profiles-2.0-os §4.1.4.3).
  const bearers = whole.confirmations.filter(({ method }) => method === BEARER);
  const bearer = bearers.find(({ recipient }) => recipient === expected.acsUrl) ?? bearers[0];
  const assertion = { ...whole, confirmations: bearer ? [bearer] : [], recipient: bearer?.recipient ?? null };
  return [
    issuer(assertion, expected), audience(assertion, expected),
    compared(expected.acsUrl, assertion.recipient, text('It is meant for this address.', 'Sie ist für diese Adresse bestimmt.'),
      text(
        `${expected.context.sp.name} takes no assertion that is meant for another address.`,
        `${expected.context.sp.name} nimmt keine Assertion, die für eine andere Adresse bestimmt ist.`,
      ), {
        id: 'recipient', part, title: text('Recipient', 'Recipient'), step: stepFor('acs-url', 'idp', expected),
        remedy: text(
          'Make Entra’s **Reply URL** exactly what is expected.',
          'Machen Sie Entras **Antwort-URL** genau zu dem, was erwartet wird.',
        ),
      }),
    ...(bearer ? answers(bearer.inResponseTo, asked) : []),
    ...times(assertion, caught, expected), ...nameId(assertion, expected),
  ];
}

/** ID of the request that was seen, and of the one that the Response, which Entra does not sign, says it answers; undefined: there is no Response. */
export interface Asked {
  requestId: string | null;
  answered: string | null | undefined;
}

/** What is signed has to answer the same request as what is around it, or none (saml-profiles-2.0-os §4.1.4.2, §4.1.5). */
function answers(confirmed: string | null, { requestId, answered }: Asked): Check[] {
  const base = { id: 'confirmation-in-response-to', part, title: text('InResponseTo of the assertion', 'InResponseTo der Assertion') } as const;
  const wanted = requestId ?? answered;
  if (wanted === undefined || (wanted === null && confirmed === null)) return [];
  if (wanted === null) {
    return [{ ...base, state: 'failed', received: confirmed ?? undefined, reason: text(
      'The signed part answers a request, the response around it none: it was changed on the way.',
      'Der signierte Teil antwortet auf eine Anfrage, die Response darum auf keine: Sie wurde unterwegs verändert.',
    ) }];
  }
  if (confirmed === null) {
    return [{ ...base, state: 'flagged', expected: wanted, reason: text(
      'The signed part does not say which request it answers. Strict services refuse that.',
      'Der signierte Teil sagt nicht, auf welche Anfrage er antwortet. Strenge Dienste lehnen das ab.',
    ) }];
  }
  return [compared(wanted, confirmed,
    requestId === null
      ? text('The signed part answers the same request as the response around it.', 'Der signierte Teil antwortet auf dieselbe Anfrage wie die Response darum.')
      : text('The signed part answers this very request.', 'Der signierte Teil antwortet auf genau diese Anfrage.'),
    text('The signed part answers another request.', 'Der signierte Teil antwortet auf eine andere Anfrage.'), base)];
}

/** Why nothing of an assertion is shown. */
export const withheldBecause = (encrypted: boolean): Text => (encrypted
  ? text('It is encrypted for the service.', 'Es ist für den Dienst verschlüsselt.')
  : text('Not shown: no trusted signature covers it.', 'Nicht gezeigt: Keine vertraute Signatur deckt es.'));

/** The same fields where no trusted signature covers the assertion, or all of it is encrypted: nothing in it is read, let alone shown. */
export function withheld(encrypted: boolean, expected: Expected): Check[] {
  const reason = withheldBecause(encrypted);
  const of = (id: string, name: string, wanted?: string): Check =>
    ({ id, part, state: 'unknown', title: text(name, name), reason, expected: wanted });
  return [
    of('issuer', 'Issuer', expected.issuer), of('audience', 'Audience', expected.audience), of('recipient', 'Recipient', expected.acsUrl),
    { ...of('times', 'Validity'), title: text('Validity', 'Gültigkeit') }, of('name-id', 'NameID'),
  ];
}

function issuer({ issuer: received }: AssertionFacts, expected: Expected): Check {
  const { context, comparesIssuer: compares } = expected;
  return compared(expected.issuer, received, text(
    `${context.idp.name} of this tenant wrote it.`,
    `${context.idp.name} dieses Mandanten hat sie geschrieben.`,
  ),
    text('It comes from somebody else than the connection names.', 'Sie kommt von jemand anderem, als die Verbindung nennt.'), {
      id: 'issuer', part, title: text('Issuer', 'Issuer'), ...(compares ? {} : { state: 'flagged' as const }),
      remedy: text(
        'Take **Microsoft Entra Identifier** from the app’s page again, and give it to the service exactly.',
        'Übernehmen Sie **Azure AD-Bezeichner** (**Microsoft Entra Identifier**) neu von der Seite der App und geben Sie ihn dem Dienst genau so.',
      ),
      step: stepFor('idp-entity-id', 'sp', expected),
    });
}

function audience(assertion: AssertionFacts, expected: Expected): Check {
  const { sp } = expected.context;
  const wanted = expected.audience;
  const received = audienceIn(assertion, wanted);
  const spn = isSpn(received, wanted);
  return compared(wanted, received, text(`It is meant for ${sp.name}.`, `Sie ist für ${sp.name} bestimmt.`),
    spn
      ? text(
        'Entra puts “spn:” before an Identifier that is no URI, and most services take that for another audience.',
        'Entra setzt „spn:“ vor einen Bezeichner, der keine URI ist; die meisten Dienste halten das für eine andere Audience.',
      )
      : text(`${sp.name} takes it for somebody else’s login.`, `${sp.name} hält sie für eine fremde Anmeldung.`), {
      id: 'audience', part, title: text('Audience', 'Audience'), step: stepFor('sp-entity-id', expected.audienceAt, expected),
      remedy: text(
        'Make Entra’s **Identifier (Entity ID)** and the service’s own value the same, to the letter.',
        'Machen Sie Entras **Bezeichner (Entitäts-ID)** und den Wert des Dienstes buchstabengleich.',
      ),
    });
}

/** Seconds that a service's clock usually may differ, where nothing is on record: Microsoft's support named five minutes to a vendor. */
const usualSkew = 300;

function times({ issueInstant, notBefore, notOnOrAfter, confirmations, authnStatements }: AssertionFacts, caught: CapturedLogin['caught'], { demands, context }: Expected): Check[] {
  const end = notOnOrAfter ?? confirmations.find((one) => one.notOnOrAfter !== null)?.notOnOrAfter;
  const issued = issueInstant === null ? null : parseDateTime(issueInstant);
  const received = `${notBefore ?? '–'} … ${end ?? '–'}`;
  const at = caught ? Date.parse(caught.at) : context.now.getTime();
  const base = { id: 'times', part, title: text(
    'Validity',
    'Gültigkeit',
  ), received, expected: new Date(at).toISOString() } as const;
  const { from, until, early, late, readable } = timing({ notBefore, notOnOrAfter, confirmations }, at);
  if (!readable || until === null) {
    return [{ ...base, state: 'failed', reason: text('It has no readable end.', 'Sie hat kein lesbares Ende.') }];
  }
  if (from !== null && from >= until) return [{ ...base, state: 'failed', reason: text(
    'It ends before it begins.',
    'Sie endet, bevor sie beginnt.',
  ) }];
  if (!caught && late > 0) {
    return [{
      ...base, state: 'unknown',
      reason: text(
        'It has ended by now, which says nothing about the moment it was received.',
        'Sie ist inzwischen abgelaufen; das sagt nichts über den Augenblick, in dem sie ankam.',
      ),
    }];
  }
  const off = Math.max(early, late);
  const skew = demands.clockSkew ?? usualSkew;
  const checks: Check[] = [off <= 0
    ? { ...base, state: 'passed', reason: text('It held at that moment.', 'Sie galt in diesem Augenblick.') }
    : {
        ...base, state: off > skew ? 'failed' : 'flagged',
        reason: early > 0
          ? text(
            `It begins only ${early} s later. Entra leaves no room, so the clocks must agree.`,
            `Sie gilt erst ${early} s später. Entra lässt keinen Spielraum; die Uhren müssen stimmen.`,
          )
          : text(`It had ended ${late} s before.`, `Sie war ${late} s vorher abgelaufen.`),
        remedy: text(
          'Set this computer’s clock, or have the service allow for some minutes.',
          'Stellen Sie die Uhr dieses Rechners, oder lassen Sie den Dienst einige Minuten Spielraum geben.',
        ),
      }];
  const session = authnStatements.map(({ sessionNotOnOrAfter }) => sessionNotOnOrAfter).find((one) => one !== null && (parseDateTime(one) ?? at + 1) <= at);
  if (caught && session) {
    checks.push({
      id: 'session', part, state: 'flagged', title: text('End of the session', 'Ende der Sitzung'), received: session, expected: caught.at,
      reason: text('The session that it grants was over already. Strict services refuse that.', 'Die Sitzung, die sie gewährt, war schon vorbei. Strenge Dienste lehnen das ab.'),
    });
  }
  if (caught && issued !== null && issued !== undefined) {
    const apart = Math.round((at - issued) / 1000);
    const far = Math.abs(apart) > 60;
    checks.push({
      id: 'clock', part, title: text(
        'Clocks',
        'Uhren',
      ), state: far ? 'flagged' : 'passed', received: issueInstant ?? undefined, expected: caught.at,
      reason: far
        ? text(
          `Entra’s clock and this computer’s are ${Math.abs(apart)} seconds apart.`,
          `Die Uhren von Entra und diesem Rechner liegen ${Math.abs(apart)} Sekunden auseinander.`,
        )
        : text(
          `Entra’s clock and this computer’s agree to within ${Math.max(1, Math.abs(apart))} s.`,
          `Die Uhren von Entra und diesem Rechner stimmen auf ${Math.max(1, Math.abs(apart))} s überein.`,
        ),
    });
  }
  return checks;
}

const shortFormat = (format: string) => format.replace(/^urn:oasis:names:tc:SAML:(\d\.\d):nameid-format:/, '$1 ');

function nameId({ nameId: received, encrypted }: AssertionFacts, expected: Expected): Check[] {
  const { demands, context } = expected;
  const base = { id: 'name-id', part, title: text('NameID', 'NameID'), step: stepOfClaims(expected) } as const;
  if (!received) {
    return [{ ...base, state: encrypted ? 'unknown' : 'failed', reason: encrypted
      ? text('It is encrypted for the service.', 'Sie ist für den Dienst verschlüsselt.')
      : text('There is none: nobody is named.', 'Es gibt keine: Niemand wird genannt.') }];
  }
  const byNameId = demands.account?.by === 'name-id';
  const fault = valueFault(received.value, byNameId);
  const checks: Check[] = [{
    ...(fault ? base : { ...base, step: undefined }), received: received.value, state: fault?.state ?? 'passed',
    reason: fault?.reason ?? (byNameId
      ? text(`${context.sp.name} finds the account by it.`, `Daran findet ${context.sp.name} das Konto.`)
      : text('It names the person.', 'Sie nennt die Person.')),
    ...(fault?.remedy ? { remedy: fault.remedy } : {}),
  }];
  const wanted = demands.nameIdFormats;
  const format = received.format ?? UNSPECIFIED;
  const fits = formatFits(received.format, wanted);
  checks.push({
    ...(fits ? { ...base, step: undefined } : base), id: 'name-id-format', title: text(
      'NameID format',
      'NameID-Format',
    ), state: fits ? 'passed' : 'failed',
    received: shortFormat(format), expected: wanted?.map(shortFormat).join(', '),
    reason: fits
      ? wanted ? text(
        `${context.sp.name} takes it.`,
        `${context.sp.name} nimmt es.`,
      ) : text(
        `${context.sp.name} is not known to ask for one.`,
        `Dass ${context.sp.name} eines verlangt, ist nicht bekannt.`,
      )
      : text(`${context.sp.name} wants another one.`, `${context.sp.name} will ein anderes.`),
    ...(fits ? {} : { remedy: text(
      'Change **Name identifier format** of the **Unique User Identifier** in Entra.',
      'Ändern Sie in Entra **Namensbezeichnerformat auswählen** bei **Eindeutige Benutzer-ID (Namens-ID)**.',
    ) }),
  });
  return checks;
}

/** What is wrong with a value by which a person is found, if anything. `email`: it has to be an address. */
export function valueFault(value: string, email: boolean): Pick<Check, 'state' | 'reason' | 'remedy'> | null {
  if (value.trim() === '') return { state: 'failed', reason: text('It is empty.', 'Da steht nichts.') };
  if (value !== value.trim()) return { state: 'flagged', reason: text(
    'A space stands at its beginning or end.',
    'Am Anfang oder Ende steht ein Leerzeichen.',
  ) };
  if (/#EXT#/i.test(value)) {
    return {
      state: 'flagged',
      reason: text('It is a guest’s internal name, not an address.', 'Es ist der interne Name eines Gastes, keine Adresse.'),
      remedy: text(
        'Test with a member, and take guests’ names from **user.mail**.',
        'Testen Sie mit einem Mitglied, und nehmen Sie bei Gästen **user.mail**.',
      ),
    };
  }
  if (email && !isAddress(value)) {
    return {
      state: 'failed', reason: text('It is no e-mail address.', 'Es ist keine E-Mail-Adresse.'),
      remedy: text('Choose a source attribute that holds the address.', 'Wählen Sie ein Quellattribut, das die Adresse enthält.'),
    };
  }
  return null;
}
