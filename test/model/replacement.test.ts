import { expect, test } from 'vitest';
import { createConnection, holdCertificate } from '../../lib/connection/index.ts';
import { PanelModel } from '../../lib/model/panel-model.ts';
import { saveCertificate } from '../../lib/model/save-certificate.ts';
import { makeCertificate } from '../findings/certificates.ts';
import { at, certificate, complete } from '../findings/set-up.ts';
import { fakePorts, topFrame } from './fake-ports.ts';
import { settle } from './settle.ts';

const next = makeCertificate({ serial: '0d0d0d', from: '2026-11-20T00:00:00Z', to: '2029-11-20T00:00:00Z' });
const krisp = 'https://account.krisp.ai';
const field = 'krisp/saml-panel#certificate';

async function begin(connections = [createConnection({ guide: 'krisp-certificate', name: 'Krisp', environment: 'production', id: 'c1', at })]) {
  const fake = fakePorts({ connections, open: connections[0]!.id, now: new Date('2026-11-25T12:00:00Z') });
  const model = new PanelModel(fake.ports);
  await model.connections.start();
  await settle(model);
  const showKrisp = async (text: string) => {
    fake.show({ tabId: 1, url: `${krisp}/settings`, frames: [topFrame(krisp, { [field]: { text, role: 'textbox' } })] });
    await settle(model);
  };
  return { fake, model, showKrisp };
}

test('the present certificate is taken off the service’s page on a click, and not before', async () => {
  const { model, showKrisp } = await begin();
  await showKrisp(certificate.pem);
  expect(model.intake.replacement.value).toBeNull();
  model.guide.takeShown();
  await settle(model);
  await expect.poll(() => model.intake.replacement.value?.previous.sha256).toBe(certificate.sha256);
  expect(model.opened.value?.connection.certificates[0]?.provenance).toMatchObject({ from: 'page', host: 'account.krisp.ai' });
  expect(model.guide.step.value?.id).toBe('new-certificate');
});

test('a field that holds no certificate leaves no backup behind, and says so', async () => {
  const { model, showKrisp } = await begin();
  await showKrisp('contoso-team');
  model.guide.takeShown();
  await settle(model);
  await expect.poll(() => model.intake.intake.value.state).toBe('refused');
  expect(model.opened.value?.connection.values['previous-certificate']).toBeUndefined();
  expect(model.guide.step.value?.id).toBe('keep-old');
});

test('a file is the old one while the old one is asked for, and the new one afterwards', async () => {
  const { model } = await begin();
  await model.intake.takeText(certificate.pem, 'old.cer');
  await settle(model);
  expect(model.opened.value?.connection.values['previous-certificate']?.value).toBe(certificate.pem);
  await model.intake.takeText(next.pem, 'new.cer');
  await settle(model);
  const view = model.intake.replacement.value!;
  expect([view.previous.sha256, view.next?.sha256]).toEqual([certificate.sha256, next.sha256]);
  expect(view.rows.filter(({ same }) => !same).map(({ fact }) => fact)).toEqual(['from', 'until', 'thumbprint']);
  expect(view.rows.find(({ fact }) => fact === 'thumbprint')).toMatchObject({
    previous: certificate.sha1.toUpperCase(),
    next: next.sha1.toUpperCase(),
  });
});

test('the backup is handed out as the very certificate, as PEM, named by the day it ends', async () => {
  const { fake, model } = await begin();
  await model.intake.takeText(certificate.pem, 'old.cer');
  await settle(model);
  saveCertificate(model.opened.value!.connection, model.intake.replacement.value!.previous, fake.ports.desk);
  expect(fake.log.downloads).toMatchObject([{ name: 'Krisp-certificate-until-2029-01-01.pem', text: `${certificate.pem}\n` }]);
});

test('a change goes on from the one connection that has a certificate; from several, or another service, it does not guess', async () => {
  const real = { ...complete(), id: 'c1', environment: 'production' as const };
  const { model } = await begin([real]);
  expect(model.connections.predecessor('krisp-certificate', 'production')?.id).toBe('c1');
  expect(model.connections.predecessor('krisp-certificate', 'practice')).toBeNull();
  expect(model.connections.predecessor('krisp-custom-app', 'production')).toBeNull();
  const made = model.connections.succeed(real, 'krisp-certificate', 'Krisp, new certificate');
  expect(model.connections.current.value?.id).toBe(made.id);
  expect(model.guide.step.value?.id).toBe('new-certificate');
  expect(model.connections.list.value[0]).toEqual(real);

  const two = await begin([real, { ...holdCertificate(real, next), id: 'c3' }]);
  expect(two.model.connections.predecessor('krisp-certificate', 'production')).toBeNull();
});
