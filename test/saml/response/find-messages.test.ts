import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { findMessages } from '../../../lib/saml/response/find-messages.ts';
import { decodeSamlMessage } from '../../../lib/saml/response/index.ts';

const ns = 'xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol"';
const xml = `<?xml version="1.0"?>\n<samlp:Response ${ns} ID="_?>~~ü" a="x &amp; y" b="1+1"><Status/></samlp:Response>`;
const requestXml = `<samlp:AuthnRequest ${ns} ID="_1"/>`;
const base64 = Buffer.from(xml).toString('base64');
const deflated = deflateRawSync(requestXml).toString('base64');
const enc = encodeURIComponent;
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const url = `https://login.microsoftonline.com/x/saml2?SAMLRequest=${enc(deflated)}&RelayState=a%2Fb`;

/** An entry of a HAR file as browsers write it. */
const entry = (request: object, response: object = {}) => ({ startedDateTime: '2025-03-01T09:00:00.000Z', request: { method: 'POST', url: 'https://sp.example/acs', httpVersion: 'HTTP/1.1', headers: [{ name: 'Accept', value: '*/*' }], ...request }, response });
const har = (...entries: object[]) => JSON.stringify({ log: { version: '1.2', creator: { name: 'x', version: '1' }, entries } }, null, 2);
const params = (...pairs: [string, string][]) => pairs.map(([name, value]) => ({ name, value }));

async function read(text: string) {
  return Promise.all(findMessages(text).map(async (one) => {
    const message = await decodeSamlMessage(one);
    return { kind: message.kind, relayState: message.relayState, codes: message.problems.map(({ code }) => code), xml: typeof message.xml === 'string' || message.xml === null ? message.xml : Buffer.from(message.xml).toString() };
  }));
}

describe('a response is found in', () => {
  test.each<[string, string]>([
    ['postData.params of a HAR', har(entry({ postData: { mimeType: 'application/x-www-form-urlencoded', params: params(['SAMLResponse', base64], ['RelayState', 'a/b']) } }))],
    ['params whose values stayed percent-encoded', har(entry({ postData: { params: params(['SAMLResponse', enc(base64)]) } }))],
    ['params, the value before the name', `[{"value": "${base64}", "name": "SAMLResponse"}]`],
    ['one entry of params', `{ "name": "SAMLResponse", "value": "${base64}" }`],
    ['a piece of a HAR', `"params": [\n  {\n    "name": "SAMLResponse",\n    "value": "${base64}"\n  },\n  {\n    "name": "Rela`],
    ['postData.text of a HAR, with its params', har(entry({ postData: { text: `SAMLResponse=${enc(base64)}`, params: params(['SAMLResponse', base64]) } }))],
    ['the page of a HAR that posts it', har(entry({}, { content: { text: `<html><body><form><input type="hidden" name="SAMLResponse" value="${base64}" /></form>` } }))],
    ['queryString of a HAR', har(entry({ queryString: params(['SAMLResponse', base64]) }))],
    ['escaped XML', escape(xml)],
    ['XML escaped twice', escape(escape(xml))],
    ['XML with only its signs escaped by numbers', xml.replaceAll('&', '&#38;').replaceAll('<', '&#60;').replaceAll('>', '&#x3E;')],
    ['escaped XML on a page', `<!DOCTYPE html><html><body><h1>Debug</h1><pre>${escape(xml)}</pre><p>Bye</p></body></html>`],
    ['escaped XML in a line of a log', `2025-03-01 09:00 DEBUG received ${escape(xml)} from 10.0.0.1`],
    ['XML in a line of a log', `2025-03-01 09:00 DEBUG received ${xml} in 3 ms`],
    ['a JSON string', JSON.stringify(xml)],
    ['a field of JSON', JSON.stringify({ at: 1, saml: { SAMLResponse: xml } })],
    ['JSON in a JSON string', JSON.stringify({ message: JSON.stringify({ response: xml }) })],
    ['JSON that escapes its signs', JSON.stringify({ response: xml }).replaceAll('<', '\\u003c').replaceAll('>', '\\u003E')],
    ['a JSON string without its quotes', JSON.stringify(xml).slice(1, -1)],
    ['a JSON string in a line of a log', `INFO payload=${JSON.stringify(xml)}`],
    ['form-encoded XML', `xml=${new URLSearchParams({ xml }).toString().slice(4)}&next=1`],
    ['percent-encoded XML in an address', `https://sp.example/debug?xml=${enc(xml)}`],
    ['a form’s source, escaped', escape(`<form method="POST"><input type="hidden" name="SAMLResponse" value="${base64}" /></form>`)],
    ['an input with something before it', `value of <input name="SAMLResponse" type="hidden" value="${base64}">`],
    ['a textarea', `<form><textarea name="SAMLResponse" rows="3">\n${base64.replaceAll('=', '&#61;')}</textarea></form>`],
    ['base64 in a JSON string', JSON.stringify({ event: { SAMLResponse: base64, other: 'x'.repeat(40) } })],
  ])('%s', async (_name, text) => {
    const found = await read(text);
    const last = found.at(-1)!;
    expect(last).toMatchObject({ kind: 'response', codes: [] });
    expect(last.xml?.trim()).toBe(last.xml?.startsWith('<?') ? xml : xml.replace(/^.*\n/, ''));
  });
});

test('a whole login of a HAR is a request and a response, each with its own relay state', async () => {
  const found = await read(har(
    entry({ method: 'GET', url, queryString: params(['SAMLRequest', deflated], ['RelayState', 'a/b']) }),
    entry({ postData: { params: params(['RelayState', 'a/b'], ['SAMLResponse', base64]) } }),
  ));
  expect(found.map(({ kind, relayState, codes }) => [kind, relayState, codes])).toEqual([['request', 'a/b', []], ['response', 'a/b', []]]);
  expect(found[0]!.xml).toBe(requestXml);
});
test('a form with two responses is told as such', async () => {
  const [one] = await read(har(entry({ postData: { params: params(['SAMLResponse', base64], ['SAMLResponse', base64]) } })));
  expect(one!.codes).toEqual(['several-messages']);
});

describe('what is no such thing stays as it is', () => {
  test.each<[string, string]>([
    ['XML', xml], ['XML that holds an escaped one', xml.replace('<Status/>', `<Status>${escape(xml)}</Status>`)],
    ['an envelope around XML', `<Envelope xmlns="urn:x">${xml.replace(/^.*\n/, '')}</Envelope>`],
    ['base64', base64], ['an address', url], ['a form', `<form><input name="SAMLResponse" value="${base64}"></form>`],
    ['an error', 'AADSTS50011: The reply URL "https://sp.example/acs" does not match.'], ['nothing', ''],
  ])('%s', (_name, text) => {
    expect(findMessages(text)).toEqual([text]);
  });
});

describe('what was refused is refused', () => {
  const evil = `<!DOCTYPE samlp:Response [<!ENTITY a "b">]>${xml.replace(/^.*\n/, '')}`;
  test.each<[string, string]>([
    ['escaped', escape(evil)], ['in JSON', JSON.stringify({ xml: evil })], ['in a JSON string without its quotes', JSON.stringify(evil).slice(1, -1)],
    ['percent-encoded', `xml=${enc(evil)}`], ['in a line of a log', `DEBUG ${evil}`],
  ])('a DOCTYPE stays: %s', async (_name, text) => {
    expect((await read(text)).at(-1)!.xml).toMatch(/^<!DOCTYPE/);
  });
  const key = '-----BEGIN PRIVATE KEY-----\nMIIEvQ\n-----END PRIVATE KEY-----';
  test.each<[string, string]>([
    ['beside it', har(entry({ postData: { params: params(['SAMLResponse', base64], ['key', key]) } }))],
    ['escaped with it', escape(`${xml}<!-- ${key} -->`).replace('PRIVATE', 'PRI&#86;ATE')],
  ])('a private key %s', async (_name, text) => {
    expect((await read(text)).map(({ codes, xml: none }) => [codes, none])).toEqual([[['private-key'], null]]);
  });
  test('what is too large', async () => {
    expect((await read(`${escape(xml)}${' '.repeat(4_300_000)}`)).map(({ codes }) => codes)).toEqual([['too-large']]);
  });
});

test.each<[string, string]>([
  ['quotes that never end', '\\"'.repeat(200_000)], ['open quotes', `SAMLResponse${'"'.repeat(300_000)}`], ['starts of messages', '<Response '.repeat(60_000)],
  ['escaped starts', '&amp;lt;Response '.repeat(40_000)], ['brackets', `"SAMLResponse":${'["'.repeat(200_000)}`], ['inputs', '<input '.repeat(80_000)],
  ['text areas', '<textarea name='.repeat(40_000)], ['percents', '%3CResponse+'.repeat(50_000)], ['strings in strings', Array.from({ length: 8 }).reduce<string>((text) => JSON.stringify({ SAMLResponse: text }), '<Response ')],
])('is linear in %s', async (_name, text) => {
  const before = performance.now();
  findMessages(text);
  // A hundredth of this is usual; what is not linear takes minutes.
  expect(performance.now() - before).toBeLessThan(5_000);
});
