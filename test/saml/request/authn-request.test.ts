import { describe, expect, it } from 'vitest';
import { buildAuthnRequest, encodePost, encodeRedirect, readAuthnRequest } from '../../../lib/saml/request/index.ts';
import type { AuthnRequestFields } from '../../../lib/saml/request/index.ts';

const fields: AuthnRequestFields = {
  id: '_1', issueInstant: '2025-03-01T09:00:00Z', issuer: 'https://app.contoso.com/saml?a=1&b="2"<3>',
  destination: 'https://login.microsoftonline.com/11111111-1111-1111-1111-111111111111/saml2',
  acsUrl: 'https://app.contoso.com/saml/acs', nameIdFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress', allowCreate: true,
  authnContext: { comparison: 'minimum', classRefs: ['urn:oasis:names:tc:SAML:2.0:ac:classes:Password'] },
  forceAuthn: true, isPassive: false, providerName: 'Contoso & Söhne',
};

describe('an AuthnRequest', () => {
  it('that was built is read back with all its facts', async () => {
    const { request, problems, refused } = await readAuthnRequest(buildAuthnRequest(fields));
    expect({ problems, refused }).toEqual({ problems: [], refused: null });
    expect(request).toEqual({
      id: '_1', version: '2.0', issueInstant: fields.issueInstant, destination: fields.destination, issuer: fields.issuer,
      acsUrl: fields.acsUrl, acsIndex: null, protocolBinding: 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST',
      nameIdPolicy: { format: fields.nameIdFormat, allowCreate: true, spNameQualifier: null },
      requestedAuthnContext: { comparison: 'minimum', classRefs: fields.authnContext?.classRefs },
      forceAuthn: true, isPassive: false, providerName: fields.providerName,
      subject: null, scoping: false, signature: null, signatureAlgorithm: null,
    });
  });

  it('with nothing but what it must have says so little', async () => {
    const { request } = await readAuthnRequest(buildAuthnRequest({ id: '_1', issueInstant: '2025-03-01T09:00:00Z', issuer: 'urn:app' }));
    expect(request).toMatchObject({ nameIdPolicy: null, requestedAuthnContext: null, forceAuthn: null, acsUrl: null, protocolBinding: null });
  });

  it('holds no character that XML cannot', async () => {
    const { request } = await readAuthnRequest(buildAuthnRequest({ ...fields, issuer: 'a\0b\uFFFEc\uD800d\r\ne' }));
    expect(request?.issuer).toBe('abcd\r\ne');
  });

  it('goes through POST and Redirect and back', async () => {
    const xml = buildAuthnRequest(fields);
    expect(await readAuthnRequest(encodePost(xml))).toMatchObject({ binding: 'HTTP-POST', request: { id: '_1' } });
    const url = await encodeRedirect('https://idp.example/sso?tenant=a#x', xml, { relayState: 'https://app/ ü&' });
    expect(url).toMatch(/^https:\/\/idp\.example\/sso\?tenant=a&SAMLRequest=[\w%]+&RelayState=[^ ]+#x$/);
    expect(await readAuthnRequest(url)).toMatchObject({ binding: 'HTTP-Redirect', relayState: 'https://app/ ü&', request: { issuer: fields.issuer } });
  });

  it('is signed in its XML or beside it', async () => {
    const signature = '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo><SignatureMethod Algorithm="urn:a"/></SignedInfo></Signature>';
    const xml = buildAuthnRequest(fields);
    expect((await readAuthnRequest(xml.replace('</saml:Issuer>', `</saml:Issuer>${signature}`))).request).toMatchObject({ signature: 'embedded', signatureAlgorithm: 'urn:a' });
    const url = `${await encodeRedirect('https://idp.example/', xml)}&SigAlg=urn%3Ab&Signature=AA%3D%3D`;
    expect((await readAuthnRequest(url)).request).toMatchObject({ signature: 'detached', signatureAlgorithm: 'urn:b' });
  });

  it.each<[string, (xml: string) => string, string]>([
    ['an ID that begins with a digit', (xml) => xml.replace('ID="_1"', 'ID="1a"'), 'id-form'],
    ['no ID', (xml) => xml.replace(' ID="_1"', ''), 'missing-id'],
    ['no issuer', (xml) => xml.replace(/<saml:Issuer>.*<\/saml:Issuer>/, ''), 'issuer'],
    ['another version', (xml) => xml.replace('Version="2.0"', 'Version="1.1"'), 'version'],
    ['URL and index', (xml) => xml.replace(' ProviderName', ' AssertionConsumerServiceIndex="1" ProviderName'), 'acs-twice'],
    ['two issuers', (xml) => xml.replace('<saml:Issuer>', '<saml:Issuer>x</saml:Issuer><saml:Issuer>'), 'repeated-element'],
  ])('with %s is read, and the fault is said', async (_name, change, code) => {
    const { request, problems } = await readAuthnRequest(change(buildAuthnRequest(fields)));
    expect(request).not.toBeNull();
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });

  it.each([
    ['a response', '<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol"/>', 'not-authn-request'],
    ['the name in no namespace', '<AuthnRequest/>', 'not-authn-request'],
    ['a doctype', '<!DOCTYPE a><a/>', 'doctype'],
    ['words', 'hello', 'not-saml'],
  ])('is not %s', async (_name, input, refused) => {
    expect(await readAuthnRequest(input)).toMatchObject({ refused, request: null });
  });
});
