import { describe, expect, test } from 'vitest';
import { markStep } from '../../lib/connection/index.ts';
import type { Connection } from '../../lib/connection/index.ts';
import { agreementRule, ruleCatalogue } from '../../lib/findings/catalogue.ts';
import { findings } from '../../lib/findings/index.ts';
import { guideById, guides } from '../../lib/guide/registry.ts';
import { completeAircall } from './aircall.ts';
import { makeCertificate } from './certificates.ts';
import { audience, claim, claimName, draft, ended, findingsOf, identifier, issuer, loginUrl, mistakes, next, pasted, replyUrl, withoutMarkers } from './mistakes.ts';
import { nearMisses } from './near-misses.ts';
import { completeSprinklr } from './sprinklr-set-up.ts';
import { appId, certificate, changing, complete, empty, good, guide, hold, now, show } from './set-up.ts';

/** Every rule there is: those with a name of their own, and one for each pair of texts that a guide holds together. */
const agreements = guides.flatMap((one) => one.agreements.filter((agreement) => agreement.as === 'text'));
const rules = [...new Set([...Object.keys(ruleCatalogue), ...agreements.map(agreementRule)])];

test('a set-up in which all agree has nothing to find', () => {
  expect(findings(complete(), guide, now)).toEqual([]);
  expect(findingsOf(completeSprinklr())).toEqual([]);
  expect(findingsOf(completeAircall(certificate))).toEqual([]);
});
test('nothing is found before anything is known', () => {
  expect(findings(empty(), guide, now)).toEqual([]);
});

describe.each(mistakes)('%s: %s', (rule, _what, connection, about, step, asks) => {
  const all = findingsOf(connection, asks);
  const found = all.find((one) => one.rule === rule && (about === undefined || one.about.some((id) => id === about)));


  test('is found, with the value it is about and the step that mends it', () => {
    expect(all.map((one) => one.rule)).toContain(rule);
    expect(found).toMatchObject({ step });
  });
  test('speaks both languages and leaves no placeholder', () => {
    for (const text of [found?.title, found?.detail, found?.remedy]) {
      expect(text?.en).toBeTruthy();
      expect(text?.de).toBeTruthy();
      expect(`${text?.en} ${text?.de}`).not.toMatch(/\{[a-z]+\}|undefined/);
    }
  });
  test('names who says so, and is no worse than its rule may be', () => {
    expect(found?.source).toMatch(/\w/);
    if (rule in ruleCatalogue) expect(ruleCatalogue[rule as keyof typeof ruleCatalogue].severity).toContain(found?.severity);
    else expect(found?.severity).toBe('fail');
  });
  test('marks the first character that differs', () => {
    if (!found?.left || !found.right || found.differsAt === undefined) return;
    const [left, right] = [[...found.left.text], [...found.right.text]];
    expect(left[found.differsAt]).not.toBe(right[found.differsAt]);
    expect(left.slice(0, found.differsAt)).toEqual(right.slice(0, found.differsAt));
  });
});

test('one mistake gives one finding', () => {
  const several = mistakes
    .map(([rule, what, connection, , , asks]) => [`${rule}: ${what}`, findingsOf(connection, asks).length] as const)
    // a pair held the wrong way round is wrong in two places; a certificate that was replaced too early is not the active one either
    .filter(([what]) => !/wrong way round|from before at Krisp/.test(what));
  expect(several.filter(([, count]) => count !== 1)).toEqual([]);
});

describe('what is no mistake', () => {
  const silent: [string, Connection][] = [
    ['a row that says that something is required', show(complete(), identifier, 'Required')],
    ['the same in another language, in two rows', show(show(complete(), identifier, 'Erforderlich'), replyUrl, 'Erforderlich')],
    ['the patterns that an app of the gallery brings along, long before the step that fills them', show(hold(empty(), 'sp-entity-id', good['sp-entity-id']), identifier, '<TEAM_SLUG_ID>')],
    ['the reply URL among several', show(complete(), replyUrl, `https://app.example.com/acs\n${good['acs-url']}`)],
    ['the reply URL among several, as a page’s row is read', show(complete(), replyUrl, `https://app.example.com/acs ${good['acs-url']}`)],
    ['the certificate with CRLF and a line end', show(complete(), pasted, `${certificate.pem.replaceAll('\n', '\r\n')}\r\n`)],
    ['the certificate in one long line', show(complete(), pasted, `-----BEGIN CERTIFICATE-----\n${certificate.der}\n-----END CERTIFICATE-----`)],
    ['a thumbprint with colons in small letters', show(complete(), 'entra/saml-sign-on#thumbprint', certificate.sha1.replace(/..(?=.)/g, '$&:'))],
    ['the other kinds of app, not chosen', show(complete(), 'entra/create-app#register', '', { checked: false })],
    ['an index that is a number', show(complete(), 'entra/basic-saml#reply-url-index', '0', draft)],
    ['a form that is open over an empty card', show(show(empty(), identifier, 'Required'), 'entra/basic-saml#identifier', good['sp-entity-id'], draft)],
    ['a NameID that was so at the login that worked', show(markStep(complete(), 'test-login', 'confirmed', '2026-11-25T11:00:00Z'), 'entra/saml-sign-on#name-id', 'user.mail')],
    ['a logout URL of the service’s', show(complete(), 'entra/saml-sign-on#sp-logout-url', 'https://account.krisp.ai/logout')],
    ['a form’s draft that was closed', show(complete(), 'entra/basic-saml#sign-on-url', good['acs-url'], { field: true, gone: true })],
    ['an old value in a form that is about to be filled', show(complete(), 'entra/basic-saml#sign-on-url', 'https://old.example.com/', draft)],
    ['a claim of Entra’s own, open for a look', show(complete(), claimName, 'emailaddress', draft)],
    ['the slug as issuer: Krisp wants it', show(complete(), issuer, good['sp-entity-id'])],
    ['an app id in capitals', hold(complete(), 'app-id', appId.toUpperCase())],
    [
      'an identifier of Entra’s with the app’s id appended',
      show(hold(complete(), 'idp-entity-id', `${good['idp-entity-id']}${appId}`), 'entra/saml-sign-on#entra-identifier', `${good['idp-entity-id']}${appId}`),
    ],
    ['another claim name, if the admin holds it', show(hold(complete(), 'email-claim-name', 'email'), claim, 'user.mail', { name: 'email' })],
    ['a change that has not begun', changing({})],
    ['old in Entra and old at Krisp, the new one in hand', changing({ next, signs: certificate, trusts: certificate })],
    ['the new one in Krisp’s form, not saved yet', changing({ next, signs: certificate, trusts: next })],
    ['new in Entra and new at Krisp', changing({ next, signs: next, trusts: next, saved: true })],
    ['an ended one replaced on both sides', changing({ previous: ended, next, signs: next, trusts: next, saved: true })],
    ['the old one at Krisp without its BEGIN and END', changing({ next, signs: certificate, trusts: { ...certificate, pem: withoutMarkers } })],
    ['Krisp’s certificate field, empty like the rest of the form', [audience, issuer, loginUrl, pasted].reduce((connection, ref) => show(connection, ref, ''), complete())],
  ];
  test.each(silent)('%s', (_what, connection) => expect(findings(connection, guideById(connection.guide)!, now)).toEqual([]));
});

test('what makes a login fail comes first', () => {
  const both = show(complete(makeCertificate({ to: '2026-12-20T00:00:00Z' })), audience, 'contoso');
  expect(findings(both, guide, now).map(({ severity }) => severity)).toEqual(['fail', 'warn']);
});

test('a private key never comes back in a finding', () => {
  const key = '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n-----END PRIVATE KEY-----';
  const all = findings(show(complete(), pasted, key), guide, now);
  expect(all.map(({ rule }) => rule)).toEqual(['private-key']);
  expect(JSON.stringify(all)).not.toContain('MIIEvQ');
});

describe('every rule', () => {
  test.each(rules)('%s is seen to fire', (rule) => expect(mistakes.map(([name]) => name)).toContain(rule));
  test.each(rules)('%s keeps silent where something only comes near to it', (rule) => {
    const [what, connection, asks] = nearMisses[rule] ?? [];
    expect(what, 'no case that comes near').toBeTruthy();
    expect(findingsOf(connection!, asks).map((one) => one.rule)).not.toContain(rule);
  });
  test('tried here is one that there is', () => {
    const tried = [...mistakes.map(([rule]) => rule), ...Object.keys(nearMisses)];
    expect(tried.filter((rule) => !rules.includes(rule))).toEqual([]);
  });
  test.each(rules)('%s has been told at each severity that it may have', (rule) => {
    const may = rule in ruleCatalogue ? ruleCatalogue[rule as keyof typeof ruleCatalogue].severity : ['fail'];
    const told = mistakes.filter(([name]) => name === rule).flatMap(([, , connection, , , asks]) => findingsOf(connection, asks).filter((one) => one.rule === rule).map(({ severity }) => severity));
    expect([...new Set(told)].sort()).toEqual([...may].sort());
  });
});
