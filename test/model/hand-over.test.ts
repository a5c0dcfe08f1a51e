import { describe, expect, test } from 'vitest';
import { createConnection, holdCertificate, holdMetadata, holdValue } from '../../lib/connection/index.ts';
import type { Connection } from '../../lib/connection/connection.ts';
import { defineGuide } from '../../lib/guide/define.ts';
import { guideById, providerById } from '../../lib/guide/registry.ts';
import { valuesOf } from '../../lib/connection/values.ts';
import { base64Of, bytesOf } from '../../lib/model/base64.ts';
import { handOverOf, mailAddress } from '../../lib/model/hand-over.ts';
import type { Opened } from '../../lib/model/open-connection.ts';
import { issueSigningCertificate } from '../twins/certificates.ts';

const at = '2026-11-25T09:41:00Z';
const gallery = guideById('krisp-gallery')!;
const step = gallery.steps.find((one) => one.act === 'hand-over' && one.attach === 'certificate');
if (step?.act !== 'hand-over') throw new Error('the guide hands over nothing');
const issued = issueSigningCertificate({ keyIndex: 0, serial: '01', notBefore: new Date('2026-01-01') });
const der = base64Of(new Uint8Array(Buffer.from(issued.pem.replace(/-----[A-Z ]+-----|\s/g, ''), 'base64')));
const hex = 'a'.repeat(40);

function opened(values: Record<string, string>, how: (connection: Connection) => Connection = (same) => same, guide = gallery): Opened {
  let connection = createConnection({ guide, name: 'Contoso', environment: 'production', id: '1', at });
  for (const [id, value] of Object.entries(values)) connection = holdValue(connection, id as 'sso-url', { value, provenance: { from: 'hand', at } });
  connection = how(connection);
  return { connection, guide, providers: { idp: providerById('entra')!, sp: providerById('krisp')! }, values: valuesOf(connection, guide) };
}
const withCertificate = (connection: Connection) =>
  holdCertificate(connection, { der, sha1: hex, sha256: hex, provenance: { from: 'file', at, name: 'Krisp.cer' } });
const values = {
  'sp-entity-id': 'contoso',
  'sso-url': 'https://login.microsoftonline.com/t/saml2',
  'idp-entity-id': 'https://sts.windows.net/t/',
  'slo-url': 'https://login.microsoftonline.com/t/saml2',
};

describe('a message to hand over', () => {
  test('holds exactly what is asked for, and nothing is missing', () => {
    const message = handOverOf(step, opened(values, withCertificate), 'en');
    expect(message.missing).toEqual([]);
    expect(message.address).toBe('support@krisp.ai');
    for (const value of Object.values(values)) expect(message.body).toContain(value);
    expect(message.body).not.toMatch(/[{}[\]]/);
    expect(message.subject).toBe('SAML single sign-on for contoso: certificate and URLs');
    expect(handOverOf(step, opened(values, withCertificate), 'de').body).toContain('Team contoso eingerichtet');
  });

  test('names what is missing, and where it comes from', () => {
    const { 'slo-url': _left, ...rest } = values;
    const message = handOverOf(step, opened(rest), 'en');
    expect(message.missing).toEqual([{ id: 'slo-url', label: 'Logout URL', step: 'certificate' }]);
    expect(message.body).toContain('Logout URL: [Logout URL]');
    expect(message.pieces.filter((piece) => 'missing' in piece)).toEqual([{ missing: 'Logout URL' }]);
    expect(message.file).toBeNull();
  });

  test('brings the certificate byte for byte, in the shape that is asked for', () => {
    const { file } = handOverOf(step, opened(values, withCertificate), 'en');
    expect(file).toMatchObject({ name: 'Krisp Technologies.cer', type: 'application/pkix-cert' });
    expect(file?.content).toEqual(bytesOf(der));
    const asPem = handOverOf({ ...step, shape: 'pem' }, opened(values, withCertificate), 'en').file;
    expect(asPem?.name).toBe('Krisp Technologies.pem');
    expect(asPem?.content).toBe(issued.pem.trim().replaceAll('\r', '') + '\n');
  });

  test('brings the metadata as it came, to the byte', () => {
    const bytes = new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('<EntityDescriptor/>\r\n')]);
    const kept = (connection: Connection) =>
      holdMetadata(withCertificate(connection), { base64: base64Of(bytes), provenance: { from: 'file', at, name: 'Krisp.xml' } });
    const { file } = handOverOf({ ...step, attach: 'metadata' }, opened(values, kept), 'en');
    expect(file).toMatchObject({ name: 'Krisp Technologies.xml', content: bytes, size: bytes.length });
    expect(handOverOf({ ...step, attach: 'metadata' }, opened(values, withCertificate), 'en').file).toBeNull();
  });

  test('does not hand out metadata that came with another certificate', () => {
    const other = { der: `${der}AA`, sha1: 'b'.repeat(40), sha256: 'b'.repeat(64), provenance: { from: 'file' as const, at, name: 'new.cer' } };
    const renewed = (connection: Connection) =>
      holdCertificate(holdMetadata(withCertificate(connection), { base64: 'PHg+', provenance: { from: 'file', at, name: 'x.xml' } }), other);
    expect(handOverOf({ ...step, attach: 'metadata' }, opened(values, renewed), 'en').file).toBeNull();
  });
});

describe('the address of the e-mail', () => {
  const message = handOverOf(step, opened(values, withCertificate), 'en');
  test('carries subject and text, line breaks as RFC 6068 has them', () => {
    const url = new URL(mailAddress(message)!);
    expect(url.protocol).toBe('mailto:');
    expect(url.pathname).toBe('support@krisp.ai');
    expect(url.searchParams.get('subject')).toBe(message.subject);
    expect(url.searchParams.get('body')).toBe(message.body.replaceAll('\n', '\r\n'));
  });
  test('gains no field from a value', () => {
    const hostile = handOverOf(step, opened({ ...values, 'sp-entity-id': 'x\r\nBcc: a@evil.example&bcc=b@evil.example?cc=c' }, withCertificate), 'en');
    const url = new URL(mailAddress(hostile)!);
    expect([...url.searchParams.keys()]).toEqual(['subject', 'body']);
    expect(hostile.subject).not.toMatch(/[\r\n]/);
  });
  test('leaves the text out where it is too long for a command line', () => {
    const long = handOverOf(step, opened({ ...values, 'slo-url': `https://x.example/${'a'.repeat(3000)}` }, withCertificate), 'en');
    expect(mailAddress(long)).toBe(`mailto:support@krisp.ai?subject=${encodeURIComponent(long.subject)}`);
  });
  test('is none without an addressee', () => expect(mailAddress({ ...message, address: null })).toBeNull());
});

test('a literal without a shape goes out as PEM', () => {
  const { shape: _shape, ...rest } = step;
  const guide = defineGuide({ ...gallery, steps: [rest] });
  expect(guide.steps[0]).toMatchObject({ act: 'hand-over', shape: 'pem' });
});
