import { workingKrisp } from '../../twins/krisp/working.ts';
import { certificateChange } from './certificate-change.ts';
import type { GuidedRun } from './guided-run.ts';

/** Saved at Krisp first, then made active. */
export const krispCertificate: GuidedRun = {
  sp: 'krisp',
  prepare: workingKrisp,
  ...certificateChange({ step: 'Make it active', rule: 'certificate-not-yet-active' }),
};
