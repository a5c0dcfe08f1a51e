import { afterEach, expect, test } from 'vitest';
import { PanelModel } from '../../lib/model/panel-model.ts';
import { fakePorts, topFrame, type FakePorts, type Shown } from './fake-ports.ts';
import { settle } from './settle.ts';

/** A portal changes its address a moment after Create and Save, and loses it when a session ends (R27). */
const portal = 'https://portal.azure.com';
const [old, fresh] = ['aaaaaaaa-1111-4111-8111-111111111111', 'bbbbbbbb-2222-4222-8222-222222222222'];
const screen = (item: string, id: string) => `${portal}/#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/${item}/objectId/${id}/appId/${id}`;
const gallery = `${portal}/#view/Microsoft_AAD_IAM/AppGalleryBladeV2`;
/** What whoever takes an app's id from the address that stands there takes. */
const naive = (url: string) => /objectId\/([^/]+)/.exec(url)?.[1];

let fake: FakePorts;
let model: PanelModel;
async function atCreateApp(): Promise<void> {
  fake = fakePorts();
  model = new PanelModel(fake.ports);
  await model.connections.start();
  model.connections.create('krisp-custom-app', 'Krisp', 'production');
  model.guide.mark('read-krisp-values', 'confirmed');
}
afterEach(() => model[Symbol.dispose]());
async function show(url: string, shows: Record<string, Shown>): Promise<void> {
  fake.show({ tabId: 2, url, frames: [topFrame(portal, shows)] });
  await settle(model);
}
const heldApp = () => model.opened.value?.connection.values['object-id']?.value;
const overview = { 'entra/app-overview#title': { text: 'Krisp | Overview', role: 'heading' } };

test('the app that is still in the address when ours is made is not taken for ours, nor what its page shows', async () => {
  await atCreateApp();
  const url = screen('SignOn', old);
  await show(url, { 'entra/saml-sign-on#identifier': { text: 'payroll', role: 'value' }, 'entra/saml-sign-on#title': { text: 'x', role: 'heading' } });
  expect(naive(url)).toBe(old);
  expect(heldApp()).toBeUndefined();
  expect(model.opened.value?.connection.sightings).toEqual({});
  expect(model.guide.step.value?.id).toBe('create-app');
});

test('ours is taken when the address has followed, and its page counts from the moment that it shows the name', async () => {
  await atCreateApp();
  await show(gallery, overview);
  expect(naive(gallery)).toBeUndefined();
  expect(model.guide.step.value?.id).toBe('assign-users');
  expect(heldApp()).toBeUndefined();
  await show(screen('Overview', fresh), overview);
  expect(heldApp()).toBe(fresh);
  expect(model.guide.stage.value).toBe('here');
});

test('an app that is there already is ours by its name', async () => {
  await atCreateApp();
  await show(screen('Overview', fresh), overview);
  expect(heldApp()).toBe(fresh);
});

test('a session that ends leaves the guide where it was, looks at no sign-in page, and leads back to the app', async () => {
  await atCreateApp();
  await show(screen('Overview', fresh), overview);
  const step = model.guide.step.value?.id;
  const asked = fake.asked.length;
  const login = 'https://login.microsoftonline.com/contoso/oauth2/authorize';
  // Whoever looks for a box of that name finds the one for the account's.
  fake.show({ tabId: 2, url: login, frames: [topFrame('https://login.microsoftonline.com', { 'entra/create-app#name': { text: '', role: 'textbox' } })] });
  await settle(model);
  expect(model.guide.stage.value).toBe('elsewhere');
  expect(fake.asked.slice(asked).map(({ question }) => question)).not.toContain('look');
  expect(model.guide.next.value).toBeNull();
  // Back on the bare first page: its address names no app any more.
  await show(`${portal}/#home`, {});
  expect(model.guide.step.value?.id).toBe(step);
  expect(heldApp()).toBe(fresh);
  expect(model.guide.address.value).toContain(fresh);
});
