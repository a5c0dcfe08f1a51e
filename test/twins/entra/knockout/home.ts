/** The portal's home: tiles of services (S1). */
import { isAdminCenter } from '../shell/admin-center.ts';
import { el, icon, icons } from '../shell/elements.ts';
import { currentSession, text } from '../shell/portal.ts';
import { listHash } from '../shell/screens.ts';
import type { KnockoutScreen } from '../shell/view.ts';

/** The older form of the address, as the home page still links it (R7). */
const oldTenantHash = '#blade/Microsoft_AAD_IAM/ActiveDirectoryMenuBlade';

export const home: KnockoutScreen = () => ({
  draw: () => {
    const tile = (name: string, hash: string, path: string) =>
      el('a', { class: 'fxs-home-tile', href: hash }, el('span', { class: 'fxs-home-tile-icon' }, icon(path)), el('span', { text: name }));
    // The admin center's first screen has no tiles of Azure services: the way is its own navigation.
    if (isAdminCenter) return { body: el('div', { class: 'fxs-home' }, el('h3', { text: currentSession().tenant.name })) };
    return {
      body: el('div', { class: 'fxs-home' }, el('h3', { text: text('azureServices') }),
        el('div', { class: 'fxs-home-tiles' },
          tile(text('entraId'), oldTenantHash, icons.shield),
          tile(text('enterpriseApplications'), listHash, icons.grid))),
    };
  },
});

export const nothing: KnockoutScreen = () => ({
  draw: () => ({ body: el('div', { class: 'fxs-blade-error', text: '404: there is no such blade in the practice tenant.' }) }),
});
