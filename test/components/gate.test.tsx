// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { markStep } from '../../lib/connection/index.ts';
import type { Connection } from '../../lib/connection/index.ts';
import { at, complete, now, show } from '../findings/set-up.ts';
import { find, findAll } from './find.ts';
import { renderPanel } from './render-panel.tsx';

// They come on demand, and then are there at once.
beforeAll(() => Promise.all([import('../../lib/model/emulation.ts'), import('../../components/what-if-tried.tsx')]));
afterEach(cleanup);

/** A set-up that has come to Configure. */
const atConfigure = (connection: Connection): Connection => {
  let here = show(connection, 'entra/app-overview#title', 'Krisp | Overview');
  here = show(here, 'entra/saml-sign-on#title', 'Set up Single Sign-On with SAML');
  return show(here, 'entra/users#assigned', '1');
};
type Panel = Awaited<ReturnType<typeof renderPanel>>;
const opened = (connection: Connection) => renderPanel({ connections: [connection], open: connection.id, now });
const press = (panel: Panel, name: string | RegExp) =>
  act(async () => {
    fireEvent.click(find('button', name));
    await panel.rest();
  });
const slash = () => show(atConfigure(complete()), 'entra/saml-sign-on#name-id', 'user.mail');
const ring = (panel: Panel) => panel.fake.asked.filter(({ question, data }) => question === 'point' && data['target'] !== null && data['query'] !== null).length;
const configure = { 'krisp/saml-panel#configure': { text: 'Configure', name: 'Configure' } };

describe('the gate before Configure', () => {
  const failing = () => show(slash(), 'krisp/saml-panel#audience-uri', 'contoso');

  test('an open one lets the ring go to Configure', async () => {
    const panel = await opened(slash());
    await act(() => panel.showKrisp(configure));
    expect(screen.getByText(/All four fields are in/)).toBeTruthy();
    expect(findAll('button', 'Go on anyway')).toEqual([]);
  });

  test('a closed one says why and what to mend first, rings nothing, and opens on the admin’s word', async () => {
    const panel = await opened(markStep(failing(), 'krisp-form', 'confirmed', at));
    await act(() => panel.showKrisp(configure));
    expect(screen.getByText(/Not yet: by what is known this login would fail/)).toBeTruthy();
    expect(screen.queryByText(/All four fields are in/)).toBeNull();
    expect(findAll('button', /^Yes/)).toEqual([]);
    const before = ring(panel);
    await press(panel, 'Go on anyway');
    expect(screen.getByText(/All four fields are in/)).toBeTruthy();
    expect(ring(panel)).toBeGreaterThan(before);
    expect(panel.fake.stored()[0]?.marks['configure/go-on']).toMatchObject({ state: 'confirmed' });
    await press(panel, 'Wait after all');
    expect(screen.queryByText(/All four fields are in/)).toBeNull();
  });
});

describe('requiring single sign-on of everyone', () => {
  const done = () => markStep(atConfigure(complete()), 'configure', 'confirmed', at);

  test('is offered after a login has worked, with the advice to keep a second session', async () => {
    const panel = await opened(markStep(done(), 'test-login', 'confirmed', at));
    expect(screen.getByText(/Keep a second session open/)).toBeTruthy();
    await press(panel, 'Require single sign-on for everyone');
    await act(() => panel.showKrisp({ 'krisp/authentication#enforce-sso': { text: '', role: 'checkbox', name: 'Enforce SSO', checked: false } }));
    expect(screen.getByText(/Is your second session open/)).toBeTruthy();
  });
  test('is not offered before', async () => {
    await opened(done());
    expect(screen.queryByText(/Require single sign-on for everyone/)).toBeNull();
  });
});

/** A set-up that would work, with what one may try on it unfolded. */
async function unfolded() {
  const panel = await opened(slash());
  await act(async () => {
    const section = screen.getByText('What would happen').closest('details')!;
    section.open = true;
    fireEvent(section, new Event('toggle'));
    await panel.rest();
  });
  return panel;
}

test('what would happen on another day, and to another person, is said hop by hop', async () => {
  const panel = await unfolded();
  expect(screen.getByText('This login would work.')).toBeTruthy();
  await act(async () => {
    fireEvent.change(screen.getByLabelText('Who signs in'), { target: { value: 'no_mail' } });
    await panel.rest();
  });
  expect(screen.getByText('This login would fail.', { selector: '.what-if span' })).toBeTruthy();
  expect(screen.getByText(/AADSTS501241/)).toBeTruthy();
  expect(document.querySelector('[role="status"]')?.textContent).toBe('This login would fail.');
  // Each check says how it came out, to those who do not see its colour as well.
  const checks = [...document.querySelectorAll('.hops ul > li')];
  expect(checks.length).toBeGreaterThan(0);
  expect(checks.map((check) => check.querySelector('svg')?.getAttribute('aria-label')).filter((label) => !/^(fails|not known)$/.test(label ?? ''))).toEqual([]);
});

test('what would happen with the app switched off is said with Entra’s code and the property, aloud too', async () => {
  const panel = await unfolded();
  const choose = (value: string) => act(async () => {
    fireEvent.change(screen.getByLabelText('The app in Entra'), { target: { value } });
    await panel.rest();
  });
  const verdict = () => document.querySelector('.what-if .verdict span')?.textContent;
  expect(verdict()).toBe('This login would work.');
  await choose('off');
  expect(verdict()).toBe('This login would fail.');
  const check = screen.getByText('The app lets people sign in').closest('li')!;
  expect([check.className, check.querySelector('svg')?.getAttribute('aria-label')]).toEqual(['failed', 'fails']);
  expect(check.textContent).toMatch(/AADSTS7000112/);
  expect(check.textContent).toMatch(/Enabled for users to sign in\?/);
  expect(document.querySelector('[role="status"]')?.textContent).toBe('This login would fail.');
  await choose('on');
  expect(verdict()).toBe('This login would work.');
});

test('what would happen to a person whom the service does not know, or has no seat for, is said, as far as that is on record', async () => {
  const panel = await unfolded();
  const select = screen.getByLabelText('Krisp') as HTMLSelectElement;
  expect([...select.options].map(({ text }) => text)).toEqual(['Knows the person', 'Has no account for them', 'Has no free seat for them', 'Knows them by another address']);
  const tried: unknown[] = [];
  for (const { value } of select.options) {
    await act(async () => {
      fireEvent.change(select, { target: { value } });
      await panel.rest();
    });
    tried.push([value, document.querySelector('.what-if .verdict')?.className.split(' ').at(-1), document.querySelector('.hops > li:last-child ul')?.textContent.replace(/\s+/g, ' ')]);
  }
  expect(tried).toEqual([
    ['usual', 'ok', ''],
    ['no_account', 'ok', ''],
    ['no_seat', 'fail', expect.stringContaining('No seat is free for a new person.')],
    ['other_address', 'quiet', expect.stringContaining('a second account')],
  ]);
  // No word of what was chosen before stays in the live region.
  expect(document.querySelector('[role="status"]')?.textContent).toBe(document.querySelector('.what-if .verdict span')?.textContent);
});

test('what would happen on a day after the certificate’s end is said with that day, aloud too', async () => {
  const panel = await unfolded();
  expect(screen.queryByText(/It ended on/)).toBeNull();
  await act(async () => {
    fireEvent.input(screen.getByLabelText('On'), { target: { value: '2029-03-03' } });
    await panel.rest();
  });
  expect(screen.getByText(/It ended on 2029-01-01/).closest('li')?.className).toBe('unknown');
  expect(document.querySelector('[role="status"]')?.textContent).toBe(document.querySelector('.what-if .verdict span')?.textContent);
});
