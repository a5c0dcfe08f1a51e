import { expect, test } from 'vitest';
import { combinations, variants, type Variant } from '../e2e/variants.ts';

/** Everything that a variant sets, one by one. */
const settings = (all: readonly Variant[]) =>
  new Set(all.flatMap(({ switches, zoom, window }) => Object.entries({ ...switches, ...(zoom ? { zoom } : {}), ...(window ? { window: window.join() } : {}) }).map(String)));

test('the combinations leave out nothing that is tried one at a time', () => {
  expect([...settings(combinations)].sort()).toEqual([...settings(variants)].sort());
});

test('the same build, console and setting do not always come together', () => {
  // Builds come three in turn and consoles two: a list whose length is a multiple of either would meet the same ones in every guide.
  expect(combinations.length % 2).toBe(1);
  expect(combinations.length % 3).not.toBe(0);
});
