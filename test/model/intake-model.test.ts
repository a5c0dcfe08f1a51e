import { afterEach, describe, expect, test } from 'vitest';
import { computed } from '@preact/signals';
import { IntakeModel } from '../../lib/model/intake-model.ts';
import { PanelModel } from '../../lib/model/panel-model.ts';
import { spMetadataValues } from '../../lib/model/read-sp-metadata.ts';
import { readMetadata } from '../../lib/saml/index.ts';
import { issueSigningCertificate } from '../twins/certificates.ts';
import { fakePorts, topFrame, type FakePorts } from './fake-ports.ts';
import { settle } from './settle.ts';

const tenant = '3f2a1b0c-9d8e-4f7a-b6c5-d4e3f2a1b0c9';
const other = '99999999-9999-4999-8999-999999999999';
const issued = issueSigningCertificate({
  keyIndex: 0,
  serial: '4'.padEnd(32, '0'),
  notBefore: new Date('2026-09-01T00:00:00Z'),
});
const second = issueSigningCertificate({
  keyIndex: 1,
  serial: '5'.padEnd(32, '0'),
  notBefore: new Date('2026-09-01T00:00:00Z'),
});

const tenantKey = issueSigningCertificate({
  keyIndex: 2,
  serial: '7'.padEnd(32, '0'),
  notBefore: new Date('2026-09-01T00:00:00Z'),
  commonName: 'accounts.accesscontrol.windows.net',
});

const key = (der: string) =>
  `<KeyDescriptor use="signing"><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data><X509Certificate>${der}</X509Certificate></X509Data></KeyInfo></KeyDescriptor>`;
const idpMetadata = (of: string, ...ders: string[]) => `<?xml version="1.0" encoding="utf-8"?>
<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://sts.windows.net/${of}/">
<IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">${ders.map(key).join('')}
<SingleLogoutService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://login.microsoftonline.com/${of}/saml2"/>
<SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="https://login.microsoftonline.com/${of}/saml2"/>
</IDPSSODescriptor></EntityDescriptor>`;
const spMetadata = `<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="contoso">
<SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><AssertionConsumerService index="0"
Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="https://api.krisp.ai/v2/auth/sso/saml/abc"/></SPSSODescriptor></EntityDescriptor>`;

let fake: FakePorts;
let model: PanelModel;
async function begin(): Promise<void> {
  fake = fakePorts();
  model = new PanelModel(fake.ports);
  await model.connections.start();
  model.connections.create('krisp-custom-app', 'Krisp', 'production');
  await settle(model);
}
afterEach(() => model[Symbol.dispose]());

const intake = () => model.intake.intake.value;
const values = () => model.opened.value?.connection.values ?? {};

describe('certificates', () => {
  test('one certificate is held, with the file’s name and no judgement before a page has shown a thumbprint', async () => {
    await begin();
    await model.intake.takeText(issued.pem, 'Krisp.cer');
    expect(intake()).toMatchObject({ state: 'taken', from: 'certificate', name: 'Krisp.cer' });
    expect(values()['signing-certificate']?.provenance).toMatchObject({ from: 'file', name: 'Krisp.cer' });
    expect(model.intake.certificates.value).toMatchObject([
      { sha1: issued.thumbprint.toLowerCase(), key: 'RSA 2048', active: null },
    ]);
  });

  test('the same certificate twice in one file is one', async () => {
    await begin();
    await model.intake.takeText(issued.pem + issued.pem, 'twice.pem');
    expect(intake().state).toBe('taken');
  });

  test('the page’s thumbprint judges it, in whatever case it is written', async () => {
    await begin();
    model.guide.mark('read-krisp-values', 'skipped');
    await model.intake.takeText(issued.pem, 'Krisp.cer');
    const shows = { 'entra/saml-sign-on#thumbprint': { text: issued.thumbprint.toLowerCase(), role: 'value' } };
    fake.show({ tabId: 1, url: 'https://portal.azure.com/', frames: [topFrame('https://portal.azure.com', shows)] });
    await settle(model);
    expect(model.intake.certificates.value[0]?.active).toBe(true);
    await model.intake.takeText(second.pem, 'other.cer');
    expect(model.intake.certificates.value.at(-1)?.active).toBe(false);
  });

  test('a private key beside a certificate refuses the whole file, and nothing of it is kept', async () => {
    await begin();
    await model.intake.takeText(issued.pem + issued.privateKeyPem, 'Krisp.pem');
    await model.connections.settled();
    expect(intake()).toMatchObject({ state: 'refused', kind: 'private-key' });
    const secret = issued.privateKeyPem.split(/\r?\n/)[2]!;
    expect(JSON.stringify([fake.stored(), intake()])).not.toContain(secret);
    expect(values()).toEqual({});
  });

  test('a file far larger than any certificate is not even read', async () => {
    await begin();
    const file = {
      name: 'huge.cer',
      size: 200 * 1024 * 1024,
      arrayBuffer: () => Promise.reject(new Error('was read')),
      slice: (start = 0, end = 0) => {
        if (end - start > 65_536) throw new Error('was read');
        return new Blob(['0123456789'.repeat(6000)]);
      },
    };
    await model.intake.takeFile(file);
    expect(intake()).toMatchObject({ state: 'refused', kind: 'too-large' });
  });

  test('a large file is refused by what it is, where its beginning tells', async () => {
    await begin();
    await model.intake.takeFile(new File([issued.privateKeyPem, ' '.repeat(9 * 1024 * 1024)], 'huge.pem'));
    expect(intake()).toMatchObject({ state: 'refused', kind: 'private-key' });
  });
});

describe('metadata', () => {
  test('certificate and addresses are taken from the identity provider’s metadata', async () => {
    await begin();
    await model.intake.takeText(idpMetadata(tenant, issued.der), 'Krisp.xml');
    expect(intake()).toMatchObject({ state: 'taken', from: 'metadata', differs: [] });
    expect(values()['sso-url']).toMatchObject({
      value: `https://login.microsoftonline.com/${tenant}/saml2`,
      provenance: { from: 'file' },
    });
    expect(values()['idp-entity-id']?.value).toBe(`https://sts.windows.net/${tenant}/`);
    expect(model.intake.certificates.value).toHaveLength(1);
  });

  test('what is held already stays, and the difference is said', async () => {
    await begin();
    model.guide.holdByHand('slo-url', 'https://login.example/logout');
    await model.intake.takeText(idpMetadata(tenant, issued.der), 'Krisp.xml');
    expect(intake()).toMatchObject({ state: 'taken', differs: ['slo-url'] });
    expect(values()['slo-url']?.value).toBe('https://login.example/logout');
  });

  test('several signing certificates are a question', async () => {
    await begin();
    await model.intake.takeText(idpMetadata(tenant, issued.der, second.der), 'Krisp.xml');
    expect(intake()).toMatchObject({ state: 'choose' });
    expect(model.intake.certificates.value).toEqual([]);
    model.intake.choose(1);
    expect(model.intake.certificates.value).toMatchObject([{ sha1: second.thumbprint.toLowerCase() }]);
  });

  test('of several, the one the file is signed with is pointed out, and how many are valid is said', async () => {
    await begin();
    const old = issueSigningCertificate({ keyIndex: 2, serial: '6'.padEnd(32, '0'), notBefore: new Date('2020-09-01T00:00:00Z') });
    const signature = `<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><KeyInfo><X509Data><X509Certificate>${second.der}</X509Certificate></X509Data></KeyInfo></Signature>`;
    const text = idpMetadata(tenant, old.der, second.der).replace('<IDPSSO', `${signature}<IDPSSO`);
    await model.intake.takeText(text, 'Krisp.xml');
    expect(intake()).toMatchObject({
      state: 'choose', signsFile: 1, notes: [{ kind: 'several-keys', count: 2, valid: 1, ask: true }],
    });
    expect(values()).toEqual({});
    model.intake.choose(1);
    expect(Object.keys(values()).sort()).toEqual(['idp-entity-id', 'signing-certificate', 'slo-url', 'sso-url']);
  });

  test('the whole tenant’s metadata is taken on a click only, with a warning', async () => {
    await begin();
    await model.intake.takeText(idpMetadata(tenant, tenantKey.der), 'federationmetadata.xml');
    expect(intake()).toMatchObject({ state: 'choose', notes: [{ kind: 'tenant-wide' }] });
    expect(values()).toEqual({});
    model.intake.dismiss();
    expect(intake().state).toBe('idle');
    expect(values()).toEqual({});
  });

  test.each([
    ['2020-01-01T00:00:00Z', 'expired'],
    ['2030-01-01T00:00:00Z', 'valid-until'],
  ])('validUntil %s is told as %s', async (at, kind) => {
    await begin();
    const text = idpMetadata(tenant, issued.der).replace('entityID=', `validUntil="${at}" entityID=`);
    await model.intake.takeText(text, 'Krisp.xml');
    expect(intake()).toMatchObject({ state: 'taken', notes: [{ kind, at }] });
  });

  test.each([
    ['another tenant’s', idpMetadata(other, issued.der), 'other-tenant'],
    ['another app’s, by its issuer', idpMetadata(`${tenant}/99999999-8888-7777-6666-555555555555`, issued.der), 'other-app'],
    ['a service provider’s', spMetadata, 'sp-metadata'],
    ['one without a certificate', idpMetadata(tenant), 'no-certificate'],
    ['one with a DOCTYPE', `<!DOCTYPE x [<!ENTITY a "b">]>${idpMetadata(tenant, issued.der)}`, 'doctype'],
  ])('%s is refused by name, and nothing of it is taken', async (_, text, kind) => {
    await begin();
    model.guide.holdByHand('sso-url', `https://login.microsoftonline.com/${tenant}/saml2`);
    model.guide.holdByHand('app-id', 'AAAAAAAA-bbbb-cccc-dddd-eeeeeeeeeeee');
    await model.intake.takeText(text, 'some.xml');
    expect(intake()).toMatchObject({ state: 'refused', kind });
    expect(Object.keys(values())).toEqual(['sso-url', 'app-id']);
  });
});

describe('a service that hands out its own metadata', () => {
  const acs = 'https://api.krisp.ai/v2/auth/sso/saml/abc';
  const provider = (metadata: boolean) => ({ ...model.opened.value!.providers.sp, metadata });
  const entities = (text: string) => readMetadata(text).entities;

  test('gives its entityID and where it takes responses', async () => {
    await begin();
    expect(spMetadataValues(entities(spMetadata), provider(true))).toEqual([['sp-entity-id', 'contoso'], ['acs-url', acs]]);
    const several = spMetadata.replace('</SPSSO', `<AssertionConsumerService index="1" isDefault="true" Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="${acs}d"/></SPSSO`);
    expect(spMetadataValues(entities(several), provider(true))?.[1]).toEqual(['acs-url', `${acs}d`]);
  });

  test.each([
    ['an address of another’s', spMetadata.replace('api.krisp.ai', 'api.krisp.ai.evil.example')],
    ['no place for responses by POST', spMetadata.replace('HTTP-POST', 'HTTP-Artifact')],
    ['an identity provider', idpMetadata(tenant, issued.der)],
  ])('gives nothing of %s', async (_, text) => {
    await begin();
    expect(spMetadataValues(entities(text), provider(true))).toBeNull();
    expect(spMetadataValues(entities(spMetadata), provider(false))).toBeNull();
  });

  test('is taken in like any file, and differs out loud', async () => {
    await begin();
    const opened = computed(() => ({ ...model.opened.value!, providers: { ...model.opened.value!.providers, sp: provider(true) } }));
    const intakeOfIts = new IntakeModel(fake.ports.desk, opened, model.guide.change);
    model.guide.holdByHand('sp-entity-id', 'contoso-2');
    await intakeOfIts.takeText(spMetadata, 'sp.xml');
    expect(intakeOfIts.intake.value).toMatchObject({ state: 'taken', from: 'sp-metadata', differs: ['sp-entity-id'] });
    expect(values()['acs-url']).toMatchObject({ value: acs, provenance: { from: 'file', name: 'sp.xml' } });
    expect(values()['sp-entity-id']?.value).toBe('contoso-2');
  });
});
