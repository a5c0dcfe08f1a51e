import { expect, test } from 'vitest';
import type { Look } from '../../lib/dom/look.ts';
import { mergeLooks } from '../../lib/model/merge-looks.ts';

const one = (text: string): Look => ({
  key: 'a',
  found: 'one',
  role: 'textbox',
  name: text,
  text,
  checked: null,
  enabled: true,
  by: 'name',
  inView: true,
});
const none = (...seen: string[]): Look => ({ key: 'a', found: 'none', seen });
const many = (count: number): Look => ({ key: 'a', found: 'many', count, seen: ['x'] });
const merge = (...looks: Look[]) => mergeLooks(looks.map((look, index) => ({ frame: index, looks: [look] })));

test('one frame that shows it once owns it', () => {
  const { looks, owners } = merge(none('Other'), one('here'), none());
  expect(looks.get('a')).toMatchObject({ found: 'one', text: 'here' });
  expect(owners.get('a')).toBe(1);
});

test('two frames that show it once each are many, and nobody owns it', () => {
  const { looks, owners } = merge(one('decoy'), one('here'));
  expect(looks.get('a')).toEqual({ key: 'a', found: 'many', count: 2, seen: ['decoy', 'here'] });
  expect(owners.has('a')).toBe(false);
});

test('many in one frame stays many', () =>
  expect(merge(many(3), none()).looks.get('a')).toMatchObject({ found: 'many', count: 3 }));

test('nowhere: what was there instead, each name once and at most twelve', () => {
  const { looks } = merge(none('A', 'B'), none('B', ...Array.from({ length: 20 }, (_, index) => `N${index}`)));
  const look = looks.get('a');
  expect(look?.found === 'none' && look.seen.slice(0, 3)).toEqual(['A', 'B', 'N0']);
  expect(look?.found === 'none' && look.seen).toHaveLength(12);
});
