import { describe, expect, test } from 'vitest';
import { guideById } from '../../lib/guide/registry.ts';
import { judgeLogin, redacted } from '../../lib/judge/index.ts';
import { encodePost, encodeRedirect } from '../../lib/saml/request/index.ts';
import {
  acsUrl, at, conditionsXml, confirmationXml, entityId, IdentityProvider, issuer, responseXml, assertionXml,
} from '../saml/response/identity-provider.ts';
import type { AssertionParts, ResponseParts } from '../saml/response/identity-provider.ts';
import { atKrisp, claims, complete, connectionOf, email, idp, judged, requestOf, responseOf, stranger } from './login.ts';
import { hold, show } from '../findings/set-up.ts';

const DS = 'http://www.w3.org/2000/09/xmldsig#';

test('a sound login passes in every field, and says where it began', async () => {
  const { judgement, wrong, of } = await judged(idp.sign(responseOf()));
  expect(wrong).toEqual([]);
  expect(judgement).toMatchObject({ verdict: 'passed', start: 'sp', nameId: 'b.simon@contoso.com' });
  expect(judgement.claims).toEqual([{ name: 'Email', values: ['b.simon@contoso.com'] }]);
  // What Entra does not sign is marked so, and what is signed is not.
  expect([of('destination')?.unsigned, of('audience')?.unsigned]).toEqual([true, undefined]);
});

test('nothing on a signed response is called unsigned', async () => {
  const { of, wrong } = await judged(idp.sign(responseOf(), { element: 'Response' }));
  expect([wrong, of('destination')?.unsigned, of('signed-element')?.received]).toEqual([[], undefined, 'Response']);
});

/** One thing changed → the check that says so, with what is expected and received, and the step that mends it. */
interface Case {
  name: string;
  assertion?: AssertionParts;
  response?: ResponseParts;
  check: string;
  state?: string;
  received?: string;
  differsAt?: number;
  step?: string;
}
const audienceOf = (text: string) => conditionsXml(undefined, `<AudienceRestriction><Audience>${text}</Audience></AudienceRestriction>`);
const until = 'NotOnOrAfter="2025-03-01T10:00:00.000Z"';
const onResponse = (change: string) => ({ response: `ID="_response" Version="2.0" IssueInstant="2025-03-01T09:00:00.000Z" ${change}` });

describe('a field that is wrong', () => {
  test.each<Case>([
    { name: 'audience', assertion: { conditions: audienceOf(`${entityId}/`) }, check: 'audience', received: `${entityId}/`, differsAt: entityId.length, step: 'basic-saml' },
    { name: 'spn audience', assertion: { conditions: audienceOf(`spn:${entityId}`) }, check: 'audience', received: `spn:${entityId}`, differsAt: 0, step: 'basic-saml' },
    { name: 'no audience', assertion: { conditions: conditionsXml(undefined, '') }, check: 'audience', step: 'basic-saml' },
    { name: 'destination', response: onResponse(`Destination="${acsUrl}x" InResponseTo="_request"`), check: 'destination', received: `${acsUrl}x`, step: 'basic-saml' },
    { name: 'recipient', assertion: { confirmation: confirmationXml(`InResponseTo="_request" ${until} Recipient="https://other.example/acs"`) }, check: 'recipient', received: 'https://other.example/acs', step: 'basic-saml' },
    { name: 'answers another request', response: onResponse(`Destination="${acsUrl}" InResponseTo="_other"`), check: 'in-response-to', received: '_other' },
    { name: 'answers none', response: onResponse(`Destination="${acsUrl}"`), check: 'in-response-to' },
    { name: 'the signed part answers another', assertion: { confirmation: confirmationXml(`InResponseTo="_other" ${until} Recipient="${acsUrl}"`) }, check: 'confirmation-in-response-to', received: '_other' },
    { name: 'over', assertion: { conditions: conditionsXml('NotBefore="2025-03-01T07:00:00Z" NotOnOrAfter="2025-03-01T08:00:00Z"'), confirmation: confirmationXml(`InResponseTo="_request" NotOnOrAfter="2025-03-01T08:00:00Z" Recipient="${acsUrl}"`) }, check: 'times' },
    { name: 'far ahead', assertion: { conditions: conditionsXml(`NotBefore="2025-03-01T09:30:00Z" ${until}`) }, check: 'times' },
    { name: 'no NameID', assertion: { nameId: '' }, check: 'name-id', step: 'claims' },
    { name: 'empty NameID', assertion: { nameId: '<NameID/>' }, check: 'name-id', step: 'claims' },
    { name: 'claim in other letters', assertion: { attributes: claims(['EMAIL', 'b.simon@contoso.com']) }, check: 'claim:Email', received: 'EMAIL', differsAt: 1, step: 'claims' },
    { name: 'claim with a namespace', assertion: { attributes: claims(['http://schemas.xmlsoap.org/ws/2005/05/identity/claims/Email', 'b.simon@contoso.com']) }, check: 'claim:Email', received: 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/Email', step: 'claims' },
    { name: 'no claim', assertion: { attributes: claims(['groups', 'a']) }, check: 'claim:Email', step: 'claims' },
    { name: 'empty claim', assertion: { attributes: claims(['Email', '']) }, check: 'claim:Email', step: 'claims' },
    { name: 'no address in it', assertion: { attributes: claims(['Email', 'Britta Simon']) }, check: 'claim:Email', received: 'Britta Simon', step: 'claims' },
    { name: 'status', response: { status: '<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Responder"/></samlp:Status>' }, check: 'status' },
    { name: 'nobody signed in', assertion: { authn: '' }, check: 'form:no-authn-statement' },
  ])('$name', async ({ assertion, response, check, state = 'failed', received, differsAt, step }) => {
    const { judgement, of } = await judged(idp.sign(responseOf(assertion, response)));
    expect(judgement.verdict).toBe('failed');
    expect(of(check)).toMatchObject({ state, ...(received === undefined ? {} : { received }), ...(differsAt === undefined ? {} : { differsAt }), ...(step ? { step } : {}) });
  });

  test.each<Case>([
    { name: 'a few seconds early', assertion: { conditions: conditionsXml(`NotBefore="2025-03-01T09:00:40Z" ${until}`) }, check: 'times' },
    { name: 'a spelling that another source gives', assertion: { attributes: claims(['email', 'b.simon@contoso.com']) }, check: 'claim:Email', received: 'email' },
    { name: 'two addresses', assertion: { attributes: email.replace('</AttributeValue>', '</AttributeValue><AttributeValue>b@contoso.com</AttributeValue>') }, check: 'claim:Email' },
    { name: 'a guest', assertion: { nameId: '<NameID>b_fabrikam.com#EXT#@contoso.onmicrosoft.com</NameID>' }, check: 'name-id' },
    { name: 'too many groups', assertion: { attributes: claims(['Email', 'b.simon@contoso.com'], ['http://schemas.microsoft.com/claims/groups.link', 'https://graph.example/']) }, check: 'claim:groups' },
    { name: 'clocks apart', assertion: { assertion: 'ID="_assertion" Version="2.0" IssueInstant="2025-03-01T08:57:00Z"' }, check: 'clock' },
  ])('worth a look, no failure: $name', async ({ assertion, check, received }) => {
    const { judgement, of } = await judged(idp.sign(responseOf(assertion)));
    expect(judgement.verdict).toBe('passed');
    expect(of(check)).toMatchObject({ state: 'flagged', ...(received === undefined ? {} : { received }) });
  });

  test('posted elsewhere, or turned away by the service', async () => {
    const response = idp.sign(responseOf());
    const elsewhere = await judged(response, { caught: { at, postedTo: 'https://evil.example/acs', answer: null } });
    expect(elsewhere.wrong).toEqual(['posted-to: failed']);
    const refused = await judged(response, { caught: { at, postedTo: acsUrl, answer: 403 } });
    expect([refused.wrong, refused.judgement.verdict]).toEqual([['answer: failed'], 'failed']);
    const ledAstray = await judged(response, { caught: { at, postedTo: acsUrl, answer: 302, error: 'access_denied' } });
    expect([ledAstray.wrong, ledAstray.of('answer')?.received]).toEqual([['answer: failed'], 'HTTP 302 (access_denied)']);
  });

  test('a page that comes at once may say anything: it is told as not known', async () => {
    const told = await judged(idp.sign(responseOf()), { caught: { at, postedTo: acsUrl, answer: 200 } });
    expect([told.wrong, told.judgement.verdict]).toEqual([['answer: unknown'], 'passed']);
  });

  test('another issuer is wrong, but Krisp does not look at it', async () => {
    const other = 'https://sts.windows.net/22222222-2222-2222-2222-222222222222/';
    const response = idp.sign(responseOf({ issuer: `<Issuer>${other}</Issuer>` }, { issuer: '' }));
    expect((await judged(response)).of('issuer')).toMatchObject({ state: 'flagged', expected: issuer, received: other });
  });

  test('Krisp’s own field holds something else: judged against that, and mended there', async () => {
    const connection = show(complete, 'krisp/saml-panel#audience-uri', `${entityId} `, { host: 'account.krisp.ai', field: true });
    expect((await judged(idp.sign(responseOf()), { connection })).of('audience')).toMatchObject({
      state: 'failed', expected: `${entityId} `, received: entityId, step: 'krisp-form',
    });
  });

  test('what is not held is not judged', async () => {
    const { issuer: _issuer, ...values } = { ...complete.values, issuer: null };
    delete (values as Record<string, unknown>)['idp-entity-id'];
    const told = await judged(idp.sign(responseOf()), { connection: { ...complete, values } });
    expect(told.of('issuer')).toMatchObject({ state: 'unknown', received: issuer });
  });
});

describe('at the borders of what holds', () => {
  test.each<[string, string, string]>([
    ['begins at that moment', `NotBefore="${at}" ${until}`, 'passed'],
    ['begins a thousandth of a second later', `NotBefore="2025-03-01T09:00:30.001Z" ${until}`, 'flagged'],
    ['begins five minutes later', `NotBefore="2025-03-01T09:05:30Z" ${until}`, 'flagged'],
    ['begins a second more later', `NotBefore="2025-03-01T09:05:31Z" ${until}`, 'failed'],
    ['ends at the next thousandth', 'NotOnOrAfter="2025-03-01T09:00:30.001Z"', 'passed'],
    // NotOnOrAfter is the first moment at which it does not hold.
    ['ends at that moment', `NotOnOrAfter="${at}"`, 'flagged'],
    ['ended five minutes before', 'NotOnOrAfter="2025-03-01T08:55:31Z"', 'flagged'],
    ['ended a second more before', 'NotOnOrAfter="2025-03-01T08:55:30Z"', 'failed'],
    ['ends before it begins', 'NotBefore="2025-03-01T09:00:00Z" NotOnOrAfter="2025-03-01T09:00:00Z"', 'failed'],
    ['has no readable end', 'NotOnOrAfter="tomorrow"', 'failed'],
  ])('%s', async (_name, window, state) => {
    expect((await judged(idp.sign(responseOf({ conditions: conditionsXml(window) })))).of('times')?.state).toBe(state);
  });
  test('the session that it grants was over', async () => {
    const authn = `<AuthnStatement AuthnInstant="2025-03-01T08:00:00Z" SessionNotOnOrAfter="${at}"><AuthnContext><AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:Password</AuthnContextClassRef></AuthnContext></AuthnStatement>`;
    expect((await judged(idp.sign(responseOf({ authn })))).wrong).toEqual(['session: flagged']);
    expect((await judged(idp.sign(responseOf({ authn: authn.replace(at, '2025-03-01T09:00:31Z') })))).wrong).toEqual([]);
  });
  test('of several restrictions each has to name the service, of the names in one any', async () => {
    const restriction = (...names: string[]) => `<AudienceRestriction>${names.map((name) => `<Audience>${name}</Audience>`).join('')}</AudienceRestriction>`;
    const told = async (...all: string[]) => (await judged(idp.sign(responseOf({ conditions: conditionsXml(undefined, all.join('')) })))).of('audience');
    expect(await told(restriction('other', entityId))).toMatchObject({ state: 'passed', received: entityId });
    expect(await told(restriction(entityId), restriction(entityId, 'x'))).toMatchObject({ state: 'passed' });
    expect(await told(restriction(entityId), restriction('other'))).toMatchObject({ state: 'failed', received: 'other' });
    expect(await told(restriction(entityId), restriction())).toMatchObject({ state: 'failed' });
  });
  test('of several bearer confirmations one that holds is enough', async () => {
    const elsewhere = confirmationXml('InResponseTo="_other" NotOnOrAfter="2025-03-01T08:00:00Z" Recipient="https://other.example/acs"');
    const here = confirmationXml(`InResponseTo="_request" ${until} Recipient="${acsUrl}"`);
    expect((await judged(idp.sign(responseOf({ confirmation: elsewhere + here })))).wrong).toEqual([]);
    expect((await judged(idp.sign(responseOf({ confirmation: elsewhere + elsewhere })))).of('recipient')?.state).toBe('failed');
  });
});

describe('which request is answered, by what is signed and by what is not', () => {
  const answering = (id: string) => onResponse(`Destination="${acsUrl}"${id ? ` InResponseTo="${id}"` : ''}`);
  const check = 'confirmation-in-response-to';
  test('a response whose InResponseTo was taken off is no login that began at Entra', async () => {
    const told = await judged(idp.sign(responseOf({}, answering(''))), { request: null });
    expect([told.of(check)?.state, told.judgement.verdict]).toEqual(['failed', 'failed']);
  });
  test('pasted without the request, the two are held against each other', async () => {
    const pasted = (id: string) => judged(idp.sign(responseOf({}, answering(id))), { request: null, caught: null });
    expect((await pasted('_other')).of(check)).toMatchObject({ state: 'failed', expected: '_other', received: '_request' });
    expect((await pasted('_request')).of(check)?.state).toBe('passed');
  });
  test('a signed part that names none is worth a look', async () => {
    const told = await judged(idp.sign(responseOf({ confirmation: confirmationXml(`${until} Recipient="${acsUrl}"`) })));
    expect([told.of(check)?.state, told.judgement.verdict]).toEqual(['flagged', 'passed']);
  });
  test('of an assertion alone nothing is asked that only a response has', async () => {
    const bare = signedAssertion();
    const told = await judged(bare, { request: null, caught: null });
    expect([told.wrong, told.judgement]).toMatchObject([['form:bare-assertion: flagged'], { verdict: 'unsure', start: null, status: null }]);
    expect((await judged(bare)).of('form:bare-assertion')?.state).toBe('failed');
  });
});

describe('the request', () => {
  const sound = idp.sign(responseOf());
  test.each<[string, Parameters<typeof requestOf>[0], string, string]>([
    ['another name', { issuer: `${entityId} ` }, 'request-issuer', 'failed'],
    ['another address', { acsUrl: acsUrl.replace('https', 'http') }, 'request-acs', 'failed'],
    ['another tenant', { destination: 'https://login.microsoftonline.com/99999999-1111-1111-1111-111111111111/saml2' }, 'request-destination', 'flagged'],
    ['the Artifact binding', { protocolBinding: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Artifact' }, 'request-binding', 'failed'],
    ['a format Entra does not know', { nameIdFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:X509SubjectName' }, 'request-name-id', 'failed'],
    ['a way of signing in', { authnContext: { comparison: 'exact', classRefs: ['urn:oasis:names:tc:SAML:2.0:ac:classes:X509'] } }, 'request-context', 'flagged'],
    ['an ID that begins with a digit', { id: '1request' }, 'request-form:id-form', 'failed'],
    ['an old one', { issueInstant: '2025-03-01T08:00:00Z' }, 'request-time', 'flagged'],
  ])('%s', async (_name, fields, check, state) => {
    expect((await judged(sound, { request: requestOf(fields) })).of(check)).toMatchObject({ state });
  });
  test('is judged alone where Entra showed an error and no response came', async () => {
    const told = await judged(null, { request: await encodeRedirect('https://login.example/saml2', requestOf({ issuer: 'other' })) });
    expect([told.judgement.verdict, told.judgement.start, told.wrong]).toEqual(['failed', 'sp', ['request-issuer: failed']]);
  });
});

test('a login that began at Entra is told, and whether the service takes that is not made up', async () => {
  const response = idp.sign(responseOf(
    { confirmation: confirmationXml(`${until} Recipient="${acsUrl}"`) }, onResponse(`Destination="${acsUrl}"`),
  ));
  const told = await judged(response, { request: null });
  expect(told.judgement.start).toBe('idp');
  expect([told.of('start')?.received, told.of('start')?.state, told.of('in-response-to')]).toEqual(['IdP-initiated', 'flagged', undefined]);
});

describe('signatures are really verified', () => {
  const values = (text: string) => /contoso\.com/.test(text);
  test('a stranger’s signature, with the stranger’s own certificate in it: no value is shown', async () => {
    const told = await judged(stranger.sign(responseOf()));
    expect(told.of('signature')).toMatchObject({ state: 'failed', step: 'certificate', unsigned: true });
    expect(told.judgement).toMatchObject({ verdict: 'failed', nameId: null, claims: [] });
    expect(['issuer', 'audience', 'recipient', 'times', 'name-id', 'claim:Email'].map((id) => told.of(id)?.state)).toEqual(Array(6).fill('unknown'));
    expect(told.judgement.checks.filter(({ part }) => part === 'assertion' || part === 'claims').some(({ received }) => received !== undefined)).toBe(false);
  });
  test.each<[string, (signed: string) => string]>([
    ['changed afterwards', (signed) => signed.replace('>b.simon@contoso.com</NameID>', '>admin@contoso.com</NameID>')],
    ['signature cut out', (signed) => signed.replace(/<ds:Signature [^]*<\/ds:Signature>/, '')],
  ])('%s: failed, and no value is shown', async (_name, change) => {
    const { judgement, of } = await judged(change(idp.sign(responseOf())));
    expect(of('signature')?.state).toBe('failed');
    expect(judgement).toMatchObject({ verdict: 'failed', nameId: null, claims: [] });
    expect(values(JSON.stringify(judgement.checks.filter(({ part }) => part === 'claims')))).toBe(false);
  });
  test('Krisp shows another certificate: told with the step that mends it, and the values are still ours to show', async () => {
    const told = await judged(idp.sign(responseOf()), { connection: atKrisp(complete, stranger.pem) });
    expect(told.of('signature')).toMatchObject({ state: 'failed', step: 'krisp-form' });
    expect(told.of('signature')?.reason.en).toContain('Krisp holds another one');
    expect(told.judgement).toMatchObject({ verdict: 'failed', nameId: 'b.simon@contoso.com' });
  });
  test('an earlier certificate of the same connection is named as such', async () => {
    const newer = new IdentityProvider();
    const told = await judged(idp.sign(responseOf()), { connection: connectionOf(idp, newer) });
    expect(told.of('signature')).toMatchObject({ state: 'failed', step: 'certificate' });
    expect(told.of('signature')?.reason.en).toContain('earlier certificate');
    expect((await judged(newer.sign(responseOf()), { connection: connectionOf(idp, newer) })).of('signature')?.state).toBe('passed');
  });
  test('without a certificate nobody is believed', async () => {
    const told = await judged(idp.sign(responseOf()), { connection: connectionOf() });
    expect([told.of('signature')?.state, told.judgement.verdict, told.judgement.claims]).toEqual(['unknown', 'unsure', []]);
  });
  test('SHA-1 is flagged, an unknown algorithm fails', async () => {
    const old = await judged(idp.sign(responseOf(), { algorithm: `${DS}rsa-sha1`, digest: `${DS}sha1` }));
    expect([old.of('algorithm')?.state, old.of('signature')?.state, old.judgement.verdict]).toEqual(['flagged', 'passed', 'passed']);
    const unknown = await judged(idp.sign(responseOf()).replace('xmldsig-more#rsa-sha256', 'xmldsig-more#rsa-ripemd160'));
    expect(unknown.of('algorithm')?.state).toBe('failed');
    const keyless = await judged(idp.sign(responseOf()).replace('xmldsig-more#rsa-sha256', 'xmldsig-more#hmac-sha256'));
    expect([keyless.of('algorithm')?.state, keyless.judgement.nameId]).toEqual(['failed', null]);
  });
  test.each<[string, string, string]>([
    ['a second assertion before it', 'form:several-assertions', responseXml({ assertions: forged() + signedAssertion() })],
    ['a second assertion behind it', 'form:several-assertions', responseXml({ assertions: signedAssertion() + forged() })],
    ['the genuine one in the Extensions of a forged one', 'form:assertion-elsewhere', responseXml({ status: `<samlp:Extensions>${signedAssertion()}</samlp:Extensions>`, assertions: forged() })],
    ['the same ID twice', 'form:duplicate-id', responseXml({ status: '<samlp:Extensions><x Id="_assertion"/></samlp:Extensions><samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>', assertions: signedAssertion() })],
  ])('wrapping: %s', async (_name, check, xml) => {
    const { judgement, of } = await judged(xml);
    expect(judgement.verdict).toBe('failed');
    expect(of(check)).toBeDefined();
    expect(JSON.stringify([judgement.checks, judgement.claims, judgement.nameId])).not.toContain('admin@contoso.com');
  });
  test('a comment in a value: the whole value is shown, and the comment told', async () => {
    const told = await judged(idp.sign(responseOf({ nameId: '<NameID>b.simon@contoso.com<!-- -->.evil.example</NameID>' })));
    expect(told.judgement.nameId).toBe('b.simon@contoso.com.evil.example');
    expect(told.of('form:comment-in-value')?.state).toBe('flagged');
  });
  test('signed as a whole with the new certificate, the assertion still with the old one: the service holds one of the two', async () => {
    const newer = new IdentityProvider();
    const told = await judged(newer.sign(idp.sign(responseOf()), { element: 'Response' }), { connection: connectionOf(idp, newer) });
    expect([told.of('signature')?.state, told.of('signature')?.reason.en]).toEqual(['failed', 'Signed with an earlier certificate of this connection.']);
  });
  test('two assertions, both sound: which one the service takes is not known', async () => {
    const told = await judged(responseXml({ assertions: signedAssertion() + signedAssertion({ assertion: 'ID="_second" Version="2.0" IssueInstant="2025-03-01T09:00:00Z"' }) }));
    expect([told.wrong, told.judgement.verdict]).toEqual([['form:several-assertions: flagged'], 'unsure']);
  });
  test('an error that Entra answers with has nothing to sign', async () => {
    const status = '<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Requester"/></samlp:Status>';
    expect((await judged(responseXml({ assertions: '', status }))).wrong).toEqual(['status: failed', 'signature: unknown']);
  });
  test('encrypted, and signed as a whole: the signature is judged, what is inside is not', async () => {
    const assertions = '<EncryptedAssertion xmlns="urn:oasis:names:tc:SAML:2.0:assertion"/>';
    const whole = (by: IdentityProvider) => judged(by.sign(responseXml({ assertions }), { element: 'Response' }));
    const told = await whole(idp);
    expect([told.judgement.verdict, told.of('signature')?.state, told.of('audience')]).toMatchObject(['unsure', 'passed', {
      state: 'unknown', reason: { en: 'It is encrypted for the service.' },
    }]);
    const forged = await whole(stranger);
    expect([forged.judgement.verdict, forged.of('signature')?.state]).toEqual(['failed', 'failed']);
  });
  test('an encrypted one beside one that is not: what the service takes is not known, and nothing is proven', async () => {
    const told = await judged(idp.sign(responseXml({ assertions: `<EncryptedAssertion xmlns="urn:oasis:names:tc:SAML:2.0:assertion"/>${assertionXml({ attributes: email })}` })));
    expect([told.of('form:several-assertions')?.state, told.judgement.verdict]).toEqual(['flagged', 'unsure']);
  });
  test('encrypted: nothing is guessed', async () => {
    const assertions = '<EncryptedAssertion xmlns="urn:oasis:names:tc:SAML:2.0:assertion"/>';
    const told = await judged(responseXml({ assertions }));
    expect(told.judgement.verdict).toBe('unsure');
    expect([told.of('encryption')?.state, told.of('signature')?.state, told.of('audience')?.state]).toEqual(['unknown', 'unknown', 'unknown']);
  });
});
function signedAssertion(parts: AssertionParts = {}): string {
  return /<Assertion [^]*<\/Assertion>/.exec(idp.sign(responseOf(parts)))?.[0] ?? '';
}
function forged(): string {
  return assertionXml({ nameId: '<NameID>admin@contoso.com</NameID>', attributes: claims(['Email', 'admin@contoso.com']) }).replace('ID="_assertion"', 'ID="_forged"');
}

describe('a service that looks for the claim under its full name (Aircall)', () => {
  const aircall = guideById('aircall-custom-app')!;
  const full = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress';
  const told = async (name: string) => {
    const { values } = complete;
    const response = idp.sign(responseOf({ attributes: claims([name, 'b.simon@contoso.com']) }));
    const connection = { ...complete, guide: aircall.id, values: { ...values, 'email-claim-name': undefined! } };
    delete (connection.values as Record<string, unknown>)['email-claim-name'];
    const { checks } = await judgeLogin(connection, aircall, { request: null, response, caught: null }, { now: new Date(at) });
    return checks.find(({ part }) => part === 'claims');
  };
  test('passes under it', async () => expect(await told(full)).toMatchObject({ id: `claim:${full}`, state: 'passed', received: 'b.simon@contoso.com' }));
  test('fails under the bare name, and says that the namespace is missing', async () => {
    const check = await told('emailaddress');
    expect(check).toMatchObject({ state: 'failed', expected: full, received: 'emailaddress', step: expect.any(String) });
    expect(check?.reason.en).toContain('namespace');
    expect(check?.remedy?.en).toContain('**Namespace** so that');
  });
});

describe('pasted, in whatever it came', () => {
  const xml = idp.sign(responseOf());
  const base64 = encodePost(xml);
  test.each<[string, () => Promise<string> | string]>([
    ['XML', () => xml], ['base64', () => base64], ['base64 in lines', () => base64.replace(/.{76}/g, '$&\r\n')],
    ['percent-encoded', () => encodeURIComponent(base64)], ['a form body', () => `SAMLResponse=${encodeURIComponent(base64)}&RelayState=x`],
    ['deflated, in a URL', () => encodeRedirect(acsUrl, xml, { parameter: 'SAMLResponse' })],
    ['the network panel’s lines', () => `SAMLResponse\n${base64}\nRelayState\nx`],
    ['base64 whose line breaks became blanks', () => base64.replace(/.{76}/g, '$& ')],
    ['the page with the form', () => `<html><body><form action="${acsUrl}"><input type="hidden" name="SAMLResponse" value="${base64}"></form></body></html>`],
  ])('%s', async (_name, wrap) => {
    const told = await judged(await wrap(), { request: null, caught: null });
    expect([told.judgement.verdict, told.of('in-response-to')?.state]).toEqual(['passed', 'unknown']);
  });
  test('two of them in what was pasted: told, and worth a look', async () => {
    const body = `SAMLResponse=${encodeURIComponent(base64)}`;
    const told = await judged(`${body}&${body}&RelayState=a&RelayState=b`, { request: null, caught: null });
    expect([told.of('form:several-messages')?.state, told.of('form:several-relay-states')?.state]).toEqual(['flagged', 'flagged']);
    expect(told.of('form:several-messages')?.reason.en).toContain('the other side');
  });
  test('hours later its end is not held against it', async () => {
    const told = await judged(xml, { request: null, caught: null, now: new Date('2025-03-02T09:00:00Z') });
    expect([told.of('times')?.state, told.judgement.verdict]).toEqual(['unknown', 'unsure']);
  });
  test.each([['', 'empty'], ['hello', 'not-saml'], ['-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----', 'private-key']])('%j is refused', async (input, refused) => {
    expect((await judged(input, { request: null, caught: null })).judgement).toMatchObject({ refused, claims: [] });
  });
});

describe('what may be passed on', () => {
  test('has states, reasons and the connection’s addresses, and nobody’s name', async () => {
    const told = await judged(idp.sign(responseOf({ conditions: audienceOf('https://other.example/') })), { connection: atKrisp(complete, stranger.pem) });
    const text = redacted(told.judgement, 'en');
    expect(text).toContain('[failed] Audience');
    expect(text).toContain('expected: https://app.contoso.com/saml\n    received: https://other.example/');
    expect(text).toContain('Email: (e-mail at *******.***, 19)');
    expect(text).not.toMatch(/simon|_request|<|MII/);
  });
  test('quotes no address from the identity provider’s own message', async () => {
    const status = '<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Responder"/><samlp:StatusMessage>AADSTS50105: b.simon@contoso.com is not assigned</samlp:StatusMessage></samlp:Status>';
    const text = redacted((await judged(responseXml({ status, assertions: '' }))).judgement, 'en');
    expect(text).toContain('AADSTS50105: (e-mail) is not assigned');
  });
  test('nor what that message has in quotation marks', async () => {
    const status = '<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Responder"/><samlp:StatusMessage>AADSTS50105: the user\'s name is \'Britta Simon\'.</samlp:StatusMessage></samlp:Status>';
    const text = redacted((await judged(responseXml({ status, assertions: '' }))).judgement, 'en');
    expect(text).toContain('AADSTS50105: the user\'s name is \'…\'.');
  });
  test('speaks German too', async () => {
    expect(redacted((await judged(idp.sign(responseOf()))).judgement, 'de')).toContain('[passed] Signatur: Geprüft mit dem Zertifikat');
  });
});

test('no words are missing in German', async () => {
  const told = await Promise.all([
    judged(idp.sign(responseOf())), judged(stranger.sign(responseOf())), judged(responseXml({ assertions: signedAssertion() + forged() })),
    judged(idp.sign(responseOf({ attributes: '' })), { connection: show(hold(complete, 'email-claim-source', 'user.mail'), 'x/y#z', '') }),
  ]);
  for (const { judgement } of told) {
    for (const { id, title, reason, remedy } of judgement.checks) {
      for (const one of [title, reason, ...(remedy ? [remedy] : [])]) expect(one.de, id).toBeTruthy();
    }
  }
});
