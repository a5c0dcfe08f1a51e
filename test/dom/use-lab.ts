import { afterAll, beforeAll } from 'vitest';
import { openLab, type Lab } from './browser.ts';

/** One laboratory for the tests of a file: it is there when they begin, and gone after the last. */
export function useLab(): Pick<Lab, 'open'> {
  let lab: Lab;
  beforeAll(async () => {
    lab = await openLab();
  });
  afterAll(() => lab.close());
  return { open: (...page) => lab.open(...page) };
}
