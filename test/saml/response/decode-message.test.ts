import { deflateRawSync, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeSamlMessage } from '../../../lib/saml/response/index.ts';

const xml = '<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_?>~~ü"/>';
const requestXml = xml.replaceAll('Response', 'AuthnRequest');
const base64 = Buffer.from(xml).toString('base64');
const deflated = deflateRawSync(requestXml).toString('base64');
const enc = encodeURIComponent;

async function decode(input: string | Uint8Array) {
  const message = await decodeSamlMessage(input);
  const text = message.xml === null || typeof message.xml === 'string' ? message.xml : Buffer.from(message.xml).toString();
  return { ...message, xml: text, problems: message.problems.map(({ code }) => code) };
}

describe('decodeSamlMessage', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['XML', xml, 'xml'],
    ['XML bytes with a mark', Buffer.from(`\uFEFF${xml}`), 'xml'],
    ['base64', base64, 'HTTP-POST'],
    ['base64 bytes', Buffer.from(base64), 'HTTP-POST'],
    ['base64 in UTF-16', Buffer.from(`\uFEFF${base64}`, 'utf16le'), 'HTTP-POST'],
    ['base64 in lines', base64.replace(/.{20}/g, '$&\r\n'), 'HTTP-POST'],
    ['base64 in quotes', `"${base64}"`, 'HTTP-POST'],
    ['percent-encoded', enc(base64), 'HTTP-POST'],
    ['percent-encoded twice', enc(enc(base64)), 'HTTP-POST'],
    ['form body', `RelayState=x&SAMLResponse=${enc(base64)}`, 'HTTP-POST'],
    ['form body whose plus was not encoded', `SAMLResponse=${base64.replaceAll('=', '%3D')}`, 'HTTP-POST'],
    ['URL', `https://app.contoso.com/acs?a=b&SAMLResponse=${enc(base64)}#top`, 'HTTP-POST'],
    ['JSON', JSON.stringify({ RelayState: null, SAMLResponse: base64 }), 'HTTP-POST'],
    ['network panel', `RelayState: x\nSAMLResponse: ${base64}`, 'HTTP-POST'],
    ['XML percent-encoded', enc(xml), 'xml'],
    ['HTML form', `<html><body onload="x()"><form action="https://app"><input type="hidden" name="SAMLResponse" value="${base64}"/></form>`, 'HTTP-POST'],
    ['HTML form in other quotes', `<!doctype html><INPUT value='${base64.replaceAll('+', '&#x2B;').replaceAll('=', '&#61;')}' name=SAMLResponse>`, 'HTTP-POST'],
  ])('finds a response in %s', async (_name, input, binding) => {
    const message = await decode(input);
    expect(message).toMatchObject({ kind: 'response', binding, problems: [] });
    expect(message.xml?.replace('\uFEFF', '')).toBe(xml);
  });

  it.each<[string, string]>([
    ['URL', `https://login.microsoftonline.com/x/saml2?SAMLRequest=${enc(deflated)}`],
    ['value alone', deflated],
    ['percent-encoded value', enc(deflated)],
    ['with the zlib header', deflateSync(requestXml).toString('base64')],
  ])('finds a deflated request: %s', async (_name, input) => {
    expect(await decode(input)).toMatchObject({ kind: 'request', binding: 'HTTP-Redirect', xml: requestXml, problems: [] });
  });

  it('gives relay state and the algorithm of a detached signature', async () => {
    const query = `SAMLRequest=${enc(deflated)}&RelayState=a%20b%2Bc&SigAlg=${enc('http://x#rsa-sha256')}`;
    const url = `https://idp.example/sso?${query}&Signature=AA%3D%3D`;
    expect(await decode(url)).toMatchObject({ relayState: 'a b+c', detached: 'http://x#rsa-sha256' });
  });

  it.each<[string, string, string]>([
    ['URL-safe alphabet', base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''), 'base64-repaired'],
    ['base64 of base64', Buffer.from(base64).toString('base64'), 'encoded-twice'],
    ['two fields of a form', `<form><input name="SAMLResponse" value="${base64}"/><input name="SAMLResponse" value="${base64}"/></form>`, 'several-messages'],
    ['two relay states of a form', `<form><input name="SAMLResponse" value="${base64}"/><input name="RelayState" value="a"/><input name="RelayState" value="b"/></form>`, 'several-relay-states'],
    ['two relay states', `SAMLResponse=${enc(base64)}&RelayState=&RelayState=`, 'several-relay-states'],
    ['two messages', `SAMLResponse=${enc(base64)}&SAMLRequest=${enc(deflated)}`, 'several-messages'],
  ])('reads %s with a warning', async (_name, input, code) => {
    expect(await decode(input)).toMatchObject({ kind: 'response', xml, problems: [code] });
  });

  it.each<[string, string | Uint8Array, string]>([
    ['nothing', '  \n', 'empty'],
    ['words', 'please', 'not-saml'],
    ['base64 of something else', Buffer.from([1, 2, 3, 200, 0, 7, 9]).toString('base64'), 'not-saml'],
    ['a bomb', deflateRawSync(Buffer.alloc(20_000_000, 32)).toString('base64'), 'not-saml'],
    ['base64 without end', Array.from({ length: 8 }).reduce<string>((text) => Buffer.from(text).toString('base64'), 'abcdefghijklmnopqrs'), 'not-saml'],
    ['a web page', '<html><input name="user"></html>', 'html'],
    ['a private key', '-----BEGIN RSA PRIVATE KEY-----\nAA==\n-----END RSA PRIVATE KEY-----', 'private-key'],
    ['a private key whose end is lost', '-----BEGIN PRIVATE KEY-----\nMIIEvQ', 'private-key'],
    ['a private key in UTF-16', Buffer.from('\uFEFF-----BEGIN PRIVATE KEY-----\nAA==', 'utf16le'), 'private-key'],
    ['a bomb with the zlib header', deflateSync(Buffer.alloc(20_000_000, 32)).toString('base64'), 'not-saml'],
    ['more than a message can be', new Uint8Array(5_000_000), 'too-large'],
  ])('refuses %s', async (_name, input, code) => {
    const message = await decode(input);
    expect([message.xml, message.problems.at(-1)]).toEqual([null, code]);
  });

  it.each<[string, string]>([
    ['tags without end', '<html>' + '<input'.repeat(30_000)],
    ['comments without end', '<!--'.repeat(30_000)],
    ['percent signs', '%25'.repeat(50_000)],
    ['parameters', 'SAMLResponse='.repeat(10_000)],
    ['entities', `<html><input name="SAMLResponse" value="${'&#38;'.repeat(30_000)}">`],
  ])('stays quick on 150 KB of %s', async (_name, input) => {
    // Processor time: what else the machine does then counts for nothing.
    const before = process.cpuUsage();
    decode(input);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(250);
  });
});
