import { SprinklrState } from '../../twins/sprinklr/index.ts';
import { typeIn } from '../guided.ts';
import type { GuidedRun } from './guided-run.ts';

/** At staging, every field by hand; advocacy is left out. */
export const sprinklrCustomApp: GuidedRun = {
  sp: 'sprinklr',
  // What Sprinklr's people told: no page shows it.
  async begun({ desk, twins }) {
    const { staging } = new SprinklrState(twins.state);
    await typeIn(desk, 'Service Provider Login URL', `https://${staging.host}`);
    await typeIn(desk, 'Partner ID', staging.partnerId);
  },
  own: () => ({ skip: /Import Entra’s metadata|Advocacy/ }),
};
