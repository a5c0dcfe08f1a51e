import { expect, test } from 'vitest';
import { fillPlan } from '../../lib/guide/fill-plan.ts';
import type { Look } from '../../lib/dom/look.ts';
import { certificate, complete, empty, good, guide, hold } from '../findings/set-up.ts';
import { completeSprinklr, sprinklrGuide } from '../findings/sprinklr-set-up.ts';
import { field, many, none, one, page } from './looks.ts';

const stepOf = (id: string) => guide.steps.find((step) => step.id === id)!;
const plan = (id: string, connection = complete(), ...looks: Look[]) => fillPlan(stepOf(id), connection, page(...looks));

test('a step that fills nothing has no plan', () => {
  expect(plan('assign-users')).toEqual([]);
});

test('each field with its value and what stands there now', () => {
  const looks = [field('entra/basic-saml#identifier', 'old'), none('entra/basic-saml#reply-url'), field('entra/basic-saml#sign-on-url', good['sign-on-url'])];
  expect(plan('basic-saml', complete(), ...looks).map(({ value, before, state }) => [value, before, state])).toEqual([
    [good['sp-entity-id'], 'old', 'differs'],
    [good['acs-url'], null, 'absent'],
    [good['sign-on-url'], good['sign-on-url'], 'same'],
  ]);
});

test('a field that is found twice is nobody’s', () => {
  expect(plan('create-app', complete(), many('entra/create-app#name'))[0]).toMatchObject({ state: 'ambiguous', before: null });
});

test('nothing held is nothing to fill', () => {
  expect(plan('basic-saml', empty()).map(({ state }) => state)).toEqual(['no-value', 'no-value', 'no-value']);
});

test('the guide’s proposals are filled until the admin holds something else', () => {
  expect(plan('create-app', empty())[0]?.value).toBe('Krisp');
  expect(plan('create-app', hold(empty(), 'app-name', 'Krisp_app'))[0]?.value).toBe('Krisp_app');
  expect(plan('claims', hold(empty(), 'email-claim-name', 'email')).map(({ value }) => value)).toEqual(['email', 'user.mail']);
});

test('Krisp gets the slug twice, Entra’s login URL and the certificate as PEM', () => {
  const values = plan('krisp-form').map(({ value }) => value);
  expect(values).toEqual([good['sp-entity-id'], good['sp-entity-id'], good['sso-url'], certificate.pem]);
  expect(values[3]).toMatch(/^-----BEGIN CERTIFICATE-----\n([A-Za-z0-9+/=]{1,64}\n)+-----END CERTIFICATE-----$/);
});

test('a certificate counts as there whatever its line breaks, but not without its markers', () => {
  const shown = (text: string) => plan('krisp-form', complete(), one('krisp/saml-panel#certificate', { role: 'textbox', text })).at(-1)?.state;
  expect(shown(certificate.pem.replaceAll('\n', '\r\n'))).toBe('same');
  expect(shown(`  ${certificate.pem}\n\n`)).toBe('same');
  expect(shown(certificate.der)).toBe('differs');
  expect(shown(certificate.pem.replace('A', 'B'))).toBe('differs');
});

test('a field that is drawn another way is found where it is; one that is optional is left alone without a value', () => {
  const form = sprinklrGuide.steps.find(({ id }) => id === 'sprinklr-form')!;
  const of = (...looks: Look[]) => fillPlan(form, completeSprinklr(), page(...looks));
  const binding = (...looks: Look[]) => of(...looks).find(({ field: { value } }) => value === 'request-binding');
  expect(binding(field('sprinklr/sso-configuration#request-binding', 'HTTP Redirect'))).toMatchObject({ before: 'HTTP Redirect', state: 'differs' });
  expect(binding(none('sprinklr/sso-configuration#request-binding'), one('sprinklr/sso-configuration#request-binding-choice', { checked: true }))).toMatchObject({
    field: { anchor: 'sprinklr/sso-configuration#request-binding-choice' },
    state: 'same',
  });
  expect(of().map(({ field: { value } }) => value)).not.toContain('not-provisioned-message');
});
