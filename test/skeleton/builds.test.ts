import { expect, test } from 'vitest';
import config from '../../wxt.config.ts';

/** `scripts/sizes.ts`, a part of `npm test`, looks into the finished builds for it besides. */
type Found = { name: string }[];
const found = (config.hooks as Record<string, unknown>)['entrypoints:found'] as (wxt: { config: { mode: string } }, found: Found) => void;

test.each([
  ['production', ['background', 'page']],
  ['development', ['background', 'page', 'skeleton']],
])('a %s build has %j', (mode, names) => {
  const entrypoints: Found = ['background', 'page', 'skeleton'].map((name) => ({ name }));
  found({ config: { mode } }, entrypoints);
  expect(entrypoints.map(({ name }) => name)).toEqual(names);
});
