/** Resource menus (A3): flat items and groups that may start closed, whose items are then not in the DOM (R12). */
import * as ko from 'knockout';
import type { LabelKey } from '../labels.ts';
import { el, icon, icons, pressable, region } from './elements.ts';
import { switches, text } from './portal.ts';

interface Item {
  readonly id: string;
  readonly label: LabelKey;
  /** Absent: leads nowhere in the twin. */
  readonly hash?: string;
}
interface Group {
  readonly id: string;
  readonly label: LabelKey;
  readonly items: readonly Item[];
}
export type MenuSpec = readonly (Item | Group)[];

export function appMenu(hash: (item: 'Overview' | 'Users' | 'SignOn' | 'Properties') => string): MenuSpec {
  return [
    { id: 'Overview', label: 'overview', hash: hash('Overview') },
    { id: 'DeploymentPlan', label: 'deploymentPlan' },
    { id: 'Diagnose', label: 'diagnose' },
    {
      id: 'manage', label: 'manage', items: [
        { id: 'Properties', label: 'properties', hash: hash('Properties') },
        { id: 'Owners', label: 'owners' },
        { id: 'Roles', label: 'roles' },
        { id: 'Users', label: 'usersAndGroups', hash: hash('Users') },
        { id: 'SignOn', label: 'singleSignOn', hash: hash('SignOn') },
        { id: 'Provisioning', label: 'provisioning' },
        { id: 'AppProxy', label: 'applicationProxy' },
        { id: 'SelfService', label: 'selfService' },
        { id: 'CustomAttributes', label: 'customAttributes' },
      ],
    },
    {
      id: 'security', label: 'security', items: [
        { id: 'ConditionalAccess', label: 'conditionalAccess' },
        { id: 'Permissions', label: 'permissions' },
        { id: 'TokenEncryption', label: 'tokenEncryption' },
      ],
    },
    {
      id: 'activity', label: 'activity', items: [
        { id: 'SignIns', label: 'signInLogs' },
        { id: 'Usage', label: 'usageInsights' },
        { id: 'Audit', label: 'auditLogs' },
        { id: 'ProvisioningLogs', label: 'provisioningLogs' },
        { id: 'AccessReviews', label: 'accessReviews' },
      ],
    },
    { id: 'support', label: 'troubleshooting', items: [{ id: 'SupportRequest', label: 'newSupportRequest' }] },
  ];
}

export function listMenu(hash: string): MenuSpec {
  return [
    { id: 'Overview', label: 'overview' },
    { id: 'Diagnose', label: 'diagnose' },
    { id: 'manage', label: 'manage', items: [{ id: 'AppAppsPreview', label: 'allApplications', hash }, { id: 'UserSettings', label: 'userSettings' }] },
    { id: 'security', label: 'security', items: [{ id: 'ConditionalAccess', label: 'conditionalAccess' }] },
    { id: 'activity', label: 'activity', items: [{ id: 'SignIns', label: 'signInLogs' }, { id: 'Audit', label: 'auditLogs' }] },
  ];
}

export function tenantMenu(overview: string, apps: string, people: string): MenuSpec {
  return [
    { id: 'Overview', label: 'overview', hash: overview },
    { id: 'PreviewFeatures', label: 'previewFeatures' },
    { id: 'Diagnose', label: 'diagnose' },
    {
      id: 'manage', label: 'manage', items: [
        { id: 'Users', label: 'users', hash: people },
        { id: 'Groups', label: 'groups' },
        { id: 'Roles', label: 'roles' },
        { id: 'StartboardApplications', label: 'enterpriseApplications', hash: apps },
        { id: 'Devices', label: 'devices' },
        { id: 'Properties', label: 'properties' },
      ],
    },
  ];
}

/** `selected` is the item's id. */
export function resourceMenu(name: string, spec: MenuSpec, selected: string): HTMLElement {
  const open = new Map<string, ko.Observable<boolean>>();
  const filter = ko.observable('');
  const groups = spec.filter((entry): entry is Group => 'items' in entry);
  for (const group of groups) {
    open.set(group.id, ko.observable(!switches().menuGroupsCollapsed));
  }
  const shown = (item: Item) => text(item.label).toLowerCase().includes(filter().toLowerCase());
  const row = (item: Item) => {
    const current = item.id === selected;
    const node = el('div', {
      class: `fxc-menu-listView-item${current ? ' fxc-menu-selected' : ''}`, 'data-telemetryname': `Menu-${item.id}`, role: 'listitem', tabindex: -1,
    }, el('a', {
      class: 'fxc-menu-item', href: item.hash ?? '#home', 'aria-disabled': item.hash ? null : 'true', ...(current ? { 'aria-current': 'page' } : {}),
    }, icon(icons.grid), el('span', { class: 'fxc-menu-itemText', text: text(item.label) })));
    // the whole row acts, not the link alone
    node.addEventListener('click', (event) => {
      event.preventDefault();
      if (item.hash) location.hash = item.hash;
    });
    return node;
  };
  const groupNode = (group: Group) => {
    const isOpen = open.get(group.id) ?? ko.observable(true);
    const head = el('button', {
      type: 'button', class: 'fxc-menu-header', 'aria-expanded': () => String(isOpen() || filter() !== ''),
    }, icon(icons.chevron), el('span', { text: text(group.label) }));
    pressable(head, () => isOpen(!isOpen()));
    return el('div', { class: `azc-group-${group.id} fxc-menu-group` }, head,
      region('div', { class: 'fxc-menu-list', role: 'list' }, () => (isOpen() || filter() !== '' ? group.items.filter(shown).map(row) : [])));
  };
  const search = el('input', { type: 'text', class: 'azc-input fxc-menu-search', placeholder: text('searchMenu'), 'aria-label': text('searchMenu'), bind: { textInput: () => filter } });
  const expand = el('button', { type: 'button', class: 'fxc-menu-expand', title: text('expandAll'), 'aria-label': text('expandAll') }, icon(icons.down));
  pressable(expand, () => open.forEach((each) => each(true)));
  return el('div', { class: 'fxs-menu fxc-menu', 'aria-label': name },
    el('div', { class: 'fxc-menu-top' }, search, expand),
    region('div', { class: 'fxc-menu-items', role: 'list' }, () => spec.map((entry) => ('items' in entry ? groupNode(entry) : shown(entry) && row(entry)))));
}
