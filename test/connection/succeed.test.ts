import { expect, test } from 'vitest';
import { dropValue, heldCertificate, holdCertificate, holdPreviousCertificate, succeed, valuesOf } from '../../lib/connection/index.ts';
import { guideById } from '../../lib/guide/registry.ts';
import { makeCertificate } from '../findings/certificates.ts';
import { at, certificate, changing, complete, empty, good } from '../findings/set-up.ts';

const next = makeCertificate({ serial: '0d0d0d' });
const after = () => succeed(complete(), { guide: 'krisp-certificate', name: 'Krisp, new certificate', id: 'c9', at });

test('a successor knows the same values, and the certificate of before as the one to be replaced', () => {
  const connection = after();
  expect(connection).toMatchObject({ id: 'c9', guide: 'krisp-certificate', environment: 'practice', sightings: {}, marks: {}, at: null });
  expect(connection.values['acs-url']?.value).toBe(good['acs-url']);
  expect(connection.values['previous-certificate']?.value).toBe(certificate.pem);
  expect(connection.values['signing-certificate']).toBeUndefined();
  expect(heldCertificate(connection)).toBeNull();
  expect(heldCertificate(connection, 'previous-certificate')?.sha256).toBe(certificate.sha256);
});
test('of several certificates only the one in use goes over', () => {
  const two = holdCertificate(complete(), next);
  expect(succeed(two, { guide: 'krisp-certificate', name: 'x', id: 'y', at }).certificates.map(({ sha256 }) => sha256)).toEqual([next.sha256]);
});
test('the old one is kept beside the new one, in whichever order they come', () => {
  const one = holdCertificate(holdPreviousCertificate(empty(), certificate), next);
  const other = holdPreviousCertificate(holdCertificate(empty(), next), certificate);
  for (const connection of [one, other]) {
    expect(heldCertificate(connection)?.sha256).toBe(next.sha256);
    expect(heldCertificate(connection, 'previous-certificate')?.sha256).toBe(certificate.sha256);
    expect(connection.certificates).toHaveLength(2);
  }
});
test('the thumbprint of the new one is known by name', () => {
  const guide = guideById('krisp-certificate')!;
  expect(valuesOf(changing({}), guide)['signing-thumbprint']).toBeUndefined();
  expect(valuesOf(changing({ next }), guide)['signing-thumbprint']).toBe(next.sha1.toUpperCase());
});
test('dropping the new one leaves the backup', () => {
  const dropped = dropValue(changing({ next }), 'signing-certificate');
  expect(heldCertificate(dropped)).toBeNull();
  expect(heldCertificate(dropped, 'previous-certificate')?.sha256).toBe(certificate.sha256);
});
