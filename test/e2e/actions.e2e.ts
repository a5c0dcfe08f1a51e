import { expect, test } from 'vitest';
import { countByHand, handCounts } from './counted.ts';

test('what Krisp’s set-up asks of hands without the guide', async () => {
  const { counts, worked } = await countByHand();
  expect(worked).toBe(true);
  // The guided run is held against these figures (`krisp.e2e.ts`): they may not be padded.
  expect(counts).toEqual(handCounts);
});
