/** S11: one claim, new or existing; the NameID has its name fixed and a format instead. */
import * as ko from 'knockout';
import type { AppView } from '../protocol.ts';
import { sourceAttributes } from '../protocol.ts';
import type { NameId } from '../../state.ts';
import { el, icons, region } from '../shell/elements.ts';
import { api, ApiFailure, text } from '../shell/portal.ts';
import { appOf } from '../shell/screens.ts';
import type { KnockoutScreen } from '../shell/view.ts';
import { comboBox } from './combo-box.ts';
import { commandBar, expander, infoBox, optionsGroup } from './controls.ts';
import { Form } from './form.ts';
import { textBox } from './text-box.ts';

export const manageClaim: KnockoutScreen = async (context) => {
  const app = await appOf(context.params.objectId);
  const { claimId } = context.params;
  const isNameId = claimId === 'nameid';
  const claim = app.claims.find(({ id }) => id === claimId);
  const form = new Form(context);
  const name = form.field(isNameId ? 'nameidentifier' : (claim?.name ?? ''), ['required']);
  const namespace = form.field(isNameId ? 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims' : (claim?.namespace ?? ''));
  const source = form.field(isNameId ? app.nameId.source : (claim?.source ?? ''), ['required']);
  const format = ko.observable<NameId['format']>(app.nameId.format);
  const kind = ko.observable<'attribute' | 'transformation' | 'extension'>('attribute');
  const quote = (typed: string) => (/^".*"$/.test(typed) ? typed : `"${typed}"`);

  const save = async () => {
    await form.idle();
    if (!form.checkRequired()) return;
    form.saving(true);
    const path = `apps/${app.objectId}/claims${claimId ? `/${claimId}` : ''}`;
    const body = isNameId ? { format: format(), source: source.value() } : { name: name.value(), namespace: namespace.value(), source: source.value() };
    try {
      await api<AppView>(path, claimId ? 'PATCH' : 'POST', body);
      form.clean();
      context.saved();
      context.toast(text('savedClaim'), name.value(), 'success');
      // the blade goes away by itself, a moment later
      context.close({ saved: true });
    } catch (error) {
      context.toast(text('saveFailed'), error instanceof ApiFailure ? `${error.error.code}: ${error.error.message}` : String(error), 'error');
    } finally {
      form.saving(false);
    }
  };
  const discard = () => {
    form.clean();
    context.close();
  };
  return {
    draw: () => ({
      commandBar: commandBar([
        { id: 'Save', label: text('save'), icon: icons.save, enabled: () => form.canSave(), run: () => void save() },
        { id: 'Discard', label: text('discard'), icon: icons.close, enabled: () => form.dirty(), run: discard },
        { id: 'Feedback', label: text('gotFeedback'), icon: icons.feedback },
      ]),
      body: el('div', { class: 'ext-form' },
        textBox({ field: name, label: text('name'), required: true, readonly: isNameId, info: text('name') }),
        textBox({ field: namespace, label: text('namespace'), placeholder: text('enterNamespace'), readonly: isNameId, info: text('namespace') }),
        isNameId
          ? expander(text('chooseNameIdFormat'), () => optionsGroup(text('nameIdFormat'), [
              { value: 'emailAddress' as NameId['format'], label: text('formatEmail') },
              { value: 'persistent' as NameId['format'], label: text('formatPersistent') },
              { value: 'unspecified' as NameId['format'], label: text('formatUnspecified') },
              { value: 'WindowsDomainQualifiedName' as NameId['format'], label: text('formatWindows') },
            ], format, () => form.touch(), true))
          : expander(text('chooseNameFormat'), () => infoBox(text('notInPractice'))),
        optionsGroup(text('source'), [
          { value: 'attribute' as const, label: text('attribute') },
          { value: 'transformation' as const, label: text('transformation') },
          { value: 'extension' as const, label: text('directoryExtension') },
        ] as { value: 'attribute' | 'transformation' | 'extension'; label: string }[], kind, () => form.touch()),
        region('div', {}, () => (kind() === 'attribute'
          ? comboBox({ label: text('sourceAttribute'), field: source, options: sourceAttributes, placeholder: text('sourcePlaceholder'), free: quote, required: true })
          : infoBox(text('notInPractice')))),
        expander(text('claimConditions'), () => infoBox(text('notInPractice'))),
        expander(text('advancedClaimOptions'), () => infoBox(text('notInPractice')))),
    }),
  };
};
