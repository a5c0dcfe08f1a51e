import { deflateRawSync } from 'node:zlib';
import { buildAuthnRequest, readAuthnRequest } from '../../lib/saml/request/index.ts';
import type { AssertionFacts, ResponseContext } from '../../lib/saml/response/index.ts';
import { findMessages, readResponse } from '../../lib/saml/response/index.ts';
import { readTrustedKeys } from '../../lib/saml/signature/index.ts';
import { samlSentence } from '../../lib/saml/words/index.ts';
import {
  acsUrl, assertionXml, at, entityId, EXCLUSIVE, IdentityProvider, INCLUSIVE, issuer, requestId, responseXml,
} from '../../test/saml/response/identity-provider.ts';
import { corpusFiles } from '../corpora.ts';
import type { FuzzOptions, FuzzResult } from './run.ts';
import { fuzz } from './run.ts';

const dictionary = [
  '<', '/>', '</', '&amp;', '&#13;', '<!-- -->', '<![CDATA[x]]>', '<?x y?>', '<!DOCTYPE a>', ' xmlns=""', ' xmlns:samlp="x"', ' ID="_assertion"',
  ' ID="_response"', ' xml:id="_assertion"', ' xml:base="../"', 'URI="#_response"', 'URI=""', '_assertion', '_response', 'http://www.w3.org/2000/09/xmldsig#hmac-sha1',
  EXCLUSIVE, INCLUSIVE, '#WithComments', 'http://www.w3.org/TR/1999/REC-xslt-19991116', 'Assertion', 'Response', 'Advice',
  assertionXml(), assertionXml({ assertion: 'ID="_forged" Version="2.0"', nameId: '<NameID>admin@contoso.com</NameID>' }),
  '<ds:Object xmlns:ds="http://www.w3.org/2000/09/xmldsig#">', '</ds:Object>', '<samlp:Extensions>', '</samlp:Extensions>', '<Advice>', '</Advice>', '</Assertion>',
  '</samlp:Response>', '</ds:Signature>', 'SAMLResponse=', '&RelayState=', '&lt;', '\\"', '\\u003c', '"', '"request": {', '{"name":"SAMLResponse","value":"', '%3C', '%', '=', '+', '\0', '\ud83d\ude00', '2025-02-30T25:00:00Z',
];

/** What a signature is over; the rest of the facts says where it was found. */
const signedFacts = (facts: AssertionFacts) => JSON.stringify({ ...facts, verified: true });

/**
 * Changed responses. Beyond the promises of every reader: an assertion that counts as verified says exactly what the
 * key signed, however the file was changed around it.
 */
export async function fuzzResponse(options: FuzzOptions): Promise<FuzzResult> {
  const idp = new IdentityProvider();
  const { keys } = await readTrustedKeys([idp.pem]);
  const context: ResponseContext = { at, audience: entityId, acsUrl, inResponseTo: requestId, issuer, trusted: keys };
  const inclusive = { canonicalization: INCLUSIVE, transforms: ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', INCLUSIVE] };
  const signed = [
    idp.sign(responseXml()), idp.sign(responseXml(), { element: 'Response' }), idp.sign(responseXml(), inclusive),
    idp.sign(idp.sign(responseXml()), { element: 'Response' }),
  ];
  const [first = ''] = signed;
  const request = buildAuthnRequest({ id: '_1', issueInstant: at, issuer: entityId, acsUrl, authnContext: { classRefs: ['urn:x'] } });
  const seeds = [
    ...signed, ...signed, Buffer.from(first).toString('base64'), `SAMLResponse=${encodeURIComponent(Buffer.from(first).toString('base64'))}&RelayState=x`,
    deflateRawSync(first).toString('base64'), `https://idp.example/?SAMLRequest=${encodeURIComponent(deflateRawSync(request).toString('base64'))}`,
    JSON.stringify({ log: { entries: [{ request: { postData: { params: [{ name: 'SAMLResponse', value: Buffer.from(first).toString('base64') }] } } }, { request: { url: first } }] } }),
    first.replaceAll('&', '&amp;').replaceAll('<', '&lt;'), `DEBUG ${first}`,
    `<html><form><input name="SAMLResponse" value="${Buffer.from(first).toString('base64')}"></form></html>`, request, '',
  ].map((text) => new TextEncoder().encode(text));

  const genuine = new Set<string>();
  for (const xml of signed) {
    const { response, verdict } = await readResponse(xml, context);
    if (verdict !== 'accept') throw new Error('a seed is not accepted as it is');
    for (const assertion of response?.assertions ?? []) genuine.add(signedFacts(assertion));
  }
  return fuzz({
    name: 'response',
    seeds: [...seeds, ...corpusFiles('responses', 16 * 1024)],
    dictionary,
    async read(bytes) {
      if (findMessages(new TextDecoder().decode(bytes)).length === 0) throw new Error('a text without a message is its own');
      const { refused, problems, response, verdict } = await readResponse(bytes, context);
      const hasError = problems.some((one) => samlSentence(one) !== one.reason && one.severity === 'error');
      if (refused !== null && !hasError) throw new Error('refused without saying why');
      if (hasError !== (verdict === 'reject')) throw new Error(`the verdict is ${verdict}, the problems say otherwise`);
      if (verdict !== 'reject' && !response?.assertions.every(({ verified }) => verified)) throw new Error('accepted without a signature');
      for (const assertion of response?.assertions ?? []) {
        if (assertion.verified && !genuine.has(signedFacts(assertion))) throw new Error(`counts as verified: ${signedFacts(assertion)}`);
      }
      await readAuthnRequest(bytes);
    },
  }, options);
}
