import type { GuidedRun } from './guided-run.ts';

/** Nothing has to be typed or asked. */
export const krispCustomApp: GuidedRun = { sp: 'krisp' };
