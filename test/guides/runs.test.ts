import { expect, test } from 'vitest';
import { guides } from '../../lib/guide/index.ts';
import { guidedRuns } from '../e2e/runs/index.ts';

test('every guide has a run that ends in a login, on its own service provider', () => {
  const run = (id: string): string | undefined => Object.entries(guidedRuns).find(([name]) => name === id)?.[1].sp;
  expect(guides.map(({ id }) => [id, run(id)])).toEqual(guides.map(({ id, sp }) => [id, sp]));
});
