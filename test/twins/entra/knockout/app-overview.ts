/** S5: an app's overview with its "Getting Started" tiles; S14 in short. */
import type { LabelKey } from '../labels.ts';
import { el, icon, icons, pressable } from '../shell/elements.ts';
import { text } from '../shell/portal.ts';
import { appOf } from '../shell/screens.ts';
import type { KnockoutScreen } from '../shell/view.ts';
import { copyBox, infoBox, link } from './controls.ts';

export const appOverview: KnockoutScreen = async (context) => {
  const app = await appOf(context.params.objectId);
  const { objectId } = app;
  return {
    draw: () => {
      const tile = (number: number, title: LabelKey, description: LabelKey, action: LabelKey, open: () => void) =>
        pressable(el('div', { class: 'ext-start-tile fxs-fxclick', tabindex: 0, role: 'group', 'aria-label': text(title) },
          el('div', { class: 'ext-start-title' }, icon(icons.check), el('span', { text: `${number}. ${text(title)}` })),
          el('div', { class: 'ext-start-text', text: text(description) }),
          // a click on the link is a click on the tile
          link(text(action), () => {})), open);
      const nowhere = () => context.toast(text('notInPractice'), '', 'error');
      return {
        body: el('div', {},
          el('h3', { text: text('properties') }),
          el('div', { class: 'ext-essentials' }, copyBox(text('name'), app.name), copyBox(text('applicationId'), app.appId), copyBox(text('objectId'), app.objectId)),
          el('h3', { text: text('gettingStarted') }),
          el('div', { class: 'ext-start' },
            tile(1, 'tileAssign', 'tileAssignText', 'tileAssign', () => void context.open('usersAndGroups', { objectId })),
            tile(2, 'tileSso', 'tileSsoText', 'getStarted', () => void context.open('samlSignOn', { objectId })),
            tile(3, 'tileProvision', 'tileProvisionText', 'getStarted', nowhere),
            tile(4, 'tileAccess', 'tileAccessText', 'createPolicy', nowhere),
            tile(5, 'tileSelf', 'tileSelfText', 'getStarted', nowhere))),
      };
    },
  };
};

export const properties: KnockoutScreen = async (context) => {
  const app = await appOf(context.params.objectId);
  return {
    draw: () => ({
      body: el('div', { class: 'ext-essentials' },
        infoBox(text('notInPractice')),
        copyBox(text('name'), app.name), copyBox(text('applicationId'), app.appId), copyBox(text('objectId'), app.objectId)),
    }),
  };
};
