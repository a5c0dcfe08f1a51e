/** S7: choosing a method. The page turns into S8 some time after SAML was chosen. */
import * as ko from 'knockout';
import type { AppView } from '../protocol.ts';
import { el, icon, icons, pressable } from '../shell/elements.ts';
import { api, ApiFailure, text } from '../shell/portal.ts';
import { appOf, signOnHash } from '../shell/screens.ts';
import type { KnockoutScreen } from '../shell/view.ts';
import { link } from './controls.ts';

export const ssoMethod: KnockoutScreen = async (context) => {
  const app = await appOf(context.params.objectId);
  const choosing = ko.observable(false);
  const choose = async (mode: string) => {
    if (choosing() || !context.settled()) return;
    choosing(true);
    try {
      const changed = await api<AppView>(`apps/${app.objectId}`, 'PATCH', { ssoMode: mode });
      if (changed.ssoMode === 'saml') context.navigate(signOnHash(changed, 'saml'), true);
      else context.toast(text('singleSignOn'), text('notInPractice'), 'error');
    } catch (error) {
      context.toast(text('singleSignOn'), error instanceof ApiFailure ? error.error.message : String(error), 'error');
    } finally {
      choosing(false);
    }
  };
  const methods = [
    ['disabled', 'methodDisabled', 'methodDisabledText', icons.close],
    ['saml', 'methodSaml', 'methodSamlText', icons.shield],
    ['password', 'methodPassword', 'methodPasswordText', icons.key],
    ['linked', 'methodLinked', 'methodLinkedText', icons.grid],
  ] as const;
  return {
    draw: () => ({
      body: app.offers.length === 0
        ? el('div', { class: 'ext-intro', text: text('onlyOidc') })
        : el('div', {},
            el('p', { class: 'ext-intro', text: text('notConfigured', { app: app.name }) }),
            el('h3', {}, text('selectMethod'), ' ', link(text('helpDecide'), () => {}, 'ext-help')),
            el('div', { class: 'ext-methods' }, methods.filter(([mode]) => app.offers.includes(mode)).map(([mode, title, description, path]) =>
              pressable(el('div', { class: 'ext-ad-problem-details-card-tile fxs-fxclick', tabindex: 0, title: text(title) },
                icon(path, 'fxs-icon ext-method-icon'),
                el('div', { class: 'ext-ad-problem-details-card-tile-title', text: text(title) }),
                el('div', { class: 'ext-ad-problem-details-card-tile-text', text: text(description) })), () => void choose(mode))))),
    }),
  };
};
