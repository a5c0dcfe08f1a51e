import { expect, test } from 'vitest';
import { dropValue, heldCertificate, holdCertificate, holdValue, longestValue, valuesOf } from '../../lib/connection/index.ts';
import { makeCertificate } from '../findings/certificates.ts';
import { at, certificate, empty, guide, hold } from '../findings/set-up.ts';

const later = '2026-11-26T08:00:00Z';

test('a value is held as it came, with where it came from', () => {
  const held = holdValue(empty(), 'acs-url', { value: ' https://x ', provenance: { from: 'page', at: later, host: 'account.krisp.ai', anchor: 'a#b' } });
  expect(held.values['acs-url']).toEqual({ value: ' https://x ', provenance: { from: 'page', at: later, host: 'account.krisp.ai', anchor: 'a#b' } });
  expect(held.updatedAt).toBe(later);
});
test('the connection given is left as it is', () => {
  const before = Object.freeze(empty());
  holdValue(before, 'app-name', { value: 'Krisp', provenance: { from: 'hand', at } });
  expect(before.values).toEqual({});
});
test('a private key is not held, and neither is what is far too long', () => {
  const key = '-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----';
  expect(hold(empty(), 'signing-certificate', key)).toEqual(empty());
  expect(hold(empty(), 'sp-entity-id', 'x'.repeat(longestValue + 1))).toEqual(empty());
});
test('a certificate is held as PEM, the last one taken in being the one', () => {
  const next = makeCertificate({ serial: '0e0e0e' });
  const one = holdCertificate(empty(), certificate);
  const two = holdCertificate(one, next);
  expect(one.values['signing-certificate']?.value).toBe(certificate.pem);
  expect(two.values['signing-certificate']?.value).toBe(next.pem);
  expect(heldCertificate(two)?.sha256).toBe(next.sha256);
  expect(two.certificates.map(({ sha256 }) => sha256)).toEqual([certificate.sha256, next.sha256]);
});
test('the same certificate again moves to the end instead of standing there twice', () => {
  const next = makeCertificate({ serial: '0e0e0e' });
  const again = [certificate, next, certificate].reduce(holdCertificate, empty());
  expect(again.certificates.map(({ sha256 }) => sha256)).toEqual([next.sha256, certificate.sha256]);
});
test('dropping a value drops its certificates with it', () => {
  const dropped = dropValue(holdCertificate(empty(), certificate), 'signing-certificate', later);
  expect(dropped.values['signing-certificate']).toBeUndefined();
  expect(dropped.certificates).toEqual([]);
  expect(dropped.updatedAt).toBe(later);
});

test('what is held goes over what the guide proposes', () => {
  expect(valuesOf(empty(), guide)).toMatchObject({ 'app-name': 'Krisp', 'email-claim-name': 'Email', 'email-claim-source': 'user.mail' });
  expect(valuesOf(hold(empty(), 'email-claim-name', 'email'), guide)['email-claim-name']).toBe('email');
  expect(valuesOf(hold(empty(), 'email-claim-name', ''), guide)['email-claim-name']).toBe('Email');
});
