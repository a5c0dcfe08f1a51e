import { expect, test } from 'vitest';
import { ConnectionsModel } from '../../lib/model/connections-model.ts';
import { fakePorts } from './fake-ports.ts';

async function begin(start?: Parameters<typeof fakePorts>[0]) {
  const fake = fakePorts(start);
  const model = new ConnectionsModel(fake.ports.connections, fake.ports.desk);
  await model.start();
  return { fake, model };
}

test('what was open is open again, and what was saved is there', async () => {
  const { fake, model } = await begin();
  model.create('krisp-custom-app', 'Contoso', 'production');
  model.create('krisp-custom-app', 'Fabrikam', 'staging');
  await model.settled();
  const again = await begin({ connections: fake.stored(), open: 'connection-1' });
  expect(again.model.list.value.map(({ name }) => name)).toEqual(['Contoso', 'Fabrikam']);
  expect(again.model.current.value?.name).toBe('Contoso');
});

test('a connection that is gone is not open', async () => {
  const { model } = await begin({ open: 'forgotten' });
  expect(model.current.value).toBeNull();
  expect(model.loaded.value).toBe(true);
});

test('a change that changes nothing writes nothing', async () => {
  const { fake, model } = await begin();
  const { id } = model.create('krisp-custom-app', 'Contoso', 'production');
  model.change(id, (connection) => connection);
  model.change('unknown', (connection) => ({ ...connection, name: 'x' }));
  await model.settled();
  expect(fake.log.saves).toBe(1);
});

test('another panel’s writing is taken over', async () => {
  const { fake, model } = await begin();
  const made = model.create('krisp-custom-app', 'Contoso', 'production');
  await model.settled();
  fake.writeElsewhere([{ ...made, name: 'Renamed' }]);
  expect(model.current.value?.name).toBe('Renamed');
});

test('forgetting the open one leads back to the list', async () => {
  const { fake, model } = await begin();
  const { id } = model.create('krisp-custom-app', 'Contoso', 'production');
  model.forget(id);
  await model.settled();
  expect(model.openId.value).toBeNull();
  expect(fake.stored()).toEqual([]);
});
