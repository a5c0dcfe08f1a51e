import { describe, expect, test } from 'vitest';
import { goTo, markStep } from '../../lib/connection/index.ts';
import type { Connection } from '../../lib/connection/index.ts';
import { advance, progress } from '../../lib/guide/progress.ts';
import { at, complete, empty, good, guide, hold, show } from '../findings/set-up.ts';

const states = (connection: Connection) => progress(guide, connection).steps.map(({ step, state }) => `${step.id} ${state}`);
const stateOf = (connection: Connection, id: string) => progress(guide, connection).steps.find(({ step }) => step.id === id)!;
const current = (connection: Connection) => progress(guide, connection).current?.step.id ?? null;

const withKrispValues = () =>
  (['sp-entity-id', 'acs-url', 'sign-on-url'] as const).reduce((connection, id) => hold(connection, id, good[id]), empty());

/** What shuts every other way in comes after the steps to a login, by choice. */
const toLogin = guide.steps.filter(({ gate }) => gate !== 'proven-login');

test('a new connection stands at the first step, with all minutes before it', () => {
  const start = progress(guide, empty());
  expect(start.current?.step.id).toBe('read-krisp-values');
  expect(start.done).toBe(0);
  expect(start.minutesLeft).toBe(toLogin.reduce((sum, { minutes }) => sum + minutes, 0));
});

test('a step is done by what is held, seen or said, and says which', () => {
  let connection = withKrispValues();
  expect(stateOf(connection, 'read-krisp-values')).toMatchObject({ state: 'done', because: 'held' });
  expect(current(connection)).toBe('create-app');
  connection = show(connection, 'entra/app-overview#title', 'Krisp | Overview');
  expect(stateOf(connection, 'create-app')).toMatchObject({ state: 'done', because: 'seen' });
  connection = markStep(connection, 'assign-users', 'confirmed', at);
  expect(stateOf(connection, 'assign-users')).toMatchObject({ state: 'done', because: 'confirmed' });
  expect(current(connection)).toBe('choose-saml');
});

test('a list that is there but empty is nothing done', () => {
  expect(stateOf(show(empty(), 'entra/users#assigned', '0'), 'assign-users').state).toBe('todo');
  expect(stateOf(show(empty(), 'entra/users#assigned', '1'), 'assign-users').state).toBe('done');
});

test('rows must show exactly what is held', () => {
  expect(stateOf(complete(), 'basic-saml')).toMatchObject({ state: 'done', because: 'seen' });
  expect(stateOf(show(complete(), 'entra/saml-sign-on#reply-url', `${good['acs-url']}/`), 'basic-saml').because).toBeNull();
  expect(stateOf(show(complete(), 'entra/saml-sign-on#identifier', 'Required'), 'basic-saml').because).toBeNull();
});

test('a claim in other letters is not the claim', () => {
  expect(stateOf(complete(), 'claims').because).toBe('seen');
  expect(stateOf(show(complete(), 'entra/saml-sign-on#claim-email', 'user.mail', { name: 'email' }), 'claims').because).toBeNull();
});

test('a step that was done is open again when the page shows otherwise', () => {
  const before = show(complete(), 'entra/app-overview#title', 'Krisp | Overview');
  const after = show(before, 'entra/saml-sign-on#sign-on-url', 'https://account.krisp.ai/sso/other');
  expect(states(before)).toContain('basic-saml done');
  expect(states(after)).not.toContain('basic-saml done');
});

test('a passed-by step takes no time and is not done', () => {
  const connection = markStep(withKrispValues(), 'create-app', 'skipped', at);
  expect(states(connection).slice(0, 3)).toEqual(['read-krisp-values done', 'create-app skipped', 'assign-users current']);
  expect(progress(guide, connection).done).toBe(1);
});

test('a form that is empty after it was confirmed stays done; one that shows something else does not', () => {
  const fields = ['audience-uri', 'identity-provider-issuer', 'identity-provider-sso-url', 'certificate'];
  const cleared = fields.reduce((connection, id) => show(connection, `krisp/saml-panel#${id}`, ''), complete());
  expect(stateOf(cleared, 'krisp-form').because).toBeNull();
  const confirmed = markStep(cleared, 'configure', 'confirmed', at);
  expect(stateOf(confirmed, 'krisp-form')).toMatchObject({ state: 'done', because: 'confirmed' });
  expect(stateOf(show(confirmed, 'krisp/saml-panel#audience-uri', 'contoso'), 'krisp-form').because).toBeNull();
});

describe('going back', () => {
  const here = show(withKrispValues(), 'entra/app-overview#title', 'Krisp | Overview');

  test('shows a step that is done as the current one, with its reason', () => {
    const back = goTo(here, 'read-krisp-values');
    expect(progress(guide, back).current).toMatchObject({ step: { id: 'read-krisp-values' }, state: 'current', because: 'held' });
    expect(current(goTo(back, null))).toBe('assign-users');
  });
  test('the guide goes on by itself when the step becomes done, and only then', () => {
    const back = goTo(here, 'assign-users');
    const after = show(back, 'entra/users#assigned', '2');
    expect(advance(back, after, guide).at).toBeNull();
    const looking = goTo(here, 'read-krisp-values');
    expect(advance(looking, show(looking, 'entra/home#entra-id', ''), guide).at).toBe('read-krisp-values');
  });
  test('marking the step leaves it', () => {
    expect(markStep(goTo(here, 'assign-users'), 'assign-users', 'confirmed', at).at).toBeNull();
  });
  test('a step that no longer exists is as good as none', () => {
    expect(current(goTo(here, 'gone-step'))).toBe('assign-users');
  });
});

test('everything done leaves no current step', () => {
  let connection = show(complete(), 'entra/app-overview#title', 'Krisp | Overview');
  connection = show(connection, 'entra/saml-sign-on#title', 'Set up Single Sign-On with SAML');
  connection = show(connection, 'entra/users#assigned', '1');
  for (const id of ['configure', 'test-login']) connection = markStep(connection, id, 'confirmed', at);
  expect(progress(guide, connection)).toMatchObject({ current: null, done: toLogin.length, minutesLeft: 0 });
});
