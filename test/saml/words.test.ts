import { describe, expect, it } from 'vitest';
import { certificateSentence, certificateWords } from '../../lib/pki/words.ts';
import { readAuthnRequest, readMetadata, readResponse } from '../../lib/saml/index.ts';
import { messageWords } from '../../lib/saml/words/message.ts';
import { metadataWords } from '../../lib/saml/words/metadata.ts';
import { signatureWords } from '../../lib/saml/words/signature.ts';
import { samlSentence } from '../../lib/saml/words/index.ts';
import { xmlWords } from '../../lib/saml/words/xml.ts';

describe('the sentences', () => {
  const all = { xmlWords, metadataWords, signatureWords, messageWords };

  it('have reasons of their own: none is said in two ways', () => {
    const reasons = Object.values(all).flatMap((words) => Object.keys(words));
    expect(reasons.length).toBeGreaterThan(150);
    expect(new Set(reasons).size).toBe(reasons.length);
  });

  it('of a reason that is none are the reason', () => {
    expect(samlSentence({ reason: 'toString', values: [] })).toBe('toString');
    expect(certificateSentence({ code: 'new', severity: 'error', reason: 'new', values: [] })).toBe('new');
  });

  it('are sentences', () => {
    const fixed = [certificateWords, ...Object.values(all)].flatMap((words) => Object.values(words)).filter((one) => typeof one === 'string');
    for (const sentence of fixed) expect(sentence).toMatch(/^["A-Z].*[.”]$/);
  });

  it.each<[string, string | RegExp]>([
    ['<a>\n<b></a>', 'Expected </b>, the end of the <b> of line 2.'],
    ['<a:b/>', 'The prefix "a" is not declared with xmlns:a.'],
    ['<a b="1" b="2"/>', 'The attribute "b" stands twice in one tag.'],
    ['x', 'The file does not start as XML does, with "<", but with "x".'],
    [`<a ${'n'.repeat(90)}>`, new RegExp(`^Expected "=" after the attribute "n{40}…"\\.$`)],
    ['<html/>', /^This is a web page/],
    ['<a/>', /^This is XML of another kind \(a\), not SAML metadata/],
  ])('name what was found in %j', (text, expected) => {
    const [problem] = readMetadata(text).problems;
    expect(samlSentence(problem!)).toMatch(expected);
  });

  it('of a response name both values and the slip between them', async () => {
    const xml = '<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_1" Version="1.1" Destination="https://sp.example/ACS"/>';
    const { problems } = await readResponse(xml, { acsUrl: 'https://sp.example/acs', inResponseTo: '_0' });
    expect(problems.map(samlSentence)).toEqual([
      'No certificate was given to verify with: who wrote this is not known.',
      'Version is "1.1"; SAML 2.0 needs "2.0".',
      'IssueInstant is missing, not a UTC time.',
      'The Response has no status.',
      'Destination is "https://sp.example/ACS"; the ACS URL is "https://sp.example/acs". They differ in upper and lower case.',
      'The Response answers no request (it was started at the IdP); "_0" was sent.',
    ]);
  });

  it('of a request say what is missing', async () => {
    const { problems } = await readAuthnRequest('<samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="1"/>');
    expect(problems.map(samlSentence)).toEqual([
      'The ID "1" does not begin with a letter or "_", as an xs:ID must; Entra refuses it (AADSTS75005).',
      'Version is missing; SAML 2.0 needs "2.0".',
      'The request names no Issuer: the IdP cannot tell which application asks.',
    ]);
  });
});
