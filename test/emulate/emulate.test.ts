import { describe, expect, test } from 'vitest';
import { emulate } from '../../lib/emulate/index.ts';
import type { Emulation, Options } from '../../lib/emulate/index.ts';
import { holdValue, markStep } from '../../lib/connection/index.ts';
import type { Connection } from '../../lib/connection/index.ts';
import { guideById } from '../../lib/guide/registry.ts';
import { readAuthnRequest } from '../../lib/saml/index.ts';
import { makeCertificate } from '../findings/certificates.ts';
import { at, complete, empty, good, guide, now, otherTenant, show, tenant } from '../findings/set-up.ts';

const run = (connection: Connection, options: Partial<Options> = {}): Emulation => emulate(connection, guide, { now, ...options })!;

/** All that both consoles show once a set-up is done. */
const whole = (certificate?: Parameters<typeof complete>[0]): Connection => {
  let connection = show(complete(certificate), 'entra/users#assigned', '2');
  connection = show(connection, 'entra/saml-sign-on#name-id', 'user.userprincipalname');
  return show(connection, 'krisp/authentication#enable-sso', '', { checked: true });
};
const states = ({ hops }: Emulation) => hops.map(({ state }) => state);

describe('a set-up in which all agrees', () => {
  test('passes every hop', () => {
    const { outcome, first, hops } = run(whole());
    expect(hops.flatMap(({ checks }) => checks.filter(({ state }) => state !== 'passed').map(({ id }) => id))).toEqual([]);
    expect([outcome, first]).toEqual(['passed', null]);
  });
  test('builds the request that Krisp would send', async () => {
    const { begins, request } = run(whole());
    expect(begins).toBe('sp');
    expect((await readAuthnRequest(new TextEncoder().encode(request!.xml))).request).toMatchObject({
      issuer: good['sp-entity-id'], acsUrl: good['acs-url'], destination: good['sso-url'],
    });
  });
  test('builds the response that Entra would issue', () => {
    const { response } = run(whole(), { user: { mail: 'B.Simon@contoso.com' } });
    expect(response).toMatchObject({ issuer: good['idp-entity-id'], destination: good['acs-url'], inResponseTo: '_emulated' });
    expect(response?.assertions[0]).toMatchObject({ audiences: [good['sp-entity-id']], notBefore: now.toISOString(), notOnOrAfter: '2026-11-25T13:10:00.000Z' });
    expect(response?.assertions[0]?.attributes).toContainEqual(expect.objectContaining({ name: 'Email', values: ['B.Simon@contoso.com'] }));
  });
  test('does not call Krisp’s slug as issuer an error', () => {
    const checks = run(whole()).hops.flatMap((hop) => hop.checks);
    expect(checks.filter(({ id }) => id === 'issuer' || id === 'own-name').map(({ state }) => state)).toEqual(['passed', 'passed']);
  });
});

test('what was not seen is unknown, not failed and not passed', () => {
  const { outcome, hops, first } = run(empty());
  expect([outcome, first]).toEqual(['unknown', null]);
  expect(hops.flatMap(({ checks }) => checks).filter(({ state }) => state === 'failed')).toEqual([]);
  expect(hops.every(({ state }) => state !== 'failed')).toBe(true);
});

test('a form that is not filled in yet is unknown; once it is said to be, what is held counts', () => {
  const blank = ['audience-uri', 'identity-provider-issuer', 'identity-provider-sso-url', 'certificate'].reduce(
    (connection, id) => show(connection, `krisp/saml-panel#${id}`, ''),
    whole(),
  );
  expect(run(blank).outcome).toBe('unknown');
  expect(run(markStep(blank, 'configure', 'confirmed', at)).outcome).toBe('passed');
});

/** The check that fails first · how it comes about · Entra's code, or none · the step to go back to. */
const failing: [check: string, connection: Connection, code: string | undefined, step: string, options?: Partial<Options>][] = [
  ['application', show(whole(), 'entra/saml-sign-on#identifier', `${good['sp-entity-id']}/`), 'AADSTS700016', 'basic-saml'],
  ['reply-url', show(whole(), 'entra/saml-sign-on#reply-url', `${good['acs-url']}/`), 'AADSTS50011', 'basic-saml'],
  ['assignment', show(whole(), 'entra/users#assigned', '0'), 'AADSTS50105', 'assign-users'],
  ['assignment', whole(), 'AADSTS50105', 'assign-users', { user: { assigned: false } }],
  ['assignment', whole(), 'AADSTS50105', 'assign-users', { user: { nested: true } }],
  ['person', whole(), 'AADSTS50020', '', { user: { inTenant: false } }],
  ['login-url', show(whole(), 'krisp/saml-panel#identity-provider-sso-url', good['sso-url'].replace(tenant, otherTenant)), 'AADSTS90002', 'krisp-form'],
  ['login-url', show(whole(), 'krisp/saml-panel#identity-provider-sso-url', good['sso-url'].replace('.com', '.us')), undefined, 'krisp-form'],
  ['name-id', show(whole(), 'entra/saml-sign-on#name-id', 'user.mail'), 'AADSTS501241', '', { user: { mail: null } }],
  ['claim-value', whole(), undefined, 'claims', { user: { mail: null } }],
  ['claim-name', show(whole(), 'entra/saml-sign-on#claim-email', 'user.mail', { name: 'EMAIL' }), undefined, 'claims'],
  ['audience', show(whole(), 'krisp/saml-panel#audience-uri', 'contoso'), undefined, 'krisp-form'],
  ['audience', whole(), undefined, 'krisp-form', { known: { spnAudience: true } }],
  ['own-name', show(whole(), 'krisp/saml-panel#identity-provider-issuer', good['idp-entity-id']), undefined, 'krisp-form'],
  ['signature', show(whole(), 'krisp/saml-panel#certificate', makeCertificate({ serial: '0f0f0f' }).pem), undefined, 'krisp-form'],
  ['sso-enabled', show(whole(), 'krisp/authentication#enable-sso', '', { checked: false }), undefined, ''],
  ['settings-complete', show(whole(), 'krisp/saml-panel#certificate', ''), undefined, 'krisp-form'],
  ['tile', show(whole(), 'entra/saml-sign-on#sign-on-url', good['acs-url']), undefined, 'basic-saml', { start: 'tile' }],
  ['start', whole(), undefined, '', { start: 'idp', known: { idpInitiated: false } }],
  ['account', whole(), undefined, '', { known: { freeSeats: 0 } }],
  ['certificate-time', whole(), undefined, 'krisp-form', { now: new Date('2029-03-03T00:00:00Z'), known: { checksCertificateTime: true } }],
];

describe.each(failing)('%s fails', (id, connection, code, step, options = {}) => {
  const { first, outcome, hops } = run(connection, options);
  test('first, with Entra’s code where it is Entra that refuses, and the step that mends it', () => {
    expect(outcome).toBe('failed');
    expect([first?.id, first?.codes?.[0], step === '' ? '' : first?.step]).toEqual([id, code, step]);
    expect(Boolean(first?.reads)).toBe(code !== undefined);
  });
  test('in both languages, without a placeholder', () => {
    for (const { title, reason } of hops.flatMap(({ checks }) => checks)) {
      for (const text of [title, reason]) {
        expect(text.de).toBeTruthy();
        expect(`${text.en} ${text.de}`).not.toMatch(/\{[a-z]+\}|undefined|null/);
      }
    }
  });
  test('and what comes after it is not reached', () => {
    const at = hops.findIndex(({ state }) => state === 'failed');
    expect(hops.map(({ reached }) => reached)).toEqual(hops.map((_, index) => index <= at));
  });
});

describe('a person whom the service does not know as they arrive', () => {
  const account = (id: string, known: Options['known']) => {
    const connection = { ...empty(), guide: id };
    const check = emulate(connection, guideById(id)!, { now, known: known! })!.hops.flatMap(({ checks }) => checks).find((one) => one.id === 'account')!;
    return check.state;
  };
  // Krisp makes an account on the first login, Sprinklr does not, and of Aircall that is not on record.
  test.each<[string, Options['known'], string[]]>([
    ['has no account there', { hasAccount: false }, ['passed', 'unknown', 'failed']],
    ['is known by another address', { otherAddress: true }, ['unknown', 'failed', 'failed']],
    ['has an account', { hasAccount: true }, ['passed', 'passed', 'passed']],
    ['finds no free seat', { freeSeats: 0, hasAccount: false }, ['failed', 'unknown', 'failed']],
  ])('%s', (_what, known, states_) => {
    expect(['krisp-custom-app', 'aircall-custom-app', 'sprinklr-custom-app'].map((id) => account(id, known))).toEqual(states_);
  });
});

test('a certificate that was taken in is not called the app’s active one before its page has shown a thumbprint', () => {
  const signature = (connection: Connection) => run(connection).hops.flatMap(({ checks }) => checks).find(({ id }) => id === 'signature')!;
  const { 'entra/saml-sign-on#thumbprint': _thumbprint, ...sightings } = whole().sightings;
  expect([signature(whole()).state, signature({ ...whole(), sightings }).state]).toEqual(['passed', 'unknown']);
  expect(signature({ ...whole(), sightings }).reason.en).toContain('thumbprint on its page');
});

test('both strings come with the first character that differs', () => {
  const { first } = run(show(whole(), 'entra/saml-sign-on#reply-url', good['acs-url'].replace('api', 'aрi')));
  expect([...first!.left!.text][first!.differsAt!]).toBe('p');
  expect([...first!.right!.text][first!.differsAt!]).toBe('р');
});

test('what will happen on a day after the certificate’s end is unknown where nobody says whether the service looks', () => {
  const { outcome, hops } = run(whole(makeCertificate({ to: '2027-03-01T00:00:00Z' })), { now: new Date('2027-03-03T00:00:00Z') });
  expect(outcome).toBe('unknown');
  expect(hops.flatMap(({ checks }) => checks).find(({ id }) => id === 'certificate-time')?.reason.en).toMatch(/ended on 2027-03-01/);
});

test('a claim in the other spelling that some source gives is unknown', () => {
  const small = show(holdValue(whole(), 'email-claim-name', { value: 'email', provenance: { from: 'hand', at } }), 'entra/saml-sign-on#claim-email', 'user.mail', { name: 'email' });
  expect(run(small).outcome).toBe('passed');
  expect(states(run(show(whole(), 'entra/saml-sign-on#claim-email', 'user.mail', { name: 'email' })))).toContain('unknown');
});
