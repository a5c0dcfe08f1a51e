/** S6: who is assigned, and assigning more. */
import * as ko from 'knockout';
import type { AppView, UserView } from '../protocol.ts';
import { el, icons, region } from '../shell/elements.ts';
import { api, ApiFailure, switches, text } from '../shell/portal.ts';
import type { KnockoutScreen } from '../shell/view.ts';
import { commandBar, footerButton, infoBox, link } from './controls.ts';
import { table } from './grids.ts';

export const usersAndGroups: KnockoutScreen = async (context) => {
  const { objectId = '' } = context.params;
  const assigned = ko.observable<UserView[]>(await api<UserView[]>(`apps/${objectId}/assignments`));
  const read = async () => {
    assigned(await api<UserView[]>(`apps/${objectId}/assignments`));
  };
  return {
    refresh: read,
    draw: () => ({
      commandBar: commandBar([
        { id: 'AddUser', label: text('addUserGroup'), icon: icons.add, run: () => void context.open('addAssignment', { objectId }) },
        { id: 'EditAssignment', label: text('editAssignment'), icon: icons.edit, enabled: () => false },
        { id: 'RemoveAssignment', label: text('removeAssignment'), icon: icons.remove, enabled: () => false },
        { id: 'Columns', label: text('columns'), icon: icons.grid },
        { id: 'Feedback', label: text('gotFeedback'), icon: icons.feedback },
      ]),
      body: el('div', {},
        infoBox(text('assignmentNote')),
        el('div', { class: 'ext-filters' }, el('input', { type: 'text', class: 'azc-input azc-formControl ext-search', placeholder: text('searchAssignments'), 'aria-label': text('search') })),
        region('div', {}, () => table([text('displayName'), text('objectType'), text('roleAssigned')],
          assigned().map((user) => ({
            cells: [user.displayName, text('user'), text('defaultAccess')],
            menu: [{ label: text('remove'), run: () => void api(`apps/${objectId}/assignments/${user.objectId}`, 'DELETE').then(read) }],
          })), text('noAssignments')))),
    }),
  };
};

export const addAssignment: KnockoutScreen = (context) => {
  const { objectId = '' } = context.params;
  const chosen = ko.observable<readonly UserView[]>([]);
  const saving = ko.observable(false);
  const pick = async () => {
    const { users } = await context.open('picker', { objectId, selected: chosen().map((user) => user.objectId) });
    if (users) chosen(users);
  };
  const assign = async () => {
    saving(true);
    try {
      await api<AppView>(`apps/${objectId}/assignments`, 'POST', { userIds: chosen().map((user) => user.objectId) });
      context.saved();
      context.toast(text('assigned'), text('assignedText', { count: chosen().length }), 'success');
      context.close();
    } catch (error) {
      context.toast(text('assign'), error instanceof ApiFailure ? error.error.message : String(error), 'error');
    } finally {
      saving(false);
    }
  };
  return {
    draw: () => ({
      body: el('div', { class: 'ext-assignment' },
        !switches().groupAssignment && infoBox(text('noGroups')),
        el('div', { class: 'ext-block' },
          el('div', { class: 'ext-block-title', text: text('usersAndGroups') }),
          region('div', {}, () => {
            const { length } = chosen();
            const caption = length === 0 ? text('noneSelected') : length === 1 ? text('userSelected') : text('usersSelected', { count: length });
            return link(caption, () => void pick());
          })),
        el('div', { class: 'ext-block' },
          el('div', { class: 'ext-block-title', text: text('selectRole') }),
          el('div', { class: 'ext-block-fixed azc-disabled', 'aria-disabled': 'true', text: text('defaultAccess') }))),
      footer: footerButton(text('assign'), () => void assign(), () => context.settled() && chosen().length > 0 && !saving()),
    }),
  };
};
