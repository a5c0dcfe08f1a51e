/** The portal's own chrome: top bar, side bar, global search, account menu (A1, S0). */
import * as ko from 'knockout';
import type { LabelKey } from '../labels.ts';
import { isAdminCenter } from './admin-center.ts';
import { el, icon, icons, pressable, region, volatileId } from './elements.ts';
import { currentSession, text } from './portal.ts';
import { galleryHash, listHash, tenantHash } from './screens.ts';

function searchBox(): HTMLElement {
  const query = ko.observable('');
  const popup = volatileId('searchmenu_');
  const services: { id: string; label: LabelKey; hash: string }[] = [
    { id: 'Microsoft_AAD_IAM_Application', label: 'enterpriseApplications', hash: listHash },
    { id: 'Microsoft_AAD_IAM_ActiveDirectory', label: 'entraId', hash: tenantHash },
    { id: 'Microsoft_AAD_IAM_Gallery', label: 'browseGallery', hash: galleryHash },
  ];
  const input = el('input', {
    type: 'text', class: 'fxs-search-input', role: 'combobox', 'aria-label': text('globalSearch'), placeholder: text('globalSearch'),
    'aria-autocomplete': 'list', 'aria-expanded': () => String(query() !== ''), 'aria-owns': popup, autocomplete: 'off', bind: { textInput: () => query },
  });
  const results = region('div', { class: 'fxs-search-popup', id: popup, role: 'listbox', visible: () => query() !== '' }, () => {
    const found = services.filter(({ label: key }) => text(key).toLowerCase().includes(query().trim().toLowerCase()));
    return [
      el('div', { class: 'fxs-search-group', text: text('services') }),
      found.length === 0 && el('div', { class: 'fxs-search-none', text: text('noResults') }),
      found.map(({ id, label: key, hash }) => el('div', { id, class: 'fxs-search-result', role: 'option', click: () => query('') }, el('a', { href: hash, text: text(key) }))),
      el('div', { class: 'fxs-search-group', text: 'Marketplace' }),
      el('div', { class: 'fxs-search-group', text: 'Documentation' }),
    ];
  });
  return el('div', { class: 'fxs-search' }, icon(icons.search), input, results);
}

function account(): HTMLElement {
  const { user, tenant } = currentSession();
  const open = ko.observable(false);
  const button = el('button', {
    id: 'fxs-avatarmenu-button', type: 'button', class: 'fxs-menu-account', 'aria-expanded': () => String(open()),
    'aria-label': `Account menu Currently signed in as ${user.userPrincipalName}, under ${tenant.name}`,
  }, el('span', { class: 'fxs-avatarmenu-text' },
    el('span', { class: 'fxs-avatarmenu-username', text: user.userPrincipalName }),
    el('span', { class: 'fxs-avatarmenu-tenant', text: `${tenant.name} (${tenant.domain})`.toUpperCase() })),
  el('span', { class: 'fxs-avatar', 'aria-hidden': 'true', text: user.displayName.slice(0, 1) }));
  pressable(button, () => open(!open()));
  return el('div', { class: 'fxs-avatarmenu' }, button,
    el('div', { class: 'fxs-avatarmenu-popup fxs-portal-bg-txt-br', visible: () => open() },
      el('div', { text: user.displayName }), el('a', { href: '/signout', text: 'Sign out' })));
}

export function topBar(toggleSidebar: () => void): HTMLElement {
  const menu = el('button', { type: 'button', class: 'fxs-topbar-button', 'aria-label': text('showPortalMenu'), title: text('showPortalMenu') }, icon(icons.menu));
  pressable(menu, toggleSidebar);
  const tools: readonly (readonly [LabelKey, string])[] = [
    ['copilot', icons.feedback], ['cloudShell', icons.grid], ['notifications', icons.bell], ['settings', icons.gear], ['support', icons.info], ['feedback', icons.feedback],
  ];
  return el('header', { class: 'fxs-topbar az-noprint msportalfx-unselectable fxs-vivaresize', role: 'banner' },
    menu,
    el('a', { href: '#home', class: 'fxs-topbar-brand', text: text(isAdminCenter ? 'adminCenter' : 'azure') }),
    searchBox(),
    el('div', { class: 'fxs-topbar-tools', role: 'toolbar' }, tools.map(([key, path]) =>
      el('button', { type: 'button', class: 'fxs-topbar-button', title: text(key), 'aria-label': text(key) }, icon(path)))),
    account());
}

export function sideBar(): { element: HTMLElement; toggle(): void } {
  const open = ko.observable(false);
  const link = (key: LabelKey, hash: string, path: string) =>
    el('li', { class: 'fxs-sidebar-item' }, el('a', { href: hash, title: text(key), click: () => open(false) }, icon(path), el('span', { class: 'fxs-sidebar-label', text: text(key) })));
  const element = el('nav', { class: () => `fxs-sidebar${open() ? ' fxs-sidebar-open' : ''}`, 'aria-label': 'Portal menu' },
    region('ul', { class: 'fxs-sidebar-list' }, () => [
      link('home', '#home', icons.grid),
      link('entraId', tenantHash, icons.shield),
      link('enterpriseApplications', listHash, icons.key),
    ]));
  return { element, toggle: () => open(!open()) };
}
