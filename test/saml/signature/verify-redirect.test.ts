import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeSamlMessage, readResponse, readTrustedKeys, verifyRedirect } from '../../../lib/saml/index.ts';
import type { ResponseContext } from '../../../lib/saml/index.ts';
import type { KeyKind } from '../response/identity-provider.ts';
import { acsUrl, at, entityId, IdentityProvider, issuer, requestId, responseXml, RSA_SHA256, signText } from '../response/identity-provider.ts';

const MORE = 'http://www.w3.org/2001/04/xmldsig-more#';
const idp = new IdentityProvider();
const context: ResponseContext = { at, audience: entityId, acsUrl, inResponseTo: requestId, issuer, trusted: [idp.pem] };
const enc = encodeURIComponent;
const deflated = (xml: string) => deflateRawSync(xml).toString('base64');

interface Parts {
  xml?: string;
  relayState?: string;
  algorithm?: string;
  by?: IdentityProvider;
  /** How this sender percent-encodes. */
  encode?: (text: string) => string;
}
/** saml-bindings-2.0-os §3.4.4.1, by node's own arithmetic. */
function signedAddress({ xml = responseXml(), relayState = 'a b+c/ü', algorithm = RSA_SHA256, by = idp, encode = enc }: Parts = {}) {
  const signed = `SAMLResponse=${encode(deflated(xml))}&RelayState=${encode(relayState)}&SigAlg=${encode(algorithm)}`;
  return { signed, url: `${acsUrl}?${signed}&Signature=${encode(signText(signed, algorithm, by.key))}` };
}
const codes = (problems: { code: string }[]) => problems.map(({ code }) => code);

describe('a signature beside the message, in the address', () => {
  it('covers the response and its assertions', async () => {
    const { verdict, problems, response } = await readResponse(signedAddress().url, context);
    expect({ verdict, problems }).toEqual({ verdict: 'accept', problems: [] });
    expect(response?.assertions[0]?.verified).toBe(true);
    const { keys } = await readTrustedKeys([idp.pem]);
    expect(response?.signatures).toEqual([{
      parent: { local: 'Response', id: '_response' }, algorithm: RSA_SHA256, digestAlgorithm: null, canonicalization: null, embedded: [],
      valid: true, intact: null, verifiedBy: keys[0]!.sha256, fault: null, problem: null, remarks: [],
    }]);
  });

  it.each<[string, KeyKind, string]>([
    ['RSA with SHA-512', 'RSA-2048', `${MORE}rsa-sha512`],
    ['ECDSA', 'P-256', `${MORE}ecdsa-sha256`],
    ['Ed25519', 'Ed25519', 'http://www.w3.org/2021/04/xmldsig-more#eddsa-ed25519'],
    ['PSS', 'RSA-2048', 'http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1'],
  ])('is verified by %s', async (_, kind, algorithm) => {
    const by = new IdentityProvider(kind);
    const { verdict } = await readResponse(signedAddress({ by, algorithm }).url, { ...context, trusted: [by.pem] });
    expect(verdict).toBe('accept');
  });

  it('is verified over the address as it was encoded, and in the standard’s order', async () => {
    const lower = (text: string) => enc(text).replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
    const { url } = signedAddress({ encode: lower });
    expect((await readResponse(url, context)).verdict).toBe('accept');
    const [head = '', query = ''] = url.split('?');
    const shuffled = `${head}?x=1&${query.split('&').toReversed().join('&')}#fragment`;
    expect((await readResponse(shuffled, context)).verdict).toBe('accept');
  });

  it('needs no relay state', async () => {
    const signed = `SAMLResponse=${enc(deflated(responseXml()))}&SigAlg=${enc(RSA_SHA256)}`;
    const url = `${acsUrl}?${signed}&Signature=${enc(signText(signed, RSA_SHA256, idp.key))}`;
    expect((await readResponse(url, context)).verdict).toBe('accept');
  });

  it.each<[string, (url: string) => string, string[]]>([
    ['another message', (url) => url.replace(/SAMLResponse=[^&]*/, `SAMLResponse=${enc(deflated(responseXml().replace('b.simon', 'admin')))}`), ['signature-key', 'not-signed']],
    ['another relay state', (url) => url.replace(/RelayState=[^&]*/, 'RelayState=x'), ['signature-key', 'not-signed']],
    ['a relay state that is gone', (url) => url.replace(/RelayState=[^&]*&/, ''), ['signature-key', 'not-signed']],
    ['another algorithm', (url) => url.replace('sha256', 'sha512'), ['signature-key', 'not-signed']],
    ['a message that stands there twice', (url) => `${url}&SAMLResponse=${enc(deflated('<a/>'))}`, ['several-messages', 'signature-structure', 'not-signed']],
    ['a relay state that stands there twice', (url) => `${url}&RelayState=x`, ['several-relay-states', 'signature-structure', 'not-signed']],
    ['a signature that is no base64', (url) => url.replace(/Signature=[^&]*/, 'Signature=%00'), ['signature-structure', 'not-signed']],
    ['HMAC', (url) => url.replace(/SigAlg=[^&]*/, `SigAlg=${enc(`${MORE}hmac-sha256`)}`), ['signature-keyless', 'not-signed']],
    ['MD5', (url) => url.replace(/SigAlg=[^&]*/, `SigAlg=${enc(`${MORE}rsa-md5`)}`), ['signature-algorithm', 'not-signed']],
  ])('is refused with %s', async (_, change, expected) => {
    const { verdict, problems, response } = await readResponse(change(signedAddress().url), context);
    expect({ verdict, codes: codes(problems) }).toEqual({ verdict: 'reject', codes: expected });
    expect(response?.assertions[0]?.verified).toBe(false);
  });

  it('by a stranger is refused', async () => {
    const { verdict, problems } = await readResponse(signedAddress({ by: new IdentityProvider() }).url, context);
    expect({ verdict, codes: codes(problems) }).toEqual({ verdict: 'reject', codes: ['signature-key', 'not-signed'] });
  });

  it('with SHA-1 is valid and flagged', async () => {
    const { verdict, problems } = await readResponse(signedAddress({ algorithm: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1' }).url, context);
    expect({ verdict, codes: codes(problems) }).toEqual({ verdict: 'warn', codes: ['weak-signature'] });
  });

  it('counts in the Redirect binding only', async () => {
    const query = signedAddress().signed.replace(/SAMLResponse=[^&]*/, `SAMLResponse=${enc(Buffer.from(responseXml()).toString('base64'))}`);
    const { problems } = await readResponse(`${query}&Signature=${enc(signText(query, RSA_SHA256, idp.key))}`, context);
    expect(codes(problems)).toEqual(['redirect-signature', 'not-signed']);
  });

  it('of a request is verified with the service provider’s key', async () => {
    const signed = `SAMLRequest=${enc(deflated('<samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_1"/>'))}&SigAlg=${enc(RSA_SHA256)}`;
    const { redirectSignature } = await decodeSamlMessage(`https://idp.example/sso?${signed}&Signature=${enc(signText(signed, RSA_SHA256, idp.key))}`);
    const { keys } = await readTrustedKeys([idp.pem]);
    expect(await verifyRedirect(redirectSignature!, { local: 'AuthnRequest', id: '_1' }, keys)).toMatchObject({ valid: true, fault: null });
    expect(await verifyRedirect(redirectSignature!, { local: 'AuthnRequest', id: '_1' }, [])).toMatchObject({ valid: false, fault: 'no-trusted-key' });
  });
});
