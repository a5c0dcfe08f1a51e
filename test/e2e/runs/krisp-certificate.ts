import { workingKrisp } from '../../twins/krisp/working.ts';
import { inCertificates } from './certificate-rows.ts';
import type { GuidedRun } from './guided-run.ts';

export const krispCertificate: GuidedRun = {
  sp: 'krisp',
  prepare: workingKrisp,
  own: () => ({ instead: inCertificates, skip: /Tidy up/ }),
};
