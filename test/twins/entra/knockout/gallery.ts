/** S3: the gallery, and the pane of one of its applications. */
import * as ko from 'knockout';
import type { AppView, NewApp, TemplateView } from '../protocol.ts';
import { el, icon, icons, pressable, region } from '../shell/elements.ts';
import { api, text } from '../shell/portal.ts';
import type { KnockoutScreen } from '../shell/view.ts';
import { commandBar, footerButton } from './controls.ts';
import { createAndOpen } from './create-app.ts';
import { Form } from './form.ts';
import { textBox } from './text-box.ts';

export const gallery: KnockoutScreen = async (context) => {
  const templates = await api<TemplateView[]>('templates');
  const query = ko.observable('');
  return {
    draw: () => ({
      commandBar: commandBar([
        { id: 'CreateOwn', label: text('createYourOwn'), icon: icons.add, run: () => void context.open('createApp') },
        { id: 'Feedback', label: text('gotFeedback'), icon: icons.feedback },
      ]),
      body: el('div', {},
        el('p', { class: 'ext-intro', text: text('galleryIntro') }),
        el('div', { class: 'ext-filters' },
          el('input', { type: 'text', class: 'azc-input azc-formControl ext-search', placeholder: text('searchApplication'), 'aria-label': text('searchApplication'), bind: { textInput: () => query } }),
          ([text('ssoFilter'), text('accountFilter'), text('categoryFilter')]).map((pill) => el('span', { class: 'fxc-pill', text: pill }))),
        el('h3', { text: text('featured') }),
        region('div', { class: 'ext-gallery', role: 'list' }, () => {
          const found = templates.filter(({ name }) => name.toLowerCase().includes(query().trim().toLowerCase()));
          return found.length === 0 ? el('div', { text: text('noResults') }) : found.map(({ id, name, publisher }) =>
            pressable(el('div', { class: 'ext-gallery-tile fxs-fxclick', role: 'listitem', tabindex: 0, title: name },
              el('div', { class: 'ext-gallery-logo', 'aria-hidden': 'true', text: name.slice(0, 1) }),
              el('div', {}, el('div', { class: 'ext-gallery-name', text: name }), el('div', { class: 'fxs-portal-subtext', text: publisher }))),
            () => void context.open('galleryApp', { templateId: id })));
        })),
    }),
  };
};

export const galleryApp: KnockoutScreen = async (context) => {
  const template = (await api<TemplateView[]>('templates')).find(({ id }) => id === context.params.templateId);
  if (!template) throw new Error('no such template');
  const form = new Form(context);
  const name = form.field(template.name, ['required']);
  const create = async () => {
    await form.idle();
    if (!form.checkRequired()) return;
    const input: NewApp = { name: name.value(), kind: 'template', templateId: template.id };
    await createAndOpen(context, form, () => api<AppView>('apps', 'POST', input), name.value());
  };
  return {
    draw: () => {
      const row = (label: string, value: string) =>
        el('div', { class: 'ext-row' }, el('div', { class: 'ext-row-label', text: label }), el('div', { class: 'ext-row-value', text: value }));
      return {
        body: el('div', { class: 'ext-pane-body' },
          el('div', { class: 'ext-gallery-logo', 'aria-hidden': 'true' }, icon(icons.grid)),
          textBox({ field: name, label: text('name'), required: true }),
          row(text('publisher'), template.publisher),
          row(text('provisioning'), '—'),
          row(text('singleSignOnMode'), 'SAML-based Sign-on'),
          row(text('url'), template.homepage),
          el('a', { class: 'msportalfx-text-primary', href: '#', text: text('readTutorial', { app: template.name }), click: (event: Event) => event.preventDefault() })),
        footer: footerButton(text('create'), () => void create(), () => context.settled() && form.valid() && !form.saving()),
      };
    },
  };
};
