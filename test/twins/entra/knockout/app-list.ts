/** S2: all enterprise applications. */
import * as ko from 'knockout';
import { el, icons } from '../shell/elements.ts';
import type { AppSummary } from '../protocol.ts';
import { appHash } from '../protocol.ts';
import { api, text } from '../shell/portal.ts';
import type { KnockoutScreen } from '../shell/view.ts';
import { commandBar } from './controls.ts';
import { virtualList } from './grids.ts';

export const appList: KnockoutScreen = async (context) => {
  const apps = ko.observable<AppSummary[]>(await api<AppSummary[]>('apps'));
  const query = ko.observable('').extend({ rateLimit: { timeout: 150, method: 'notifyWhenChangesStop' } });
  const read = async () => {
    apps(await api<AppSummary[]>(`apps?search=${encodeURIComponent(query())}`));
  };
  query.subscribe(() => void read());
  return {
    refresh: read,
    draw: () => {
      const list = virtualList<AppSummary>({
        columns: [text('name'), text('objectId'), text('applicationId'), text('createdOn'), text('identifierUri')],
        height: 440,
        cells: (app) => [
          el('a', { class: 'msportalfx-text-primary', href: appHash('Overview', app), text: app.name }),
          app.objectId, app.appId, new Date(app.createdAt).toLocaleDateString(), app.identifier,
        ],
      });
      ko.computed({ read: () => list.show(apps()), disposeWhenNodeIsRemoved: list.element });
      return {
        commandBar: commandBar([
          { id: 'NewApplication', label: text('newApplication'), icon: icons.add, run: () => void context.open('gallery') },
          { id: 'Refresh', label: text('refresh'), icon: icons.refresh, run: () => void read() },
          { id: 'Export', label: text('exportList'), icon: icons.download },
          { id: 'Columns', label: text('columns'), icon: icons.grid },
          { id: 'PreviewFeatures', label: text('previewFeatures'), icon: icons.feedback },
          { id: 'Feedback', label: text('gotFeedback'), icon: icons.feedback },
        ]),
        body: el('div', {},
          el('div', { class: 'ext-filters' },
            el('input', { type: 'text', class: 'azc-input azc-formControl ext-search', placeholder: text('searchApps'), 'aria-label': text('searchBox'), bind: { textInput: () => query } }),
            el('span', { class: 'fxc-pill', text: text('applicationTypeFilter') }),
            el('span', { class: 'fxc-pill', text: text('applicationIdFilter') }),
            el('span', { class: 'fxc-pill', text: text('addFilters') })),
          list.element),
      };
    },
  };
};
