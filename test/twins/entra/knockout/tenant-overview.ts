/** S1: the directory's overview with its Add menu. */
import { el, icons } from '../shell/elements.ts';
import { currentSession, text } from '../shell/portal.ts';
import type { KnockoutScreen } from '../shell/view.ts';
import { commandBar, copyBox } from './controls.ts';

export const tenantOverview: KnockoutScreen = (context) => ({
  draw: () => {
    const { tenant } = currentSession();
    const row = (name: string, value: string | number) =>
      el('div', { class: 'ext-row' }, el('div', { class: 'ext-row-label', text: name }), el('div', { class: 'ext-row-value', text: String(value) }));
    return {
      commandBar: commandBar([
        {
          id: 'Add', label: text('add'), icon: icons.add, items: [
            { label: text('user') },
            { label: text('group') },
            { label: text('enterpriseApplication'), run: () => void context.open('gallery') },
            { label: text('appRegistration') },
          ],
        },
        { id: 'ManageTenants', label: text('manageTenants'), icon: icons.gear },
        { id: 'WhatsNew', label: text('whatsNew'), icon: icons.info },
        { id: 'PreviewFeatures', label: text('previewFeatures'), icon: icons.feedback },
        { id: 'Feedback', label: text('gotFeedback'), icon: icons.feedback },
      ]),
      body: el('div', {},
        el('div', { class: 'fxc-section-tabs', role: 'tablist' }, (['overview', 'monitoring', 'properties', 'recommendations', 'setupGuides'] as const).map((key, at) =>
          el('div', { class: 'fxc-section-tab-item', role: 'tab', 'aria-selected': String(at === 0), text: text(key) }))),
        el('h3', { text: text('basicInformation') }),
        el('div', { class: 'ext-essentials' },
          row(text('name'), tenant.name),
          copyBox(text('tenantId'), tenant.tenantId),
          row(text('primaryDomain'), tenant.domain),
          row(text('license'), 'Microsoft Entra ID Free'),
          row(text('users'), tenant.users),
          row(text('groups'), 0),
          row(text('applications'), tenant.apps),
          row(text('devices'), 0))),
    };
  },
});
