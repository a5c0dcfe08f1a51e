// @vitest-environment happy-dom
import { act, cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { nonce } from '../model/fake-ports.ts';
import { find, findAll } from './find.ts';
import { app, krispValues, renderPanel } from './render-panel.tsx';

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

test('whoever points by keyboard never loses the focus', async () => {
  const panel = await renderPanel();
  const focused = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;
  const press = (name: string | RegExp) =>
    act(async () => {
      const button = find('button', name) as HTMLElement;
      button.focus();
      fireEvent.click(button);
      await panel.rest();
    });
  await press('Set up Krisp with Microsoft Entra');
  await act(() => panel.showKrisp({ ...krispValues(), 'krisp/saml-panel#team-slug': 2 }));
  await press('Point at “Your team slug”');
  expect(focused()).toBe('Point at it');
  await act(async () => {
    fireEvent.keyDown(document.activeElement!, { key: 'Escape' });
    await panel.rest();
  });
  expect(focused()).toBe('Point at “Your team slug”');
  await press('Point at “Your team slug”');
  await press('Next');
  await press('This one');
  await act(async () => {
    panel.fake.pick({ nonce: nonce(1), outcome: 'taken', pin: { names: ['Slug'], scope: [], placeholders: [], ordinal: null } });
    await panel.rest();
  });
  await act(() => panel.showKrisp({ ...krispValues(), 'krisp/saml-panel#team-slug': { text: 'contoso', by: 'pin' } }));
  expect(focused()).toBe('Forget where “Your team slug” is');
});

test('what was unfolded stays so while the page changes', async () => {
  const panel = await renderPanel();
  const gallery = 'https://portal.azure.com/#view/Microsoft_AAD_IAM/AppGalleryBladeV2';
  const way = () => [...document.querySelectorAll('details')].find(({ textContent }) => textContent?.startsWith('Or something'));
  await act(async () => {
    fireEvent.click(find('button', 'Set up Krisp with Microsoft Entra'));
    await panel.rest();
    panel.model.guide.go('create-app');
    await panel.showEntra({}, gallery);
  });
  expect(way()?.open).toBe(false);
  await act(() => {
    way()!.open = true;
    fireEvent(way()!, new Event('toggle'));
  });
  await act(() => panel.showEntra({ 'entra/gallery#create-your-own': { text: '' } }, gallery));
  expect(way()).toBeUndefined();
  await act(() => panel.showEntra({}, gallery));
  // The guide waits for what the console shows next before it gives a control up.
  await expect.poll(() => way()?.open, { timeout: 8000 }).toBe(true);
});

test('nothing is offered for pointing while the guide knows where to go', async () => {
  const panel = await renderPanel();
  await act(() => panel.showKrisp(krispValues()));
  expect(findAll('button', /Point at/)).toEqual([]);
});

describe('why nothing is ringed is said as it is, with what one can do', () => {
  const stageWords = () => document.querySelector('.stage.lost')?.textContent ?? '';
  async function atEntra(id: string, shows: Parameters<Awaited<ReturnType<typeof renderPanel>>['showEntra']>[0], url = app) {
    const panel = await renderPanel();
    await act(async () => {
      fireEvent.click(find('button', 'Set up Krisp with Microsoft Entra'));
      await panel.rest();
      panel.model.guide.go(id);
      await panel.showEntra(shows, url);
    });
    return panel;
  }

  test('it is not there', async () => {
    await atEntra('choose-saml', {});
    expect(stageWords()).toBe(
      'It is not on this page, is folded away behind “…”, or is called otherwise than we know. The screen is “Single sign-on method”. Go by the words above, or point at it below if you see it.',
    );
  });

  test('it is there twice', async () => {
    await atEntra('choose-saml', { 'entra/sso-method#saml': 2 });
    expect(stageWords()).toBe(
      '“SAML” is on this page more than once, and we do not guess. Go by the words above, or point at the right one below.',
    );
  });

  test('it is not said to be missing where it is not to be pressed yet', async () => {
    const panel = await atEntra('choose-saml', {});
    await act(async () => {
      panel.model.guide.go('enforce');
      await panel.showKrisp({ 'krisp/authentication#enforce-saml': { text: '', role: 'switch', checked: false } });
    });
    expect(panel.model.guide.shut.value).toBe(true);
    expect(stageWords()).toBe('');
  });

  test('what leads to its screen may be pointed at as well, is ringed then, and forgotten again', async () => {
    const overview = app.replace('/SignOn/', '/Overview/');
    const panel = await atEntra('choose-saml', {}, overview);
    const way = document.querySelector<HTMLDetailsElement>('.disclosure .disclosure')!;
    expect(way.open).toBe(false);
    way.open = true;
    await act(async () => {
      fireEvent.click(find('button', 'Point at “Single sign-on”'));
      await panel.rest();
      panel.fake.pick({ nonce: nonce(2), outcome: 'taken', pin: { names: ['Federation'], scope: [], placeholders: [], ordinal: null } });
      await panel.rest();
      await panel.showEntra({ 'entra/app-menu#single-sign-on': { text: '', role: 'link', by: 'pin' } }, overview);
    });
    expect(panel.fake.pins()).toMatchObject([{ ref: 'entra/app-menu#single-sign-on', language: 'en' }]);
    expect(panel.model.guide.nextWords.value).toBe('Open **Single sign-on** in the menu.');
    await act(async () => {
      fireEvent.click(find('button', 'Forget where “Single sign-on” is'));
      await panel.rest();
    });
    expect(panel.fake.pins()).toEqual([]);
  });
});
