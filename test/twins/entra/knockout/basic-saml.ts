/** S9: the pane of identifiers, reply URLs and the optional addresses. Rows exist once they are added. */
import * as ko from 'knockout';
import type { AppView } from '../protocol.ts';
import type { SamlSettings } from '../../state.ts';
import { el, icon, icons, pressable, region } from '../shell/elements.ts';
import { api, ApiFailure, switches, text } from '../shell/portal.ts';
import { appOf } from '../shell/screens.ts';
import type { KnockoutScreen } from '../shell/view.ts';
import { commandBar, expander, link } from './controls.ts';
import type { Field } from './form.ts';
import { Form } from './form.ts';
import { infoBalloon, problemText, textBox, textInput } from './text-box.ts';

interface Row {
  readonly value: Field;
  readonly index?: Field;
}

export const basicSaml: KnockoutScreen = async (context) => {
  const app = await appOf(context.params.objectId);
  const form = new Form(context);
  const row = (value: string, url: boolean, index = ''): Row =>
    url
      ? { value: form.field(value, ['required', 'absoluteUrl']), index: form.field(index) }
      : { value: form.field(value, ['required']) };
  const identifiers = ko.observableArray(app.saml.identifiers.map((value) => row(value, false)));
  const replyUrls = ko.observableArray(app.saml.replyUrls.map(({ url, index }) => row(url, true, index === undefined ? '' : String(index))));
  const defaults = { identifiers: ko.observable(identifiers()[0]), replyUrls: ko.observable(replyUrls()[0]) };
  const signOnUrl = form.field(app.saml.signOnUrl, app.template?.signOnUrlRequired ? ['required', 'absoluteUrl'] : ['absoluteUrl']);
  const relayState = form.field(app.saml.relayState);
  const logoutUrl = form.field(app.saml.logoutUrl, ['absoluteUrl']);
  /** "Required" of a list that has no row at all: shown on Save. */
  const missing = { identifiers: ko.observable(''), replyUrls: ko.observable('') };

  const save = async () => {
    await form.idle();
    for (const list of ['identifiers', 'replyUrls'] as const) {
      missing[list]((list === 'identifiers' ? identifiers() : replyUrls()).length === 0 ? text('valueRequired') : '');
    }
    if (!form.checkRequired() || missing.identifiers() || missing.replyUrls()) return;
    const first = <T>(rows: readonly T[], chosen: T | undefined) => [...rows].sort((a, b) => Number(b === chosen) - Number(a === chosen));
    const settings: SamlSettings = {
      identifiers: first(identifiers(), defaults.identifiers()).map(({ value }) => value.value()),
      replyUrls: first(replyUrls(), defaults.replyUrls()).map(({ value, index }) => {
        const number = Number(index?.value() || Number.NaN);
        return { url: value.value(), ...(Number.isNaN(number) ? {} : { index: number }) };
      }),
      signOnUrl: signOnUrl.value(),
      relayState: relayState.value(),
      logoutUrl: logoutUrl.value(),
    };
    form.saving(true);
    context.toast(text('savingSso'), app.name, 'progress');
    try {
      await api<AppView>(`apps/${app.objectId}/saml`, 'PATCH', settings);
      form.clean();
      context.saved();
      context.toast(text('savedSso'), app.name, 'success');
    } catch (error) {
      context.toast(text('saveFailed'), error instanceof ApiFailure ? `${error.error.code}: ${error.error.message}` : String(error), 'error');
    } finally {
      form.saving(false);
    }
  };

  const draw = () => {
    const hint = (patterns: readonly string[]) =>
      patterns.length > 0 && el('div', { class: 'ext-patterns', text: text('patterns', { text: patterns.join(', ') }) });
    const section = (
      kind: 'identifiers' | 'replyUrls', rows: ko.ObservableArray<Row>, title: string, help: string, placeholder: string, addLabel: string, patterns: readonly string[],
    ) => {
      const url = kind === 'replyUrls';
      const remove = (item: Row) => {
        rows.remove(item);
        form.drop(item.value);
        if (item.index) form.drop(item.index);
      };
      const line = (item: Row) => el('div', { class: 'ext-edit-row', role: 'row' },
        el('div', { class: 'ext-edit-cell ext-edit-main', role: 'gridcell' },
          textInput({ field: item.value, placeholder, ariaLabel: switches().rowLabels ? title : undefined }),
          problemText(item.value)),
        url && item.index && el('div', { class: 'ext-edit-cell ext-edit-index', role: 'gridcell' }, textInput({ field: item.index, ariaLabel: switches().rowLabels ? text('index') : undefined })),
        el('div', { class: 'ext-edit-cell ext-edit-default', role: 'gridcell' },
          pressable(el('div', { role: 'radio', tabindex: 0, class: 'azc-radio', 'aria-checked': () => String(defaults[kind]() === item), title: text('markDefault'), 'aria-label': text('default') }, el('span', { class: 'azc-radio-circle', 'aria-hidden': 'true' })), () => {
            defaults[kind](item);
            form.touch();
          })),
        el('div', { class: 'ext-edit-cell ext-edit-delete', role: 'gridcell' },
          pressable(el('div', { role: 'button', tabindex: 0, class: 'fxs-fxclick ext-delete', title: text('delete'), 'aria-label': text('delete') }, icon(icons.remove)), () => remove(item))));
      return el('div', { class: 'ext-section' },
        el('div', { class: 'ext-section-head' }, el('span', { class: 'ext-section-title', text: title }), el('span', { class: 'azc-form-required', 'aria-hidden': 'true', text: '*' }), infoBalloon(title, help)),
        el('div', { class: 'ext-section-help', text: help }),
        region('div', { class: 'ext-edit-grid', role: 'grid' }, () => rows().length > 0 && [
          el('div', { class: 'ext-edit-row ext-edit-headrow', role: 'row' },
            el('div', { class: 'ext-edit-cell ext-edit-main', role: 'columnheader' }),
            url && el('div', { class: 'ext-edit-cell ext-edit-index', role: 'columnheader', text: text('index') }),
            el('div', { class: 'ext-edit-cell ext-edit-default', role: 'columnheader', text: text('default') }),
            el('div', { class: 'ext-edit-cell ext-edit-delete', role: 'columnheader' })),
          rows().map(line),
        ]),
        problemText({ problem: missing[kind] }),
        link(addLabel, () => {
          if (!context.settled()) return;
          const added = row('', url);
          rows.push(added);
          missing[kind]('');
          if (rows().length === 1) defaults[kind](added);
          form.touch();
        }),
        hint(patterns));
    };
    const optional = (key: 'signOnUrl' | 'relayState' | 'logoutUrl') => text('optionalLabel', { label: text(key) });
    const signOnRequired = app.template?.signOnUrlRequired === true;
    const rest = () => el('div', {},
      textBox({ field: relayState, label: optional('relayState'), placeholder: text('enterRelayState'), info: text('relayStateHelp') }),
      textBox({ field: logoutUrl, label: optional('logoutUrl'), placeholder: text('enterLogoutUrl'), info: text('logoutUrlHelp') }));
    return {
      commandBar: commandBar([
        { id: 'Save', label: text('save'), icon: icons.save, enabled: () => form.canSave(), run: () => void save() },
        { id: 'Feedback', label: text('gotFeedback'), icon: icons.feedback },
      ]),
      body: el('div', { class: 'ext-pane-body' },
        section('identifiers', identifiers, text('identifier'), text('identifierHelp'), text('enterIdentifier'), text('addIdentifier'), app.template?.patterns.identifiers ?? []),
        section('replyUrls', replyUrls, text('replyUrl'), text('replyUrlHelp'), text('enterReplyUrl'), text('addReplyUrl'), app.template?.patterns.replyUrls ?? []),
        textBox({
          field: signOnUrl, label: signOnRequired ? text('signOnUrl') : optional('signOnUrl'), placeholder: text('enterSignOnUrl'), info: text('signOnUrlHelp'), required: signOnRequired,
        }),
        hint(app.template?.patterns.signOnUrl ? [app.template.patterns.signOnUrl] : []),
        // R26: a gallery app hides what its template does not ask for
        app.template ? expander(text('additionalUrls'), rest) : rest()),
    };
  };
  return { draw };
};
