/** The picker of people (A11, Knockout): a search, a virtualised list, the selected ones, Select. */
import * as ko from 'knockout';
import type { UserPage, UserView } from '../protocol.ts';
import { el, icon, icons, pressable, region } from '../shell/elements.ts';
import { api, text } from '../shell/portal.ts';
import type { KnockoutScreen } from '../shell/view.ts';
import { footerButton } from './controls.ts';
import { virtualList } from './grids.ts';

export const picker: KnockoutScreen = async (context) => {
  const page = ko.observable(await api<UserPage>('users?top=200'));
  const selected = ko.observable<readonly UserView[]>(page().users.filter(({ objectId }) => context.params.selected?.includes(objectId)));
  const query = ko.observable('').extend({ rateLimit: { timeout: 200, method: 'notifyWhenChangesStop' } });
  query.subscribe((search) => void api<UserPage>(`users?top=200&search=${encodeURIComponent(search)}`).then(page));
  const toggle = (user: UserView) => {
    const without = selected().filter(({ objectId }) => objectId !== user.objectId);
    selected(without.length < selected().length ? without : [...selected(), user]);
  };
  return {
    draw: () => {
      const list = virtualList<UserView>({
        columns: [],
        height: 380,
        cells: (user) => [
          el('div', { class: 'ext-person' },
            el('span', { class: 'ext-person-avatar', 'aria-hidden': 'true', text: user.displayName.slice(0, 1) }),
            el('span', { class: 'ext-person-text' },
              el('span', { class: 'ext-person-name', text: user.displayName }),
              el('span', { class: 'fxs-portal-subtext', text: user.mail || user.userPrincipalName }))),
        ],
        decorate: (row, user) => {
          const on = selected().some(({ objectId }) => objectId === user.objectId);
          row.setAttribute('aria-selected', String(on));
          row.tabIndex = 0;
          row.classList.toggle('azc-grid-row-selected', on);
          pressable(row, () => toggle(user));
        },
      });
      ko.computed({
        read: () => {
          selected();
          list.show(page().users);
        },
        disposeWhenNodeIsRemoved: list.element,
      });
      return {
        body: el('div', { class: 'ext-pane-body' },
          el('input', {
            type: 'text', class: 'azc-input azc-formControl ext-search', placeholder: text('searchPeople'), 'aria-label': text('search'), autocomplete: 'off',
            bind: { textInput: () => query, enable: () => context.settled() },
          }),
          list.element,
          el('div', { class: 'ext-selected-title', text: text('selectedItems') }),
          region('div', { class: 'ext-selected' }, () => selected().map((user) => el('div', { class: 'ext-selected-item' },
            el('span', { text: user.displayName }),
            pressable(el('button', { type: 'button', class: 'ext-remove', 'aria-label': text('remove'), title: text('remove') }, icon(icons.close)), () => toggle(user)))))),
        footer: footerButton(text('select'), () => context.close({ users: selected() }), () => context.settled() && selected().length > 0),
      };
    },
  };
};
