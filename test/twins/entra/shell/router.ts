/** From the hash to the blade (R7). */
import { bladeNames } from '../protocol.ts';
import type { Screen } from '../../switches.ts';
import { parseHash } from './hash.ts';
import type { BladeSpec } from './journey.ts';
import { findParked, mayLeave, openBlade, redirect, topBlade, uncover } from './journey.ts';
import { refreshSwitches } from './portal.ts';
import { appOf } from './screens.ts';

async function specOf(hash: string): Promise<BladeSpec> {
  const address = parseHash(hash);
  if (!address) return { screen: 'home', params: {}, hash: '#home' };
  const { blade, item, values } = address;
  const objectId = values['objectid'] ?? '';
  const spec = (screen: BladeSpec['screen'], params: BladeSpec['params'] = {}): BladeSpec => ({ screen, params, hash });
  switch (blade) {
    case 'activedirectorymenublade':
      return spec('tenantOverview');
    case 'usermanagementmenublade':
      return spec('people');
    case 'userprofilemenublade':
      return spec('person', { userId: values['userid'] ?? '' });
    case 'startboardapplicationsmenublade':
    case 'enterpriseapplicationlistbladev3':
      return spec('appList');
    case 'appgallerybladev2':
      return spec('gallery');
    case 'managedappmenublade': {
      if (item === 'users') return spec('usersAndGroups', { objectId });
      if (item === 'properties') return spec('properties', { objectId });
      if (item !== 'signon') return spec('appOverview', { objectId });
      const app = await appOf(objectId).catch(() => undefined);
      return spec(app?.ssoMode === 'saml' ? 'samlSignOn' : 'ssoMethod', { objectId });
    }
    default: {
      const screen = (Object.keys(bladeNames) as Screen[]).find((name) => bladeNames[name].toLowerCase() === blade);
      const claimId = values['claimid'];
      return screen ? spec(screen, { ...(objectId ? { objectId } : {}), ...(claimId ? { claimId } : {}) }) : spec('nothing');
    }
  }
}

let current = '';
let busy = Promise.resolve();

async function follow(): Promise<void> {
  const hash = location.hash || '#home';
  if (hash === current) return;
  const top = topBlade();
  if (top?.hash === hash) {
    current = hash;
    return;
  }
  if (!(await mayLeave())) {
    history.replaceState(null, '', current);
    return;
  }
  await refreshSwitches();
  current = hash;
  const parked = findParked(hash);
  if (parked) return uncover(parked);
  const spec = await specOf(hash);
  // choosing SAML turns the page of methods into the page of settings
  if (top?.screen === 'ssoMethod' && spec.screen === 'samlSignOn' && top.params.objectId === spec.params.objectId) {
    void redirect(top, 'samlSignOn', hash);
    return;
  }
  void openBlade(spec);
}

export function startRouter(): void {
  const next = () => {
    busy = busy.then(follow, follow);
  };
  addEventListener('hashchange', next);
  next();
}
