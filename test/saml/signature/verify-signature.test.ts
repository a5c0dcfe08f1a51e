import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readResponse } from '../../../lib/saml/response/index.ts';
import type { KeyKind, SignOptions } from '../response/identity-provider.ts';
import {
  canonicalAssertionXml, EXCLUSIVE, IdentityProvider, INCLUSIVE, responseXml, RSA_SHA256, SHA256,
} from '../response/identity-provider.ts';

const DS = 'http://www.w3.org/2000/09/xmldsig#';
const MORE = 'http://www.w3.org/2001/04/xmldsig-more#';
const MORE_2007 = 'http://www.w3.org/2007/05/xmldsig-more#';
const ENVELOPED = `${DS}enveloped-signature`;
const C14N_11 = 'http://www.w3.org/2006/12/xml-c14n11';

const providers = new Map<KeyKind, IdentityProvider>();
function provider(kind: KeyKind): IdentityProvider {
  const known = providers.get(kind) ?? new IdentityProvider(kind);
  providers.set(kind, known);
  return known;
}

async function verify(xml: string, ...kinds: KeyKind[]) {
  const { response } = await readResponse(xml, { trusted: kinds.map((kind) => provider(kind).pem) });
  const [signature] = response?.signatures ?? [];
  return { valid: signature?.valid, fault: signature?.fault, remarks: signature?.remarks.map(({ code }) => code), verified: response?.assertions[0]?.verified };
}

const good = { valid: true, fault: null, remarks: [], verified: true };
const bad = (fault: string) => ({ valid: false, fault, remarks: [], verified: false });

describe('a valid signature', () => {
  it.each<[string, KeyKind, SignOptions]>([
    ['rsa-sha256', 'RSA-2048', {}],
    ['rsa-sha384', 'RSA-2048', { algorithm: `${MORE}rsa-sha384` }],
    ['rsa-sha512', 'RSA-2048', { algorithm: `${MORE}rsa-sha512` }],
    ['digest sha384', 'RSA-2048', { digest: `${MORE}sha384` }],
    ['digest sha512', 'RSA-2048', { digest: 'http://www.w3.org/2001/04/xmlenc#sha512' }],
    ['ecdsa-sha256 P-256', 'P-256', { algorithm: `${MORE}ecdsa-sha256` }],
    ['ecdsa-sha384 P-384', 'P-384', { algorithm: `${MORE}ecdsa-sha384` }],
    ['ecdsa-sha512 P-521', 'P-521', { algorithm: `${MORE}ecdsa-sha512` }],
    ['ecdsa-sha512 P-256', 'P-256', { algorithm: `${MORE}ecdsa-sha512` }],
    ['sha256-rsa-MGF1', 'RSA-2048', { algorithm: `${MORE_2007}sha256-rsa-MGF1` }],
    ['sha512-rsa-MGF1', 'RSA-2048', { algorithm: `${MORE_2007}sha512-rsa-MGF1` }],
    ['sha384-rsa-MGF1 with a key for PSS only', 'RSASSA-PSS', { algorithm: `${MORE_2007}sha384-rsa-MGF1` }],
    ['rsa-pss without parameters', 'RSA-2048', { algorithm: `${MORE_2007}rsa-pss` }],
    ['eddsa-ed25519', 'Ed25519', { algorithm: 'http://www.w3.org/2021/04/xmldsig-more#eddsa-ed25519' }],
    ['inclusive 1.0', 'RSA-2048', { canonicalization: INCLUSIVE, transforms: [ENVELOPED, INCLUSIVE] }],
    ['exclusive with comments', 'RSA-2048', { canonicalization: `${EXCLUSIVE}WithComments` }],
    ['exclusive with a prefix list', 'RSA-2048', { prefixes: ['xs', 'samlp'] }],
    ['of the response', 'RSA-2048', { element: 'Response' }],
  ])('%s', async (_name, kind, options) => {
    expect(await verify(provider(kind).sign(responseXml(), options), kind)).toEqual(good);
  });

  it('is found among several trusted keys of other kinds', async () => {
    const xml = provider('P-384').sign(responseXml(), { algorithm: `${MORE}ecdsa-sha384` });
    expect(await verify(xml, 'RSA-2048', 'P-256', 'Ed25519', 'P-384')).toEqual(good);
  });

  it.each([EXCLUSIVE, `${EXCLUSIVE}WithComments`])('takes no comment along, whatever the transform (%s)', async (canonicalization) => {
    // XML Signature §4.4.3.3: a same-document reference leaves comments out before the transforms begin.
    const xml = responseXml({ assertions: provider('RSA-2048').signAsIs(canonicalAssertionXml(), { canonicalization }) });
    expect(await verify(xml.replace('<Subject>', '<!-- note --><Subject>'), 'RSA-2048')).toEqual(good);
  });

  it('of inclusive canonicalisation 1.1 is verified too', async () => {
    const xml = provider('RSA-2048').signAsIs(canonicalAssertionXml(), { canonicalization: C14N_11 });
    expect(await verify(xml, 'RSA-2048')).toEqual(good);
    // Inside a Response the prefix `samlp` is in scope, which inclusive canonicalisation digests.
    expect(await verify(responseXml({ assertions: xml }), 'RSA-2048')).toEqual(bad('digest-mismatch'));
  });

  it('with SHA-1 or a short key is valid, and said to be weak', async () => {
    const sha1 = { algorithm: `${DS}rsa-sha1`, digest: `${DS}sha1` };
    expect(await verify(provider('RSA-2048').sign(responseXml(), sha1), 'RSA-2048')).toEqual({ ...good, remarks: ['weak-signature'] });
    expect(await verify(provider('RSA-1024').sign(responseXml()), 'RSA-1024')).toEqual({ ...good, remarks: ['weak-signature'] });
  });

  it('may have its base64 in lines', async () => {
    const xml = provider('RSA-2048').sign(responseXml()).replace(/(SignatureValue>)([^<]{40})/, '$1\r\n$2&#13;\n');
    expect(await verify(xml, 'RSA-2048')).toEqual(good);
  });
});

describe('RSAPSSParams', () => {
  const pss = `${MORE_2007}rsa-pss`;
  const params = (content: string) => `<RSAPSSParams xmlns="${MORE_2007}">${content}</RSAPSSParams>`;
  const digest = (uri: string) => `<DigestMethod xmlns="${DS}" Algorithm="${uri}"></DigestMethod>`;

  it('are refused where WebCrypto cannot follow them', async () => {
    const xml = provider('RSA-2048').sign(responseXml(), { algorithm: pss });
    for (const content of ['<SaltLength>-1</SaltLength>', '<TrailerField>2</TrailerField>', digest('urn:none'),
      `<MaskGenerationFunction Algorithm="${MORE_2007}MGF1">${digest(`${DS}sha1`)}</MaskGenerationFunction>`]) {
      const changed = xml.replace(`Algorithm="${pss}"/>`, `Algorithm="${pss}">${params(content)}</ds:SignatureMethod>`);
      expect(changed).not.toBe(xml);
      expect(await verify(changed, 'RSA-2048')).toEqual(bad('signature-algorithm'));
    }
  });
});

describe('a signature that is not valid', () => {
  const xml = () => provider('RSA-2048').sign(responseXml());
  const swap = (from: string | RegExp, to: string) => {
    const changed = xml().replace(from, to);
    expect(changed).not.toBe(xml());
    return changed;
  };

  it.each<[string, string, string | RegExp, string]>([
    ['content changed', 'digest-mismatch', '>b.simon@contoso.com</NameID>', '>admin@contoso.com</NameID>'],
    ['digest changed', 'digest-mismatch', /DigestValue>.{8}/, 'DigestValue>AAAAAAAA'],
    ['digest of another length', 'signature-structure', /DigestValue>.{8}/, 'DigestValue>'],
    ['value changed', 'signature-mismatch', /SignatureValue>.{8}/, 'SignatureValue>AAAAAAAA'],
    ['value no base64', 'signature-structure', /SignatureValue>.{8}/, 'SignatureValue>********'],
    ['algorithm none', 'signature-keyless', RSA_SHA256, `${MORE}none`],
    ['HMAC', 'signature-keyless', RSA_SHA256, `${DS}hmac-sha1`],
    ['HMAC-SHA256', 'signature-keyless', RSA_SHA256, `${MORE}hmac-sha256`],
    ['unknown algorithm', 'signature-algorithm', RSA_SHA256, `${MORE}rsa-md5`],
    ['a digest where a signature algorithm must be', 'signature-algorithm', RSA_SHA256, SHA256],
    ['key of another kind', 'signature-mismatch', RSA_SHA256, `${MORE}ecdsa-sha256`],
    ['unknown digest', 'digest-algorithm', SHA256, `${MORE}md5`],
    ['XSLT', 'signature-transform', `<ds:Transform Algorithm="${EXCLUSIVE}"/>`, '<ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xslt-19991116"/>'],
    ['XPath', 'signature-transform', `<ds:Transform Algorithm="${EXCLUSIVE}"/>`, '<ds:Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"/>'],
    ['a third transform', 'signature-transform', '</ds:Transforms>', `<ds:Transform Algorithm="${EXCLUSIVE}"/></ds:Transforms>`],
    ['no transform', 'signature-transform', /<ds:Transforms>.*<\/ds:Transforms>/, ''],
    ['unknown canonicalisation', 'canonicalization-algorithm', `CanonicalizationMethod Algorithm="${EXCLUSIVE}"`, 'CanonicalizationMethod Algorithm="urn:none"'],
    ['no reference', 'signature-references', /<ds:Reference .*<\/ds:Reference>/, ''],
    ['two references', 'signature-references', /(<ds:Reference .*<\/ds:Reference>)/, '$1$1'],
    ['two SignedInfo', 'signature-structure', /(<ds:SignedInfo>.*<\/ds:SignedInfo>)/, '$1$1'],
    ['two digests', 'signature-structure', /(<ds:DigestValue>.*<\/ds:DigestValue>)/, '$1$1'],
    ['element in the digest', 'signature-structure', '</ds:DigestValue>', '<x/></ds:DigestValue>'],
    ['reference to another ID', 'signature-reference', 'URI="#_assertion"', 'URI="#_response"'],
    ['reference to a file', 'signature-reference', 'URI="#_assertion"', 'URI="https://evil.example/"'],
    ['reference without URI', 'signature-reference', ' URI="#_assertion"', ''],
    ['reference to a document the assertion is not', 'signature-reference', 'URI="#_assertion"', 'URI=""'],
    ['XPointer', 'signature-reference', 'URI="#_assertion"', 'URI="#xpointer(id(\'_assertion\'))"'],
    ['ID twice', 'duplicate-id', '<samlp:Status>', '<samlp:Extensions><x ID="_assertion"/></samlp:Extensions><samlp:Status>'],
  ])('%s → %s', async (_name, fault, from, to) => {
    expect(await verify(swap(from, to), 'RSA-2048')).toEqual(bad(fault));
  });

  it('is of another key than the trusted ones', async () => {
    expect(await verify(xml(), 'RSA-1024', 'P-256')).toEqual(bad('signature-key'));
  });

  it('is ECDSA in DER, which XML signatures never use', async () => {
    const algorithm = `${MORE}ecdsa-sha256`;
    const signed = provider('P-256').sign(responseXml(), { algorithm });
    const der = signed.replace(/(SignatureValue>)[^<]+/, `$1${Buffer.concat([Buffer.from([0x30, 68]), Buffer.alloc(68)]).toString('base64')}`);
    expect(await verify(der, 'P-256')).toEqual(bad('signature-mismatch'));
  });

  it('is by a curve WebCrypto has not', async () => {
    const signed = provider('secp256k1').sign(responseXml(), { algorithm: `${MORE}ecdsa-sha256` });
    expect(await verify(signed, 'secp256k1')).toEqual(bad('signature-mismatch'));
  });

  it('is PKCS #1 v1.5 by a key that is for PSS only', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pss = provider('RSASSA-PSS');
    const signed = Object.assign(Object.create(pss), { key: privateKey, pem: pss.pem }).sign(responseXml());
    expect(await verify(signed, 'RSASSA-PSS')).toEqual(bad('signature-mismatch'));
  });
});

describe('what no honest signer writes', () => {
  it('is said, though the arithmetic holds', async () => {
    const xml = provider('RSA-2048').sign(responseXml());
    const comment = xml.replace('<ds:DigestValue>', '<ds:DigestValue><!-- AAAA -->');
    expect(await verify(comment, 'RSA-2048')).toEqual({ ...good, remarks: ['signature-odd'] });
    const object = xml.replace('</ds:Signature>', '<ds:Object>x</ds:Object></ds:Signature>');
    expect(await verify(object, 'RSA-2048')).toEqual({ ...good, remarks: ['signature-odd'] });
  });
});
