import { afterEach, describe, expect, test } from 'vitest';
import { PanelModel } from '../../lib/model/panel-model.ts';
import { fakePorts, nonce, topFrame, type FakeFrame, type FakePorts } from './fake-ports.ts';
import { settle } from './settle.ts';

const krisp = 'https://account.krisp.ai';
const portal = 'https://portal.azure.com';
const app = `${portal}/#@/view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/SignOn/objectId/11111111-1111-4111-8111-111111111111/appId/22222222-2222-4222-8222-222222222222`;
const acs = 'https://api.krisp.ai/v2/auth/sso/saml/abc';
const signOn = 'https://account.krisp.ai/sso/abc';

const krispValues = () => ({
  'krisp/saml-panel#team-slug': { text: 'contoso', role: 'value' },
  'krisp/saml-panel#reply-url': { text: acs, role: 'value' },
  'krisp/saml-panel#single-sign-on-url': { text: signOn, role: 'value' },
});

let model: PanelModel;
let fake: FakePorts;
async function begin(options?: Parameters<typeof fakePorts>[0]) {
  fake = fakePorts(options);
  model = new PanelModel(fake.ports);
  await model.connections.start();
  model.connections.create('krisp-custom-app', 'Krisp', 'production');
  await settle(model);
}
afterEach(() => model[Symbol.dispose]());

async function takeKrispValues() {
  fake.show({ tabId: 1, url: `${krisp}/settings`, frames: [topFrame(krisp, krispValues())] });
  await settle(model);
  model.guide.takeShown();
  await settle(model);
}

describe('capture', () => {
  test('nothing is taken until the admin takes it; then each value says where it was read', async () => {
    await begin();
    fake.show({ tabId: 1, url: `${krisp}/settings`, frames: [topFrame(krisp, krispValues())] });
    await settle(model);
    expect(model.guide.captures.value.map(({ state }) => state)).toEqual(['new', 'new', 'new']);
    expect(model.opened.value?.connection.values).toEqual({});

    model.guide.takeShown();
    await settle(model);
    expect(fake.stored()[0]?.values['acs-url']).toMatchObject({
      value: acs,
      provenance: { from: 'page', host: 'account.krisp.ai', anchor: 'krisp/saml-panel#reply-url' },
    });
    expect(model.guide.step.value?.id).toBe('create-app');
  });

  test('a value that the page shows differently later is offered, not taken over', async () => {
    await begin();
    await takeKrispValues();
    model.guide.go('read-krisp-values');
    const shows = {
      ...krispValues(),
      'krisp/saml-panel#reply-url': { text: 'https://evil.example/acs', role: 'value' },
    };
    fake.show({ tabId: 1, url: `${krisp}/settings`, frames: [topFrame(krisp, shows, 2)] });
    await settle(model);
    expect(model.guide.captures.value[1]).toMatchObject({ state: 'differs', shown: 'https://evil.example/acs' });
    expect(model.opened.value?.values['acs-url']).toBe(acs);
  });

  test('several controls of one name are said, never guessed', async () => {
    await begin();
    const shows = { ...krispValues(), 'krisp/saml-panel#team-slug': 2 };
    fake.show({ tabId: 1, url: `${krisp}/settings`, frames: [topFrame(krisp, shows)] });
    await settle(model);
    expect(model.guide.captures.value[0]).toMatchObject({ many: true, state: 'not-seen' });
  });

  test('read-only values of the identity provider are taken along in the file step, once', async () => {
    await begin();
    await takeKrispValues();
    model.guide.go('certificate');
    const shows = {
      'entra/saml-sign-on#login-url': { text: 'https://login.microsoftonline.com/t/saml2', role: 'value' },
      'entra/saml-sign-on#thumbprint': { text: 'AB'.repeat(20), role: 'value' },
    };
    fake.show({ tabId: 2, url: app, frames: [topFrame(portal, shows)] });
    await settle(model);
    expect(model.opened.value?.values['sso-url']).toBe('https://login.microsoftonline.com/t/saml2');

    shows['entra/saml-sign-on#login-url'].text = 'https://login.microsoftonline.com/other/saml2';
    fake.change(2);
    await settle(model);
    expect(model.opened.value?.values['sso-url']).toBe('https://login.microsoftonline.com/t/saml2');
  });
});

describe('stage', () => {
  test('a look-alike host is no console', async () => {
    await begin();
    for (const url of [
      'https://account.krisp.ai.evil.test/',
      'http://account.krisp.ai/',
      'https://account.krisp.ai:8443/',
      'https://x@account.krisp.ai/',
      'https://account.krisp.ai./',
    ]) {
      fake.show({ tabId: 1, url, frames: [topFrame(krisp, krispValues())] });
      await settle(model);
      expect(model.guide.stage.value, url).toBe('elsewhere');
    }
    expect(fake.asked).toEqual([]);
  });

  test('nobody is called back from the tab that what was ringed has opened', async () => {
    await begin();
    model.connections.create('krisp-gallery', 'Krisp Technologies', 'production');
    await settle(model);
    model.guide.go('test-in-entra');
    const login = { tabId: 3, url: 'https://login.microsoftonline.com/t/saml2', frames: [] };
    const entra = (ref: string) => fake.show({ tabId: 2, url: app, frames: [topFrame(portal, { [ref]: { text: '' } })] });
    entra('entra/saml-sign-on#test-app');
    await settle(model);
    fake.show(login);
    await settle(model);
    expect(model.guide.stage.value).toBe('elsewhere');

    entra('entra/test-sign-on#test-sign-in');
    await settle(model);
    expect(model.guide.nextWords.value).toMatch(/A new tab opens/);
    fake.show(login);
    await settle(model);
    expect(model.guide.stage.value).toBe('onward');
    // At another step it is another tab as before.
    model.guide.go('choose-saml');
    await settle(model);
    expect(model.guide.stage.value).toBe('elsewhere');
  });

  test('a console page that was open before is woken, and said to be silent as long as it is', async () => {
    await begin();
    fake.show({ tabId: 1, url: `${krisp}/`, frames: [] });
    await settle(model);
    expect(model.guide.stage.value).toBe('silent');
    expect(fake.log.woken).toBe(1);
  });

  test('a host that is not granted is asked for, and looked at as soon as it is', async () => {
    await begin();
    fake.granted.hosts = false;
    model.connections.open(null);
    model.connections.open('connection-1');
    await settle(model);
    expect(model.guide.stage.value).toBe('ungranted');
    await model.guide.allow('sp');
    fake.show({ tabId: 1, url: `${krisp}/`, frames: [topFrame(krisp, krispValues())] });
    await settle(model);
    expect(model.guide.stage.value).toBe('here');
  });

  test('another app in the portal is neither remembered nor filled', async () => {
    await begin();
    await takeKrispValues();
    fake.show({
      tabId: 2,
      url: app,
      frames: [topFrame(portal, { 'entra/app-overview#title': { text: 'Krisp', role: 'heading' } })],
    });
    await settle(model);
    expect(model.opened.value?.values['object-id']).toBe('11111111-1111-4111-8111-111111111111');

    model.guide.go('basic-saml');
    const shows = { 'entra/saml-sign-on#identifier': { text: 'somebody-else', role: 'value' } };
    fake.show({ tabId: 2, url: app.replaceAll('1111-4111', '9999-4999'), frames: [topFrame(portal, shows, 3)] });
    await settle(model);
    expect(model.guide.stage.value).toBe('foreign');
    expect(model.opened.value?.connection.sightings['entra/saml-sign-on#identifier']).toBeUndefined();
    expect(await model.guide.fill()).toEqual([]);

    model.guide.adoptPage();
    await settle(model);
    expect(model.guide.stage.value).toBe('here');
  });
});

describe('fill', () => {
  const form = () => ({
    'entra/basic-saml#identifier': { text: '', role: 'textbox' },
    'entra/basic-saml#add-reply-url': { text: '', role: 'button' },
    'entra/basic-saml#sign-on-url': { text: 'https://old.example/', role: 'textbox' },
  });
  const blade = (): FakeFrame => ({
    frameId: 7,
    nonce: nonce(7),
    name: 'blade-1',
    origin: 'https://sandbox-1.reactblade.portal.azure.net',
    top: false,
    titles: ['Basic SAML Configuration'],
    shows: form(),
  });
  async function atForm(frames: FakeFrame[]) {
    await begin();
    await takeKrispValues();
    model.guide.go('basic-saml');
    fake.show({ tabId: 2, url: app, frames: [topFrame(portal, {}), ...frames] });
    await settle(model);
  }

  test('old and new are shown first; then each field is written in the frame that owns it and read back', async () => {
    const frame = blade();
    await atForm([frame]);
    expect(model.guide.fills.value.map(({ before, text, state }) => ({ before, text, state }))).toEqual([
      { before: '', text: 'contoso', state: 'differs' },
      { before: null, text: acs, state: 'absent' },
      { before: 'https://old.example/', text: signOn, state: 'differs' },
    ]);

    const outcomes = await model.guide.fill();
    expect(outcomes.map((outcome) => outcome.outcome)).toEqual(['filled', 'filled', 'filled']);
    expect(frame.shows).toMatchObject({
      'entra/basic-saml#identifier': { text: 'contoso' },
      'entra/basic-saml#reply-url': { text: acs },
    });
    expect(fake.asked.filter(({ question }) => question === 'fill').map(({ frameId }) => frameId)).toEqual([7, 7, 7]);
    await settle(model);
    expect(model.guide.fills.value.map(({ state }) => state)).toEqual(['same', 'same', 'same']);
  });

  test('a page that rewrites a value leaves the field red, and the step open', async () => {
    await atForm([blade()]);
    fake.behaviour.rewrite = (value) => `${value}/`;
    const outcomes = await model.guide.fill();
    expect(outcomes.map((outcome) => outcome.outcome === 'filled' && outcome.kept)).toEqual([false, false, false]);
    expect(model.guide.step.value?.id).toBe('basic-saml');
    expect(model.guide.fills.value[0]?.result).toMatchObject({ kept: false, after: 'contoso/' });
  });

  test('a frame that was reloaded since the preview gets nothing', async () => {
    const frame = blade();
    await atForm([frame]);
    frame.nonce = nonce(99);
    const outcomes = await model.guide.fill();
    expect(outcomes).toMatchObject([{ why: 'document' }, { why: 'document' }, { why: 'document' }]);
    expect(frame.shows['entra/basic-saml#identifier']).toMatchObject({ text: '' });
  });

  test('a parked frame and a frame of a foreign host are not even asked', async () => {
    const parked = { ...blade(), frameId: 8, nonce: nonce(8), name: 'parked', titles: undefined };
    const foreign = { ...blade(), frameId: 9, nonce: nonce(9), name: 'ad', origin: 'https://evil.example' };
    await atForm([blade(), parked, foreign]);
    expect(model.guide.fills.value[0]?.state).toBe('differs');
    const inTab = fake.asked.filter(({ question }) => question === 'look').map(({ frameId }) => frameId);
    expect(inTab).not.toContain(8);
    expect(inTab).not.toContain(9);
  });

  test('the same field in two frames is ambiguous and stays untouched', async () => {
    const second = { ...blade(), frameId: 8, nonce: nonce(8), name: 'blade-2' };
    await atForm([blade(), second]);
    expect(model.guide.fills.value[0]).toMatchObject({ state: 'ambiguous', owner: null });
  });
});

describe('pointing', () => {
  const pointed = () =>
    fake.asked
      .filter(({ question }) => question === 'point')
      .map(({ frameId, data }) => [frameId, (data.target as { words: string } | null)?.words ?? null]);

  test('the ring follows the next control and goes when the tab shows something else', async () => {
    await begin();
    fake.show({
      tabId: 1,
      url: `${krisp}/`,
      frames: [topFrame(krisp, { 'krisp/authentication#saml': { text: 'SAML', role: 'button', name: 'SAML' } })],
    });
    await settle(model);
    expect(pointed()).toEqual([[0, expect.stringContaining('SAML')]]);
    // The console's own label is set bold on the page, as in the panel.
    expect(pointed()[0]?.[1]).toBe('Press **SAML**.');

    fake.show({ tabId: 3, url: 'https://example.com/', frames: [] });
    await settle(model);
    expect(pointed().at(-1)).toEqual([0, null]);
  });

  test('a page that changes without moving the control is not pointed at again', async () => {
    await begin();
    fake.show({
      tabId: 1,
      url: `${krisp}/`,
      frames: [topFrame(krisp, { 'krisp/authentication#saml': { text: 'SAML', role: 'button', name: 'SAML' } })],
    });
    await settle(model);
    fake.change(1);
    await settle(model);
    expect(pointed()).toHaveLength(1);
  });
});

describe('marks', () => {
  test('skip passes by, back returns, confirm goes on', async () => {
    await begin();
    model.guide.mark('read-krisp-values', 'skipped');
    expect(model.guide.step.value?.id).toBe('create-app');
    model.guide.go(model.guide.neighbour(-1));
    expect(model.guide.step.value?.id).toBe('read-krisp-values');
    model.guide.mark('read-krisp-values', 'confirmed');
    expect(model.guide.step.value?.id).toBe('create-app');
    await settle(model);
    expect(fake.stored()[0]?.marks['read-krisp-values']?.state).toBe('confirmed');
  });

  test('a private key typed by hand is not held', async () => {
    await begin();
    model.guide.holdByHand('acs-url', '-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----');
    await settle(model);
    expect(JSON.stringify(fake.stored())).not.toContain('PRIVATE KEY');
  });
});
