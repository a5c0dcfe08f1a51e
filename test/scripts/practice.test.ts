import { expect, test } from 'vitest';
import { practiceHandler } from '../../scripts/practice/page.ts';
import { practiceList, practiceOf, practices } from '../../scripts/practice/guides.ts';
import { guides } from '../../lib/guide/registry.ts';
import { createState } from '../twins/state.ts';

function open(guide: string, state = createState()): { page: string; state: ReturnType<typeof createState> } {
  let page = '';
  const url = new URL(`https://practice.localhost/?guide=${guide}`);
  void practiceHandler(state, practiceOf('krisp')!)({ url } as never, { send: (_status: number, body: string) => (page = body) } as never);
  return { page, state };
}

test('every guide can be practised, and is found by its id; a service provider’s name gives its first', () => {
  expect(practices.map(({ guide }) => guide.id)).toEqual(guides.map(({ id }) => id));
  for (const { id } of guides) expect(practiceOf(id)?.guide.id).toBe(id);
  expect(practiceOf('Krisp')?.guide.id).toBe('krisp-custom-app');
  expect(practiceOf('nobody')).toBeUndefined();
  for (const { id } of guides) expect(practiceList()).toContain(id);
});

test('the page offers all of them, marks the chosen one and names its panel button and console', () => {
  const { page } = open('krisp-certificate');
  for (const { id } of guides) expect(page).toContain(`?guide=${id}"`);
  expect(page.match(/aria-current/g)).toHaveLength(2);
  expect(page).toContain('Replace Krisp’s certificate</b>');
  expect(page).toContain('account.krisp.ai');
  expect(open('nobody').page).toContain('choose <b>Set up Krisp with Microsoft Entra</b>');
});

test.each(guides.filter(({ purpose }) => purpose === 'certificate').map(({ id }) => id))('%s: what is to be replaced is there, once', (id) => {
  const { state, page } = open(id);
  open(id, state);
  expect(state.tenant.apps.map(({ certificates }) => certificates.length)).toEqual([1]);
  expect(page).toContain('Its set-up is there already and works.');
});

test('a set-up begins with an empty tenant', () => {
  expect(open('krisp-custom-app').state.tenant.apps).toEqual([]);
});

test('set-ups and certificates can be followed to their end without a display', () => {
  const wanted = guides.map(({ id }) => id).filter((id) => /-(?:custom-app|gallery|certificate)$/.test(id));
  expect(wanted.filter((id) => practiceOf(id)?.run !== id)).toEqual([]);
});
