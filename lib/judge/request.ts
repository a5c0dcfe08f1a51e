import type { AuthnRequestReading } from '../saml/request/index.ts';
import { parseDateTime } from '../saml/response/date-time.ts';
import type { CapturedLogin, Check } from './check.ts';
import { compared } from './compare.ts';
import { stepFor } from './expected.ts';
import type { Expected } from './expected.ts';
import { formState, formWords, otherForm, text } from './words.ts';

/** The formats that Entra answers (single sign-on SAML protocol, NameIDPolicy). */
const answered = [
  'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
  'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
  'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified',
  'urn:oasis:names:tc:SAML:2.0:nameid-format:transient',
];

/** What Entra looks at in an AuthnRequest, before anybody signs in. */
export function requestChecks(reading: AuthnRequestReading, { caught, response }: Pick<CapturedLogin, 'caught' | 'response'>, expected: Expected): Check[] {
  // Entra has answered what it knows; where it has not, the app's page says what it knows.
  const known = (list: string[] | null, received: string | null, held: string | undefined) =>
    received !== null && list?.includes(received) ? received : (response === null ? list?.[0] : undefined) ?? held;
  const { request, problems, refused } = reading;
  const sp = expected.context.sp.name;
  const part = 'request';
  if (!request) {
    return [{
      id: 'request', part, state: 'failed', title: text('AuthnRequest', 'AuthnRequest'),
      reason: text(
        `It cannot be read (${refused}). Entra answers AADSTS75005.`,
        `Sie ist nicht lesbar (${refused}). Entra antwortet AADSTS75005.`,
      ),
      remedy: text(`Only ${sp} can mend what it sends.`, `Nur ${sp} kann ändern, was es sendet.`),
    }];
  }
  const checks: Check[] = problems
    .filter(({ severity }) => severity !== 'info')
    .map((one) => ({
      id: `request-form:${one.code}`, part, state: formState(one, caught !== null), title: text('Form', 'Form'),
      reason: formWords[one.code] ?? otherForm(one.code),
    }));
  checks.push(
    compared(known(expected.app.identifiers, request.issuer, expected.requestIssuer), request.issuer,
      text('Entra finds the app by it.', 'Daran findet Entra die App.'),
      text(
        `${sp} asks under another name than Entra knows it by (AADSTS700016).`,
        `${sp} fragt unter einem anderen Namen an, als Entra ihn kennt (AADSTS700016).`,
      ),
      {
        id: 'request-issuer', part, title: text('Issuer of the request', 'Issuer der Anfrage'),
        remedy: text(
          'Make Entra’s **Identifier (Entity ID)** exactly what was received.',
          'Machen Sie Entras **Bezeichner (Entitäts-ID)** genau zu dem, was ankam.',
        ),
        step: stepFor('sp-entity-id', 'idp', expected),
      }),
  );
  if (request.destination !== null) {
    checks.push(compared(expected.ssoUrl, request.destination,
      text('It is Entra’s Login URL.', 'Es ist Entras Anmelde-URL.'),
      text(
        'It is not Entra’s Login URL. Microsoft’s pages differ on whether Entra minds (AADSTS75008).',
        'Es ist nicht Entras Anmelde-URL. Ob Entra sich daran stört, sagen Microsofts Seiten verschieden (AADSTS75008).',
      ),
      {
        id: 'request-destination', part, state: 'flagged', title: text('Destination of the request', 'Destination der Anfrage'),
        remedy: text(`Give ${sp} the Login URL of this app again.`, `Geben Sie ${sp} die Anmelde-URL dieser App noch einmal.`),
        step: stepFor('sso-url', 'sp', expected),
      }));
  }
  if (request.acsUrl !== null) {
    checks.push(compared(known(expected.app.replyUrls, request.acsUrl, expected.acsUrl), request.acsUrl,
      text('Entra has this Reply URL.', 'Diese Antwort-URL hat Entra.'),
      text(
        'Entra answers only to a Reply URL it has (AADSTS50011).',
        'Entra antwortet nur an eine Antwort-URL, die es hat (AADSTS50011).',
      ),
      {
        id: 'request-acs', part, title: text('ACS URL of the request', 'ACS-URL der Anfrage'),
        remedy: text(
          'Add what was received to Entra’s **Reply URL**, exactly.',
          'Nehmen Sie, was ankam, genau so in Entras **Antwort-URL** auf.',
        ),
        step: stepFor('acs-url', 'idp', expected),
      }));
  }
  if (request.protocolBinding !== null) {
    const post = request.protocolBinding.endsWith(':HTTP-POST');
    checks.push({
      id: 'request-binding', part, state: post ? 'passed' : 'failed', title: text('Binding of the answer', 'Binding der Antwort'),
      expected: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST', received: request.protocolBinding,
      reason: post
        ? text('Entra answers by HTTP-POST.', 'Entra antwortet per HTTP-POST.')
        : text('Entra answers by HTTP-POST only (AADSTS75003).', 'Entra antwortet nur per HTTP-POST (AADSTS75003).'),
    });
  }
  const format = request.nameIdPolicy?.format;
  if (format) {
    const known = answered.includes(format);
    checks.push({
      id: 'request-name-id', part, state: known ? 'passed' : 'failed', title: text(
        'NameIDPolicy',
        'NameIDPolicy',
      ), received: format,
      reason: known
        ? text(
          'Entra answers with this format, whatever the portal is set to.',
          'Entra antwortet in diesem Format, was auch im Portal eingestellt ist.',
        )
        : text('Entra does not know this format (AADSTS75016).', 'Dieses Format kennt Entra nicht (AADSTS75016).'),
      ...(known ? {} : { remedy: text(`Only ${sp} can mend what it asks for.`, `Nur ${sp} kann ändern, was es verlangt.`) }),
    });
  }
  const context = request.requestedAuthnContext;
  if (context && context.comparison === 'exact' && !request.forceAuthn) {
    checks.push({
      id: 'request-context', part, state: 'flagged', title: text('RequestedAuthnContext', 'RequestedAuthnContext'),
      received: context.classRefs.join(' '),
      reason: text(
        'People who signed in another way before (MFA, Windows) are turned away (AADSTS75011).',
        'Wer sich vorher anders angemeldet hat (MFA, Windows), wird abgewiesen (AADSTS75011).',
      ),
      remedy: text(
        `${sp} had better leave it out, or ask for a fresh sign-in (ForceAuthn).`,
        `${sp} sollte es weglassen oder eine neue Anmeldung verlangen (ForceAuthn).`,
      ),
    });
  }
  if (request.scoping || request.subject !== null || request.nameIdPolicy?.spNameQualifier) {
    checks.push({
      id: 'request-unsupported', part, state: 'flagged', title: text(
        'Parts that Entra does not take',
        'Teile, die Entra nicht nimmt',
      ),
      reason: text(
        'It carries a Subject, a Scoping or an SPNameQualifier, which Entra refuses (AADSTS900236, AADSTS75006).',
        'Darin steht ein Subject, ein Scoping oder ein SPNameQualifier; Entra lehnt das ab (AADSTS900236, AADSTS75006).',
      ),
    });
  }
  const issued = request.issueInstant === null ? null : parseDateTime(request.issueInstant);
  if (caught && issued !== null) {
    const late = Math.round((Date.parse(caught.at) - issued) / 1000);
    // Ten minutes are time enough to sign in; what is far off is a clock.
    const off = late < -60 || late > 900;
    checks.push({
      id: 'request-time', part, state: off ? 'flagged' : 'passed', title: text(
        'IssueInstant of the request',
        'IssueInstant der Anfrage',
      ),
      received: request.issueInstant ?? undefined,
      reason: off
        ? text(
          `${sp}’s clock or this computer’s is off by about ${Math.abs(late)} seconds (AADSTS76026).`,
          `Die Uhr von ${sp} oder von diesem Rechner geht um etwa ${Math.abs(late)} Sekunden falsch (AADSTS76026).`,
        )
        : text('It was made for this login.', 'Sie wurde für diese Anmeldung gemacht.'),
    });
  }
  return checks;
}
