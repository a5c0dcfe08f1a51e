// @vitest-environment happy-dom
import { act, cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { Connection } from '../../lib/connection/connection.ts';
import { heldCertificate, markStep } from '../../lib/connection/index.ts';
import { guideById } from '../../lib/guide/index.ts';
import { connectionOf, idp } from '../judge/login.ts';
import { at } from '../saml/response/identity-provider.ts';
import { find } from './find.ts';
import { renderPanel } from './render-panel.tsx';

afterEach(cleanup);

function finished(): Connection {
  let connection: Connection = { ...connectionOf(idp), id: 'c1' };
  for (const { id } of guideById('krisp-custom-app')!.steps) connection = markStep(connection, id, 'confirmed', at);
  return connection;
}

test('the certificate that ends can be replaced from the last card, and the working connection stays', async () => {
  const before = finished();
  const panel = await renderPanel({ connections: [before], open: 'c1', now: new Date(at) });
  expect(document.querySelector('.finish')).not.toBeNull();
  await act(async () => {
    fireEvent.click(find('button', 'Replace it now'));
    await panel.rest();
  });
  const after = panel.model.opened.value!.connection;
  expect(after.guide).toBe('krisp-certificate');
  expect(heldCertificate(after, 'previous-certificate')?.sha256).toBe(heldCertificate(before)!.sha256);
  expect(panel.model.connections.list.value.map(({ id }) => id)).toEqual(['c1', after.id]);
});
