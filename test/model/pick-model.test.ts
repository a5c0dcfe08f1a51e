import { describe, expect, test } from 'vitest';
import { PanelModel } from '../../lib/model/panel-model.ts';
import { fakePorts, nonce, topFrame } from './fake-ports.ts';
import { settle } from './settle.ts';

const ref = 'krisp/saml-panel#team-slug';
const pin = { names: ['Slug'], scope: [], placeholders: [], ordinal: null };

async function atKrisp() {
  const fake = fakePorts();
  const model = new PanelModel(fake.ports);
  await model.connections.start();
  model.connections.create('krisp-custom-app', 'Krisp', 'production');
  const origin = 'https://account.krisp.ai';
  fake.show({ tabId: 1, url: `${origin}/settings`, frames: [topFrame(origin, {})] });
  await settle(model);
  return { fake, model };
}
const asked = (fake: ReturnType<typeof fakePorts>) =>
  fake.asked.filter(({ question }) => question === 'pick').map(({ data }) => data['act']);
const pinsAsked = (fake: ReturnType<typeof fakePorts>) =>
  (fake.asked.findLast(({ question }) => question === 'look')!.data['queries'] as { key: string; pin?: unknown }[]).find(
    ({ key }) => key === ref,
  )!.pin;

describe('pointing at a control', () => {
  test('takes what is pointed at, keeps it, and looks for it from then on; forgets it when told', async () => {
    const { fake, model } = await atKrisp();
    await model.pick.start(ref, 'Point at it');
    expect(model.guide.pointing.value, 'no ring meanwhile').toBe(false);
    fake.pick({ nonce: nonce(1), outcome: 'taken', pin });
    await settle(model);
    expect(model.pick.picking.value).toBeNull();
    expect(fake.pins()).toMatchObject([{ ref, language: 'en', pin }]);
    expect(pinsAsked(fake)).toEqual(pin);
    expect(asked(fake)).toEqual(['start', 'stop']);
    await model.pick.forget(ref);
    await settle(model);
    expect(fake.pins()).toEqual([]);
    expect(pinsAsked(fake)).toBeUndefined();
  });

  test('steps through the controls from the panel, round and round', async () => {
    const { model } = await atKrisp();
    await model.pick.start(ref, 'Point at it');
    const seen: (number | undefined)[] = [];
    for (let time = 0; time < 4; time += 1) {
      await model.pick.move(1);
      seen.push(model.pick.picking.value?.at?.index);
    }
    await model.pick.move(-1);
    expect(seen.slice(0, 3)).toEqual([0, 1, 2]);
    await model.pick.stop();
    expect(model.pick.picking.value).toBeNull();
  });

  test('believes no frame that it did not ask, and says what cannot be kept', async () => {
    const { fake, model } = await atKrisp();
    fake.pick({ nonce: nonce(1), outcome: 'taken', pin });
    await model.pick.start(ref, 'Point at it');
    fake.pick({ nonce: nonce(7), outcome: 'taken', pin });
    await settle(model);
    expect(fake.pins()).toEqual([]);
    expect(model.pick.picking.value).not.toBeNull();
    fake.pick({ nonce: nonce(1), outcome: 'unfit', pin: null });
    await settle(model);
    expect(model.pick.failed.value).toEqual({ ref, why: 'unfit' });
    expect(model.pick.picking.value).toBeNull();
  });
});
