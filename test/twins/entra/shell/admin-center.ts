/** The chrome of entra.microsoft.com: the same blades, its own left navigation in both ages. */
import * as ko from 'knockout';
import type { LabelKey } from '../labels.ts';
import { peopleHash } from '../protocol.ts';
import { el, icon, icons, pressable, region } from './elements.ts';
import { switches, text } from './portal.ts';
import { listHash, tenantHash } from './screens.ts';

export const isAdminCenter = location.hostname === 'entra.microsoft.com';

interface Entry {
  readonly label: LabelKey;
  /** Absent: leads nowhere in the twin. */
  readonly hash?: string;
  readonly entries?: readonly Entry[];
}

/** Since 2025 one group, Entra ID; before, Identity with Applications in it. */
function entries(): readonly Entry[] {
  const people: readonly Entry[] = [{ label: 'overview', hash: tenantHash }, { label: 'users', hash: peopleHash }, { label: 'groups' }];
  const apps: readonly Entry[] = [{ label: 'navEnterpriseApps', hash: listHash }, { label: 'appRegistrations' }];
  return switches().wording === 'old'
    ? [{ label: 'navEntraId', entries: [...people, { label: 'applications', entries: apps }] }, { label: 'protection', entries: [] }]
    : [{ label: 'navEntraId', entries: [...people, ...apps] }, { label: 'protection', entries: [] }];
}

export function adminNavigation(): { element: HTMLElement; toggle(): void } {
  // In a narrow window it is folded until the menu button opens it.
  const narrow = matchMedia('(max-width: 640px)');
  const shown = ko.observable(!narrow.matches);
  narrow.addEventListener('change', () => shown(!narrow.matches));
  const open = ko.observableArray<LabelKey>(switches().menuGroupsCollapsed ? [] : ['navEntraId']);
  const item = ({ label, hash, entries: inner }: Entry, level: number): HTMLElement => {
    const indent = `fxs-nav-level-${level}`;
    if (!inner) return el('li', { class: `fxs-sidebar-item ${indent}` }, el('a', { ...(hash ? { href: hash } : { role: 'link', tabindex: 0 }), title: text(label) }, el('span', { class: 'fxs-sidebar-label', text: text(label) })));
    const isOpen = open().includes(label);
    const head = el('button', { type: 'button', class: 'fxs-nav-group', 'aria-expanded': String(isOpen), title: text(label) }, icon(isOpen ? icons.down : icons.chevron), el('span', { class: 'fxs-sidebar-label', text: text(label) }));
    pressable(head, () => (isOpen ? open.remove(label) : open.push(label)));
    // what is in a closed group is not in the document (R12)
    return el('li', { class: `fxs-sidebar-item ${indent}` }, head, isOpen && el('ul', { class: 'fxs-sidebar-list' }, inner.map((one) => item(one, level + 1))));
  };
  const element = el('nav', { class: () => `fxs-sidebar fxs-nav${shown() ? ' fxs-sidebar-open' : ''}`, 'aria-label': 'Navigation' },
    region('ul', { class: 'fxs-sidebar-list' }, () => [
      el('li', { class: 'fxs-sidebar-item' }, el('a', { href: '#home', title: text('home') }, icon(icons.grid), el('span', { class: 'fxs-sidebar-label', text: text('home') }))),
      ...entries().map((one) => item(one, 0)),
    ]));
  return { element, toggle: () => shown(!shown()) };
}
