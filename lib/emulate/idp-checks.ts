import type { Context } from '../findings/context.ts';
import type { Checker } from './check.ts';
import { sourceValue } from './entra.ts';
import type { EntraApp } from './entra.ts';
import { made, seenAt } from './fact.ts';
import type { Fact } from './fact.ts';
import type { AnchorRef } from '../guide/schema/index.ts';
import type { Check, Emulation, Known, Person } from './hops.ts';
import { reads } from './reads.ts';

/** Microsoft: single sign-on SAML protocol, NameIDPolicy. */
const nameIdFormats = [
  'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
  'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
  'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified',
  'urn:oasis:names:tc:SAML:2.0:nameid-format:transient',
];

const refused = (code: string) => ({ codes: [code], reads: reads(code) });

/** What Entra looks at in the request and in the person. */
export function idpChecks(context: Context, app: EntraApp, request: Emulation['request'], user: Person, known: Known, make: Checker): Check[] {
  const checks: Check[] = [];
  if (request) {
    checks.push(applicationCheck(context, app, make));
    checks.push(replyUrlCheck(context, app, make));
    const form = formCheck(context, request, make);
    if (form) checks.push(form);
  } else if (app.identifiers?.length === 0 || app.replyUrls?.length === 0) {
    checks.push(
      make.failed(
        'application',
        { en: 'The app’s own SAML settings are empty.', de: 'Die SAML-Einstellungen der App sind leer.' },
        { at: app.identifiers?.length === 0 ? context.idp.places?.identifier : context.idp.places?.replyUrl, about: ['sp-entity-id'], ...refused('AADSTS700016') },
      ),
    );
  }
  if (known.switchedOff === true) {
    checks.push(make.failed('app-enabled', { en: 'Its properties say No.', de: 'Ihre Eigenschaften sagen Nein.' }, refused('AADSTS7000112')));
  }
  checks.push(...personChecks(context, app, user, make));
  return checks;
}

/** The line of a row that is the wanted one, or else the one most like it. */
function nearest(lines: readonly string[], wanted: string): string {
  if (lines.includes(wanted)) return wanted;
  const shared = (line: string) => {
    let at = 0;
    while (at < line.length && line[at] === wanted[at]) at += 1;
    return at;
  };
  return lines.reduce((best, line) => (shared(line) > shared(best) ? line : best), lines[0] ?? '');
}

const row = (ref: AnchorRef | undefined, lines: readonly string[] | null, wanted: Fact | null, context: Context): Fact | null =>
  lines === null ? null : { ...seenAt(ref, context)!, text: nearest(lines, wanted?.text ?? '') };

function applicationCheck(context: Context, app: EntraApp, make: Checker): Check {
  const wanted = made(context.sp.demands?.request?.issuer ?? 'sp-entity-id', context);
  return make.same('application', wanted, row(context.idp.places?.identifier, app.identifiers, wanted, context), ['sp-entity-id'], refused('AADSTS700016'));
}

function replyUrlCheck(context: Context, app: EntraApp, make: Checker): Check {
  if (context.sp.demands?.request?.acs === false) {
    const asks = { en: '{sp} names none; Entra takes its default.', de: '{sp} nennt keine; Entra nimmt seine Vorgabe.' };
    return make.passed('reply-url', asks, { about: ['acs-url'], at: context.idp.places?.replyUrl });
  }
  const wanted = made('acs-url', context);
  return make.same('reply-url', wanted, row(context.idp.places?.replyUrl, app.replyUrls, wanted, context), ['acs-url'], refused('AADSTS50011'));
}

/** What the request asks beyond its name and address; null where it asks nothing. */
function formCheck(context: Context, request: NonNullable<Emulation['request']>, make: Checker): Check | null {
  const { nameIdFormat, authnContext } = request.fields;
  if (nameIdFormat !== undefined && !nameIdFormats.includes(nameIdFormat)) {
    return make.failed('request-form', { en: `It asks for a NameID as ${nameIdFormat}.`, de: `Sie verlangt eine NameID als ${nameIdFormat}.` }, refused('AADSTS75016'));
  }
  if (authnContext !== undefined && authnContext.classRefs.length > 0) {
    const reason = {
      en: 'It demands a certain way of signing in; whether the person signs in that way is not known.',
      de: 'Sie verlangt eine bestimmte Art der Anmeldung; ob die Person sich so anmeldet, ist nicht bekannt.',
    };
    return make.unknown('request-form', reason, refused('AADSTS75011'));
  }
  return nameIdFormat === undefined ? null : make.passed('request-form', { en: 'Entra has such a NameID.', de: 'Eine solche NameID hat Entra.' });
}

function personChecks(context: Context, app: EntraApp, user: Person, make: Checker): Check[] {
  const at = { at: context.idp.places?.assigned };
  const checks: Check[] = [];
  if (user.inTenant === false) {
    checks.push(
      make.failed(
        'person',
        { en: 'The account belongs to another tenant and was not invited.', de: 'Das Konto gehört zu einem anderen Mandanten und wurde nicht eingeladen.' },
        refused('AADSTS50020'),
      ),
    );
  }
  if (user.nested) {
    const reason = {
      en: 'The person is in a group inside the assigned group. Those do not count.',
      de: 'Die Person ist in einer Gruppe in der zugewiesenen Gruppe. Solche zählen nicht.',
    };
    checks.push(make.failed('assignment', reason, { ...at, ...refused('AADSTS50105') }));
  } else if (user.assigned === false) {
    checks.push(make.failed('assignment', { en: 'The person is not on the app’s list.', de: 'Die Person steht nicht auf der Liste der App.' }, { ...at, ...refused('AADSTS50105') }));
  } else if (app.assigned === 0) {
    const reason = {
      en: 'Nobody is on the app’s list. Unless its properties ask for no assignment, nobody may sign in.',
      de: 'Niemand steht auf der Liste der App. Solange ihre Eigenschaften eine Zuweisung verlangen, darf sich niemand anmelden.',
    };
    checks.push(make.failed('assignment', reason, { ...at, ...refused('AADSTS50105') }));
  } else if (user.assigned === true || (app.assigned ?? 0) > 0) {
    checks.push(make.passed('assignment', { en: 'For a person who is on the app’s list.', de: 'Für eine Person, die auf der Liste der App steht.' }, at));
  } else {
    checks.push(make.unknown('assignment', { en: 'The app’s list has not been seen yet.', de: 'Die Liste der App war noch nicht zu sehen.' }, at));
  }
  return checks;
}

/** What Entra needs before it can sign. */
export function issueChecks(context: Context, app: EntraApp, user: Person, make: Checker): Check[] {
  const key = { at: context.idp.places?.certificate.thumbprint, about: ['signing-certificate' as const] };
  const checks = [
    app.hasKey === null
      ? make.unknown('signing-key', { en: 'The app’s certificates have not been seen yet.', de: 'Die Zertifikate der App waren noch nicht zu sehen.' }, key)
      : app.hasKey
        ? make.passed('signing-key', { en: 'It is there.', de: 'Es ist da.' }, key)
        : make.failed('signing-key', { en: 'None is active.', de: 'Keines ist aktiv.' }, { ...key, ...refused('AADSTS50003') }),
  ];
  const source = app.nameIdSource;
  const value = sourceValue(source, user);
  const at = { at: app.nameIdAt };
  if (value === '') {
    checks.push(make.failed('name-id', { en: `It comes from ${source}, which is empty for this person.`, de: `Sie kommt aus ${source}, das bei dieser Person leer ist.` }, { ...at, ...refused('AADSTS501241') }));
  } else if (value === null) {
    checks.push(make.unknown('name-id', { en: `It comes from ${source}; what that holds is not known here.`, de: `Sie kommt aus ${source}; was darin steht, ist hier nicht bekannt.` }, at));
  } else {
    checks.push(make.passed('name-id', { en: `It comes from ${source}.`, de: `Sie kommt aus ${source}.` }, at));
  }
  return checks;
}
