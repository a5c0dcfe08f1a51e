import type { Context } from '../findings/context.ts';
import type { AssertionFacts, ResponseFacts } from '../saml/response/index.ts';
import { BEARER, SUCCESS } from '../saml/response/identifiers.ts';
import type { SignatureFacts } from '../saml/signature/index.ts';
import { personOf, sourceValue, tenantId } from './entra.ts';
import type { EntraApp } from './entra.ts';
import type { Fact } from './fact.ts';
import type { Emulation, Known, Person } from './hops.ts';
import { groupsLink } from './criteria.ts';

const minutes = 60_000;
/** Microsoft: single sign-on SAML protocol. Entra leaves no room before, and 70 minutes after. */
const validity = 70 * minutes;
const PASSWORD = 'urn:oasis:names:tc:SAML:2.0:ac:classes:Password';

const isUri = (text: string) => /^[a-z][a-z0-9+.-]*:/i.test(text);

/**
 * The Response that Entra would issue, in the shape in which `lib/saml` reads a real one. Where Entra would refuse, it is what it would
 * issue if it did not, so that the service provider's side can be looked at all the same. Null while not even its app is known.
 */
export function issueResponse(
  context: Context,
  app: EntraApp,
  { request, delivery, user, known, now }: { request: Emulation['request']; delivery: Fact | null; user: Person; known: Known; now: Date },
): ResponseFacts | null {
  const identifier = request?.fields.issuer ?? app.identifiers?.[0];
  if (identifier === undefined || delivery === null) return null;
  const issuer = app.entityId?.text ?? null;
  const instant = now.toISOString();
  const until = new Date(now.getTime() + validity).toISOString();
  const inResponseTo = request?.fields.id ?? null;
  const audience = known.spnAudience && !isUri(identifier) ? `spn:${identifier}` : identifier;
  const nameId = sourceValue(app.nameIdSource, user);
  const assertion: AssertionFacts = {
    id: '_emulated-assertion',
    version: '2.0',
    issueInstant: instant,
    issuer,
    verified: true,
    nameId: nameId === null ? null : { value: nameId, format: nameIdFormat(request), nameQualifier: null, spNameQualifier: null },
    confirmations: [{ method: BEARER, recipient: delivery.text, inResponseTo, notBefore: null, notOnOrAfter: until, address: null }],
    recipient: delivery.text,
    notBefore: instant,
    notOnOrAfter: until,
    audienceRestrictions: [[audience]],
    audiences: [audience],
    authnStatements: [{ instant, sessionIndex: '_emulated-assertion', sessionNotOnOrAfter: null, authnContext: PASSWORD }],
    authnContext: PASSWORD,
    attributes: attributes(context, app, user),
    encrypted: false,
  };
  return {
    id: '_emulated-response',
    version: '2.0',
    issueInstant: instant,
    issuer,
    destination: delivery.text,
    inResponseTo,
    status: [SUCCESS],
    statusMessage: null,
    assertions: [assertion],
    encryptedAssertions: 0,
    signatures: signatures(app),
  };
}

/** What the request asks for goes before what the portal says (Microsoft: customize SAML claims). */
function nameIdFormat(request: Emulation['request']): string {
  return request?.fields.nameIdFormat ?? 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';
}

function attributes(context: Context, app: EntraApp, user: Person): AssertionFacts['attributes'] {
  const person = personOf(user);
  const own = app.claim && app.claim !== 'missing' ? [[app.claim.name, sourceValue(app.claim.source, user)] as const] : [];
  const always: (readonly [string, string | null])[] = [
    ['http://schemas.microsoft.com/identity/claims/tenantid', tenantId(context)],
    ['http://schemas.microsoft.com/identity/claims/displayname', person.displayName],
  ];
  if ((user.groups ?? 0) > 150) always.push([groupsLink, 'https://graph.microsoft.com/']);
  return [...always, ...own]
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => ({ name, nameFormat: null, friendlyName: null, values: [value ?? ''] }));
}

const algorithmUri = {
  sha1: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
  sha256: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
};

/** Entra signs the assertion with SHA-256 unless its pane says otherwise (Microsoft: certificate signing options). */
function signatures(app: EntraApp): SignatureFacts[] {
  const signs = app.signs ?? 'assertion';
  const parents = signs === 'both' ? ['Response', 'Assertion'] : [signs === 'response' ? 'Response' : 'Assertion'];
  return parents.map((local) => ({
    parent: { local, id: local === 'Response' ? '_emulated-response' : '_emulated-assertion' },
    algorithm: algorithmUri[app.algorithm ?? 'sha256'],
    digestAlgorithm: null,
    canonicalization: null,
    embedded: [],
    valid: true,
    intact: true,
    verifiedBy: null,
    fault: null,
    problem: null,
    remarks: [],
  }));
}
