/** S15: the directory's people, and one person's overview and properties. */
import * as ko from 'knockout';
import type { UserPage, UserView } from '../protocol.ts';
import { personHash } from '../protocol.ts';
import { el, icons, pressable, region } from '../shell/elements.ts';
import { api, text } from '../shell/portal.ts';
import type { KnockoutScreen } from '../shell/view.ts';
import { commandBar, copyBox } from './controls.ts';
import { virtualList } from './grids.ts';

export const people: KnockoutScreen = async () => {
  const { users } = await api<UserPage>('users?top=100');
  return {
    draw: () => {
      const list = virtualList<UserView>({
        columns: [text('displayName'), text('userPrincipalName')],
        height: 440,
        cells: (user) => [el('a', { class: 'msportalfx-text-primary', href: personHash(user), text: user.displayName }), user.userPrincipalName],
      });
      list.show(users);
      return {
        commandBar: commandBar([
          { id: 'Columns', label: text('columns'), icon: icons.grid },
          { id: 'PreviewFeatures', label: text('previewFeatures'), icon: icons.feedback },
          { id: 'Feedback', label: text('gotFeedback'), icon: icons.feedback },
        ]),
        body: list.element,
      };
    },
  };
};

export const person: KnockoutScreen = async (context) => {
  const user = await api<UserView>(`users/${context.params.userId}`);
  const tab = ko.observable<'overview' | 'properties'>('overview');
  return {
    draw: () => ({
      body: el('div', {},
        el('div', { class: 'fxc-section-tabs', role: 'tablist' }, (['overview', 'properties'] as const).map((key) =>
          pressable(el('div', { class: 'fxc-section-tab-item', role: 'tab', tabindex: 0, 'aria-selected': () => String(tab() === key), text: text(key) }), () => tab(key)))),
        region('div', { class: 'ext-essentials' }, () => tab() === 'overview'
          ? [copyBox(text('userPrincipalName'), user.userPrincipalName), copyBox(text('objectId'), user.objectId)]
          : [
              el('h3', { text: text('identity') }),
              copyBox(text('displayName'), user.displayName), copyBox(text('userPrincipalName'), user.userPrincipalName),
              el('h3', { text: text('contactInformation') }),
              copyBox(text('email'), user.mail),
            ])),
    }),
  };
};
