/** S13: starting a test sign-in, in a new tab. */
import * as ko from 'knockout';
import { el, icons } from '../shell/elements.ts';
import { text } from '../shell/portal.ts';
import { appOf } from '../shell/screens.ts';
import type { KnockoutScreen } from '../shell/view.ts';
import { commandBar, footerButton, optionsGroup } from './controls.ts';

export const testSignOn: KnockoutScreen = async (context) => {
  const app = await appOf(context.params.objectId);
  const who = ko.observable<'me' | 'other'>('me');
  const guidance = ko.observable('');
  return {
    draw: () => {
      const area = el('textarea', { class: 'azc-textarea azc-formControl', rows: 4, 'aria-label': text('errorLooks') }) as HTMLTextAreaElement;
      return {
        commandBar: commandBar([{ id: 'Feedback', label: text('gotFeedback'), icon: icons.feedback }]),
        body: el('div', { class: 'ext-pane-body' },
          el('p', { class: 'ext-intro', text: text('testSignInText') }),
          optionsGroup('', [
            { value: 'me' as 'me' | 'other', label: text('currentUser') },
            { value: 'other' as 'me' | 'other', label: text('someoneElse') },
          ], who, () => {}, true),
          // the application starts it where it can, else the identity provider does
          footerButton(text('testSignIn'), () => window.open(`https://myapps.microsoft.com/start/${app.appId}`, '_blank')),
          el('h3', { text: text('resolvingErrors') }),
          el('div', { class: 'azc-form-label', text: text('errorLooks') }),
          area,
          footerButton(text('getGuidance'), () => guidance(/AADSTS\d+/.exec(area.value)?.[0] ?? text('noResults')), () => true, false),
          el('div', { class: 'ext-intro', text: () => guidance() })),
      };
    },
  };
};
