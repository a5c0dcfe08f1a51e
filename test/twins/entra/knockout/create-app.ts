/** S4: "Create your own application". */
import * as ko from 'knockout';
import type { AppView, NewApp, TemplateView } from '../protocol.ts';
import { el, icons, region } from '../shell/elements.ts';
import { api, ApiFailure, text } from '../shell/portal.ts';
import type { KnockoutScreen, ViewContext } from '../shell/view.ts';
import { commandBar, footerButton, optionsGroup } from './controls.ts';
import { Form } from './form.ts';
import { textBox } from './text-box.ts';

/** Creates, tells, and closes the pane with the new app; the shell goes there a moment later. */
export async function createAndOpen(context: ViewContext, form: Form, make: () => Promise<AppView>, name: string): Promise<void> {
  form.saving(true);
  context.toast(text('adding', { app: name }), name, 'progress');
  try {
    const { objectId, appId } = await make();
    context.toast(text('added', { app: name }), name, 'success');
    context.close({ created: { objectId, appId } });
  } catch (error) {
    context.toast(text('create'), error instanceof ApiFailure ? error.error.message : String(error), 'error');
  } finally {
    form.saving(false);
  }
}

export const createApp: KnockoutScreen = async (context) => {
  const templates = await api<TemplateView[]>('templates');
  const form = new Form(context);
  const name = form.field('', ['required']);
  const kind = ko.observable<NewApp['kind']>('non-gallery');
  const create = async () => {
    await form.idle();
    if (!form.checkRequired()) return;
    const input: NewApp = { name: name.value(), kind: kind() };
    await createAndOpen(context, form, () => api<AppView>('apps', 'POST', input), name.value());
  };
  return {
    draw: () => ({
      commandBar: commandBar([{ id: 'Feedback', label: text('gotFeedback'), icon: icons.feedback }]),
      body: el('div', { class: 'ext-pane-body' },
        el('p', { class: 'ext-intro', text: text('createIntro') }),
        textBox({ field: name, label: text('appName'), placeholder: text('inputName'), required: true }),
        optionsGroup(text('lookingToDo'), [
          { value: 'proxy' as NewApp['kind'], label: text('radioProxy') },
          { value: 'register' as NewApp['kind'], label: text('radioRegister') },
          { value: 'non-gallery' as NewApp['kind'], label: text('radioNonGallery') },
        ], kind, () => form.touch(), true),
        region('div', { class: 'ext-similar' }, () => {
          const typed = name.value().trim().toLowerCase();
          const similar = typed.length < 3 ? [] : templates.filter((template) => template.name.toLowerCase().includes(typed.slice(0, 5)));
          return similar.length > 0 && [
            el('div', { text: text('similarApps') }),
            similar.map((template) => el('div', { class: 'ext-similar-app', text: template.name })),
          ];
        })),
      footer: footerButton(text('create'), () => void create(), () => form.canSave() && name.value() !== ''),
    }),
  };
};
