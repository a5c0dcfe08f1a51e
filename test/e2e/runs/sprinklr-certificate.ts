import { workingSprinklr } from '../../twins/sprinklr/working.ts';
import { certificateChange } from './certificate-change.ts';
import type { GuidedRun } from './guided-run.ts';
import { typeAddress } from './sprinklr-custom-app.ts';

/** Made active first: Sprinklr saves only what has passed its test. */
export const sprinklrCertificate: GuidedRun = {
  sp: 'sprinklr',
  prepare: workingSprinklr,
  begun: typeAddress,
  ...certificateChange({ step: 'Start Sprinklr’s own test', rule: 'certificate-not-yet-saved' }),
};
