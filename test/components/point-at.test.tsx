// @vitest-environment happy-dom
import { act, cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { nonce } from '../model/fake-ports.ts';
import { find, findAll } from './find.ts';
import { krispValues, renderPanel } from './render-panel.tsx';

afterEach(cleanup);

test('a control that is there twice may be pointed at, from the panel alone, and be forgotten', async () => {
  const panel = await renderPanel();
  const press = (name: string | RegExp) =>
    act(async () => {
      fireEvent.click(find('button', name));
      await panel.rest();
    });
  await press('Set up Krisp with Microsoft Entra');
  await act(() => panel.showKrisp({ ...krispValues(), 'krisp/saml-panel#team-slug': 2 }));
  await press('Point at “Your team slug”');
  await press('Next');
  expect(document.body.textContent).toContain('control 0 of 0 (1 of 3)');
  await press('This one');
  expect(panel.fake.asked.filter(({ question }) => question === 'pick').map(({ data }) => data['act'])).toEqual([
    'start',
    'next',
    'take',
  ]);
  const pin = { names: ['Slug'], scope: [], placeholders: [], ordinal: null };
  await act(async () => {
    panel.fake.pick({ nonce: nonce(1), outcome: 'taken', pin });
    await panel.rest();
  });
  expect(panel.fake.pins()).toMatchObject([{ ref: 'krisp/saml-panel#team-slug', pin }]);
  // The page answers with the pinned control from now on.
  await act(() =>
    panel.showKrisp({ ...krispValues(), 'krisp/saml-panel#team-slug': { text: 'contoso', by: 'pin' } }),
  );
  await press('Forget where “Your team slug” is');
  expect(panel.fake.pins()).toEqual([]);
});

test('nothing is offered for pointing while the guide knows where to go', async () => {
  const panel = await renderPanel();
  await act(() => panel.showKrisp(krispValues()));
  expect(findAll('button', /Point at/)).toEqual([]);
});
