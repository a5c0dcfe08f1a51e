/** The Response that Entra issues: default claims and the app's own, signed with the app's active certificate. */
import type { SigningCertificate } from '../certificates.ts';
import { escapeHtml as escapeXml } from '../http.ts';
import type { App, TwinState, User } from '../state.ts';
import { claimUri } from './claim-uri.ts';
import type { SignInError } from './sign-in-error.ts';
import { issuerOf } from './urls.ts';
import { signXml } from './xml-signature.ts';

const minutes = 60_000;
/** As Entra does: no buffer before, 70 minutes of validity. */
const validity = 70 * minutes;

export interface ResponseInput {
  readonly state: TwinState;
  readonly app: App;
  readonly user: User;
  readonly acsUrl: string;
  readonly audience: string;
  /** Absent when the identity provider started it. */
  readonly inResponseTo?: string;
}

/** `user.mail` and the like; a constant stands in double quotes; unknown sources are empty. */
export function sourceValue(source: string, user: User): string {
  const constant = /^"(.*)"$/.exec(source.trim());
  if (constant) return constant[1] ?? '';
  const values: Readonly<Record<string, string>> = {
    'user.userprincipalname': user.userPrincipalName,
    'user.localuserprincipalname': user.userPrincipalName,
    'user.mail': user.mail,
    'user.primaryauthoritativeemail': user.mail,
    'user.givenname': user.givenName,
    'user.surname': user.surname,
    'user.displayname': user.displayName,
    'user.objectid': user.objectId,
    'user.mailnickname': user.userPrincipalName.split('@')[0] ?? '',
    'user.jobtitle': user.jobTitle,
    'user.department': user.department,
    'user.usertype': 'Member',
  };
  return values[source.trim().toLowerCase()] ?? '';
}

/** An identifier that is not a URI may be issued as `spn:<identifier>`. */
export function audienceOf(identifier: string, form: 'as-is' | 'spn'): string {
  return form === 'spn' && !/^[a-z][a-z0-9+.-]*:/i.test(identifier) ? `spn:${identifier}` : identifier;
}

const formats: Readonly<Record<App['nameId']['format'], string>> = {
  emailAddress: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
  persistent: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
  unspecified: 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified',
  WindowsDomainQualifiedName: 'urn:oasis:names:tc:SAML:1.1:nameid-format:WindowsDomainQualifiedName',
};

/** The XML of the Response, or why none is issued. */
export function issueResponse(input: ResponseInput): string | SignInError {
  const { state, app, user, acsUrl, inResponseTo } = input;
  const certificate = signingKey(app, Date.now());
  if (!certificate) return { code: 'AADSTS50003', text: `No signing key is configured for the application “${app.name}”.` };
  const nameId = sourceValue(app.nameId.source, user);
  if (nameId === '') {
    return { code: 'AADSTS501241', text: `The NameID comes from ${app.nameId.source}, which is empty for this user.` };
  }
  const now = new Date();
  const instant = now.toISOString();
  const until = new Date(now.getTime() + validity).toISOString();
  const issuer = issuerOf(state.tenant.tenantId);
  const responseId = `_${crypto.randomUUID()}`;
  const assertionId = `_${crypto.randomUUID()}`;
  const answers = inResponseTo === undefined ? '' : ` InResponseTo="${escapeXml(inResponseTo)}"`;
  const assertion =
    `<Assertion xmlns="urn:oasis:names:tc:SAML:2.0:assertion" ID="${assertionId}" IssueInstant="${instant}" Version="2.0">` +
    `<Issuer>${issuer}</Issuer>` +
    `<Subject><NameID Format="${formats[app.nameId.format]}">${escapeXml(nameId)}</NameID>` +
    '<SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">' +
    `<SubjectConfirmationData${answers} NotOnOrAfter="${until}" Recipient="${escapeXml(acsUrl)}"/></SubjectConfirmation></Subject>` +
    `<Conditions NotBefore="${instant}" NotOnOrAfter="${until}"><AudienceRestriction><Audience>${escapeXml(input.audience)}</Audience>` +
    '</AudienceRestriction></Conditions>' +
    `<AttributeStatement>${attributes(state, app, user)}</AttributeStatement>` +
    `<AuthnStatement AuthnInstant="${instant}" SessionIndex="${assertionId}"><AuthnContext>` +
    '<AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:Password</AuthnContextClassRef></AuthnContext></AuthnStatement>' +
    '</Assertion>';
  const response =
    `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="${responseId}" Version="2.0" IssueInstant="${instant}"` +
    ` Destination="${escapeXml(acsUrl)}"${answers}>` +
    `<Issuer xmlns="urn:oasis:names:tc:SAML:2.0:assertion">${issuer}</Issuer>` +
    '<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>' +
    `${assertion}</samlp:Response>`;
  return sign(response, app, certificate, responseId, assertionId);
}

/**
 * The active certificate; once that has ended, a valid one that is there though inactive (Microsoft: manage certificates for federated
 * single sign-on: a new certificate of an app whose active one has expired is used at once).
 */
export function signingKey(app: App, now: number): SigningCertificate | undefined {
  const active = app.certificates.find((certificate) => certificate.active);
  const ended = active !== undefined && Date.parse(active.notAfter) < now;
  return (ended ? app.certificates.findLast(({ notAfter }) => Date.parse(notAfter) >= now) : undefined) ?? active;
}

function attributes(state: TwinState, app: App, user: User): string {
  const always: readonly (readonly [string, string])[] = [
    ['http://schemas.microsoft.com/identity/claims/tenantid', state.tenant.tenantId],
    ['http://schemas.microsoft.com/identity/claims/objectidentifier', user.objectId],
    ['http://schemas.microsoft.com/identity/claims/displayname', user.displayName],
    ['http://schemas.microsoft.com/identity/claims/identityprovider', issuerOf(state.tenant.tenantId)],
    ['http://schemas.microsoft.com/claims/authnmethodsreferences', 'http://schemas.microsoft.com/ws/2008/06/identity/authenticationmethod/password'],
  ];
  const own = app.claims.map((claim) => [claimUri(claim), sourceValue(claim.source, user)] as const);
  return [...always, ...own]
    // a user without a mailbox has no user.mail, and then no claim
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<Attribute Name="${escapeXml(name)}"><AttributeValue>${escapeXml(value)}</AttributeValue></Attribute>`)
    .join('');
}

function sign(response: string, app: App, certificate: SigningCertificate, responseId: string, assertionId: string): string {
  const algorithm = app.signingAlgorithm;
  const issuer = (of: string) => `//*[local-name()='${of}']/*[local-name()='Issuer']`;
  let xml = response;
  // the assertion first: the response's signature covers it
  if (app.signingOption !== 'response') {
    xml = signXml(xml, { id: assertionId, certificate, algorithm, after: issuer('Assertion') });
  }
  if (app.signingOption !== 'assertion') {
    xml = signXml(xml, { id: responseId, certificate, algorithm, after: issuer('Response') });
  }
  return xml;
}
