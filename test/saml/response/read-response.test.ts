import { describe, expect, it } from 'vitest';
import type { ResponseContext } from '../../../lib/saml/response/index.ts';
import { readResponse } from '../../../lib/saml/response/index.ts';
import {
  acsUrl, assertionXml, at, bearer, canonicalAssertionXml, conditionsXml, confirmationXml, entityId, IdentityProvider, issuer, requestId, responseXml,
} from './identity-provider.ts';
import { samlSentence } from '../../../lib/saml/words/index.ts';

const idp = new IdentityProvider();
const stranger = new IdentityProvider();
const context: ResponseContext = { at, audience: entityId, acsUrl, inResponseTo: requestId, issuer, trusted: [idp.pem] };

describe('the facts of a signed response', () => {
  it('are read with their formats and values', async () => {
    const { kind, binding, verdict, problems, response } = await readResponse(idp.sign(responseXml()), context);
    expect({ kind, binding, verdict, problems }).toEqual({ kind: 'response', binding: 'xml', verdict: 'accept', problems: [] });
    expect(response).toMatchObject({
      id: '_response', issuer, destination: acsUrl, inResponseTo: requestId, encryptedAssertions: 0,
      status: ['urn:oasis:names:tc:SAML:2.0:status:Success'], statusMessage: null,
    });
    expect(response?.assertions).toHaveLength(1);
    expect(response?.assertions[0]).toMatchObject({
      id: '_assertion', verified: true, issuer, recipient: acsUrl, audiences: [entityId],
      nameId: { value: 'b.simon@contoso.com', format: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress' },
      notBefore: '2025-03-01T08:55:00.000Z', notOnOrAfter: '2025-03-01T10:00:00.000Z',
      authnContext: 'urn:oasis:names:tc:SAML:2.0:ac:classes:Password', encrypted: false,
      attributes: [
        { name: 'email', nameFormat: 'urn:oasis:names:tc:SAML:2.0:attrname-format:basic', friendlyName: 'Mail', values: ['b.simon@contoso.com'] },
        { name: 'groups', nameFormat: null, friendlyName: null, values: ['a', ''] },
      ],
    });
  });

  it('say which trusted certificate verified the signature, and which one came along', async () => {
    const { response } = await readResponse(idp.sign(responseXml()), { trusted: [stranger.pem, idp.pem] });
    const [signature] = response?.signatures ?? [];
    expect(signature).toMatchObject({ valid: true, intact: true, parent: { local: 'Assertion', id: '_assertion' } });
    expect(signature?.embedded).toEqual([signature?.verifiedBy]);
  });

  it('of a failed sign-in are its status codes and message', async () => {
    const status = '<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Responder">'
      + '<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:NoAuthnContext"/></samlp:StatusCode>'
      + '<samlp:StatusMessage>AADSTS75011</samlp:StatusMessage></samlp:Status>';
    const { response, problems, verdict } = await readResponse(responseXml({ status, assertions: '' }), context);
    expect(response?.status).toEqual(['urn:oasis:names:tc:SAML:2.0:status:Responder', 'urn:oasis:names:tc:SAML:2.0:status:NoAuthnContext']);
    expect(response?.statusMessage).toBe('AADSTS75011');
    expect(verdict).toBe('reject');
    expect(problems.map(({ code }) => code)).toContain('status');
  });
});

describe('what is absent from the context', () => {
  it('is not judged, and a missing certificate list is said', async () => {
    const { verdict, problems, response } = await readResponse(idp.sign(responseXml()));
    expect(verdict).toBe('warn');
    expect(problems.map(({ code }) => code)).toEqual(['signature-not-judged']);
    expect(response?.assertions[0]?.verified).toBe(false);
  });

  it('differs from an empty certificate list, which believes nobody', async () => {
    const { verdict, problems } = await readResponse(idp.sign(responseXml()), { trusted: [] });
    expect(verdict).toBe('reject');
    expect(problems.map(({ code }) => code)).toEqual(['no-trusted-key', 'not-signed']);
  });
});

/** `accept` is without any problem; `warn` and `reject` name the problem that decides. */
type Expected = 'accept' | `warn ${string}` | `reject ${string}`;

async function expectVerdict(xml: string, expected: Expected, changed: ResponseContext = {}): Promise<void> {
  const { verdict, problems } = await readResponse(xml, { ...context, ...changed });
  const [want, code] = expected.split(' ');
  expect({ verdict, problems: problems.map((problem) => problem.code) }).toEqual({
    verdict: want, problems: code ? expect.arrayContaining([code]) : [],
  });
}

const window = (from: string, to: string) => conditionsXml(`NotBefore="${from}" NotOnOrAfter="${to}"`);
const audience = (content: string) => conditionsXml(undefined, content);
const one = (value: string) => `<AudienceRestriction><Audience>${value}</Audience></AudienceRestriction>`;

describe('a signed assertion', () => {
  it.each<[string, Expected, Parameters<typeof assertionXml>[0]]>([
    ['valid-two-audiences', 'accept', { conditions: audience(`<AudienceRestriction><Audience>urn:other</Audience><Audience>${entityId}</Audience></AudienceRestriction>`) }],
    ['valid-no-attributes', 'accept', { attributes: '' }],
    ['valid-one-time-use', 'accept', { conditions: audience(`${one(entityId)}<OneTimeUse/>`) }],
    ['valid-second-confirmation', 'accept', { confirmation: confirmationXml('Recipient="https://other.example/"') + confirmationXml() }],
    ['valid-time-with-offset', 'accept', { conditions: window('2025-03-01T09:55:00+01:00', '2025-03-01T11:00:00+01:00') }],
    ['valid-begins-this-moment', 'accept', { conditions: window('2025-03-01T09:00:30Z', '2025-03-01T10:00:00Z') }],
    ['care-comment-in-name', 'warn comment-in-value', { nameId: '<NameID>b.simon@contoso.com<!-- -->.evil.example</NameID>' }],
    ['care-cdata-in-name', 'warn comment-in-value', { nameId: '<NameID>b.simon@contoso.com<![CDATA[.evil.example]]></NameID>' }],
    ['care-blank-in-name', 'warn space-in-value', { nameId: '<NameID>b.simon@contoso.com </NameID>' }],
    ['care-no-name', 'warn no-name-id', { nameId: '' }],
    ['care-encrypted-name', 'warn encrypted-parts', { nameId: '<EncryptedID/>' }],
    ['care-same-attribute-twice', 'warn repeated-attribute', { attributes: '<AttributeStatement><Attribute Name="a"/><Attribute Name="a"/></AttributeStatement>' }],
    ['bad-element-in-name', 'reject element-in-value', { nameId: '<NameID>b.simon@contoso.com<x>.evil.example</x></NameID>' }],
    ['bad-element-in-attribute', 'reject element-in-value', { attributes: '<AttributeStatement><Attribute Name="a"><AttributeValue>x<y/></AttributeValue></Attribute></AttributeStatement>' }],
    ['bad-empty-name', 'reject name-id-empty', { nameId: '<NameID/>' }],
    ['bad-two-names', 'reject repeated-element', { nameId: '<NameID>a@contoso.com</NameID><NameID>b@contoso.com</NameID>' }],
    ['bad-expired', 'reject expired', { conditions: window('2025-03-01T08:00:00Z', '2025-03-01T09:00:00Z') }],
    ['bad-ends-this-moment', 'reject expired', { conditions: window('2025-03-01T08:00:00Z', '2025-03-01T09:00:30Z') }],
    ['bad-not-yet', 'reject not-yet-valid', { conditions: window('2025-03-01T09:00:31Z', '2025-03-01T10:00:00Z') }],
    ['bad-turned-window', 'reject time-order', { conditions: window('2025-03-01T10:00:00Z', '2025-03-01T08:00:00Z') }],
    ['bad-no-time', 'reject time-format', { conditions: window('yesterday', '2025-03-01T10:00:00Z') }],
    ['bad-audience', 'reject audience', { conditions: audience(one('https://other.example/')) }],
    ['bad-audience-with-blank', 'reject audience', { conditions: audience(one(`${entityId} `)) }],
    ['bad-second-restriction', 'reject audience', { conditions: audience(one(entityId) + one('urn:other')) }],
    ['bad-empty-restriction', 'reject audience', { conditions: audience('<AudienceRestriction/>') }],
    ['bad-no-restriction', 'reject no-audience', { conditions: audience('') }],
    ['bad-no-conditions', 'reject no-audience', { conditions: '' }],
    ['bad-unknown-condition', 'reject unknown-condition', { conditions: audience(`${one(entityId)}<Condition/>`) }],
    ['bad-confirmation-expired', 'reject expired', { confirmation: confirmationXml(`InResponseTo="${requestId}" NotOnOrAfter="2025-03-01T09:00:00Z" Recipient="${acsUrl}"`) }],
    ['bad-confirmation-endless', 'reject time-missing', { confirmation: confirmationXml(`InResponseTo="${requestId}" Recipient="${acsUrl}"`) }],
    ['bad-recipient', 'reject recipient', { confirmation: confirmationXml(`InResponseTo="${requestId}" NotOnOrAfter="2025-03-01T10:00:00Z" Recipient="${acsUrl}/"`) }],
    ['bad-no-recipient', 'reject recipient', { confirmation: confirmationXml(`InResponseTo="${requestId}" NotOnOrAfter="2025-03-01T10:00:00Z"`) }],
    ['bad-confirmation-answers-other', 'reject in-response-to', { confirmation: confirmationXml(`InResponseTo="_other" NotOnOrAfter="2025-03-01T10:00:00Z" Recipient="${acsUrl}"`) }],
    ['bad-confirmation-answers-none', 'reject in-response-to', { confirmation: confirmationXml(`NotOnOrAfter="2025-03-01T10:00:00Z" Recipient="${acsUrl}"`) }],
    ['bad-holder-of-key', 'reject no-bearer', { confirmation: confirmationXml(undefined, bearer.replace('bearer', 'holder-of-key')) }],
    ['bad-no-confirmation', 'reject no-bearer', { confirmation: '' }],
    ['bad-version', 'reject version', { assertion: 'ID="_assertion" Version="1.1" IssueInstant="2025-03-01T09:00:00Z"' }],
    ['bad-issuer', 'reject issuer', { issuer: '<Issuer>https://sts.windows.net/22222222-2222-2222-2222-222222222222/</Issuer>' }],
    ['bad-no-issue-instant', 'reject time-format', { assertion: 'ID="_assertion" Version="2.0"' }],
    ['bad-nobody-signed-in', 'reject no-authn-statement', { authn: '' }],
    ['bad-session-over', 'reject expired', { authn: '<AuthnStatement AuthnInstant="2025-03-01T08:00:00Z" SessionNotOnOrAfter="2025-03-01T09:00:00Z"/>' }],
  ])('%s → %s', async (_name, expected, parts) => {
    await expectVerdict(idp.sign(responseXml({ assertions: assertionXml(parts) })), expected);
  });

  it('stays valid with a processing instruction in it, which is part of what is signed', async () => {
    const nameId = '<NameID>b.simon@contoso.com<?x y?>.evil.example</NameID>';
    const xml = responseXml({ assertions: idp.signAsIs(canonicalAssertionXml({ nameId })) });
    await expectVerdict(xml, 'warn comment-in-value');
    await expectVerdict(xml.replace('<?x y?>', ''), 'reject digest-mismatch');
  });

  it('gives the whole NameID around a comment, never its beginning', async () => {
    const assertions = assertionXml({ nameId: '<NameID>b.simon@contoso.com<!-- -->.evil.example</NameID>' });
    const { response } = await readResponse(idp.sign(responseXml({ assertions })), context);
    expect(response?.assertions[0]?.nameId?.value).toBe('b.simon@contoso.com.evil.example');
  });
});

const attributes = (change: Record<string, string | null>): string =>
  Object.entries({ ID: '_response', Version: '2.0', IssueInstant: '2025-03-01T09:00:00Z', Destination: acsUrl, InResponseTo: requestId, ...change })
    .filter(([, value]) => value !== null).map(([name, value]) => `${name}="${value}"`).join(' ');

describe('the response around it', () => {
  it.each<[string, Expected, Parameters<typeof responseXml>[0]]>([
    ['valid-without-issuer', 'accept', { issuer: '' }],
    ['valid-without-destination', 'accept', { response: attributes({ Destination: null }) }],
    ['bad-destination', 'reject destination', { response: attributes({ Destination: 'https://evil.example/acs' }) }],
    ['bad-destination-slash', 'reject destination', { response: attributes({ Destination: `${acsUrl}/` }) }],
    ['bad-other-request', 'reject in-response-to', { response: attributes({ InResponseTo: '_other' }) }],
    ['bad-unsolicited', 'reject in-response-to', { response: attributes({ InResponseTo: null }) }],
    ['bad-version', 'reject version', { response: attributes({ Version: '1.1' }) }],
    ['bad-no-id', 'reject missing-id', { response: attributes({ ID: null }) }],
    ['bad-no-status', 'reject status', { status: '' }],
    ['bad-issuers-differ', 'reject issuer-mismatch', { issuer: '<Issuer xmlns="urn:oasis:names:tc:SAML:2.0:assertion">https://idp.example/</Issuer>' }],
  ])('%s → %s', async (_name, expected, parts) => {
    await expectVerdict(idp.sign(responseXml(parts)), expected);
  });

  it('must hold an assertion where it says Success', async () => {
    await expectVerdict(idp.sign(responseXml({ assertions: '' }), { element: 'Response' }), 'reject no-assertion');
  });

  it('cannot be judged where the assertion is encrypted', async () => {
    const assertions = '<EncryptedAssertion xmlns="urn:oasis:names:tc:SAML:2.0:assertion"/>';
    await expectVerdict(idp.sign(responseXml({ assertions }), { element: 'Response' }), 'reject encrypted-assertion');
  });

  it('allows the clocks to differ only as far as it is told to', async () => {
    const assertions = assertionXml({ conditions: window('2025-03-01T09:02:00Z', '2025-03-01T10:00:00Z') });
    const xml = idp.sign(responseXml({ assertions }));
    await expectVerdict(xml, 'reject not-yet-valid', { clockSkew: 60 });
    await expectVerdict(xml, 'accept', { clockSkew: 120 });
  });

  it('names the slip that is hard to see', async () => {
    const { problems } = await readResponse(idp.sign(responseXml()), { ...context, audience: entityId, issuer: issuer.slice(0, -1) });
    expect(samlSentence(problems.find(({ code }) => code === 'issuer')!)).toContain('They differ in the slash at the end.');
  });
});

describe('what is no response', () => {
  it.each<[string, string, string]>([
    ['nothing', '', 'empty'],
    ['a doctype', `<!DOCTYPE r [<!ENTITY x "y">]>${responseXml()}`, 'doctype'],
    ['two roots', `${responseXml()}<x/>`, 'malformed'],
    ['cut off', responseXml().slice(0, -40), 'malformed'],
    ['a web page', '<!DOCTYPE html><html><body>Sign in</body></html>', 'html'],
    ['a request', '<samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol"/>', 'not-response'],
    ['the right name in no namespace', '<Response/>', 'not-response'],
    ['SAML 1.1', '<Response xmlns="urn:oasis:names:tc:SAML:1.0:protocol"/>', 'not-response'],
    ['a private key', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----', 'private-key'],
    ['words', 'please log me in', 'not-saml'],
  ])('%s is refused as such', async (_name, input, refused) => {
    const reading = await readResponse(input, context);
    expect(reading).toMatchObject({ refused, response: null, verdict: 'reject' });
    expect(reading.problems.length).toBeGreaterThan(0);
  });

  it('but a bare assertion is read, with a warning', async () => {
    await expectVerdict(idp.sign(assertionXml()), 'warn bare-assertion');
  });
});
