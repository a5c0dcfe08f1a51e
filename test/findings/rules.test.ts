import { describe, expect, test } from 'vitest';
import { holdCertificate, markStep } from '../../lib/connection/index.ts';
import type { Connection } from '../../lib/connection/index.ts';
import { findings } from '../../lib/findings/index.ts';
import { guideById } from '../../lib/guide/registry.ts';
import { completeAircall } from './aircall.ts';
import { makeCertificate } from './certificates.ts';
import { completeSprinklr, emptySprinklr, sprinklrNeighbour, sprinklrValues } from './sprinklr-set-up.ts';
import { appId, certificate, changing, complete, empty, good, guide, hold, now, otherTenant, show } from './set-up.ts';

const identifier = 'entra/saml-sign-on#identifier';
const replyUrl = 'entra/saml-sign-on#reply-url';
const signOnUrl = 'entra/saml-sign-on#sign-on-url';
const claim = 'entra/saml-sign-on#claim-email';
const loginUrl = 'krisp/saml-panel#identity-provider-sso-url';
const audience = 'krisp/saml-panel#audience-uri';
const issuer = 'krisp/saml-panel#identity-provider-issuer';
const pasted = 'krisp/saml-panel#certificate';
const claimName = 'entra/manage-claim#name';
const sprinklr = 'sprinklr/sso-configuration';
const production = 'https://contoso.sprinklr.com/ui/sso/saml/9150';
const shared = sprinklrNeighbour().values['sp-entity-id']!.value;
const other = makeCertificate({ serial: '0f0f0f' });
/** A certificate that is to take the place of the other, and ones of other years. */
const next = makeCertificate({ serial: '0d0d0d', from: '2026-11-20T00:00:00Z', to: '2029-11-20T00:00:00Z' });
const ended = makeCertificate({ serial: '0c0c0c', from: '2022-01-01T00:00:00Z', to: '2025-01-01T00:00:00Z' });
const withoutMarkers = certificate.pem.split('\n').slice(1, -1).join('\n');
/** A field of a form that is open and not saved. */
const draft = { field: true };

test('a set-up in which all agree has nothing to find', () => {
  expect(findings(complete(), guide, now)).toEqual([]);
  expect(findingsOf(completeSprinklr())).toEqual([]);
  expect(findingsOf(completeAircall(certificate))).toEqual([]);
});
test('nothing is found before anything is known', () => {
  expect(findings(empty(), guide, now)).toEqual([]);
});

/** With another connection about, as most admins have. */
const findingsOf = (connection: Connection) => findings(connection, guideById(connection.guide)!, now, [sprinklrNeighbour()]);

/** rule · how it comes about · what it is about · step to go back to */
const mistakes: [rule: string, what: string, connection: Connection, about: string, step: string][] = [
  ['identifier-differs', 'another identifier at Entra', show(complete(), identifier, 'contoso-staging'), 'sp-entity-id', 'basic-saml'],
  ['reply-url-differs', 'another reply URL at Entra', show(complete(), replyUrl, 'https://api.krisp.ai/v2/auth/sso/saml/5e5e5e'), 'acs-url', 'basic-saml'],
  ['sign-on-url-differs', 'another sign-on URL at Entra', show(complete(), signOnUrl, 'https://account.krisp.ai/sso/5e5e5e'), 'sign-on-url', 'basic-saml'],
  ['login-url-differs', 'another login URL at Krisp', show(complete(), loginUrl, `${good['sso-url']}x`), 'sso-url', 'krisp-form'],
  ['audience-differs', 'another audience at Krisp', show(complete(), audience, 'contoso'), 'sp-entity-id', 'krisp-form'],
  ['issuer-differs', 'another issuer at Krisp', show(complete(), issuer, 'contoso'), 'sp-entity-id', 'krisp-form'],
  [
    'metadata-url-differs', 'another app’s metadata at Aircall',
    show(completeAircall(certificate), 'aircall/security#metadata-url', good['metadata-url'].replace(/a{8}/, 'bbbbbbbb')), 'metadata-url', 'give-metadata',
  ],
  ['claim-source', 'the claim from another source', show(complete(), claim, 'user.userprincipalname', { name: 'Email' }), 'email-claim-source', 'claims'],
  ['claim-missing', 'the claim renamed or deleted', show(complete(), claim, 'user.mail', { name: 'Email', gone: true }), 'email-claim-name', 'claims'],
  ['claim-name-case', 'the claim in small letters', show(complete(), claim, 'user.mail', { name: 'email' }), 'email-claim-name', 'claims'],
  ['claim-name-case', 'the claim in small letters, not saved', show(complete(), claimName, 'email', draft), 'email-claim-name', 'claims'],
  ['claim-name', 'a claim of another name, not saved', show(complete(), claimName, 'mail', draft), 'email-claim-name', 'claims'],
  [
    'claim-namespace', 'a claim with a namespace, not saved',
    show(show(complete(), claimName, 'Email', draft), 'entra/manage-claim#namespace', 'http://schemas.example.com', draft), 'email-claim-name', 'claims',
  ],
  ['trailing-slash', 'a slash too many at Entra', show(complete(), replyUrl, `${good['acs-url']}/`), 'acs-url', 'basic-saml'],
  ['trailing-slash', 'a slash missing in the held Entra identifier', hold(complete(), 'idp-entity-id', good['idp-entity-id'].slice(0, -1)), 'idp-entity-id', 'certificate'],
  ['stray-space', 'a space after the audience', show(complete(), audience, `${good['sp-entity-id']} `), 'sp-entity-id', 'krisp-form'],
  ['stray-space', 'a no-break space in the identifier', show(complete(), identifier, 'contoso\u00a0-team'), 'sp-entity-id', 'basic-saml'],
  ['stray-space', 'a space written as %20', show(complete(), replyUrl, `${good['acs-url']}%20`), 'acs-url', 'basic-saml'],
  ['stray-space', 'a space in the held slug', hold(empty(), 'sp-entity-id', 'contoso-team '), 'sp-entity-id', 'read-krisp-values'],
  ['scheme', 'http at Entra', show(complete(), replyUrl, good['acs-url'].replace('https', 'http')), 'acs-url', 'basic-saml'],
  ['not-https', 'a held reply URL over http', hold(empty(), 'acs-url', good['acs-url'].replace('https', 'http')), 'acs-url', 'read-krisp-values'],
  ['letter-case', 'large letters in the identifier', show(complete(), identifier, 'Contoso-Team'), 'sp-entity-id', 'basic-saml'],
  ['invisible-character', 'a zero-width space at Krisp', show(complete(), issuer, 'contoso\u200b-team'), 'sp-entity-id', 'krisp-form'],
  ['invisible-character', 'a bidi mark in the held slug', hold(empty(), 'sp-entity-id', '\u202econtoso'), 'sp-entity-id', 'read-krisp-values'],
  ['look-alike', 'a Cyrillic o at Krisp', show(complete(), audience, 'cоntoso-team'), 'sp-entity-id', 'krisp-form'],
  ['look-alike', 'a Cyrillic i in the held reply URL', hold(empty(), 'acs-url', good['acs-url'].replace('krisp', 'krіsp')), 'acs-url', 'read-krisp-values'],
  ['swapped-fields', 'the reply URL in the Sign on URL row', show(complete(), signOnUrl, good['acs-url']), 'sign-on-url', 'basic-saml'],
  ['swapped-fields', 'the reply URL in the Sign on URL box, not saved', show(complete(), 'entra/basic-saml#sign-on-url', good['acs-url'], draft), 'sign-on-url', 'basic-saml'],
  ['swapped-fields', 'the Entra identifier as login URL', show(complete(), loginUrl, good['idp-entity-id']), 'sso-url', 'krisp-form'],
  ['swapped-fields', 'the slug as login URL', show(complete(), loginUrl, good['sp-entity-id']), 'sso-url', 'krisp-form'],
  ['swapped-fields', 'the Entra identifier as issuer at Krisp', show(complete(), issuer, good['idp-entity-id']), 'sp-entity-id', 'krisp-form'],
  [
    'swapped-fields', 'reply and sign-on URL held the wrong way round',
    hold(hold(empty(), 'acs-url', good['sign-on-url']), 'sign-on-url', good['acs-url']), 'acs-url', 'read-krisp-values',
  ],
  ['wrong-tenant', 'another tenant’s login URL at Krisp', show(complete(), loginUrl, `https://login.microsoftonline.com/${otherTenant}/saml2`), 'sso-url', 'krisp-form'],
  ['wrong-tenant', 'a login URL held from another tenant', hold(complete(), 'sso-url', `https://login.microsoftonline.com/${otherTenant}/saml2`), 'sso-url', 'certificate'],
  ['source-differs', 'a slug that was typed wrong', hold(complete(), 'sp-entity-id', 'contoso-tea'), 'sp-entity-id', 'read-krisp-values'],
  ['wrong-app', 'another app’s metadata address', hold(complete(), 'app-id', otherTenant), 'metadata-url', 'certificate'],
  ['pattern', 'a reply URL on another host', hold(empty(), 'acs-url', 'https://krisp.example.com/saml'), 'acs-url', 'read-krisp-values'],
  ['pattern', 'the tenant’s metadata instead of the app’s', hold(empty(), 'metadata-url', good['metadata-url'].split('?')[0]!), 'metadata-url', 'certificate'],
  ['placeholder-left', 'the pattern of the article, taken as it stands', hold(empty(), 'acs-url', 'https://api.krisp.ai/v2/auth/sso/saml/<ID>'), 'acs-url', 'read-krisp-values'],
  ['certificate-missing', 'Krisp’s form filled but for the certificate', show(complete(), pasted, ''), 'signing-certificate', 'krisp-form'],
  ['certificate-expired', 'a certificate of last year', complete(makeCertificate({ from: '2022-01-01T00:00:00Z', to: '2025-01-01T00:00:00Z' })), 'signing-certificate', 'certificate'],
  ['certificate-not-yet-valid', 'a certificate of next year', complete(makeCertificate({ from: '2027-01-01T00:00:00Z' })), 'signing-certificate', 'certificate'],
  ['certificate-ends-soon', 'a certificate that ends in a month', complete(makeCertificate({ to: '2026-12-20T00:00:00Z' })), 'signing-certificate', 'certificate'],
  ['certificate-weak-key', 'a key of 1024 bits', complete(makeCertificate({ bits: 1024 })), 'signing-certificate', 'certificate'],
  ['certificate-other-purpose', 'an authority’s certificate', complete(makeCertificate({ ca: true })), 'signing-certificate', 'certificate'],
  ['certificate-not-active', 'another thumbprint at Entra', show(complete(), 'entra/saml-sign-on#thumbprint', other.sha1.toUpperCase()), 'signing-certificate', 'certificate'],
  ['certificate-differs', 'another certificate at Krisp', show(complete(), pasted, other.pem), 'signing-certificate', 'krisp-form'],
  ['certificate-earlier', 'the certificate from before at Krisp', show(holdCertificate(complete(), makeCertificate({ serial: '0e0e0e' })), pasted, certificate.pem), 'signing-certificate', 'krisp-form'],
  ['pem-markers-missing', 'the certificate without BEGIN and END', show(complete(), pasted, withoutMarkers), 'signing-certificate', 'krisp-form'],
  ['metadata-in-certificate-field', 'metadata in the certificate field', show(complete(), pasted, '<EntityDescriptor entityID="x"/>'), 'signing-certificate', 'krisp-form'],
  ['certificate-unreadable', 'half a certificate', show(complete(), pasted, certificate.pem.slice(0, 500)), 'signing-certificate', 'krisp-form'],
  ['certificate-signs-at-once', 'a certificate that has ended is to be replaced', changing({ previous: ended }), 'signing-certificate', 'take-new'],
  ['certificate-unchanged', 'the old file handed in for the new one', changing({ next: certificate, signs: certificate, trusts: certificate }), 'signing-certificate', 'take-new'],
  ['certificate-not-yet-active', 'the new one saved at Krisp, the old one active', changing({ next, signs: certificate, trusts: next, saved: true }), 'signing-certificate', 'activate'],
  ['certificate-ends-earlier', 'a new one that ends before the old one', changing({ next: makeCertificate({ serial: '0b', to: '2028-06-01T00:00:00Z' }) }), 'signing-certificate', 'take-new'],
  ['certificate-earlier', 'the new one active, the old one at Krisp', changing({ next, signs: next, trusts: certificate }), 'signing-certificate', 'service-form'],
  ['certificate-earlier', 'the old one ended: Entra signs with the new one, active or not', changing({ previous: ended, next, signs: ended, trusts: ended }), 'signing-certificate', 'service-form'],
  ['certificate-not-active', 'a third certificate active in Entra', changing({ next, signs: other, trusts: certificate }), 'signing-certificate', 'activate'],
  ['certificate-differs', 'a third certificate at Krisp', changing({ next, signs: certificate, trusts: other }), 'signing-certificate', 'service-form'],
  ['private-key', 'a private key in Krisp’s form', show(complete(), pasted, '', { refused: 'private-key' }), 'signing-certificate', 'krisp-form'],
  ['name-id-differs', 'another source for the NameID', show(completeSprinklr(), 'entra/saml-sign-on#name-id', 'user.userprincipalname'), 'name-id-source', 'name-id'],
  ['entity-id-differs', 'another Entity ID at Sprinklr', show(completeSprinklr(), `${sprinklr}#entity-id`, 'https://idp.example.com'), 'idp-entity-id', 'sprinklr-form'],
  ['issuer-name-differs', 'another Issuer Name at Sprinklr', show(completeSprinklr(), `${sprinklr}#issuer-name`, 'https://idp.example.com'), 'idp-entity-id', 'sprinklr-form'],
  ['user-id-type-differs', 'another User ID Type at Sprinklr', show(completeSprinklr(), `${sprinklr}#user-id-type`, '', { checked: false }), 'user-id-type', 'sprinklr-form'],
  ['user-id-location-differs', 'another User ID Location at Sprinklr', show(completeSprinklr(), `${sprinklr}#user-id-location`, '', { checked: false }), 'user-id-location', 'sprinklr-form'],
  ['signature-method-differs', 'SHA1 at Sprinklr', show(completeSprinklr(), `${sprinklr}#signature-method`, 'SHA1'), 'signature-method', 'sprinklr-form'],
  ['wrong-environment', 'a production reply URL beside a staging address', hold(completeReply(), 'acs-url', production), 'acs-url', 'basic-saml'],
  ['wrong-environment', 'a staging address in a production connection', hold(emptySprinklr('production'), 'sign-on-url', sprinklrValues['sign-on-url']), 'sign-on-url', 'given'],
  ['shared-identifier', 'production’s Entity ID for staging too', show(hold(completeSprinklr(), 'sp-entity-id', shared), identifier, shared), 'sp-entity-id', 'given'],
  ['app-kind', 'an app that is registered only', show(empty(), 'entra/create-app#register', '', { checked: true }), 'app-name', 'create-app'],
  ['index-holds-url', 'the reply URL in the box for its index', show(complete(), 'entra/basic-saml#reply-url-index', good['acs-url'], draft), 'acs-url', 'basic-saml'],
  ['not-saved', 'the form filled and closed, the card empty', show(show(empty(), identifier, 'Required'), 'entra/basic-saml#identifier', good['sp-entity-id'], { field: true, gone: true }), 'sp-entity-id', 'certificate'],
  ['changed-after-proof', 'another NameID after the login that worked', show(markStep(complete(), 'test-login', 'confirmed', '2026-11-25T09:00:00Z'), 'entra/saml-sign-on#name-id', 'user.mail'), 'email-claim-source', 'certificate'],
  ['logout-url', 'Entra’s own address as logout URL', show(complete(), 'entra/saml-sign-on#sp-logout-url', good['slo-url']), 'slo-url', 'certificate'],
  ['spn-audience', 'a bare id as identifier', show(hold(empty(), 'sp-entity-id', appId), identifier, appId), 'sp-entity-id', 'certificate'],
];

function completeReply() {
  return show(completeSprinklr(), replyUrl, production);
}

describe.each(mistakes)('%s: %s', (rule, _what, connection, about, step) => {
  const all = findingsOf(connection);
  const found = all.find((one) => one.rule === rule && one.about.some((id) => id === about));

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
  test('marks the first character that differs', () => {
    if (!found?.left || !found.right || found.differsAt === undefined) return;
    const [left, right] = [[...found.left.text], [...found.right.text]];
    expect(left[found.differsAt]).not.toBe(right[found.differsAt]);
    expect(left.slice(0, found.differsAt)).toEqual(right.slice(0, found.differsAt));
  });
});

test('one mistake gives one finding', () => {
  const several = mistakes
    .map(([rule, what, connection]) => [`${rule}: ${what}`, findingsOf(connection).length] as const)
    // a pair held the wrong way round is wrong in two places; a certificate that was replaced too early is not the active one either
    .filter(([what]) => !/wrong way round|from before at Krisp/.test(what));
  expect(several.filter(([, count]) => count !== 1)).toEqual([]);
});

describe('what is no mistake', () => {
  const silent: [string, Connection][] = [
    ['a row that says that something is required', show(complete(), identifier, 'Required')],
    ['the same in another language, in two rows', show(show(complete(), identifier, 'Erforderlich'), replyUrl, 'Erforderlich')],
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

test('every rule that has words has a case here', async () => {
  const { certificateWords } = await import('../../lib/findings/certificate-words.ts');
  const { differenceWords, heldWords } = await import('../../lib/findings/rule-words.ts');
  const cases = new Set(mistakes.map(([rule]) => rule));
  const worded = [...Object.keys(certificateWords), ...Object.keys(differenceWords), ...Object.keys(heldWords)].filter((rule) => rule !== 'other');
  expect(worded.filter((rule) => !cases.has(rule))).toEqual([]);
});
