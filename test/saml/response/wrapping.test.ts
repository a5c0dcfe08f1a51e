import { describe, expect, it } from 'vitest';
import type { ResponseContext } from '../../../lib/saml/response/index.ts';
import { readResponse } from '../../../lib/saml/response/index.ts';
import { acsUrl, assertionXml, at, entityId, IdentityProvider, issuer, requestId, responseXml } from './identity-provider.ts';

const idp = new IdentityProvider();
const attacker = new IdentityProvider();
const context: ResponseContext = { at, audience: entityId, acsUrl, inResponseTo: requestId, issuer, trusted: [idp.pem] };

const signed = idp.sign(responseXml());
const signedResponse = idp.sign(responseXml(), { element: 'Response' });
const genuine = /<Assertion [^]*<\/Assertion>/.exec(signed)?.[0] ?? '';
const signature = /<ds:Signature [^]*<\/ds:Signature>/.exec(signed)?.[0] ?? '';
const unsigned = genuine.replace(signature, '');
const forged = (id: string) => assertionXml({ nameId: '<NameID>admin@contoso.com</NameID>' }).replace('ID="_assertion"', `ID="${id}"`);
/** The forged assertion with something put before its Subject, where a Signature stands. */
const forgedWith = (content: string, id = '_forged') => forged(id).replace('<Subject>', `${content}<Subject>`);
const inObject = (content: string) => signature.replace('</ds:Signature>', `<ds:Object>${content}</ds:Object></ds:Signature>`);
const extensions = (content: string) => `<samlp:Extensions>${content}</samlp:Extensions>`;
const wholeResponse = signedResponse.replace(/<ds:Signature [^]*<\/ds:Signature>/, '');
const responseSignature = /<ds:Signature [^]*<\/ds:Signature>/.exec(signedResponse)?.[0] ?? '';
const forgedResponse = (content: string, id = '_forged') =>
  responseXml({ assertions: forged('_a') }).replace('ID="_response"', `ID="${id}"`).replace('<samlp:Status>', `${content}<samlp:Status>`);

describe('signature wrapping', () => {
  it.each<[string, string]>([
    ['response inside the signature of a forged one', forgedResponse(responseSignature.replace('</ds:Signature>', `${wholeResponse}</ds:Signature>`))],
    ['response in an Object of that signature', forgedResponse(responseSignature.replace('</ds:Signature>', `<ds:Object>${wholeResponse}</ds:Object></ds:Signature>`))],
    ['response in the Extensions of a forged one', forgedResponse(responseSignature + extensions(wholeResponse))],
    ['forged assertion first', responseXml({ assertions: forged('_forged') + genuine })],
    ['forged assertion last', responseXml({ assertions: genuine + forged('_forged') })],
    ['genuine one inside a forged one', responseXml({ assertions: forgedWith(genuine) })],
    ['genuine one beside, its signature on the forged one', responseXml({ assertions: forgedWith(signature) + unsigned })],
    ['genuine one inside, its signature on the forged one', responseXml({ assertions: forgedWith(signature + unsigned) })],
    ['genuine one in an Object of the signature on the forged one', responseXml({ assertions: forgedWith(inObject(unsigned)) })],
    ['genuine one in Extensions, the forged one with the same ID', responseXml({ status: extensions(genuine), assertions: forged('_assertion') })],
    ['forged one in Extensions, the genuine one in place', responseXml({ assertions: genuine }).replace('<samlp:Status>', `${extensions(forged('_forged'))}<samlp:Status>`)],
    ['forged one in the Advice of itself', responseXml({ assertions: forgedWith(`<Advice>${genuine}</Advice>`) })],
    ['same ID under another attribute name', responseXml({ assertions: genuine }).replace('<samlp:Status>', '<samlp:Extensions><x Id="_assertion"/></samlp:Extensions><samlp:Status>')],
    ['signature cut out', responseXml({ assertions: unsigned })],
    ['signature of a stranger', attacker.sign(responseXml())],
    ['two signatures, one of a stranger', responseXml({ assertions: genuine.replace(signature, signature + (/<ds:Signature [^]*<\/ds:Signature>/.exec(attacker.sign(responseXml()))?.[0] ?? '')) })],
    ['name changed', signed.replace('>b.simon@contoso.com</NameID>', '>admin@contoso.com</NameID>')],
    ['attribute changed in a signed response', signedResponse.replace('<AttributeValue>a<', '<AttributeValue>b<')],
  ])('%s → rejected, and no forged name counts as verified', async (_name, xml) => {
    const { verdict, response, problems } = await readResponse(xml, context);
    expect({ verdict, errors: problems.some(({ severity }) => severity === 'error') }).toEqual({ verdict: 'reject', errors: true });
    const names = response?.assertions.filter(({ verified }) => verified).map(({ nameId }) => nameId?.value) ?? [];
    expect(names).not.toContain('admin@contoso.com');
  });

  it('leaves signed advice alone, which an IdP may add', async () => {
    const advised = idp.sign(responseXml({ assertions: assertionXml({ conditions: undefined }) })
      .replace('<Subject>', `<Subject>`).replace('<AttributeStatement>', `<Advice>${forged('_advice')}</Advice><AttributeStatement>`), { element: 'Response' });
    const { verdict, response } = await readResponse(advised, context);
    expect(verdict).toBe('accept');
    expect(response?.assertions.map(({ nameId, verified }) => [nameId?.value, verified])).toEqual([['b.simon@contoso.com', true]]);
  });

  it('accepts a signed response with two assertions only with a warning', async () => {
    const second = assertionXml().replace('ID="_assertion"', 'ID="_second"');
    const { verdict, problems, response } = await readResponse(idp.sign(responseXml({ assertions: assertionXml() + second }), { element: 'Response' }), context);
    expect([verdict, problems.map(({ code }) => code)]).toEqual(['warn', ['several-assertions']]);
    expect(response?.assertions.map(({ verified }) => verified)).toEqual([true, true]);
  });

  it('rejects a good assertion in a response whose own signature is broken', async () => {
    const both = idp.sign(signed, { element: 'Response' }).replace('Destination="https://app', 'Consent="urn:x" Destination="https://app');
    const { verdict, problems, response } = await readResponse(both, context);
    expect(verdict).toBe('reject');
    expect(problems.map(({ code }) => code)).toEqual(['digest-mismatch']);
    expect(response?.assertions[0]?.verified).toBe(true);
  });
});
