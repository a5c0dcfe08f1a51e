import { describe, expect, test } from 'vitest';
import { redacted } from '../../lib/judge/index.ts';
import { encodePost } from '../../lib/saml/request/index.ts';
import { hold, show } from '../findings/set-up.ts';
import { acsUrl, assertionXml, at, conditionsXml, confirmationXml, entityId, responseXml } from '../saml/response/identity-provider.ts';
import { claims, complete, email, idp, judged, requestOf, responseOf } from './login.ts';

const evil = 'admin@contoso.com';
const forged = (id: string, content = '') => assertionXml({ nameId: `<NameID>${evil}</NameID>`, attributes: claims(['Email', evil]) })
  .replace('ID="_assertion"', `ID="${id}"`).replace('<Subject>', `${content}<Subject>`);
const signed = idp.sign(responseOf());
const genuine = /<Assertion [^]*<\/Assertion>/.exec(signed)![0];
const signature = /<ds:Signature [^]*<\/ds:Signature>/.exec(signed)![0];
const bare = genuine.replace(signature, '');
const inObject = (content: string) => signature.replace('</ds:Signature>', `<ds:Object>${content}</ds:Object></ds:Signature>`);
const whole = idp.sign(responseOf(), { element: 'Response' });
const wholeSignature = /<ds:Signature [^]*<\/ds:Signature>/.exec(whole)![0];
const wholeBare = whole.replace(wholeSignature, '');
const around = (content: string) => responseXml({ assertions: forged('_evil') }).replace('ID="_response"', 'ID="_outer"').replace('<samlp:Status>', `${content}<samlp:Status>`);
const withExtensions = (content: string, assertions: string) => responseXml({ assertions }).replace('<samlp:Status>', `<samlp:Extensions>${content}</samlp:Extensions><samlp:Status>`);

/** Somorovsky et al., On Breaking SAML (USENIX Security 2012), as numbered by SAML Raider. */
describe('signature wrapping: never right, and nothing of the forger’s is shown', () => {
  test.each<[string, string]>([
    ['XSW1', around(wholeSignature.replace('</ds:Signature>', `<ds:Object>${wholeBare}</ds:Object></ds:Signature>`))],
    ['XSW2', around(wholeSignature + wholeBare)],
    ['XSW3', responseXml({ assertions: forged('_evil') + genuine })],
    ['XSW4', responseXml({ assertions: forged('_evil').replace('</Assertion>', `${genuine}</Assertion>`) })],
    ['XSW5', responseXml({ assertions: forged('_evil', signature) + bare })],
    ['XSW6', responseXml({ assertions: forged('_evil', inObject(bare)) })],
    ['XSW7', withExtensions(forged('_assertion'), genuine)],
    ['XSW8', responseXml({ assertions: forged('_assertion', inObject(bare)) })],
  ])('%s', async (_name, xml) => {
    for (const { judgement } of [await judged(xml), await judged(encodePost(xml), { request: null, caught: null })]) {
      expect(judgement.verdict).toBe('failed');
      expect(JSON.stringify(judgement)).not.toContain(evil);
    }
  });
});

describe('what readers disagree about is not called right', () => {
  test.each([
    ['a comment', 'b.simon@contoso.com<!-- -->.evil.example'], ['a processing instruction', 'b.simon@contoso.com<?x y?>.evil.example'], ['CDATA', 'b.simon<![CDATA[@contoso.com]]>'],
  ])('%s in the NameID, watched or pasted', async (_name, value) => {
    const xml = idp.sign(responseOf({ nameId: `<NameID>${value}</NameID>` }));
    expect((await judged(xml)).judgement.verdict).not.toBe('passed');
    expect((await judged(xml, { request: null, caught: null })).judgement.verdict).not.toBe('passed');
  });
  test.each([
    ['large letters', entityId.toUpperCase()], ['a slash more', `${entityId}/`], ['a blank before', ` ${entityId}`], ['a letter of another alphabet', entityId.replace('o', 'о')],
    ['a letter in two parts', `${entityId}e\u0301`],
  ])('an audience with %s', async (_name, audience) => {
    const conditions = conditionsXml(undefined, `<AudienceRestriction><Audience>${audience}</Audience></AudienceRestriction>`);
    expect((await judged(idp.sign(responseOf({ conditions })))).of('audience')).toMatchObject({ state: 'failed', differsAt: expect.any(Number) });
  });
});

describe('times in whatever notation are the same moments', () => {
  const between = (from: string, to: string, issued = '2025-03-01T09:00:00') => idp.sign(responseOf({
    conditions: conditionsXml(`NotBefore="${from}" NotOnOrAfter="${to}"`), confirmation: confirmationXml(`InResponseTo="_request" NotOnOrAfter="${to}" Recipient="${acsUrl}"`),
  }).replaceAll('2025-03-01T09:00:00', issued));
  test.each([
    ['UTC', '2025-03-01T08:59:59Z', '2025-03-01T10:00:00Z'], ['+00:00', '2025-03-01T08:59:59+00:00', '2025-03-01T10:00:00+00:00'],
    ['-00:00', '2025-03-01T08:59:59-00:00', '2025-03-01T10:00:00-00:00'], ['an offset', '2025-03-01T14:29:59+05:30', '2025-03-01T05:00:00-05:00'],
    ['fractions of .NET', '2025-03-01T08:59:59.1234567Z', '2025-03-01T10:00:00.0000000Z'], ['no zone', '2025-03-01T08:59:59', '2025-03-01T10:00:00'],
  ])('%s', async (_name, from, to) => {
    expect((await judged(between(from, to), { caught: { at: '2025-03-01T09:00:00.000Z', postedTo: acsUrl, answer: 303 } })).of('times')?.state).toBe('passed');
  });
  // Clocks go forward in Europe at 01:00 UTC on that day: an hour in which local times do not exist.
  test('in the hour that summer time leaves out', async () => {
    const xml = between('2025-03-30T01:30:00Z', '2025-03-30T02:40:00Z', '2025-03-30T01:30:00');
    const caught = (moment: string) => ({ caught: { at: moment, postedTo: acsUrl, answer: 303 } });
    expect([(await judged(xml, caught('2025-03-30T02:30:00.000+01:00'))).of('times')?.state, (await judged(xml, caught('2025-03-30T03:00:00.000Z'))).of('times')?.state]).toEqual(['passed', 'failed']);
  });
  test.each(['2025-03-01T10:00:60Z', '2025-02-30T10:00:00Z', '1 March 2025', '2025-03-01'])('%s is no time, and is not guessed', async (to) => {
    expect((await judged(between('2025-03-01T08:59:59Z', to))).judgement.verdict).toBe('failed');
  });
});

describe('an address is the same in the browser’s own writing', () => {
  const at443 = 'https://App.Contoso.com:443';
  const connection = hold(complete, 'acs-url', at443);
  const posted = (postedTo: string) => judged(idp.sign(responseOf().replaceAll(acsUrl, at443)), { connection, request: requestOf({ acsUrl: at443 }), caught: { at, postedTo, answer: 303 } });
  test('of the host, the port and the path', async () => {
    const told = await posted('https://app.contoso.com/');
    expect([told.wrong, told.judgement.verdict]).toEqual([[], 'passed']);
  });
  test('but no other one', async () => {
    expect((await posted('https://app.contoso.com/ACS')).of('posted-to')?.state).toBe('failed');
  });
});

describe('a request is held against what the app’s page shows', () => {
  const registered = (identifier: string, reply: string) => show(show(complete, 'entra/saml-sign-on#identifier', identifier), 'entra/saml-sign-on#reply-url', reply);
  const states = async (connection: typeof complete, response: string | null, request = requestOf()) => {
    const told = await judged(response, { connection, request });
    return [told.of('request-issuer')?.state, told.of('request-acs')?.state];
  };
  test('the second of its identifiers and reply URLs is one that Entra knows', async () => {
    const second = requestOf({ issuer: 'urn:second', acsUrl: 'https://second.example/acs' });
    expect(await states(registered(`${entityId}\nurn:second`, `${acsUrl}\nhttps://second.example/acs`), null, second)).toEqual(['passed', 'passed']);
    expect(await states(registered(entityId, acsUrl), null, second)).toEqual(['failed', 'failed']);
  });
  test('what that page does not have, Entra refuses, though it is what was agreed upon', async () => {
    expect(await states(registered(`${entityId}/`, `${acsUrl}/`), null)).toEqual(['failed', 'failed']);
  });
  test('but where Entra has answered, the page was seen before it was changed', async () => {
    expect(await states(registered(`${entityId}/`, `${acsUrl}/`), signed)).toEqual(['passed', 'passed']);
  });
});

test('a service that asks for a login once more has let nobody in', async () => {
  const told = await judged(signed, { caught: { at, postedTo: acsUrl, answer: 302, error: 'SAMLRequest' } });
  expect([told.of('answer')?.state, told.judgement.verdict]).toEqual(['failed', 'failed']);
  expect(told.of('answer')?.reason.en).toContain('once more');
});

describe('what may be passed on names nobody, wherever the name stands', () => {
  const name = 'b.simon@contoso.com';
  const failedWith = (message: string) => responseXml({ assertions: '', status: `<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Responder"/><samlp:StatusMessage>${message}</samlp:StatusMessage></samlp:Status>` });
  test.each<[string, () => ReturnType<typeof judged>]>([
    ['in the audience', () => judged(idp.sign(responseOf({ conditions: conditionsXml(undefined, `<AudienceRestriction><Audience>urn:app:${name}</Audience></AudienceRestriction>`) })))],
    ['in the address it was posted to', () => judged(signed, { caught: { at, postedTo: `${acsUrl}?user=${name}`, answer: 303 } })],
    ['in the name of a claim', () => judged(idp.sign(responseOf({ attributes: email + claims([`urn:mailbox:${name}`, 'x']) })))],
    ['in the issuer of a request', () => judged(null, { request: requestOf({ issuer: `urn:${name}` }) })],
    ['in what it says in Japanese', () => judged(failedWith('AADSTS50105: ユーザー「b.simon 花子」は割り当てられていません'))],
    ['in what it says in German', () => judged(failedWith('AADSTS50105: Benutzer „b.simon Meier“ ist nicht zugewiesen'))],
    ['behind the address it was posted to', () => judged(signed, { caught: { at, postedTo: `${acsUrl}?session=simon123`, answer: 303 } })],
  ])('%s', async (_where, judge) => {
    const { judgement } = await judge();
    for (const language of ['en', 'de']) expect(redacted(judgement, language)).not.toMatch(/simon/i);
  });
});
